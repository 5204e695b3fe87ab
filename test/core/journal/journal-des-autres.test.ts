// The direction reads colleagues' computers through the core's door: received on demand only, told until when, never by others.
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { idDuPoste } from '../../../src-core/sync/poste-local';
import type { SortieDe } from '../../../src-shared/contract/index';
import type { Curseur } from '../../../src-shared/contract/journal';
import type { IdDossier } from '../../../src-shared/regles/identifiants';
import { dossierTemporaire } from '../dossier-temporaire';
import { sessionDe } from '../poste/des-ordinateurs';
import { inscrire, ouvrirComme, type Poste } from '../structure-de-test';
import { deuxPostesRelies, type PostesRelies, passer } from '../synchronisation/des-postes-relies';

const TOUT = { famille: null, matricule: '', du: null, au: null, avant: null, nombre: 200 } as const;
const DU_JOURNAL = /journaux/;

const idDe = (poste: Poste): string => idDuPoste(sessionDe(poste).structure.poste);
const demandesDuJournal = ({ serveur }: PostesRelies) =>
  serveur.chemins.filter((chemin) => DU_JOURNAL.test(chemin));

/** A young person registered by the direction, read on the colleague's computer, which has sent what it has. */
async function unDossierConsulteAilleurs(): Promise<PostesRelies & { readonly id: IdDossier }> {
  const relies = await deuxPostesRelies();
  const { a, b } = relies;
  await a.reussir('poste.nommer', { id: idDe(b), nom: 'Annexe' });
  await a.reussir('poste.nommer', { id: idDe(a), nom: 'Siège' });
  const { id } = await inscrire(a, { 'dossier.nomNaissance': 'Zibeline' });
  for (const poste of [a, b]) await poste.reussir('synchronisation.lancer', {});
  b.horloge.ms += 60_000;
  await b.reussir('dossier.lire', { id });
  await b.reussir('synchronisation.lancer', {});
  return { ...relies, id };
}

it('[A66] les actes d’un autre ordinateur arrivent quand on les demande, et se lisent avec les siens ou seuls', async () => {
  const relies = await unDossierConsulteAilleurs();
  const { a, b, id } = relies;
  await a.reussir('synchronisation.lancer', {});
  expect((await a.reussir('journal.lire', { ...TOUT, ordinateurs: 'tous' })).lignes).toHaveLength(
    (await a.reussir('journal.lire', TOUT)).lignes.length - 1,
  );
  const { entrees } = await a.reussir('journal.recevoir', { ordinateurs: 'tous' });
  const deB = await a.reussir('journal.lire', { ...TOUT, ordinateurs: idDe(b) });
  expect(deB.lignes).toHaveLength(entrees);
  expect(new Set(deB.lignes.map(({ ordinateur }) => ordinateur))).toEqual(new Set(['Annexe']));
  const consultations = await a.reussir('journal.lire', {
    ...TOUT,
    ordinateurs: 'tous',
    famille: 'consultations',
  });
  const duDossier = consultations.lignes.filter(({ dossier }) => dossier?.id === id);
  expect(duDossier.map(({ ordinateur, operation, personne }) => [ordinateur, operation, personne])).toEqual([
    ['Annexe', 'Consultation', 'Jeanne Roudier'],
  ]);
  expect(await a.reussir('journal.recevoir', { ordinateurs: 'tous' })).toEqual({ entrees: 0 });
}, 60_000);

it('page après page, tous les ordinateurs ensemble : chaque acte une fois, du plus récent au plus ancien', async () => {
  const { a } = await unDossierConsulteAilleurs();
  await a.reussir('journal.recevoir', { ordinateurs: 'tous' });
  a.horloge.ms += 120_000;
  const tout = await a.reussir('journal.lire', { ...TOUT, ordinateurs: 'tous' });
  const vus: string[] = [];
  for (let avant: Curseur | null = null; ; ) {
    const page: SortieDe<'journal.lire'> = await a.reussir('journal.lire', {
      ...TOUT,
      ordinateurs: 'tous',
      avant,
      nombre: 3,
    });
    vus.push(...page.lignes.map(({ source, numero }) => `${source}/${numero}`));
    if (page.suite === null) break;
    avant = page.suite;
  }
  // The reading itself was journalled meanwhile, after what it reads.
  expect(vus.slice(1)).toEqual(tout.lignes.map(({ source, numero }) => `${source}/${numero}`));
  const heures = tout.lignes.map(({ le }) => le);
  expect(heures).toEqual([...heures].sort().reverse());
  expect(new Set(vus).size).toBe(vus.length);
}, 60_000);

it('[A66] « qui a consulté ce dossier » comprend les autres, et dit jusqu’où chacun est connu', async () => {
  const { a, id } = await unDossierConsulteAilleurs();
  const avant = await a.reussir('journal.deDossier', { dossier: id, avant: null, nombre: 50 });
  expect(avant.connus).toMatchObject([{ ordinateur: 'Annexe', jusqua: null }]);
  await a.reussir('journal.recevoir', { ordinateurs: 'tous' });
  const { connus, lignes } = await a.reussir('journal.deDossier', { dossier: id, avant: null, nombre: 50 });
  expect(lignes.map(({ ordinateur, operation }) => `${ordinateur} : ${operation}`)).toContain(
    'Annexe : Consultation',
  );
  expect(connus).toMatchObject([{ ordinateur: 'Annexe', jusqua: expect.stringMatching(/^2026-11-24T/) }]);
}, 60_000);

