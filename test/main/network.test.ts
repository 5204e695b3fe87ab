// The shell's network in the real Electron: pinned authority, portals, cuts, the system's proxy, and no cookie.
import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { AUTORITE, AUTRE_AUTORITE, D_AILLEURS, ECHU } from '../sync/certificats';
import type { Humeur } from '../sync/serveur-https';
import { unServeurHttps } from '../sync/un-serveur-https';
import { dansElectron } from './electron/executer';

const PRINCIPAL = 'test/main/electron/principal-reseau.ts';

afterEach(() => {
  delete process.env.PERMANENCE_QUESTIONS_RESEAU;
  delete process.env.https_proxy;
});

const demander = (questions: readonly object[]): Promise<unknown> => {
  process.env.PERMANENCE_QUESTIONS_RESEAU = JSON.stringify(questions);
  return dansElectron(PRINCIPAL);
};

it('dit de chaque mauvais jour ce qu’il est, et n’envoie rien à qui ne prouve pas son nom', async () => {
  const serveur = await unServeurHttps();
  const [autre, echu, eteint] = [
    await unServeurHttps(D_AILLEURS),
    await unServeurHttps(ECHU),
    await unServeurHttps(),
  ];
  const ferme = eteint.destination;
  await eteint.fermer();
  const humeurs: readonly Humeur[] = ['bon', 'bon', 'portail', 'redirection', 'deluge', 'coupure', 'muet'];
  serveur.humeur = (_chemin, rang) => humeurs[rang] ?? 'bon';
  const { destination } = serveur;
  const reponses = await demander([
    ...humeurs.map((humeur) => ({ destination, ...(humeur === 'muet' ? { abandon: 200 } : {}) })),
    { destination: { ...destination, autorite: AUTRE_AUTORITE } },
    { destination: { ...destination, autorite: null } },
    { destination: autre.destination },
    { destination: echu.destination },
    { destination: ferme },
  ]);
  expect(reponses).toEqual([
    400,
    400,
    'portail',
    'portail',
    'portail',
    'coupure',
    'abandon',
    'certificat',
    'certificat',
    'certificat',
    'certificat',
    'injoignable',
  ]);
  expect(serveur.demandes).toBe(humeurs.length);
  expect(autre.demandes + echu.demandes).toBe(0);
  expect(serveur.cookies).toEqual([]);
}, 90_000);

it('ne dit au serveur ni le système ni les versions de l’ordinateur', async () => {
  const serveur = await unServeurHttps();
  expect(await demander([{ destination: serveur.destination }])).toEqual([400]);
  expect(serveur.entetes).toMatchObject({ 'user-agent': 'Permanence', 'accept-language': 'fr' });
  expect(JSON.stringify(serveur.entetes)).not.toMatch(/linux|windows|macintosh|chrome|electron/i);
}, 90_000);

it('passe par le mandataire de l’ordinateur', async () => {
  const serveur = await unServeurHttps(D_AILLEURS);
  const { port, tunnels } = await unMandataire(serveur.port);
  process.env.https_proxy = `http://127.0.0.1:${port}`;
  const destination = { adresse: 'https://ailleurs.example', autorite: AUTORITE };
  expect(await demander([{ destination }])).toEqual([400]);
  expect(tunnels).toEqual(['ailleurs.example:443']);
}, 90_000);

/** Opens a tunnel to the test's server, whatever name is asked for. */
async function unMandataire(vers: number) {
  const tunnels: string[] = [];
  const mandataire = http.createServer();
  mandataire.on('connect', (demande, prise) => {
    tunnels.push(demande.url ?? '');
    const suite = net.connect(vers, '127.0.0.1', () => {
      prise.write('HTTP/1.1 200 OK\r\n\r\n');
      suite.pipe(prise).pipe(suite);
    });
    for (const bout of [suite, prise]) bout.on('error', () => {});
  });
  mandataire.listen(0, '127.0.0.1');
  await once(mandataire, 'listening');
  onTestFinished(() => void mandataire.close());
  return { port: (mandataire.address() as AddressInfo).port, tunnels };
}
