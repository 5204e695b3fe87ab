// The sample structure of so many files: made once for given sources, then copied for each bench.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DIRECTION } from '../demo/gestes.mjs';
import { corpusDoublons } from '../donnees/corpus-doublons.mjs';
import { stampSays, writeStamp } from '../setup/fingerprint.mjs';
import { inProject, root } from '../setup/project.mjs';
import { coeurDeBench, empreinteDuGabarit } from './coeur.mjs';

/** Ages, interviews and searches are told from this day, whatever the machine's. */
export const AUJOURD_HUI = '2026-11-24';

/**
 * @typedef {{ profil: string, ids: readonly string[], corpus: import('../donnees/corpus-doublons.mjs').Corpus,
 *   effacer: () => void }} Exemplaire
 */

/**
 * @param {number} dossiers
 * @returns {Promise<Exemplaire>} a fresh copy in a temporary folder, removed by `effacer`
 */
export async function exemplaire(dossiers) {
  const corpus = corpusDoublons(dossiers, { parRegle: 10, nouveaux: 400, aujourdHui: AUJOURD_HUI });
  const gabarit = await gabaritDe(dossiers, corpus);
  const travail = fs.mkdtempSync(path.join(os.tmpdir(), 'permanence-bench-'));
  const profil = path.join(travail, 'profil');
  fs.cpSync(path.join(gabarit, 'profil'), profil, { recursive: true, mode: fs.constants.COPYFILE_FICLONE });
  return {
    profil,
    corpus,
    ids: JSON.parse(fs.readFileSync(path.join(gabarit, 'ids.json'), 'utf8')),
    effacer: () => fs.rmSync(travail, { recursive: true, force: true }),
  };
}

/** @param {number} dossiers @param {import('../donnees/corpus-doublons.mjs').Corpus} corpus */
async function gabaritDe(dossiers, corpus) {
  const gabarit = inProject('.cache', 'bench', `structure-${dossiers}`);
  const marque = path.join(gabarit, 'sources.stamp');
  // Taken before: sources that change meanwhile make another sample.
  const empreinte = empreinteDuGabarit();
  if (stampSays(marque, empreinte)) return gabarit;
  fs.rmSync(gabarit, { recursive: true, force: true });
  fs.mkdirSync(gabarit, { recursive: true });
  console.log(`[bench] making a structure of ${dossiers} files`);
  const debut = performance.now();
  const { fabriquer } = await coeurDeBench();
  const ids = await fabriquer({
    profil: path.join(gabarit, 'profil'),
    racine: root,
    direction: DIRECTION,
    corpus,
    aujourdHui: AUJOURD_HUI,
  });
  fs.writeFileSync(path.join(gabarit, 'ids.json'), JSON.stringify(ids));
  writeStamp(marque, empreinte);
  console.log(`[bench] made in ${((performance.now() - debut) / 1000).toFixed(0)} s`);
  return gabarit;
}
