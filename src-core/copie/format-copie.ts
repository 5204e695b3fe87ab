// A saved copy: one age file whose first entry is a manifest signed by the computer that made it.
import { Decrypter, Encrypter } from 'age-encryption';
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { CodeStructure, IdStructure } from '../../src-shared/regles/identifiants';
import { cleRecopiee } from '../acces/cles-de-secours';
import { egaux, type Paire, sha256, signatureValide, signer } from '../primitives';

const octets = z.custom<Uint8Array>((valeur) => valeur instanceof Uint8Array);

const schemaManifeste = z.strictObject({
  format: z.literal('permanence/copie'),
  v: z.literal(1),
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

const schemaCopie = z.strictObject({
  manifeste: octets,
  signature: octets,
  cle: octets,
  fiche: octets,
  coffre: octets,
});

export interface Copie {
  readonly manifeste: Manifeste;
  /** The vault's key as it was; a restored vault gets another one. */
  readonly cle: Uint8Array;
  readonly fiche: Uint8Array;
  /** The vault's file, itself still encrypted. */
  readonly coffre: Uint8Array;
}

export async function sceller(
  copie: Omit<Copie, 'manifeste'> & {
    readonly manifeste: Omit<Manifeste, 'taille' | 'empreinte' | 'poste' | 'format' | 'v'>;
  },
  poste: Paire,
  destinataires: readonly string[],
): Promise<Uint8Array> {
  const manifeste = encode({
    ...copie.manifeste,
    format: 'permanence/copie',
    v: 1,
    taille: copie.coffre.length,
    empreinte: sha256(copie.coffre),
    poste: poste.publique,
  } satisfies Manifeste);
  const age = new Encrypter();
  for (const destinataire of destinataires) age.addRecipient(destinataire);
  const { cle, fiche, coffre } = copie;
  return age.encrypt(encode({ manifeste, signature: signer(poste.privee, manifeste), cle, fiche, coffre }));
}

export type CopieLue =
  | { readonly etat: 'lue'; readonly copie: Copie }
  | { readonly etat: 'cleRefusee' | 'illisible' };

/** Opens and checks a copy with one age identity; nothing is written. */
export async function desceller(fichier: Uint8Array, identite: string): Promise<CopieLue> {
  const age = new Decrypter();
  try {
    age.addIdentity(cleRecopiee(identite));
  } catch {
    // Not an age identity: a slip of the pen.
    return { etat: 'cleRefusee' };
  }
  let clair: Uint8Array;
  try {
    clair = await age.decrypt(fichier);
  } catch (cause) {
    // age tells a foreign key from a broken file by its message only.
    return { etat: /no identity matched/i.test(String(cause)) ? 'cleRefusee' : 'illisible' };
  }
  return lireContenu(clair);
}

function lireContenu(clair: Uint8Array): CopieLue {
  try {
    const { manifeste: signe, signature, cle, fiche, coffre } = schemaCopie.parse(decode(clair));
    const manifeste = schemaManifeste.parse(decode(signe));
    const intacte =
      signatureValide(manifeste.poste, signe, signature) &&
      manifeste.taille === coffre.length &&
      egaux(manifeste.empreinte, sha256(coffre));
    return intacte ? { etat: 'lue', copie: { manifeste, cle, fiche, coffre } } : { etat: 'illisible' };
  } catch {
    // Of another format or version, or built by someone else.
    return { etat: 'illisible' };
  }
}
