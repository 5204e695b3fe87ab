// The last computer is lost: an activation code and one recovery key bring back everything that the server had taken.
import { expect, it, vi } from 'vitest';
import { epoqueCourante } from '../../../src-core/sync/epoques';
import { etatStructure, idDuPoste } from '../../../src-core/sync/poste-local';
import { creerStructureSur, inscrire, MOT_DE_PASSE, unPoste } from '../structure-de-test';
import { sessionDe } from './des-ordinateurs';
import { ADRESSE, ServeurNational } from './serveur-national';

const JEANNE = { identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE };

it('tout ce qui était acquitté revient, l’ancien ordinateur est perdu, une époque s’ouvre, et le journal le dit', async () => {
  const serveur = new ServeurNational();
  const { reseau } = serveur;
  const a = unPoste(undefined, { reseau });
  const { cles } = await creerStructureSur(a);
  const { structure } = sessionDe(a);
  const { id } = sessionDe(a).fiche;
  await a.reussir('structure.relier', { adresse: ADRESSE, code: await serveur.donnerCode('ABCD-2345') });
  for (const nom of ['Caron', 'Benali', 'Dupuy']) await inscrire(a, { 'dossier.nomNaissance': nom });
  await a.reussir('synchronisation.lancer', {});
  const ancien = idDuPoste(structure.poste);
  a.fermer();

  const b = unPoste(undefined, { reseau });
  const code = await serveur.donnerCode('WXYZ-6789', id);
  const reprendre = (cle: string, avec = code) =>
    b.appeler('arrivee.reprendre', { adresse: ADRESSE, code: avec, cle });
  expect(await reprendre(cles[1] ?? '', 'FAUX-0000')).toMatchObject({
    erreur: { type: 'codeActivationRefuse' },
  });
  // A slip on the key does not cost the operator's code.
  expect(await reprendre((cles[1] ?? '').replace(/.$/, (fin) => (fin === 'Q' ? 'P' : 'Q')))).toMatchObject({
    erreur: { type: 'repriseImpossible' },
  });
  expect((await reprendre(cles[1] ?? '')).ok).toBe(true);
  await vi.waitFor(async () => expect((await b.reussir('arrivee.suivre', {})).etape).toBe('finie'), {
    timeout: 20_000,
  });

  await b.reussir('acces.ouvrir', { structure: id, ...JEANNE });
  expect((await b.reussir('dossier.lister', { decalage: 0, nombre: 10 })).total).toBe(3);
  const chezB = sessionDe(b).structure;
  const noms = chezB.base.prepare<[], string>('SELECT nomNaissance FROM dossier').pluck().all();
  expect(noms.sort()).toEqual(['Benali', 'Caron', 'Dupuy']);
  const etat = etatStructure(chezB.poste);
  expect(etat.postes.get(ancien)?.etat).toBe('perdu');
  expect(etat.postes.get(idDuPoste(chezB.poste))?.etat).toBe('admis');
  expect(epoqueCourante(chezB.base).rang).toBe(2);
  expect(
    chezB.base
      .prepare("SELECT detail FROM journal WHERE acte = 'structure.reprise' ORDER BY numero")
      .pluck()
      .all(),
  ).toEqual(['{"dossiers":3}', '{"ordinateursPerdus":1}']);

  // It goes on from there, and the former one is told.
  await inscrire(b);
  await b.reussir('synchronisation.lancer', {});
  await a.reussir('acces.ouvrir', { structure: id, ...JEANNE });
  expect(await a.appeler('synchronisation.lancer', {})).toMatchObject({
    erreur: { type: 'ordinateurEcarte' },
  });
  a.fermer();
  b.fermer();
}, 90_000);

it('des clés de secours remplacées rouvrent seules ce que garde le serveur', async () => {
  const serveur = new ServeurNational();
  const { reseau } = serveur;
  const a = unPoste(undefined, { reseau });
  const { cles: anciennes } = await creerStructureSur(a);
  const { id } = sessionDe(a).fiche;
  await a.reussir('structure.relier', { adresse: ADRESSE, code: await serveur.donnerCode('ABCD-2345') });
  await a.reussir('synchronisation.lancer', {});
  const { cles } = await a.reussir('structure.preparerCles', {
    porteurs: ['Jeanne Roudier', 'Inès Carbonnel'],
  });
  for (const [rang, { cle }] of cles.entries()) await a.reussir('structure.essayerCle', { rang, cle });
  await a.reussir('structure.remplacerCles', {});
  await a.reussir('synchronisation.lancer', {});
  a.fermer();

  const b = unPoste(undefined, { reseau });
  const code = await serveur.donnerCode('WXYZ-6789', id);
  expect(
    await b.appeler('arrivee.reprendre', { adresse: ADRESSE, code, cle: anciennes[0] ?? '' }),
  ).toMatchObject({
    erreur: { type: 'repriseImpossible' },
  });
  expect((await b.appeler('arrivee.reprendre', { adresse: ADRESSE, code, cle: cles[0]?.cle ?? '' })).ok).toBe(
    true,
  );
  await vi.waitFor(async () => expect((await b.reussir('arrivee.suivre', {})).etape).toBe('finie'), {
    timeout: 20_000,
  });
}, 90_000);
