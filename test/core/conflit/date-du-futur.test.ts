// An entry dated from the future: shown in its place and named as such on the file, taken as it is in one click.
import { expect, it } from 'vitest';
import type { IdDossier } from '../../../src-shared/regles/identifiants';
import { inscrire, type Poste } from '../structure-de-test';
import { deuxPostesRelies, type PostesRelies } from '../synchronisation/des-postes-relies';
import { lireNomUsage, saisirNom } from './saisir-nom';

const UN_AN = 365 * 86_400_000;

const synchroniser = async (...postes: Poste[]) => {
  for (const poste of postes) await poste.reussir('synchronisation.lancer', {});
};

/** B's clock is a year ahead when it types and sends. */
async function uneSaisieDuFutur(): Promise<PostesRelies & { readonly id: IdDossier }> {
  const relies = await deuxPostesRelies();
  const { a, b } = relies;
  const { id } = await inscrire(a);
  await synchroniser(a, b);
  b.horloge.ms += UN_AN;
  await saisirNom(b, id, 'Caron');
  await synchroniser(b, a);
  return { ...relies, id };
}

it('montrée à sa place, nommée, puis acceptée en un geste qui vaut pour tous', async () => {
  const { a, b, id } = await uneSaisieDuFutur();
  expect(await lireNomUsage(a, id)).toMatchObject({ valeur: 'Caron', duFutur: true, autres: [] });
  const [une, ...autres] = (await a.reussir('conflit.lister', {})).conflits;
  expect(autres).toEqual([]);
  expect(une).toMatchObject({ dossier: id, aTrancher: false, valeurs: [{ valeur: 'Caron', duFutur: true }] });

  const { table, ligne, registre, valeurs } = une ?? expect.fail('nothing from the future');
  const vues = valeurs.map((valeur) => valeur.id);
  await a.reussir('conflit.trancher', { table, ligne, registre, garder: vues[0] ?? '', vues });
  expect(await lireNomUsage(a, id)).toMatchObject({ valeur: 'Caron', duFutur: false });
  expect((await a.reussir('conflit.lister', {})).conflits).toEqual([]);

  b.horloge.ms -= UN_AN;
  await synchroniser(a, b);
  expect(await lireNomUsage(b, id)).toMatchObject({ valeur: 'Caron', duFutur: false });
}, 60_000);

it('quand le présent l’a rattrapée, il n’y a plus rien à accepter', async () => {
  const { a, id } = await uneSaisieDuFutur();
  const tetes = (await lireNomUsage(a, id))?.tetes ?? [];
  a.horloge.ms += UN_AN + 86_400_000;
  expect((await a.reussir('conflit.lister', {})).conflits).toEqual([]);
  const [ligne] = (await a.reussir('dossier.lire', { id })).lignes.filter(({ table }) => table === 'dossier');
  const demande = { table: 'dossier', ligne: ligne?.id ?? '', registre: 'nomUsage', garder: tetes[0] ?? '' };
  await a.reussir('conflit.trancher', { ...demande, vues: [...tetes] });
  // Nothing was written: the head is the same.
  expect((await lireNomUsage(a, id))?.tetes).toEqual(tetes);
}, 60_000);

it('la fiche marque l’autre valeur soixante jours, puis l’oublie', async () => {
  const { a, b } = await deuxPostesRelies();
  const { id } = await inscrire(a);
  await synchroniser(a, b);
  await saisirNom(a, id, 'Caron');
  await saisirNom(b, id, 'Delmas');
  await synchroniser(b, a);
  const marque = await lireNomUsage(a, id);
  expect([marque?.valeur, ...(marque?.autres ?? []).map(({ valeur }) => valeur)].sort()).toEqual([
    'Caron',
    'Delmas',
  ]);
  // Each value by its own id: that is what the mark takes up again.
  expect([...(marque?.tetes ?? [])]).toContain(marque?.autres[0]?.id);
  a.horloge.ms += 61 * 86_400_000;
  expect((await lireNomUsage(a, id))?.autres).toEqual([]);
}, 60_000);
