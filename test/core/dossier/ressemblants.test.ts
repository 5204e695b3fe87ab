// Files that may be about the same person, proposed while one types: on real bases, and on the corpus of A30.
import { beforeEach, describe, expect, it } from 'vitest';
import { corpusDoublons } from '../../../scripts/donnees/corpus-doublons.mjs';
import type { DemandeDe } from '../../../src-shared/contract/index';
import { remplir } from '../../bench/remplir';
import { creerStructureSur, inscrire, ouvrirComme, type Poste, unPoste } from '../structure-de-test';

let poste: Poste;

beforeEach(async () => {
  poste = unPoste();
  await creerStructureSur(poste);
});

const SAISIE = { noms: ['Lefebvre'], prenoms: ['Aicha'], naissance: '2008-03-15', commune: '11206' };
const base = () => poste.contexte.session?.structure.base ?? expect.fail('closed');

const proposer = async (saisie: Partial<DemandeDe<'dossier.ressemblants'>>) => {
  const { lignes } = await poste.reussir('dossier.ressemblants', { ...SAISIE, ...saisie });
  return lignes.map(({ nom }) => nom);
};

describe('Pendant l’inscription', () => {
  beforeEach(async () => {
    await inscrire(poste, { 'dossier.nomNaissance': 'Lefèvre', 'dossier.nomUsage': 'Dupuy' });
  });

  it.each([
    ['le nom à l’oreille', {}],
    ['une date inversée', { naissance: '2008-03-16' }],
    ['le nom et le prénom inversés', { noms: ['Aïcha'], prenoms: ['Lefèvre'] }],
    ['le second prénom', { prenoms: ['Marie-Lou'] }],
    ['le nom d’usage', { noms: ['Dupuis'] }],
    ['la date pas encore tapée', { naissance: null }],
  ])('[A30] %s', async (_titre, saisie) => {
    expect(await proposer(saisie)).toEqual(['Lefèvre']);
  });

  it.each([
    ['une autre personne', { noms: ['Martin'], prenoms: ['Paul'] }],
    ['la même, née une autre année et un autre mois', { naissance: '2005-11-02' }],
    ['rien que le nom', { prenoms: [] }],
    ['rien que le prénom', { noms: [] }],
    ['des signes seuls', { noms: ['-'], prenoms: ['’’'] }],
  ])('[A30] ne propose rien pour %s', async (_titre, saisie) => {
    expect(await proposer(saisie)).toEqual([]);
  });

  it('[A30] propose, ne bloque pas : la même personne s’enregistre quand même, en deux dossiers', async () => {
    await proposer({});
    await inscrire(poste, { 'dossier.nomNaissance': 'Lefèvre' });
    expect((await poste.reussir('dossier.lister', { decalage: 0, nombre: 10 })).total).toBe(2);
    expect(await proposer({})).toHaveLength(2);
  });

  it('suit les changements du dossier', async () => {
    const { id } = await inscrire(poste, { 'dossier.nomNaissance': 'Ben Amor' });
    const ecriture = (registre: string, valeur: unknown) => ({
      table: 'dossier',
      ligne: null,
      registre,
      valeur: valeur as string,
      vu: [],
      provenance: 'declare' as const,
    });
    await poste.reussir('dossier.completer', {
      id,
      ecritures: [ecriture('dateNaissance', { date: '2006-07-01', estimee: false })],
    });
    expect(await proposer({ noms: ['Benamor'], commune: null })).toEqual([]);
    expect(await proposer({ noms: ['Benamor'], commune: null, naissance: '2006-07-01' })).toEqual([
      'Ben Amor',
    ]);
  });

  it('[A64] le journal dit qu’on a cherché, une fois par saisie, et jamais les mots', async () => {
    await proposer({ naissance: null });
    poste.horloge.ms += 60_000;
    await proposer({ noms: ['Martin'] });
    await inscrire(poste, { 'dossier.nomNaissance': 'Martin' });
    expect(
      base().prepare("SELECT objet, detail FROM journal WHERE acte = 'dossier.recherche'").all(),
    ).toEqual([{ objet: null, detail: JSON.stringify({ genre: 'ressemblance', resultats: 1 }) }]);
    expect(JSON.stringify(base().prepare('SELECT * FROM journal').all())).not.toMatch(/lef|mart/i);
  });

  it('[A8] une personne extérieure ne se voit proposer que ce qui lui est confié', async () => {
    await ouvrirComme(poste, ['intervenant']);
    expect(await proposer({})).toEqual([]);
  });
});

describe('Sur le corpus de A30', () => {
  const aujourdHui = '2026-11-24';
  const DOSSIERS = 5_000;

  it('[A30] retrouve 95 % des personnes déjà connues, et se tait pour 80 % des autres', async () => {
    const corpus = corpusDoublons(DOSSIERS, { parRegle: 8, nouveaux: 200, aujourdHui });
    const { session } = poste.contexte;
    if (session === null) expect.fail('closed');
    const ids = remplir({
      base: base(),
      personnes: corpus.personnes,
      auteur: { utilisateur: session.utilisateur, profil: 'direction' },
      referents: [session.utilisateur],
      aujourdHui,
      graine: 1,
      sansEntretien: true,
    });
    const proposes = async ({
      nomNaissance,
      nomUsage,
      prenoms,
      dateNaissance,
      communeResidence,
    }: (typeof corpus.personnes)[number]) =>
      (
        await poste.reussir('dossier.ressemblants', {
          noms: nomUsage === null ? [nomNaissance] : [nomNaissance, nomUsage],
          prenoms: [...prenoms],
          naissance: dateNaissance,
          commune: communeResidence,
        })
      ).lignes.map(({ id }) => id as string);
    let retrouves = 0;
    let proposesEnTout = 0;
    for (const { rang, personne } of corpus.connus) {
      const lignes = await proposes(personne);
      proposesEnTout += lignes.length;
      if (lignes.includes(ids[rang] ?? '')) retrouves++;
    }
    let silences = 0;
    for (const personne of corpus.nouveaux) if ((await proposes(personne)).length === 0) silences++;
    expect(retrouves / corpus.connus.length).toBeGreaterThanOrEqual(0.95);
    expect(proposesEnTout / corpus.connus.length).toBeLessThanOrEqual(3);
    expect(silences / corpus.nouveaux.length).toBeGreaterThanOrEqual(0.8);
  }, 120_000);
});
