// By the product's own acts: a computer that enters, and one that comes back by a recovery key, take the snapshot and its tail.
import { expect, it, vi } from 'vitest';
import { hexa } from '../../../src-core/primitives';
import { empreinteCanonique } from '../../../src-core/sync/etat-canonique';
import { idDuPoste } from '../../../src-core/sync/poste-local';
import { charge } from '../../shared/sync/des-operations';
import { creerStructureSur, inscrire, MOT_DE_PASSE, type Poste, unPoste } from '../structure-de-test';
import { saisirEnsemble } from '../sync/des-postes';
import { passer } from '../synchronisation/des-postes-relies';
import { sessionDe } from './des-ordinateurs';
import { ADRESSE, ServeurNational } from './serveur-national';

const JEANNE = { identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE };

const etat = (poste: Poste) => hexa(empreinteCanonique(sessionDe(poste).structure.base));
/** What is known of every young person; opening on another computer writes of the structure itself. */
const dossiers = (poste: Poste): unknown[] =>
  sessionDe(poste).structure.base.prepare('SELECT * FROM dossier ORDER BY id').all();
const entrees = (poste: Poste) =>
  sessionDe(poste)
    .structure.base.prepare("SELECT count(*) FROM journal WHERE acte = 'synchronisation.cliche'")
    .pluck()
    .get();

it('entrer, puis revenir par une clé de secours : l’état d’un coup, la suite des journaux, le même résultat', async () => {
  const serveur = new ServeurNational();
  const { reseau } = serveur;
  const a = unPoste(undefined, { reseau });
  const { cles } = await creerStructureSur(a);
  const { structure, fiche } = sessionDe(a);
  await a.reussir('structure.relier', { adresse: ADRESSE, code: await serveur.donnerCode('ABCD-2345') });
  await inscrire(a, { 'dossier.nomNaissance': 'Caron' });
  saisirEnsemble(
    { ...structure.poste, id: idDuPoste(structure.poste), heure: a.horloge },
    charge('W2', 2_500),
  );
  await a.reussir('synchronisation.lancer', {});
  // A second later the application looks at snapshots by itself.
  await passer(a, 2);

  const b = unPoste(undefined, { reseau });
  const { code } = await a.reussir('poste.ouvrirAdmission', { nom: 'Accueil' });
  const { chiffres } = await b.reussir('arrivee.rejoindre', { adresse: ADRESSE, code });
  expect(await a.reussir('poste.suivreAdmission', {})).toMatchObject({ etape: 'aComparer', chiffres });
  await a.reussir('poste.approuver', {});
  await vi.waitFor(async () => expect((await b.reussir('arrivee.suivre', {})).etape).toBe('finie'), {
    timeout: 20_000,
  });
  const arrivee = await b.reussir('arrivee.suivre', {});
  expect(arrivee.recues).toBe(arrivee.aRecevoir);
  await b.reussir('acces.ouvrir', { structure: fiche.id, ...JEANNE });
  for (const poste of [a, b, a]) await poste.reussir('synchronisation.lancer', {});
  expect([entrees(b), etat(b)]).toEqual([1, etat(a)]);
  expect((await b.reussir('dossier.rechercher', { texte: 'caron' })).total).toBe(1);

  // Both computers burn before B's history lets it sign: A's word alone is not enough any more, the history is read.
  const id = fiche.id;
  const avant = dossiers(a);
  for (const poste of [a, b]) poste.fermer();
  const c = unPoste(undefined, { reseau });
  const activation = await serveur.donnerCode('WXYZ-6789', id);
  await c.reussir('arrivee.reprendre', { adresse: ADRESSE, code: activation, cle: cles[1] ?? '' });
  await vi.waitFor(async () => expect((await c.reussir('arrivee.suivre', {})).etape).toBe('finie'), {
    timeout: 20_000,
  });
  await c.reussir('acces.ouvrir', { structure: id, ...JEANNE });
  expect([entrees(c), dossiers(c)]).toEqual([0, avant]);
  c.fermer();
}, 90_000);

it('le dernier ordinateur perdu revient par son propre cliché', async () => {
  const serveur = new ServeurNational();
  const { reseau } = serveur;
  const a = unPoste(undefined, { reseau });
  const { cles } = await creerStructureSur(a);
  const { structure, fiche } = sessionDe(a);
  await a.reussir('structure.relier', { adresse: ADRESSE, code: await serveur.donnerCode('ABCD-2345') });
  saisirEnsemble(
    { ...structure.poste, id: idDuPoste(structure.poste), heure: a.horloge },
    charge('W2', 2_500),
  );
  await a.reussir('synchronisation.lancer', {});
  await passer(a, 2);
  await inscrire(a, { 'dossier.nomNaissance': 'Benali' });
  await a.reussir('synchronisation.lancer', {});
  const avant = dossiers(a);
  a.fermer();
  const b = unPoste(undefined, { reseau });
  const code = await serveur.donnerCode('WXYZ-6789', fiche.id);
  await b.reussir('arrivee.reprendre', { adresse: ADRESSE, code, cle: cles[0] ?? '' });
  await vi.waitFor(async () => expect((await b.reussir('arrivee.suivre', {})).etape).toBe('finie'), {
    timeout: 20_000,
  });
  await b.reussir('acces.ouvrir', { structure: fiche.id, ...JEANNE });
  expect([entrees(b), dossiers(b)]).toEqual([1, avant]);
  expect((await b.reussir('dossier.rechercher', { texte: 'benali' })).total).toBe(1);
  b.fermer();
}, 90_000);
