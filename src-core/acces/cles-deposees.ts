// A direction user's own keys sealed to the recovery keys: a recovered password gives back the same signature.
import { concatener, Secret } from '../primitives';
import type { Porteur } from '../structure/cles-du-poste';
import type { ClesDeposees, Utilisateur } from '../utilisateur/utilisateurs';
import { ouvrirParSecours, scellerPourSecours } from './cles-de-secours';
import { type ClesUtilisateur, depuisValeur } from './enregistrement';

const TAILLE_CLE = 32;

export async function deposerPourSecours(
  { x25519, ed25519 }: ClesUtilisateur,
  porteurs: readonly Pick<Porteur, 'destinataire'>[],
): Promise<ClesDeposees> {
  const privees = new Secret(concatener(x25519.privee.reveler(), ed25519.privee.reveler()));
  const pour = porteurs.map(({ destinataire }) => destinataire);
  const scellees = await Promise.all(pour.map((destinataire) => scellerPourSecours(destinataire, privees)));
  privees.effacer();
  return { de: enTexte(ed25519.publique), pour, scellees: scellees.map(enTexte) };
}

/** The deposit is made again when the recovery keys were replaced, or the person's own keys are others. */
export const depotAJour = (
  { clesDeposees }: Pick<Utilisateur, 'clesDeposees'>,
  { ed25519 }: ClesUtilisateur,
  porteurs: readonly Pick<Porteur, 'destinataire'>[],
): boolean =>
  clesDeposees?.de === enTexte(ed25519.publique) &&
  clesDeposees.pour.length === porteurs.length &&
  porteurs.every(({ destinataire }, rang) => destinataire === clesDeposees.pour[rang]);

/** The person's keys, or `null` without a deposit that this recovery key opens. */
export async function clesParSecours(
  { acces, clesDeposees }: Pick<Utilisateur, 'acces' | 'clesDeposees'>,
  saisie: string,
): Promise<ClesUtilisateur | null> {
  if (acces === null || clesDeposees === null) return null;
  const { x25519, ed25519 } = depuisValeur(acces.enregistrement);
  if (clesDeposees.de !== enTexte(ed25519)) return null;
  const scellees = clesDeposees.scellees.map((scellee) => Uint8Array.from(Buffer.from(scellee, 'base64')));
  const privees = (await ouvrirParSecours(scellees, saisie))?.reveler();
  if (privees?.length !== 2 * TAILLE_CLE) return null;
  return {
    x25519: { publique: x25519, privee: new Secret(privees.slice(0, TAILLE_CLE)) },
    ed25519: { publique: ed25519, privee: new Secret(privees.slice(TAILLE_CLE)) },
  };
}

const enTexte = (octets: Uint8Array): string => Buffer.from(octets).toString('base64');
