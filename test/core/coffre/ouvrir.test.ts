// The vault on real files: what it is on disk, what it refuses, and that a refusal leaves it as it was.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lecteurDe, RequeteQuiEcrit } from '../../../src-core/coffre/lecture';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { cheminCopieAvant } from '../../../src-core/coffre/migrer';
import { changerCleDuCoffre, ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { hexa, octetsAuHasard, Secret, sha256 } from '../../../src-core/primitives';
import { dossierTemporaire } from '../dossier-temporaire';

const uneCle = () => new Secret(octetsAuHasard(32));

function unCoffre(cle = uneCle(), migrations = MIGRATIONS) {
  const chemin = path.join(dossierTemporaire(), 'coffre.db');
  const ouverte = ouvrirCoffre({ chemin, cle, mode: 'creer', migrations });
  if (!ouverte.ok) expect.fail(ouverte.erreur.type);
  return { chemin, cle, base: ouverte.valeur };
}

const migration = (sql: string, nom = '0001_essai') => ({ nom, sql, empreinte: hexa(sha256(sql)) });

describe('Le fichier', () => {
  it('ne commence pas comme une base en clair, et ne contient pas ce qu’on y écrit', () => {
    const { chemin, base } = unCoffre();
    base
      .prepare("INSERT INTO parametre (cle, valeur) VALUES ('epoque.1', ?)")
      .run(Buffer.from('Zibeline-Quenouille'));
    base.close();
    const octets = fs.readFileSync(chemin);
    expect(octets.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    expect(octets.includes('Zibeline-Quenouille')).toBe(false);
  });

  it('ne s’ouvre ni sans la clé, ni avec une autre', () => {
    const { chemin, base } = unCoffre();
    base.close();
    const ouverte = ouvrirCoffre({ chemin, cle: uneCle(), mode: 'ecrire' });
    expect(ouverte).toMatchObject({ ok: false, erreur: { type: 'baseAlteree' } });
  });

  it('relit chacun de ses réglages tel qu’il a été posé', () => {
    const { base } = unCoffre();
    const lus = [
      'cipher',
      'temp_store',
      'journal_mode',
      'synchronous',
      'secure_delete',
      'wal_autocheckpoint',
      'foreign_keys',
    ].map((nom) => base.pragma(nom, { simple: true }));
    expect(lus).toEqual(['sqlcipher', 2, 'wal', 2, 1, 4_000, 0]);
    expect(base.prepare("SELECT v FROM recherche_config WHERE k = 'secure-delete'").pluck().get()).toBe(1);
  });

  it('change de clé : l’ancienne n’ouvre plus, la nouvelle ouvre', () => {
    const { chemin, cle, base } = unCoffre();
    const nouvelle = uneCle();
    changerCleDuCoffre(base, nouvelle);
    base.close();
    expect(ouvrirCoffre({ chemin, cle, mode: 'ecrire' }).ok).toBe(false);
    const ouverte = ouvrirCoffre({ chemin, cle: nouvelle, mode: 'ecrire' });
    expect(ouverte.ok).toBe(true);
    if (ouverte.ok) ouverte.valeur.close();
  });

  it('dit qu’un octet a changé, et ne touche pas au fichier', () => {
    const { chemin, cle, base } = unCoffre();
    base.close();
    const octets = fs.readFileSync(chemin);
    octets[octets.length >> 1] = (octets[octets.length >> 1] ?? 0) ^ 1;
    fs.writeFileSync(chemin, octets);
    const ouverte = ouvrirCoffre({ chemin, cle, mode: 'ecrire' });
    if (ouverte.ok)
      expect(() => ouverte.valeur.prepare('SELECT count(*) FROM dbstat').get()).toThrow(
        /malformed|not a database/,
      );
    else expect(ouverte.erreur.type).toBe('baseAlteree');
    if (ouverte.ok) ouverte.valeur.close();
    expect(fs.readFileSync(chemin).equals(octets)).toBe(true);
  });
});

describe('Les migrations', () => {
  it('sont épinglées par leur empreinte', () => {
    for (const { sql, empreinte } of MIGRATIONS) expect(hexa(sha256(sql))).toBe(empreinte);
  });

  it('gardent une copie du fichier d’avant, puis ajoutent', () => {
    const { chemin, cle, base } = unCoffre();
    base.prepare("INSERT INTO parametre (cle, valeur) VALUES ('poste.id', x'01')").run();
    base.close();
    const suite = [...MIGRATIONS, migration('CREATE TABLE essai (a); INSERT INTO essai VALUES (7);')];
    const ouverte = ouvrirCoffre({ chemin, cle, mode: 'ecrire', migrations: suite });
    if (!ouverte.ok) expect.fail(ouverte.erreur.type);
    expect(ouverte.valeur.prepare('SELECT a FROM essai').pluck().get()).toBe(7);
    expect(
      ouverte.valeur.prepare("SELECT valeur FROM parametre WHERE cle = 'poste.id'").pluck().get(),
    ).toEqual(Buffer.of(1));
    ouverte.valeur.close();
    expect(fs.existsSync(cheminCopieAvant(chemin, MIGRATIONS.length))).toBe(true);
  });

  it('annulées entières quand l’une échoue : la base reste à sa version', () => {
    const { chemin, cle, base } = unCoffre();
    base.close();
    const suite = [...MIGRATIONS, migration('CREATE TABLE essai (a); INSERT INTO inconnue VALUES (1);')];
    expect(ouvrirCoffre({ chemin, cle, mode: 'ecrire', migrations: suite })).toMatchObject({
      ok: false,
      erreur: { type: 'migrationRefusee' },
    });
    const ouverte = ouvrirCoffre({ chemin, cle, mode: 'ecrire' });
    if (!ouverte.ok) expect.fail(ouverte.erreur.type);
    expect(
      ouverte.valeur.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'essai'").pluck().get(),
    ).toBe(0);
    ouverte.valeur.close();
  });

  it('refusées quand leur texte, ou celui d’une ancienne, a été modifié', () => {
    const { chemin, cle, base } = unCoffre();
    base.close();
    const [socle, ...suivantes] = MIGRATIONS;
    const autre = migration(`${socle?.sql} -- retouche`, '0000_socle');
    const fausse = { nom: '0000_socle', sql: `${socle?.sql} `, empreinte: socle?.empreinte ?? '' };
    for (const premiere of [autre, fausse]) {
      const migrations = [premiere, ...suivantes];
      expect(ouvrirCoffre({ chemin, cle, mode: 'ecrire', migrations })).toMatchObject({
        ok: false,
        erreur: { type: 'migrationRefusee' },
      });
    }
  });

  it('refusent une base venue d’une version plus récente, sans y toucher', () => {
    const suite = [...MIGRATIONS, migration('CREATE TABLE futur (a);')];
    const { chemin, cle, base } = unCoffre(uneCle(), suite);
    base.close();
    const avant = fs.readFileSync(chemin);
    const ouverte = ouvrirCoffre({ chemin, cle, mode: 'ecrire' });
    expect(ouverte).toMatchObject({ ok: false, erreur: { type: 'basePlusRecente' } });
    expect(fs.readFileSync(chemin).equals(avant)).toBe(true);
  });
});

describe('Lire', () => {
  it('ne permet pas d’écrire', () => {
    const { base } = unCoffre();
    expect(() => lecteurDe(base).lire("DELETE FROM parametre WHERE cle = 'x'")).toThrow(RequeteQuiEcrit);
    expect(lecteurDe(base).lire('SELECT 1 AS un').get()).toEqual({ un: 1 });
  });
});
