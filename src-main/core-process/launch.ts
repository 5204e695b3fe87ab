// Starts the core's process: a utility process of the runtime, or Node 24 where the runtime is too old to hold a vault.
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, utilityProcess } from 'electron';
import type { VersCoeur } from '../../src-shared/contract/protocole';

export interface ProcessusCoeur {
  readonly pid: number | undefined;
  envoyer(message: VersCoeur): void;
  surMessage(recevoir: (message: unknown) => void): void;
  /** Called once, when the process has ended. */
  surFin(finir: () => void): void;
  /** Asks to end without a signal, where that exists. */
  congedier(): void;
  tuer(signal: 'SIGTERM' | 'SIGKILL'): void;
}

/** Node-API version from which the encrypted database's module loads. */
const NAPI_REQUISE = 10;

/** What the core's environment keeps of the shell's: enough to run, nothing of the user's. */
const HERITEES = [
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SYSTEMROOT',
  'WINDIR',
  'APPDATA',
];

export function environnementDuCoeur(propres: Readonly<Record<string, string>>): Record<string, string> {
  const heritees = HERITEES.flatMap((nom) => {
    const valeur = process.env[nom];
    return valeur === undefined ? [] : [[nom, valeur] as const];
  });
  return { ...Object.fromEntries(heritees), ...propres };
}

/** @param entree path of the core's built entry */
export function lancerCoeur(entree: string, env: Readonly<Record<string, string>>): ProcessusCoeur {
  const complet = environnementDuCoeur(env);
  if (Number(process.versions.napi ?? 0) >= NAPI_REQUISE) return dansLeRuntime(entree, complet);
  // For trying only: a packaged application always runs on the product's runtime.
  if (app.isPackaged) throw new Error('this runtime cannot hold a vault');
  return sousNode(entree, complet);
}

export function dansLeRuntime(entree: string, env: Record<string, string>): ProcessusCoeur {
  const enfant = utilityProcess.fork(entree, [], {
    env,
    stdio: 'ignore',
    serviceName: 'Base de la structure',
  });
  return {
    get pid() {
      return enfant.pid;
    },
    envoyer: (message) => enfant.postMessage(message),
    surMessage: (recevoir) => {
      enfant.on('message', recevoir);
    },
    surFin: (finir) => {
      enfant.once('exit', () => finir());
    },
    congedier: () => {},
    // utilityProcess knows one way to end a process.
    tuer: () => {
      enfant.kill();
    },
  };
}

export function sousNode(
  entree: string,
  env: Record<string, string>,
  node: string = nodeDuProjet(),
): ProcessusCoeur {
  const enfant = fork(entree, [], {
    execPath: node,
    execArgv: [],
    env,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // A message to a process that has just died is answered by its end, not by an exception.
  enfant.on('error', () => {});
  return {
    get pid() {
      return enfant.pid;
    },
    envoyer: (message) => {
      if (enfant.connected) enfant.send(message, () => {});
    },
    surMessage: (recevoir) => {
      enfant.on('message', recevoir);
    },
    surFin: (finir) => {
      enfant.once('exit', () => finir());
    },
    congedier: () => {
      if (enfant.connected) enfant.disconnect();
    },
    tuer: (signal) => {
      enfant.kill(signal);
    },
  };
}

function nodeDuProjet(): string {
  const binaire = process.platform === 'win32' ? 'node.exe' : 'node';
  const chemin = path.join(app.getAppPath(), 'node_modules', 'node', 'bin', binaire);
  return existsSync(chemin) ? chemin : binaire;
}
