// Two files about one person: linked and separated through the core's door, then on two computers at once.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { IdDossier } from '../../../src-shared/regles/identifiants';
import { creerStructureSur, inscrire, ouvrirComme, type Poste, unPoste } from '../structure-de-test';
import { deuxPostesRelies } from '../synchronisation/des-postes-relies';

async function unPosteEtDeuxDossiers(): Promise<{
  poste: Poste;
  ids: readonly [IdDossier, IdDossier, IdDossier];
}> {
  const poste = unPoste();
  onTestFinished(() => poste.fermer());
  await creerStructureSur(poste);
  const trois = [await inscrire(poste), await inscrire(poste), await inscrire(poste)].map(({ id }) => id);
  return { poste, ids: trois.sort() as unknown as readonly [IdDossier, IdDossier, IdDossier] };
}

const groupe = async (poste: Poste, id: IdDossier) => {
  const { memePersonne, principal } = await poste.reussir('dossier.lire', { id });
  return { autres: memePersonne.map((ligne) => ligne.id), principal };
};

describe('Deux dossiers de la même personne', () => {
  it('se disent d’un côté comme de l’autre ; le plus petit numéro interne est le principal, rien ne change de dossier', async () => {
    const { poste, ids } = await unPosteEtDeuxDossiers();
    const [un, deux] = ids;
    const avant = (await poste.reussir('dossier.lire', { id: deux })).lignes;
    await poste.reussir('dossier.rapprocher', { id: deux, autre: un, meme: true });
    expect(await groupe(poste, un)).toEqual({ autres: [deux], principal: un });
    expect(await groupe(poste, deux)).toEqual({ autres: [un], principal: un });
    expect((await poste.reussir('dossier.lire', { id: deux })).lignes).toEqual(avant);
    const { lignes } = await poste.reussir('dossier.lister', { decalage: 0, nombre: 10 });
    expect(lignes.map(({ dossiers }) => dossiers).sort()).toEqual([1, 2, 2]);
  });

  it('à trois, celui qui part quitte les deux autres, qui restent ensemble', async () => {
    const { poste, ids } = await unPosteEtDeuxDossiers();
    const [un, deux, trois] = ids;
    for (const autre of [deux, trois])
      await poste.reussir('dossier.rapprocher', { id: un, autre, meme: true });
    expect(await groupe(poste, trois)).toEqual({ autres: [un, deux], principal: un });
    await poste.reussir('dossier.rapprocher', { id: deux, autre: trois, meme: false });
    expect(await groupe(poste, trois)).toEqual({ autres: [], principal: trois });
    expect(await groupe(poste, deux)).toEqual({ autres: [un], principal: un });
  });

  it('refaite, la demande n’écrit rien ; d’un dossier avec lui-même ou avec un inconnu, elle est refusée', async () => {
    const { poste, ids } = await unPosteEtDeuxDossiers();
    const [un, deux] = ids;
    const demander = (autre: IdDossier, meme: boolean) =>
      poste.appeler('dossier.rapprocher', { id: un, autre, meme });
    await demander(deux, true);
    const ecrites = () =>
      poste.contexte.session?.structure.base.prepare('SELECT count(*) FROM operation').pluck().get();
    const nombre = ecrites();
    expect((await demander(deux, true)).ok).toBe(true);
    expect(ecrites()).toBe(nombre);
    expect(await demander(un, true)).toMatchObject({ ok: false, erreur: { type: 'appelRefuse' } });
    expect(await demander('f'.repeat(32) as IdDossier, true)).toMatchObject({
      ok: false,
      erreur: { type: 'dossierIntrouvable' },
    });
  });

  it('[A64] le journal de chacun des deux dossiers le dit, sans aucun nom', async () => {
    const { poste, ids } = await unPosteEtDeuxDossiers();
    const [un, deux] = ids;
    await poste.reussir('dossier.rapprocher', { id: un, autre: deux, meme: true });
    for (const dossier of [un, deux]) {
      const { lignes } = await poste.reussir('journal.deDossier', { dossier, avant: null, nombre: 50 });
      expect(
        lignes.filter(
          ({ operation, precision }) => operation.includes('même personne') && precision === 'réunis',
        ),
      ).toHaveLength(1);
    }
  });

  it('[A11] l’accueil ne le dit pas', async () => {
    const { poste, ids } = await unPosteEtDeuxDossiers();
    await ouvrirComme(poste, ['accueil']);
    expect(
      await poste.appeler('dossier.rapprocher', { id: ids[0], autre: ids[1], meme: true }),
    ).toMatchObject({
      ok: false,
      erreur: { type: 'habilitationInsuffisante' },
    });
  });
});

it('inscrite sur deux ordinateurs hors ligne, réunie des deux côtés pendant qu’on la complète : un groupe, et rien n’est perdu', async () => {
  const { a, b } = await deuxPostesRelies();
  const [surA, surB] = [(await inscrire(a)).id, (await inscrire(b)).id];
  const echanger = async () => {
    for (const poste of [a, b, a]) await poste.reussir('synchronisation.lancer', {});
  };
  await echanger();
  const tiers = (await inscrire(a)).id;
  await echanger();
  await a.reussir('dossier.rapprocher', { id: surA, autre: surB, meme: true });
  await b.reussir('dossier.rapprocher', { id: surB, autre: surA, meme: true });
  await b.reussir('dossier.rapprocher', { id: surB, autre: tiers, meme: true });
  const ecriture = {
    table: 'dossier',
    ligne: null,
    registre: 'nomUsage',
    valeur: 'Peyrefitte',
    vu: [],
    provenance: 'declare' as const,
  };
  await a.reussir('dossier.completer', { id: surB, ecritures: [ecriture] });
  await echanger();
  const tous = [surA, surB, tiers].sort();
  for (const poste of [a, b]) {
    expect(await groupe(poste, surA)).toEqual({
      autres: tous.filter((id) => id !== surA),
      principal: tous[0],
    });
    const { lignes } = await poste.reussir('dossier.lire', { id: surB });
    expect(lignes.find(({ table }) => table === 'dossier')?.valeurs.nomUsage?.valeur).toBe('Peyrefitte');
    expect((await poste.reussir('conflit.lister', {})).conflits).toEqual([]);
  }
  // Undone on one computer: gone on both.
  await b.reussir('dossier.rapprocher', { id: surA, autre: surB, meme: false });
  await echanger();
  for (const poste of [a, b]) expect((await groupe(poste, surA)).autres).not.toContain(surB);
}, 60_000);
