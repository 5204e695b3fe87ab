// The part of the window that matters, for pictures of which the rest is only the ground.

/** @typedef {{ x: number, y: number, l: number, h: number }} Cadre in pixels of a window of 1366 by 768 */

/** @type {Readonly<Record<string, Cadre>>} */
export const CADRES = {
  recherche: { x: 240, y: 0, l: 886, h: 330 },
};
