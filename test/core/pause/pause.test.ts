// Pausing on a real vault: the door answers the cover alone, five wrong answers close, the password lasts eight hours.
import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { frapper } from '../../../src-core/door';
import { mettreEnPause } from '../../../src-core/pause/mettre-en-pause';
import { contrat, type NomEntree } from '../../../src-shared/contract/index';
import type { EtatDeSession } from '../../../src-shared/contract/protocole';
import type { IdBrouillon, IdStructure } from '../../../src-shared/regles/identifiants';
import { dossierTemporaire } from '../dossier-temporaire';
import {
  AUTRE_MOT_DE_PASSE,
  creerStructureSur,
  MOT_DE_PASSE,
  ouvrirComme,
  type Poste,
  unPoste,
} from '../structure-de-test';

const CODE = '493817';
const HEURE = 3_600_000;

let poste: Poste;
let structure: IdStructure;
let etats: EtatDeSession[];
let monotone: number;

beforeEach(async () => {
  etats = [];
  monotone = 0;
  poste = unPoste(dossierTemporaire(), {
    surSession: (etat) => etats.push(etat),
    monotone: () => monotone,
  });
  structure = (await creerStructureSur(poste)).session.structure.id;
  await poste.reussir('pause.choisirCode', { code: CODE });
});

const passer = (ms: number): void => {
  poste.horloge.ms += ms;
  monotone += ms;
};
const pauser = () => mettreEnPause(poste.contexte, 'demande');
const parCode = (code: string) => poste.appeler('pause.reprendreParCode', { code });
const actes = (): string[] =>
  (poste.contexte.session?.structure.base
    .prepare("SELECT acte FROM journal WHERE acte LIKE 'acces.%' ORDER BY numero")
    .pluck()
    .all() ?? []) as string[];

describe('Pendant la pause', () => {
  it('la porte ne répond qu’à la couverture', async () => {
    pauser();
    const permises = ['pause.etat', 'pause.reprendreParCode', 'pause.reprendreParMotDePasse'];
    const valables: Partial<Record<NomEntree, unknown>> = {
      'dossier.lister': { decalage: 0, nombre: 10 },
      'dossier.rechercher': { texte: 'a' },
      'acces.ouvrir': { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE },
      'pause.garderEcran': { ecran: '{}' },
    };
    for (const nom of Object.keys(contrat) as NomEntree[]) {
      if (permises.includes(nom) || contrat[nom].cible !== 'coeur') continue;
      const reponse = await frapper(poste.contexte, nom, valables[nom] ?? {});
      const type = reponse.ok ? 'ok' : reponse.erreur.type;
      const attendus =
        valables[nom] === undefined ? ['sessionEnPause', 'appelRefuse', 'saisieRefusee'] : ['sessionEnPause'];
      expect(attendus, nom).toContain(type);
    }
  });

  it('la couverture nomme la structure et la personne qui a ouvert, et rien d’autre', async () => {
    expect(await poste.reussir('pause.etat', {})).toEqual({ couverture: null });
    pauser();
    expect(await poste.reussir('pause.etat', {})).toEqual({
      couverture: {
        structure: {
          nom: 'Mission locale de la Haute-Vallée',
          code: '11206S00',
          genre: 'missionLocale',
        },
        essai: false,
        utilisateur: { nom: 'Roudier', prenom: 'Jeanne' },
        parCode: true,
        essaisRestants: 5,
      },
    });
  });

  it('la base reste ouverte dans le cœur, et la coque le sait', () => {
    pauser();
    expect(poste.contexte.session?.structure.base.open).toBe(true);
    expect(etats.at(-1)).toEqual({ etat: 'enPause', minutes: 10, motDePasseSaisi: false });
  });

  it('sans pause, il n’y a rien à reprendre', async () => {
    expect(await parCode(CODE)).toMatchObject({ ok: false, erreur: { type: 'sessionAbsente' } });
  });
});

