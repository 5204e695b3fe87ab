// When a copy cannot be read, the other ones of the same folder are proposed: an older one may be whole.
import fs from 'node:fs';
import path from 'node:path';
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result } from '../../src-shared/result';
import { type Contexte, momentLocal } from '../contexte';
import { restaurerStructure } from './restaurer-structure.commande';

const PROPOSEES_MAX = 15;

/** By the file's own date, latest first; the one that was refused is among them, with its size. */
export function proposerAutresCopies({ dossierDesCopies }: Contexte): SortieDe<'copie.autres'> {
  if (dossierDesCopies === null) return { copies: [] };
  const copies = fs
    .readdirSync(dossierDesCopies, { withFileTypes: true })
    .filter((entree) => entree.isFile() && entree.name.endsWith('.age'))
    .map(({ name }) => ({ name, etat: fs.statSync(path.join(dossierDesCopies, name)) }))
    .sort((a, b) => b.etat.mtimeMs - a.etat.mtimeMs)
    .slice(0, PROPOSEES_MAX);
  return {
    copies: copies.map(({ name, etat }) => ({
      nom: name,
      quand: momentLocal(etat.mtimeMs),
      octets: etat.size,
    })),
  };
}

/** Errors: those of a restoration. */
export function restaurerAutreCopie(
  contexte: Contexte,
  { nom, cle }: EntreeDe<'copie.restaurerAutre'>,
): Result<never, Erreur> | Promise<Result<SortieDe<'copie.restaurerAutre'>, Erreur>> {
  const { dossierDesCopies } = contexte;
  if (dossierDesCopies === null) return echec(erreur('copieIllisible'));
  return restaurerStructure(contexte, { chemin: path.join(dossierDesCopies, nom), cle });
}
