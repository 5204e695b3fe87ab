// Takes from the server the pages of the other computers' journals that are missing here, and verifies each one.
import type { z } from 'zod';
import type { AnomalieDuJournal } from '../../src-shared/regles/anomalies-du-journal';
import {
  type BoutDeJournal,
  CHEMINS_JOURNAL,
  reponseBouts,
  reponsePages,
} from '../../src-shared/sync/messages-journal';
import { lecteurDe } from '../coffre/lecture';
import {
  garderEntrees,
  type JournalDistant,
  journalDistant,
  journauxDistants,
  noterConstatee,
} from '../journal/journaux-recus';
import type { Issue } from './conversation';
import { etatStructure, idDuPoste, type PosteLocal } from './poste-local';
import { verifierPage } from './verifier-page';

export interface Reception {
  readonly demander: <T>(chemin: string, corps: unknown, forme: z.ZodType<T>) => Promise<Issue<T>>;
  /** Between two pages: `false` stops here, what was received is kept. */
  readonly continuer: () => Promise<boolean>;
  readonly surAnnonce: (entrees: number) => void;
  readonly surRecues: (entrees: number) => void;
}

/**
 * Whatever is wrong with one journal is noted beside it and does not stop the others.
 * @param ordinateur one computer; `null`: all of them
 * @returns entries received
 */
export async function recevoirJournaux(
  poste: PosteLocal,
  ordinateur: string | null,
  reception: Reception,
): Promise<Issue<number>> {
  const lus = await reception.demander(CHEMINS_JOURNAL.bouts, {}, reponseBouts);
  if (!lus.ok) return lus;
  if (!(await reception.continuer())) return ARRETEE;
  const annonces = lus.valeur.bouts.filter((bout) => estAPrendre(poste, bout.poste, ordinateur));
  const connus = annonces.map((bout) => ({
    bout,
    connu: journalDistant(poste.plume.base, bout, leDe(poste)),
  }));
  noterDisparus(poste, annonces, ordinateur);
  reception.surAnnonce(
    connus.reduce((somme, { bout, connu }) => somme + Math.max(0, bout.numero - depuis(bout, connu)), 0),
  );
  let recues = 0;
  for (const { bout, connu } of connus) {
    const prises = await recevoirUn(poste, bout, connu, reception);
    if (!prises.ok) return prises;
    recues += prises.valeur;
  }
  return { ok: true, valeur: recues };
}

const ARRETEE: Issue<never> = { ok: false, panne: 'injoignable' };

const leDe = ({ plume }: PosteLocal): string => new Date(plume.maintenant()).toISOString();

const depuis = ({ debut }: BoutDeJournal, { numero }: JournalDistant): number => Math.max(debut - 1, numero);

const estAPrendre = (poste: PosteLocal, auteur: string, ordinateur: string | null): boolean =>
  auteur !== idDuPoste(poste) &&
  etatStructure(poste).postes.has(auteur) &&
  (ordinateur === null || ordinateur === auteur);

/** A server that no longer speaks of a journal that it gave: put back from a copy, or silent about it. */
function noterDisparus(
  poste: PosteLocal,
  annonces: readonly BoutDeJournal[],
  ordinateur: string | null,
): void {
  const { base } = poste.plume;
  for (const connu of journauxDistants(lecteurDe(base))) {
    const annonce = annonces.some((bout) => bout.poste === connu.poste && bout.branche === connu.branche);
    if (!annonce && estAPrendre(poste, connu.poste, ordinateur))
      noterConstatee(base, connu, 'retenue', leDe(poste));
  }
}

async function recevoirUn(
  poste: PosteLocal,
  bout: BoutDeJournal,
  depart: JournalDistant,
  { demander, continuer, surRecues }: Reception,
): Promise<Issue<number>> {
  const { base } = poste.plume;
  let recues = 0;
  let anomalie: AnomalieDuJournal | null = bout.numero < depart.numero ? 'retenue' : null;
  for (let connu = depart; anomalie === null && connu.numero < bout.numero; ) {
    const corps = { poste: bout.poste, branche: bout.branche, apres: connu.numero };
    const suite = await demander(CHEMINS_JOURNAL.suite, corps, reponsePages);
    if (!suite.ok) return suite;
    if (!(await continuer())) return ARRETEE;
    const prises = await prendrePages(poste, suite.valeur.pages, connu, continuer);
    if (prises === null) return ARRETEE;
    connu = journalDistant(base, bout, leDe(poste));
    recues += prises.recues;
    surRecues(prises.recues);
    // An answer without the pages that were announced must not be asked for again and again.
    anomalie = prises.anomalie ?? (prises.recues === 0 ? 'retenue' : null);
  }
  noterConstatee(base, depart, anomalie, leDe(poste));
  return { ok: true, valeur: recues };
}

interface Prises {
  readonly recues: number;
  readonly anomalie: AnomalieDuJournal | null;
}

/** Each page kept before the next is looked at, nothing taken after an altered one; `null` when it was stopped. */
async function prendrePages(
  poste: PosteLocal,
  pages: readonly Uint8Array[],
  depart: JournalDistant,
  continuer: () => Promise<boolean>,
): Promise<Prises | null> {
  const { base } = poste.plume;
  let connu = depart;
  let recues = 0;
  for (const octets of pages) {
    const verdict = verifierPage(poste, octets, connu);
    if (verdict.sort === 'refusee') return { recues, anomalie: verdict.anomalie };
    if (verdict.sort === 'connue') continue;
    garderEntrees(base, connu, verdict.debut, verdict.lignes);
    recues += verdict.lignes.length;
    connu = journalDistant(base, connu, leDe(poste));
    if (!(await continuer())) return null;
  }
  return { recues, anomalie: null };
}