describe('Reprendre', () => {
  it('par le code : même session, même écran, et le journal le sait', async () => {
    await poste.reussir('pause.garderEcran', { ecran: '{"nom":"personnes"}' });
    pauser();
    const { session, ecran } = await poste.reussir('pause.reprendreParCode', { code: CODE });
    expect(session.utilisateur.nom).toBe('Roudier');
    expect(ecran).toBe('{"nom":"personnes"}');
    expect(await poste.appeler('dossier.lister', { decalage: 0, nombre: 10 })).toMatchObject({ ok: true });
    expect(actes().slice(-3)).toEqual(['acces.codeChoisi', 'acces.pause', 'acces.reprise']);
    expect(etats.at(-1)).toEqual({ etat: 'ouverte', minutes: 10, motDePasseSaisi: false });
  });

  it('par le mot de passe : ses huit heures recommencent', async () => {
    passer(7 * HEURE);
    pauser();
    await poste.reussir('pause.reprendreParMotDePasse', { motDePasse: MOT_DE_PASSE });
    expect(etats.at(-1)).toEqual({ etat: 'ouverte', minutes: 10, motDePasseSaisi: true });
    passer(7 * HEURE);
    pauser();
    expect(await parCode(CODE)).toMatchObject({ ok: true });
  });

  it('les brouillons sont là', async () => {
    const id = 'a'.repeat(32) as IdBrouillon;
    await poste.reussir('brouillon.enregistrer', {
      id,
      genre: 'accueil',
      dossier: null,
      contenu: 'en cours',
    });
    pauser();
    await parCode(CODE);
    const { brouillons } = await poste.reussir('brouillon.lister', {});
    expect(brouillons).toMatchObject([{ id, contenu: 'en cours' }]);
  });

  it('cinq codes erronés ferment la base ; le journal en garde la trace', async () => {
    pauser();
    for (const restants of [4, 3, 2, 1])
      expect(await parCode('000000')).toMatchObject({
        ok: false,
        erreur: {
          type: 'repriseRefusee',
          champs: [{ message: expect.stringContaining(`Encore ${restants} essai`) }],
        },
      });
    const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
    expect(await parCode('000000')).toMatchObject({ ok: false, erreur: { type: 'codesEpuises' } });
    expect(base.open).toBe(false);
    expect(poste.contexte.session).toBeNull();
    expect(etats.at(-1)).toEqual({ etat: 'fermee', motif: 'codes' });
    expect(await parCode(CODE)).toMatchObject({ ok: false, erreur: { type: 'sessionAbsente' } });
    await poste.reussir('acces.ouvrir', { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE });
    expect(actes().filter((acte) => acte === 'acces.repriseRefusee')).toHaveLength(4);
    expect(actes().filter((acte) => acte === 'acces.fermetureParRefus')).toHaveLength(1);
  });

  it('un bon code efface les erreurs d’avant', async () => {
    for (let n = 0; n < 3; n++) {
      pauser();
      for (let essai = 0; essai < 4; essai++) await parCode('000000');
      expect(await parCode(CODE)).toMatchObject({ ok: true });
    }
  });

  it('un mot de passe erroné compte comme un code, et impose les mêmes délais qu’à l’ouverture', async () => {
    pauser();
    const essayer = () => poste.appeler('pause.reprendreParMotDePasse', { motDePasse: 'faux' });
    for (let n = 0; n < 3; n++)
      expect(await essayer()).toMatchObject({ ok: false, erreur: { type: 'repriseRefusee' } });
    expect(await essayer()).toMatchObject({ ok: false, erreur: { type: 'attenteImposee' } });
    expect(await parCode('000000')).toMatchObject({ erreur: { type: 'repriseRefusee' } });
    expect(await parCode('000000')).toMatchObject({ erreur: { type: 'codesEpuises' } });
  });

  it('huit heures après le mot de passe, le code ne suffit plus, même horloge reculée', async () => {
    for (const deplacer of [
      () => passer(8 * HEURE),
      () => {
        monotone += 8 * HEURE;
      },
      () => {
        poste.horloge.ms -= 365 * 24 * HEURE;
      },
      () => {
        poste.horloge.ms += 365 * 24 * HEURE;
      },
    ]) {
      const avant = poste.horloge.ms;
      pauser();
      deplacer();
      expect(await parCode(CODE)).toMatchObject({ ok: false, erreur: { type: 'sessionAbsente' } });
      expect(poste.contexte.session).toBeNull();
      poste.horloge.ms = avant + 60_000;
      await poste.reussir('acces.ouvrir', { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE });
      await poste.reussir('pause.choisirCode', { code: CODE });
    }
  });
});

