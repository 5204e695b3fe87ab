// The bench's table, with what it ran on: the same figures mean little on another machine, or on a busy one.
import os from 'node:os';
import { electronRuntime } from '../setup/electron-runtime.mjs';

/** @typedef {{ processeur: string, coeurs: number, memoire: number, charge: number, electron: string }} Machine */

/** @returns {Machine} */
export const machine = () => ({
  processeur: os.cpus()[0]?.model.trim() ?? 'unknown',
  coeurs: os.cpus().length,
  memoire: Math.round(os.totalmem() / 2 ** 30),
  charge: os.loadavg()[0] ?? 0,
  electron: electronRuntime().version,
});

const COLONNES = /** @type {const} */ ([
  'metric',
  'unit',
  'median',
  'p95',
  'runs',
  'baseline',
  'ratio',
  'bar',
  'ok',
]);

/**
 * @param {string} nom
 * @param {readonly import('./statistiques.mjs').Mesure[]} mesures
 * @param {{ dossiers: number, avant: Machine, apres: Machine }} conditions
 */
export function afficher(nom, mesures, { dossiers, avant, apres }) {
  const { processeur, coeurs, memoire, electron } = avant;
  console.log(
    `\n${nom}: ${dossiers} files; ${processeur}, ${coeurs} cores, ${memoire} GB; ` +
      `load ${avant.charge.toFixed(1)} before, ${apres.charge.toFixed(1)} after; Electron ${electron}`,
  );
  for (const origine of new Set(mesures.flatMap(({ baselineFrom }) => baselineFrom ?? [])))
    console.log(`baseline: ${origine}`);
  const rangees = [
    [...COLONNES],
    ...mesures.map((mesure) => COLONNES.map((colonne) => enClair(colonne, mesure[colonne]))),
  ];
  const largeurs = COLONNES.map((_, rang) => Math.max(...rangees.map((rangee) => rangee[rang]?.length ?? 0)));
  for (const rangee of rangees)
    console.log(
      rangee
        .map((cellule, rang) => cellule.padEnd(largeurs[rang] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

/** @param {string} colonne @param {unknown} valeur */
const enClair = (colonne, valeur) =>
  valeur === null ? '–' : colonne === 'ok' ? (valeur === true ? 'ok' : 'MISSED') : String(valeur);
