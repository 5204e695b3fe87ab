// What a structure weighs: its state as a snapshot carries it, its vault, its logs.
import fs from 'node:fs';
import type { Session } from '../../../src-core/session';
import { nombreAuDepart } from '../../../src-core/sync/depart';
import { empreinteCanonique } from '../../../src-core/sync/etat-canonique';
import { faireCliche } from '../../../src-core/sync/faire-cliche';
import { vecteurApplique } from '../../../src-core/sync/journaux';
import { enHexa } from '../../../src-shared/sync/octets';

export function compter({ structure: { base } }: Session) {
  const nombre = (table: string): number =>
    base.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0;
  return {
    files: nombre('dossier'),
    operations: nombre('operation'),
    heads: nombre('tete'),
    setAside: nombre('saisie_mise_de_cote'),
    unsent: nombreAuDepart(base),
    applied: Object.values(vecteurApplique(base)).reduce((somme, sequence) => somme + sequence, 0),
  };
}

/** The same on every computer that knows the same. */
export const etat = ({ structure: { base } }: Session) => ({ state: enHexa(empreinteCanonique(base)) });

/** @throws while something waits to be sent: the cut would not be one of the logs */
export function peser({ structure }: Session) {
  const cliche = faireCliche(structure.poste);
  if (cliche === null) throw new Error('synchronise first: something waits to be sent');
  const lots = structure.base
    .prepare<[], { n: number; octets: number | null }>(
      'SELECT count(*) AS n, sum(length(octets)) AS octets FROM lot',
    )
    .get();
  structure.base.pragma('wal_checkpoint(TRUNCATE)');
  return {
    stateBytes: cliche.morceaux.reduce((somme, { length }) => somme + length, cliche.manifeste.length),
    batches: lots?.n ?? 0,
    batchBytes: lots?.octets ?? 0,
    vaultBytes: fs.statSync(structure.lieu.coffre).size,
  };
}
