// The saved copy of the whole structure, sealed, written and tried by opening it: one at a time, it is long.
import path from 'node:path';
import { ouvrirPoste } from '../poste.mjs';

/** @type {import('../run.mjs').Bench} */
export async function mesurer({ profil, passages }) {
  const poste = await ouvrirPoste(profil);
  /** @type {number[][]} */
  const durees = [];
  let octets = 0;
  for (let passage = 0; passage < passages; passage++) {
    const depart = performance.now();
    const chemin = path.join(profil, `copie-${passage}.age`);
    ({ octets } = await poste.appeler('copie.enregistrer', /** @type {never} */ ({ chemin })));
    durees.push([performance.now() - depart]);
  }
  poste.fermer();
  return [
    { metric: 'saved copy, tried by opening it', unit: 'ms', passages: durees },
    { metric: 'size of the copy', unit: 'MB', passages: [[octets / 2 ** 20]] },
    { metric: 'peak memory of the process', unit: 'MB', passages: [[process.resourceUsage().maxRSS / 1024]] },
  ];
}
