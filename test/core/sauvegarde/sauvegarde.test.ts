// Automatic backups through the core's door, on real files: destination, turn-over, verification, restoring.
import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { dossierTemporaire } from '../dossier-temporaire';
import { creerStructureSur, inscrire, unPoste } from '../structure-de-test';
import { alterer, type Decor, JOUR, unDecor } from './decor';

let decor: Decor;

beforeEach(async () => {
  decor = await unDecor();
});

const lancer = () => decor.poste.reussir('sauvegarde.lancer', {});
const lire = () => decor.poste.reussir('sauvegarde.lire', {});
const dossiers = async () => (await decor.poste.reussir('dossier.lister', { decalage: 0, nombre: 9 })).total;

describe('La destination', () => {
  it('choisie à la création, elle sert dès la première fermeture ; l’accueil dit quand', async () => {
    const { poste, fichiers, accueil, fermer, rouvrir } = decor;
    expect(await accueil()).toEqual({ choisie: true, derniere: null, echec: null, part: null });
    await inscrire(poste);
    await fermer();
    expect(fichiers()).toEqual([expect.stringMatching(/^permanence-11206S00-2026-11-24-\d\dh\d\d\.age$/)]);
    expect(await accueil()).toMatchObject({ derniere: { jour: '2026-11-24' }, echec: null, part: null });
    await rouvrir();
    expect((await lire()).fichiers).toMatchObject([
      { nom: fichiers()[0], dossiers: 1, presence: 'presente', verifieeLe: null },
    ]);
    const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
    expect(
      base
        .prepare("SELECT utilisateur, finalite FROM journal WHERE acte = 'sauvegarde.enregistrement'")
        .all(),
    ).toEqual([{ utilisateur: 'application', finalite: 'securite' }]);
  });

  it('sans destination, rien ne se fait et rien n’empêche de fermer', async () => {
    const poste = unPoste();
    await poste.reussir('sauvegarde.preparerDestination', { chemin: decor.destination });
    await poste.reussir('sauvegarde.oublierDestination', {});
    await creerStructureSur(poste);
    expect(await poste.appeler('sauvegarde.lancer', {})).toMatchObject({
      erreur: { type: 'destinationNonChoisie' },
    });
    const session = poste.contexte.session ?? expect.fail('closed');
    expect(poste.contexte.sauvegardes.fermer(session)).toBeNull();
    expect(decor.fichiers()).toEqual([]);
  });

  it('se change plus tard ; un dossier absent est refusé ; son chemin ne va pas au journal', async () => {
    const autre = dossierTemporaire();
    const absent = path.join(autre, 'absent');
    expect(await decor.poste.appeler('sauvegarde.choisirDestination', { chemin: absent })).toMatchObject({
      erreur: { type: 'destinationAbsente' },
    });
    await decor.poste.reussir('sauvegarde.choisirDestination', { chemin: autre });
    await lancer();
    expect(fs.readdirSync(autre)).toHaveLength(1);
    expect(decor.fichiers()).toEqual([]);
    const { base } = decor.poste.contexte.session?.structure ?? expect.fail('closed');
    expect(JSON.stringify(base.prepare('SELECT * FROM journal').all())).not.toContain(autre);
  });
});

