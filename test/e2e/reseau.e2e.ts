// A whole day's work without one request: Chromium's log and the system's sockets, each proved to catch one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { apresFermeture } from '../../scripts/demo/application.mjs';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { dossierTemporaire, ouvrir, profilVide, toutFermer } from './decor';
import { unJeune } from './jeunes';
import { prisesOuvertes, sortiesDuJournal } from './journal-reseau';

test.afterEach(toutFermer);

const unJournal = () => path.join(dossierTemporaire(), 'reseau.json');

async function unServeur() {
  let demandes = 0;
  const serveur = http.createServer((_demande, reponse) => {
    demandes++;
    reponse.end('entendu');
  });
  serveur.listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  const { port } = serveur.address() as AddressInfo;
  return { serveur, adresse: `http://127.0.0.1:${port}/`, port, demandes: () => demandes };
}

test('de la création à la réouverture, aucune requête, aucun nom cherché, aucune connexion', async () => {
  test.setTimeout(120_000);
  const journal = unJournal();
  const { application, page } = await ouvrir({ profil: profilVide(), args: [`--log-net-log=${journal}`] });
  const prises = new Set<string>();
  const racine = application.process().pid ?? 0;
  // Only the driving of the test itself speaks, on the loop, to the shell; its lines are lent to the core's process.
  const releve = setInterval(() => {
    for (const prise of prisesOuvertes(racine, true)) prises.add(prise);
  }, 100);
  await gestes.creerStructure(page);
  await gestes.inscrire(page, unJeune());
  await gestes.chercherEtOuvrir(page, 'castel');
  await gestes.noterEntretien(page, { theme: 'formation', etape: '', note: 'Cherche une formation.' });
  const suivante = await apresFermeture(application, () => gestes.fermerLaBase(page));
  await gestes.ouvrirStructure(suivante, gestes.DIRECTION);
  // What the runtime does by itself comes a few seconds after its start.
  await suivante.waitForTimeout(3_000);
  clearInterval(releve);
  expect([...prises]).toEqual([]);
  await application.close();
  expect(sortiesDuJournal(journal)).toEqual([]);
});

test('témoin : une requête de la coque est dans le journal de Chromium', async () => {
  const journal = unJournal();
  const { serveur, adresse, demandes } = await unServeur();
  const { application } = await ouvrir({ args: [`--log-net-log=${journal}`] });
  expect(
    await application.evaluate(async ({ net }, adresse) => (await net.fetch(adresse)).text(), adresse),
  ).toBe('entendu');
  await application.close();
  serveur.close();
  expect(demandes()).toBe(1);
  expect(sortiesDuJournal(journal)).toContain(`URL_REQUEST_START_JOB ${adresse}`);
});

test('une requête de la page n’arrive pas au réseau, même demandée par sa session', async () => {
  const { serveur, adresse, demandes } = await unServeur();
  const { application, page } = await ouvrir();
  await page.evaluate((adresse) => {
    new Image().src = adresse;
    navigator.sendBeacon(adresse, 'x');
    return fetch(adresse).catch(() => null);
  }, adresse);
  const parLaSession = await application.evaluate(
    ({ BrowserWindow }, adresse) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.session.fetch(adresse)
        .then(
          () => 'passée',
          (cause: Error) => cause.message,
        ),
    adresse,
  );
  expect(parLaSession).toContain('ERR_BLOCKED_BY_CLIENT');
  serveur.close();
  expect(demandes()).toBe(0);
});

test('témoin : la connexion d’un processus se voit dans ses prises', async () => {
  const { serveur, port } = await unServeur();
  const parleur = spawn(
    process.execPath,
    [
      '-e',
      `require('node:dgram').createSocket('udp4').bind(0, '0.0.0.0', () =>
        require('node:net').connect(${port}, '127.0.0.1', () => console.log('oui')));
      setInterval(() => {}, 1000)`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(parleur.stdout, 'data');
  expect(prisesOuvertes(parleur.pid ?? 0, false)).toHaveLength(2);
  // On the loop is for the test itself; towards anywhere is not.
  expect(prisesOuvertes(parleur.pid ?? 0, true)).toEqual([expect.stringMatching(/^udp 00000000:/)]);
  parleur.kill('SIGKILL');
  serveur.closeAllConnections();
  serveur.close();
});
