// Whole workstations against the hub's process, on both engines: two computers of one structure agree, another one is a stranger.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { partagerCode } from '../../src-core/poste/code-partage';
import { signer } from '../../src-core/primitives';
import { pageSuivante, reprendreEnvoi } from '../../src-core/sync/journal-a-envoyer';
import { idDuPoste, signatureDuPoste } from '../../src-core/sync/poste-local';
import { reseauNode } from '../../src-core/sync/reseau-node';
import { scellerDepart } from '../../src-core/sync/sceller-depart';
import { auHasard, CRYPTOGRAPHIE } from '../../src-hub/cryptographie';
import { lireCodeDAdmission } from '../../src-shared/regles/code-d-admission';
import { CHEMINS, ecrireCorps } from '../../src-shared/sync/messages';
import { CHEMINS_ADMISSION } from '../../src-shared/sync/messages-admission';
import { CHEMINS_JOURNAL } from '../../src-shared/sync/messages-journal';
import { ecrireRequete, lireReponse, METHODE, requeteASigner } from '../../src-shared/sync/requete';
import { sessionDe } from '../core/poste/des-ordinateurs';
import { creerStructureSur, inscrire, MOT_DE_PASSE, type Poste } from '../core/structure-de-test';
import { unPosteEnReseau } from '../core/synchronisation/des-postes-relies';
import { AUTORITE } from '../sync/certificats';
import { CONNEXION, installerSur, POSTGRESQL_PRESENT, Postgresql } from './postgresql';
import { ServeurEnMarche } from './un-serveur';

const LOTS = 30;
const JEANNE = { identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE };

const TOUT_LE_JOURNAL = {
  famille: null,
  matricule: '',
  du: null,
  au: null,
  avant: null,
  nombre: 200,
} as const;

interface Installation {
  readonly base?: string;
  /** Where the database keeps its files, outside the hub's folder. */
  readonly donnees?: string;
  retirer(): Promise<void>;
}

async function installerPostgresql(): Promise<Installation> {
  const cluster = await Postgresql.demarrer();
  await installerSur(cluster);
  return { base: cluster.adresse(CONNEXION), donnees: cluster.dossier, retirer: () => cluster.arreter() };
}

const MOTEURS = [
  {
    nom: 'PGlite',
    present: true,
    niveau: 'memoire',
    installer: async () => ({ retirer: async () => undefined }),
  },
  { nom: 'PostgreSQL', present: POSTGRESQL_PRESENT, installer: installerPostgresql },
] as const;

