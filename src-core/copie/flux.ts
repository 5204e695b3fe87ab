// Files as streams of bounded memory: read by blocks, written and fsynced, hashed on the way.
import fs from 'node:fs';
import { empreinteContinue } from '../primitives';

const BLOC = 1 << 18;

/** The file's bytes as they are asked for; closed at its end or when nobody reads on. */
export function fluxDeFichier(chemin: string, surBloc: (octets: Uint8Array) => void = () => {}) {
  let descripteur: number | null = null;
  const fermer = (): void => {
    if (descripteur !== null) fs.closeSync(descripteur);
    descripteur = null;
  };
  return new ReadableStream<Uint8Array>(
    {
      start: () => {
        descripteur = fs.openSync(chemin, 'r');
      },
      pull: (sortie) => {
        if (descripteur === null) return sortie.close();
        const bloc = Buffer.allocUnsafe(BLOC);
        const lus = fs.readSync(descripteur, bloc, 0, BLOC, null);
        if (lus === 0) {
          fermer();
          return sortie.close();
        }
        const octets = new Uint8Array(bloc.buffer, bloc.byteOffset, lus);
        surBloc(octets);
        sortie.enqueue(octets);
      },
      cancel: fermer,
    },
    { highWaterMark: 0 },
  );
}

/** A head followed by a file. */
export async function* apresTete(
  tete: Uint8Array,
  fichier: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield tete;
  yield* fichier;
}

/** What is iterated, as the stream that age wants. */
export function enFlux(morceaux: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterateur = morceaux[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (sortie) => {
        const { done, value } = await iterateur.next();
        if (done === true) sortie.close();
        else sortie.enqueue(value);
      },
      cancel: async () => {
        await iterateur.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

export interface Verse {
  readonly octets: number;
  readonly empreinte: Uint8Array;
}

/** Writes the stream to a new file and fsyncs it. @throws the file system's error, or the stream's */
export async function verser(
  morceaux: AsyncIterable<Uint8Array>,
  chemin: string,
  surMorceau: (octets: Uint8Array) => void = () => {},
): Promise<void> {
  const descripteur = fs.openSync(chemin, 'w', 0o600);
  try {
    for await (const morceau of morceaux) {
      let place = 0;
      while (place < morceau.length) place += fs.writeSync(descripteur, morceau, place);
      surMorceau(morceau);
    }
    fs.fsyncSync(descripteur);
  } finally {
    fs.closeSync(descripteur);
  }
}

/** Counts and hashes what passes. */
export function mesurer(): { readonly passer: (octets: Uint8Array) => void; finir(): Verse } {
  const empreinte = empreinteContinue();
  let octets = 0;
  return {
    passer: (morceau) => {
      empreinte.ajouter(morceau);
      octets += morceau.length;
    },
    finir: () => ({ octets, empreinte: empreinte.finir() }),
  };
}

/** Size and SHA-256 of a file, block by block, letting other work pass between two blocks. @throws the file system's error */
export async function empreinteDeFichier(chemin: string): Promise<Verse> {
  const mesure = mesurer();
  for await (const bloc of fs.createReadStream(chemin, { highWaterMark: BLOC })) mesure.passer(bloc);
  return mesure.finir();
}
