// A saved copy: one age file whose first entry is a manifest signed by the computer that made it, then the vault.
import { Decrypter, Encrypter } from 'age-encryption';
import { decodeFirst, encode } from 'cborg';
import { z } from 'zod';
import { CodeStructure, IdStructure } from '../../src-shared/regles/identifiants';
import { cleRecopiee } from '../acces/cles-de-secours';
import { chachaPresent, type Paire, signatureValide, signer } from '../primitives';
import { descellerVite, scellerVite } from './flot-age';
import { enFlux } from './flux';

const octets = z.custom<Uint8Array>((valeur) => valeur instanceof Uint8Array);

const schemaManifeste = z.strictObject({
  format: z.literal('permanence/copie'),
  v: z.literal(2),
  structure: IdStructure,
  code: CodeStructure,
  /** ISO time at which it was made. */
  le: z.string(),
  dossiers: z.number().int(),
  /** Last journal number in the copy. */
  journal: z.number().int(),
  /** Size and SHA-256 of the vault inside. */
  taille: z.number().int(),
  empreinte: octets,
  /** Ed25519 public key of the computer that made it. */
  poste: octets,
});
export type Manifeste = z.infer<typeof schemaManifeste>;

const schemaTete = z.strictObject({ manifeste: octets, signature: octets, cle: octets, fiche: octets });

/** What is told of a copy before its vault is read. */
export interface TeteDeCopie {
  readonly manifeste: Manifeste;
  /** The vault's key as it was; a restored vault gets another one. */
  readonly cle: Uint8Array;
  readonly fiche: Uint8Array;
}

export type Contenu = Omit<Manifeste, 'format' | 'v' | 'poste'>;

/** CBOR byte string whose length takes eight bytes: a sequence of two items, readable by any CBOR tool. */
const CHAINE_LONGUE = 0x5b;
const ENTETE_COFFRE = 9;

/** Everything that stands before the vault's own bytes. */
export function ecrireTeteDeCopie(
  contenu: Contenu,
  cle: Uint8Array,
  fiche: Uint8Array,
  poste: Paire,
): Uint8Array {
  const manifeste = encode({
    ...contenu,
    format: 'permanence/copie',
    v: 2,
    poste: poste.publique,
  } satisfies Manifeste);
  const tete = encode({ manifeste, signature: signer(poste.privee, manifeste), cle, fiche });
  return Buffer.concat([tete, enteteDuCoffre(contenu.taille)]);
}

/** Seals bytes to the recipients, 64 KiB at a time. */
export async function sceller(
  clair: AsyncIterable<Uint8Array>,
  destinataires: readonly string[],
  vite = chachaPresent(),
): Promise<AsyncIterable<Uint8Array>> {
  const age = new Encrypter();
  for (const destinataire of destinataires) age.addRecipient(destinataire);
  return vite ? scellerVite(clair, age) : age.encrypt(enFlux(clair));
}

export type CopieOuverte =
  | {
      readonly etat: 'ouverte';
      readonly tete: TeteDeCopie;
      readonly coffre: AsyncIterable<Uint8Array>;
      /** For who does not read the vault: closes the file. */
      abandonner(): Promise<void>;
    }
  | { readonly etat: 'cleRefusee' | 'illisible' };

/** Opens a copy with one age identity and checks its head; the vault follows as a stream, to be hashed by who reads it. */
export async function desceller(
  fichier: ReadableStream<Uint8Array>,
  identite: string,
  vite = chachaPresent(),
): Promise<CopieOuverte> {
  const age = new Decrypter();
  try {
    age.addIdentity(cleRecopiee(identite));
  } catch {
    // Not an age identity: a slip of the pen.
    return { etat: 'cleRefusee' };
  }
  try {
    const clair = vite ? enFlux(await descellerVite(fichier, age)) : await age.decrypt(fichier);
    const lecteur = clair.getReader();
    const premier = (await lecteur.read()).value ?? new Uint8Array();
    const lue = lireTete(premier);
    const abandonner = (): Promise<void> => lecteur.cancel().catch(() => {});
    if (lue !== null)
      return { etat: 'ouverte', tete: lue.tete, coffre: suite(lue.reste, lecteur), abandonner };
    await abandonner();
    return { etat: 'illisible' };
  } catch (cause) {
    // age tells a foreign key from a broken file by its message only.
    return { etat: /no identity matched/i.test(String(cause)) ? 'cleRefusee' : 'illisible' };
  }
}

// The head is far smaller than age's first block.
function lireTete(debut: Uint8Array): { tete: TeteDeCopie; reste: Uint8Array } | null {
  try {
    const [tete, apres] = decodeFirst(debut);
    const { manifeste: signe, signature, cle, fiche } = schemaTete.parse(tete);
    const manifeste = schemaManifeste.parse(decodeFirst(signe)[0]);
    const attendu = enteteDuCoffre(manifeste.taille);
    const juste =
      signatureValide(manifeste.poste, signe, signature) &&
      Buffer.compare(apres.subarray(0, ENTETE_COFFRE), attendu) === 0;
    return juste ? { tete: { manifeste, cle, fiche }, reste: apres.subarray(ENTETE_COFFRE) } : null;
  } catch {
    // Of another format or version, or built by someone else.
    return null;
  }
}

async function* suite(
  debut: Uint8Array,
  lecteur: ReadableStreamDefaultReader<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    if (debut.length > 0) yield debut;
    for (;;) {
      const { done, value } = await lecteur.read();
      if (done) return;
      yield value;
    }
  } finally {
    await lecteur.cancel().catch(() => {});
  }
}

function enteteDuCoffre(taille: number): Uint8Array {
  const entete = Buffer.alloc(ENTETE_COFFRE);
  entete.writeUInt8(CHAINE_LONGUE);
  entete.writeBigUInt64BE(BigInt(taille), 1);
  return entete;
}
