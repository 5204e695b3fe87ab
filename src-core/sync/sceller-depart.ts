// Turns what waits into batches: clocks put right, sealed once, kept as they will be sent.
import { remettreALHeure, TOLERANCE_MS } from '../../src-shared/sync/heures-fausses';
import { avancer } from '../../src-shared/sync/horloge';
import { OPERATIONS_PAR_TRAME, poidsDansTrame, TAILLE_TRAME } from '../../src-shared/sync/trame';
import { versionDe } from '../coffre/migrer';
import { parametrePresent } from '../coffre/parametres';
import { sha256 } from '../primitives';
import { branchesQuittees } from './branches';
import { auDepart, quitterLeDepart } from './depart';
import { epoqueCourante } from './epoques';
import { avancerJournal, garderLot, lotsEnAttente, sonJournal, vecteurApplique } from './journaux';
import { type PosteLocal, signatureDuPoste } from './poste-local';
import { type LigneOperation, redaterOperation } from './ranger';
import { scellerLot } from './sceller-lot';

/** Seals everything that waits, a transaction a batch. Gives the number of batches made. */
export function scellerDepart(poste: PosteLocal): number {
  let faits = 0;
  if (siensEnAttente(poste)) return faits;
  while (poste.plume.base.transaction(() => scellerUnLot(poste)).immediate()) faits++;
  return faits;
}

/** The same, with a pause between two batches; `false` when it was stopped before the end. */
export async function scellerDepartPasAPas(
  poste: PosteLocal,
  continuer: () => Promise<boolean>,
): Promise<boolean> {
  if (siensEnAttente(poste)) return true;
  while (poste.plume.base.transaction(() => scellerUnLot(poste)).immediate())
    if (!(await continuer())) return false;
  return true;
}

/**
 * Batches of this workstation's own log that came back and wait: sealing now would begin a second history. After a branch
 * was left, the history that goes on is read first: what it holds must not be sealed a second time, for whoever enters
 * by a snapshot could not tell what is old in it.
 */
export function siensEnAttente({ plume: { base } }: PosteLocal): boolean {
  if (parametrePresent(base, 'branche.aRelire')) return true;
  const { poste } = sonJournal(base);
  return lotsEnAttente(base).some((lot) => lot.poste === poste);
}

function scellerUnLot(poste: PosteLocal): boolean {
  const { base } = poste.plume;
  const attendent = couper(auDepart(base, OPERATIONS_PAR_TRAME));
  const dernier = attendent.at(-1);
  if (dernier === undefined) return false;
  const operations = aLHeure(
    poste,
    attendent.map(({ operation }) => operation),
  );
  const journal = sonJournal(base);
  const { [journal.poste]: _sienne, ...vecteur } = vecteurApplique(base);
  const { epoque, cle } = epoqueCourante(base);
  const entete = {
    structure: poste.racine.structure,
    poste: journal.poste,
    premiere: journal.sequence + 1,
    derniere: journal.sequence + operations.length,
    epoque,
    schema: versionDe(base),
    precedent: journal.empreinte,
    vecteur,
    quittees: branchesQuittees(base),
  };
  const octets = scellerLot(entete, operations, cle, signatureDuPoste(poste));
  const empreinte = sha256(octets);
  garderLot(base, { ...entete, empreinte, octets }, 'applique');
  avancerJournal(base, journal.poste, { sequence: entete.derniere, empreinte });
  quitterLeDepart(base, dernier.place);
  return true;
}

// A frame holds 256 KiB: the estimate errs on the large side, and one operation always fits.
function couper<T extends { operation: LigneOperation }>(attendent: readonly T[]): readonly T[] {
  let poids = 0;
  const dernier = attendent.findIndex(({ operation }, rang) => {
    poids += poidsDansTrame(operation);
    return poids > TAILLE_TRAME && rang > 0;
  });
  return dernier === -1 ? attendent : attendent.slice(0, dernier);
}

/** The workstation's own clock comes back to the present when it had gone ahead. */
export function remettreLHorloge(plume: PosteLocal['plume']): void {
  const maintenant = plume.maintenant();
  if (plume.horloge.ms > maintenant + TOLERANCE_MS)
    plume.horloge = avancer({ ...plume.horloge, ms: 0, compteur: 0 }, maintenant);
}

/** Operations written while the clock was ahead take the present one, in the vault too; their ids stay. */
function aLHeure(poste: PosteLocal, operations: readonly LigneOperation[]): readonly LigneOperation[] {
  const { plume } = poste;
  const maintenant = plume.maintenant();
  remettreLHorloge(plume);
  const remises = remettreALHeure(operations, plume.horloge, maintenant);
  remises.operations.forEach((remise, rang) => {
    const avant = operations[rang];
    if (avant !== undefined && avant !== remise) redaterOperation(plume.base, avant, remise.horloge);
  });
  plume.horloge = remises.horloge;
  return remises.operations;
}
