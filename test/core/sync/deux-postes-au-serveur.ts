// Where most stories of two begin: a structure of two computers, both known to one server.
import { type Personne, personne } from '../../shared/sync/des-constats';
import { ServeurDeTest } from '../../sync/serveur-de-test';
import { autrePoste, type PosteDeTest, premierPoste } from './des-postes';

export interface DeuxPostesAuServeur {
  readonly direction: Personne;
  readonly serveur: ServeurDeTest;
  readonly a: PosteDeTest;
  readonly b: PosteDeTest;
}

export async function deuxPostesAuServeur(): Promise<DeuxPostesAuServeur> {
  const direction = personne('1');
  const serveur = new ServeurDeTest();
  const a = premierPoste(direction);
  await serveur.ouvrir(a);
  const b = autrePoste(a, direction);
  await serveur.inscrire(a, b);
  return { direction, serveur, a, b };
}
