// Looks for words in clear in files: as UTF-8, UTF-16 and base64 at its three alignments.
import fs from 'node:fs';
import path from 'node:path';

/**
 * Every form under which a word could lie in a file.
 * @param {string} mot
 * @returns {Buffer[]}
 */
export function formesEnClair(mot) {
  const utf8 = Buffer.from(mot, 'utf8');
  const utf16 = Buffer.from(mot, 'utf16le');
  return [utf8, utf16, Buffer.from(utf16).swap16(), ...enBase64(utf8), ...enBase64(utf16)];
}

// The word may start at any of three places of a group: what does not depend on its neighbours is kept.
/** @param {Buffer} octets */
const enBase64 = (octets) =>
  [0, 1, 2].map((decalage) => {
    const texte = Buffer.concat([Buffer.alloc(decalage), octets])
      .toString('base64')
      .replaceAll('=', '');
    const debut = decalage === 0 ? 0 : decalage + 1;
    const fin = (decalage + octets.length) % 3 === 0 ? texte.length : texte.length - 1;
    return Buffer.from(texte.slice(debut, fin));
  });

/**
 * Files under these paths that hold one of the words.
 * @param {readonly string[]} chemins files or folders; what cannot be read is skipped
 * @param {readonly string[]} mots
 * @returns {{ lus: number, trouves: string[] }}
 */
export function fouiller(chemins, mots) {
  const formes = mots.flatMap(formesEnClair);
  const fichiers = [...new Set(chemins.flatMap(fichiersSous))];
  let lus = 0;
  const trouves = fichiers.filter((fichier) => {
    const octets = lire(fichier);
    if (octets === null) return false;
    lus++;
    return formes.some((forme) => octets.includes(forme));
  });
  return { lus, trouves };
}

/** @param {string} chemin @returns {string[]} */
function fichiersSous(chemin) {
  try {
    if (!fs.statSync(chemin).isDirectory()) return [chemin];
    return fs
      .readdirSync(chemin, { recursive: true, withFileTypes: true })
      .filter((entree) => entree.isFile())
      .map((entree) => path.join(entree.parentPath, entree.name));
  } catch {
    // Gone meanwhile, or not ours to read.
    return [];
  }
}

/** @param {string} fichier */
function lire(fichier) {
  try {
    return fs.readFileSync(fichier);
  } catch {
    return null;
  }
}
