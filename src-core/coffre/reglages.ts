// The vault's settings, each one read back: a mistyped pragma gives a plain database without an error.
import type { Secret } from '../primitives';
import { hexa } from '../primitives';

/** What this file needs of a connection. */
export interface Connexion {
  pragma(texte: string, options?: { simple?: boolean }): unknown;
  prepare(sql: string): { get(): unknown };
}

/** [pragma to set, name to read back, expected value], in the order in which they must be given. */
const APRES_LA_CLE = [
  // A large sort otherwise spills plaintext to the temporary folder.
  ['temp_store=MEMORY', 'temp_store', 2],
  ['journal_mode=WAL', 'journal_mode', 'wal'],
  // This build falls back to NORMAL at each opening.
  ['synchronous=FULL', 'synchronous', 2],
  ['secure_delete=ON', 'secure_delete', 1],
  // Pages, 16 MB: the same ones are written again and again, and moving each costs two encipherings.
  ['wal_autocheckpoint=4000', 'wal_autocheckpoint', 4000],
  // Synced rows may arrive before their parents.
  ['foreign_keys=OFF', 'foreign_keys', 0],
] as const;

export class ReglageRefuse extends Error {}

/** Cipher and key; nothing may be read before. @throws ReglageRefuse */
export function donnerCle(connexion: Connexion, cle: Secret): void {
  connexion.pragma("cipher='sqlcipher'");
  connexion.pragma('legacy=4');
  exiger(connexion, 'cipher', 'sqlcipher');
  exiger(connexion, 'legacy', '4');
  connexion.pragma(`key="x'${hexa(cle.reveler())}'"`);
}

/** First read under the key. @throws SQLITE_NOTADB when the key is wrong or the header altered. */
export const premiereLecture = (connexion: Connexion): void => {
  connexion.prepare('SELECT count(*) FROM sqlite_master').get();
};

/** @throws ReglageRefuse when a setting does not read back as given. */
export function reglerConnexion(connexion: Connexion, enLecture: boolean): void {
  for (const [reglage, nom, attendu] of APRES_LA_CLE) {
    if (enLecture && nom === 'journal_mode') continue;
    connexion.pragma(reglage);
    exiger(connexion, nom, attendu);
  }
}

/** The index must erase what it forgets. @throws ReglageRefuse */
export function exigerEffacementDeLIndex(connexion: Connexion): void {
  const lu = connexion.prepare("SELECT v FROM recherche_config WHERE k = 'secure-delete'").get();
  if (JSON.stringify(lu) !== '{"v":1}') throw new ReglageRefuse('the search index keeps deleted words');
}

function exiger(connexion: Connexion, nom: string, attendu: string | number): void {
  const lu = connexion.pragma(nom, { simple: true });
  if (String(lu) !== String(attendu)) throw new ReglageRefuse(`${nom} is ${String(lu)}, not ${attendu}`);
}
