// Each computer as the national server saw it: when, with which version, how far its clock was; kept when it does not answer.
import { expect, it } from 'vitest';
import { idDuPoste } from '../../../src-core/sync/poste-local';
import { creerStructureSur } from '../structure-de-test';
import { deuxPostesRelies, unPosteEnReseau } from '../synchronisation/des-postes-relies';
import { sessionDe } from './des-ordinateurs';

it('la liste dit quand le serveur a vu chacun, son heure et sa version', async () => {
  const { serveur, a, b } = await deuxPostesRelies();
  await a.reussir('synchronisation.lancer', {});
  b.horloge.ms += 3_600_000;
  await b.reussir('synchronisation.lancer', {});
  const duServeur = new Date(serveur.serveur.heure.ms);
  expect((await a.reussir('poste.lister', {})).serveurDemande).toBeNull();
  await a.reussir('poste.demanderAuServeur', {});

  const { serveurDemande, postes } = await a.reussir('poste.lister', {});
  expect(serveurDemande).toMatchObject({ jour: '2026-11-24' });
  const id = idDuPoste(sessionDe(b).structure.poste);
  expect(postes.find((poste) => poste.id === id)).toMatchObject({
    vuParLeServeur: { heure: duServeur.getHours(), minute: duServeur.getMinutes() },
    version: '0.1.0',
    ecartMinutes: 60,
  });

  const { port } = serveur;
  await serveur.fermer();
  expect(await a.appeler('poste.demanderAuServeur', {})).toMatchObject({
    erreur: { type: 'serveurInjoignable' },
  });
  expect(await a.reussir('poste.lister', {})).toEqual({ serveurDemande, postes, ...SANS_CHANGEMENT(port) });
}, 60_000);

const SANS_CHANGEMENT = (port: number) => ({
  serveur: `localhost:${port}`,
  aAdmettre: false,
  enAttente: 0,
});

it('une structure non reliée ne demande rien à personne', async () => {
  const poste = unPosteEnReseau();
  await creerStructureSur(poste);
  expect(await poste.appeler('poste.demanderAuServeur', {})).toMatchObject({
    erreur: { type: 'serveurNonRelie' },
  });
});
