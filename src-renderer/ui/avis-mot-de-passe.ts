// What is said of a password while it is typed: form at once, known passwords a moment later from the core.
import { useEffect, useState } from 'react';
import { FORMES_SUFFISANTES, jugerMotDePasse, MOTS_SUFFISANTS } from '../../src-shared/regles/mot-de-passe';
import { appeler } from '../core-client';

export interface Forme {
  readonly texte: string;
  readonly atteinte: boolean;
}

export const MOTS_EN_CLAIR = 'sept mots différents, par exemple une phrase inventée';

/** The three shapes that are enough, each with its tick. */
export function formesDe(motDePasse: string): readonly Forme[] {
  const { caracteres, classes, mots } = jugerMotDePasse(motDePasse);
  return [
    ...FORMES_SUFFISANTES.map((forme) => ({
      texte: forme.texte,
      atteinte: caracteres >= forme.caracteres && classes >= forme.classes,
    })),
    { texte: MOTS_EN_CLAIR, atteinte: mots >= MOTS_SUFFISANTS },
  ];
}

/** « 8 caractères, 3 sortes de signes, 1 mot » */
export function mesureEnClair(motDePasse: string): string {
  const { caracteres, classes, mots } = jugerMotDePasse(motDePasse);
  return [
    compter(caracteres, 'caractère'),
    `${compter(classes, 'sorte')} de signes`,
    compter(mots, 'mot'),
  ].join(', ');
}

const compter = (nombre: number, mot: string): string => `${nombre} ${mot}${nombre > 1 ? 's' : ''}`;

export type Avis =
  | { readonly etat: 'vide' }
  | { readonly etat: 'examen' }
  | { readonly etat: 'refuse'; readonly conseil: string }
  | { readonly etat: 'accepte' };

const PAUSE_DE_FRAPPE_MS = 400;
const LONGUEUR_MAX_PERSONNEL = 120;

/** @param personnels what the person would be guessed from: names, identifier, structure */
export function useAvis(motDePasse: string, personnels: readonly string[]): Avis {
  const [avis, dire] = useState<Avis>({ etat: 'vide' });
  // Cut as the contract cuts them: a long name being typed must not stop the judgement.
  const entourage = personnels.map((texte) => texte.slice(0, LONGUEUR_MAX_PERSONNEL)).join('\n');
  useEffect(() => {
    if (motDePasse === '') return dire({ etat: 'vide' });
    const forme = jugerMotDePasse(motDePasse);
    if (!forme.suffisant) return dire({ etat: 'refuse', conseil: forme.conseil });
    dire({ etat: 'examen' });
    let perime = false;
    const attente = setTimeout(async () => {
      const reponse = await appeler('acces.evaluerMotDePasse', {
        motDePasse,
        personnels: entourage.split('\n').filter((texte) => texte !== ''),
      });
      if (perime) return;
      // Without an answer nothing is claimed: the core judges again when the form is sent.
      if (!reponse.ok) dire({ etat: 'vide' });
      else
        dire(
          reponse.valeur.accepte ? { etat: 'accepte' } : { etat: 'refuse', conseil: reponse.valeur.conseil },
        );
    }, PAUSE_DE_FRAPPE_MS);
    return () => {
      perime = true;
      clearTimeout(attente);
    };
  }, [motDePasse, entourage]);
  return avis;
}
