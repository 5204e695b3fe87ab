// Recovery keys over the years: tried once a year, replaced by two others, and the way back on the worst day.
import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { accorderAcces } from '../../../src-core/acces/accorder-acces';
import { SANS_TROUSSEAU } from '../../../src-core/acces/trousseau-systeme';
import { emplacement } from '../../../src-core/structure/emplacement';
import type { IdStructure } from '../../../src-shared/regles/identifiants';
import { dossierTemporaire } from '../dossier-temporaire';
import {
  AUTRE_MOT_DE_PASSE,
  creerStructureSur,
  MOT_DE_PASSE,
  ouvrirComme,
  type Poste,
  unPoste,
} from '../structure-de-test';

const NOUVEAU = 'Un-Canal-1681-à-Béziers';
let poste: Poste;
let structure: IdStructure;
let cles: readonly string[];

beforeEach(async () => {
  poste = unPoste();
  const creee = await creerStructureSur(poste);
  structure = creee.session.structure.id;
  cles = creee.cles;
});

const ouvrir = () =>
  poste.reussir('acces.ouvrir', { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE });
const parCle = (cle: string, identifiant = 'j.roudier') =>
  poste.appeler('acces.ouvrirParCle', { structure, cle, identifiant, motDePasse: NOUVEAU });

async function remplacer(): Promise<readonly string[]> {
  const { cles: nouvelles } = await poste.reussir('structure.preparerCles', {
    porteurs: ['Inès Carbonnel', 'Sam Pons'],
  });
  for (const [rang, { cle }] of nouvelles.entries())
    await poste.reussir('structure.essayerCle', { rang, cle });
  await poste.reussir('structure.remplacerCles', {});
  return nouvelles.map(({ cle }) => cle);
}

describe('L’essai annuel', () => {
  it('ouvre l’entrée, note la date, et ne change rien d’autre', async () => {
    const { acces } = emplacement(poste.contexte.profil, structure);
    const avant = fs.readFileSync(acces);
    poste.horloge.ms = Date.UTC(2027, 5, 15, 11);
    expect(
      await poste.reussir('structure.essayerCleDeSecours', { cle: (cles[1] ?? '').toLowerCase() }),
    ).toEqual({
      le: '2027-06-15',
      porteur: 'Paul Estrade',
    });
    expect(fs.readFileSync(acces).equals(avant)).toBe(true);
    expect(await poste.reussir('structure.cles', {})).toEqual({
      porteurs: ['Jeanne Roudier', 'Paul Estrade'],
      remplaceesLe: null,
      essayeeLe: '2027-06-15',
    });
  });

  it('se rappelle à la direction après un an, et se tait une fois fait', async () => {
    const rappels = async () => (await poste.reussir('acces.session', {})).rappels.map(({ type }) => type);
    expect(await rappels()).toEqual([]);
    poste.horloge.ms = Date.UTC(2027, 10, 23, 11);
    expect(await rappels()).not.toContain('clesAEssayer');
    poste.horloge.ms = Date.UTC(2027, 10, 24, 11);
    expect(await rappels()).toContain('clesAEssayer');
    await poste.reussir('structure.essayerCleDeSecours', { cle: cles[0] ?? '' });
    expect(await rappels()).not.toContain('clesAEssayer');
  });

  it('refuse une clé étrangère, et n’appartient qu’à la direction', async () => {
    const autre = unPoste();
    const { cles: etrangeres } = await creerStructureSur(autre);
    autre.fermer();
    const essayer = (cle: string) => poste.appeler('structure.essayerCleDeSecours', { cle });
    expect(await essayer(etrangeres[0] ?? '')).toMatchObject({ erreur: { type: 'cleRefusee' } });
    await ouvrirComme(poste, ['conseiller']);
    expect(await essayer(cles[0] ?? '')).toMatchObject({ erreur: { type: 'habilitationInsuffisante' } });
  });
});

