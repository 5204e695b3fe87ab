// The direction reads the journal through the core's door: exact acts, filters, unusual readings, export, break.
import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SortieDe } from '../../../src-shared/contract/index';
import type { Curseur } from '../../../src-shared/contract/journal';
import type { IdDossier, IdStructure } from '../../../src-shared/regles/identifiants';
import { dossierTemporaire } from '../dossier-temporaire';
import {
  AUTRE_MOT_DE_PASSE,
  creerStructureSur,
  inscrire,
  MOT_DE_PASSE,
  ouvrirComme,
  type Poste,
  unPoste,
} from '../structure-de-test';

const TOUT = { famille: null, matricule: '', du: null, au: null, avant: null, nombre: 200 } as const;
const PAGE = { avant: null, nombre: 50 } as const;
const MINUTE = 60_000;

let poste: Poste;
let structure: IdStructure;

beforeEach(async () => {
  poste = unPoste();
  structure = (await creerStructureSur(poste)).session.structure.id;
});

const rouvrir = (identifiant = 'j.roudier', motDePasse = MOT_DE_PASSE) =>
  poste.appeler('acces.ouvrir', { structure, identifiant, motDePasse });

const actes = async (filtre: Partial<typeof TOUT> | Record<string, unknown> = {}) =>
  (await poste.reussir('journal.lire', { ...TOUT, ...filtre })).lignes
    .map(({ operation, precision }) => (precision === '' ? operation : `${operation} (${precision})`))
    .reverse();

const lire = (id: IdDossier) => poste.reussir('dossier.lire', { id });

describe('[A64] Le parcours d’une journée', () => {
  it('laisse exactement ces actes, avec la personne, le profil et la finalité', async () => {
    await ouvrirComme(poste, ['accueil']);
    const { id } = await inscrire(poste);
    await poste.reussir('dossier.rechercher', { texte: 'a' });
    await poste.reussir('dossier.rechercher', { texte: 'aï' });
    await lire(id);
    await poste.appeler('journal.lire', TOUT);
    poste.fermer();
    await rouvrir('j.roudier', 'Pas-le-bon-1912-du-tout');
    await rouvrir('inconnu', 'Pas-le-bon-1912-du-tout');
    await rouvrir();
    await poste.reussir('dossier.rechercher', { texte: '15/03/2008' });
    await lire(id);
    expect(await actes()).toEqual([
      'Création de la structure',
      'Ouverture de la base',
      'Engagement de confidentialité accepté',
      'Mention du personnel lue',
      'Habilitation (Aminata Diallo)',
      'Ouverture de la base',
      'Mot de passe changé',
      'Engagement de confidentialité accepté',
      'Mention du personnel lue',
      'Inscription',
      'Recherche (par le nom, 1 résultat)',
      'Consultation',
      'Opération refusée («\u00a0Lire le journal\u00a0»)',
      'Échec d’ouverture (essai sur un accès existant)',
      'Échec d’ouverture (essai sur un identifiant inconnu)',
      'Ouverture de la base',
      'Recherche (par la date de naissance, 1 résultat)',
      'Consultation',
      'Consultation du journal',
    ]);
    const { lignes, matricule } = await poste.reussir('journal.deDossier', { dossier: id, ...PAGE });
    expect(matricule).toMatch(/^11206S00-/);
    expect(lignes.map(({ personne, profil, operation }) => [personne, profil, operation])).toEqual([
      ['Jeanne Roudier', 'Direction', 'Consultation du journal'],
      ['Jeanne Roudier', 'Direction', 'Consultation'],
      ['Jeanne Roudier', 'Direction', 'Recherche'],
      ['Aminata Diallo', 'Accueil', 'Consultation'],
      ['Aminata Diallo', 'Accueil', 'Recherche'],
      ['Aminata Diallo', 'Accueil', 'Inscription'],
    ]);
    expect(lignes[1]?.finalite).toBe('Accueillir, informer, orienter et accompagner les jeunes');
  });

  it('ne garde aucun nom de jeune ni aucun mot cherché', async () => {
    const { id } = await inscrire(poste, { 'dossier.nomNaissance': 'Zibeline-Quenouille' });
    await poste.reussir('dossier.rechercher', { texte: 'zibeline' });
    await lire(id);
    const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
    const tout = JSON.stringify(base.prepare('SELECT * FROM journal').all()).toLowerCase();
    expect(tout).toContain('dossier.recherche');
    expect(tout).not.toMatch(/zibeline|quenouille|aïcha/);
    expect(JSON.stringify(await poste.reussir('journal.lire', TOUT)).toLowerCase()).not.toContain('zibeline');
  });

  it('[A10] n’est lu que par la direction', async () => {
    for (const profil of ['conseiller', 'accueil', 'intervenant'] as const) {
      await ouvrirComme(poste, [profil], `${profil}.1`);
      for (const nom of ['journal.verification', 'journal.lecturesInhabituelles'] as const)
        expect(await poste.appeler(nom, {})).toMatchObject({ erreur: { type: 'habilitationInsuffisante' } });
      poste.fermer();
      await rouvrir();
    }
  });
});

