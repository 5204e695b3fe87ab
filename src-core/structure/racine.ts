// The root statement: what the structure is at its birth, signed by its own key and by its first direction user.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { CodeStructure, IdStructure, IdUtilisateur } from '../../src-shared/regles/identifiants';
import { type Paire, signatureValide, signer } from '../primitives';

const octets = z.custom<Uint8Array>((valeur) => valeur instanceof Uint8Array);

const schemaRacine = z.strictObject({
  v: z.literal(1),
  structure: IdStructure,
  code: CodeStructure,
  structureX25519: octets,
  structureEd25519: octets,
  direction: z.strictObject({ id: IdUtilisateur, x25519: octets, ed25519: octets }),
  /** `age1…` of the recovery keys. */
  secours: z.array(z.string()).length(2),
});
export type Racine = z.infer<typeof schemaRacine>;

const schemaSignee = z.strictObject({ corps: octets, structure: octets, direction: octets });

export function signerRacine(racine: Racine, structure: Paire, direction: Paire): Uint8Array {
  const corps = encode(racine);
  return encode({
    corps,
    structure: signer(structure.privee, corps),
    direction: signer(direction.privee, corps),
  });
}

/** The statement, or `null` when a byte or a signature does not hold. */
export function lireRacine(octetsSignes: Uint8Array): Racine | null {
  try {
    const { corps, structure, direction } = schemaSignee.parse(decode(octetsSignes));
    const racine = schemaRacine.parse(decode(corps));
    const valide =
      signatureValide(racine.structureEd25519, corps, structure) &&
      signatureValide(racine.direction.ed25519, corps, direction);
    return valide ? racine : null;
  } catch {
    // Truncated or foreign bytes: no statement.
    return null;
  }
}
