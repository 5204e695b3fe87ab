// A password's whole judgement: the CNIL's form, then what everybody would try first (A68).
import { jugerMotDePasse } from '../../src-shared/regles/mot-de-passe';
import { estTropConnu } from './mots-de-passe-connus';

/** Shorter personal words are too common inside other words to be taken out. */
const LETTRES_MIN = 3;

/**
 * The French sentence that says what to change, or `null` when the password is accepted.
 * @param personnels names and identifier of the person: they add nothing to a password
 */
export function refusDuMotDePasse(motDePasse: string, personnels: readonly string[]): string | null {
  const avis = jugerMotDePasse(motDePasse);
  if (!avis.suffisant) return avis.conseil;
  if (!jugerMotDePasse(sansMotsPersonnels(motDePasse, personnels)).suffisant)
    return 'Votre nom et celui de la structure ne comptent pas : allongez le mot de passe autrement.';
  return estTropConnu(motDePasse, personnels)
    ? 'Ce mot de passe est trop facile à deviner : évitez les suites, les noms et les dates connus.'
    : null;
}

function sansMotsPersonnels(motDePasse: string, personnels: readonly string[]): string {
  const mots = personnels.flatMap((texte) => texte.toLowerCase().split(/[^\p{L}\p{Nd}]+/u));
  return mots
    .filter((mot) => mot.length >= LETTRES_MIN)
    .reduce((reste, mot) => retirer(reste, mot), motDePasse.normalize('NFC'));
}

function retirer(texte: string, mot: string): string {
  const place = texte.toLowerCase().indexOf(mot);
  return place < 0 ? texte : retirer(texte.slice(0, place) + texte.slice(place + mot.length), mot);
}
