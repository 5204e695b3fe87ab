// Rows as CSV for a French spreadsheet: semicolons, CRLF, quotes doubled, nothing that could be taken for a formula.

const A_PROTEGER = /[";\r\n]/;
const FORMULE = /^[=+\-@\t\r]/;

/** @param lignes cells in order; each row ends with a line break */
export const enCsv = (lignes: readonly (readonly string[])[]): string =>
  lignes.map((cellules) => `${cellules.map(enCellule).join(';')}\r\n`).join('');

function enCellule(texte: string): string {
  const inoffensif = FORMULE.test(texte) ? `'${texte}` : texte;
  return A_PROTEGER.test(inoffensif) ? `"${inoffensif.replaceAll('"', '""')}"` : inoffensif;
}
