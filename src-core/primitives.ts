// The only file that calls node:crypto: each primitive the product relies on, with its known-answer test.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  getCiphers,
  hkdfSync,
  type KeyObject,
  sign,
  timingSafeEqual,
  verify,
  webcrypto,
} from 'node:crypto';

const CLE = 32;
const NONCE = 12;
const ETIQUETTE = 16;

/** Key material that never prints: logs, JSON and string conversion show a mark instead. */
export class Secret {
  readonly #octets: Uint8Array;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
  }

  /** The bytes themselves; call it only where a primitive or the vault consumes them. */
  reveler(): Uint8Array {
    return this.#octets;
  }

  /** Overwrites the bytes: afterwards the key opens nothing. */
  effacer(): void {
    this.#octets.fill(0);
  }

  toString(): string {
    return '<redacted>';
  }

  toJSON(): string {
    return '<redacted>';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '<redacted>';
  }
}

/** A pair of raw 32-byte keys. */
export interface Paire {
  readonly publique: Uint8Array;
  readonly privee: Secret;
}

export const octetsAuHasard = (nombre: number): Uint8Array =>
  webcrypto.getRandomValues(new Uint8Array(nombre));

export const identifiantAuHasard = (): string => hexa(octetsAuHasard(16));

export const hexa = (octets: Uint8Array): string => Buffer.from(octets).toString('hex');

export const sha256 = (...parties: readonly (Uint8Array | string)[]): Uint8Array => {
  const empreinte = createHash('sha256');
  for (const partie of parties) empreinte.update(partie);
  return Uint8Array.from(empreinte.digest());
};

/** A SHA-256 fed little by little, for what does not fit in memory. */
export interface Empreinte {
  ajouter(octets: Uint8Array): void;
  finir(): Uint8Array;
}

export function empreinteContinue(): Empreinte {
  const empreinte = createHash('sha256');
  return {
    ajouter: (octets) => {
      empreinte.update(octets);
    },
    finir: () => Uint8Array.from(empreinte.digest()),
  };
}

export const hmac = (cle: Secret | Uint8Array, message: Uint8Array | string): Uint8Array =>
  Uint8Array.from(
    createHmac('sha256', cle instanceof Secret ? cle.reveler() : cle)
      .update(message)
      .digest(),
  );

/** Constant-time comparison; different lengths are different. */
export const egaux = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b);

/** True when both hold the same bytes; neither leaves its mark. */
export const memeSecret = (a: Secret, b: Secret): boolean => egaux(a.reveler(), b.reveler());

/** HKDF-SHA-256, 32 bytes; `usage` separates keys made from one secret. */
export const deriver = (secret: Secret, sel: Uint8Array, usage: string): Secret =>
  new Secret(new Uint8Array(hkdfSync('sha256', secret.reveler(), sel, usage, CLE)));

/** AES-256-GCM: nonce (12) ‖ ciphertext ‖ tag (16). `nonce` is given by known-answer tests only. */
export function sceller(
  cle: Secret,
  clair: Uint8Array,
  contexte: Uint8Array | string,
  nonce: Uint8Array = octetsAuHasard(NONCE),
): Uint8Array {
  const chiffre = createCipheriv('aes-256-gcm', cle.reveler(), nonce);
  chiffre.setAAD(Buffer.from(contexte));
  return concatener(nonce, chiffre.update(clair), chiffre.final(), chiffre.getAuthTag());
}

const CHACHA = 'chacha20-poly1305';

/** False in Electron, whose library has not this cipher: callers then have another way. */
export const chachaPresent = (): boolean => getCiphers().includes(CHACHA);

/** ChaCha20-Poly1305 of the age format: ciphertext ‖ tag (16). A nonce serves once under a key. */
export function scellerChaCha(cle: Secret, nonce: Uint8Array, clair: Uint8Array): Uint8Array {
  const chiffre = createCipheriv(CHACHA, cle.reveler(), nonce, { authTagLength: ETIQUETTE });
  return concatener(chiffre.update(clair), chiffre.final(), chiffre.getAuthTag());
}

