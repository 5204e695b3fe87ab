// Opening and closing: wrong passwords and their delays, habilitations, the commitment, keys of the way back.
import fs from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { desceller, octetsAuHasard, Secret, sceller } from '../../../src-core/primitives';
import { emplacement } from '../../../src-core/structure/emplacement';
import type { IdStructure } from '../../../src-shared/regles/identifiants';
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

let poste: Poste;
let structure: IdStructure;
let cles: readonly string[];

beforeEach(async () => {
  poste = unPoste();
  const creee = await creerStructureSur(poste);
  structure = creee.session.structure.id;
  cles = creee.cles;
  poste.fermer();
});

const ouvrir = (motDePasse: string, identifiant = 'j.roudier') =>
  poste.appeler('acces.ouvrir', { structure, identifiant, motDePasse });

const actes = (acte: string): unknown[] =>
  poste.contexte.session?.structure.base
    .prepare('SELECT detail FROM journal WHERE acte = ?')
    .pluck()
    .all(acte) ?? [];

describe('[A68] Ouvrir', () => {
  it('avec l’identifiant, sans égard à la casse, et le mot de passe', async () => {
    expect(await ouvrir(MOT_DE_PASSE, ' J.Roudier ')).toMatchObject({ ok: true });
  });

  it('répond de même à un mauvais mot de passe et à un identifiant inconnu', async () => {
    const [a, b] = [await ouvrir('faux'), await ouvrir(MOT_DE_PASSE, 'inconnu')];
    expect(a).toEqual(b);
    expect(a).toMatchObject({ ok: false, erreur: { type: 'identifiantsRefuses' } });
  });

  it('impose des délais croissants, gardés quand l’application redémarre', async () => {
    for (let essai = 0; essai < 3; essai++) await ouvrir('faux');
    expect(await ouvrir(MOT_DE_PASSE)).toMatchObject({
      ok: false,
      erreur: { type: 'attenteImposee', attenteSecondes: 2 },
    });
    const redemarre = unPoste(poste.contexte.profil);
    redemarre.horloge.ms = poste.horloge.ms;
    const demande = { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE };
    expect(await redemarre.appeler('acces.ouvrir', demande)).toMatchObject({
      ok: false,
      erreur: { type: 'attenteImposee' },
    });
    redemarre.horloge.ms += 2_000;
    await redemarre.reussir('acces.ouvrir', demande);
    redemarre.fermer();
  });

  it('[A64] met au journal les essais manqués, sans ce qui a été tapé', async () => {
    await ouvrir('faux-secret');
    await ouvrir(MOT_DE_PASSE, 'inconnu');
    await ouvrir(MOT_DE_PASSE);
    const details = actes('acces.echec').map((detail) => JSON.parse(String(detail)));
    expect(details).toMatchObject([{ entree: 0 }, { entree: null }]);
    expect(JSON.stringify(details)).not.toMatch(/faux|inconnu/);
  });

  it('refuse une base déjà ouverte ailleurs', async () => {
    await ouvrir(MOT_DE_PASSE);
    const autre = unPoste(poste.contexte.profil);
    const reponse = await autre.appeler('acces.ouvrir', {
      structure,
      identifiant: 'j.roudier',
      motDePasse: MOT_DE_PASSE,
    });
    expect(reponse).toMatchObject({ ok: false, erreur: { type: 'dejaOuverte' } });
    poste.fermer();
  });
});

