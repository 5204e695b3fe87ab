// The pictures of the guide: a screenshot comes out lighter, and shows the same thing.
import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { alleger, lire } from '../../scripts/guide/image.mjs';

const BLANC = 0xffffff;
const BLEU = 0x125a63;

/** A screenshot as the browser writes it, 3 bytes a pixel, each line predicted by `filtre`. */
function capture(lignes: readonly (readonly number[])[], filtre: number): Buffer {
  const hauteur = lignes.length;
  const largeur = lignes[0]?.length ?? 0;
  const brut = lignes.map((ligne) =>
    ligne.flatMap((couleur) => [couleur >> 16, (couleur >> 8) & 255, couleur & 255]),
  );
  const donnees = brut.flatMap((ligne, y) => [
    filtre,
    ...ligne.map((octet, x) => (octet - predire(filtre, brut, x, y)) & 255),
  ]);
  const entete = Buffer.alloc(13);
  entete.writeUInt32BE(largeur, 0);
  entete.writeUInt32BE(hauteur, 4);
  entete.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    morceau('IHDR', entete),
    morceau('IDAT', zlib.deflateSync(Buffer.from(donnees))),
    morceau('IEND', Buffer.alloc(0)),
  ]);
}

function predire(filtre: number, brut: readonly (readonly number[])[], x: number, y: number): number {
  const gauche = brut[y]?.[x - 3] ?? 0;
  const haut = brut[y - 1]?.[x] ?? 0;
  if (filtre === 1) return gauche;
  if (filtre === 2) return haut;
  return filtre === 3 ? (gauche + haut) >> 1 : 0;
}

function morceau(genre: string, octets: Buffer): Buffer {
  const longueur = Buffer.alloc(4);
  longueur.writeUInt32BE(octets.length);
  return Buffer.concat([longueur, Buffer.from(genre, 'latin1'), octets, Buffer.alloc(4)]);
}

/** What any reader of PNG makes of it: numbers of a palette, no prediction. */
function relire(png: Buffer): readonly number[] {
  const palette = png.indexOf('PLTE') + 4;
  const debut = png.indexOf('IDAT') + 4;
  const largeur = png.readUInt32BE(16);
  const numeros = zlib.inflateSync(png.subarray(debut, debut + png.readUInt32BE(debut - 8)));
  return [...numeros]
    .filter((_, rang) => rang % (largeur + 1) !== 0)
    .map((numero) => png.readUIntBE(palette + numero * 3, 3));
}

const DAMIER = [
  [BLANC, BLEU, BLANC, BLEU],
  [BLEU, BLANC, 0x000000, BLANC],
  [BLANC, BLEU, BLANC, 0xff0000],
];

describe('Les images du guide', () => {
  it.each([0, 1, 2, 3])('sont lues quelle que soit la prédiction %i de leurs lignes', (filtre) => {
    expect([...lire(capture(DAMIER, filtre)).couleurs]).toEqual(DAMIER.flat());
  });

  it('gardent leurs couleurs', () => {
    expect(relire(alleger(capture(DAMIER, 2)))).toEqual(DAMIER.flat());
  });

  it('sont coupées à la partie qui compte', () => {
    const coupee = alleger(capture(DAMIER, 1), { x: 1, y: 1, l: 2, h: 2 });
    expect([coupee.readUInt32BE(16), coupee.readUInt32BE(20)]).toEqual([2, 2]);
    expect(relire(coupee)).toEqual([BLANC, 0x000000, BLEU, BLANC]);
  });

  it('au-delà de la palette, prennent la couleur la plus proche', () => {
    const degrade = Array.from({ length: 200 }, (_, rang) => [rang * 0x010101, rang * 0x010101]);
    const rendues = relire(alleger(capture(degrade, 0)));
    expect(new Set(rendues).size).toBe(96);
    expect(rendues.every((rendue) => rendue % 0x010101 === 0)).toBe(true);
  });

  it('refusent ce qui n’est pas une capture', () => {
    expect(() => alleger(Buffer.from('GIF89a et la suite'))).toThrow('not a PNG');
  });
});
