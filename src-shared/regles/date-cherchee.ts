// A birth date inside what is typed in the search, in any French form, whole or in part.

export interface DateCherchee {
  /** 1 to 31, and 1 to 12; `null` when not said. */
  readonly jour: number | null;
  readonly mois: number | null;
  /** What is typed of the year, from nothing to four digits: « 08 », « 200 », « 2008 ». */
  readonly annee: string;
}

export interface TexteDateCherchee {
  readonly date: DateCherchee | null;
  /** The rest of what was typed. */
  readonly reste: string;
}

const MOIS = [
  'janv(?:ier)?',
  'fevr?(?:ier)?',
  'mars',
  'avr(?:il)?',
  'mai',
  'juin',
  'juil(?:let)?',
  'aout',
  'sept(?:embre)?',
  'oct(?:obre)?',
  'nov(?:embre)?',
  'dec(?:embre)?',
];
const NOM_DE_MOIS = `(?<nom>${MOIS.join('|')})\\.?`;
const JOUR = '(?<jour>\\d{1,2})';
const NUMERO_DE_MOIS = '(?<mois>\\d{1,2})';

/** In the order in which they are tried: the first that gives a possible date is the one meant. */
const ECRITURES = [
  '(?<annee>\\d{4})-(?<mois>\\d{2})-(?<jour>\\d{2})',
  `${JOUR}(?:er)?\\s*${NOM_DE_MOIS}(?:\\s*(?<annee>\\d{1,4}))?`,
  `${NOM_DE_MOIS}\\s*(?<annee>\\d{2}|\\d{4})`,
  `${JOUR}\\s*[/.-]\\s*${NUMERO_DE_MOIS}(?:\\s*[/.-]\\s*(?<annee>\\d{0,4}))?`,
  `${JOUR}\\s+${NUMERO_DE_MOIS}\\s+(?<annee>\\d{2}|\\d{4})`,
  `${NUMERO_DE_MOIS}\\s*[/.-]\\s*(?<annee>\\d{4})`,
  '(?<jour>\\d{2})(?<mois>\\d{2})(?<annee>\\d{4}|\\d{2})',
  '(?<annee>(?:19|20)\\d{2})',
].map((motif) => new RegExp(`(?<![\\p{L}\\d+])${motif}(?![\\p{L}\\d])`, 'u'));

/** Tells the date from the words; a number that is no date stays among them, for it may be a telephone. */
export function lireDateCherchee(texte: string): TexteDateCherchee {
  const net = texte.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const ecriture of ECRITURES) {
    const trouvee = ecriture.exec(net);
    const date = trouvee === null ? null : dateDe(trouvee.groups ?? {});
    if (trouvee === null || date === null) continue;
    const reste = `${net.slice(0, trouvee.index)} ${net.slice(trouvee.index + trouvee[0].length)}`.trim();
    // Other digits beside: these were not a date, but part of a number.
    if (!/\d/.test(reste)) return { date, reste: reste.replace(/^[/.\s-]+|[/.\s-]+$/g, '') };
  }
  return { date: null, reste: texte };
}

function dateDe({
  jour,
  mois,
  nom,
  annee = '',
}: Readonly<Record<string, string | undefined>>): DateCherchee | null {
  const numero =
    nom === undefined ? Number(mois ?? 0) : 1 + MOIS.findIndex((motif) => new RegExp(`^${motif}$`).test(nom));
  const lue = { jour: jour === undefined ? null : Number(jour), mois: numero === 0 ? null : numero, annee };
  const possible =
    (lue.jour === null || (lue.jour >= 1 && lue.jour <= 31)) && (lue.mois === null || lue.mois <= 12);
  return possible && !(mois !== undefined && numero === 0) ? lue : null;
}
