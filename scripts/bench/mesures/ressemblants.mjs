// Files proposed while a newcomer is typed in: how fast, and how right, on the corpus of A30.
import { coeurDeBench } from '../coeur.mjs';
import { ouvrirPoste } from '../poste.mjs';

/** @type {import('../run.mjs').Bench} */
export async function mesurer({ profil, corpus, ids, passages }) {
  const { mesurerRessemblants } = await coeurDeBench();
  const poste = await ouvrirPoste(profil);
  const releves = [];
  for (let passage = 0; passage < passages; passage++)
    releves.push(await mesurerRessemblants(poste, corpus, ids));
  poste.fermer();
  const [{ rappel, parPersonne, silence } = { rappel: 0, parPersonne: 0, silence: 0 }] = releves;
  return [
    {
      metric: 'files that may be about the same person',
      unit: 'ms',
      passages: releves.map(({ durees }) => durees),
    },
    { metric: 'recall on the corpus', unit: '%', passages: [[rappel]] },
    { metric: 'proposals for a person already on file', unit: 'files', passages: [[parPersonne]] },
    { metric: 'unrelated persons without a proposal', unit: '%', passages: [[silence]] },
  ];
}
