// At login, a person seals their own keys to what may bring them back: their rescue code, the direction's recovery keys.
import type { Session } from '../session';
import { auteurDe, utilisateurDe } from '../session';
import { lireSecours } from '../structure/secours';
import { ecritureSimple } from '../sync/ecriture-simple';
import { deposerPourSecours, depotAJour } from './cles-deposees';
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

/** Only the direction opens with a recovery key: its keys sign statements, and new ones would not be recognised. */
export async function deposerClesDeDirection(session: Session, cles: ClesUtilisateur): Promise<void> {
  const { structure, utilisateur, profils } = session;
  const porteurs = lireSecours(structure.base);
  if (!profils.includes('direction') || depotAJour(utilisateurDe(session), cles, porteurs)) return;
  const depot = await deposerPourSecours(cles, porteurs);
  structure.ecrire(
    auteurDe(session),
    { acte: 'acces.clesDeposees', objet: utilisateur, finalite: 'securite' },
    [ecritureSimple(structure.lecteur, 'utilisateur', utilisateur, 'clesDeposees', depot)],
  );
}