describe.each(MOTEURS.filter(({ present }) => present))('$nom', ({ installer }) => {
  let serveur: ServeurEnMarche;
  let installation: Installation;
  beforeAll(async () => {
    installation = await installer();
    const { base } = installation;
    serveur = await ServeurEnMarche.demarrer(base === undefined ? {} : { base });
  }, 60_000);
  afterAll(async () => {
    await serveur.retirer();
    await installation.retirer();
  });

  const adresse = () => ({ adresse: serveur.destination.adresse, autorite: AUTORITE });

  async function uneStructureReliee(): Promise<{ poste: Poste; cles: readonly string[]; id: string }> {
    const poste = unPosteEnReseau();
    const { cles } = await creerStructureSur(poste);
    await poste.reussir('structure.relier', { ...adresse(), code: await serveur.donnerCode() });
    return { poste, cles, id: sessionDe(poste).fiche.id };
  }

  async function faireEntrer(a: Poste, structure: string): Promise<Poste> {
    const b = unPosteEnReseau();
    const { code } = await a.reussir('poste.ouvrirAdmission', { nom: 'Accueil de Quillan' });
    const { chiffres } = await b.reussir('arrivee.rejoindre', { ...adresse(), code });
    expect(await a.reussir('poste.suivreAdmission', {})).toMatchObject({ etape: 'aComparer', chiffres });
    await a.reussir('poste.approuver', {});
    await vi.waitFor(async () => expect((await b.reussir('arrivee.suivre', {})).etape).toBe('finie'), {
      timeout: 30_000,
      interval: 100,
    });
    await b.reussir('acces.ouvrir', { structure, ...JEANNE });
    return b;
  }

  const total = async (poste: Poste): Promise<number> =>
    (await poste.reussir('dossier.lister', { decalage: 0, nombre: 50 })).total;

  it('deux ordinateurs inscrivent chacun de leur côté, puis ont les mêmes dossiers ; tout perdu, une clé les ramène', async () => {
    const { poste: a, cles, id } = await uneStructureReliee();
    await inscrire(a, { 'dossier.nomNaissance': 'Caron' });
    await a.reussir('synchronisation.lancer', {});
    const b = await faireEntrer(a, id);
    expect(await total(b)).toBe(1);
    await inscrire(a, { 'dossier.nomNaissance': 'Benali' });
    await inscrire(b, { 'dossier.nomNaissance': 'Dupuy' });
    for (const poste of [a, b, a]) await poste.reussir('synchronisation.lancer', {});
    expect([await total(a), await total(b)]).toEqual([3, 3]);

    // Both computers burn. An activation code, one recovery key, a bare computer.
    const c = unPosteEnReseau();
    const code = await serveur.donnerCode(id);
    await c.reussir('arrivee.reprendre', { ...adresse(), code, cle: cles[0] ?? '' });
    await vi.waitFor(async () => expect((await c.reussir('arrivee.suivre', {})).etape).toBe('finie'), {
      timeout: 30_000,
      interval: 100,
    });
    await c.reussir('acces.ouvrir', { structure: id, ...JEANNE });
    expect(await total(c)).toBe(3);
  }, 180_000);

  it('[A66] ce qu’un ordinateur a consulté, la direction le lit sur un autre', async () => {
    const { poste: a, id } = await uneStructureReliee();
    const jeune = await inscrire(a);
    await a.reussir('synchronisation.lancer', {});
    const b = await faireEntrer(a, id);
    await b.reussir('dossier.lire', { id: jeune.id });
    await b.reussir('synchronisation.lancer', {});
    const deB = { ...TOUT_LE_JOURNAL, ordinateurs: idDuPoste(sessionDe(b).structure.poste) };
    expect((await a.reussir('journal.lire', deB)).lignes).toEqual([]);
    const { entrees } = await a.reussir('journal.recevoir', { ordinateurs: 'tous' });
    const { lignes } = await a.reussir('journal.lire', deB);
    expect(lignes).toHaveLength(entrees);
    expect(
      lignes.filter(({ dossier }) => dossier?.id === jeune.id).map(({ operation }) => operation),
    ).toEqual(['Consultation']);
  }, 120_000);

  it('chaque identifiant d’une structure, dans les mains d’une autre, ne donne rien', async () => {
    const { poste: victime, id } = await uneStructureReliee();
    await inscrire(victime);
    await victime.reussir('synchronisation.lancer', {});
    const { code } = await victime.reussir('poste.ouvrirAdmission', { nom: 'Annexe' });
    const { poste: intrus } = await uneStructureReliee();
    const avant = await total(victime);
    const { structure } = sessionDe(victime);
    const sonPoste = idDuPoste(structure.poste);
    const sonLot = structure.base
      .prepare<[], Buffer>('SELECT octets FROM lot ORDER BY derniere')
      .pluck()
      .get();
    const sonJournal = reprendreEnvoi(structure.poste, '', []);
    const saPage = pageSuivante(structure.poste, sonJournal)?.octets ?? expect.fail('no page');
    const interroger = interrogateur(serveur, intrus);

    // Its log under its own name: the stranger's structure has no such log.
    expect(await interroger(CHEMINS.suiteDesLots, { poste: sonPoste, apres: 0 })).toEqual([
      200,
      { lots: [] },
    ]);
    expect(await interroger(CHEMINS.lireMorceau, { cliche: new Uint8Array(32), rang: 0 })).toEqual([
      200,
      { octets: null },
    ]);
    expect((await interroger(CHEMINS.lireCliches, {}))[1]).toEqual({ cliches: [], occupe: false });
    expect(await interroger(CHEMINS_JOURNAL.suite, { poste: sonPoste, branche: 0, apres: 0 })).toEqual([
      200,
      { pages: [] },
    ]);
    const [, bouts] = await interroger(CHEMINS_JOURNAL.bouts, {});
    expect(JSON.stringify(bouts)).not.toContain(sonPoste);
    // Its batch or its journal's page replayed, its computer registered or put aside, its letterbox opened, read or answered.
    for (const [chemin, corps, refus] of [
      [CHEMINS.deposerLot, Uint8Array.from(sonLot ?? expect.fail('no batch')), 'autreStructure'],
      [CHEMINS_JOURNAL.deposer, saPage, 'autreStructure'],
      [CHEMINS.inscrirePoste, { poste: sonPoste, ed25519: auHasard(32) }, 'autreStructure'],
      [CHEMINS.ecarterPoste, { poste: sonPoste, etat: 'perdu' }, 'ordinateurInconnu'],
    ] as const)
      expect((await interroger(chemin, corps))[1]).toMatchObject({ refus });
    expect((await interroger(CHEMINS.lirePostes, {}))[1]).toMatchObject({ postes: [{ etat: 'actif' }] });
    const [, keys] = await interroger(CHEMINS.lireCles, {});
    expect(JSON.stringify(keys)).not.toContain(sonPoste);
    // Speaking in its name, with one's own key.
    expect((await interroger(CHEMINS.point, { bouts: [] }, sonPoste))[1]).toMatchObject({
      refus: 'signature',
    });
    // Its letterbox is not the stranger's to read, to answer or to open again.
    const rendezVous = laBoite(code);
    for (const [chemin, corps] of [
      [CHEMINS_ADMISSION.lire, { rendezVous }],
      [CHEMINS_ADMISSION.repondre, { rendezVous, lettre: auHasard(8) }],
      [CHEMINS_ADMISSION.ouvrir, { rendezVous }],
    ] as const)
      expect((await interroger(chemin, corps))[0]).toBeGreaterThanOrEqual(400);
    await victime.reussir('synchronisation.lancer', {});
    expect(await total(victime)).toBe(avant);
    expect(sessionDe(intrus).fiche.id).not.toBe(id);
  }, 120_000);

  it('relancé, ou tué puis relancé, le serveur reprend les ordinateurs qu’il connaît et n’a rien perdu', async () => {
    const { poste } = await uneStructureReliee();
    const { base } = installation;
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      await inscrire(poste);
      await poste.reussir('synchronisation.lancer', {});
      const { port, dossier } = serveur;
      await serveur.arreter(signal);
      expect((await poste.appeler('synchronisation.lancer', {})).ok).toBe(false);
      // The first to speak to the new process is a computer that belongs.
      serveur = await ServeurEnMarche.demarrer({ dossier, port, ...(base === undefined ? {} : { base }) });
      await inscrire(poste);
      await poste.reussir('synchronisation.lancer', {});
      expect((await poste.reussir('synchronisation.etat', {})).aEnvoyer).toBe(0);
    }
  }, 120_000);

  it('tué au milieu d’un dépôt, le serveur repart : tout y est une fois, rien d’acquitté ne manque', async () => {
    const { poste: a, id } = await uneStructureReliee();
    const { base } = installation;
    const deposes = () => serveur.lignes().filter(({ chemin }) => chemin === CHEMINS.deposerLot).length;
    for (let lot = 0; lot < LOTS; lot++) {
      await inscrire(a);
      scellerDepart(sessionDe(a).structure.poste);
    }
    const assez = deposes() + 3;
    const partie = a.appeler('synchronisation.lancer', {});
    while (deposes() < assez) await new Promise((resoudre) => setTimeout(resoudre, 1));
    const { port, dossier } = serveur;
    await serveur.tuer();
    expect((await partie).ok).toBe(false);
    serveur = await ServeurEnMarche.demarrer({ dossier, port, ...(base === undefined ? {} : { base }) });
    await a.reussir('synchronisation.lancer', {});
    expect((await a.reussir('synchronisation.etat', {})).aEnvoyer).toBe(0);
    const b = await faireEntrer(a, id);
    expect([await total(a), await total(b)]).toEqual([LOTS, LOTS]);
  }, 180_000);

  it('dans les fichiers du serveur et de sa base, aucun mot de ce qui a été saisi', async () => {
    const { poste, id } = await uneStructureReliee();
    await inscrire(poste, { 'dossier.nomNaissance': 'Zyxomatique' });
    await poste.reussir('synchronisation.lancer', {});
    const presents = (mot: string): readonly string[] =>
      fichiersDe(serveur.dossier, installation.donnees).filter((chemin) =>
        fs.readFileSync(chemin).includes(mot),
      );
    // The witness: what the hub must know is found by the same search.
    expect(presents(id).length).toBeGreaterThan(0);
    for (const mot of ['Zyxomatique', 'ZYXOMATIQUE', 'zyxomatique', 'Haute-Vallée', 'roudier'])
      expect(presents(mot)).toEqual([]);
    expect(serveur.sortie).not.toMatch(/zyxomatique|roudier|Haute-Vallée/i);
  }, 60_000);
});

