// Habilitations on a real vault: twelve months at most, renewed together, and a last direction that never lapses.
import { beforeEach, describe, expect, it } from 'vitest';
import type { IdStructure } from '../../../src-shared/regles/identifiants';
import {
  AUTRE_MOT_DE_PASSE,
  creerStructureSur,
  MOT_DE_PASSE,
  ouvrirComme,
  type Poste,
  unPoste,
} from '../structure-de-test';

const MIDI_LE = (annee: number, mois: number, jour: number) => Date.UTC(annee, mois - 1, jour, 11);
let poste: Poste;
let structure: IdStructure;

beforeEach(async () => {
  poste = unPoste();
  structure = (await creerStructureSur(poste)).session.structure.id;
  await ouvrirComme(poste, ['conseiller']);
  poste.fermer();
});

const ouvrir = (identifiant: string, motDePasse: string) =>
  poste.appeler('acces.ouvrir', { structure, identifiant, motDePasse });
const direction = () => ouvrir('j.roudier', MOT_DE_PASSE);
const aminata = () => ouvrir('a.diallo', AUTRE_MOT_DE_PASSE);
const personne = async (identifiant: string) => {
  const { personnes } = await poste.reussir('utilisateur.lister', {});
  return personnes.find((trouvee) => trouvee.identifiant === identifiant) ?? expect.fail(identifiant);
};

describe('[A68] Le renouvellement annuel', () => {
  it('donne douze mois à chacun, sur une seule page, avec les mêmes profils', async () => {
    await direction();
    const [jeanne, diallo] = [await personne('j.roudier'), await personne('a.diallo')];
    poste.horloge.ms = MIDI_LE(2027, 11, 1);
    expect(
      await poste.reussir('utilisateur.renouveler', {
        delegation: 'Délibération du 3 novembre 2027',
        personnes: [
          { id: jeanne.id, au: '2028-10-31' },
          { id: diallo.id, au: '2028-06-30' },
        ],
      }),
    ).toEqual({ renouvelees: 2 });
    expect(await personne('a.diallo')).toMatchObject({
      active: true,
      habilitation: {
        profils: ['conseiller'],
        du: '2027-11-01',
        au: '2028-06-30',
        delegation: 'Délibération du 3 novembre 2027',
        accordeePar: 'Jeanne Roudier',
      },
    });
    poste.fermer();
    poste.horloge.ms = MIDI_LE(2028, 5, 2);
    expect(await aminata()).toMatchObject({ ok: true });
  });

  it.each([
    ['2028-11-01', 'plus de douze mois'],
    ['2027-10-31', 'une date passée'],
  ])('refuse %s : %s, et ne renouvelle alors personne', async (au) => {
    await direction();
    const [jeanne, diallo] = [await personne('j.roudier'), await personne('a.diallo')];
    poste.horloge.ms = MIDI_LE(2027, 11, 1);
    const reponse = await poste.appeler('utilisateur.renouveler', {
      delegation: '',
      personnes: [
        { id: jeanne.id, au: '2028-10-31' },
        { id: diallo.id, au },
      ],
    });
    expect(reponse).toMatchObject({
      ok: false,
      erreur: { type: 'saisieRefusee', champs: [{ champ: 'personnes.1.au' }] },
    });
    expect((await personne('j.roudier')).habilitation?.au).toBe('2027-11-23');
  });

  it('rend son accès à une personne dont la date est passée, pas à une habilitation terminée', async () => {
    poste.horloge.ms = MIDI_LE(2027, 12, 1);
    expect(await aminata()).toMatchObject({ ok: false, erreur: { type: 'habilitationEchue' } });
    await direction();
    const { id, active, renouvelable } = await personne('a.diallo');
    expect({ active, renouvelable }).toEqual({ active: false, renouvelable: true });
    const renouveler = () =>
      poste.appeler('utilisateur.renouveler', { delegation: '', personnes: [{ id, au: '2028-11-30' }] });
    await renouveler();
    poste.fermer();
    expect(await aminata()).toMatchObject({ ok: true });
    poste.fermer();
    await direction();
    await poste.reussir('utilisateur.terminer', { id });
    expect(await personne('a.diallo')).toMatchObject({ active: false, renouvelable: false });
    expect(await renouveler()).toMatchObject({ ok: false, erreur: { type: 'saisieRefusee' } });
  });

  it('n’est permis qu’à la direction', async () => {
    await aminata();
    const { id } = await personne('a.diallo');
    const demande = { delegation: '', personnes: [{ id, au: '2027-11-23' }] };
    expect(await poste.appeler('utilisateur.renouveler', demande)).toMatchObject({
      erreur: { type: 'habilitationInsuffisante' },
    });
  });
});

