// A computer enters by a one-time code and the digits of two screens; it leaves replaced or lost.
import { expect, it, vi } from 'vitest';
import { epoqueCourante } from '../../../src-core/sync/epoques';
import { etatStructure, idDuPoste } from '../../../src-core/sync/poste-local';
import { creerStructureSur, inscrire, MOT_DE_PASSE, type Poste, unPoste } from '../structure-de-test';
import { sessionDe } from './des-ordinateurs';
import { ADRESSE, ServeurNational } from './serveur-national';

const JEANNE = { identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE };

/** A structure of one computer, linked, with one young person. */
async function uneStructureReliee() {
  const serveur = new ServeurNational();
  const nouvelOrdinateur = () => unPoste(undefined, { reseau: serveur.reseau });
  const a = nouvelOrdinateur();
  const { cles } = await creerStructureSur(a);
  await inscrire(a);
  await a.reussir('structure.relier', { adresse: ADRESSE, code: await serveur.donnerCode('ABCD-2345') });
  await a.reussir('synchronisation.lancer', {});
  return { serveur, a, cles, structure: sessionDe(a).fiche.id, nouvelOrdinateur };
}

const frapper = (poste: Poste, code: string) =>
  poste.appeler('arrivee.rejoindre', { adresse: ADRESSE, code });

async function attendreLaFin(poste: Poste): Promise<void> {
  await vi.waitFor(async () => expect((await poste.reussir('arrivee.suivre', {})).etape).toBe('finie'), {
    timeout: 20_000,
    interval: 50,
  });
}

/** From the code to the login, on both computers. */
async function faireEntrerParCode(a: Poste, b: Poste): Promise<string> {
  const { code } = await a.reussir('poste.ouvrirAdmission', { nom: 'Accueil de Quillan' });
  expect((await frapper(b, code)).ok).toBe(true);
  await a.reussir('poste.suivreAdmission', {});
  await a.reussir('poste.approuver', {});
  await attendreLaFin(b);
  return code;
}

it('entre par un code et les mêmes chiffres sur les deux écrans, puis chacun y ouvre avec son mot de passe', async () => {
  const { a, structure, nouvelOrdinateur } = await uneStructureReliee();
  const b = nouvelOrdinateur();
  const { code } = await a.reussir('poste.ouvrirAdmission', { nom: 'Accueil de Quillan' });
  expect(code).toMatch(/^([0-9A-Z]{4} ){7}[0-9A-Z]{4}$/);
  expect(await a.reussir('poste.suivreAdmission', {})).toMatchObject({ etape: 'attente', chiffres: [] });
  const { chiffres } = await b.reussir('arrivee.rejoindre', { adresse: ADRESSE, code: code.toLowerCase() });
  expect(chiffres.join('')).toMatch(/^[0-9]{25}$/);
  expect(await b.reussir('arrivee.suivre', {})).toMatchObject({ etape: 'attente' });
  expect(await a.reussir('poste.suivreAdmission', {})).toMatchObject({ etape: 'aComparer', chiffres });

  expect(await a.reussir('poste.approuver', {})).toMatchObject({ etape: 'admise' });
  await attendreLaFin(b);
  expect(await b.reussir('arrivee.suivre', {})).toMatchObject({
    structure: { id: structure, nom: 'Mission locale de la Haute-Vallée' },
  });
  await b.reussir('acces.ouvrir', { structure, ...JEANNE });
  expect((await b.reussir('dossier.lister', { decalage: 0, nombre: 10 })).total).toBe(1);
  const { postes } = await b.reussir('poste.lister', {});
  expect(postes.map(({ nom, etat, celuiCi }) => [nom, etat, celuiCi]).sort()).toEqual([
    ['Accueil de Quillan', 'admis', true],
    ['Ordinateur 1', 'admis', false],
  ]);
  a.fermer();
  b.fermer();
}, 90_000);

it('un code mal recopié, inconnu ou déjà utilisé le dit, et ne laisse rien sur l’ordinateur', async () => {
  const { a, serveur, nouvelOrdinateur } = await uneStructureReliee();
  const b = nouvelOrdinateur();
  const { code } = await a.reussir('poste.ouvrirAdmission', { nom: 'Accueil de Quillan' });
  const autreFin = code.endsWith('7') ? '8' : '7';
  expect(await frapper(b, code.slice(0, -1) + autreFin)).toMatchObject({
    erreur: { type: 'codeDAdmissionMalRecopie' },
  });
  // Opened at another server: this one does not know it.
  const ailleurs = unPoste(undefined, { reseau: new ServeurNational().reseau });
  expect(await frapper(ailleurs, code)).toMatchObject({ erreur: { type: 'codeDAdmissionInconnu' } });
  expect((await frapper(b, code)).ok).toBe(true);
  const c = nouvelOrdinateur();
  expect(await frapper(c, code)).toMatchObject({ erreur: { type: 'codeDAdmissionUtilise' } });
  expect(await c.appeler('arrivee.suivre', {})).toMatchObject({ erreur: { type: 'arriveeAbsente' } });
  expect((await c.reussir('accueil.etat', {})).structures).toEqual([]);

  // Two days later at the server: nobody may use it any more, nor wait for an answer.
  serveur.heure.ms += 2 * 86_400_000;
  expect(await frapper(nouvelOrdinateur(), code)).toMatchObject({ erreur: { type: 'codeDAdmissionExpire' } });
  a.fermer();
}, 60_000);

