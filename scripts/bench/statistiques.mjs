// The bench's figures: median and 95th percentile of a run, the best of several runs, and what the bar says of it.

/** @typedef {{ median: number, p95: number }} Resume */
/**
 * A bar holds for one figure: `max` is not to be passed, `min` is to be reached.
 * @typedef {{ sur: 'p95' | 'median' | 'ratio', max?: number, min?: number }} Barre
 * @typedef {{ metric: string, unit: string, median: number, p95: number, runs: number,
 *   baseline: number | null, ratio: number | null, bar: string | null, ok: boolean | null, baselineFrom?: string }} Mesure
 * `baselineFrom`: where a baseline comes from that was not measured in this run.
 */

/**
 * The value below which that share of the samples lies (nearest rank: a value that was really met).
 * @param {readonly number[]} echantillons
 * @param {number} part from 0 to 1
 */
export function quantile(echantillons, part) {
  if (echantillons.length === 0) throw new Error('no sample');
  const tries = [...echantillons].sort((a, b) => a - b);
  return tries[Math.max(0, Math.ceil(part * tries.length) - 1)] ?? Number.NaN;
}

/** @param {readonly number[]} echantillons @returns {Resume} */
export const resumer = (echantillons) => ({
  median: quantile(echantillons, 0.5),
  p95: quantile(echantillons, 0.95),
});

/**
 * The run that the machine's other work disturbed least: the one with the lowest 95th percentile.
 * @template {Resume} T
 * @param {readonly T[]} passages
 * @returns {T}
 */
export function meilleur(passages) {
  const [premier, ...suite] = passages;
  if (premier === undefined) throw new Error('no run');
  return suite.reduce((retenu, passage) => (passage.p95 < retenu.p95 ? passage : retenu), premier);
}

/**
 * One line of the result, from the runs' samples and those of the baseline taken in the same runs.
 * @param {{ metric: string, unit: string, passages: readonly (readonly number[])[],
 *   reference?: readonly (readonly number[])[], origine?: string, barres?: readonly Barre[] }} donnees
 * @returns {Mesure}
 */
export function mesure({ metric, unit, passages, reference, origine, barres = [] }) {
  const resumes = passages.map((echantillons, rang) => {
    const base = reference?.[rang];
    const resume = resumer(echantillons);
    const baseline = base === undefined ? null : resumer(base).p95;
    // A baseline too fast to be told from nothing has no ratio.
    return { ...resume, baseline, ratio: baseline === null || baseline === 0 ? null : resume.p95 / baseline };
  });
  // Of a ratio, the best run is the one with the lowest ratio: the load weighs on both sides alike.
  const { median, p95, baseline } = meilleur(resumes);
  const ratios = resumes.flatMap((resume) => resume.ratio ?? []);
  const ratio = ratios.length === 0 ? null : Math.min(...ratios);
  return {
    metric,
    unit,
    median: arrondir(median),
    p95: arrondir(p95),
    runs: passages.length,
    baseline: baseline === null ? null : arrondir(baseline),
    ratio: ratio === null ? null : arrondir(ratio),
    bar: barres.length === 0 ? null : barres.map(barreEnClair).join(', '),
    ok: barres.length === 0 ? null : barres.every((barre) => tient(barre, { median, p95, ratio })),
    ...(origine === undefined ? {} : { baselineFrom: origine }),
  };
}

/**
 * @param {Barre} barre
 * @param {{ median: number, p95: number, ratio: number | null }} chiffres
 */
export function tient({ sur, max = Number.POSITIVE_INFINITY, min = Number.NEGATIVE_INFINITY }, chiffres) {
  const valeur = chiffres[sur];
  return valeur !== null && valeur <= max && valeur >= min;
}

/** @param {Barre} barre */
export const barreEnClair = ({ sur, max, min }) =>
  [max === undefined ? '' : `${sur} ≤ ${max}`, min === undefined ? '' : `${sur} ≥ ${min}`]
    .filter(Boolean)
    .join(', ');

/** @param {number} nombre three significant digits below a thousand */
export const arrondir = (nombre) =>
  Math.abs(nombre) >= 1_000 ? Math.round(nombre) : Number(nombre.toPrecision(3));
