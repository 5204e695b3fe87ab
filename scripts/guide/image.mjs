// A screenshot made light: cut to what matters, then its colours brought down to a palette, as a screen has few.
import zlib from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Enough that letters keep their smooth edges; a whole window then weighs about 50 kB. */
const COULEURS = 96;
const EN_COULEURS = 2;
const AVEC_ALPHA = 6;
const EN_PALETTE = 3;

/** @typedef {{ largeur: number, hauteur: number, couleurs: Uint32Array }} Image one 0xrrggbb a pixel */

/**
 * @param {Buffer} png as the browser writes it: 8 bits, in colours, not interlaced
 * @param {import('./cadres.mjs').Cadre} [cadre]
 * @returns {Buffer}
 */
export function alleger(png, cadre) {
  const lue = lire(png);
  return ecrire(cadre === undefined ? lue : couper(lue, cadre));
}

/** @param {Buffer} png @returns {Image} */
export function lire(png) {
  const parties = morceaux(png);
  const entete = parties.find(({ genre }) => genre === 'IHDR')?.octets ?? Buffer.alloc(13);
  const genre = entete[9];
  if (entete[8] !== 8 || (genre !== EN_COULEURS && genre !== AVEC_ALPHA) || entete[12] !== 0)
    throw new Error('not a PNG as screenshots are');
  const [largeur, hauteur] = [entete.readUInt32BE(0), entete.readUInt32BE(4)];
  const pas = genre === AVEC_ALPHA ? 4 : 3;
  const donnees = Buffer.concat(parties.filter((une) => une.genre === 'IDAT').map(({ octets }) => octets));
  const octets = defiltrer(zlib.inflateSync(donnees), largeur * pas, hauteur, pas);
  const couleurs = new Uint32Array(largeur * hauteur);
  for (let rang = 0; rang < couleurs.length; rang++) couleurs[rang] = octets.readUIntBE(rang * pas, 3);
  return { largeur, hauteur, couleurs };
}

/** @param {Buffer} png @returns {{ genre: string, octets: Buffer }[]} */
function morceaux(png) {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  const trouves = [];
  for (let ici = 8; ici < png.length; ) {
    const longueur = png.readUInt32BE(ici);
    const genre = png.toString('latin1', ici + 4, ici + 8);
    trouves.push({ genre, octets: png.subarray(ici + 8, ici + 8 + longueur) });
    ici += 12 + longueur;
  }
  return trouves;
}

/**
 * Undoes the prediction of each line (PNG, § 9).
 * @param {Buffer} lu @param {number} ligne bytes @param {number} hauteur @param {number} pas bytes of a pixel
 */
function defiltrer(lu, ligne, hauteur, pas) {
  const octets = Buffer.alloc(ligne * hauteur);
  for (let y = 0; y < hauteur; y++) {
    const filtre = lu[y * (ligne + 1)] ?? 0;
    for (let x = 0; x < ligne; x++) {
      const ici = y * ligne + x;
      const gauche = x < pas ? 0 : (octets[ici - pas] ?? 0);
      const haut = y === 0 ? 0 : (octets[ici - ligne] ?? 0);
      const coin = x < pas || y === 0 ? 0 : (octets[ici - ligne - pas] ?? 0);
      octets[ici] = (lu[y * (ligne + 1) + 1 + x] ?? 0) + prediction(filtre, gauche, haut, coin);
    }
  }
  return octets;
}

/** @param {number} filtre @param {number} gauche @param {number} haut @param {number} coin */
function prediction(filtre, gauche, haut, coin) {
  if (filtre === 1) return gauche;
  if (filtre === 2) return haut;
  if (filtre === 3) return (gauche + haut) >> 1;
  if (filtre !== 4) return 0;
  const [versGauche, versHaut] = [Math.abs(haut - coin), Math.abs(gauche - coin)];
  const versCoin = Math.abs(gauche + haut - 2 * coin);
  if (versGauche <= versHaut && versGauche <= versCoin) return gauche;
  return versHaut <= versCoin ? haut : coin;
}

/** @param {Image} image @param {import('./cadres.mjs').Cadre} cadre @returns {Image} */
function couper({ largeur, couleurs }, { x, y, l, h }) {
  const coupees = new Uint32Array(l * h);
  for (let ligne = 0; ligne < h; ligne++) {
    const debut = (y + ligne) * largeur + x;
    coupees.set(couleurs.subarray(debut, debut + l), ligne * l);
  }
  return { largeur: l, hauteur: h, couleurs: coupees };
}

/** @param {Image} image */
function ecrire({ largeur, hauteur, couleurs }) {
  const palette = couleursFrequentes(couleurs);
  /** @type {Map<number, number>} */
  const connues = new Map();
  const lignes = Buffer.alloc((largeur + 1) * hauteur);
  for (const [rang, couleur] of couleurs.entries()) {
    const numero = connues.get(couleur) ?? plusProche(palette, couleur);
    connues.set(couleur, numero);
    lignes[rang + Math.floor(rang / largeur) + 1] = numero;
  }
  const entete = Buffer.alloc(13);
  entete.writeUInt32BE(largeur, 0);
  entete.writeUInt32BE(hauteur, 4);
  entete.set([8, EN_PALETTE, 0, 0, 0], 8);
  const teintes = Buffer.alloc(palette.length * 3);
  for (const [rang, couleur] of palette.entries()) teintes.writeUIntBE(couleur, rang * 3, 3);
  return Buffer.concat([
    SIGNATURE,
    morceau('IHDR', entete),
    morceau('PLTE', teintes),
    morceau('IDAT', zlib.deflateSync(lignes, { level: 9 })),
    morceau('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {Uint32Array} couleurs */
function couleursFrequentes(couleurs) {
  /** @type {Map<number, number>} */
  const comptes = new Map();
  for (const couleur of couleurs) comptes.set(couleur, (comptes.get(couleur) ?? 0) + 1);
  return [...comptes]
    .sort(([a, combien], [b, autant]) => autant - combien || a - b)
    .slice(0, COULEURS)
    .map(([couleur]) => couleur);
}

/** @param {readonly number[]} palette @param {number} couleur */
function plusProche(palette, couleur) {
  const ecarts = palette.map((une) => ecart(une, couleur));
  return ecarts.indexOf(Math.min(...ecarts));
}

/** @param {number} a @param {number} b */
const ecart = (a, b) =>
  [16, 8, 0].reduce((somme, de) => somme + (((a >> de) & 255) - ((b >> de) & 255)) ** 2, 0);

/** @param {string} genre @param {Buffer} octets */
function morceau(genre, octets) {
  const corps = Buffer.concat([Buffer.from(genre, 'latin1'), octets]);
  const longueur = Buffer.alloc(4);
  longueur.writeUInt32BE(octets.length);
  const controle = Buffer.alloc(4);
  controle.writeUInt32BE(zlib.crc32(corps));
  return Buffer.concat([longueur, corps, controle]);
}
