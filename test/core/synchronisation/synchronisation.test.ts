// Synchronising over a real https server: by itself, on demand, through bad days, and what the screens are told of it.
import { expect, it } from 'vitest';
import { TEXTES_ERREUR } from '../../../src-shared/erreurs';
import type { Humeur } from '../../sync/serveur-https';
import { sessionDe } from '../poste/des-ordinateurs';
import { creerStructureSur, inscrire } from '../structure-de-test';
import {
  deuxPostesRelies,
  nombreDeDossiers,
  passer,
  refusDe,
  unPosteEnReseau,
  unPosteRelie,
} from './des-postes-relies';

it('ce qui est inscrit sur un ordinateur est sur l’autre après deux synchronisations, et le fichier de tête suit', async () => {
  const { a, b } = await deuxPostesRelies();
  await inscrire(a);
  expect((await a.reussir('synchronisation.etat', {})).aEnvoyer).toBeGreaterThan(0);
  await a.reussir('synchronisation.lancer', {});
  await b.reussir('synchronisation.lancer', {});
  expect(await nombreDeDossiers(b)).toBe(1);
  expect(await a.reussir('synchronisation.etat', {})).toMatchObject({
    serveur: expect.stringMatching(/^localhost:\d+$/),
    aEnvoyer: 0,
    panne: null,
    enCours: null,
    reussie: { jour: '2026-11-24' },
    recu: { niveau: 'memoire' },
    misesDeCote: 0,
    ecartMinutes: null,
    restaure: null,
    copie: null,
    sansNouvelles: null,
  });
}, 60_000);

it('une structure non reliée ne parle à personne, et le dit', async () => {
  const poste = unPosteEnReseau();
  await creerStructureSur(poste);
  await passer(poste, 900);
  expect(await refusDe(poste)).toBe('serveurNonRelie');
  expect(await poste.reussir('synchronisation.etat', {})).toMatchObject({
    serveur: null,
    reussie: null,
    panne: null,
  });
});

it.each([
  ['portail', 'portailDevantLeServeur'],
  ['redirection', 'portailDevantLeServeur'],
  ['coupure', 'reponseCoupee'],
  ['tronque', 'reponseCoupee'],
  ['plein', 'serveurPlein'],
  ['tropAncienne', 'versionTropAncienne'],
] as const satisfies readonly (readonly [Humeur, keyof typeof TEXTES_ERREUR])[])(
  'un mauvais jour « %s » ne dit jamais « synchronisé », garde tout, et reprend ensuite',
  async (humeur, attendu) => {
    const { serveur, a } = await unPosteRelie();
    await inscrire(a);
    const { aEnvoyer } = await a.reussir('synchronisation.etat', {});
    serveur.humeur = () => humeur;
    expect(await refusDe(a)).toBe(attendu);
    expect(await a.reussir('synchronisation.etat', {})).toMatchObject({
      panne: attendu,
      reussie: null,
      aEnvoyer,
      panneDepuis: { jour: '2026-11-24' },
    });
    serveur.humeur = () => 'bon';
    await a.reussir('synchronisation.lancer', {});
    expect(await a.reussir('synchronisation.etat', {})).toMatchObject({
      panne: null,
      panneDepuis: null,
      aEnvoyer: 0,
    });
  },
  60_000,
);

it('un serveur éteint est injoignable, et la panne date de son début', async () => {
  const { serveur, a } = await unPosteRelie();
  const { port } = serveur;
  await serveur.fermer();
  expect(await refusDe(a)).toBe('serveurInjoignable');
  const depuis = (await a.reussir('synchronisation.etat', {})).panneDepuis;
  a.horloge.ms += 3_600_000;
  expect(await refusDe(a)).toBe('serveurInjoignable');
  expect((await a.reussir('synchronisation.etat', {})).panneDepuis).toEqual(depuis);
  await serveur.ecouter(port);
  await a.reussir('synchronisation.lancer', {});
}, 60_000);

it('part d’elle-même : à l’ouverture, dix secondes après une saisie, toutes les cinq minutes ; moins souvent quand rien ne répond', async () => {
  const { serveur, a } = await unPosteRelie();
  await passer(a, 2);
  expect(serveur.demandes).toBe(0);
  await passer(a, 1);
  const ouverture = serveur.demandes;
  expect(ouverture).toBeGreaterThan(0);

  await inscrire(a);
  await passer(a, 9);
  expect(serveur.demandes).toBe(ouverture);
  await passer(a, 3);
  const saisie = serveur.demandes;
  expect(saisie).toBeGreaterThan(ouverture);

  // Five minutes, a fifth more or less, and nothing to say: one request.
  await passer(a, 230);
  expect(serveur.demandes).toBe(saisie);
  await passer(a, 140);
  expect(serveur.demandes).toBe(saisie + 1);

  // Half a minute, one, two, four… then half an hour at most.
  serveur.humeur = () => 'portail';
  const avant = serveur.demandes;
  await passer(a, 3_600);
  const essais = serveur.demandes - avant;
  expect(essais).toBeGreaterThanOrEqual(6);
  expect(essais).toBeLessThanOrEqual(9);
}, 120_000);

