// A server that a given authority alone vouches for: the chain shown is followed up to it, and to nothing else.
import { X509Certificate } from 'node:crypto';

const LONGUEUR_MAX = 8;

/**
 * @param chaine PEM certificates as the server showed them, its own first
 * @param autorite PEM of the authority, or of the server's own certificate
 * @param maintenant Unix milliseconds
 */
export function tientDeLAutorite(
  chaine: readonly string[],
  autorite: string,
  hote: string,
  maintenant: number,
): boolean {
  try {
    const racine = new X509Certificate(autorite);
    const certificats = chaine.slice(0, LONGUEUR_MAX).map((pem) => new X509Certificate(pem));
    const [feuille] = certificats;
    if (feuille === undefined || !nomme(feuille, hote)) return false;
    return remonter(certificats, racine, maintenant);
  } catch {
    // Not a certificate at all.
    return false;
  }
}

const nomme = (certificat: X509Certificate, hote: string): boolean =>
  certificat.checkHost(hote) !== undefined || certificat.checkIP(hote) !== undefined;

function remonter(
  certificats: readonly X509Certificate[],
  racine: X509Certificate,
  maintenant: number,
): boolean {
  if (!enVigueur(racine, maintenant)) return false;
  for (const [rang, certificat] of certificats.entries()) {
    if (!enVigueur(certificat, maintenant)) return false;
    if (certificat.fingerprint256 === racine.fingerprint256) return true;
    if (racine.ca && signePar(certificat, racine)) return true;
    const suivant = certificats[rang + 1];
    if (suivant === undefined || !suivant.ca || !signePar(certificat, suivant)) return false;
  }
  return false;
}

const signePar = (certificat: X509Certificate, emetteur: X509Certificate): boolean =>
  certificat.checkIssued(emetteur) && certificat.verify(emetteur.publicKey);

const enVigueur = ({ validFrom, validTo }: X509Certificate, maintenant: number): boolean =>
  Date.parse(validFrom) <= maintenant && maintenant <= Date.parse(validTo);
