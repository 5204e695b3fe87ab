// Pages of the list, deep in it, narrowed and sorted in every way, against a copy in clear.
import path from 'node:path';
import { choisir, faireHasard } from '../../donnees/hasard.mjs';
import { root } from '../../setup/project.mjs';
import { coeurDeBench } from '../coeur.mjs';
import { ouvrirPoste } from '../poste.mjs';

/** @typedef {Parameters<typeof import('../../../test/bench/mesures-du-coeur').duelDeListe>[2][number]} Demande */

const TRIS = /** @type {const} */ (['nom', 'naissance', 'modification', 'referent']);
const FILTRES = /** @type {const} */ ([
  { referent: null, commune: null, age: null },
  { referent: 'sans', commune: null, age: null },
  { referent: null, commune: '11206', age: null },
  { referent: null, commune: null, age: 'mineurs' },
  { referent: 'sans', commune: '11304', age: 'de18a21' },
]);

/** @type {import('../run.mjs').Bench} */
export async function mesurer({ profil, corpus, echantillons, passages }) {
  const { copieEnClair, duelDeListe } = await coeurDeBench();
  const poste = await ouvrirPoste(profil);
  const clair = copieEnClair(poste, path.join(profil, 'clair.db'));
  const releves = TRIS.map((tri, rang) => {
    const hasard = faireHasard(700 + rang);
    /** @type {Demande[]} */
    const demandes = Array.from({ length: echantillons }, () => ({
      decalage: Math.floor(hasard() * corpus.personnes.length),
      nombre: 100,
      filtres: choisir(FILTRES, hasard),
      tri,
      inverse: hasard() < 0.5,
    }));
    const duels = Array.from({ length: passages }, () => duelDeListe(poste, clair, demandes, root));
    return {
      metric: `a page of the list, any view: by ${tri}`,
      unit: 'ms',
      passages: duels.map(({ chiffre }) => chiffre),
      reference: duels.map(({ clair: enClair }) => enClair),
    };
  });
  clair.close();
  poste.fermer();
  return releves;
}
