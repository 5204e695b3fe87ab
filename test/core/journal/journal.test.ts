// The journal's chain on a real vault: it does not change, and what was changed behind its back is found.
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Base, ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { consigner, premiereRupture } from '../../../src-core/journal/chaine';
import { poserPointDeControle, verifierDepuisPoint } from '../../../src-core/journal/point-de-controle';
import { nouvellePaireEd25519, octetsAuHasard, Secret } from '../../../src-core/primitives';
import { dossierTemporaire } from '../dossier-temporaire';

let base: Base;
const poste = nouvellePaireEd25519();
const DEBUT = { numero: 0, empreinte: new Uint8Array(32) };

beforeEach(() => {
  const chemin = path.join(dossierTemporaire(), 'coffre.db');
  const ouverte = ouvrirCoffre({ chemin, cle: new Secret(octetsAuHasard(32)), mode: 'creer' });
  if (!ouverte.ok) expect.fail(ouverte.erreur.type);
  base = ouverte.valeur;
  for (let n = 1; n <= 5; n++)
    consigner(base, {
      le: `2026-11-24T10:00:0${n}.000Z`,
      utilisateur: 'u',
      profil: 'conseiller',
      acte: 'dossier.consultation',
      objet: `dossier-${n}`,
      finalite: 'accompagnement',
      detail: { n },
    });
});

/** Someone with the key and another program: the triggers are gone, the chain is not. */
function modifier(sql: string): void {
  for (const nom of ['journal_fige', 'journal_conserve']) base.exec(`DROP TRIGGER ${nom}`);
  base.exec(sql);
}

describe('[A64] La chaîne', () => {
  it('tient quand rien n’a changé', () => {
    expect(premiereRupture(base, DEBUT)).toBeNull();
  });

  it.each([
    "UPDATE journal SET acte = 'autre' WHERE numero = 3",
    "UPDATE journal SET le = '2020-01-01T00:00:00.000Z' WHERE numero = 3",
    "UPDATE journal SET detail = '{}' WHERE numero = 3",
    "UPDATE journal SET objet = 'dossier-9' WHERE numero = 3",
    'DELETE FROM journal WHERE numero = 3',
    'UPDATE journal SET empreinte = zeroblob(32) WHERE numero = 3',
  ])('dit où elle a été rompue : %s', (sql) => {
    modifier(sql);
    expect(premiereRupture(base, DEBUT)).toBe(3);
  });

  it('refuse qu’on modifie ou supprime une entrée', () => {
    expect(() => base.exec("UPDATE journal SET objet = 'x' WHERE numero = 2")).toThrow(/A64/);
    expect(() => base.exec('DELETE FROM journal WHERE numero = 2')).toThrow(/A64/);
  });

  it('laisse effacer le détail d’une entrée sans se rompre, mais pas à moitié', () => {
    base.exec('UPDATE journal SET sel = NULL, detail = NULL WHERE numero = 2');
    expect(premiereRupture(base, DEBUT)).toBeNull();
    base.exec('UPDATE journal SET sel = NULL WHERE numero = 4');
    expect(premiereRupture(base, DEBUT)).toBe(4);
  });
});

describe('[A65] Le point de contrôle', () => {
  it('se vérifie, et fige : sous lui on peut supprimer, au-dessus non', () => {
    poserPointDeControle(base, poste.privee, '2026-11-24T11:00:00.000Z');
    consigner(base, { le: 'x', utilisateur: 'u', profil: 'p', acte: 'a', objet: null, finalite: 'securite' });
    expect(verifierDepuisPoint(base, poste.publique)).toBeNull();
    expect(() => base.exec('DELETE FROM journal WHERE numero = 6')).toThrow(/A64/);
    base.exec('DELETE FROM journal WHERE numero = 1');
    expect(verifierDepuisPoint(base, poste.publique)).toBeNull();
  });

  it('signé par un autre, il est refusé ; modifié aussi', () => {
    poserPointDeControle(base, poste.privee, '2026-11-24T11:00:00.000Z');
    expect(verifierDepuisPoint(base, nouvellePaireEd25519().publique)).toBe(5);
    expect(() => base.exec("UPDATE point_controle SET le = 'y'")).toThrow(/A64/);
  });
});
