// Brings this computer's journal to the server once the data is there: it never holds the data up, nor says it failed.
import { CHEMINS_JOURNAL, reponseBouts, reponsePage } from '../../src-shared/sync/messages-journal';
import { memesOctets } from '../../src-shared/sync/octets';
import { type Conversation, type Issue, memoireServeur } from './conversation';
import {
  aEnvoyerDuJournal,
  envoiSur,
  type JournalEnvoye,
  pageSuivante,
  reprendreEnvoi,
  retenirEnvoi,
} from './journal-a-envoyer';
import type { PosteLocal } from './poste-local';

export interface Apport {
  /** Somebody asks for everything to be sent. */
  readonly tout: boolean;
  readonly continuer: () => Promise<boolean>;
}

/** Gives the number of pages brought; without anything worth a page, no request is made. */
export async function apporterJournal(
  poste: PosteLocal,
  conversation: Conversation,
  { tout, continuer }: Apport,
): Promise<Issue<number>> {
  const { incarnation } = memoireServeur(poste);
  const sur = envoiSur(poste, incarnation);
  if (!aEnvoyerDuJournal(poste, sur?.numero ?? 0, tout)) return { ok: true, valeur: 0 };
  const depuis = sur === null ? await demanderOuReprendre(poste, conversation) : succes(sur);
  if (!depuis.ok) return depuis;
  const premier = await apporterPages(poste, conversation, depuis.valeur, continuer);
  if (premier.ok || premier.panne !== 'refus' || !DEUX_HISTOIRES.includes(premier.refus)) return premier;
  // The server holds something else than what was remembered: asked once, and gone on from what it says.
  const encore = await demanderOuReprendre(poste, conversation);
  return encore.ok ? apporterPages(poste, conversation, encore.valeur, continuer) : encore;
}

const DEUX_HISTOIRES: readonly string[] = ['bifurcation', 'suiteManquante'];

const succes = <T>(valeur: T): Issue<T> => ({ ok: true, valeur });

async function demanderOuReprendre(
  poste: PosteLocal,
  conversation: Conversation,
): Promise<Issue<JournalEnvoye>> {
  const lus = await conversation.demander(CHEMINS_JOURNAL.bouts, {}, reponseBouts);
  return lus.ok ? succes(reprendreEnvoi(poste, memoireServeur(poste).incarnation, lus.valeur.bouts)) : lus;
}

async function apporterPages(
  poste: PosteLocal,
  conversation: Conversation,
  depuis: JournalEnvoye,
  continuer: () => Promise<boolean>,
): Promise<Issue<number>> {
  let envoye = depuis;
  let pages = 0;
  for (;;) {
    const page = pageSuivante(poste, envoye);
    if (page === null) return succes(pages);
    const recu = await conversation.envoyer(CHEMINS_JOURNAL.deposer, page.octets, reponsePage);
    if (!recu.ok) return recu;
    const { numero, empreinte } = recu.valeur;
    if (numero !== page.apres.numero || !memesOctets(empreinte, page.apres.empreinte))
      return { ok: false, panne: 'injoignable' };
    envoye = page.apres;
    retenirEnvoi(poste.plume.base, envoye);
    pages++;
    if (!(await continuer())) return succes(pages);
  }
}
