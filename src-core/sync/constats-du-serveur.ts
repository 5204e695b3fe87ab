// Statements to and from the hub: read from where one stopped, brought once in each of the hub's lives.
import { CHEMINS, reponseConstats, reponseSuiteConstats } from '../../src-shared/sync/messages';
import { preparer } from '../coffre/instructions';
import { recevoirConstat, suivre } from './constats';
import { type Conversation, type Issue, memoireServeur, retenir } from './conversation';
import { constatsConnus, type PosteLocal } from './poste-local';

const PAR_ENVOI = 100;
/** Bytes in one request: whatever statements there are, none is refused for its neighbours' size. */
const OCTETS_PAR_ENVOI = 256 * 1024;

/** @param annonces number of statements that the hub holds */
export async function prendreConstats(
  poste: PosteLocal,
  conversation: Conversation,
  annonces: number,
): Promise<Issue<number>> {
  const debut = memoireServeur(poste).constatsLus;
  const scelles: Uint8Array[] = [];
  while (debut + scelles.length < annonces) {
    const suite = await conversation.demander(
      CHEMINS.suiteDesConstats,
      { apres: debut + scelles.length },
      reponseSuiteConstats,
    );
    if (!suite.ok) return suite;
    if (suite.valeur.constats.length === 0) break;
    scelles.push(...suite.valeur.constats);
  }
  return { ok: true, valeur: scelles.length === 0 ? 0 : garderCeQuiSOuvre(poste, debut, scelles) };
}

/** Each may bring the key of another, before it or after: round after round. What stays shut is read next time. */
function garderCeQuiSOuvre(poste: PosteLocal, debut: number, scelles: readonly Uint8Array[]): number {
  return poste.plume.base
    .transaction(() => {
      const avant = constatsConnus(poste).length;
      let fermes = scelles.map((_, rang) => rang);
      for (let avance = true; avance; ) {
        const restent = fermes.filter((rang) => !seLit(poste, scelles[rang]));
        avance = restent.length < fermes.length;
        fermes = restent;
        suivre(poste);
      }
      retenir(poste, { constatsLus: debut + (fermes[0] ?? scelles.length) });
      return constatsConnus(poste).length - avant;
    })
    .immediate();
}

// Unreadable bytes may have been changed on the way: they are asked for again, as those whose key is missing are.
const seLit = (poste: PosteLocal, scelle: Uint8Array | undefined): boolean =>
  scelle === undefined || ['garde', 'dejaLa'].includes(recevoirConstat(poste, scelle));

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
