// The screen to come back to after a pause: written for the core's memory, read back by the fresh page.
import type { BrouillonVivant } from '../brouillon/brouillons-vivants';
import type { Ecran } from '../navigation';

type Forme = Pick<BrouillonVivant, 'id' | 'genre' | 'dossier'>;

/** The present screen, with the form that was open on it. */
export function ecranAGarder(ecran: Ecran, formes: readonly Forme[]): string {
  return JSON.stringify(avecSaForme(ecran, formes));
}

function avecSaForme(ecran: Ecran, formes: readonly Forme[]): Ecran {
  if (ecran.nom === 'inscription') {
    const saisie = formes.find(({ genre }) => genre === 'accueil');
    return { ...ecran, brouillon: saisie?.id ?? ecran.brouillon };
  }
  if (ecran.nom !== 'dossier') return ecran;
  const { ouvert: _ouvert, brouillon: _brouillon, ...lecture } = ecran;
  const saisie = formes.find(({ dossier }) => dossier === ecran.id);
  if (saisie?.genre === 'entretien') return { ...lecture, ouvert: 'entretien', brouillon: saisie.id };
  return saisie?.genre === 'completion' ? { ...lecture, ouvert: 'completer' } : lecture;
}

/** The kept screen, or `null` when there is none: the list then opens as after a login. */
export function ecranGarde(texte: string | null): Ecran | null {
  if (texte === null) return null;
  try {
    const lu: unknown = JSON.parse(texte);
    // Written by this same program a moment ago; only its presence is in doubt.
    return typeof lu === 'object' && lu !== null && 'nom' in lu ? (lu as Ecran) : null;
  } catch {
    // Not JSON: the list opens.
    return null;
  }
}
