// Which files the application's processes write: none may escape the search for words in clear.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Where a program of the user can leave something outside its own folder. */
const LIEUX_POSSIBLES = [os.tmpdir(), '/tmp', '/var/tmp', '/dev/shm', os.homedir()];
/** Tools' own stores: large, and no place where the application writes. */
const ECARTES = new Set(['node_modules', '.git', '.npm', '_cacache']);

/**
 * Files changed since that moment wherever a user's program may write: also those that were open for an instant only.
 * @param {number} depuisMs Unix milliseconds
 * @returns {string[]}
 */
export const fichiersModifiesDepuis = (depuisMs) =>
  [...new Set(LIEUX_POSSIBLES)].flatMap((lieu) => modifiesSous(lieu, depuisMs));

/** @param {string} dossier @param {number} depuisMs @returns {string[]} */
function modifiesSous(dossier, depuisMs) {
  return entrees(dossier).flatMap((entree) => {
    const chemin = path.join(dossier, entree.name);
    if (entree.isDirectory()) return ECARTES.has(entree.name) ? [] : modifiesSous(chemin, depuisMs);
    return entree.isFile() && changeMs(chemin) >= depuisMs ? [chemin] : [];
  });
}

/** @param {string} dossier */
function entrees(dossier) {
  try {
    return fs.readdirSync(dossier, { withFileTypes: true });
  } catch {
    // Not there, or not ours to read.
    return [];
  }
}

/** @param {string} chemin */
function changeMs(chemin) {
  try {
    return fs.statSync(chemin).ctimeMs;
  } catch {
    // Gone meanwhile.
    return 0;
  }
}

/**
 * Adds the regular files that the process and its descendants have open for writing now.
 * @param {number} racine process id
 * @param {Set<string>} vus
 */
export function noterFichiersOuverts(racine, vus) {
  for (const pid of descendants(racine)) for (const fichier of ouvertsEnEcriture(pid)) vus.add(fichier);
}

/** @param {number} racine @returns {number[]} */
export function descendants(racine) {
  const enfants = new Map();
  for (const nom of fs.readdirSync('/proc').filter((nom) => /^\d+$/.test(nom))) {
    const parent = parentDe(nom);
    if (parent !== null) enfants.set(parent, [...(enfants.get(parent) ?? []), Number(nom)]);
  }
  const tous = [racine];
  for (const pid of tous) tous.push(...(enfants.get(pid) ?? []));
  return tous;
}

/** @param {string} pid */
function parentDe(pid) {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  } catch {
    return null;
  }
}

/** @param {number} pid @returns {string[]} */
function ouvertsEnEcriture(pid) {
  try {
    return fs.readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const cible = fs.readlinkSync(path.join('/proc', String(pid), 'fd', fd));
      const drapeaux =
        /flags:\s*(\d+)/.exec(fs.readFileSync(`/proc/${pid}/fdinfo/${fd}`, 'utf8'))?.[1] ?? '0';
      const ecrit = (Number.parseInt(drapeaux, 8) & 0o3) !== 0;
      return ecrit && cible.startsWith('/') && !/^\/(dev|proc|sys)\//.test(cible)
        ? [cible.replace(/ \(deleted\)$/, '')]
        : [];
    });
  } catch {
    // The process ended meanwhile.
    return [];
  }
}
