// The operating system's keychain as the core sees it: asked through the shell, possibly absent.

export interface TrousseauSysteme {
  /** False where the computer has none worth the name: entries then rest on the password alone. */
  readonly present: boolean;
  /** `null` when the keychain refuses or does not answer. */
  envelopper(octets: Uint8Array): Promise<Uint8Array | null>;
  developper(octets: Uint8Array): Promise<Uint8Array | null>;
}

export const SANS_TROUSSEAU: TrousseauSysteme = {
  present: false,
  envelopper: async () => null,
  developper: async () => null,
};
