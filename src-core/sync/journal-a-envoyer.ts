// How much of this computer's journal the server has, whether the rest is worth a page, and the next page.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import type { BoutDeJournal } from '../../src-shared/sync/messages-journal';
import { octets32, TAILLE_TRAME } from '../../src-shared/sync/trame-forme';
import { ENTREES_PAR_PAGE, type EntreeDeJournal, poidsDansPage } from '../../src-shared/sync/trame-journal';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';
import { ecrireParametre, lireParametre, parametrePresent } from '../coffre/parametres';
import { type LigneJournal, type Maillon, ORIGINE } from '../journal/chaine';
import { egaux } from '../primitives';
import { epoqueCourante } from './epoques';
import { idDuPoste, type PosteLocal, signatureDuPoste } from './poste-local';
import { scellerPage } from './sceller-page';

/** Entries that are worth a page of their own. */
export const ENTREES_QUI_PARTENT = 200;
/** Fewer of them leave once the oldest has waited that long. */
export const ATTENTE_MS = 24 * 3_600_000;

const schema = z.strictObject({
  /** Whose journal it was: a restored vault becomes another computer's. */
  poste: z.string(),
  /** Which life of the server said so. */
  incarnation: z.string(),
  branche: z.int(),
  debut: z.int(),
  numero: z.int(),
  empreinte: octets32,
  /** ISO time of the last entry sent; empty before the first. */
  le: z.string(),
});
export type JournalEnvoye = z.infer<typeof schema>;

export const journalEnvoye = (base: Base): JournalEnvoye | null =>
  parametrePresent(base, 'journal.envoye')
    ? schema.parse(decode(lireParametre(base, 'journal.envoye')))
    : null;

export const retenirEnvoi = (base: Base, envoye: JournalEnvoye): void =>
  ecrireParametre(base, 'journal.envoye', encode(envoye));

/** What the memory is worth for this computer and this life of the server; `null`: the server has to be asked. */
export function envoiSur(poste: PosteLocal, incarnation: string): JournalEnvoye | null {
  const envoye = journalEnvoye(poste.plume.base);
  return envoye?.poste === idDuPoste(poste) && envoye.incarnation === incarnation ? envoye : null;
}

/** @param tout somebody asks for everything to be sent: no number of entries is too small */
export function aEnvoyerDuJournal({ plume }: PosteLocal, apres: number, tout: boolean): boolean {
  const premiere = preparer<[number], { le: string }>(
    plume.base,
    'SELECT le FROM journal WHERE numero > ? ORDER BY numero LIMIT 1',
  ).get(apres);
  if (premiere === undefined) return false;
  const { numero: derniere } = dernierNumero(plume.base);
  // A clock that was set back must not keep a page here.
  const attente = Math.abs(plume.maintenant() - Date.parse(premiere.le));
  return tout || derniere - apres >= ENTREES_QUI_PARTENT || attente >= ATTENTE_MS;
}

const dernierNumero = (base: Base): { numero: number } =>
  preparer<[], { numero: number }>(base, 'SELECT COALESCE(max(numero), 0) AS numero FROM journal').get() ??
  ORIGINE;

/**
 * Where to go on, from what the server holds of this computer's journal: at the end of a branch that is a beginning of
 * the journal here, or in a branch of its own where none is. Two histories are never sewn together.
 */
export function reprendreEnvoi(
  poste: PosteLocal,
  incarnation: string,
  bouts: readonly BoutDeJournal[],
): JournalEnvoye {
  const { base } = poste.plume;
  const moi = idDuPoste(poste);
  const siens = bouts.filter((bout) => bout.poste === moi).sort((a, b) => a.numero - b.numero);
  const suivi = siens.findLast(({ numero, empreinte }) => {
    const ici = maillonA(base, numero);
    return ici !== null && egaux(ici.empreinte, empreinte);
  });
  const commun = { poste: moi, incarnation, le: '' };
  if (suivi !== undefined) {
    const { branche, debut, numero, empreinte } = suivi;
    return { ...commun, branche, debut, numero, empreinte };
  }
  const depart = departDeBranche(base, moi, siens);
  return { ...commun, branche: siens.length, debut: depart.numero + 1, ...depart };
}

