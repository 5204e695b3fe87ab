// What the form proposes so that little is typed: identifier, profiles of the function, twelve months.
import { FONCTIONS, type Fonction } from '../../src-shared/catalogue/enumerations';
import type { DemandeDe } from '../../src-shared/contract/index';
import type { ChampRefuse } from '../../src-shared/erreurs';
import type { Profil } from '../../src-shared/regles/permissions';
import { dateCourte, lireDate } from '../ui/dates';

export interface SaisieHabilitation {
  readonly prenom: string;
  readonly nom: string;
  readonly fonction: Fonction;
  readonly identifiant: string;
  readonly profils: readonly Profil[];
  /** As typed, in French. */
  readonly du: string;
  readonly au: string;
  readonly delegation: string;
}

/** @param aujourdHui ISO date of the core's clock */
export const habilitationProposee = (aujourdHui: string): SaisieHabilitation => ({
  prenom: '',
  nom: '',
  fonction: 'conseil',
  identifiant: '',
  profils: ['conseiller'],
  du: dateCourte(aujourdHui),
  au: dateCourte(douzeMoisApres(aujourdHui)),
  delegation: '',
});

/** ISO date a year later, less a day: twelve months at most (A68). */
export function douzeMoisApres(jour: string): string {
  const [annee = '', mois = '', quantieme = ''] = jour.split('-');
  const fin = new Date(Date.UTC(Number(annee) + 1, Number(mois) - 1, Number(quantieme) - 1));
  return fin.toISOString().slice(0, 10);
}

/** « awa.ndiaye » for Awa N’Diaye; empty while a name is missing. */
export function identifiantPropose(prenom: string, nom: string): string {
  const parties = [prenom, nom].map((texte) =>
    texte
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{Nd}]+/gu, ''),
  );
  return parties.includes('') ? '' : parties.join('.').slice(0, 40);
}

const PROFILS_DE_FONCTION = {
  presidence: ['direction'],
  direction: ['direction'],
  encadrement: ['conseiller'],
  conseil: ['conseiller'],
  accueil: ['accueil'],
  administration: ['accueil'],
  intervenantExterieur: ['intervenant'],
} as const satisfies Record<Fonction, readonly Profil[]>;

/** A change of name carries the identifier along, and a change of function the profiles, unless they were chosen. */
export function appliquer(
  avant: SaisieHabilitation,
  changement: Partial<SaisieHabilitation>,
): SaisieHabilitation {
  const apres = { ...avant, ...changement };
  const suivait = avant.identifiant === identifiantPropose(avant.prenom, avant.nom);
  const identifiant =
    suivait && changement.identifiant === undefined
      ? identifiantPropose(apres.prenom, apres.nom)
      : apres.identifiant;
  const profils =
    changement.fonction === undefined ? apres.profils : PROFILS_DE_FONCTION[changement.fonction];
  return { ...apres, identifiant, profils };
}

/** An outside person has that profile and no other; nobody else has it (A8). */
export const profilPossible = (profil: Profil, fonction: Fonction): boolean =>
  (profil === 'intervenant') === (fonction === 'intervenantExterieur');

export const fonctionChoisie = (valeur: string): Fonction =>
  FONCTIONS.find((fonction) => fonction === valeur) ?? 'conseil';

/** What is missing; the core checks everything again. */
export function refusDe({ prenom, nom, profils, du, au }: SaisieHabilitation): readonly ChampRefuse[] {
  const regles: readonly (readonly [boolean, string, string])[] = [
    [prenom.trim() === '', 'prenom', 'À remplir.'],
    [nom.trim() === '', 'nom', 'À remplir.'],
    [profils.length === 0, 'profils', 'Choisissez au moins un profil.'],
    [lireDate(du) === null, 'du', 'Écrivez le jour, le mois et l’année, par exemple 01/09/2026.'],
    [lireDate(au) === null, 'au', 'Écrivez le jour, le mois et l’année, par exemple 31/08/2027.'],
  ];
  return regles.flatMap(([fautif, champ, message]) => (fautif ? [{ champ, message }] : []));
}

export const demandeDe = ({
  du,
  au,
  profils,
  ...reste
}: SaisieHabilitation): DemandeDe<'utilisateur.habiliter'> => ({
  ...reste,
  profils: [...profils],
  du: lireDate(du) ?? '',
  au: lireDate(au) ?? '',
});
