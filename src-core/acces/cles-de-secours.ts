// Recovery keys: age identities on paper, for two named persons; each opens the vault key by itself.
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Secret } from '../primitives';

export interface CleDeSecours {
  /** `AGE-SECRET-KEY-1…`, to be printed and kept by a named person. */
  readonly cle: string;
  /** `age1…`, public. */
  readonly destinataire: string;
}

export async function nouvelleCleDeSecours(): Promise<CleDeSecours> {
  const cle = await generateX25519Identity();
  return { cle, destinataire: await identityToRecipient(cle) };
}

/** What a person typed from paper: spaces, line breaks and lower case are forgiven. */
export const cleRecopiee = (saisie: string): string => saisie.replace(/\s+/g, '').toUpperCase();

/** The public half of a key that was typed. */
export const destinataireDe = (saisie: string): Promise<string> => identityToRecipient(cleRecopiee(saisie));

export async function scellerPourSecours(destinataire: string, cleDuCoffre: Secret): Promise<Uint8Array> {
  const age = new Encrypter();
  age.addRecipient(destinataire);
  return age.encrypt(cleDuCoffre.reveler());
}

/** The vault key from the first recovery entry that this key opens, or `null`. */
export async function ouvrirParSecours(
  secours: readonly Uint8Array[],
  saisie: string,
): Promise<Secret | null> {
  const age = new Decrypter();
  try {
    age.addIdentity(cleRecopiee(saisie));
  } catch {
    // Not an age identity: a slip of the pen, answered like a foreign key.
    return null;
  }
  for (const scelle of secours) {
    try {
      return new Secret(await age.decrypt(scelle));
    } catch {
      // Sealed to the other person's key: try the next entry.
    }
  }
  return null;
}
