// What every end-to-end test starts from: a profile, the application open on it; all closed and removed afterwards.
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ElectronApplication, type Page, test } from '@playwright/test';
import { ouvrirApplication } from '../../scripts/demo/application.mjs';
import { descendants } from '../../scripts/demo/fichiers-ecrits.mjs';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { inProject } from '../../scripts/setup/project.mjs';

const dossier = inProject('out', 'test', 'modele');
export const MODELE = { dossier, cles: path.join(dossier, 'cles.json') } as const;

export interface Ouverte {
  readonly application: ElectronApplication;
  readonly profil: string;
  /** The page shown now: closing the structure replaces it. */
  page: Page;
}

interface Depart {
  readonly profil?: string;
  /** Who opens the structure; nobody when absent. */
  readonly par?: { readonly identifiant: string; readonly motDePasse: string };
  readonly env?: Record<string, string>;
  readonly args?: string[];
}

/** With its process, of which Playwright says nothing once the application is gone. */
const aFermer = new Map<ElectronApplication, ChildProcess>();
const aRetirer = new Set<string>();

export function dossierTemporaire(): string {
  const neuf = fs.mkdtempSync(path.join(os.tmpdir(), 'permanence-e2e-'));
  aRetirer.add(neuf);
  return neuf;
}

export const profilVide = (): string => path.join(dossierTemporaire(), 'profil');

/** A copy of the model: a structure, its direction and one counsellor, three files. */
export function profilModele(): string {
  const profil = profilVide();
  fs.cpSync(path.join(MODELE.dossier, 'profil', 'structures'), path.join(profil, 'structures'), {
    recursive: true,
  });
  return profil;
}

export const clesDuModele = (): readonly string[] => JSON.parse(fs.readFileSync(MODELE.cles, 'utf8'));

export async function ouvrir({ profil = profilModele(), par, ...reste }: Depart = {}): Promise<Ouverte> {
  const { application, page } = await ouvrirApplication({ profil, ...reste });
  aFermer.set(application, application.process());
  if (par !== undefined) await gestes.ouvrirStructure(page, par);
  return { application, profil, page };
}

/** Closes what the file's tests opened; called at the end of each, or of the file when its tests share a window. */
export async function toutFermer(): Promise<void> {
  for (const [application, processus] of aFermer) await fermer(application, processus);
  aFermer.clear();
  for (const chemin of aRetirer) fs.rmSync(chemin, { recursive: true, force: true, maxRetries: 3 });
  aRetirer.clear();
}

async function fermer(application: ElectronApplication, processus: ChildProcess): Promise<void> {
  if (processus.exitCode !== null || processus.signalCode !== null) return;
  const trop = setTimeout(() => toutTuer(processus.pid ?? 0), 10_000);
  // Already gone, or killed by the test itself: nothing is left to close.
  await application.close().catch(() => {});
  clearTimeout(trop);
}

/** The application and all its processes at once, as a power cut would. */
export function toutTuer(racine: number): void {
  for (const pid of descendants(racine)) tuer(pid);
}

export function tuer(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

/** One application for all the tests of the file. */
export function unPostePartage(depart: () => Depart): Ouverte {
  let ouverte: Ouverte | null = null;
  const presente = (): Ouverte => {
    if (ouverte === null) throw new Error('the application is not open yet');
    return ouverte;
  };
  test.beforeAll(async () => {
    ouverte = await ouvrir(depart());
  });
  test.afterAll(toutFermer);
  return {
    get application() {
      return presente().application;
    },
    get profil() {
      return presente().profil;
    },
    get page() {
      return presente().page;
    },
    set page(page: Page) {
      presente().page = page;
    },
  };
}

export async function allerA(page: Page, entree: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: entree, exact: true }).click();
}

/** Number of files that the list announces. */
export async function nombreDeDossiers(page: Page): Promise<number> {
  await allerA(page, 'Dossiers');
  const texte = await page.locator('.compte').first().textContent();
  return Number(/\d+/.exec(texte ?? '')?.[0] ?? 0);
}
