// Inside Electron: the shell's network towards the servers that the test named, one question after the other.
import { app } from 'electron';
import { Reseau } from '../../../src-main/network';
import { durcirApplication, faireTaireChromium } from '../../../src-main/security/hardening';
import type { Envoi, IssueReseau } from '../../../src-shared/sync/reseau';
import { rendre } from './rendre';

interface Question {
  readonly destination: Envoi['destination'];
  /** Given up after that many milliseconds. */
  readonly abandon?: number;
}

// As in the application: what silences its pages must not silence this network.
faireTaireChromium();
durcirApplication();
const questions: readonly Question[] = JSON.parse(process.env.PERMANENCE_QUESTIONS_RESEAU ?? '[]');

async function demander(reseau: Reseau, { destination, abandon }: Question): Promise<unknown> {
  const arret = new AbortController();
  if (abandon !== undefined) setTimeout(() => arret.abort(), abandon);
  const envoi = { destination, methode: 'POST', chemin: '/v1/point', octets: Uint8Array.of(1, 2, 3) };
  const issue: IssueReseau = await reseau.envoyer(envoi, arret.signal);
  return issue.ok ? issue.statut : issue.panne;
}

async function toutDemander(): Promise<readonly unknown[]> {
  await app.whenReady();
  const reseau = new Reseau(Date.now);
  const reponses: unknown[] = [];
  for (const question of questions) reponses.push(await demander(reseau, question));
  return reponses;
}

rendre(toutDemander());