describe('Le code', () => {
  it('n’est écrit nulle part', async () => {
    pauser();
    await parCode(CODE);
    const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
    const tables = base
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .pluck()
      .all() as string[];
    const contenu = tables
      .map((table) => JSON.stringify(base.prepare(`SELECT * FROM "${table}"`).all()))
      .join();
    expect(contenu).toContain('acces.codeChoisi');
    expect(contenu).not.toContain(CODE);
    poste.fermer();
    for (const fichier of fs.readdirSync(poste.contexte.profil, { recursive: true, withFileTypes: true }))
      if (fichier.isFile())
        expect(fs.readFileSync(path.join(fichier.parentPath, fichier.name)).includes(CODE)).toBe(false);
  });

  it.each(['000000', '123456', '150308', '121212'])('« %s » est refusé', async (code) => {
    poste.fermer();
    await poste.reussir('acces.ouvrir', { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE });
    expect(await poste.appeler('pause.choisirCode', { code })).toMatchObject({
      ok: false,
      erreur: { type: 'codeFaible', champs: [{ champ: 'code' }] },
    });
  });

  it('ne passe pas à la personne suivante', async () => {
    await ouvrirComme(poste, ['conseiller']);
    expect(await poste.reussir('acces.session', {})).toMatchObject({ codeAChoisir: true });
    pauser();
    expect(await poste.reussir('pause.etat', {})).toMatchObject({ couverture: { parCode: false } });
    expect(await parCode(CODE)).toMatchObject({ ok: false, erreur: { type: 'repriseRefusee' } });
  });

  it('se propose une fois par session, et se décline', async () => {
    poste.fermer();
    const ouverte = await poste.reussir('acces.ouvrir', {
      structure,
      identifiant: 'j.roudier',
      motDePasse: MOT_DE_PASSE,
    });
    expect(ouverte.codeAChoisir).toBe(true);
    expect(await poste.reussir('pause.choisirCode', { code: null })).toMatchObject({ codeAChoisir: false });
    expect(await poste.reussir('acces.session', {})).toMatchObject({ codeAChoisir: false });
  });
});

describe('Changer de code pendant la session', () => {
  const changer = (motDePasse: string, code: string) =>
    poste.appeler('pause.changerCode', { motDePasse, code });

  it('demande le mot de passe : l’ancien code ne ramène plus, le nouveau oui', async () => {
    expect(await changer('Pas-le-bon-1912-du-tout', '738291')).toMatchObject({
      ok: false,
      erreur: { type: 'motDePasseRefuse' },
    });
    expect(await changer(MOT_DE_PASSE, '738291')).toMatchObject({ ok: true });
    pauser();
    expect(await parCode(CODE)).toMatchObject({ ok: false, erreur: { type: 'repriseRefusee' } });
    expect(await parCode('738291')).toMatchObject({ ok: true });
  });

  it('ne se fait pas par la porte du matin : qui trouve l’ordinateur ouvert n’a pas le mot de passe', async () => {
    expect(await poste.appeler('pause.choisirCode', { code: '738291' })).toMatchObject({
      ok: false,
      erreur: { type: 'habilitationInsuffisante' },
    });
    pauser();
    expect(await parCode(CODE)).toMatchObject({ ok: true });
  });

  it('donne un code à qui avait continué sans, et refuse un code trop simple', async () => {
    poste.fermer();
    await poste.reussir('acces.ouvrir', { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE });
    await poste.reussir('pause.choisirCode', { code: null });
    expect(await changer(MOT_DE_PASSE, '123456')).toMatchObject({ erreur: { type: 'codeFaible' } });
    expect(await changer(MOT_DE_PASSE, CODE)).toMatchObject({ ok: true });
    pauser();
    expect(await poste.reussir('pause.etat', {})).toMatchObject({ couverture: { parCode: true } });
  });

  it('impose les mêmes délais qu’à l’ouverture, et se refuse là où la direction a retiré les codes', async () => {
    for (let n = 0; n < 3; n++) await changer('faux', '738291');
    expect(await changer(MOT_DE_PASSE, '738291')).toMatchObject({ erreur: { type: 'attenteImposee' } });
    await poste.reussir('pause.regler', { minutes: 10, code: false });
    expect(await changer(MOT_DE_PASSE, '738291')).toMatchObject({
      erreur: { type: 'habilitationInsuffisante' },
    });
  });
});

