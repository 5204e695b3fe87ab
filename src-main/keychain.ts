// The operating system's keychain: asynchronous where the runtime has it, and refused where it hides nothing.
import { safeStorage } from 'electron';

export interface TrousseauDuSysteme {
  /** False where there is none worth the name. */
  readonly present: boolean;
  /** `null` when the keychain refuses. */
  envelopper(octets: Uint8Array): Promise<Uint8Array | null>;
  developper(octets: Uint8Array): Promise<Uint8Array | null>;
}

/** What this file uses of the runtime; the asynchronous half is missing from older ones. */
export interface CoffreDuRuntime {
  isEncryptionAvailable(): boolean;
  getSelectedStorageBackend?(): string;
  encryptString(texte: string): Buffer;
  decryptString(octets: Buffer): string;
  encryptStringAsync?(texte: string): Promise<Buffer>;
  decryptStringAsync?(octets: Buffer): Promise<{ result: string } | string>;
}

/** Linux backends that keep the key beside what it protects, or do not say. */
const SANS_VALEUR: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

/** After the application is ready. */
export function trousseauDuSysteme(
  runtime: CoffreDuRuntime = safeStorage,
  plateforme: NodeJS.Platform = process.platform,
): TrousseauDuSysteme {
  return {
    present: estDigneDeConfiance(runtime, plateforme),
    envelopper: (octets) =>
      tenter(async () => {
        const texte = Buffer.from(octets).toString('base64');
        const scelle =
          runtime.encryptStringAsync === undefined
            ? runtime.encryptString(texte)
            : await runtime.encryptStringAsync(texte);
        return Uint8Array.from(scelle);
      }),
    developper: (octets) =>
      tenter(async () => {
        const scelle = Buffer.from(octets);
        const clair =
          runtime.decryptStringAsync === undefined
            ? runtime.decryptString(scelle)
            : await runtime.decryptStringAsync(scelle);
        return Uint8Array.from(Buffer.from(typeof clair === 'string' ? clair : clair.result, 'base64'));
      }),
  };
}

function estDigneDeConfiance(runtime: CoffreDuRuntime, plateforme: NodeJS.Platform): boolean {
  if (!runtime.isEncryptionAvailable()) return false;
  return plateforme !== 'linux' || !SANS_VALEUR.has(runtime.getSelectedStorageBackend?.() ?? 'unknown');
}

async function tenter(geste: () => Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await geste();
  } catch {
    // Another session of the computer, or a keychain that was reset: the core answers with the recovery keys.
    return null;
  }
}
