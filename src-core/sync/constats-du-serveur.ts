// Statements to and from the hub: read from where one stopped, brought once in each of the hub's lives.
import { CHEMINS, reponseConstats, reponseSuiteConstats } from '../../src-shared/sync/messages';
import { preparer } from '../coffre/instructions';
import { recevoirConstat, suivre } from './constats';
import { type Conversation, type Issue, memoireServeur, retenir } from './conversation';
import type { PosteLocal } from './poste-local';

const PAR_ENVOI = 100;
/** Bytes in one request: whatever statements there are, none is refused for its neighbours' size. */
const OCTETS_PAR_ENVOI = 256 * 1024;

/** @param annonces number of statements that the hub holds */
export async function prendreConstats(
  poste: PosteLocal,
  conversation: Conversation,
  annonces: number,
): Promise<Issue<number>> {
  let pris = 0;
  for (;;) {
    const { constatsLus } = memoireServeur(poste);
    if (constatsLus >= annonces) return { ok: true, valeur: pris };
    const suite = await conversation.demander(
      CHEMINS.suiteDesConstats,
      { apres: constatsLus },
      reponseSuiteConstats,
    );
    if (!suite.ok) return suite;
    const lus = garderCeQuiSOuvre(poste, suite.valeur.constats);
    pris += lus;
    // One under a key that has not come yet: it is read again next time.
    if (lus < suite.valeur.constats.length || lus === 0) return { ok: true, valeur: pris };
  }
}

/** Number of statements read before the first one whose key is missing. */
function garderCeQuiSOuvre(poste: PosteLocal, scelles: readonly Uint8Array[]): number {
  const { base } = poste.plume;
  return base
    .transaction(() => {
      const arret = scelles.findIndex((scelle) => {
        const recu = recevoirConstat(poste, scelle);
        // Each may bring the key of the next.
        if (recu === 'garde') suivre(poste);
        return recu === 'cleAbsente';
      });
      const lus = arret === -1 ? scelles.length : arret;
      retenir(poste, { constatsLus: memoireServeur(poste).constatsLus + lus });
      return lus;
    })
    .immediate();
}

interface Porte {
  readonly rang: number;
  readonly id: string;
  readonly scelle: Buffer;
}

/** Brings those that were made or received here since the last time; the hub sets repetitions aside. */
export async function apporterConstats(
  poste: PosteLocal,
  conversation: Conversation,
): Promise<Issue<number>> {
  let portes = 0;
  for (;;) {
    const suite = aPorter(poste);
    const dernier = suite.at(-1);
    if (dernier === undefined) return { ok: true, valeur: portes };
    const constats = suite.map(({ id, scelle }) => [id, Uint8Array.from(scelle)]);
    const recus = await conversation.demander(CHEMINS.deposerConstats, { constats }, reponseConstats);
    if (!recus.ok) return recus;
    portes += suite.length;
    retenir(poste, { constatsPortes: dernier.rang });
  }
}

function aPorter(poste: PosteLocal): readonly Porte[] {
  const suite = preparer<[number, number], Porte>(
    poste.plume.base,
    'SELECT rowid AS rang, id, scelle FROM constat WHERE rowid > ? ORDER BY rowid LIMIT ?',
  ).all(memoireServeur(poste).constatsPortes, PAR_ENVOI);
  let octets = 0;
  return suite.filter(({ scelle }, rang) => {
    octets += scelle.length;
    return rang === 0 || octets <= OCTETS_PAR_ENVOI;
  });
}