describe('[A67] La sauvegarde', () => {
  it('se restaure avec une clé de secours, sans emporter la destination de l’ancien ordinateur', async () => {
    await inscrire(decor.poste, { 'dossier.nomNaissance': 'Zibeline' });
    await lancer();
    const chemin = decor.chemin(0);
    expect(fs.readFileSync(chemin).includes('Zibeline')).toBe(false);
    const nu = unPoste();
    const { structure } = await nu.reussir('copie.restaurer', { chemin, cle: decor.cles[0] ?? '' });
    await decor.ouvrirSur(nu, structure);
    expect((await nu.reussir('dossier.rechercher', { texte: 'zib' })).total).toBe(1);
    expect(await nu.reussir('sauvegarde.lire', {})).toMatchObject({ destination: null, fichiers: [] });
    nu.fermer();
  });

  it('pendant qu’elle se fait, la base répond et enregistre ; la copie est celle du début', async () => {
    const { poste } = decor;
    for (let n = 0; n < 3; n++) await inscrire(poste);
    const sauvegarde = lancer();
    expect((await lire()).etat.part).not.toBeNull();
    for (let n = 0; n < 5; n++) await inscrire(poste);
    expect(await sauvegarde).toMatchObject({ dossiers: 3 });
    expect(await dossiers()).toBe(8);
    poste.fermer();
    await decor.rouvrir();
    expect(await dossiers()).toBe(8);
  });

  it('il n’y en a qu’une à la fois', async () => {
    const premiere = lancer();
    expect(await decor.poste.appeler('sauvegarde.lancer', {})).toMatchObject({
      erreur: { type: 'sauvegardeEnCours' },
    });
    await premiere;
    await lancer();
  });

  it('se fait toutes les quatre heures d’usage', async () => {
    const { sauvegardes, session } = decor.poste.contexte;
    const battre = () => sauvegardes.battre(session ?? expect.fail('closed'));
    for (let minute = 1; minute < 240; minute++) await battre();
    expect(decor.fichiers()).toEqual([]);
    await battre();
    expect(decor.fichiers()).toHaveLength(1);
    decor.poste.horloge.ms += JOUR;
    for (let minute = 1; minute < 240; minute++) await battre();
    expect(decor.fichiers()).toHaveLength(1);
    await battre();
    expect(decor.fichiers()).toHaveLength(2);
  });

  it('fermer pendant une sauvegarde l’arrête, n’en laisse rien, et en fait une à la fermeture', async () => {
    await inscrire(decor.poste);
    const { lieu } = decor.poste.contexte.session?.structure ?? expect.fail('closed');
    const sauvegarde = decor.poste.appeler('sauvegarde.lancer', {});
    await decor.fermer();
    expect(await sauvegarde).toMatchObject({ ok: false, erreur: { type: 'annule' } });
    expect(decor.fichiers()).toEqual([expect.stringMatching(/\.age$/)]);
    await decor.rouvrir();
    expect((await lire()).fichiers).toHaveLength(1);
    expect(fs.readdirSync(lieu.dossier).filter((nom) => /essai|faite/.test(nom))).toEqual([]);
  });

  it('la base rouverte pendant la sauvegarde de fermeture s’écrit sans la gêner', async () => {
    const { poste } = decor;
    await inscrire(poste);
    const sauvegarde = decor.fermer();
    const suivant = unPoste(poste.contexte.profil);
    await decor.ouvrirSur(suivant);
    for (let n = 0; n < 4; n++) await inscrire(suivant);
    await sauvegarde;
    suivant.fermer();
    const nu = unPoste();
    const demande = { chemin: decor.chemin(0), cle: decor.cles[0] ?? '' };
    expect(await nu.reussir('copie.restaurer', demande)).toMatchObject({ dossiers: 1 });
    await decor.ouvrirSur(suivant);
    expect((await suivant.reussir('dossier.lister', { decalage: 0, nombre: 9 })).total).toBe(5);
    suivant.fermer();
  });

  it('tourne : sept jours et les semaines d’avant restent ; ceux d’un autre ordinateur ne partent jamais', async () => {
    fs.writeFileSync(path.join(decor.destination, 'permanence-11206S00-2020-01-01-08h00.age'), 'x');
    for (let jour = 0; jour < 16; jour++) {
      decor.poste.horloge.ms += JOUR;
      await lancer();
    }
    expect(decor.fichiers().map((nom) => nom.slice(20, 30))).toEqual([
      '2020-01-01',
      '2026-11-29',
      ...['04', '05', '06', '07', '08', '09', '10'].map((jour) => `2026-12-${jour}`),
    ]);
    expect((await lire()).fichiers).toHaveLength(8);
  });
});

describe('Vérifier', () => {
  it('sans clé de secours, reconnaît une copie intacte, et celle dont un octet a changé', async () => {
    await lancer();
    const [nom = ''] = decor.fichiers();
    expect(await decor.poste.reussir('sauvegarde.verifier', { nom })).toEqual({ intacte: true });
    expect((await lire()).fichiers[0]?.verifieeLe).toMatch(/^2026-11-24/);
    alterer(decor.chemin(0));
    expect(await decor.poste.reussir('sauvegarde.verifier', { nom })).toEqual({ intacte: false });
    fs.truncateSync(decor.chemin(0), 1000);
    expect((await lire()).fichiers[0]).toMatchObject({ presence: 'tailleDifferente' });
    fs.rmSync(decor.chemin(0));
    expect((await lire()).fichiers[0]).toMatchObject({ presence: 'absente' });
    expect(await decor.poste.appeler('sauvegarde.verifier', { nom })).toMatchObject({
      erreur: { type: 'supportRetire' },
    });
    expect(await decor.poste.appeler('sauvegarde.verifier', { nom: 'autre.age' })).toMatchObject({
      erreur: { type: 'sauvegardeInconnue' },
    });
  });

  it('un octet changé : restaurer refuse, propose les autres copies du dossier, et l’une d’elles se restaure', async () => {
    await inscrire(decor.poste);
    await lancer();
    decor.poste.horloge.ms += JOUR;
    await lancer();
    const [ancienne = '', recente = ''] = decor.fichiers();
    alterer(decor.chemin(1));
    const nu = unPoste();
    const cle = decor.cles[0] ?? '';
    expect(await nu.reussir('copie.autres', {})).toEqual({ copies: [] });
    expect(await nu.appeler('copie.restaurer', { chemin: decor.chemin(1), cle })).toMatchObject({
      erreur: { type: 'copieIllisible' },
    });
    expect((await nu.reussir('accueil.etat', {})).structures).toEqual([]);
    const { copies } = await nu.reussir('copie.autres', {});
    expect(copies.map(({ nom }) => nom).sort()).toEqual([ancienne, recente]);
    expect(await nu.appeler('copie.restaurerAutre', { nom: '../secret.age', cle })).toMatchObject({
      erreur: { type: 'saisieRefusee' },
    });
    expect(await nu.reussir('copie.restaurerAutre', { nom: ancienne, cle })).toMatchObject({ dossiers: 1 });
  });

  it('ce que la fermeture a laissé à côté de la base n’est cru que scellé par elle', async () => {
    const { lieu } = decor.poste.contexte.session?.structure ?? expect.fail('closed');
    await decor.fermer();
    const [depot = ''] = fs.readdirSync(lieu.dossier).filter((nom) => nom.endsWith('.faite'));
    alterer(path.join(lieu.dossier, depot));
    await decor.rouvrir();
    expect((await lire()).fichiers).toEqual([]);
    expect(fs.readdirSync(lieu.dossier)).not.toContain(depot);
  });
});