/** The last entry known to be elsewhere already: sent as another computer, or as this one before a copy was put back. */
function departDeBranche(base: Base, moi: string, siens: readonly BoutDeJournal[]): Maillon {
  const premier = premierMaillon(base);
  const envoye = journalEnvoye(base);
  if (envoye === null) return premier;
  const connu = envoye.poste === moi ? Math.min(envoye.numero, siens.at(-1)?.numero ?? 0) : envoye.numero;
  return connu <= premier.numero ? premier : (maillonA(base, connu) ?? premier);
}

/** What the first entry kept here follows. */
function premierMaillon(base: Base): Maillon {
  const premiere = preparer<[], { numero: number; precedent: Uint8Array }>(
    base,
    'SELECT numero, precedent FROM journal ORDER BY numero LIMIT 1',
  ).get();
  return premiere === undefined
    ? ORIGINE
    : { numero: premiere.numero - 1, empreinte: Uint8Array.from(premiere.precedent) };
}

function maillonA(base: Base, numero: number): Maillon | null {
  const lu = preparer<[number], Maillon>(base, 'SELECT numero, empreinte FROM journal WHERE numero = ?').get(
    numero,
  );
  return lu === undefined ? null : { numero, empreinte: Uint8Array.from(lu.empreinte) };
}

export interface PageAEnvoyer {
  readonly octets: Uint8Array;
  readonly apres: JournalEnvoye;
}

/** Sealed now: what was erased since is not in it, whatever was sent before. `null` when nothing is left. */
export function pageSuivante(poste: PosteLocal, envoye: JournalEnvoye): PageAEnvoyer | null {
  const { base } = poste.plume;
  const lignes = preparer<[number, number], LigneJournal>(
    base,
    'SELECT * FROM journal WHERE numero > ? ORDER BY numero LIMIT ?',
  ).all(envoye.numero, ENTREES_PAR_PAGE);
  const quelques = couper(lignes.map((ligne) => ({ ligne, entree: enEntree(ligne) })));
  const derniere = quelques.at(-1)?.ligne;
  if (derniere === undefined || lignes[0]?.numero !== envoye.numero + 1) return null;
  const { epoque, cle } = epoqueCourante(base);
  const fin = Uint8Array.from(derniere.empreinte);
  const octets = scellerPage(
    {
      structure: poste.racine.structure,
      poste: envoye.poste,
      branche: envoye.branche,
      debut: envoye.debut,
      premiere: envoye.numero + 1,
      derniere: derniere.numero,
      epoque,
      precedent: envoye.empreinte,
      fin,
    },
    quelques.map(({ entree }) => entree),
    cle,
    signatureDuPoste(poste),
  );
  return { octets, apres: { ...envoye, numero: derniere.numero, empreinte: fin, le: derniere.le } };
}

const enEntree = ({
  le,
  utilisateur,
  profil,
  acte,
  objet,
  finalite,
  sel,
  detail,
  empreinteDetail,
}: LigneJournal): EntreeDeJournal => ({
  le,
  utilisateur,
  profil,
  acte,
  objet,
  finalite,
  detail:
    sel === null || detail === null
      ? { empreinte: Uint8Array.from(empreinteDetail) }
      : { sel: Uint8Array.from(sel), texte: detail },
});

// A frame holds 256 KiB: the estimate errs on the large side, and one entry always fits.
function couper<T extends { entree: EntreeDeJournal }>(entrees: readonly T[]): readonly T[] {
  let poids = 0;
  const trop = entrees.findIndex(({ entree }, rang) => {
    poids += poidsDansPage(entree);
    return poids > TAILLE_TRAME && rang > 0;
  });
  return trop === -1 ? entrees : entrees.slice(0, trop);
}
