// A page of another computer's journal, as the server gives it: its signature, its place, then each link computed again.
import type { AnomalieDuJournal } from '../../src-shared/regles/anomalies-du-journal';
import { type EntetePage, estDUneAutreVersion, lirePage } from '../../src-shared/sync/page-journal';
import type { EntreeDeJournal } from '../../src-shared/sync/trame-journal';
import { empreinteDe, type LigneJournal, ORIGINE } from '../journal/chaine';
import type { JournalDistant } from '../journal/journaux-recus';
import { egaux, sha256 } from '../primitives';
import { cleDeLEpoque } from './epoques';
import { etatStructure, type PosteLocal } from './poste-local';
import { ouvrirPage, pageSigneePar } from './sceller-page';

export type Verdict =
  | { readonly sort: 'suit'; readonly debut: number; readonly lignes: readonly LigneJournal[] }
  /** Nothing in it that is not here. */
  | { readonly sort: 'connue' }
  | { readonly sort: 'refusee'; readonly anomalie: AnomalieDuJournal };

const refusee = (anomalie: AnomalieDuJournal): Verdict => ({ sort: 'refusee', anomalie });

/** @param connu what is here of that journal, numero 0 for nothing */
export function verifierPage(local: PosteLocal, octets: Uint8Array, connu: JournalDistant): Verdict {
  const page = lirePage(octets);
  if (page === null) return refusee(estDUneAutreVersion(octets) ? 'versionPlusRecente' : 'alteree');
  const { entete } = page;
  const cleDeLAuteur = etatStructure(local).postes.get(connu.poste)?.ed25519;
  const sienne =
    entete.structure === local.racine.structure &&
    entete.poste === connu.poste &&
    entete.branche === connu.branche;
  if (cleDeLAuteur === undefined || !sienne || !pageSigneePar(page, cleDeLAuteur)) return refusee('alteree');
  const horsDeSaPlace = jugerPlace(entete, connu);
  if (horsDeSaPlace !== null) return refusee(horsDeSaPlace);
  const cle = cleDeLEpoque(local.plume.base, entete.epoque);
  if (cle === null) return refusee('cleInconnue');
  const entrees = ouvrirPage(page, cle);
  return entrees === null ? refusee('alteree') : enchainer(entete, entrees, connu);
}

function jugerPlace(
  entete: EntetePage,
  { numero, debut, empreinte }: JournalDistant,
): AnomalieDuJournal | null {
  const { premiere, precedent } = entete;
  if (premiere === 1 && !egaux(precedent, ORIGINE.empreinte)) return 'rompue';
  if (numero === 0) return premiere === entete.debut ? null : 'manquante';
  if (entete.debut !== debut) return 'autreSuite';
  if (premiere > numero + 1) return 'manquante';
  return premiere === numero + 1 && !egaux(precedent, empreinte) ? 'autreSuite' : null;
}

/** Sealed again in another way, a page may begin with entries that are here: they must be the same. */
function enchainer(entete: EntetePage, entrees: readonly EntreeDeJournal[], connu: JournalDistant): Verdict {
  let precedent = entete.precedent;
  const lignes = entrees.map((entree, rang): LigneJournal => {
    const ligne = enLigne(entree, entete.premiere + rang, precedent);
    precedent = ligne.empreinte;
    return ligne;
  });
  if (!egaux(precedent, entete.fin)) return refusee('rompue');
  const ici = lignes.find(({ numero }) => numero === connu.numero);
  if (ici !== undefined && !egaux(ici.empreinte, connu.empreinte)) return refusee('autreSuite');
  const nouvelles = lignes.filter(({ numero }) => numero > connu.numero);
  return nouvelles.length === 0
    ? { sort: 'connue' }
    : { sort: 'suit', debut: entete.debut, lignes: nouvelles };
}

function enLigne(
  { detail, ...entree }: EntreeDeJournal,
  numero: number,
  precedent: Uint8Array,
): LigneJournal {
  const [sel, texte] = 'sel' in detail ? [detail.sel, detail.texte] : [null, null];
  const empreinteDetail = 'sel' in detail ? sha256(detail.sel, detail.texte) : detail.empreinte;
  const chainees = {
    ...entree,
    // One of a closed list where it was written; a version that follows may have others.
    finalite: entree.finalite as LigneJournal['finalite'],
    numero,
    precedent,
    empreinteDetail,
  };
  return { ...chainees, empreinte: empreinteDe(chainees), sel, detail: texte };
}
