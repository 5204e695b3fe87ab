// Entries that left while the clock was ahead: once it is right again, their author says the same values with it.

import { debutDuFutur } from '../../src-shared/sync/heures-fausses';
import { avancer, ecrireHorodate } from '../../src-shared/sync/horloge';
import { lireLot } from '../../src-shared/sync/lot';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';
import { rafraichirRepertoire } from '../dossier/repertoire';
import { consignerSeul } from './consigner-seul';
import { depuisLigne, derniereSequence, type LigneAuDepart, mettreAuDepart } from './depart';
import { cleDeLEpoque } from './epoques';
import { lotQuiTient, sonJournal } from './journaux';
import type { PosteLocal } from './poste-local';
import { type LigneOperation, rangerOperation } from './ranger';
import { remettreLHorloge } from './sceller-depart';
import { ouvrirLot } from './sceller-lot';

/** Ids of heads from the future found to be somebody else's, so that their batches are not opened each time. */
const desAutres = new WeakMap<Base, Set<string>>();

/**
 * One operation of now replaces each of them, and nothing that somebody else wrote meanwhile: a difference stays one.
 * Only to be called when the server agrees on the hour: one clock alone may be the one that is wrong.
 * @returns how many
 */
export function redireALHeure(poste: PosteLocal): number {
  const { base } = poste.plume;
  const ecartees = desAutres.get(base) ?? new Set();
  desAutres.set(base, ecartees);
  const futures = tetesDuFutur(poste).filter(({ id }) => !ecartees.has(id));
  if (futures.length === 0) return 0;
  const siennes = idsDeSonJournal(poste, new Set(futures.map(({ id }) => id)));
  for (const { id } of futures) if (!siennes.has(id)) ecartees.add(id);
  const aRedire = futures.filter(({ id }) => siennes.has(id));
  if (aRedire.length > 0) base.transaction(() => redire(poste, aRedire)).immediate();
  return aRedire.length;
}

const tetesDuFutur = ({ plume: { base, maintenant } }: PosteLocal): readonly LigneOperation[] =>
  preparer<[string], Omit<LigneAuDepart, 'sequence'>>(
    base,
    `SELECT o.id, o.dossier, o.tableCible, o.ligne, o.registre, o.valeur, o.horloge, o.remplace,
            o.utilisateur, o.provenance, o.saisieLe
     FROM operation o JOIN tete t
       ON t.tableCible = o.tableCible AND t.ligne = o.ligne AND t.registre = o.registre AND t.operation = o.id
     WHERE o.horloge >= ? ORDER BY o.rang`,
  )
    .all(debutDuFutur(maintenant()))
    .map(depuisLigne);

/** Which of these this workstation sent itself: its own batches tell, latest first. */
function idsDeSonJournal({ plume: { base } }: PosteLocal, cherchees: ReadonlySet<string>): Set<string> {
  const trouvees = new Set<string>();
  const { poste, sequence } = sonJournal(base);
  for (let fin = sequence; fin > 0 && trouvees.size < cherchees.size; ) {
    const lot = lireLot(lotQuiTient(base, poste, fin) ?? new Uint8Array());
    const cle = lot === null ? null : cleDeLEpoque(base, lot.entete.epoque);
    // Below a snapshot, or under a key that is gone: what was said there stays as it was said.
    if (lot === null || cle === null) break;
    for (const { id } of ouvrirLot(lot, cle) ?? []) if (cherchees.has(id)) trouvees.add(id);
    fin = lot.entete.premiere - 1;
  }
  return trouvees;
}

function redire({ plume }: PosteLocal, aRedire: readonly LigneOperation[]): void {
  const { base } = plume;
  const ms = plume.maintenant();
  const le = new Date(ms).toISOString();
  remettreLHorloge(plume);
  let sequence = derniereSequence(base);
  for (const dite of aRedire) {
    plume.horloge = avancer(plume.horloge, ms);
    const id = ecrireHorodate(plume.horloge);
    const rang = rangerOperation(base, { ...dite, id, horloge: id, remplace: [dite.id], saisieLe: le });
    if (rang !== null) mettreAuDepart(base, ++sequence, rang);
  }
  for (const dossier of new Set(aRedire.flatMap(({ dossier }) => dossier ?? [])))
    rafraichirRepertoire(base, dossier, le);
  const detail = { saisies: aRedire.length };
  consignerSeul(plume, { acte: 'synchronisation.heureRemise', finalite: 'securite', detail });
}
