// The pictures that a document names, with the words said in their place.

/**
 * @param {string} texte Markdown
 * @returns {{ nom: string, alternative: string }[]} in the order of the text
 */
export const imagesNommees = (texte) =>
  [...texte.matchAll(/!\[([^\]]*)\]\(images\/guide\/([\w-]+)\.png\)/g)].map(
    ([, alternative = '', nom = '']) => ({ nom, alternative }),
  );
