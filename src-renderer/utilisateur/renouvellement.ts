// The yearly renewal as it is filled in: who is ticked, until when; nothing to type when the proposal suits.
import type { DemandeDe } from '../../src-shared/contract/index';
import type { ChampRefuse } from '../../src-shared/erreurs';
import type { IdUtilisateur } from '../../src-shared/regles/identifiants';
import { dateCourte, lireDate } from '../ui/dates';
import { douzeMoisApres } from './habilitation';
import type { Personne } from './liste-personnes';

export interface LigneARenouveler {
  readonly id: IdUtilisateur;
  readonly personne: Personne;
  readonly cochee: boolean;
  /** As typed, in French. */
  readonly au: string;
}

/** Everybody whose habilitation was not ended; those in force are ticked. */
export const lignesProposees = (personnes: readonly Personne[], jour: string): readonly LigneARenouveler[] =>
  personnes
    .filter(({ renouvelable }) => renouvelable)
    .map((personne) => ({
      id: personne.id,
      personne,
      cochee: personne.active,
      au: dateCourte(douzeMoisApres(jour)),
    }));

export const refusDesLignes = (lignes: readonly LigneARenouveler[]): readonly ChampRefuse[] =>
  lignes
    .filter(({ cochee, au }) => cochee && lireDate(au) === null)
    .map(({ id }) => ({ champ: id, message: 'Écrivez le jour, le mois et l’année.' }));

export const demandeDeRenouvellement = (
  lignes: readonly LigneARenouveler[],
  delegation: string,
): DemandeDe<'utilisateur.renouveler'> => ({
  delegation,
  personnes: cochees(lignes).map(({ id, au }) => ({ id, au: lireDate(au) ?? '' })),
});

/** The core numbers the ticked lines: its refusals are put back beside their person. */
export const refusParPersonne = (
  lignes: readonly LigneARenouveler[],
  refus: readonly ChampRefuse[],
): readonly ChampRefuse[] =>
  refus.map(({ champ, message }) => {
    const rang = Number(/^personnes\.(\d+)\./.exec(champ)?.[1] ?? -1);
    return { champ: cochees(lignes)[rang]?.id ?? champ, message };
  });

const cochees = (lignes: readonly LigneARenouveler[]) => lignes.filter(({ cochee }) => cochee);
