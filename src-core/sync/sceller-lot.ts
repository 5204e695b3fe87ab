// Seals operations into a batch, and opens one: compressed, padded, bound to its header, signed.
import zlib from 'node:zlib';
import {
  aSigner,
  type EnteteLot,
  ecrireEntete,
  ecrireLot,
  type LotLu,
  tailleBourree,
} from '../../src-shared/sync/lot';
import { Ecrivain, joindre, Liseur } from '../../src-shared/sync/octets';
import { ecrireTrame, lireTrame, type OperationRecue, TAILLE_TRAME } from '../../src-shared/sync/trame';
import { desceller, type Paire, type Secret, sceller, signatureValide, signer } from '../primitives';

/** Measured on the three loads: a tenth smaller than level 4, at half a millisecond more a batch. */
const BROTLI = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The batch's bytes, sealed once: what is sent again is these very bytes. */
export function scellerLot(
  entete: EnteteLot,
  operations: readonly OperationRecue[],
  cle: Secret,
  poste: Paire,
): Uint8Array {
  const octetsEntete = ecrireEntete(entete);
  const scelle = sceller(cle, comprimer(ecrireTrame(operations)), octetsEntete);
  const signature = signer(poste.privee, aSigner({ octetsEntete, scelle }));
  return ecrireLot({ octetsEntete, scelle, signature });
}

export const lotSignePar = (lot: LotLu, publique: Uint8Array): boolean =>
  signatureValide(publique, aSigner(lot), lot.signature);

/** The operations, or `null`: wrong key, altered, or not as many as the header says. */
export function ouvrirLot(
  { entete, octetsEntete, scelle }: LotLu,
  cle: Secret,
): readonly OperationRecue[] | null {
  const bourre = desceller(cle, scelle, octetsEntete);
  const trame = bourre === null ? null : decomprimer(bourre);
  const operations = trame === null ? null : lireTrame(trame);
  return operations?.length === entete.derniere - entete.premiere + 1 ? operations : null;
}

/** Length, compressed bytes, then zeros up to a size that tells little. */
export function comprimer(clair: Uint8Array): Uint8Array {
  const comprime = Uint8Array.from(zlib.brotliCompressSync(clair, BROTLI));
  const longueur = new Ecrivain();
  longueur.naturel(comprime.length);
  const utile = joindre(longueur.fin(), comprime);
  return joindre(utile, new Uint8Array(tailleBourree(utile.length) - utile.length));
}

/** `null` when the bytes are not compressed ones, or would swell beyond `taille`. */
export function decomprimer(bourre: Uint8Array, taille = TAILLE_TRAME): Uint8Array | null {
  try {
    const liseur = new Liseur(bourre);
    const longueur = liseur.naturel();
    const comprime = bourre.subarray(liseur.place, liseur.place + longueur);
    if (comprime.length !== longueur) return null;
    return Uint8Array.from(zlib.brotliDecompressSync(comprime, { maxOutputLength: taille }));
  } catch {
    // A bomb stops at the limit; any other refusal of the decompressor is the same answer.
    return null;
  }
}