describe('L’habilitation', () => {
  beforeEach(async () => {
    await ouvrir(MOT_DE_PASSE);
    await ouvrirComme(poste, ['conseiller']);
    poste.fermer();
  });

  it('[A7] échue, elle ferme la porte, même horloge reculée ensuite', async () => {
    poste.horloge.ms = Date.UTC(2027, 10, 24, 11);
    expect(await ouvrir(AUTRE_MOT_DE_PASSE, 'a.diallo')).toMatchObject({
      ok: false,
      erreur: { type: 'habilitationEchue' },
    });
  });

  it('[A7] se compte sur le plus tardif de l’horloge et du journal', async () => {
    poste.horloge.ms = Date.UTC(2027, 10, 20, 11);
    await ouvrir(MOT_DE_PASSE);
    poste.horloge.ms = Date.UTC(2027, 10, 25, 11);
    await poste.reussir('dossier.rechercher', { texte: 'a' });
    await inscrire(poste).catch(() => {});
    poste.fermer();
    poste.horloge.ms = Date.UTC(2026, 10, 25, 11);
    expect(await ouvrir(AUTRE_MOT_DE_PASSE, 'a.diallo')).toMatchObject({ ok: false });
  });

  it('terminée, l’entrée quitte le fichier d’accès', async () => {
    await ouvrir(MOT_DE_PASSE);
    const { personnes } = await poste.reussir('utilisateur.lister', {});
    const partie = personnes.find(({ identifiant }) => identifiant === 'a.diallo');
    await poste.reussir('utilisateur.terminer', { id: partie?.id ?? expect.fail('absent') });
    poste.fermer();
    expect(await ouvrir(AUTRE_MOT_DE_PASSE, 'a.diallo')).toMatchObject({
      ok: false,
      erreur: { type: 'identifiantsRefuses' },
    });
  });

  it('de la dernière direction ne prend pas fin', async () => {
    await ouvrir(MOT_DE_PASSE);
    const { personnes } = await poste.reussir('utilisateur.lister', {});
    const direction = personnes.find(({ identifiant }) => identifiant === 'j.roudier');
    const reponse = await poste.appeler('utilisateur.terminer', {
      id: direction?.id ?? expect.fail('absent'),
    });
    expect(reponse).toMatchObject({ ok: false, erreur: { type: 'derniereDirection' } });
  });

  it('revient dans le fichier d’accès si celui-ci l’a perdue', async () => {
    const { acces } = emplacement(poste.contexte.profil, structure);
    const ancien = fs.readFileSync(acces);
    await ouvrir(MOT_DE_PASSE);
    await poste.reussir('utilisateur.habiliter', {
      nom: 'Estrade',
      prenom: 'Paul',
      fonction: 'accueil',
      identifiant: 'p.estrade',
      profils: ['accueil'],
      du: '2026-11-24',
      au: '2027-11-23',
      delegation: '',
    });
    const complet = fs.readFileSync(acces).length;
    poste.fermer();
    fs.writeFileSync(acces, ancien);
    await ouvrir(MOT_DE_PASSE);
    expect(fs.readFileSync(acces).length).toBe(complet);
  });
});