describe('Les filtres', () => {
  it('par famille, par numéro de dossier, par période, page après page', async () => {
    const { id } = await inscrire(poste);
    await inscrire(poste);
    await lire(id);
    poste.horloge.ms += 24 * 60 * MINUTE;
    await lire(id);
    const { matricule } = await poste.reussir('journal.deDossier', { dossier: id, ...PAGE });
    expect(await actes({ famille: 'consultations' })).toEqual([
      'Consultation',
      'Consultation',
      'Consultation du journal',
      'Consultation du journal',
    ]);
    expect(await actes({ matricule: matricule.toLowerCase(), famille: 'modifications' })).toEqual([
      'Inscription',
    ]);
    expect(await actes({ matricule: '11206S00-INCONNU' })).toEqual([]);
    expect(await actes({ famille: 'consultations', du: '2026-11-25', au: '2026-11-25' })).not.toEqual([]);
    expect(await actes({ famille: 'modifications', du: '2026-11-25' })).toEqual([]);
    expect(await actes({ famille: 'modifications', au: '2026-11-24' })).toHaveLength(2);
    const vus: number[] = [];
    for (let avant: Curseur | null = null; ; ) {
      const page: SortieDe<'journal.lire'> = await poste.reussir('journal.lire', {
        ...TOUT,
        avant,
        nombre: 3,
      });
      vus.push(...page.lignes.map(({ numero }) => numero));
      if (page.suite === null) break;
      avant = page.suite;
    }
    expect(vus).toEqual(Array.from({ length: vus.length }, (_, rang) => vus.length - rang));
  });
});

describe('[A66] Les lectures inhabituelles', () => {
  it('40 dossiers lus en 5 minutes apparaissent ; 10 en une heure, non', async () => {
    const ids: IdDossier[] = [];
    for (let n = 0; n < 40; n++) ids.push((await inscrire(poste)).id);
    for (const id of ids.slice(0, 10)) {
      poste.horloge.ms += 6 * MINUTE;
      await lire(id);
    }
    expect((await poste.reussir('journal.lecturesInhabituelles', {})).rafales).toEqual([]);
    poste.horloge.ms += 60 * MINUTE;
    for (const id of ids) {
      poste.horloge.ms += 7_000;
      await lire(id);
    }
    const { regle, rafales } = await poste.reussir('journal.lecturesInhabituelles', {});
    expect(regle).toEqual({ dossiers: 20, minutes: 5 });
    expect(rafales).toHaveLength(1);
    expect(rafales[0]?.dossiers.map(({ id }) => id)).toEqual(ids);
    // A74: nobody is named nor counted here.
    expect(JSON.stringify(rafales)).not.toMatch(/Roudier|j\.roudier|personne/);
    expect(JSON.stringify(rafales)).not.toContain(poste.contexte.session?.utilisateur);
  });
});