/** @throws when the key or a single bit is wrong */
export function descellerChaCha(cle: Secret, nonce: Uint8Array, scelle: Uint8Array): Uint8Array {
  const dechiffre = createDecipheriv(CHACHA, cle.reveler(), nonce, { authTagLength: ETIQUETTE });
  const corps = Math.max(0, scelle.length - ETIQUETTE);
  dechiffre.setAuthTag(scelle.subarray(corps));
  return concatener(dechiffre.update(scelle.subarray(0, corps)), dechiffre.final());
}

/** The clear bytes, or `null` when the key, the context or a single bit is wrong. */
export function desceller(cle: Secret, scelle: Uint8Array, contexte: Uint8Array | string): Uint8Array | null {
  if (scelle.length < NONCE + ETIQUETTE) return null;
  const dechiffre = createDecipheriv('aes-256-gcm', cle.reveler(), scelle.subarray(0, NONCE));
  dechiffre.setAAD(Buffer.from(contexte));
  dechiffre.setAuthTag(scelle.subarray(scelle.length - ETIQUETTE));
  const corps = dechiffre.update(scelle.subarray(NONCE, scelle.length - ETIQUETTE));
  try {
    return concatener(corps, dechiffre.final());
  } catch {
    // An authentication failure is an expected answer here: wrong password, wrong key, altered file.
    return null;
  }
}

export const nouvellePaireX25519 = (): Paire => tirerPaire('x25519');
export const nouvellePaireEd25519 = (): Paire => tirerPaire('ed25519');

/** X25519 shared secret; never used as a key before `deriver`. */
export const secretPartage = (privee: Secret, publique: Uint8Array): Secret =>
  new Secret(
    Uint8Array.from(
      diffieHellman({
        privateKey: importerPrivee('x25519', privee),
        publicKey: importerPublique('x25519', publique),
      }),
    ),
  );

/** Seals to an X25519 public key: ephemeral public key (32) ‖ AES-GCM under HKDF of the shared secret. */
export function scellerPour(publique: Uint8Array, clair: Uint8Array, contexte: string): Uint8Array {
  const ephemere = nouvellePaireX25519();
  const cle = deriver(
    secretPartage(ephemere.privee, publique),
    concatener(ephemere.publique, publique),
    contexte,
  );
  return concatener(ephemere.publique, sceller(cle, clair, contexte));
}

export function descellerAvec(paire: Paire, scelle: Uint8Array, contexte: string): Uint8Array | null {
  if (scelle.length < CLE + NONCE + ETIQUETTE) return null;
  const ephemere = scelle.subarray(0, CLE);
  const cle = deriver(secretPartage(paire.privee, ephemere), concatener(ephemere, paire.publique), contexte);
  return desceller(cle, scelle.subarray(CLE), contexte);
}

export const signer = (privee: Secret, message: Uint8Array): Uint8Array =>
  Uint8Array.from(sign(null, message, importerPrivee('ed25519', privee)));

export const signatureValide = (publique: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, message, importerPublique('ed25519', publique), signature);

export function concatener(...parties: readonly Uint8Array[]): Uint8Array {
  const tout = new Uint8Array(parties.reduce((taille, { length }) => taille + length, 0));
  let place = 0;
  for (const partie of parties) {
    tout.set(partie, place);
    place += partie.length;
  }
  return tout;
}

type Courbe = 'x25519' | 'ed25519';

// RFC 8410: raw keys are the last 32 bytes of these fixed DER frames.
const CADRES = {
  x25519: { privee: '302e020100300506032b656e04220420', publique: '302a300506032b656e032100' },
  ed25519: { privee: '302e020100300506032b657004220420', publique: '302a300506032b6570032100' },
} as const;

const importerPrivee = (courbe: Courbe, privee: Secret): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from(CADRES[courbe].privee, 'hex'), privee.reveler()]),
    format: 'der',
    type: 'pkcs8',
  });

const importerPublique = (courbe: Courbe, publique: Uint8Array): KeyObject =>
  createPublicKey({
    key: Buffer.concat([Buffer.from(CADRES[courbe].publique, 'hex'), publique]),
    format: 'der',
    type: 'spki',
  });

// On both curves a private key is 32 drawn bytes: all chance comes from one place.
function tirerPaire(courbe: Courbe): Paire {
  const privee = new Secret(octetsAuHasard(CLE));
  const publique = createPublicKey(importerPrivee(courbe, privee));
  return {
    publique: Uint8Array.from(publique.export({ format: 'der', type: 'spki' }).subarray(-CLE)),
    privee,
  };
}
