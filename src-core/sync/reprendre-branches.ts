// Another history of a colleague's log, met on a stick: what is in it is taken, and sealed again here.
import { lireLot } from '../../src-shared/sync/lot';
import { jugerOperation } from '../../src-shared/sync/operations-recues';
import type { OperationRecue } from '../../src-shared/sync/trame';
import { rafraichirRepertoire } from '../dossier/repertoire';
import { schemaDe } from './appliquer-operations';
import { quitterBranche } from './branches';
import { consignerSeul } from './consigner-seul';
import { derniereSequence, mettreAuDepart } from './depart';
import { cibleEffacee } from './effacements';
import { cleDeLEpoque } from './epoques';
import { garderLot, type LotGarde, lotsDAutresBranches } from './journaux';
import { etatStructure, type PosteLocal } from './poste-local';
import { rangDe, rangerOperation } from './ranger';
import { ouvrirLot } from './sceller-lot';

/**
 * Takes what is in the branches that were put aside, ids unchanged. The hub's history of the log stays the one that
 * goes on; whoever waits for these batches is told that they come under another name. Gives how many operations.
 */
export function reprendreBranches(poste: PosteLocal): number {
  const { base } = poste.plume;
  const lots = lotsDAutresBranches(base);
  if (lots.length === 0) return 0;
  return base
    .transaction(() => {
      const dossiers = new Set<string>();
      const reprises = lots.reduce((nombre, lot) => nombre + reprendreLot(poste, lot, dossiers), 0);
      if (reprises > 0) conclure(poste, reprises, dossiers);
      return reprises;
    })
    .immediate();
}

function reprendreLot(poste: PosteLocal, garde: LotGarde, dossiers: Set<string>): number {
  const { base } = poste.plume;
  const lot = lireLot(garde.octets);
  const cle = lot === null ? null : cleDeLEpoque(base, lot.entete.epoque);
  const operations = lot === null || cle === null ? null : ouvrirLot(lot, cle);
  if (lot === null || operations === null || ecarte(poste, garde.poste)) return 0;
  const reprises = aReprendre(poste, lot.entete.schema, operations).filter((operation) => {
    // Known already: its clock is the one of the history that goes on, not of this one.
    if (rangDe(base, operation.id) !== null) return false;
    const rang = rangerOperation(base, operation);
    if (rang === null) return false;
    mettreAuDepart(base, derniereSequence(base) + 1, rang);
    if (operation.dossier !== null) dossiers.add(operation.dossier);
    return true;
  });
  quitterBranche(base, garde.poste, { commune: garde.premiere - 1, fin: garde.derniere });
  garderLot(base, garde, 'refuse', 'bifurcationReprise');
  return reprises.length;
}

/** What this version does not know stays in the batch: its author, who knows it, seals it again too. */
function aReprendre(poste: PosteLocal, version: number, operations: readonly OperationRecue[]) {
  const schema = schemaDe(poste.plume.base);
  const effacee = cibleEffacee(etatStructure(poste).effacements);
  return operations.flatMap((operation) => {
    const jugement = jugerOperation(operation, version, schema);
    return jugement.sort === 'prendre' && !effacee(operation) ? [jugement.operation] : [];
  });
}

/** Of a lost computer, or of one whose work was cut off, only the history that the direction knew is taken. */
function ecarte(poste: PosteLocal, auteur: string): boolean {
  const connu = etatStructure(poste).postes.get(auteur);
  return connu === undefined || (connu.etat !== 'admis' && connu.limite !== null);
}

function conclure({ plume }: PosteLocal, reprises: number, dossiers: ReadonlySet<string>): void {
  const { base } = plume;
  const le = new Date(plume.maintenant()).toISOString();
  for (const dossier of dossiers) rafraichirRepertoire(base, dossier, le);
  consignerSeul(plume, { acte: 'synchronisation.bifurcation', finalite: 'securite', detail: { reprises } });
}
