// A search typed letter by letter is one act of the journal: its kind, its number of results, the file opened from it.
import { finaliteDuSuivi } from '../journal/finalites';
import { auteurDe, type RechercheEnCours, type Session } from '../session';
import type { ActeEcrit } from '../sync/ecrire';

/** Above this pause, two searches are two acts even when one begins like the other. */
const MEME_RECHERCHE_MS = 10_000;
/** Likeness is asked again at each field of one form: a person speaks between two answers. */
const MEME_SAISIE_MS = 120_000;
export const RESSEMBLANCE = 'ressemblance';

/** Keeps the search as the one under way; another one that was under way is journalled first. */
export function retenirRecherche(session: Session, texte: string, genre: string, resultats: number): void {
  const recherche: RechercheEnCours = { texte, genre, resultats, ms: session.structure.maintenant() };
  const suite = prolonge(session.recherche, recherche);
  if (!suite) consignerRecherche(session, null);
  // Of a form, what was shown counts even once more words made it go away.
  const montres = genre === RESSEMBLANCE && suite ? (session.recherche?.resultats ?? 0) : 0;
  session.recherche = { ...recherche, resultats: Math.max(resultats, montres) };
}

function prolonge(avant: RechercheEnCours | null, apres: RechercheEnCours): boolean {
  if (avant === null) return true;
  const pause = apres.ms - avant.ms;
  if (avant.genre === RESSEMBLANCE || apres.genre === RESSEMBLANCE)
    return avant.genre === apres.genre && pause < MEME_SAISIE_MS;
  return (
    pause < MEME_RECHERCHE_MS && (apres.texte.startsWith(avant.texte) || avant.texte.startsWith(apres.texte))
  );
}

/** The search under way as an act, with the file opened from it if there is one. */
export const acteDeRecherche = (
  { recherche, structure }: Session,
  ouvert: string | null,
): ActeEcrit | null =>
  recherche === null
    ? null
    : {
        acte: 'dossier.recherche',
        objet: ouvert,
        finalite: finaliteDuSuivi(structure),
        detail: { genre: recherche.genre, resultats: recherche.resultats },
      };

/** Journals the search under way; nothing when there is none. */
export function consignerRecherche(session: Session, ouvert: string | null): void {
  const acte = acteDeRecherche(session, ouvert);
  session.recherche = null;
  if (acte !== null) session.structure.consigner(auteurDe(session), acte);
}
