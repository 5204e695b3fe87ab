// The age payload by the system's own cipher, where there is one: the same bytes as the library's, several times faster.
import type { Decrypter, Encrypter } from 'age-encryption';
import { deriver, descellerChaCha, octetsAuHasard, Secret, scellerChaCha } from '../primitives';

/** Of the age format: blocks of 64 KiB, each with its tag, the last one marked in its nonce. */
const BLOC = 65_536;
const ETIQUETTE = 16;
const NONCE = 16;
const FIN_ENTETE = Buffer.from('\n--- ');

/** @param age an encrypter that has its recipients already */
export async function* scellerVite(
  clair: AsyncIterable<Uint8Array>,
  age: Encrypter,
): AsyncGenerator<Uint8Array> {
  let cleDuFichier = new Uint8Array();
  // The library draws the file's key and wraps it to each recipient; one more is told it, and leaves no trace.
  age.addRecipient({
    wrapFileKey: (cle) => {
      cleDuFichier = Uint8Array.from(cle);
      return [];
    },
  });
  const vide = await age.encrypt(new Uint8Array());
  const nonce = octetsAuHasard(NONCE);
  yield vide.subarray(0, vide.length - NONCE - ETIQUETTE);
  yield nonce;
  const cle = cleDuFlot(cleDuFichier, nonce);
  for await (const { octets, rang, dernier } of enBlocs(clair, BLOC))
    yield scellerChaCha(cle, nonceDuBloc(rang, dernier), octets);
}

/** Gives the payload of a file whose header one of the identities opens. @throws as the library does, or on a changed byte */
export async function descellerVite(
  fichier: ReadableStream<Uint8Array>,
  age: Decrypter,
): Promise<AsyncGenerator<Uint8Array>> {
  const lecteur = fichier.getReader();
  try {
    // Three recipients' header holds in the first block read.
    const debut = (await lecteur.read()).value ?? new Uint8Array();
    const fin = finDeLEntete(debut);
    const cleDuFichier = await age.decryptHeader(debut.subarray(0, fin));
    const cle = cleDuFlot(cleDuFichier, debut.subarray(fin, fin + NONCE));
    return ouvrirBlocs(debut.subarray(fin + NONCE), lecteur, cle);
  } catch (cause) {
    await lecteur.cancel();
    throw cause;
  }
}

async function* ouvrirBlocs(
  debut: Uint8Array,
  lecteur: ReadableStreamDefaultReader<Uint8Array>,
  cle: Secret,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const { octets, rang, dernier } of enBlocs(suite(debut, lecteur), BLOC + ETIQUETTE)) {
      const clair = descellerChaCha(cle, nonceDuBloc(rang, dernier), octets);
      // Only an empty file may end with an empty block.
      if (dernier && rang > 0 && clair.length === 0) throw new Error('the last block is empty');
      yield clair;
    }
  } finally {
    await lecteur.cancel();
  }
}

async function* suite(
  debut: Uint8Array,
  lecteur: ReadableStreamDefaultReader<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield debut;
  for (;;) {
    const { done, value } = await lecteur.read();
    if (done) return;
    yield value;
  }
}

interface Bloc {
  /** Valid until the next block is asked for. */
  readonly octets: Uint8Array;
  readonly rang: number;
  readonly dernier: boolean;
}

// A full block is the last one only when nothing follows it.
async function* enBlocs(source: AsyncIterable<Uint8Array>, taille: number): AsyncGenerator<Bloc> {
  const tampon = Buffer.alloc(taille);
  let remplis = 0;
  let rang = 0;
  for await (const morceau of source)
    for (let place = 0; place < morceau.length; ) {
      if (remplis === taille) {
        yield { octets: tampon, rang, dernier: false };
        rang += 1;
        remplis = 0;
      }
      const pris = Math.min(taille - remplis, morceau.length - place);
      tampon.set(morceau.subarray(place, place + pris), remplis);
      remplis += pris;
      place += pris;
    }
  yield { octets: tampon.subarray(0, remplis), rang, dernier: true };
}

/** Eleven bytes of counter, then one that marks the end. */
function nonceDuBloc(rang: number, dernier: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(rang, 5, 6);
  nonce.writeUInt8(dernier ? 1 : 0, 11);
  return nonce;
}

const cleDuFlot = (cleDuFichier: Uint8Array, nonce: Uint8Array): Secret =>
  deriver(new Secret(cleDuFichier), nonce, 'payload');

function finDeLEntete(debut: Uint8Array): number {
  const octets = Buffer.from(debut.buffer, debut.byteOffset, debut.length);
  const mac = octets.indexOf(FIN_ENTETE);
  const fin = mac < 0 ? -1 : octets.indexOf('\n', mac + FIN_ENTETE.length);
  if (fin < 0) throw new Error('no header');
  return fin + 1;
}
