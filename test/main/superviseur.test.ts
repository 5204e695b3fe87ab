// The supervisor both ways: a core under Node, and a core in Electron's utility process.
import path from 'node:path';
import { build } from 'vite';
import { describe, expect, it, vi } from 'vitest';
import { projectNode } from '../../scripts/setup/node24.mjs';
import { environnementDuCoeur, sousNode } from '../../src-main/core-process/launch';
import { Superviseur } from '../../src-main/core-process/supervisor';
import { dossierTemporaire } from '../core/dossier-temporaire';
import { dansElectron } from './electron/executer';
import { ATTENDU, SANS_RESEAU, scenarioSuperviseur } from './electron/scenario-superviseur';

// Only the child process's half is used here; the utility process's half runs in the real Electron below.
vi.mock('electron', () => ({ app: {}, utilityProcess: {} }));

const COEUR = 'test/main/electron/coeur-d-essai.ts';

async function coeurConstruit(): Promise<string> {
  const outDir = dossierTemporaire();
  const output = { format: 'cjs', entryFileNames: '[name].cjs' } as const;
  const rolldownOptions = { input: { coeur: path.resolve(COEUR) }, external: [/^node:/], output };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir, ssr: true, target: 'node24', rolldownOptions },
    ssr: { noExternal: true },
  });
  return path.join(outDir, 'coeur.cjs');
}

describe('Le superviseur du cœur', () => {
  it('sous Node', async () => {
    const entree = await coeurConstruit();
    expect(await scenarioSuperviseur(() => sousNode(entree, {}, projectNode()))).toEqual(ATTENDU);
  });

  it('dans un processus utilitaire d’Electron', async () => {
    const principal = 'test/main/electron/principal-superviseur.ts';
    expect(await dansElectron(principal, { coeur: COEUR })).toEqual(ATTENDU);
  }, 90_000);

  it('refuse un cœur d’une autre version du protocole, et le dit', async () => {
    const entree = await coeurConstruit();
    let pertes = 0;
    const superviseur = new Superviseur({
      lancer: () => sousNode(entree, { PROTOCOLE_D_ESSAI: '1' }, projectNode()),
      trousseau: { envelopper: async () => null, developper: async () => null },
      reseau: SANS_RESEAU,
      surSession: () => {},
      surPerte: () => {
        pertes++;
      },
    });
    expect(await superviseur.demarrer()).toBe(false);
    expect(await superviseur.appeler('echo', 1)).toMatchObject({
      ok: false,
      erreur: { type: 'coeurIndisponible' },
    });
    expect(pertes).toBe(1);
    await superviseur.arreter();
  });

  it.each([
    ['une sauvegarde de fermeture finit seule, sans faire attendre', 400, 400],
    ['une sauvegarde qui n’en finit pas est arrêtée', 60_000, 800],
  ])('%s', async (_quoi, duree, auMoins) => {
    const entree = await coeurConstruit();
    const superviseur = new Superviseur({
      lancer: () => sousNode(entree, {}, projectNode()),
      trousseau: { envelopper: async () => null, developper: async () => null },
      reseau: SANS_RESEAU,
      surSession: () => {},
      surPerte: () => expect.fail('lost'),
      delais: { sauvegarde: 800, conge: 200, terme: 200 },
    });
    await superviseur.demarrer();
    await superviseur.appeler('sauvegarder', duree);
    const pid = superviseur.pid ?? expect.fail('no process');
    const debut = performance.now();
    await superviseur.arreter();
    expect(performance.now() - debut).toBeLessThan(auMoins);
    // The next core answers while the former one finishes.
    await superviseur.demarrer();
    expect(await superviseur.appeler('echo', 1)).toMatchObject({ ok: true });
    await superviseur.finir();
    expect(performance.now() - debut).toBeGreaterThan(auMoins * 0.9);
    expect(() => process.kill(pid, 0)).toThrow();
    await superviseur.arreter();
  });

  it('ne donne au cœur que peu de son environnement', () => {
    vi.stubEnv('JETON_SECRET', 'x');
    expect(environnementDuCoeur({ PERMANENCE_PROFIL: '/p' })).not.toHaveProperty('JETON_SECRET');
    expect(environnementDuCoeur({ PERMANENCE_PROFIL: '/p' })).toMatchObject({
      PERMANENCE_PROFIL: '/p',
      PATH: process.env.PATH,
    });
    vi.unstubAllEnvs();
  });
});

describe('Les primitives', () => {
  it('donnent les mêmes réponses dans un processus utilitaire d’Electron', async () => {
    const principal = 'test/main/electron/principal-primitives.ts';
    const calcul = { calcul: 'test/main/electron/calcul-primitives.ts' };
    expect(await dansElectron(principal, calcul)).toEqual({ calcules: 6, differents: [] });
  }, 90_000);
});
