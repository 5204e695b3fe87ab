// Known answers of every primitive, from the RFC or NIST vector named beside each, under Node.
import { describe, expect, it } from 'vitest';
import * as p from '../../src-core/primitives';

const octets = (texte: string) => Uint8Array.from(Buffer.from(texte, 'hex'));

describe('primitives', () => {
  it('SHA-256 of « abc » (FIPS 180-2, B.1)', () => {
    expect(p.hexa(p.sha256('a', 'bc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('HMAC-SHA-256 (RFC 4231, case 2)', () => {
    expect(p.hexa(p.hmac(Buffer.from('Jefe'), 'what do ya want for nothing?'))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('HKDF-SHA-256 (RFC 5869, case 3, first 32 bytes)', () => {
    const cle = p.deriver(new p.Secret(octets('0b'.repeat(22))), new Uint8Array(0), '');
    expect(p.hexa(cle.reveler())).toBe('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d');
  });

  it('AES-256-GCM (GCM specification, test case 16)', () => {
    const cle = new p.Secret(octets('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'));
    const clair = octets(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    );
    const contexte = octets('feedfacedeadbeeffeedfacedeadbeefabaddad2');
    const scelle = p.sceller(cle, clair, contexte, octets('cafebabefacedbaddecaf888'));
    expect(p.hexa(scelle.subarray(12))).toBe(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
        '76fc6ece0f4e1768cddf8853bb2d551b',
    );
    expect(p.desceller(cle, scelle, contexte)).toEqual(clair);
    for (const place of [0, 20, scelle.length - 1]) {
      const altere = Uint8Array.from(scelle);
      altere[place] = (altere[place] ?? 0) ^ 1;
      expect(p.desceller(cle, altere, contexte)).toBeNull();
    }
    expect(p.desceller(cle, scelle, 'autre')).toBeNull();
    expect(p.desceller(cle, new Uint8Array(5), contexte)).toBeNull();
  });

  it('X25519 (RFC 7748, 5.2, first vector)', () => {
    const vecteur = new p.Secret(octets('a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4'));
    const point = octets('e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c');
    expect(p.hexa(p.secretPartage(vecteur, point).reveler())).toBe(
      'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552',
    );
  });

  it('Ed25519 (RFC 8032, 7.1, test 2)', () => {
    const privee = new p.Secret(octets('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'));
    const publique = octets('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
    const signature = p.signer(privee, octets('72'));
    expect(p.hexa(signature)).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
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
