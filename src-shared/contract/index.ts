// The whole contract: every call a page may make, by name. The doors know nothing else.
import type { z } from 'zod';
import type { Erreur } from '../erreurs';
import type { Result } from '../result';
import { contratAcces } from './acces';
import { contratApplication } from './application';
import { contratConflit } from './conflit';
import { contratDossier } from './dossier';
import type { Entree } from './entree';
import { contratJournal } from './journal';
import { contratLieu } from './lieu';
import { contratPause } from './pause';
import { contratPoste } from './poste';
import { contratRendezVous } from './rendez-vous';
import { contratSauvegarde } from './sauvegarde';
import { contratStructure } from './structure';
import { contratSuivi } from './suivi';
import { contratSynchronisation } from './synchronisation';
import { contratUtilisateur } from './utilisateur';

export const contrat = {
  ...contratStructure,
  ...contratAcces,
  ...contratPause,
  ...contratUtilisateur,
  ...contratDossier,
  ...contratSuivi,
  ...contratJournal,
  ...contratSauvegarde,
  ...contratLieu,
  ...contratRendezVous,
  ...contratConflit,
  ...contratSynchronisation,
  ...contratPoste,
  ...contratApplication,
} as const;

export type NomEntree = keyof typeof contrat;
export type EntreeDe<N extends NomEntree> = z.output<(typeof contrat)[N]['entree']>;
/** What a page gives: paths are added by the shell, never by the page. */
export type DemandeDe<N extends NomEntree> = Omit<z.input<(typeof contrat)[N]['entree']>, 'chemin'>;
export type SortieDe<N extends NomEntree> = z.output<(typeof contrat)[N]['sortie']>;
export type ReponseDe<N extends NomEntree> = Result<SortieDe<N>, Erreur>;

export const estNomEntree = (nom: unknown): nom is NomEntree =>
  typeof nom === 'string' && Object.hasOwn(contrat, nom);

/** True for a call that is answered beside the core's queue. */
export function estHorsFile(nom: string): boolean {
  const definition: Entree | undefined = estNomEntree(nom) ? contrat[nom] : undefined;
  return definition?.horsFile === true;
}
