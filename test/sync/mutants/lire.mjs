// Reads a mutant: a title, the tests that must kill it, and a few lines replaced in one file.

/**
 * @typedef {object} Mutant
 * @property {string} titre the guard that is missing
 * @property {readonly string[]} tests
 * @property {string} fichier
 * @property {string} avant
 * @property {string} apres
 */

/** @param {string} texte @returns {Mutant} */
export function lireMutant(texte) {
  const lu =
    /^# (?<titre>.+)\n# tests: (?<tests>.+)\n# file: (?<fichier>.+)\n<<<<\n(?<avant>[\s\S]+?)\n====\n(?<apres>[\s\S]*?)\n?>>>>\n?$/.exec(
      texte,
    );
  if (!lu?.groups) throw new Error('not a mutant');
  const { titre = '', tests = '', fichier = '', avant = '', apres = '' } = lu.groups;
  return { titre, tests: tests.split(' '), fichier, avant, apres };
}

/** The mutated text. @param {Mutant} mutant @param {string} source */
export function muter({ titre, fichier, avant, apres }, source) {
  if (source.split(avant).length !== 2) throw new Error(`« ${titre} » no longer applies to ${fichier}`);
  return source.replace(avant, () => apres);
}
