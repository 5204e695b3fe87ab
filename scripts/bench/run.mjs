// Runs the benches asked for, one after the other, each on its own copy of the sample structure.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from '../setup/project.mjs';
import { exemplaire } from './gabarit.mjs';
import { afficher, machine } from './rapport.mjs';
import { mesure } from './statistiques.mjs';

/**
 * What a bench gives for one line: the samples of each run, and those of its baseline in the same run.
 * @typedef {{ metric: string, unit: string, passages: readonly (readonly number[])[],
 *   reference?: readonly (readonly number[])[], origine?: string }} Releve
 * @typedef {import('./gabarit.mjs').Exemplaire & { echantillons: number, passages: number,
 *   changements: number }} Conditions
 * @typedef {(conditions: Conditions) => Promise<readonly Releve[]>} Bench
 */

const MESURES = inProject('scripts', 'bench', 'mesures');
const SORTIE = inProject('out', 'bench');
/** @type {Record<string, Record<string, import('./statistiques.mjs').Barre[]>>} */
const BARRES = JSON.parse(fs.readFileSync(inProject('bench', 'bars.json'), 'utf8'));

/** What a bench that makes its own structures is given. @type {import('./gabarit.mjs').Exemplaire} */
const SANS_EXEMPLAIRE = {
  profil: '',
  ids: [],
  corpus: { personnes: [], connus: [], nouveaux: [] },
  effacer: () => {},
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // Fewer of each while developing; a result counts with the figures below.
    dossiers: { type: 'string', default: '50000' },
    echantillons: { type: 'string', default: '200' },
    passages: { type: 'string', default: '3' },
    /** Of one load of synchronisation: a multiple of 50. */
    changements: { type: 'string', default: '50000' },
  },
});
const inconnus = positionals.filter((nom) => !(nom in BARRES));
if (inconnus.length > 0) {
  console.error(
    `There is no bench called ${inconnus.join(', ')}. Benches: ${Object.keys(BARRES).join(', ')}.`,
  );
  process.exit(1);
}

fs.mkdirSync(SORTIE, { recursive: true });
let tenues = true;
for (const nom of positionals.length > 0 ? positionals : Object.keys(BARRES)) {
  const mesures = await lancer(nom);
  tenues &&= mesures.every(({ ok }) => ok !== false);
}
process.exitCode = tenues ? 0 : 1;

/** @param {string} nom */
async function lancer(nom) {
  /** @type {{ mesurer: Bench, autonome?: boolean }} */
  const { mesurer, autonome = false } = await import(path.join(MESURES, `${nom}.mjs`));
  const dossiers = Number(autonome ? values.changements : values.dossiers);
  const structure = autonome ? SANS_EXEMPLAIRE : await exemplaire(dossiers);
  const avant = machine();
  try {
    const releves = await mesurer({
      ...structure,
      echantillons: Number(values.echantillons),
      passages: Number(values.passages),
      changements: Number(values.changements),
    });
    const mesures = releves.map((releve) => mesure({ ...releve, barres: barresDe(nom, releve.metric) }));
    fs.writeFileSync(path.join(SORTIE, `${nom}.json`), `${JSON.stringify(mesures, null, 2)}\n`);
    afficher(nom, mesures, { dossiers, avant, apres: machine() });
    return mesures;
  } finally {
    structure.effacer();
  }
}

// « search, any query: a date » is held to the bar of « search, any query ».
/** @param {string} nom @param {string} metric */
function barresDe(nom, metric) {
  return BARRES[nom]?.[metric] ?? BARRES[nom]?.[metric.split(':')[0] ?? ''] ?? [];
}
