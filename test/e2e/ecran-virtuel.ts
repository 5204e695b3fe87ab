// A screen of its own for each worker: without a window manager, of two applications on one screen one is never drawn.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

let affichage: Promise<Record<string, string>> | undefined;

/** What to add to an application's environment; nothing where the tests run on a real screen. */
export function ecranDuTravailleur(): Promise<Record<string, string>> {
  affichage ??= process.env.XAUTHORITY?.includes('xvfb-run') === true ? demarrer() : Promise.resolve({});
  return affichage;
}

async function demarrer(): Promise<Record<string, string>> {
  const options = ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'];
  const ecran = spawn('Xvfb', options, { stdio: ['ignore', 'pipe', 'ignore'] });
  process.once('exit', () => ecran.kill());
  const [numero] = await once(ecran.stdout, 'data');
  return { DISPLAY: `:${String(numero).trim()}` };
}