describe('[A1] [A66] L’export', () => {
  const exporter = async () => {
    const chemin = path.join(dossierTemporaire(), 'journal.csv');
    const rendu = await poste.reussir('journal.exporter', {
      chemin,
      famille: null,
      matricule: '',
      du: null,
      au: null,
    });
    return { chemin, rendu, texte: fs.readFileSync(chemin, 'utf8') };
  };

  it('s’ouvre dans un tableur français et ne nomme aucun jeune', async () => {
    const { id } = await inscrire(poste, { 'dossier.nomNaissance': 'Zibeline-Quenouille' });
    await lire(id);
    const { chemin, rendu, texte } = await exporter();
    const lignes = texte.split('\r\n');
    expect(rendu).toEqual({ nom: 'journal.csv', lignes: 6 });
    expect([...fs.readFileSync(chemin).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(lignes[0]).toBe(
      '\uFEFFNuméro;Ordinateur;Date et heure;Personne;Profil;Opération;Dossier;Finalité;Précision',
    );
    expect(lignes).toHaveLength(8);
    expect(lignes[1]).toMatch(
      /^6;Ordinateur 1;24\/11\/2026 \d\d:\d\d:\d\d;Jeanne Roudier;Direction;Consultation;11206S00-\w{9};/,
    );
    expect(texte).not.toMatch(/Zibeline|Aïcha/);
    expect(fs.readdirSync(path.dirname(chemin))).toEqual(['journal.csv']);
  });

  it('est lui-même dans le journal, avec une finalité du régime en vigueur', async () => {
    await exporter();
    const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
    const ligne = base.prepare("SELECT finalite FROM journal WHERE acte = 'journal.export'").get();
    expect(ligne).toEqual({ finalite: 'pilotage' });
    expect(await actes({ famille: 'exports' })).toEqual(['Export du journal (4 lignes)']);
  });

  it('dans un dossier absent, échoue en le disant', async () => {
    const chemin = path.join(dossierTemporaire(), 'absent', 'journal.csv');
    const reponse = await poste.appeler('journal.exporter', {
      chemin,
      famille: null,
      matricule: '',
      du: null,
      au: null,
    });
    expect(reponse).toMatchObject({ ok: false, erreur: { type: 'ecritureFichier' } });
  });
});

describe('[A64] La vérification', () => {
  it('dit jusqu’où le journal se suit', async () => {
    const verifie = await poste.reussir('journal.verification', {});
    expect(verifie).toMatchObject({ rupture: null, numero: 4, dernier: 4 });
    expect(verifie.le).toMatch(/^2026-11-24T11:/);
  });

  it('trouve une ligne modifiée avant le dernier point de contrôle, et le bandeau le dit ensuite', async () => {
    await ouvrirComme(poste, ['direction'], 'b.direction');
    await rouvrirApresAlteration("UPDATE journal SET objet = 'autre' WHERE numero = 2");
    expect(await poste.reussir('journal.verification', {})).toMatchObject({ rupture: 2, numero: 1 });
    expect(await poste.reussir('acces.session', {})).toMatchObject({ ruptureJournal: 2 });
  });

  it('trouve des lignes retirées au début, là où aucun point de contrôle ne l’explique', async () => {
    await rouvrirApresAlteration('DELETE FROM journal WHERE numero <= 2', 'j.roudier', MOT_DE_PASSE);
    expect(await poste.reussir('journal.verification', {})).toMatchObject({ rupture: 3 });
  });

  /** Someone with the key and another program, under the checkpoint that closing had signed. */
  async function rouvrirApresAlteration(
    sql: string,
    identifiant = 'b.direction',
    motDePasse = AUTRE_MOT_DE_PASSE,
  ): Promise<void> {
    poste.fermer();
    await rouvrir(identifiant, motDePasse);
    const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
    for (const nom of ['journal_fige', 'journal_conserve']) base.exec(`DROP TRIGGER ${nom}`);
    base.exec(sql);
    poste.fermer();
    expect(await rouvrir(identifiant, motDePasse)).toMatchObject({ valeur: { ruptureJournal: null } });
  }
});