it('l’export porte le nom de l’ordinateur, et aucun nom de jeune', async () => {
  const { a } = await unDossierConsulteAilleurs();
  await a.reussir('journal.recevoir', { ordinateurs: 'tous' });
  const chemin = path.join(dossierTemporaire(), 'journal.csv');
  const { avant: _avant, nombre: _nombre, ...filtre } = TOUT;
  const { lignes } = await a.reussir('journal.exporter', { ...filtre, ordinateurs: 'tous', chemin });
  const rendues = fs.readFileSync(chemin, 'utf8').trim().split('\r\n').slice(1);
  expect(rendues).toHaveLength(lignes);
  expect(new Set(rendues.map((ligne) => ligne.split(';')[1]))).toEqual(new Set(['Siège', 'Annexe']));
  expect(rendues.join()).not.toMatch(/zibeline/i);
}, 60_000);

it('[A74] les lectures inhabituelles se cherchent ordinateur par ordinateur, sans nommer personne', async () => {
  const { a, b } = await deuxPostesRelies();
  await a.reussir('poste.nommer', { id: idDe(b), nom: 'Annexe' });
  const ids: IdDossier[] = [];
  for (let n = 0; n < 30; n++) ids.push((await inscrire(b)).id);
  for (const id of ids) await b.reussir('dossier.lire', { id });
  await b.reussir('synchronisation.lancer', {});
  await a.reussir('journal.recevoir', { ordinateurs: 'tous' });
  const chercher = async (ordinateurs: string) =>
    (await a.reussir('journal.lecturesInhabituelles', { ordinateurs })).rafales;
  expect(await chercher('ici')).toEqual([]);
  for (const ordinateurs of ['tous', idDe(b)]) {
    const rafales = await chercher(ordinateurs);
    expect(rafales).toMatchObject([{ ordinateur: 'Annexe' }]);
    expect(JSON.stringify(rafales)).not.toMatch(/Roudier|personne/);
  }
}, 120_000);

it('une synchronisation d’elle-même ne demande rien au sujet du journal, ni ne l’envoie pour quelques actes', async () => {
  const relies = await unDossierConsulteAilleurs();
  const { a, b, serveur } = relies;
  serveur.chemins.length = 0;
  for (const poste of [a, b]) await passer(poste, 700);
  expect(serveur.demandes).toBeGreaterThan(1);
  expect(demandesDuJournal(relies)).toEqual([]);
  await b.reussir('synchronisation.lancer', {});
  expect(demandesDuJournal(relies)).toEqual([]);
}, 60_000);

it('[A10] une conseillère ne reçoit ni ne lit le journal d’aucun ordinateur', async () => {
  const relies = await unDossierConsulteAilleurs();
  await ouvrirComme(relies.a, ['conseiller']);
  relies.serveur.chemins.length = 0;
  for (const [nom, entree] of [
    ['journal.ordinateurs', {}],
    ['journal.recevoir', { ordinateurs: 'tous' }],
    ['journal.arreter', {}],
    ['journal.lire', { ...TOUT, ordinateurs: 'tous' }],
  ] as const)
    expect(await relies.a.appeler(nom, entree)).toMatchObject({
      erreur: { type: 'habilitationInsuffisante' },
    });
  expect(demandesDuJournal(relies)).toEqual([]);
}, 60_000);

it('sans réseau, le dit ; ce qui était déjà ici se lit, avec sa date', async () => {
  const { a, b, id, serveur } = await unDossierConsulteAilleurs();
  await a.reussir('journal.recevoir', { ordinateurs: 'tous' });
  await serveur.fermer();
  expect(await a.appeler('journal.recevoir', { ordinateurs: 'tous' })).toMatchObject({
    erreur: { type: 'serveurInjoignable' },
  });
  const { ordinateurs, enCours } = await a.reussir('journal.ordinateurs', {});
  expect(enCours).toBeNull();
  expect(ordinateurs.find((un) => un.id === idDe(b))).toMatchObject({
    nom: 'Annexe',
    celuiCi: false,
    connu: { jour: '2026-11-24' },
    anomalie: null,
    suites: [],
  });
  const { lignes } = await a.reussir('journal.deDossier', { dossier: id, avant: null, nombre: 50 });
  expect(lignes.some(({ ordinateur }) => ordinateur === 'Annexe')).toBe(true);
}, 60_000);

it('interrompue, elle le dit, et la suivante reprend de là', async () => {
  const { a, b, serveur } = await unDossierConsulteAilleurs();
  serveur.humeur = (chemin) => (chemin === '/v1/journaux/suite' ? 'muet' : 'bon');
  const recevoir = a.appeler('journal.recevoir', { ordinateurs: idDe(b) });
  await expect
    .poll(async () => (await a.reussir('journal.ordinateurs', {})).enCours?.aRecevoir ?? 0, {
      timeout: 20_000,
    })
    .toBeGreaterThan(0);
  await a.reussir('journal.arreter', {});
  expect(await recevoir).toMatchObject({ erreur: { type: 'annule' } });
  serveur.humeur = () => 'bon';
  expect((await a.reussir('journal.recevoir', { ordinateurs: idDe(b) })).entrees).toBeGreaterThan(0);
}, 60_000);
