// A core opened on the sample structure, as its direction.
import { DIRECTION } from '../demo/gestes.mjs';
import { root } from '../setup/project.mjs';
import { coeurDeBench } from './coeur.mjs';

/** @param {string} profil */
export async function ouvrirPoste(profil) {
  const { unPosteDeBench } = await coeurDeBench();
  const poste = unPosteDeBench(profil, root);
  const [structure] = (await poste.appeler('accueil.etat', {})).structures;
  if (structure === undefined) throw new Error('the sample has no structure');
  const { identifiant, motDePasse } = DIRECTION;
  await poste.appeler('acces.ouvrir', { structure: structure.id, identifiant, motDePasse });
  return poste;
}
