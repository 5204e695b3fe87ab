// The hub as an operator runs it: its own process, a folder or a database, a certificate; killed or stopped by the test.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Destination } from '../../src-shared/sync/reseau';
import { SERVEUR_CONSTRUIT } from '../core/construire-ouvrier';
import { AUTORITE, DU_SERVEUR } from '../sync/certificats';

export interface Depart {
  /** The hub's folder; a fresh one when absent. */
  readonly dossier?: string;
  /** DATABASE_URL; PGlite when absent. */
  readonly base?: string;
  /** The same as before a restart; any that is free when absent. */
  readonly port?: number;
  readonly args?: readonly string[];
}

export interface Fin {
  readonly code: number | null;
  readonly sortie: string;
}

type Ligne = Readonly<Record<string, unknown>> & { readonly quoi: string };

/** Runs the program with these arguments and waits for its end. */
export async function commander(args: readonly string[], base?: string): Promise<Fin> {
  const { processus, sortie } = lancer(args, base);
  const [code] = (await once(processus, 'close')) as [number | null];
  return { code, sortie: sortie() };
}

export class ServeurEnMarche {
  readonly dossier: string;
  readonly #processus: ChildProcess;
  readonly #sortie: () => string;

  private constructor(dossier: string, processus: ChildProcess, sortie: () => string) {
    this.dossier = dossier;
    this.#processus = processus;
    this.#sortie = sortie;
  }

  /** Listening; whoever starts it stops it. */
  static async demarrer({
    dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'permanence-hub-')),
    base,
    port = 0,
    args = [],
  }: Depart = {}): Promise<ServeurEnMarche> {
    const cert = path.join(dossier, 'cert.pem');
    const cle = path.join(dossier, 'cert.cle');
    fs.mkdirSync(dossier, { recursive: true });
    fs.writeFileSync(cert, DU_SERVEUR.cert);
    fs.writeFileSync(cle, DU_SERVEUR.key);
    const options = [
      '--dossier',
      dossier,
      '--port',
      String(port),
      '--certificat',
      cert,
      '--cle',
      cle,
      ...args,
    ];
    const { processus, sortie } = lancer(options, base);
    const serveur = new ServeurEnMarche(dossier, processus, sortie);
    await serveur.#attendre();
    return serveur;
  }

  get pid(): number {
    return this.#processus.pid ?? 0;
  }

  get port(): number {
    const adresse = this.lignes().find(({ quoi }) => quoi === 'en service')?.adresse;
    return Number(new URL(String(adresse)).port);
  }

  get destination(): Destination {
    return { adresse: `https://localhost:${this.port}`, autorite: AUTORITE };
  }

  /** All that it wrote. */
  get sortie(): string {
    return this.#sortie();
  }

  lignes(): readonly Ligne[] {
    return this.sortie
      .split('\n')
      .filter((ligne) => ligne.startsWith('{'))
      .map((ligne) => JSON.parse(ligne) as Ligne);
  }

  /** A code as the operator makes it. */
  async donnerCode(structure?: string): Promise<string> {
    const options = structure === undefined ? [] : ['--structure', structure];
    const { sortie } = await commander(['activer', '--dossier', this.dossier, ...options]);
    const [, code = ''] = /Code d’activation : (\S+)/.exec(sortie) ?? [];
    return code;
  }

  /** @returns its exit code */
  async arreter(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const { exitCode, signalCode } = this.#processus;
    if (exitCode !== null || signalCode !== null) return exitCode;
    const fin = once(this.#processus, 'close');
    this.#processus.kill(signal);
    await fin;
    return this.#processus.exitCode;
  }

  async tuer(): Promise<void> {
    await this.arreter('SIGKILL');
  }

  /** With its folder: for good. */
  async retirer(): Promise<void> {
    await this.tuer();
    fs.rmSync(this.dossier, { recursive: true, force: true });
  }

  async #attendre(): Promise<void> {
    for (let essai = 0; essai < 1_000; essai++) {
      if (this.lignes().some(({ quoi }) => quoi === 'en service')) return;
      if (this.#processus.exitCode !== null) break;
      await new Promise((resoudre) => setTimeout(resoudre, 50));
    }
    throw new Error(`the hub is not in service: ${this.sortie}`);
  }
}

/** One for the test that asks, gone after it. */
export async function unServeur(depart?: Depart): Promise<ServeurEnMarche> {
  const serveur = await ServeurEnMarche.demarrer(depart);
  onTestFinished(() => serveur.retirer());
  return serveur;
}

function lancer(args: readonly string[], base?: string) {
  const { DATABASE_URL: _, ...env } = process.env;
  const processus = spawn(process.execPath, [SERVEUR_CONSTRUIT, ...args], {
    env: base === undefined ? env : { ...env, DATABASE_URL: base },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let ecrit = '';
  for (const flux of [processus.stdout, processus.stderr])
    flux.on('data', (morceau: Buffer) => {
      ecrit += morceau.toString('utf8');
    });
  return { processus, sortie: () => ecrit };
}
