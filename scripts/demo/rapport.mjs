// The demonstration's report: each step with its time, and what was found.
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { electronRuntime } from '../setup/electron-runtime.mjs';

/** @typedef {{ name: string, ok: boolean, ms: number, error?: string }} Step */

/** What the hub's part must have found. */
const SYNCHRONISE = { converged: true, conflicts: 1, leaks: 0, hubPlaintextFound: 0, recovered: true };

export class Rapport {
  /** @param {string} sortie folder */
  constructor(sortie) {
    this.sortie = sortie;
    /** @type {Step[]} */
    this.steps = [];
    /** @type {Record<string, unknown>} */
    this.faits = { dossiers: 0, restored: 0, plaintextFound: -1, scannerWorks: false, sync: null };
    this.erreur = '';
  }

  /** True when every step passed, nothing was found in clear, and the search itself works. */
  get reussi() {
    const { dossiers, restored, plaintextFound, scannerWorks, sync } = this.faits;
    return (
      this.erreur === '' &&
      this.steps.length > 0 &&
      this.steps.every(({ ok }) => ok) &&
      dossiers === 20 &&
      restored === 20 &&
      plaintextFound === 0 &&
      scannerWorks === true &&
      isDeepStrictEqual(sync, SYNCHRONISE)
    );
  }

  /**
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} geste
   * @returns {Promise<T>}
   */
  async etape(name, geste) {
    const debut = performance.now();
    try {
      const resultat = await geste();
      this.noter({ name, ok: true, ms: Math.round(performance.now() - debut) });
      return resultat;
    } catch (cause) {
      const error = cause instanceof Error ? cause.message : String(cause);
      this.noter({ name, ok: false, ms: Math.round(performance.now() - debut), error });
      throw cause;
    }
  }

  /** @param {Step} step */
  noter(step) {
    this.steps.push(step);
    console.log(`${step.ok ? 'ok  ' : 'FAIL'} ${String(step.ms).padStart(6)} ms  ${step.name}`);
  }

  /** @param {unknown} cause */
  echouer(cause) {
    this.erreur = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    console.error(this.erreur);
  }

  ecrire() {
    const { version, substitute } = electronRuntime();
    const rapport = { ok: this.reussi, electron: version, substitute, steps: this.steps, ...this.faits };
    fs.writeFileSync(path.join(this.sortie, 'report.json'), `${JSON.stringify(rapport, null, 2)}\n`);
    console.log(`${rapport.ok ? 'The demonstration passed' : 'The demonstration FAILED'}: ${this.sortie}`);
  }
}
