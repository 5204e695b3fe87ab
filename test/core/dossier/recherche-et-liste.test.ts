// Finding by ear and by date, and the list narrowed and sorted, through the core's door.
import { beforeEach, describe, expect, it } from 'vitest';
import type { DemandeDe } from '../../../src-shared/contract/index';
import { creerStructureSur, inscrire, ouvrirComme, type Poste, unPoste } from '../structure-de-test';

let poste: Poste;

const unJeune = (
  nom: string,
  prenoms: readonly string[],
  date: string,
  suite: Readonly<Record<string, unknown>> = {},
) =>
  inscrire(poste, {
    'dossier.nomNaissance': nom,
    'dossier.prenoms': prenoms,
    'dossier.dateNaissance': { date, estimee: false },
    ...suite,
  });

const chercher = async (texte: string) => {
  const { lignes, proches, total } = await poste.reussir('dossier.rechercher', { texte });
  return { noms: lignes.map(({ nom, prenoms }) => `${nom} ${prenoms}`), proches, total };
};

beforeEach(async () => {
  poste = unPoste();
  await creerStructureSur(poste);
});

describe('Chercher', () => {
  beforeEach(async () => {
    await unJeune('Lefèvre', ['Aïcha'], '2008-03-15');
    await unJeune('Lefebvre', ['Mathieu'], '2005-12-01');
    await unJeune('Lefevre', ['Zoé'], '2008-03-02');
    await unJeune('Diallo', ['Mamadou'], '2006-03-15');
    await unJeune('Martin', ['Lefèvre'], '2004-07-09');
  });

  it('ce qui est écrit ainsi d’abord, les noms avant les prénoms, puis ce qui s’entend ainsi', async () => {
    expect(await chercher('lefevre')).toEqual({
      noms: ['Lefèvre Aïcha', 'Lefevre Zoé', 'Martin Lefèvre', 'Lefebvre Mathieu'],
      proches: 1,
      total: 4,
    });
  });

  it('les accents tapés départagent', async () => {
    expect((await chercher('lefevre')).noms.slice(0, 2)).toEqual(['Lefèvre Aïcha', 'Lefevre Zoé']);
    expect((await chercher('LEFÈVRE')).noms.slice(0, 3)).toEqual([
      'Lefèvre Aïcha',
      'Martin Lefèvre',
      'Lefevre Zoé',
    ]);
  });

  it.each([
    ['mamadu', ['Diallo Mamadou']],
    ['dialo mamadu', ['Diallo Mamadou']],
    ['matieu lefeb', ['Lefebvre Mathieu']],
    ['15/03/2008', ['Lefèvre Aïcha']],
    ['15 3 2008', ['Lefèvre Aïcha']],
    ['15-03-08', ['Lefèvre Aïcha']],
    ['150308', ['Lefèvre Aïcha']],
    ['15 mars 2008', ['Lefèvre Aïcha']],
    ['15 mars', ['Diallo Mamadou', 'Lefèvre Aïcha']],
    ['15/03', ['Diallo Mamadou', 'Lefèvre Aïcha']],
    ['15/03/20', ['Diallo Mamadou', 'Lefèvre Aïcha']],
    ['mars 2008', ['Lefèvre Aïcha', 'Lefevre Zoé']],
    ['mars 08', ['Lefèvre Aïcha', 'Lefevre Zoé']],
    ['2008', ['Lefèvre Aïcha', 'Lefevre Zoé']],
    ['zoe 2008', ['Lefevre Zoé']],
    ['lefevre décembre 2005', ['Lefebvre Mathieu']],
    ['xyz', []],
  ])('« %s »', async (texte, attendus) => {
    expect((await chercher(texte)).noms).toEqual(attendus);
  });

  it('[A8] par l’oreille non plus, une personne extérieure ne voit que ce qui lui est confié', async () => {
    await ouvrirComme(poste, ['intervenant']);
    expect(await chercher('mamadu')).toEqual({ noms: [], proches: 0, total: 0 });
    expect(await chercher('2008')).toEqual({ noms: [], proches: 0, total: 0 });
  });
});

describe('Lister', () => {
  const liste = async (demande: Partial<DemandeDe<'dossier.lister'>>) => {
    const { lignes, total } = await poste.reussir('dossier.lister', { decalage: 0, nombre: 50, ...demande });
    expect(total).toBe(lignes.length);
    return lignes.map(({ nom }) => nom);
  };
  const filtres = { referent: null, commune: null, age: null };
  let moi: NonNullable<NonNullable<Partial<DemandeDe<'dossier.lister'>>['filtres']>['referent']>;

  beforeEach(async () => {
    moi = poste.contexte.session?.utilisateur ?? expect.fail('closed');
    await unJeune('Brun', ['Ana'], '2009-01-10', { 'dossier.referent': moi });
    await unJeune('Caron', ['Éva'], '2005-01-10', {
      'dossier.residence': { mode: 'commune', commune: '11304' },
    });
    await unJeune('Adam', ['Paul'], '2000-05-05', { 'dossier.referent': moi });
  });

  it.each([
    [{}, ['Adam', 'Brun', 'Caron']],
    [{ inverse: true }, ['Caron', 'Brun', 'Adam']],
    [{ tri: 'naissance' }, ['Adam', 'Caron', 'Brun']],
    [{ tri: 'naissance', inverse: true }, ['Brun', 'Caron', 'Adam']],
    [{ tri: 'modification' }, ['Adam', 'Caron', 'Brun']],
    [{ tri: 'referent' }, ['Caron', 'Adam', 'Brun']],
    [{ filtres: { ...filtres, referent: 'sans' } }, ['Caron']],
    [{ filtres: { ...filtres, commune: '11304' } }, ['Caron']],
    [{ filtres: { ...filtres, age: 'mineurs' } }, ['Brun']],
    [{ filtres: { ...filtres, age: 'plusDe25' } }, ['Adam']],
    [{ filtres: { ...filtres, age: 'de22a25' } }, []],
    [{ filtres: { referent: 'sans', commune: '11304', age: 'de18a21' } }, ['Caron']],
  ] as const)('%j', async (demande, attendus) => {
    expect(await liste(demande)).toEqual(attendus);
  });

  it('ceux que suit une personne', async () => {
    expect(await liste({ filtres: { ...filtres, referent: moi } })).toEqual(['Adam', 'Brun']);
  });

  it('[A8] filtrée ou non, la liste d’une personne extérieure ne montre que ce qui lui est confié', async () => {
    await ouvrirComme(poste, ['intervenant']);
    expect(await liste({ filtres: { ...filtres, referent: 'sans' } })).toEqual([]);
  });
});
