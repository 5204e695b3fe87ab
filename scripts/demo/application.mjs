// Opens the real application for a scenario, and finds its processes.
import fs from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { electronRuntime } from '../setup/electron-runtime.mjs';
import { root } from '../setup/project.mjs';

/**
 * @typedef {import('@playwright/test').ElectronApplication} Application
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ profil: string, env?: Record<string, string>, args?: string[] }} Ouverture
 */

const DELAI_MS = 20_000;

/**
 * Starts the application on a profile and waits for its first screen.
 * @param {Ouverture} ouverture
 * @returns {Promise<{ application: Application, page: Page }>}
 */
export async function ouvrirApplication({ profil, env = {}, args = [] }) {
  const { executable, env: duMoteur } = electronRuntime();
  const application = await _electron.launch({
    executablePath: executable,
    args: [root, ...args],
    // As root Chromium has no sandbox to give; an ordinary user runs with it.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...propre(process.env), ...duMoteur, PERMANENCE_PROFIL: profil, ...env },
    timeout: DELAI_MS,
  });
  try {
    const page = await application.firstWindow();
    page.setDefaultTimeout(DELAI_MS);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { application, page };
  } catch (cause) {
    await application.close();
    throw cause;
  }
}

/** @param {NodeJS.ProcessEnv} env @returns {Record<string, string>} */
const propre = (env) =>
  Object.fromEntries(
    Object.entries(env).flatMap(([nom, valeur]) => (valeur === undefined ? [] : [[nom, valeur]])),
  );

/**
 * Does what closes the structure, and gives the fresh page that takes the place of the former one.
 * @param {Application} application
 * @param {() => Promise<unknown>} geste
 * @param {number} [patienceMs] how long the fresh page may take
 */
export async function apresFermeture(application, geste, patienceMs = DELAI_MS) {
  const [page] = await Promise.all([
    application.waitForEvent('window', { timeout: patienceMs }),
    geste().catch(saufPageDisparue),
  ]);
  page.setDefaultTimeout(DELAI_MS);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

// A key that closes the page may be told of it between going down and coming up.
/** @param {unknown} cause */
function saufPageDisparue(cause) {
  if (!/has been closed/.test(String(cause))) throw cause;
}

/**
 * Answers the next system dialogues in the user's place.
 * @param {Application} application
 * @param {string} chemin
 */
export const choisirChemin = (application, chemin) =>
  application.evaluate(({ dialog }, choisi) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: choisi });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [choisi] });
  }, chemin);

/**
 * Process id of the core, whichever way the shell started it.
 * @param {Application} application
 * @returns {Promise<number>}
 */
export async function pidDuCoeur(application) {
  const utilitaire = await application.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Base de la structure')?.pid,
  );
  const principal = application.process().pid;
  const pid = utilitaire ?? (principal === undefined ? undefined : enfantNode(principal));
  if (pid === undefined) throw new Error('the core has no process');
  return pid;
}

/** @param {number} parent @returns {number | undefined} */
function enfantNode(parent) {
  return fs
    .readdirSync('/proc')
    .filter((nom) => /^\d+$/.test(nom))
    .map(Number)
    .find(
      (pid) =>
        lire(pid, 'cmdline').includes('coeur.cjs') &&
        lire(pid, 'stat').split(') ')[1]?.split(' ')[1] === String(parent),
    );
}

/** @param {number} pid @param {string} fichier */
function lire(pid, fichier) {
  try {
    return fs.readFileSync(path.join('/proc', String(pid), fichier), 'utf8');
  } catch {
    // It ended between the listing and the reading.
    return '';
  }
}

/** @param {number} pid */
export function estVivant(pid) {
  try {
    process.kill(pid, 0);
    // A process that ended and was not yet waited for counts as gone.
    return !/\) Z /.test(lire(pid, 'stat'));
  } catch {
    return false;
  }
}
