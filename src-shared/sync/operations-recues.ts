// What becomes of one received operation: taken, kept for a later version, or refused and named (A2).
import { type OperationDatee, PROVENANCES, type Provenance } from './operations';
import type { OperationRecue } from './trame-forme';

export const TAILLE_VALEUR = 64 * 1024;

export interface Schema {
  /** Version of this vault. */
  readonly version: number;
  readonly connait: (table: string, registre: string) => boolean;
  /** True when this version can show the value; asked for values that come from a newer one only. */
  readonly comprend: (operation: OperationRecue) => boolean;
}

export const MOTIFS_OPERATION = [
  'registreInconnu',
  'provenanceInconnue',
  'valeurInconnue',
  'malFormee',
] as const;
export type MotifOperation = (typeof MOTIFS_OPERATION)[number];

export type JugementOperation =
  | { readonly sort: 'prendre'; readonly operation: OperationDatee }
  /** From a newer version: kept sealed, replayed after the upgrade. */
  | { readonly sort: 'garder'; readonly motif: MotifOperation }
  | { readonly sort: 'refuser'; readonly motif: MotifOperation };

/** @param versionAuteur the batch's schema version */
export function jugerOperation(
  operation: OperationRecue,
  versionAuteur: number,
  schema: Schema,
): JugementOperation {
  const plusRecent = versionAuteur > schema.version;
  const inconnue = (motif: MotifOperation): JugementOperation => ({
    sort: plusRecent ? 'garder' : 'refuser',
    motif,
  });
  if (!bienFormee(operation)) return inconnue('malFormee');
  if (!schema.connait(operation.table, operation.registre)) return inconnue('registreInconnu');
  const { provenance } = operation;
  if (!estProvenance(provenance)) return inconnue('provenanceInconnue');
  if (plusRecent && !schema.comprend(operation)) return inconnue('valeurInconnue');
  return { sort: 'prendre', operation: { ...operation, provenance } };
}

const estProvenance = (texte: string): texte is Provenance => PROVENANCES.some((connue) => connue === texte);

// Type and size only: what a value may be is the author's form's business, at the time of entry.
const bienFormee = ({ dossier, ligne, valeur }: OperationRecue): boolean =>
  IDENTIFIANT.test(ligne) &&
  (dossier === null || IDENTIFIANT.test(dossier)) &&
  JSON.stringify(valeur).length <= TAILLE_VALEUR;

const IDENTIFIANT = /^[0-9a-f]{32}$/;
