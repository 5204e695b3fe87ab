// A computer's disk: the vault's file and its log of changes, read, put back, cut or spoilt.
import fs from 'node:fs';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { type Base, ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { hexa, Secret } from '../../../src-core/primitives';
import { empreinteCanonique } from '../../../src-core/sync/etat-canonique';
import { connaitreLaSuite, MIGRATIONS_SUIVANTES } from './version-suivante';

export const CLE = new Secret(new Uint8Array(32).fill(9));

export interface EtatDuDisque {
  readonly fichier: Uint8Array;
  readonly wal: Uint8Array | null;
}

export function octetsDe(base: Base): Uint8Array {
  base.pragma('wal_checkpoint(TRUNCATE)');
  return Uint8Array.from(fs.readFileSync(base.name));
}

/** As the disk is now, without asking the program to put anything in order. */
export const lireDisque = (chemin: string): EtatDuDisque => ({
  fichier: Uint8Array.from(fs.readFileSync(chemin)),
  wal: fs.existsSync(`${chemin}-wal`) ? Uint8Array.from(fs.readFileSync(`${chemin}-wal`)) : new Uint8Array(),
});

export function ecrireDisque(chemin: string, { fichier, wal }: EtatDuDisque): void {
  for (const suffixe of ['', '-wal', '-shm']) fs.rmSync(`${chemin}${suffixe}`, { force: true });
  fs.writeFileSync(chemin, fichier);
  if (wal !== null && wal.length > 0) fs.writeFileSync(`${chemin}-wal`, wal);
}

export function ouvrirDisque(chemin: string, suivante: boolean): Base {
  const ouverte = essayer(chemin, suivante);
  if (!ouverte.ok) throw new Error(`the vault does not open: ${ouverte.erreur.type}`);
  if (suivante) connaitreLaSuite(ouverte.valeur);
  return ouverte.valeur;
}

const essayer = (chemin: string, suivante: boolean) =>
  ouvrirCoffre({
    chemin,
    cle: CLE,
    mode: 'ecrire',
    migrations: suivante ? MIGRATIONS_SUIVANTES : MIGRATIONS,
  });

/** Opens that file and reads all of it: the state, or the word that it was noticed to be spoilt. */
export function etatLu(chemin: string, fichier: Uint8Array, suivante: boolean): string {
  ecrireDisque(chemin, { fichier, wal: null });
  let base: Base | undefined;
  try {
    const ouverte = essayer(chemin, suivante);
    if (!ouverte.ok) return 'altere';
    base = ouverte.valeur;
    return hexa(empreinteCanonique(base));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return 'altere';
    throw cause;
  } finally {
    base?.close();
    for (const suffixe of ['', '-wal', '-shm']) fs.rmSync(`${chemin}${suffixe}`, { force: true });
  }
}
