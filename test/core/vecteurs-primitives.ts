// Known answers of every primitive, from the RFC or NIST vector named beside each; run under Node and inside Electron.
import * as p from '../../src-core/primitives';

export interface Vecteur {
  readonly nom: string;
  /** Hexadecimal. */
  readonly attendu: string;
  readonly calculer: () => string;
}

const octets = (texte: string) => Uint8Array.from(Buffer.from(texte, 'hex'));

export const CLE_GCM = new p.Secret(
  octets('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
);
export const CLAIR_GCM = octets(
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
);
export const CONTEXTE_GCM = octets('feedfacedeadbeeffeedfacedeadbeefabaddad2');
export const PRIVEE_ED25519 = new p.Secret(
  octets('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'),
);

export const VECTEURS: readonly Vecteur[] = [
  {
    nom: 'SHA-256 of « abc » (FIPS 180-2, B.1)',
    calculer: () => p.hexa(p.sha256('a', 'bc')),
    attendu: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  },
  {
    nom: 'HMAC-SHA-256 (RFC 4231, case 2)',
    calculer: () => p.hexa(p.hmac(Buffer.from('Jefe'), 'what do ya want for nothing?')),
    attendu: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  },
  {
    nom: 'HKDF-SHA-256 (RFC 5869, case 3, first 32 bytes)',
    calculer: () => p.hexa(p.deriver(new p.Secret(octets('0b'.repeat(22))), new Uint8Array(0), '').reveler()),
    attendu: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d',
  },
  {
    nom: 'AES-256-GCM (GCM specification, test case 16)',
    calculer: () =>
      p.hexa(p.sceller(CLE_GCM, CLAIR_GCM, CONTEXTE_GCM, octets('cafebabefacedbaddecaf888')).subarray(12)),
    attendu:
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
      '76fc6ece0f4e1768cddf8853bb2d551b',
  },
  {
    nom: 'X25519 (RFC 7748, 5.2, first vector)',
    calculer: () =>
      p.hexa(
        p
          .secretPartage(
            new p.Secret(octets('a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4')),
            octets('e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c'),
          )
          .reveler(),
      ),
    attendu: 'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552',
  },
  {
    nom: 'Ed25519 (RFC 8032, 7.1, test 2)',
    calculer: () => p.hexa(p.signer(PRIVEE_ED25519, octets('72'))),
    attendu:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
];
