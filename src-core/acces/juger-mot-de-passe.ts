// A password's whole judgement: the CNIL's form, then what everybody would try first (A68).
import { jugerMotDePasse } from '../../src-shared/regles/mot-de-passe';
import { estTropConnu } from './mots-de-passe-connus';

/** The French sentence that says what to change, or `null` when the password is accepted. */
export function refusDuMotDePasse(motDePasse: string, personnels: readonly string[]): string | null {
  const avis = jugerMotDePasse(motDePasse);
  if (!avis.suffisant) return avis.conseil;
  return estTropConnu(motDePasse, personnels)
    ? 'Ce mot de passe est trop facile à deviner : évitez les suites, les noms et les dates connus.'
    : null;
}
