// Search as you type: each kind of question against the same one on a copy in clear, then the window, key to paint.
import path from 'node:path';
import { root } from '../../setup/project.mjs';
import { coeurDeBench } from '../coeur.mjs';
import { fenetreOuverte, jusquALaPeinture, ouvrirLaRecherche } from '../fenetre.mjs';
import { ouvrirPoste } from '../poste.mjs';
import { questionsParGenre } from '../questions.mjs';

/** @type {import('../run.mjs').Bench} */
export async function mesurer({ profil, corpus, echantillons, passages }) {
  const questions = questionsParGenre(corpus.personnes, echantillons);
  return [
    ...(await parGenre(profil, questions, passages)),
    await peinte(profil, questions, echantillons, passages),
  ];
}

/** @param {string} profil @param {ReturnType<typeof questionsParGenre>} questions @param {number} passages */
async function parGenre(profil, questions, passages) {
  const { copieEnClair, duelDeRecherche } = await coeurDeBench();
  const poste = await ouvrirPoste(profil);
  const clair = copieEnClair(poste, path.join(profil, 'clair.db'));
  const releves = questions.map(([genre, textes]) => {
    const duels = Array.from({ length: passages }, () => duelDeRecherche(poste, clair, textes, root));
    return {
      metric: `search, any query: ${genre}`,
      unit: 'ms',
      passages: duels.map(({ chiffre }) => chiffre),
      reference: duels.map(({ clair: enClair }) => enClair),
    };
  });
  clair.close();
  poste.fermer();
  return releves;
}

/**
 * The question is on screen but for its last letter; the time runs from that letter to the painted answer.
 * @param {string} profil @param {ReturnType<typeof questionsParGenre>} questions
 * @param {number} echantillons @param {number} passages
 */
async function peinte(profil, questions, echantillons, passages) {
  const { application, page } = await fenetreOuverte(profil);
  await ouvrirLaRecherche(page);
  const textes = questions.flatMap(([, liste]) => liste.slice(0, Math.ceil(echantillons / questions.length)));
  /** @type {number[][]} */
  const releves = [];
  for (let passage = 0; passage < passages; passage++) {
    /** @type {number[]} */
    const durees = [];
    for (const texte of textes) {
      await jusquALaPeinture(page, texte.slice(0, -1));
      durees.push(await jusquALaPeinture(page, texte));
    }
    releves.push(durees);
  }
  await application.close();
  return { metric: 'search, last key to painted', unit: 'ms', passages: releves };
}
