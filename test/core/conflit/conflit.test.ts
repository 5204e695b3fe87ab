// Two different entries of one field: told on both computers, settled once, by one operation that replaces both.
import { expect, it } from 'vitest';
import { aTrancher, disentDeuxChoses } from '../../../src-shared/regles/deux-saisies';
import { inscrire } from '../structure-de-test';
import { deuxPostesRelies } from '../synchronisation/des-postes-relies';
import { saisirNom } from './saisir-nom';

it('les deux valeurs sont gardées, montrées des deux côtés, et un choix vaut pour tous', async () => {
  const { a, b } = await deuxPostesRelies();
  const { id } = await inscrire(a);
  const tous = async () => {
    for (const poste of [a, b, a]) await poste.reussir('synchronisation.lancer', {});
  };
  await tous();
  await saisirNom(a, id, 'Caron');
  await saisirNom(b, id, 'Delmas');
  await tous();
  for (const poste of [a, b]) {
    const { conflits } = await poste.reussir('conflit.lister', {});
    expect(conflits).toMatchObject([{ dossier: id, libelle: 'Nom d’usage', aTrancher: false }]);
    expect(conflits[0]?.valeurs.map(({ valeur }) => valeur).sort()).toEqual(['Caron', 'Delmas']);
  }

  const [conflit] = (await a.reussir('conflit.lister', {})).conflits;
  if (conflit === undefined) expect.fail('no conflict');
  const { table, ligne, registre, valeurs } = conflit;
  const caron = valeurs.find(({ valeur }) => valeur === 'Caron')?.id ?? '';
  const vues = valeurs.map((une) => une.id);
  await a.reussir('conflit.trancher', { table, ligne, registre, garder: caron, vues });
  // The same page again: what it shows is no longer there.
  expect(await a.appeler('conflit.trancher', { table, ligne, registre, garder: caron, vues })).toMatchObject({
    erreur: { type: 'conflitDepasse' },
  });
  await tous();
  for (const poste of [a, b]) {
    expect((await poste.reussir('conflit.lister', {})).conflits).toEqual([]);
    const { lignes } = await poste.reussir('dossier.lire', { id });
    expect(lignes.find((une) => une.table === 'dossier')?.valeurs.nomUsage?.valeur).toBe('Caron');
  }
}, 60_000);

it('au bout de soixante jours, une autre valeur que personne ne reprend n’est plus proposée', async () => {
  const { a, b } = await deuxPostesRelies();
  const { id } = await inscrire(a);
  for (const poste of [a, b]) await poste.reussir('synchronisation.lancer', {});
  await saisirNom(a, id, 'Caron');
  await saisirNom(b, id, 'Delmas');
  for (const poste of [b, a]) await poste.reussir('synchronisation.lancer', {});
  a.horloge.ms += 59 * 86_400_000;
  expect((await a.reussir('conflit.lister', {})).conflits).toHaveLength(1);
  a.horloge.ms += 2 * 86_400_000;
  expect((await a.reussir('conflit.lister', {})).conflits).toEqual([]);
}, 60_000);

it.each([
  [['Caron', 'CARON '], false],
  [['Noé', 'noe'], false],
  [['Caron', 'Delmas'], true],
  [['Caron', null], true],
  [['06 39 98 00 12', '+33639980012'], false],
  [['06 39 98 00 12', '06 39 98 00 13'], true],
  [[['Aïcha'], ['Aïcha', 'Marie']], false],
  [
    [
      ['Aïcha', 'Lou'],
      ['Aïcha', 'Marie'],
    ],
    true,
  ],
])('%j : deux choses différentes, %s', (valeurs, attendu) => {
  expect(disentDeuxChoses(valeurs)).toBe(attendu);
});

it('ce qui dit où en est la personne se tranche ; le reste se marque', () => {
  expect(aTrancher('entretien', 'entretien')).toBe(true);
  expect(aTrancher('dossier', 'referent')).toBe(true);
  expect(aTrancher('dossier', 'nomUsage')).toBe(false);
});