it('un code resté sans réponse une heure ne sert plus sur l’ordinateur qui l’a fait', async () => {
  const { a } = await uneStructureReliee();
  await a.reussir('poste.ouvrirAdmission', { nom: 'Accueil de Quillan' });
  a.horloge.ms += 61 * 60_000;
  expect(await a.reussir('poste.suivreAdmission', {})).toMatchObject({ etape: 'expiree' });
  a.fermer();
}, 60_000);

it('une demande refusée, parce que les chiffres diffèrent, est dite au nouvel ordinateur', async () => {
  const { a, nouvelOrdinateur } = await uneStructureReliee();
  const b = nouvelOrdinateur();
  const { code } = await a.reussir('poste.ouvrirAdmission', { nom: 'Accueil de Quillan' });
  await b.reussir('arrivee.rejoindre', { adresse: ADRESSE, code });
  await a.reussir('poste.suivreAdmission', {});
  await a.reussir('poste.refuser', {});
  expect(await b.appeler('arrivee.suivre', {})).toMatchObject({ erreur: { type: 'arriveeRefusee' } });
  expect(etatStructure(sessionDe(a).structure.poste).postes.size).toBe(1);
  a.fermer();
}, 60_000);

it('une coupure pendant l’admission se rattrape : rien n’est admis deux fois', async () => {
  const { a, serveur, nouvelOrdinateur } = await uneStructureReliee();
  const b = nouvelOrdinateur();
  const { code } = await a.reussir('poste.ouvrirAdmission', { nom: 'Accueil de Quillan' });
  await b.reussir('arrivee.rejoindre', { adresse: ADRESSE, code });
  await a.reussir('poste.suivreAdmission', {});
  serveur.joignable = false;
  expect(await a.appeler('poste.approuver', {})).toMatchObject({ erreur: { type: 'serveurInjoignable' } });
  expect(await b.appeler('arrivee.suivre', {})).toMatchObject({ erreur: { type: 'serveurInjoignable' } });
  serveur.joignable = true;
  expect(await a.reussir('poste.suivreAdmission', {})).toMatchObject({ etape: 'admise' });
  await attendreLaFin(b);
  expect(etatStructure(sessionDe(a).structure.poste).postes.size).toBe(2);
  a.fermer();
}, 60_000);

it('un ordinateur perdu est refusé par le serveur et par les autres, sous une nouvelle époque, et le lit', async () => {
  const { a, structure, nouvelOrdinateur } = await uneStructureReliee();
  const b = nouvelOrdinateur();
  await faireEntrerParCode(a, b);
  const perdu = (await a.reussir('poste.lister', {})).postes.find(({ celuiCi }) => !celuiCi)?.id ?? '';
  expect(
    await a.appeler('poste.ecarter', { id: idDuPoste(sessionDe(a).structure.poste), motif: 'perdu' }),
  ).toMatchObject({
    erreur: { type: 'posteCourant' },
  });
  await a.reussir('poste.ecarter', { id: perdu, motif: 'perdu' });
  expect(epoqueCourante(sessionDe(a).structure.base).rang).toBe(2);
  await a.reussir('synchronisation.lancer', {});

  // The thief, or whoever finds it: its own session goes on, nothing of it is taken.
  await b.reussir('acces.ouvrir', { structure, ...JEANNE });
  await inscrire(b);
  expect(await b.appeler('synchronisation.lancer', {})).toMatchObject({
    erreur: { type: 'ordinateurEcarte' },
  });
  await a.reussir('synchronisation.lancer', {});
  expect((await a.reussir('dossier.lister', { decalage: 0, nombre: 10 })).total).toBe(1);
  expect(await a.appeler('poste.ecarter', { id: perdu, motif: 'remplace' })).toMatchObject({
    erreur: { type: 'posteIntrouvable' },
  });
  a.fermer();
  b.fermer();
}, 90_000);

it('un ordinateur remplacé apporte encore ce qu’il avait, mais ne lit plus ce qui s’écrit ensuite', async () => {
  const { a, structure, nouvelOrdinateur } = await uneStructureReliee();
  const b = nouvelOrdinateur();
  await faireEntrerParCode(a, b);
  await b.reussir('acces.ouvrir', { structure, ...JEANNE });
  await inscrire(b);
  const remplace = idDuPoste(sessionDe(b).structure.poste);
  await a.reussir('poste.ecarter', { id: remplace, motif: 'remplace' });
  await a.reussir('synchronisation.lancer', {});
  await b.reussir('synchronisation.lancer', {});
  await a.reussir('synchronisation.lancer', {});
  expect((await a.reussir('dossier.lister', { decalage: 0, nombre: 10 })).total).toBe(2);
  await inscrire(a);
  await a.reussir('synchronisation.lancer', {});
  await b.reussir('synchronisation.lancer', {});
  expect((await b.reussir('dossier.lister', { decalage: 0, nombre: 10 })).total).toBe(2);
  a.fermer();
  b.fermer();
}, 90_000);