describe('Les réglages de la structure', () => {
  it('sont de dix minutes, avec un code, tant que la direction n’a rien choisi', async () => {
    expect(await poste.reussir('pause.reglages', {})).toEqual({ minutes: 10, code: true });
  });

  it('la direction peut retirer le code : il faut alors le mot de passe', async () => {
    await poste.reussir('pause.regler', { minutes: 20, code: false });
    expect(etats.at(-1)).toEqual({ etat: 'ouverte', minutes: 20, motDePasseSaisi: false });
    pauser();
    expect(await poste.reussir('pause.etat', {})).toMatchObject({ couverture: { parCode: false } });
    expect(await parCode(CODE)).toMatchObject({ ok: false, erreur: { type: 'repriseRefusee' } });
    await poste.reussir('pause.reprendreParMotDePasse', { motDePasse: MOT_DE_PASSE });
    expect(await poste.appeler('pause.choisirCode', { code: '738291' })).toMatchObject({ ok: false });
  });

  it.each([4, 61, 7.5])('%d minutes sont refusées', async (minutes) => {
    const reponse = await poste.appeler('pause.regler', { minutes, code: true });
    expect(reponse.ok).toBe(false);
  });

  it('personne d’autre ne les change', async () => {
    await ouvrirComme(poste, ['conseiller', 'accueil']);
    expect(await poste.appeler('pause.regler', { minutes: 60, code: true })).toMatchObject({
      ok: false,
      erreur: { type: 'habilitationInsuffisante' },
    });
  });
});

describe('Deux personnes sur la même session de l’ordinateur', () => {
  it('la seconde ne reprend pas la session de la première, et ne trouve ni son écran ni ses brouillons', async () => {
    await ouvrirComme(poste, ['conseiller']);
    await poste.reussir('pause.choisirCode', { code: CODE });
    const id = 'b'.repeat(32) as IdBrouillon;
    await poste.reussir('brouillon.enregistrer', {
      id,
      genre: 'accueil',
      dossier: null,
      contenu: 'à Aminata',
    });
    await poste.reussir('pause.garderEcran', { ecran: '{"nom":"inscription"}' });
    pauser();
    expect(await poste.appeler('pause.reprendreParMotDePasse', { motDePasse: MOT_DE_PASSE })).toMatchObject({
      ok: false,
    });
    poste.fermer();
    await poste.reussir('acces.ouvrir', { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE });
    expect((await poste.reussir('brouillon.lister', {})).brouillons).toEqual([]);
    await poste.reussir('pause.choisirCode', { code: '738291' });
    pauser();
    expect(await poste.reussir('pause.reprendreParCode', { code: '738291' })).toMatchObject({ ecran: null });
    poste.fermer();
    const demande = { structure, identifiant: 'a.diallo', motDePasse: AUTRE_MOT_DE_PASSE };
    await poste.reussir('acces.ouvrir', demande);
    expect((await poste.reussir('brouillon.lister', {})).brouillons).toMatchObject([
      { contenu: 'à Aminata' },
    ]);
  });

  it('une habilitation qui prend fin pendant la pause ferme la base', async () => {
    await ouvrirComme(poste, ['conseiller']);
    await poste.reussir('pause.choisirCode', { code: CODE });
    poste.horloge.ms = Date.UTC(2027, 10, 23, 20);
    const session = poste.contexte.session ?? expect.fail('closed');
    session.pause.motDePasse = { mural: poste.horloge.ms, monotone };
    pauser();
    passer(6 * HEURE);
    expect(await parCode(CODE)).toMatchObject({ ok: false, erreur: { type: 'habilitationEchue' } });
    expect(poste.contexte.session).toBeNull();
  });
});