it('continue pendant la pause', async () => {
  const { serveur, a } = await unPosteRelie();
  await inscrire(a);
  sessionDe(a).pause.enCours = true;
  await passer(a, 4);
  expect(serveur.demandes).toBeGreaterThan(2);
}, 60_000);

it('arrêtée, elle garde ce qui est passé et reprend là où elle en était', async () => {
  const { serveur, a, b } = await deuxPostesRelies();
  await inscrire(a);
  await a.reussir('synchronisation.lancer', {});
  serveur.humeur = (chemin) => (chemin === '/v1/lots/suite' ? 'muet' : 'bon');
  const enCours = b.appeler('synchronisation.lancer', {});
  await expect.poll(() => serveur.dernier).toBe('/v1/lots/suite');
  expect((await b.reussir('synchronisation.etat', {})).enCours).toMatchObject({ recues: 0 });
  await b.reussir('synchronisation.arreter', {});
  expect(await enCours).toMatchObject({ ok: false, erreur: { type: 'annule' } });
  expect(await b.reussir('synchronisation.etat', {})).toMatchObject({ enCours: null, panne: null });
  serveur.humeur = () => 'bon';
  await b.reussir('synchronisation.lancer', {});
  expect(await nombreDeDossiers(b)).toBe(1);
}, 60_000);

it('fermer la structure n’attend pas le serveur', async () => {
  const { serveur, a } = await unPosteRelie();
  await inscrire(a);
  serveur.humeur = () => 'muet';
  const enCours = a.appeler('synchronisation.lancer', {});
  await expect.poll(() => serveur.demandes).toBe(1);
  const debut = performance.now();
  a.fermer();
  expect(await enCours).toMatchObject({ ok: false, erreur: { type: 'annule' } });
  expect(performance.now() - debut).toBeLessThan(2_000);
}, 60_000);

it('une deuxième demande rejoint celle qui est en cours', async () => {
  const { serveur, a } = await unPosteRelie();
  await inscrire(a);
  await Promise.all([a.reussir('synchronisation.lancer', {}), a.reussir('synchronisation.lancer', {})]);
  const demandes = serveur.chemins.filter((chemin) => chemin === '/v1/lots');
  expect(demandes).toHaveLength(new Set(demandes).size);
}, 60_000);

it('l’heure du serveur qui diffère de plus de cinq minutes se dit, et ne change aucune saisie', async () => {
  const { serveur, a } = await unPosteRelie();
  serveur.serveur.heure.ms = a.horloge.ms + 3_600_000;
  await inscrire(a);
  await a.reussir('synchronisation.lancer', {});
  expect((await a.reussir('synchronisation.etat', {})).ecartMinutes).toBe(60);
  serveur.serveur.heure.ms = a.horloge.ms;
  await a.reussir('synchronisation.lancer', {});
  expect((await a.reussir('synchronisation.etat', {})).ecartMinutes).toBeNull();
}, 60_000);

it('un serveur remis depuis la veille le dit, et reçoit de nouveau ce qu’il avait perdu', async () => {
  const { serveur, a } = await unPosteRelie();
  const veille = serveur.serveur.stockage.photographier();
  await inscrire(a);
  await a.reussir('synchronisation.lancer', {});
  expect((await a.reussir('synchronisation.etat', {})).restaure).toBeNull();
  serveur.serveur.stockage.restaurer(veille, 'i2');
  await a.reussir('synchronisation.lancer', {});
  expect(await a.reussir('synchronisation.etat', {})).toMatchObject({
    aEnvoyer: 0,
    restaure: { jour: '2026-11-24' },
  });
  const lots = serveur.chemins.filter((chemin) => chemin === '/v1/lots');
  expect(lots.length).toBeGreaterThanOrEqual(2);
}, 60_000);

it('chaque mauvais jour a ses trois phrases : ce qui arrive, ce qui est gardé, quoi faire', () => {
  for (const code of [
    'serveurInjoignable',
    'certificatRefuse',
    'portailDevantLeServeur',
    'reponseCoupee',
  ] as const) {
    const { message, conserve, remede } = TEXTES_ERREUR[code];
    expect([message, conserve, remede].every((phrase) => phrase.length > 20)).toBe(true);
    expect(conserve).toContain('gardé');
  }
});
