// An intake saved through the door and confirmed by the disk, against a bare transaction of the same rows.
import path from 'node:path';
import { population } from '../../donnees/population.mjs';
import { coeurDeBench } from '../coeur.mjs';
import { AUJOURD_HUI } from '../gabarit.mjs';
import { ouvrirPoste } from '../poste.mjs';

const GRAINE = 800;

/** @type {import('../run.mjs').Bench} */
export async function mesurer({ profil, echantillons, passages }) {
  const { duelDeSaisie, secondCoffre } = await coeurDeBench();
  const poste = await ouvrirPoste(profil);
  const nu = secondCoffre(poste, path.join(profil, 'nu.db'));
  const duels = [];
  for (let passage = 0; passage < passages; passage++)
    duels.push(
      await duelDeSaisie(poste, nu, population(echantillons, GRAINE + passage, { aujourdHui: AUJOURD_HUI })),
    );
  nu.close();
  poste.fermer();
  return [
    {
      metric: 'save an intake, confirmed by fsync',
      unit: 'ms',
      passages: duels.map(({ produit }) => produit),
      reference: duels.map(({ nu: durees }) => durees),
    },
  ];
}
