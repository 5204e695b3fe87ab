// Places and zone through the core's door: the direction organises, everybody's writes say where they were made.
import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DemandeDe } from '../../../src-shared/contract/index';
import type { IdLieu } from '../../../src-shared/regles/identifiants';
import { creerStructureSur, inscrire, ouvrirComme, type Poste, unPoste } from '../structure-de-test';

let poste: Poste;

beforeEach(async () => {
  poste = unPoste();
  await creerStructureSur(poste);
});

const unLieu = (valeurs: Readonly<Record<string, unknown>> = {}) => ({
  nom: 'Quillan',
  genre: 'pointAccueil' as const,
  commune: '11304',
  adresse: 'Mairie, place Raoul-de-Volontat',
  jours: ['mardi' as const],
  reseau: false,
  ...valeurs,
});
const ajouter = async (valeurs: Readonly<Record<string, unknown>> = {}) =>
  (await poste.reussir('lieu.enregistrer', { id: null, lieu: unLieu(valeurs), vu: [] })).id;
const lieux = async () => (await poste.reussir('lieu.lister', {})).lieux;
const journal = async () =>
  (
    await poste.reussir('journal.lire', {
      ...{ famille: null, matricule: '', du: null, au: null, avant: null, nombre: 50 },
    })
  ).lignes;

describe('[A4] Les lieux d’accueil', () => {
  it('se nomment, se corrigent, et disent leur commune', async () => {
    const id = await ajouter();
    const [quillan] = await lieux();
    expect(quillan).toMatchObject({ id, nom: 'Quillan', communeLibelle: 'Quillan (11)', ferme: false });
    const corrige = unLieu({ nom: 'Quillan, mairie', jours: ['mardi', 'jeudi'] });
    await poste.reussir('lieu.enregistrer', { id, lieu: corrige, vu: quillan?.tetes ?? [] });
    expect(await lieux()).toMatchObject([{ nom: 'Quillan, mairie', jours: ['mardi', 'jeudi'] }]);
  });

  it('fermé, un lieu reste dans la liste, et se rouvre', async () => {
    const id = await ajouter();
    await poste.reussir('lieu.fermer', { id, ferme: true });
    expect(await lieux()).toMatchObject([{ id, ferme: true }]);
    await poste.reussir('lieu.fermer', { id, ferme: false });
    expect(await lieux()).toMatchObject([{ id, ferme: false }]);
  });

  it('le siège vient en tête, les lieux fermés à la fin', async () => {
    const ferme = await ajouter({ nom: 'Alet' });
    await ajouter({ nom: 'Quillan' });
    await ajouter({ nom: 'Siège de Limoux', genre: 'siege' });
    await poste.reussir('lieu.fermer', { id: ferme, ferme: true });
    expect((await lieux()).map(({ nom }) => nom)).toEqual(['Siège de Limoux', 'Quillan', 'Alet']);
  });

  it('[A10] la direction seule les organise', async () => {
    const id = await ajouter();
    await ouvrirComme(poste, ['conseiller']);
    const refus = { ok: false, erreur: { type: 'habilitationInsuffisante' } };
    expect(await poste.appeler('lieu.enregistrer', { id, lieu: unLieu(), vu: [] })).toMatchObject(refus);
    expect(await poste.appeler('lieu.fermer', { id, ferme: true })).toMatchObject(refus);
    expect(await lieux()).toHaveLength(1);
  });

  it('l’ordinateur a un lieu habituel ; le journal de ce qui s’y écrit le porte, par son seul numéro', async () => {
    const id = await ajouter();
    await inscrire(poste);
    await poste.reussir('lieu.choisirHabituel', { lieu: id });
    expect((await poste.reussir('lieu.lister', {})).habituel).toBe(id);
    await inscrire(poste, { 'dossier.nomNaissance': 'Estève' });
    const inscriptions = (await journal()).filter(({ operation }) => operation === 'Inscription');
    expect(inscriptions.map(({ precision }) => precision)).toEqual(['lieu : Quillan', '']);
    const brut = poste.contexte.session?.structure.lecteur
      .lire<[], { detail: string }>(
        "SELECT detail FROM journal WHERE acte = 'dossier.creation' ORDER BY numero",
      )
      .all();
    expect(brut?.map(({ detail }) => JSON.parse(detail))).toEqual([{}, { lieu: id }]);
    await poste.reussir('lieu.choisirHabituel', { lieu: null });
    expect((await poste.reussir('lieu.lister', {})).habituel).toBeNull();
  });

  it('un lieu inconnu ne se choisit pas', async () => {
    const lieu = 'ab'.repeat(16) as IdLieu;
    expect(await poste.appeler('lieu.choisirHabituel', { lieu })).toMatchObject({
      ok: false,
      erreur: { type: 'lieuIntrouvable' },
    });
  });
});

