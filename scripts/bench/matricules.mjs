// Numbers of the sample's files, read through the core before the window opens.
import { ouvrirPoste } from './poste.mjs';

/** @param {string} profil @param {readonly string[]} ids @returns {Promise<string[]>} */
export async function matricules(profil, ids) {
  const poste = await ouvrirPoste(profil);
  const lus = [];
  for (const id of ids)
    lus.push((await poste.appeler('dossier.lire', { id: /** @type {never} */ (id) })).matricule);
  poste.fermer();
  return lus;
}
