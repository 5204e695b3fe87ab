// An interview noted in the wrong file is moved: nothing of it stays shown there, both files tell it, it can be moved back.
import { beforeEach, describe, expect, it } from 'vitest';
import type { IdDossier, IdLigne } from '../../../src-shared/regles/identifiants';
import { creerStructureSur, inscrire, ouvrirComme, type Poste, unPoste } from '../structure-de-test';

let poste: Poste;
let mauvais: IdDossier;
let bon: IdDossier;
let ligne: IdLigne;
const NOTE = 'Cherche une formation en menuiserie, habite chez sa tante.';

beforeEach(async () => {
  poste = unPoste();
  await creerStructureSur(poste);
  mauvais = (await inscrire(poste)).id;
  bon = (await inscrire(poste, { 'dossier.nomNaissance': 'Estève', 'dossier.prenoms': ['Lou'] })).id;
  ligne = await noter();
});

const noter = async () =>
  (
    await poste.reussir('entretien.noter', {
      ...{ dossier: mauvais, brouillon: null },
      valeurs: {
        entretien: { date: '2026-11-24', type: 'individuel', modalite: 'surPlace', statut: 'present' },
        ...{ theme: 'formation', prochaineEtape: 'Appeler le centre', note: NOTE },
      },
    })
  ).id;
const lire = (id: IdDossier) => poste.reussir('dossier.lire', { id });
const deplacer = (dossier: IdDossier, quoi: IdLigne, vers: IdDossier) =>
  poste.reussir('entretien.deplacer', { dossier, ligne: quoi, vers });
const notes = async (id: IdDossier) =>
  (await lire(id)).lignes
    .filter(({ table }) => table === 'entretien')
    .map(({ valeurs }) => valeurs.note?.valeur);

describe('Déplacer un entretien', () => {
  it('rien de son texte ne reste montré dans le mauvais dossier ; tout est dans le bon', async () => {
    await deplacer(mauvais, ligne, bon);
    const avant = JSON.stringify(await lire(mauvais));
    expect(avant).not.toContain('menuiserie');
    expect(avant).not.toContain('Appeler le centre');
    const apres = await lire(bon);
    const entretien = apres.lignes.find(({ table }) => table === 'entretien');
    expect(entretien?.valeurs).toMatchObject({
      note: { valeur: NOTE, provenance: 'observe' },
      prochaineEtape: { valeur: 'Appeler le centre' },
      theme: { valeur: 'formation' },
    });
  });

  it('les deux histoires le disent, sans le nom de l’autre personne', async () => {
    const { id } = await deplacer(mauvais, ligne, bon);
    expect((await lire(mauvais)).deplacements).toMatchObject([
      { sens: 'vers', ligne, date: '2026-11-24', par: 'Jeanne Roudier', saisiPar: null, autre: bon },
    ]);
    expect((await lire(bon)).deplacements).toMatchObject([
      { sens: 'depuis', ligne: id, par: 'Jeanne Roudier', saisiPar: 'Jeanne Roudier', autre: mauvais },
    ]);
    expect(JSON.stringify(await lire(mauvais))).not.toContain('Estève');
    const page = { avant: null, nombre: 50 };
    for (const dossier of [mauvais, bon]) {
      const { lignes } = await poste.reussir('journal.deDossier', { dossier, ...page });
      expect(lignes.map(({ operation }) => operation)).toContain('Entretien déplacé');
    }
  });

  it('[A8] l’autre dossier n’est pas désigné à qui ne peut pas l’ouvrir', async () => {
    await deplacer(mauvais, ligne, bon);
    const direction = poste.contexte.session?.fiche.id ?? expect.fail('closed');
    const { utilisateur } = await ouvrirComme(poste, ['intervenant']);
    poste.fermer();
    await poste.reussir('acces.ouvrir', {
      structure: direction,
      identifiant: 'j.roudier',
      motDePasse: 'Une-Gare-1912-à-Limoux',
    });
    await poste.reussir('dossier.affecter', { id: bon, utilisateur: utilisateur.id, confie: true });
    poste.fermer();
    await poste.reussir('acces.ouvrir', {
      structure: direction,
      identifiant: 'a.diallo',
      motDePasse: 'Le-Moulin-1847-du-Razès',
    });
    expect((await lire(bon)).deplacements).toMatchObject([{ sens: 'depuis', autre: null }]);
  });

  it('se défait : l’entretien revient, avec ce qui y a été corrigé entre-temps', async () => {
    const { id } = await deplacer(mauvais, ligne, bon);
    const retour = await deplacer(bon, id, mauvais);
    expect(await notes(mauvais)).toEqual([NOTE]);
    expect(await notes(bon)).toEqual([]);
    expect((await lire(mauvais)).deplacements.map(({ sens }) => sens)).toEqual(['vers', 'depuis']);
    expect((await lire(bon)).deplacements.map(({ sens }) => sens)).toEqual(['depuis', 'vers']);
    // And again to the right one.
    await deplacer(mauvais, retour.id, bon);
    expect(await notes(bon)).toEqual([NOTE]);
  });

  it('demandé deux fois, il n’est fait qu’une', async () => {
    expect(await deplacer(mauvais, ligne, bon)).toEqual(await deplacer(mauvais, ligne, bon));
    expect(await notes(bon)).toEqual([NOTE]);
  });

  it('les conflits d’agent gardés : qui a saisi reste dit après le déplacement', async () => {
    await ouvrirComme(poste, ['conseiller', 'direction']);
    const { id } = await deplacer(mauvais, ligne, bon);
    expect((await lire(bon)).deplacements).toMatchObject([
      { ligne: id, par: 'Aminata Diallo', saisiPar: 'Jeanne Roudier' },
    ]);
  });

  it('[A10] seuls l’agent et la direction le peuvent', async () => {
    await ouvrirComme(poste, ['conseiller']);
    expect((await lire(mauvais)).deplacables).toEqual([]);
    expect(await poste.appeler('entretien.deplacer', { dossier: mauvais, ligne, vers: bon })).toMatchObject({
      ok: false,
      erreur: { type: 'habilitationInsuffisante' },
    });
    const sien = await noter();
    expect((await lire(mauvais)).deplacables).toEqual([sien]);
    await deplacer(mauvais, sien, bon);
    expect(await notes(bon)).toEqual([NOTE]);
  });

  it.each(['present', 'absent'] as const)('retiré, il ne se marque plus « %s »', async (statut) => {
    await deplacer(mauvais, ligne, bon);
    expect(
      await poste.appeler('rendezVous.marquer', { dossier: mauvais, id: ligne, statut, vu: [] }),
    ).toMatchObject({ ok: false, erreur: { type: 'entretienIntrouvable' } });
    expect((await poste.reussir('journee.lire', { jour: '2026-11-24' })).rendezVous).toMatchObject([
      { dossier: bon },
    ]);
  });
});
