// Asks, while a person is being typed in, which files may be about them; the latest answers on screen win.
import { useEffect, useState } from 'react';
import type { LigneDeListe } from '../../src-shared/contract/dossier';
import type { DemandeDe } from '../../src-shared/contract/index';
import { lireDateNaissance } from '../../src-shared/regles/date-naissance';
import { appeler } from '../core-client';
import type { SaisieDossier } from './saisie-dossier';

/** Between two letters nothing is asked: a proposal is read when the hand rests. */
const REPIT_MS = 150;
const NOM_MIN = 2;

export function useRessemblants(saisie: SaisieDossier, aujourdHui: string): readonly LigneDeListe[] {
  const [lignes, recevoir] = useState<readonly LigneDeListe[]>([]);
  const question = JSON.stringify(questionSur(saisie, aujourdHui));
  useEffect(() => {
    const demande = JSON.parse(question) as DemandeDe<'dossier.ressemblants'> | null;
    if (demande === null) return recevoir([]);
    let perimee = false;
    const minuterie = setTimeout(() => {
      void appeler('dossier.ressemblants', demande).then((reponse) => {
        // A refusal is silent: the intake needs no proposal to go on.
        if (!perimee) recevoir(reponse.ok ? reponse.valeur.lignes : []);
      });
    }, REPIT_MS);
    return () => {
      perimee = true;
      clearTimeout(minuterie);
    };
  }, [question]);
  return lignes;
}

/** Only what is typed so far; `null` until there is a name and a first name. */
export function questionSur(
  { nomNaissance, nomUsage, prenoms, naissance, commune }: SaisieDossier,
  aujourdHui: string,
): DemandeDe<'dossier.ressemblants'> | null {
  const noms = [nomNaissance, nomUsage].map((nom) => nom.trim()).filter((nom) => nom.length >= NOM_MIN);
  const separes = prenoms
    .split(',')
    .map((prenom) => prenom.trim())
    .filter((prenom) => prenom.length >= NOM_MIN);
  if (noms.length === 0 || separes.length === 0) return null;
  const lue = lireDateNaissance(naissance, aujourdHui);
  return {
    noms: noms.map((nom) => nom.slice(0, 80)),
    prenoms: separes.slice(0, 10).map((prenom) => prenom.slice(0, 80)),
    naissance: lue.ok ? lue.valeur.date : null,
    commune: commune?.code ?? null,
  };
}
