// What the kernel says of a process: memory that is its own, and processor time.
import fs from 'node:fs';

/** Ticks a second in /proc: the same on every Linux of today. */
const TICS = 100;

/** Megabytes of proportional set size: shared pages counted once among their users. @param {number} pid */
export function pss(pid) {
  const lu = /^Pss:\s+(\d+) kB$/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  return Number(lu?.[1] ?? 0) / 1024;
}

/** Seconds of user and system time since it began. @param {number} pid */
export function processeur(pid) {
  const champs = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(champs[11]) + Number(champs[12])) / TICS;
}

/** Bytes of the files under a folder, as the disk holds them. @param {string} dossier @returns {number} */
export function octetsDuDossier(dossier) {
  return fs
    .readdirSync(dossier, { withFileTypes: true, recursive: true })
    .filter((entree) => entree.isFile())
    .reduce((somme, { parentPath, name }) => somme + taille(`${parentPath}/${name}`), 0);
}

/** @param {string} chemin */
const taille = (chemin) => fs.statSync(chemin, { throwIfNoEntry: false })?.size ?? 0;
