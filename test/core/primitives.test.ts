// Known answers of every primitive under Node, and what the vectors cannot say: refusals, redaction.
import { describe, expect, it } from 'vitest';
import * as p from '../../src-core/primitives';
import { CLAIR_GCM, CLE_GCM, CONTEXTE_GCM, PRIVEE_ED25519, VECTEURS } from './vecteurs-primitives';

const octets = (texte: string) => Uint8Array.from(Buffer.from(texte, 'hex'));

describe('primitives', () => {
  it.each(VECTEURS)('$nom', ({ calculer, attendu }) => {
    expect(calculer()).toBe(attendu);
  });

  it('AES-256-GCM refuses a changed bit, another context, a piece', () => {
    const scelle = p.sceller(CLE_GCM, CLAIR_GCM, CONTEXTE_GCM);
    expect(p.desceller(CLE_GCM, scelle, CONTEXTE_GCM)).toEqual(CLAIR_GCM);
    for (const place of [0, 20, scelle.length - 1]) {
      const altere = Uint8Array.from(scelle);
      altere[place] = (altere[place] ?? 0) ^ 1;
      expect(p.desceller(CLE_GCM, altere, CONTEXTE_GCM)).toBeNull();
    }
    expect(p.desceller(CLE_GCM, scelle, 'autre')).toBeNull();
    expect(p.desceller(CLE_GCM, new Uint8Array(5), CONTEXTE_GCM)).toBeNull();
  });

  it('Ed25519 verifies what was signed, nothing else', () => {
    const publique = octets('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
    const signature = p.signer(PRIVEE_ED25519, octets('72'));
    expect(p.signatureValide(publique, octets('72'), signature)).toBe(true);
    expect(p.signatureValide(publique, octets('73'), signature)).toBe(false);
  });

  it('seals to a public key, and only its private half opens', () => {
    const destinataire = p.nouvellePaireX25519();
    const scelle = p.scellerPour(destinataire.publique, Buffer.from('clé de la base'), 'essai');
    expect(Buffer.from(p.descellerAvec(destinataire, scelle, 'essai') ?? []).toString()).toBe(
      'clé de la base',
    );
    expect(p.descellerAvec(p.nouvellePaireX25519(), scelle, 'essai')).toBeNull();
    expect(p.descellerAvec(destinataire, scelle, 'autre usage')).toBeNull();
  });

  it('never prints a key', () => {
    const secret = new p.Secret(octets('ab'.repeat(32)));
    expect(`${secret} ${JSON.stringify({ secret })}`).toBe('<redacted> {"secret":"<redacted>"}');
    secret.effacer();
    expect(p.hexa(secret.reveler())).toBe('00'.repeat(32));
  });
});
