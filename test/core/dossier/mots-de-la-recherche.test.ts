// The words of the search follow every field they are made of, typed here or received; other fields leave them alone.
import { describe, expect, it, onTestFinished } from 'vitest';
import { lotsApres } from '../../../src-core/sync/journaux';
import { recevoirLots } from '../../../src-core/sync/recevoir-lots';
import { scellerDepart } from '../../../src-core/sync/sceller-depart';
import type { ValeurJson } from '../../../src-shared/sync/operations';
import { personne } from '../../shared/sync/des-constats';
import { creerStructureSur, inscrire, unPoste } from '../structure-de-test';
import { autrePoste, DOSSIER, type PosteDeTest, premierPoste, saisir } from '../sync/des-postes';

/** Field, value typed, and what is then looked for. */
const CHAMPS: readonly (readonly [table: string, registre: string, valeur: ValeurJson, cherche: string])[] = [
  ['dossier', 'nomNaissance', 'Castelnau', 'castelnau'],
  ['dossier', 'nomUsage', 'Peyrefitte', 'peyrefitte'],
  ['dossier', 'nomMarital', 'Roquebrune', 'roquebrune'],
  ['dossier', 'prenoms', ['Séverine'], 'severine'],
  ['dossier', 'dateNaissance', { date: '2007-06-21', estimee: false }, '21062007'],
  ['telephone', 'telephone', { numero: '+33639980012', usage: 'mobile', sms: true }, '0639980012'],
];

describe('Saisi ici', () => {
  it.each(CHAMPS)('%s.%s se cherche aussitôt', async (table, registre, valeur, cherche) => {
    const poste = unPoste();
    onTestFinished(() => poste.fermer());
    await creerStructureSur(poste);
    const { id } = await inscrire(poste);
    const trouver = async (texte: string) =>
      (await poste.reussir('dossier.rechercher', { texte })).lignes.map((ligne) => ligne.id);
    expect(await trouver(cherche)).toEqual([]);
    const { lignes } = await poste.reussir('dossier.lire', { id });
    const vu = lignes.find((ligne) => ligne.table === table)?.valeurs[registre]?.tetes ?? [];
    const ecriture = {
      table,
      ligne: null,
      registre,
      valeur: valeur as string,
      vu,
      provenance: 'declare' as const,
    };
    await poste.reussir('dossier.completer', { id, ecritures: [ecriture] });
    expect(await trouver(cherche)).toEqual([id]);
  });

  it('une autre commune change la liste, et le nom se cherche comme avant', async () => {
    const poste = unPoste();
    onTestFinished(() => poste.fermer());
    await creerStructureSur(poste);
    const { id } = await inscrire(poste);
    const { lignes } = await poste.reussir('dossier.lire', { id });
    const vu = lignes.find(({ table }) => table === 'dossier')?.valeurs.residence?.tetes ?? [];
    const ecriture = {
      table: 'dossier',
      ligne: null,
      registre: 'residence',
      valeur: { mode: 'commune', commune: '11304' },
      vu,
      provenance: 'declare' as const,
    };
    await poste.reussir('dossier.completer', { id, ecritures: [ecriture] });
    const parCommune = await poste.reussir('dossier.lister', {
      decalage: 0,
      nombre: 10,
      filtres: { referent: null, commune: '11304', age: null },
    });
    expect(parCommune.lignes.map((ligne) => ligne.id)).toEqual([id]);
    expect((await poste.reussir('dossier.rechercher', { texte: 'guyen' })).total).toBe(1);
  });
});

describe('Reçu d’un autre ordinateur', () => {
  const direction = personne('1');

  const porter = (de: PosteDeTest, vers: PosteDeTest, apres = 0): void => {
    scellerDepart(de);
    recevoirLots(
      vers,
      lotsApres(de.plume.base, de.id, apres).map(({ octets }) => octets),
    );
  };

  const trouves = ({ plume: { base } }: PosteDeTest, texte: string): readonly string[] =>
    base
      .prepare<[string], { dossier: string }>(
        `SELECT r.dossier FROM recherche JOIN repertoire r ON r.rang = recherche.rowid
         WHERE recherche MATCH ? ORDER BY r.dossier`,
      )
      .all(`texte:${texte}`)
      .map(({ dossier }) => dossier);

  it.each(CHAMPS)('%s.%s se cherche aussitôt', (table, registre, valeur, cherche) => {
    const a = premierPoste(direction);
    saisir(a, 'Vidal', { registre: 'nomNaissance' });
    const b = autrePoste(a, direction);
    porter(a, b);
    expect(trouves(b, 'vidal')).toEqual([DOSSIER]);
    saisir(a, valeur, { table, registre, ligne: table === 'dossier' ? DOSSIER : 'e'.repeat(32) });
    porter(a, b, 1);
    expect(trouves(b, cherche)).toEqual([DOSSIER]);
  });

  it('plusieurs dossiers ensemble, dans n’importe quel ordre : chacun par ses mots, et par eux seuls', () => {
    const a = premierPoste(direction);
    const b = autrePoste(a, direction);
    const [un, deux, trois] = ['c', 'a', 'b'].map((lettre) => lettre.repeat(32)) as [string, string, string];
    saisir(a, 'Vidal', { dossier: un, registre: 'nomNaissance' });
    saisir(a, 'Castel', { dossier: deux, registre: 'nomNaissance' });
    porter(a, b);
    saisir(a, 'Peyre', { dossier: deux, registre: 'nomNaissance' });
    saisir(a, 'madame', { dossier: un, registre: 'civilite' });
    saisir(a, 'Vidal', { dossier: trois, registre: 'nomNaissance' });
    porter(a, b, 2);
    expect(trouves(b, 'vidal')).toEqual([trois, un]);
    expect(trouves(b, 'castel')).toEqual([]);
    expect(trouves(b, 'peyre')).toEqual([deux]);
  });
});
