// The hub's process seen from the network and by its operator: protocol, limits, log, start, stop, death, backup.
import fs from 'node:fs';
import https from 'node:https';
import net from 'node:net';
import path from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { CHEMINS } from '../../src-shared/sync/messages';
import { CHEMINS_ADMISSION } from '../../src-shared/sync/messages-admission';
import { estUneReponse, TAILLE_REQUETE } from '../../src-shared/sync/requete';
import { TYPE_DES_ECHANGES } from '../../src-shared/sync/reseau';
import { dossierTemporaire } from '../core/dossier-temporaire';
import { AUTORITE } from '../sync/certificats';
import { commander, ServeurEnMarche, unServeur } from './un-serveur';

interface Recu {
  readonly statut: number;
  readonly octets: Buffer;
  readonly entetes: Record<string, unknown>;
}

function demander(
  { port }: ServeurEnMarche,
  chemin: string,
  { methode = 'POST', corps = Buffer.alloc(0), type = TYPE_DES_ECHANGES, entetes = {} } = {},
): Promise<Recu> {
  return new Promise((resoudre, rejeter) => {
    const requete = https.request(
      {
        host: 'localhost',
        port,
        path: chemin,
        method: methode,
        ca: AUTORITE,
        headers: {
          'Content-Type': type,
          ...(methode === 'GET' ? {} : { 'Content-Length': corps.length }),
          ...entetes,
        },
      },
      (reponse) => {
        const morceaux: Buffer[] = [];
        reponse.on('data', (morceau: Buffer) => morceaux.push(morceau));
        reponse.on('end', () =>
          resoudre({
            statut: reponse.statusCode ?? 0,
            octets: Buffer.concat(morceaux),
            entetes: reponse.headers,
          }),
        );
      },
    );
    requete.on('error', rejeter);
    requete.end(methode === 'GET' ? undefined : corps);
  });
}

/** Version that was agreed on, or the alert. */
const poignee = ({ port }: ServeurEnMarche, version: tls.SecureVersion): Promise<string> =>
  new Promise((resoudre) => {
    const prise = tls.connect(
      {
        host: 'localhost',
        port,
        ca: AUTORITE,
        minVersion: version,
        maxVersion: version,
        // What a client of those days has; OpenSSL refuses it at its usual level.
        ciphers: 'DEFAULT@SECLEVEL=0',
      },
      () => {
        resoudre(prise.getProtocol() ?? '');
        prise.destroy();
      },
    );
    prise.on('error', (cause: NodeJS.ErrnoException) => resoudre(cause.code ?? cause.message));
  });

let serveur: ServeurEnMarche;
beforeAll(async () => {
  serveur = await ServeurEnMarche.demarrer();
}, 60_000);
afterAll(() => serveur?.retirer());

it('parle TLS 1.3 et 1.2, et rien en dessous', async () => {
  expect(await poignee(serveur, 'TLSv1.3')).toBe('TLSv1.3');
  expect(await poignee(serveur, 'TLSv1.2')).toBe('TLSv1.2');
  expect(await poignee(serveur, 'TLSv1.1')).toMatch(/PROTO|VERSION/);
  expect(await poignee(serveur, 'TLSv1')).toMatch(/PROTO|VERSION/);
});

it('dit sa santé, et rien d’autre de lui', async () => {
  const { statut, octets, entetes } = await demander(serveur, '/sante', { methode: 'GET' });
  expect([statut, JSON.parse(octets.toString())]).toEqual([200, { etat: 'en service' }]);
  expect(Object.keys(entetes).filter((nom) => /server|powered|version/i.test(nom))).toEqual([]);
});

