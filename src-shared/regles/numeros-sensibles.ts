// Finds in a note what must not be kept there: a NIR, an IBAN, what looks like an identity document's number (A14, A25).
import { countrySpecs, isValidIBAN } from 'ibantools';

export const GENRES_NUMERO = ['nir', 'iban', 'piece'] as const;
export type GenreNumero = (typeof GENRES_NUMERO)[number];

export interface NumeroTrouve {
  /** Place in the text: from `debut`, up to `fin` excluded. */
  readonly debut: number;
  readonly fin: number;
  readonly genre: GenreNumero;
}

/** In the order of the text; two finds never overlap. */
export function trouverNumeros(texte: string): readonly NumeroTrouve[] {
  const trouves = [...trouverNir(texte), ...trouverIban(texte), ...trouverPieces(texte)];
  const gardes: NumeroTrouve[] = [];
  for (const trouve of trouves)
    if (!gardes.some(({ debut, fin }) => trouve.debut < fin && debut < trouve.fin)) gardes.push(trouve);
  return gardes.sort((a, b) => a.debut - b.debut);
}

// Sex, year, month (fictive ones too), département, commune, order, then the key, with or without spaces.
const S = '[ .\\u00A0\\u202F-]?';
const NIR = new RegExp(
  `(?<![\\dA-Za-z+])[1-478]${S}\\d{2}${S}(?:0[1-9]|1[0-2]|2\\d|3\\d|4[0-2]|[5-9]\\d)${S}(?:\\d{2}|2[ABab])${S}\\d{3}${S}\\d{3}(?:${S}\\d{2})?(?![\\dA-Za-z])`,
  'g',
);

function trouverNir(texte: string): readonly NumeroTrouve[] {
  return [...texte.matchAll(NIR)].flatMap((lu) => {
    const signes = lu[0].replace(/[^\dA-Za-z]/g, '').toUpperCase();
    // Without its key a NIR cannot be told by arithmetic: its shape alone is enough, at thirteen characters.
    const estNir = signes.length === 13 || (signes.length === 15 && cleJuste(signes));
    return estNir ? [{ debut: lu.index, fin: lu.index + lu[0].length, genre: 'nir' as const }] : [];
  });
}

/** The key is 97 minus the remainder of the number by 97; Corsica counts as 19 and 18. */
function cleJuste(nir: string): boolean {
  const nombre = Number(nir.slice(0, 13).replace('2A', '19').replace('2B', '18'));
  return 97 - (nombre % 97) === Number(nir.slice(13));
}

const DEBUT_IBAN = /(?<![A-Za-z\d])[A-Za-z]{2}\d{2}/g;

function trouverIban(texte: string): readonly NumeroTrouve[] {
  return [...texte.matchAll(DEBUT_IBAN)].flatMap(({ 0: debut, index }) => {
    const longueur = countrySpecs[debut.slice(0, 2).toUpperCase()]?.chars;
    const fin = longueur === undefined ? null : finDesSignes(texte, index, longueur);
    if (fin === null) return [];
    const signes = texte
      .slice(index, fin)
      .replace(/[^\dA-Za-z]/g, '')
      .toUpperCase();
    return isValidIBAN(signes) ? [{ debut: index, fin, genre: 'iban' as const }] : [];
  });
}

/** Where `nombre` letters and digits end, single separators between them allowed; `null` when the text is shorter. */
function finDesSignes(texte: string, debut: number, nombre: number): number | null {
  let comptes = 0;
  for (let place = debut; place < texte.length; place++) {
    const signe = texte.charAt(place);
    if (/[A-Za-z\d]/.test(signe)) comptes++;
    else if (!/[ .\u00A0\u202F-]/.test(signe) || !/[A-Za-z\d]/.test(texte.charAt(place + 1))) return null;
    if (comptes === nombre) return /[A-Za-z\d]/.test(texte.charAt(place + 1)) ? null : place + 1;
  }
  return null;
}

/** Written in one piece: apart they would be telephones, dates and amounts. */
const PIECES: readonly RegExp[] = [
  // Identity card: twelve digits before 2021; since, nine consonants and digits.
  /(?<![\dA-Za-z+.,])\d{12}(?![\dA-Za-z])/g,
  /(?<![\dA-Za-z])[B-DF-HJ-NP-TV-Z](?=[A-Z\d]*\d[A-Z\d]*\d)[B-DF-HJ-NP-TV-Z\d]{8}(?![\dA-Za-z])/g,
  // Passport: two digits, two letters, five digits.
  /(?<![\dA-Za-z])\d{2}[A-Z]{2}\d{5}(?![\dA-Za-z])/g,
  // Foreigner's number of the residence permit: ten digits; a telephone begins with 0.
  /(?<![\dA-Za-z+.,])[1-9]\d{9}(?![\dA-Za-z])/g,
];

const trouverPieces = (texte: string): readonly NumeroTrouve[] =>
  PIECES.flatMap((piece) =>
    [...texte.matchAll(piece)].map(({ 0: lu, index }) => ({
      debut: index,
      fin: index + lu.length,
      genre: 'piece' as const,
    })),
  );
