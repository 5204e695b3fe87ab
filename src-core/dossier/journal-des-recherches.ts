// A search typed letter by letter is one act of the journal: its kind, its number of results, the file opened from it.
import { auteurDe, type RechercheEnCours, type Session } from '../session';

/** Above this pause, two searches are two acts even when one begins like the other. */
const MEME_RECHERCHE_MS = 10_000;

/** Keeps the search as the one under way; another one that was under way is journalled first. */
export function retenirRecherche(session: Session, texte: string, genre: string, resultats: number): void {
  const ms = session.structure.maintenant();
  if (!prolonge(session.recherche, texte, ms)) consignerRecherche(session, null);
  session.recherche = { texte, genre, resultats, ms };
}

const prolonge = (recherche: RechercheEnCours | null, texte: string, ms: number): boolean =>
  recherche === null ||
  (ms - recherche.ms < MEME_RECHERCHE_MS &&
    (texte.startsWith(recherche.texte) || recherche.texte.startsWith(texte)));

/** Journals the search under way, with the file opened from it if there is one. */
export function consignerRecherche(session: Session, ouvert: string | null): void {
  const { recherche, structure } = session;
  if (recherche === null) return;
  session.recherche = null;
  structure.consigner(auteurDe(session), {
    acte: 'dossier.recherche',
    objet: ouvert,
    finalite: 'accompagnement',
    detail: { genre: recherche.genre, resultats: recherche.resultats },
  });
}