describe('Le remplacement', () => {
  it('attend que les deux nouvelles clés aient été recopiées', async () => {
    const { cles: nouvelles } = await poste.reussir('structure.preparerCles', {
      porteurs: ['Inès Carbonnel', 'Sam Pons'],
    });
    await poste.reussir('structure.essayerCle', { rang: 0, cle: nouvelles[0]?.cle ?? '' });
    expect(await poste.appeler('structure.remplacerCles', {})).toMatchObject({
      ok: false,
      erreur: { type: 'clesNonEssayees' },
    });
  });

  it('les nouvelles ouvrent, les anciennes n’ouvrent plus', async () => {
    const nouvelles = await remplacer();
    expect(await poste.reussir('structure.cles', {})).toMatchObject({
      porteurs: ['Inès Carbonnel', 'Sam Pons'],
      remplaceesLe: '2026-11-24',
    });
    poste.fermer();
    for (const cle of cles) expect(await parCle(cle)).toMatchObject({ erreur: { type: 'cleRefusee' } });
    for (const cle of nouvelles) {
      expect(await parCle(cle)).toMatchObject({ ok: true });
      poste.fermer();
    }
  });

  it('une copie faite ensuite s’ouvre avec les nouvelles, une copie d’avant avec les anciennes', async () => {
    const [avant, apres] = ['avant', 'apres'].map((nom) => path.join(dossierTemporaire(), `${nom}.age`));
    await poste.reussir('copie.enregistrer', { chemin: avant ?? '' });
    const nouvelles = await remplacer();
    await poste.reussir('copie.enregistrer', { chemin: apres ?? '' });
    poste.fermer();
    const restaurer = (chemin = '', cle = '') => unPoste().appeler('copie.restaurer', { chemin, cle });
    expect(await restaurer(avant, cles[0])).toMatchObject({ ok: true });
    expect(await restaurer(apres, cles[0])).toMatchObject({ ok: false, erreur: { type: 'cleRefusee' } });
    const ailleurs = unPoste();
    await ailleurs.reussir('copie.restaurer', { chemin: apres ?? '', cle: nouvelles[1] ?? '' });
    const demande = { structure, cle: nouvelles[0] ?? '', identifiant: 'j.roudier', motDePasse: NOUVEAU };
    expect(await ailleurs.appeler('acces.ouvrirParCle', demande)).toMatchObject({ ok: true });
    ailleurs.fermer();
  });

  it('arrive aux autres ordinateurs : leur fichier d’accès suit à l’ouverture', async () => {
    const { acces } = emplacement(poste.contexte.profil, structure);
    const ancien = fs.readFileSync(acces);
    const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
    const parametre = base.prepare("SELECT valeur FROM parametre WHERE cle = 'secours'").pluck().get();
    const nouvelles = await remplacer();
    // As another computer stands when the renewal has just arrived: register known, access file still the former one.
    base.prepare("UPDATE parametre SET valeur = ? WHERE cle = 'secours'").run(parametre);
    fs.writeFileSync(acces, ancien);
    await accorderAcces(poste.contexte.session?.structure ?? expect.fail('closed'), SANS_TROUSSEAU);
    poste.fermer();
    expect(await parCle(cles[0] ?? '')).toMatchObject({ erreur: { type: 'cleRefusee' } });
    expect(await parCle(nouvelles[0] ?? '')).toMatchObject({ ok: true });
  });
});

describe('Le pire jour', () => {
  it('la seule personne de la direction est partie, son habilitation échue : une clé rouvre', async () => {
    poste.fermer();
    poste.horloge.ms = Date.UTC(2029, 1, 10, 11);
    expect(await parCle(cles[1] ?? '')).toMatchObject({
      ok: true,
      valeur: { rappels: [{ type: 'directionEchue' }, { type: 'clesAEssayer' }] },
    });
    poste.fermer();
    await expect(ouvrir()).rejects.toThrow();
  });

  it('un conseiller ne devient pas direction avec une clé', async () => {
    await ouvrirComme(poste, ['conseiller']);
    poste.fermer();
    expect(await parCle(cles[0] ?? '', 'a.diallo')).toMatchObject({
      ok: false,
      erreur: { type: 'habilitationEchue' },
    });
    const demande = { structure, identifiant: 'a.diallo', motDePasse: AUTRE_MOT_DE_PASSE };
    expect(await poste.appeler('acces.ouvrir', demande)).toMatchObject({ ok: true });
  });
});