type Zone = DemandeDe<'zone.definir'>['zone'];
const VIDE: Zone = { territoires: [], ajouts: [], retraits: [] };
const LIMOUXIN = { genre: 'intercommunalite', code: '200071926' } as const;
const definir = (zone: Partial<Zone>, vu: DemandeDe<'zone.definir'>['vu'] = []) =>
  poste.reussir('zone.definir', { zone: { ...VIDE, ...zone }, vu });

describe('[A4] La zone de compétence', () => {
  it('302 communes se collent en une fois : un collage, un clic', async () => {
    const { communes } = JSON.parse(
      fs.readFileSync(path.resolve('resources/communes/communes.json'), 'utf8'),
    );
    const codes = (communes as readonly [string][])
      .map(([code]) => code)
      .filter((code) => code.startsWith('11') || code.startsWith('09'))
      .slice(0, 302);
    expect(codes).toHaveLength(302);
    const reconnues = await poste.reussir('zone.reconnaitre', { texte: codes.join('\n'), genre: 'insee' });
    expect(reconnues.inconnus).toEqual([]);
    const lue = await definir({ ajouts: reconnues.communes });
    expect(lue.communes).toHaveLength(302);
    expect((await poste.reussir('zone.lire', {})).communes).toHaveLength(302);
  });

  it('une commune hors de la zone est signalée dans la recherche, sans jamais être refusée', async () => {
    await definir({ territoires: [LIMOUXIN] });
    const premiere = async (texte: string) =>
      (await poste.reussir('commune.chercher', { texte })).communes[0] ?? expect.fail('none');
    expect(await premiere('Limoux')).toMatchObject({ code: '11206', horsZone: false });
    expect(await premiere('Foix')).toMatchObject({ code: '09122', horsZone: true });
    const { id } = await inscrire(poste, { 'dossier.residence': { mode: 'commune', commune: '09122' } });
    const { communes } = await poste.reussir('dossier.lire', { id });
    expect(communes).toEqual([{ code: '09122', nom: 'Foix (09)', horsZone: true }]);
  });

  it('une commune qui n’existe plus est gardée, avec celle d’aujourd’hui', async () => {
    const { communes } = await definir({ ajouts: ['01120'] });
    expect(communes).toEqual([
      { code: '01120', nom: 'Cordieux (commune ancienne, aujourd’hui Montluel) (01)', origine: 'ajout' },
    ]);
  });

  it('une commune retirée d’un territoire se remet', async () => {
    const territoires = [LIMOUXIN];
    const sans = await definir({ territoires, retraits: ['11206'] });
    expect(sans.communes).toHaveLength(75);
    expect(sans.retirees).toEqual([{ code: '11206', nom: 'Limoux (11)' }]);
    expect((await definir({ territoires }, sans.tetes)).communes).toHaveLength(76);
  });

  it('[A10] la direction seule la définit ; un code inventé est refusé', async () => {
    expect(
      await poste.appeler('zone.definir', { zone: { ...VIDE, ajouts: ['99999'] }, vu: [] }),
    ).toMatchObject({ ok: false, erreur: { type: 'appelRefuse' } });
    await ouvrirComme(poste, ['conseiller']);
    expect(await poste.appeler('zone.definir', { zone: VIDE, vu: [] })).toMatchObject({
      ok: false,
      erreur: { type: 'habilitationInsuffisante' },
    });
  });
});