it('répond à toute requête hostile par un statut, sans s’arrêter et sans rien dire de lui', async () => {
  const statuts = async (...demandes: Parameters<typeof demander>[2][]) =>
    Promise.all(demandes.map(async (demande) => (await demander(serveur, CHEMINS.point, demande)).statut));
  expect(
    await statuts(
      { corps: Buffer.from('<html>') },
      { corps: Buffer.alloc(TAILLE_REQUETE) },
      { corps: Buffer.alloc(TAILLE_REQUETE + 1) },
      { type: 'application/json', corps: Buffer.from('{}') },
      { type: 'text/plain', corps: Buffer.from('x') },
      { methode: 'PUT' },
      { methode: 'DELETE' },
      { methode: 'GET' },
    ),
  ).toEqual([400, 400, 413, 415, 415, 404, 404, 404]);
  for (const chemin of [
    '/',
    '/v1',
    '/v1/point/',
    '/v1/point%2F',
    '/../etc/passwd',
    '/v1/%00',
    `/${'a'.repeat(4_000)}`,
  ])
    expect((await demander(serveur, chemin)).statut).toBeGreaterThanOrEqual(400);
  const { octets } = await demander(serveur, CHEMINS.point, { corps: Buffer.from([0x9f]) });
  expect(estUneReponse(Uint8Array.from(octets))).toBe(true);
  // Nested as deep as a frame allows, and lengths that lie: refused as any other.
  for (const corps of [
    Buffer.alloc(100_000, 0x81),
    Buffer.from('9b7fffffffffffffff', 'hex'),
    Buffer.from('5b00000000ffffffff', 'hex'),
    Buffer.alloc(100_000, 0x9f),
  ])
    expect((await demander(serveur, CHEMINS.point, { corps })).statut).toBe(400);
  expect((await demander(serveur, '/sante', { methode: 'GET' })).statut).toBe(200);
  expect(serveur.sortie).not.toMatch(/passwd|node_modules|Error|at .*\.mjs/);
}, 60_000);

it('une connexion qui envoie n’importe quoi, ou rien, n’arrête pas les autres', async () => {
  const prises = Array.from({ length: 50 }, () =>
    net.connect(serveur.port, '127.0.0.1').on('error', () => undefined),
  );
  for (const prise of prises.slice(25)) prise.write('GET / HTTP/1.1\r\n\r\n');
  expect((await demander(serveur, '/sante', { methode: 'GET' })).statut).toBe(200);
  for (const prise of prises) prise.destroy();
});

it('trop de demandes d’une adresse : « revenez plus tard » ; les codes s’essaient encore moins vite', async () => {
  const serveur = await unServeur({ args: ['--par-minute', '80'] });
  const frapper = async (chemin: string) =>
    (await demander(serveur, chemin, { corps: Buffer.from([0]) })).statut;
  const activations: number[] = [];
  for (let essai = 0; essai < 62; essai++) activations.push(await frapper(CHEMINS_ADMISSION.activer));
  expect(activations.slice(0, 60).every((statut) => statut === 400)).toBe(true);
  expect(activations.slice(60)).toEqual([429, 429]);
  const autres: number[] = [];
  for (let essai = 0; essai < 82; essai++) autres.push(await frapper(CHEMINS.point));
  expect(autres.slice(0, 80).every((statut) => statut === 400)).toBe(true);
  expect(autres.slice(80)).toEqual([429, 429]);
}, 60_000);