describe('[A7] La dernière direction', () => {
  it('n’échoit jamais : elle ouvre, et elle est prévenue', async () => {
    poste.horloge.ms = MIDI_LE(2029, 3, 1);
    expect(await direction()).toMatchObject({
      ok: true,
      valeur: { profils: ['direction'], rappels: [{ type: 'directionEchue', le: '2027-11-23' }, {}] },
    });
    const { id } = await personne('j.roudier');
    await poste.reussir('utilisateur.renouveler', { delegation: '', personnes: [{ id, au: '2030-02-28' }] });
    const { rappels } = await poste.reussir('acces.session', {});
    expect(rappels.map(({ type }) => type)).toEqual(['clesAEssayer']);
  });

  it('échoit quand une autre direction est en cours', async () => {
    poste.horloge.ms = MIDI_LE(2027, 11, 1);
    await direction();
    await poste.reussir('utilisateur.habiliter', {
      nom: 'Estrade',
      prenom: 'Paul',
      fonction: 'direction',
      identifiant: 'p.estrade',
      profils: ['direction'],
      du: '2027-11-01',
      au: '2028-10-31',
      delegation: '',
    });
    poste.fermer();
    poste.horloge.ms = MIDI_LE(2027, 12, 1);
    expect(await direction()).toMatchObject({ ok: false, erreur: { type: 'habilitationEchue' } });
  });

  it('dont l’habilitation a été terminée ne revient pas quand l’autre échoit', async () => {
    await direction();
    await poste.reussir('utilisateur.habiliter', {
      nom: 'Estrade',
      prenom: 'Paul',
      fonction: 'direction',
      identifiant: 'p.estrade',
      profils: ['direction'],
      du: '2026-11-24',
      au: '2027-03-31',
      delegation: '',
    });
    const { id } = await personne('p.estrade');
    await poste.reussir('utilisateur.terminer', { id });
    const jeanne = await personne('j.roudier');
    expect(await poste.appeler('utilisateur.terminer', { id: jeanne.id })).toMatchObject({
      erreur: { type: 'derniereDirection' },
    });
    poste.horloge.ms = MIDI_LE(2029, 1, 10);
    const { personnes } = await poste.reussir('utilisateur.lister', {});
    expect(personnes.filter(({ active }) => active).map(({ identifiant }) => identifiant)).toEqual([
      'j.roudier',
    ]);
  });

  it('échue, elle ne se termine pas non plus', async () => {
    poste.horloge.ms = MIDI_LE(2029, 1, 10);
    await direction();
    const { id } = await personne('j.roudier');
    expect(await poste.appeler('utilisateur.terminer', { id })).toMatchObject({
      erreur: { type: 'derniereDirection' },
    });
  });
});

describe('L’horloge de l’ordinateur', () => {
  it('avancée d’un an : la direction ouvre et peut renouveler, et rien n’est perdu quand elle revient', async () => {
    poste.horloge.ms = MIDI_LE(2027, 11, 30);
    expect(await aminata()).toMatchObject({ ok: false, erreur: { type: 'habilitationEchue' } });
    await direction();
    const { id } = await personne('a.diallo');
    await poste.reussir('utilisateur.renouveler', { delegation: '', personnes: [{ id, au: '2028-11-29' }] });
    poste.fermer();
    poste.horloge.ms = MIDI_LE(2026, 11, 30);
    expect(await aminata()).toMatchObject({ ok: true });
    expect(await poste.reussir('utilisateur.lister', {})).toMatchObject({ jour: '2027-11-30' });
  });

  it('reculée d’un an, elle ne rend pas son accès à qui l’a perdu', async () => {
    poste.horloge.ms = MIDI_LE(2027, 11, 30);
    await direction();
    poste.fermer();
    poste.horloge.ms = MIDI_LE(2026, 11, 30);
    expect(await aminata()).toMatchObject({ ok: false });
    // Acts written under the wrong date change nothing to it.
    await direction();
    await poste.reussir('dossier.rechercher', { texte: 'a' });
    poste.fermer();
    // Her entry has left the access file: the answer is that of an unknown identifier.
    expect(await aminata()).toMatchObject({ ok: false, erreur: { type: 'identifiantsRefuses' } });
  });
});

describe('Les rappels', () => {
  it('disent à la direction ce qui finit dans trente jours, et à elle seule', async () => {
    poste.horloge.ms = MIDI_LE(2027, 10, 24);
    const types = async () => (await poste.reussir('acces.session', {})).rappels.map(({ type }) => type);
    await direction();
    expect(await types()).toEqual(['renouvellement']);
    poste.fermer();
    await aminata();
    expect(await types()).toEqual([]);
    poste.fermer();
  });

  it('se taisent trente et un jours avant', async () => {
    poste.horloge.ms = MIDI_LE(2027, 10, 23);
    await direction();
    expect(await poste.reussir('acces.session', {})).toMatchObject({ rappels: [] });
  });

  it('se taisent tant que rien ne presse', async () => {
    await direction();
    expect(await poste.reussir('acces.session', {})).toMatchObject({ rappels: [] });
  });
});
