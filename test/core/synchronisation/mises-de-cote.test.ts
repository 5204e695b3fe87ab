// What is set aside, told to the direction by its reason; what a lost computer brought after all is taken back on its word.
import path from 'node:path';
import { expect, it } from 'vitest';
import { lotsApres } from '../../../src-core/sync/journaux';
import { idDuPoste } from '../../../src-core/sync/poste-local';
import { recevoirLots } from '../../../src-core/sync/recevoir-lots';
import { scellerDepart } from '../../../src-core/sync/sceller-depart';
import { dossierTemporaire } from '../dossier-temporaire';
import { sessionDe } from '../poste/des-ordinateurs';
import { inscrire, ouvrirComme, type Poste } from '../structure-de-test';
import { deuxPostesRelies, nombreDeDossiers } from './des-postes-relies';

const idDe = (poste: Poste): string => idDuPoste(sessionDe(poste).structure.poste);

/** By a stick, as people do it. */
async function porterParCle(de: Poste, vers: Poste) {
  const chemin = path.join(dossierTemporaire(), 'saisies.age');
  await de.reussir('synchronisation.emporter', { chemin });
  return vers.reussir('synchronisation.rapporter', { chemin });
}

it('un ordinateur perdu qui revient par clé USB : mis de côté, dit, puis repris envoi par envoi par la direction', async () => {
  const { a, b } = await deuxPostesRelies();
  for (const poste of [a, b]) await poste.reussir('synchronisation.lancer', {});
  await a.reussir('poste.nommer', { id: idDe(b), nom: 'Portable' });
  await a.reussir('poste.ecarter', { id: idDe(b), motif: 'perdu' });
  await inscrire(b);
  // Its own presentation, then the young person.
  expect(await porterParCle(b, a)).toMatchObject({ nom: 'Portable', saisies: 0, misesDeCote: 2 });

  const { envois, saisies } = await a.reussir('synchronisation.misesDeCote', {});
  expect(saisies).toEqual([]);
  const perdu = { poste: idDe(b), ordinateur: 'Portable', motif: 'ordinateurPerdu', attendu: null };
  expect(envois).toMatchObject([perdu, perdu]);
  const [premier, second] = envois;
  expect((await a.reussir('synchronisation.etat', {})).misesDeCote).toBe(
    (premier?.saisies ?? 0) + (second?.saisies ?? 0),
  );

  await a.reussir('poste.reprendreEnvoi', { id: idDe(b), jusqua: premier?.jusqua ?? 0 });
  expect((await a.reussir('synchronisation.misesDeCote', {})).envois).toEqual([second]);
  expect(await nombreDeDossiers(a)).toBe(0);
  await a.reussir('poste.reprendreEnvoi', { id: idDe(b), jusqua: second?.jusqua ?? 0 });
  expect(await nombreDeDossiers(a)).toBe(1);
  expect(await a.reussir('synchronisation.misesDeCote', {})).toEqual({ envois: [], saisies: [] });
  expect(await a.appeler('poste.reprendreEnvoi', { id: idDe(b), jusqua: 1 })).toMatchObject({
    erreur: { type: 'envoiIntrouvable' },
  });
}, 60_000);

it('un envoi qui attend ceux d’un autre ordinateur le nomme', async () => {
  const { a, b } = await deuxPostesRelies();
  await a.reussir('poste.nommer', { id: idDe(b), nom: 'Portable' });
  for (const poste of [a, b]) await poste.reussir('synchronisation.lancer', {});
  const dernier = () => lotsApres(sessionDe(b).structure.base, idDe(b), 0).at(-1);
  const connu = dernier()?.derniere ?? 0;
  for (const prenom of ['Aïcha', 'Lou']) {
    await inscrire(b, { 'dossier.prenoms': [prenom] });
    scellerDepart(sessionDe(b).structure.poste);
  }
  const [, second] = lotsApres(sessionDe(b).structure.base, idDe(b), connu);
  recevoirLots(sessionDe(a).structure.poste, [second?.octets ?? new Uint8Array()]);
  const { envois } = await a.reussir('synchronisation.misesDeCote', {});
  expect(envois).toMatchObject([
    { ordinateur: 'Portable', motif: 'ordinateur', attendu: 'Portable', jusqua: null },
  ]);
}, 60_000);

it('[A2] une saisie refusée se nomme par sa rubrique, sans ce qui a été saisi', async () => {
  const { a, b } = await deuxPostesRelies();
  await inscrire(b, { 'dossier.nomNaissance': 'Delmas' });
  for (const poste of [b, a]) await poste.reussir('synchronisation.lancer', {});
  const { base } = sessionDe(a).structure;
  const deB = lotsApres(base, idDe(b), 0).at(-1);
  const mettre = base.prepare(
    "INSERT INTO saisie_mise_de_cote (poste, sequence, sort, motif) VALUES (?, ?, 'refuser', 'registreInconnu')",
  );
  for (let rang = deB?.premiere ?? 0; rang <= (deB?.derniere ?? -1); rang++) mettre.run(idDe(b), rang);
  const listees = await a.reussir('synchronisation.misesDeCote', {});
  expect(listees.saisies.map(({ rubrique }) => rubrique)).toContain('Nom de naissance');
  expect(listees.saisies.every(({ sort, motif }) => sort === 'refuser' && motif === 'registreInconnu')).toBe(
    true,
  );
  expect(JSON.stringify(listees)).not.toMatch(/Delmas/i);
}, 60_000);

it('un ordinateur remplacé : on prend encore ce qu’il apporte, jusqu’à ce que la direction l’arrête', async () => {
  const { a, b } = await deuxPostesRelies();
  for (const poste of [a, b]) await poste.reussir('synchronisation.lancer', {});
  expect(await a.appeler('poste.arreter', { id: idDe(b) })).toMatchObject({
    erreur: { type: 'posteIntrouvable' },
  });
  await a.reussir('poste.ecarter', { id: idDe(b), motif: 'remplace' });
  await inscrire(b, { 'dossier.prenoms': ['Aïcha'] });
  await porterParCle(b, a);
  expect(await nombreDeDossiers(a)).toBe(1);
  await a.reussir('poste.arreter', { id: idDe(b) });
  await inscrire(b, { 'dossier.prenoms': ['Lou'] });
  await porterParCle(b, a);
  expect(await nombreDeDossiers(a)).toBe(1);
  expect((await a.reussir('synchronisation.misesDeCote', {})).envois).toMatchObject([
    { motif: 'apresRetrait', jusqua: null },
  ]);
  const { postes } = await a.reussir('poste.lister', {});
  expect(postes.find(({ id }) => id === idDe(b))).toMatchObject({ etat: 'retire', arrete: true });
}, 60_000);

it('la liste est à la direction : une conseillère connaît leur nombre seulement', async () => {
  const { a } = await deuxPostesRelies();
  await ouvrirComme(a, ['conseiller']);
  expect((await a.reussir('synchronisation.etat', {})).misesDeCote).toBe(0);
  expect(await a.appeler('synchronisation.misesDeCote', {})).toMatchObject({
    erreur: { type: 'habilitationInsuffisante' },
  });
}, 60_000);
