// npm run demo: the main job in the real window, on a temporary profile, with its report, screenshots and PDFs.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jeunesDExemple } from '../donnees/exemple.mjs';
import { inProject } from '../setup/project.mjs';
import { ouvrirApplication } from './application.mjs';
import { nomsInventes } from './noms-inventes.mjs';
import { Rapport } from './rapport.mjs';
import { scenario } from './scenario.mjs';

const SORTIE = inProject('out', 'demo');
const NOMBRE = 20;
/** Registered when two computers are apart, one on each. */
const ARRIVANTS = 2;
const GRAINE = 2015;
const DELAI_DE_FERMETURE_MS = 15_000;

fs.rmSync(SORTIE, { recursive: true, force: true });
fs.mkdirSync(SORTIE, { recursive: true });
const travail = fs.mkdtempSync(path.join(os.tmpdir(), 'permanence-demo-'));
// The application's own temporary files go where they can be searched.
const temporaires = path.join(travail, 'temporaires');
fs.mkdirSync(temporaires);

const rapport = new Rapport(SORTIE);
const inventes = nomsInventes();
const jeunes = jeunesDExemple(NOMBRE + ARRIVANTS, GRAINE, {
  aujourdHui: new Date().toISOString().slice(0, 10),
});
// Two of the twenty carry names that exist in no list: what is found in clear can only come from this run.
const inscrits = jeunes.map((jeune, rang) => ({
  ...jeune,
  nomNaissance: inventes[rang] ?? jeune.nomNaissance,
}));

/** @type {import('./application.mjs').Application[]} */
const ouvertes = [];

try {
  await scenario({
    rapport,
    travail,
    temporaires,
    sortie: SORTIE,
    jeunes: inscrits.slice(0, NOMBRE),
    arrivants: inscrits.slice(NOMBRE),
    inventes,
    ouvrir,
  });
} catch (cause) {
  rapport.echouer(cause);
} finally {
  rapport.ecrire();
  // After a failure the window is still there, and would keep the command from ending; so would one that never closes.
  await Promise.race([
    Promise.all(ouvertes.map((application) => application.close().catch(() => {}))),
    new Promise((fini) => setTimeout(fini, DELAI_DE_FERMETURE_MS)),
  ]);
  fs.rmSync(travail, { recursive: true, force: true });
}
process.exit(rapport.reussi ? 0 : 1);

/** @param {string} profil */
async function ouvrir(profil) {
  const ouverte = await ouvrirApplication({ profil, env: { TMPDIR: temporaires } });
  ouvertes.push(ouverte.application);
  return ouverte;
}
