// The keychain: what counts as one, and the two shapes of the runtime's interface.
import { describe, expect, it, vi } from 'vitest';
import { type CoffreDuRuntime, trousseauDuSysteme } from '../../src-main/keychain';

vi.mock('electron', () => ({ safeStorage: {} }));

const unRuntime = (donnees: Partial<CoffreDuRuntime> = {}): CoffreDuRuntime => ({
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (texte) => Buffer.from(`sync:${texte}`),
  decryptString: (octets) => octets.toString().slice(5),
  ...donnees,
});

describe('Le trousseau', () => {
  it.each([
    ['linux', 'gnome_libsecret', true],
    ['linux', 'kwallet6', true],
    ['linux', 'basic_text', false],
    ['linux', 'unknown', false],
    ['win32', 'basic_text', true],
    ['darwin', 'unknown', true],
  ] as const)('%s, %s : présent = %s', (plateforme, dos, present) => {
    expect(trousseauDuSysteme(unRuntime({ getSelectedStorageBackend: () => dos }), plateforme).present).toBe(
      present,
    );
  });

  it('est absent quand le système ne chiffre pas', () => {
    expect(trousseauDuSysteme(unRuntime({ isEncryptionAvailable: () => false }), 'darwin').present).toBe(
      false,
    );
  });

  const asynchrone = unRuntime({
    encryptStringAsync: async (texte) => Buffer.from(`asyn:${texte}`),
    decryptStringAsync: async (octets) => ({ result: octets.toString().slice(5) }),
  });

  it.each([
    ['synchrone', unRuntime(), 'sync:'],
    ['asynchrone', asynchrone, 'asyn:'],
  ])('%s : rend les octets confiés', async (_nom, runtime, debut) => {
    const trousseau = trousseauDuSysteme(runtime);
    const scelle = await trousseau.envelopper(Uint8Array.of(0, 255, 7));
    expect(
      Buffer.from(scelle ?? [])
        .toString()
        .startsWith(debut),
    ).toBe(true);
    expect(await trousseau.developper(scelle ?? new Uint8Array())).toEqual(Uint8Array.of(0, 255, 7));
  });

  it('rend null quand le système refuse', async () => {
    const refus = unRuntime({
      decryptString: () => {
        throw new Error('locked');
      },
    });
    expect(await trousseauDuSysteme(refus).developper(Uint8Array.of(1))).toBeNull();
  });
});
