// Two windows on one server: the direction's computer, and a second one that it lets in, where the counsellor works.
import { expect, type Page } from '@playwright/test';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { empreinteDuCode } from '../../src-hub/visiteurs';
import { CRYPTOGRAPHIE } from '../shared/sync/des-constats';
import { ServeurHttps } from '../sync/serveur-https';
import { ouvrir, profilVide } from './decor';

/** What the operator gave out. */
export const CODE = 'ACTI-VER4-2026';
export const SECOND = 'Accueil de Quillan';

export async function unServeur(): Promise<ServeurHttps> {
  const serveur = await ServeurHttps.ouvrir();
  serveur.serveur.heure.ms = Date.now();
  const empreinte = empreinteDuCode({ cryptographie: CRYPTOGRAPHIE }, CODE);
  await serveur.serveur.stockage.ajouterCode({
    empreinte,
    structure: null,
    expireLe: Date.now() + 3_600_000,
  });
  return serveur;
}

/** The direction's computer, linked; a second one, let in by the code and the digits, where the counsellor works. */
export async function deuxOrdinateurs(serveur: ServeurHttps): Promise<readonly [Page, Page]> {
  const { page: a } = await ouvrir({ par: gestes.DIRECTION });
  await gestes.relierAuServeur(a, { ...serveur.destination, code: CODE });
  const code = await gestes.ajouterOrdinateur(a, SECOND);
  const { page: b } = await ouvrir({ profil: profilVide() });
  await gestes.rejoindre(b, { ...serveur.destination, code });
  const iciEtLa = await Promise.all([a, b].map((page) => gestes.chiffresAffiches(page)));
  expect(iciEtLa[0]?.join('')).toMatch(/^[0-9]{25}$/);
  expect(iciEtLa[1]).toEqual(iciEtLa[0]);
  await gestes.admettreOrdinateur(a);
  await b.getByLabel('Identifiant').waitFor();
  await gestes.ouvrirStructure(b, gestes.CONSEILLERE);
  return [a, b];
}

export async function toutSynchroniser(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    await gestes.synchroniserMaintenant(page);
    await expect(page.getByText(/tout ce qui a été saisi ici est au serveur national/)).toBeVisible();
  }
}
