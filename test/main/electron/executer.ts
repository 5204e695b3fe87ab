// Runs a script inside the real Electron, and gives back the JSON it prints.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { build } from 'vite';
import { expect } from 'vitest';
import { electronRuntime } from '../../../scripts/setup/electron-runtime.mjs';
import { dossierTemporaire } from '../../core/dossier-temporaire';

const MARQUE = 'RESULTAT ';

/**
 * @param principal script of Electron's main process
 * @param autres other scripts it starts, by the name it finds them under (`<name>.cjs` beside it)
 */
export async function dansElectron(
  principal: string,
  autres: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const dossier = dossierTemporaire();
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: dossier,
      emptyOutDir: false,
      target: 'node18',
      minify: false,
      ssr: true,
      rolldownOptions: {
        input: { principal: path.resolve(principal), ...mapper(autres) },
        external: ['electron', /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  return lancer(path.join(dossier, 'principal.cjs'));
}

const mapper = (scripts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(scripts).map(([nom, script]) => [nom, path.resolve(script)]));

function lancer(script: string): Promise<unknown> {
  const { executable, env } = electronRuntime();
  // As root Chromium has no sandbox to give; the product itself never says so.
  const args = [script, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'];
  return new Promise((resoudre) => {
    execFile(
      executable,
      args,
      { env: { ...process.env, ...env, NODE_OPTIONS: '' }, timeout: 60_000, encoding: 'utf8' },
      (_erreur, sortie, erreurs) => {
        const ligne = sortie.split('\n').find((texte) => texte.startsWith(MARQUE));
        if (ligne === undefined) expect.fail(`no result; ${sortie}\n${erreurs}`);
        resoudre(JSON.parse(ligne.slice(MARQUE.length)));
      },
    );
  });
}