it('son journal n’a ni corps, ni adresse, ni identifiant : un chemin, un statut, des tailles, une durée', async () => {
  const serveur = await unServeur();
  await demander(serveur, CHEMINS.point, {
    corps: Buffer.from('Benali Samira'),
    entetes: { 'X-Nom': 'Samira' },
  });
  await demander(serveur, '/v1/Samira?nom=Benali');
  await vi.waitFor(() => expect(serveur.lignes().filter(({ quoi }) => quoi === 'requete').length).toBe(2));
  const requetes = serveur.lignes().filter(({ quoi }) => quoi === 'requete');
  expect(requetes.map(({ le: _, ms: __, ...ligne }) => ligne)).toEqual([
    { quoi: 'requete', chemin: CHEMINS.point, statut: 400, recus: 13, rendus: expect.any(Number) },
    { quoi: 'requete', chemin: 'inconnu', statut: 404, recus: 0, rendus: 0 },
  ]);
  expect(serveur.sortie).not.toMatch(/Samira|Benali|127\.0\.0\.1".*requete|::1/);
});

it('un arrêt demandé finit ce qui est commencé, puis rend la main ; relancé, il est le même', async () => {
  const dossier = dossierTemporaire();
  const serveur = await unServeur({ dossier });
  const incarnation = await incarnationDe(serveur);
  expect(await serveur.arreter()).toBe(0);
  expect(serveur.lignes().at(-1)?.quoi).toBe('arrêté');
  const relance = await unServeur({ dossier });
  expect(await incarnationDe(relance)).toBe(incarnation);
}, 60_000);

it('tué, il repart sur le même dossier et dit qu’il a pu perdre : une autre incarnation', async () => {
  const dossier = dossierTemporaire();
  const serveur = await unServeur({ dossier });
  const incarnation = await incarnationDe(serveur);
  await serveur.tuer();
  const relance = await unServeur({ dossier });
  expect(await incarnationDe(relance)).not.toBe(incarnation);
}, 60_000);

it('deux serveurs sur un dossier : le second refuse et le dit, le premier continue', async () => {
  const { code, sortie } = await commander(['--dossier', serveur.dossier, '--port', '0', '--sans-tls']);
  expect([code, sortie.trim()]).toEqual([1, 'Un serveur travaille déjà sur ce dossier.']);
  expect((await demander(serveur, '/sante', { methode: 'GET' })).statut).toBe(200);
});

it.each([
  [['dormir'], 'Commandes : servir, activer'],
  [['activer'], 'Aucun serveur ne répond sur ce dossier'],
  [['--port', '0'], 'Il manque le certificat'],
])('une commande qui ne peut se faire est expliquée : %j', async (args, message) => {
  const { code, sortie } = await commander([...args, '--dossier', dossierTemporaire()]);
  expect([code, sortie]).toEqual([1, expect.stringContaining(message)]);
});

it('sauvegardé puis restauré ailleurs : les structures y sont, sous une autre incarnation ; rien n’est remplacé', async () => {
  const serveur = await unServeur();
  await serveur.donnerCode();
  const fichier = path.join(dossierTemporaire(), 'serveur.sauvegarde');
  expect((await commander(['sauvegarder', fichier, '--dossier', serveur.dossier])).sortie).toContain(fichier);
  // A former backup is never written over.
  expect((await commander(['sauvegarder', fichier, '--dossier', serveur.dossier])).code).toBe(1);
  const surLui = await commander(['restaurer', fichier, '--dossier', serveur.dossier]);
  expect([surLui.code, surLui.sortie]).toEqual([1, expect.stringContaining('Rien n’a été modifié')]);

  const ailleurs = path.join(dossierTemporaire(), 'neuf');
  expect((await commander(['restaurer', fichier, '--dossier', ailleurs])).code).toBe(0);
  const restaure = await unServeur({ dossier: ailleurs });
  expect(await incarnationDe(restaure)).not.toBe(await incarnationDe(serveur));

  const abime = path.join(dossierTemporaire(), 'abime');
  fs.writeFileSync(abime, fs.readFileSync(fichier).subarray(0, 10_000));
  const vide = path.join(dossierTemporaire(), 'vide');
  expect((await commander(['restaurer', abime, '--dossier', vide])).code).toBe(1);
  expect(fs.existsSync(path.join(vide, 'base'))).toBe(false);
}, 90_000);

/** As a workstation learns it: every refusal says it. */
async function incarnationDe(serveur: ServeurEnMarche): Promise<string> {
  const { octets } = await demander(serveur, CHEMINS.point, { corps: Buffer.from([0]) });
  return /incarnation.{1,2}([0-9a-f]{32})/.exec(octets.toString('latin1'))?.[1] ?? '';
}
