// Brings a vault to the present version: each migration checked by hash, a copy taken first, all or nothing.
import fs from 'node:fs';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { type Migration, texteDeMigration } from '../../src-shared/migration';
import { echec, type Result, succes } from '../../src-shared/result';
import { TABLES_ET_REGISTRES } from '../../src-shared/sync/registres-synchronises';
import { remplirIndex } from '../dossier/index-des-dossiers';
import { hexa, sha256 } from '../primitives';
import type { Base } from './ouvrir';

export const versionDe = (base: Pick<Base, 'pragma'>): number =>
  Number(base.pragma('user_version', { simple: true }));

/** Applies what is missing. On failure the vault is as it was, with its copy beside it. */
export function migrer(base: Base, chemin: string, migrations: readonly Migration[]): Result<void, Erreur> {
  const version = versionDe(base);
  if (!migrations.every((migration) => empreinteDe(migration) === migration.empreinte))
    return echec(erreur('migrationRefusee'));
  if (version > 0 && version < migrations.length) copierAvant(base, chemin, version);
  try {
    base.transaction(() => appliquerDepuis(base, version, migrations)).immediate();
  } catch (cause) {
    if (cause instanceof PasseModifie || estErreurDeSchema(cause)) return echec(erreur('migrationRefusee'));
    throw cause;
  }
  return succes(undefined);
}

/** Copy of the encrypted file as it was before version `n`'s successor was applied. */
export const cheminCopieAvant = (chemin: string, version: number): string =>
  `${chemin}.avant-${String(version).padStart(4, '0')}`;

class PasseModifie extends Error {}

const empreinteDe = (migration: Migration): string => hexa(sha256(texteDeMigration(migration)));

const estErreurDeSchema = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && /^SQLITE_(ERROR|CONSTRAINT)/.test(String(cause.code));

function copierAvant(base: Base, chemin: string, version: number): void {
  base.pragma('wal_checkpoint(TRUNCATE)');
  fs.copyFileSync(chemin, cheminCopieAvant(chemin, version));
}

function appliquerDepuis(base: Base, version: number, migrations: readonly Migration[]): void {
  base.exec(
    'CREATE TABLE IF NOT EXISTS migration (numero INTEGER PRIMARY KEY, nom TEXT NOT NULL, empreinte TEXT NOT NULL)',
  );
  verifierPasse(base, migrations);
  const noter = base.prepare('INSERT INTO migration (numero, nom, empreinte) VALUES (?, ?, ?)');
  migrations.slice(version).forEach((migration, rang) => {
    base.exec(migration.sql);
    noter.run(version + rang, migration.nom, migration.empreinte);
  });
  if (migrations.length > version) base.pragma(`user_version = ${migrations.length}`);
  remplirCatalogue(base);
  if (migrations.length > version) remplirIndex(base);
}

function verifierPasse(base: Base, migrations: readonly Migration[]): void {
  const appliquees = base.prepare<[], { numero: number; empreinte: string }>(
    'SELECT numero, empreinte FROM migration ORDER BY numero',
  );
  for (const { numero, empreinte } of appliquees.all())
    if (migrations[numero]?.empreinte !== empreinte) throw new PasseModifie(`migration ${numero} was edited`);
}

// A2 is enforced by the database too: the trigger on operations reads this table.
function remplirCatalogue(base: Base): void {
  const connus = base
    .prepare<[], [string, string]>('SELECT tableCible, registre FROM registre_connu')
    .raw()
    .all();
  const present = new Set(connus.map(cleDeRegistre));
  const aJour =
    connus.length === TABLES_ET_REGISTRES.length &&
    TABLES_ET_REGISTRES.every((registre) => present.has(cleDeRegistre(registre)));
  if (aJour) return;
  base.exec('DELETE FROM registre_connu');
  const ajouter = base.prepare('INSERT INTO registre_connu (tableCible, registre) VALUES (?, ?)');
  for (const [table, registre] of TABLES_ET_REGISTRES) ajouter.run(table, registre);
}

const cleDeRegistre = ([table, registre]: readonly [string, string]): string => `${table}.${registre}`;
