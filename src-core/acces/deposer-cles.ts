// At login, a person whose rescue code is new seals their own keys to it: the code then gives the same keys back.
import type { Session } from '../session';
import { auteurDe, utilisateurDe } from '../session';
import { ecritureSimple } from '../sync/ecriture-simple';
import { codeDepuisValeur, scellerClesPourCode } from './code-de-secours';
import type { ClesUtilisateur } from './enregistrement';

/** A disk that refuses leaves it for the next login: the code opens all the same, with new keys. */
export function deposerCles(session: Session, cles: ClesUtilisateur): void {
  const { structure, utilisateur } = session;
  const { codeSecours, clesSecours } = utilisateurDe(session);
  if (codeSecours?.enregistrement == null) return;
  const { publique } = codeDepuisValeur(codeSecours.enregistrement);
  const pour = Buffer.from(publique).toString('base64');
  if (clesSecours?.pour === pour) return;
  const scelle = Buffer.from(scellerClesPourCode(publique, cles)).toString('base64');
  structure.ecrire(
    auteurDe(session),
    { acte: 'acces.codeDeSecoursComplete', objet: utilisateur, finalite: 'securite' },
    [ecritureSimple(structure.lecteur, 'utilisateur', utilisateur, 'clesSecours', { pour, scelle })],
  );
}
