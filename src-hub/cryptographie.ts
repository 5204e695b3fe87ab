// What the hub computes: a hash, and whether a signature holds. It has no key of its own, and opens nothing.
import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import type { Cryptographie } from '../src-shared/sync/constat';

/** Bytes of an Ed25519 public key before its 32 own ones: SubjectPublicKeyInfo of RFC 8410. */
const PREFIXE_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

export const CRYPTOGRAPHIE: Cryptographie = {
  empreinte: (octets) => Uint8Array.from(createHash('sha256').update(octets).digest()),
  signatureValide: (publique, message, signature) => {
    try {
      const cle = createPublicKey({
        key: Buffer.concat([PREFIXE_ED25519, publique]),
        format: 'der',
        type: 'spki',
      });
      return verify(null, message, cle, signature);
    } catch {
      // Not a key: nothing was signed with it.
      return false;
    }
  },
};

export const auHasard = (octets: number): Uint8Array => Uint8Array.from(randomBytes(octets));
