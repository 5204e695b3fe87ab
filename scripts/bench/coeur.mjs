// The core's own sources, bundled for the bench: what is measured is what is shipped, without a window around it.
import { pathToFileURL } from 'node:url';
import { fingerprint } from '../setup/fingerprint.mjs';
import { root } from '../setup/project.mjs';
import { DU_COEUR, paquet } from './paquet.mjs';

/** What writes a file's rows: a change elsewhere leaves the sample structure as it is. */
const DU_GABARIT = [
  'drizzle/vault',
  'scripts/donnees',
  'src-core/dossier/index-des-dossiers.ts',
  'src-core/dossier/repertoire.ts',
  'src-core/sync/depart.ts',
  'src-core/sync/ecrire.ts',
  'src-core/sync/ranger.ts',
  'src-shared/regles',
  'src-shared/sync/horloge.ts',
  'src-shared/sync/operations.ts',
  'src-shared/sync/tetes.ts',
  'test/bench/gabarit.ts',
  'test/bench/remplir.ts',
];
/** Of what the sample structure is made from. */
export const empreinteDuGabarit = () => fingerprint(root, DU_GABARIT);

/** @returns {Promise<typeof import('../../test/bench/mesures-du-coeur')>} */
export async function coeurDeBench() {
  const chemin = await paquet(
    'test/bench/mesures-du-coeur.ts',
    '.cache/bench/mesures-du-coeur.mjs',
    DU_COEUR,
  );
  return import(pathToFileURL(chemin).href);
}
