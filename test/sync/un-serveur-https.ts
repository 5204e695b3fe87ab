// A server over https for the test that asks; closed after it.
import { onTestFinished } from 'vitest';
import { ServeurHttps } from './serveur-https';

export async function unServeurHttps(certificat?: {
  readonly cert: string;
  readonly key: string;
}): Promise<ServeurHttps> {
  const serveur = await ServeurHttps.ouvrir(certificat);
  onTestFinished(() => serveur.fermer());
  return serveur;
}
