// Lines that are bad without being cut: the product's own transport and the hub's own HTTP, on real sockets.
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import tls from 'node:tls';
import { expect, it, onTestFinished } from 'vitest';
import { synchroniser } from '../../src-core/sync/moteur';
import { reseauNode } from '../../src-core/sync/reseau-node';
import { scellerDepart } from '../../src-core/sync/sceller-depart';
import { TransportSuivi } from '../../src-core/synchronisation/transport-suivi';
import { autrePoste, compter, premierPoste, saisir } from '../core/sync/des-postes';
import { personne } from '../shared/sync/des-constats';
import { AUTORITE, DU_SERVEUR } from '../sync/certificats';
import { accueillir, unServeurEnLigne } from './un-serveur-en-ligne';

async function deuxPostes(reglages: Parameters<typeof unServeurEnLigne>[0] = {}) {
  const direction = personne('1');
  const a = premierPoste(direction);
  const b = autrePoste(a, direction);
  const enLigne = await unServeurEnLigne(reglages);
  await accueillir(enLigne, a, b);
  return { a, b, enLigne };
}

it('une connexion à moitié ouverte : l’attente finit, le poste le dit, et reprend sur une autre', async () => {
  const { a, enLigne } = await deuxPostes();
  const transport = enLigne.transport({ silenceMs: 500 });
  expect((await synchroniser(a, transport.transporter)).fin).toEqual({ etat: 'faite' });
  saisir(a, 'Garcia');
  enLigne.ligne.gelerApres(0);
  expect((await synchroniser(a, transport.transporter)).fin).toMatchObject({ etat: 'interrompue' });
  expect(transport.panne).toBe('serveurInjoignable');
  enLigne.ligne.regler({});
  expect(await synchroniser(a, transport.transporter)).toMatchObject({
    fin: { etat: 'faite' },
    lotsEnvoyes: 1,
    resteAEnvoyer: 0,
  });
}, 60_000);

it('mis en veille au milieu d’un lot : ce lot repart une fois, les précédents non', async () => {
  const { a, b, enLigne } = await deuxPostes();
  const transport = enLigne.transport({ silenceMs: 500 });
  await synchroniser(a, transport.transporter);
  for (let lot = 0; lot < 6; lot++) {
    saisir(a, `Nom ${lot} ${'x'.repeat(2_000)}`);
    scellerDepart(a);
  }
  // The machine sleeps in the middle of the fourth or so; the socket is not told.
  enLigne.ligne.gelerApres(3_000);
  const coupee = await synchroniser(a, transport.transporter);
  expect(coupee.fin).toMatchObject({ etat: 'interrompue' });
  enLigne.ligne.regler({});
  const reprise = await synchroniser(a, transport.transporter);
  expect(reprise).toMatchObject({ fin: { etat: 'faite' }, resteAEnvoyer: 0 });
  expect(coupee.lotsEnvoyes + reprise.lotsEnvoyes).toBe(6);
  expect(await synchroniser(b, enLigne.transport().transporter)).toMatchObject({ lotsAppliques: 6 });
  expect(compter(b, 'operation')).toBe(6);
}, 60_000);

it('à 50 kbit/s et 800 ms dans chaque sens, la synchronisation finit', async () => {
  const { a, b, enLigne } = await deuxPostes();
  saisir(a, 'Garcia');
  enLigne.ligne.regler({ mbps: 0.05, ms: 800 });
  for (const poste of [a, b])
    expect((await synchroniser(poste, enLigne.transport().transporter)).fin).toEqual({ etat: 'faite' });
  expect(compter(b, 'operation')).toBe(1);
}, 120_000);

it('un serveur qui veut une application plus récente le dit ; rien ne part, rien n’est perdu', async () => {
  const { a, enLigne } = await deuxPostes({ versionMinimale: '9.0.0' });
  saisir(a, 'Garcia');
  expect(await synchroniser(a, enLigne.transport().transporter)).toMatchObject({
    fin: { etat: 'interrompue', panne: 'refus', refus: 'versionTropAncienne' },
    resteAEnvoyer: 1,
  });
});

it('derrière une machine qui porte le certificat, le serveur parle en clair à elle seule', async () => {
  const { a, enLigne } = await deuxPostes();
  const port = await enLigne.sansTls();
  const devant = tls.createServer({ ...DU_SERVEUR, minVersion: 'TLSv1.2' }, (poste) => {
    const suite = net.connect(port, '127.0.0.1');
    for (const bout of [poste, suite]) bout.on('error', () => bout.destroy());
    poste.pipe(suite).pipe(poste);
  });
  devant.listen(0, '127.0.0.1');
  await once(devant, 'listening');
  const reseau = reseauNode();
  onTestFinished(() => {
    reseau.fermer();
    devant.close();
  });
  const adresse = `https://localhost:${(devant.address() as AddressInfo).port}`;
  const transport = new TransportSuivi(reseau, { adresse, autorite: AUTORITE }, new AbortController().signal);
  saisir(a, 'Garcia');
  expect(await synchroniser(a, transport.transporter)).toMatchObject({
    fin: { etat: 'faite' },
    lotsEnvoyes: 1,
  });
});
