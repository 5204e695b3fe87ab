// The fast age payload against the library, both ways: same format, and nothing changed or cut goes through.
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, it } from 'vitest';
import { descellerVite, scellerVite } from '../../../src-core/copie/flot-age';

const identite = await generateX25519Identity();
const destinataire = await identityToRecipient(identite);
const TAILLES = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000];

async function* morceaux(octets: Uint8Array, taille: number): AsyncGenerator<Uint8Array> {
  for (let place = 0; place < octets.length; place += taille) yield octets.subarray(place, place + taille);
}

async function rassembler(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const recus: Uint8Array[] = [];
  for await (const morceau of source) recus.push(morceau);
  return Uint8Array.from(Buffer.concat(recus));
}

const deLaBibliotheque = () => {
  const age = new Encrypter();
  age.addRecipient(destinataire);
  return age;
};

const ouvreur = () => {
  const age = new Decrypter();
  age.addIdentity(identite);
  return age;
};

const flux = (octets: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (sortie) => {
      sortie.enqueue(octets);
      sortie.close();
    },
  });

const ouvrirVite = async (scelle: Uint8Array) => rassembler(await descellerVite(flux(scelle), ouvreur()));

it.each(TAILLES)('%i octets : la bibliothèque ouvre ce qui est scellé vite', async (taille) => {
  const octets = Uint8Array.from({ length: taille }, (_, rang) => rang % 251);
  for (const pas of [1_000, 65_536, 300_000]) {
    const scelle = await rassembler(scellerVite(morceaux(octets, pas), deLaBibliotheque()));
    expect(Buffer.from(await ouvreur().decrypt(scelle)).equals(octets)).toBe(true);
  }
});

it.each(TAILLES)('%i octets : ce que scelle la bibliothèque s’ouvre vite', async (taille) => {
  const octets = Uint8Array.from({ length: taille }, (_, rang) => rang % 251);
  const scelle = await deLaBibliotheque().encrypt(octets);
  expect(Buffer.from(await ouvrirVite(scelle)).equals(octets)).toBe(true);
});

it('refuse un octet changé n’importe où, une fin coupée, même entre deux blocs, et une clé étrangère', async () => {
  const octets = Uint8Array.from({ length: 140_000 }, (_, rang) => rang % 251);
  const scelle = await rassembler(scellerVite(morceaux(octets, 50_000), deLaBibliotheque()));
  for (const place of [30, 150, 190, 220, 65_900, scelle.length - 1]) {
    const altere = Uint8Array.from(scelle);
    altere[place] = (altere[place] ?? 0) ^ 1;
    await expect(ouvrirVite(altere), `octet ${place}`).rejects.toThrow();
  }
  const entete = Buffer.from(scelle).indexOf('\n', Buffer.from(scelle).indexOf('\n--- ') + 5) + 1 + 16;
  for (const fin of [0, 50, entete, entete + 65_552, entete + 2 * 65_552, scelle.length - 1])
    await expect(ouvrirVite(scelle.subarray(0, fin)), `coupé à ${fin}`).rejects.toThrow();
  const autre = new Decrypter();
  autre.addIdentity(await generateX25519Identity());
  await expect(descellerVite(flux(scelle), autre)).rejects.toThrow(/no identity matched/);
});