describe('Avant le travail', () => {
  it('[A6] rien ne s’ouvre sans l’engagement de confidentialité, ni avec le mot de passe provisoire', async () => {
    await ouvrir(MOT_DE_PASSE);
    const { motDePasseProvisoire } = await poste.reussir('utilisateur.habiliter', {
      nom: 'Diallo',
      prenom: 'Aminata',
      fonction: 'conseil',
      identifiant: 'a.diallo',
      profils: ['conseiller'],
      du: '2026-11-24',
      au: '2027-11-23',
      delegation: '',
    });
    poste.fermer();
    const session = await poste.reussir('acces.ouvrir', {
      structure,
      identifiant: 'a.diallo',
      motDePasse: motDePasseProvisoire,
    });
    expect(session).toMatchObject({ motDePasseAChanger: true, engagementAAccepter: true });
    const lister = () => poste.appeler('dossier.lister', { decalage: 0, nombre: 10 });
    expect(await lister()).toMatchObject({ ok: false, erreur: { type: 'motDePasseAChanger' } });
    await poste.reussir('acces.changerMotDePasse', {
      ancien: motDePasseProvisoire,
      nouveau: AUTRE_MOT_DE_PASSE,
    });
    expect(await lister()).toMatchObject({ ok: false, erreur: { type: 'engagementRequis' } });
    await poste.reussir('acces.accepterEngagement', { version: '2026-1' });
    expect(await lister()).toMatchObject({ ok: false, erreur: { type: 'mentionDuPersonnelRequise' } });
    const { mention, empreinte } = await poste.reussir('acces.mentionDuPersonnel', {});
    await poste.reussir('acces.mentionLue', { version: mention.version, empreinte });
    expect(await lister()).toMatchObject({ ok: true });
  });

  it.each(['court', 'Motdepasse2026!', 'Roudier-Jeanne-1', 'azertyuiop'])(
    'refuse « %s » comme mot de passe',
    async (nouveau) => {
      await ouvrir(MOT_DE_PASSE);
      const reponse = await poste.appeler('acces.changerMotDePasse', { ancien: MOT_DE_PASSE, nouveau });
      expect(reponse).toMatchObject({
        ok: false,
        erreur: { type: 'motDePasseFaible', champs: [{ champ: 'nouveau' }] },
      });
    },
  );

  it('change le mot de passe : l’ancien n’ouvre plus', async () => {
    await ouvrir(MOT_DE_PASSE);
    await poste.reussir('acces.changerMotDePasse', { ancien: MOT_DE_PASSE, nouveau: AUTRE_MOT_DE_PASSE });
    poste.fermer();
    expect(await ouvrir(MOT_DE_PASSE)).toMatchObject({ ok: false, erreur: { type: 'identifiantsRefuses' } });
    expect(await ouvrir(AUTRE_MOT_DE_PASSE)).toMatchObject({ ok: true });
  });
});

describe('La clé de secours', () => {
  it.each([0, 1])('n° %i rouvre la structure et donne un nouveau mot de passe', async (rang) => {
    const demande = {
      structure,
      cle: cles[rang] ?? '',
      identifiant: 'j.roudier',
      motDePasse: AUTRE_MOT_DE_PASSE,
    };
    await poste.reussir('acces.ouvrirParCle', demande);
    expect(actes('acces.cleDeSecours')).toHaveLength(1);
    poste.fermer();
    expect(await ouvrir(MOT_DE_PASSE)).toMatchObject({ ok: false });
    expect(await ouvrir(AUTRE_MOT_DE_PASSE)).toMatchObject({ ok: true });
  });

  it('d’une autre structure est refusée', async () => {
    const autre = unPoste();
    const { cles: etrangeres } = await creerStructureSur(autre);
    autre.fermer();
    const demande = {
      structure,
      cle: etrangeres[0] ?? '',
      identifiant: 'j.roudier',
      motDePasse: AUTRE_MOT_DE_PASSE,
    };
    expect(await poste.appeler('acces.ouvrirParCle', demande)).toMatchObject({
      ok: false,
      erreur: { type: 'cleRefusee' },
    });
  });
});

describe('Le trousseau de l’ordinateur', () => {
  it('muet, il ne laisse pas entrer, et la clé de secours reste le chemin du retour', async () => {
    const cle = new Secret(octetsAuHasard(32));
    const trousseau = {
      present: true,
      envelopper: async (octets: Uint8Array) => sceller(cle, octets, 'os'),
      developper: async (octets: Uint8Array) => desceller(cle, octets, 'os'),
    };
    const avec = unPoste(dossierTemporaire(), { trousseau });
    const creee = await creerStructureSur(avec);
    avec.fermer();
    const muet = { ...trousseau, developper: async () => null };
    const sans = unPoste(avec.contexte.profil, { trousseau: muet });
    const id = creee.session.structure.id;
    const demande = { structure: id, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE };
    expect(await sans.appeler('acces.ouvrir', demande)).toMatchObject({
      ok: false,
      erreur: { type: 'trousseauAbsent' },
    });
    await sans.reussir('acces.ouvrirParCle', {
      structure: id,
      cle: creee.cles[0] ?? '',
      identifiant: 'j.roudier',
      motDePasse: AUTRE_MOT_DE_PASSE,
    });
    sans.fermer();
  });
});
