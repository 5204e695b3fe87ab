// What a synchronisation that has nothing to do costs on the wire: it is the one that is made all day long.
import { expect, it } from 'vitest';
import { synchroniser } from '../../src-core/sync/moteur';
import { autrePoste, premierPoste, saisir } from '../core/sync/des-postes';
import { personne } from '../shared/sync/des-constats';
import { accueillir, unServeurEnLigne } from './un-serveur-en-ligne';

/** 0.6 KB, TLS and HTTP included, both ways. */
const OCTETS_AU_PLUS = 614;

it('rien à faire sur une connexion ouverte : une demande, moins de 0,6 ko dans les deux sens', async () => {
  const direction = personne('1');
  const a = premierPoste(direction);
  const b = autrePoste(a, direction);
  const enLigne = await unServeurEnLigne();
  await accueillir(enLigne, a, b);
  const { ligne } = enLigne;
  const transports = new Map([a, b].map((poste) => [poste, enLigne.transport()] as const));
  const passer = async (poste: typeof a) => {
    const transport = transports.get(poste) ?? enLigne.transport();
    expect((await synchroniser(poste, transport.transporter)).fin).toEqual({ etat: 'faite' });
  };
  // Both logs are known to both, as after any day of work.
  for (const poste of [a, b]) saisir(poste, 'Garcia');
  for (const poste of [a, b, a, b]) await passer(poste);

  const [octets, connexions, requetes] = [
    ligne.montants + ligne.descendants,
    ligne.connexions,
    enLigne.chemins.length,
  ];
  await passer(a);
  const cout = ligne.montants + ligne.descendants - octets;
  console.log(`nothing to do: ${cout} bytes`);
  expect(ligne.connexions - connexions).toBe(0);
  expect(enLigne.chemins.length - requetes).toBe(1);
  expect(cout).toBeLessThanOrEqual(OCTETS_AU_PLUS);
});
