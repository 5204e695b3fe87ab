// A page of one computer's journal as it is sent: a header in clear that the sealed entries are bound to, a signature.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { type Enveloppe, lireEnveloppe, TAILLE_LOT } from './lot';
import { octets32 } from './trame-forme';
import { ENTREES_PAR_PAGE } from './trame-journal';

/** Bytes of a page as sent: those of a batch. */
export const TAILLE_PAGE = TAILLE_LOT;
/** Histories that one computer may have: a vault put back from a copy makes one more. */
export const BRANCHES_PAR_JOURNAL = 100;
const FAMILLE = 'permanence/journal/';
const FORMAT = `${FAMILLE}1`;

const identifiant = z.string().regex(/^[0-9a-f]{32}$/);
const numero = z.int().min(1);
export const branche = z
  .int()
  .min(0)
  .max(BRANCHES_PAR_JOURNAL - 1);

const schemaEntete = z
  .tuple([
    z.literal(FORMAT),
    identifiant,
    identifiant,
    branche,
    numero,
    numero,
    numero,
    z.string().regex(/^[0-9a-f]{1,32}$/),
    octets32,
    octets32,
  ])
  .transform(([, structure, poste, laBranche, debut, premiere, derniere, epoque, precedent, fin]) => ({
    structure,
    poste,
    branche: laBranche,
    debut,
    premiere,
    derniere,
    epoque,
    precedent,
    fin,
  }))
  .refine(
    ({ debut, premiere, derniere }) =>
      debut <= premiere && premiere <= derniere && derniere - premiere < ENTREES_PAR_PAGE,
  );

/** What the server may know of a page, and what its entries are bound to. */
export interface EntetePage {
  readonly structure: string;
  readonly poste: string;
  /** 0, then one more for each history that this computer's journal turned out to have. */
  readonly branche: number;
  /** Number of the branch's very first entry: nobody can take its first pages away unseen. */
  readonly debut: number;
  readonly premiere: number;
  readonly derniere: number;
  readonly epoque: string;
  /** The journal's own links: hash of the entry before the first, and of the last: the page before ends on the former. */
  readonly precedent: Uint8Array;
  readonly fin: Uint8Array;
}

export interface PageLue extends Enveloppe {
  readonly entete: EntetePage;
}

export const ecrireEntetePage = (e: EntetePage): Uint8Array =>
  encode([
    FORMAT,
    e.structure,
    e.poste,
    e.branche,
    e.debut,
    e.premiere,
    e.derniere,
    e.epoque,
    e.precedent,
    e.fin,
  ]);

/** Form and sizes only: neither signature nor content. `null` when it is not a page of this version. */
export function lirePage(recue: Uint8Array): PageLue | null {
  if (recue.length > TAILLE_PAGE) return null;
  try {
    const enveloppe = lireEnveloppe(recue);
    return { entete: schemaEntete.parse(decode(enveloppe.octetsEntete)), ...enveloppe };
  } catch {
    // Cut, altered or foreign bytes, or another version's.
    return null;
  }
}

/** True for what says to be a page of the journal in another version's form. */
export function estDUneAutreVersion(recue: Uint8Array): boolean {
  try {
    const [format] = z.tuple([z.string()], z.unknown()).parse(decode(lireEnveloppe(recue).octetsEntete));
    return format.startsWith(FAMILLE) && format !== FORMAT;
  } catch {
    // Nothing that says anything.
    return false;
  }
}
