// A workstation under the driver: the product's core on a profile of its own, behind the line that counts.
import fs from 'node:fs';
import path from 'node:path';
import { type PosteDeBench, unPosteDeBench } from '../poste';
import type { Demande } from './arguments';
import { Ligne } from './ligne';
import { ReseauCompte } from './reseau-compte';

export interface PostePilote {
  readonly poste: PosteDeBench;
  readonly ligne: Ligne;
  readonly reseau: ReseauCompte;
  /** The server as it is typed on this computer. */
  readonly serveur: { readonly adresse: string; readonly autorite: string };
  fermer(): void;
}

/** The person who opens on every computer of the bench. */
export const DIRECTION = {
  prenom: 'Jeanne',
  nom: 'Roudier',
  identifiant: 'j.roudier',
  motDePasse: 'Une-Gare-1912-à-Limoux',
};

/** The project's folder, whose resources are read: the driver lies in its out/. */
export const RACINE = path.dirname(import.meta.dirname);

export async function unPostePilote({ dossier, nom, hub, ca }: Demande): Promise<PostePilote> {
  const profil = path.join(dossier, `profil-${nom}`);
  if (fs.existsSync(profil)) throw new Error(`${profil} is there already: each run begins on a new folder`);
  const ligne = await Ligne.vers(hub);
  const reseau = new ReseauCompte();
  const poste = unPosteDeBench(profil, RACINE, reseau);
  return {
    poste,
    ligne,
    reseau,
    serveur: { adresse: ligne.adresse, autorite: ca === null ? '' : fs.readFileSync(ca, 'utf8') },
    fermer: () => {
      if (poste.contexte.session !== null) poste.fermer();
      reseau.fermer();
      ligne.fermer();
    },
  };
}
