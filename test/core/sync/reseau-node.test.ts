// The transport under Node: what each bad day of the network is called, and that nothing else gets through.
import { expect, it, onTestFinished } from 'vitest';
import { reseauNode } from '../../../src-core/sync/reseau-node';
import { type Envoi, lireAdresse } from '../../../src-shared/sync/reseau';
import { AUTORITE, AUTRE_AUTORITE, D_AILLEURS, ECHU } from '../../sync/certificats';
import type { Humeur, ServeurHttps } from '../../sync/serveur-https';
import { unServeurHttps } from '../../sync/un-serveur-https';

function unReseau() {
  const reseau = reseauNode();
  onTestFinished(() => reseau.fermer());
  return (envoi: Envoi, signal = new AbortController().signal) => reseau.envoyer(envoi, signal);
}

const unEnvoi = ({ destination }: ServeurHttps, autorite: string | null = destination.autorite): Envoi => ({
  destination: { ...destination, autorite },
  methode: 'POST',
  chemin: '/v1/point',
  octets: Uint8Array.of(1, 2, 3),
});

it('porte les octets et rend la réponse', async () => {
  const serveur = await unServeurHttps();
  const issue = await unReseau()(unEnvoi(serveur));
  // Three bytes are no request: the hub says so, in its own form.
  expect(issue).toMatchObject({ ok: true, statut: 400 });
  expect(serveur.entetes).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-length': '3',
  });
  expect(serveur.entetes.cookie).toBeUndefined();
});

it.each([
  ['portail', 'portail'],
  ['redirection', 'portail'],
  ['deluge', 'portail'],
  ['coupure', 'coupure'],
] as const satisfies readonly (readonly [Humeur, string])[])(
  'une réponse « %s » est dite %s',
  async (humeur, panne) => {
    const serveur = await unServeurHttps();
    serveur.humeur = () => humeur;
    expect(await unReseau()(unEnvoi(serveur))).toEqual({ ok: false, panne });
  },
);

it('un serveur éteint est injoignable', async () => {
  const serveur = await unServeurHttps();
  const envoi = unEnvoi(serveur);
  await serveur.fermer();
  expect(await unReseau()(envoi)).toEqual({ ok: false, panne: 'injoignable' });
});

it('une connexion gardée que le serveur a fermée entre-temps est remplacée par une autre', async () => {
  const serveur = await unServeurHttps();
  const envoyer = unReseau();
  expect((await envoyer(unEnvoi(serveur))).ok).toBe(true);
  // Nobody here sees it close: the process was busy with something else.
  serveur.fermerLesConnexions();
  expect((await envoyer(unEnvoi(serveur))).ok).toBe(true);
});

it.each([
  ['d’une autre autorité', undefined, AUTRE_AUTORITE],
  ['que l’ordinateur ne connaît pas', undefined, null],
  ['d’un autre nom', D_AILLEURS, AUTORITE],
  ['échu', ECHU, AUTORITE],
])('un certificat %s est refusé avant tout envoi', async (_quoi, certificat, autorite) => {
  const serveur = await unServeurHttps(certificat);
  expect(await unReseau()(unEnvoi(serveur, autorite))).toEqual({ ok: false, panne: 'certificat' });
  expect(serveur.demandes).toBe(0);
});

it('une demande abandonnée répond aussitôt', async () => {
  const serveur = await unServeurHttps();
  serveur.humeur = () => 'muet';
  const arret = new AbortController();
  const issue = unReseau()(unEnvoi(serveur), arret.signal);
  setTimeout(() => arret.abort(), 50);
  expect(await issue).toEqual({ ok: false, panne: 'abandon' });
});

it.each([
  ['serveur.example', 'https://serveur.example'],
  [' https://Serveur.Example/ ', 'https://serveur.example'],
  ['https://serveur.example:443', 'https://serveur.example'],
  ['https://serveur.example:8443', 'https://serveur.example:8443'],
  ['http://serveur.example', null],
  ['https://moi:secret@serveur.example', null],
  ['https://serveur.example/chemin', null],
  ['https://serveur.example?x', null],
  ['https://serveur.example:0', null],
  ['https://serveur.example:70000', null],
  ['https://-serveur.example', null],
  ['', null],
])('l’adresse « %s » se lit %s', (saisie, attendue) => {
  expect(lireAdresse(saisie)).toBe(attendue);
});
