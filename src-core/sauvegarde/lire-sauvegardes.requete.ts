// What the direction sees of the backups: the folder, the last one, the list with what is still there.
import fs from 'node:fs';
import path from 'node:path';
import type { SortieDe } from '../../src-shared/contract/index';
import type { Erreur } from '../../src-shared/erreurs';
import { type Result, succes } from '../../src-shared/result';
import { type Contexte, momentLocal } from '../contexte';
import type { Session } from '../session';
import { estJoignable, lireDestination, memeDisque } from './destination';
import { lireEtatPublic } from './etat-public';
import { type SauvegardeConnue, sauvegardesConnues } from './registre';

type Lues = SortieDe<'sauvegarde.lire'>;

export function lireSauvegardes({ sauvegardes }: Contexte, { structure }: Session): Result<Lues, Erreur> {
  const destination = lireDestination(structure.base);
  const { enCours, derniere, choisie, echec } = lireEtatPublic(
    structure.lieu.sauvegarde,
    structure.maintenant(),
  );
  return succes({
    etat: {
      choisie,
      derniere: derniere === null ? null : momentLocal(Date.parse(derniere)),
      echec,
      part: sauvegardes.part ?? enCours?.part ?? null,
    },
    destination:
      destination === null
        ? null
        : {
            dossier: destination,
            joignable: estJoignable(destination),
            memeDisque: memeDisque(destination, structure.lieu.dossier),
          },
    fichiers:
      destination === null
        ? []
        : [...sauvegardesConnues(structure.lecteur)].reverse().map((connue) => enLigne(destination, connue)),
  });
}

const enLigne = (destination: string, connue: SauvegardeConnue): Lues['fichiers'][number] => ({
  nom: connue.nom,
  quand: momentLocal(Date.parse(connue.le)),
  octets: connue.octets,
  dossiers: connue.dossiers,
  verifieeLe: connue.verifieeLe,
  presence: presenceDe(path.join(destination, connue.nom), connue.octets),
});

function presenceDe(chemin: string, octets: number): Lues['fichiers'][number]['presence'] {
  const vu = fs.statSync(chemin, { throwIfNoEntry: false });
  if (vu === undefined) return 'absente';
  return vu.size === octets ? 'presente' : 'tailleDifferente';
}