const fichiersDe = (...dossiers: readonly (string | undefined)[]): readonly string[] =>
  dossiers
    .filter((dossier) => dossier !== undefined)
    .flatMap((dossier) =>
      fs.readdirSync(dossier, { recursive: true, encoding: 'utf8' }).map((nom) => path.join(dossier, nom)),
    )
    .filter((chemin) => fs.statSync(chemin).isFile());

const laBoite = (code: string): string => partagerCode(lireCodeDAdmission(code) ?? expect.fail(code)).boite;

/** Asks as that computer does, with its own key; under another's name when one is given. */
function interrogateur(serveur: ServeurEnMarche, poste: Poste) {
  const reseau = reseauNode();
  onTestFinished(() => reseau.fermer());
  const local = sessionDe(poste).structure.poste;
  const cle = signatureDuPoste(local);
  // Above every number that its own synchronisations take meanwhile.
  const suite = { numero: 1_000_000, incarnation: 'inconnue' };
  const envoyer = async (chemin: string, corps: Uint8Array, nom: string) => {
    const requete = { poste: nom, numero: ++suite.numero, incarnation: suite.incarnation, corps };
    const signature = signer(cle.privee, requeteASigner(METHODE, chemin, requete, CRYPTOGRAPHIE));
    const octets = ecrireRequete({ ...requete, signature });
    const envoi = { destination: serveur.destination, methode: METHODE, chemin, octets };
    const issue = await reseau.envoyer(envoi, new AbortController().signal);
    if (!issue.ok) expect.fail(issue.panne);
    return [issue.statut, lireReponse(issue.octets, requete.numero)] as const;
  };
  return async (chemin: string, corps: unknown, nom = idDuPoste(local)) => {
    if (suite.incarnation === 'inconnue') {
      const [, refus] = await envoyer(CHEMINS.point, ecrireCorps({ bouts: [] }), idDuPoste(local));
      suite.incarnation = (refus as { incarnation: string }).incarnation;
    }
    return envoyer(chemin, corps instanceof Uint8Array ? corps : ecrireCorps(corps), nom);
  };
}
