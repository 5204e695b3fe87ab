// What one act cost this computer: time, processor, bytes of the wire each way, requests.
import type { PostePilote } from './poste-pilote';

export interface Releve {
  readonly wallMs: number;
  /** User and system time of this process. */
  readonly cpuMs: number;
  readonly up: number;
  readonly down: number;
  readonly requests: number;
  readonly connections: number;
  /** Bytes of the batches themselves, and of those that had left before. */
  readonly batchBytes: number;
  readonly resentBatches: number;
  readonly resentBytes: number;
}

export async function relever<T>(
  { ligne, reseau }: PostePilote,
  acte: () => T | Promise<T>,
): Promise<{ readonly releve: Releve; readonly issue: T }> {
  const lire = () => ({
    up: ligne.montants,
    down: ligne.descendants,
    requests: reseau.requetes,
    connections: ligne.connexions,
    batchBytes: reseau.octetsDesLots,
    resentBatches: reseau.lotsRenvoyes,
    resentBytes: reseau.octetsRenvoyes,
  });
  const avant = lire();
  const processeur = process.cpuUsage();
  const depart = performance.now();
  const issue = await acte();
  const wallMs = performance.now() - depart;
  const { user, system } = process.cpuUsage(processeur);
  const apres = lire();
  return {
    issue,
    releve: {
      wallMs,
      cpuMs: (user + system) / 1_000,
      up: apres.up - avant.up,
      down: apres.down - avant.down,
      requests: apres.requests - avant.requests,
      connections: apres.connections - avant.connections,
      batchBytes: apres.batchBytes - avant.batchBytes,
      resentBatches: apres.resentBatches - avant.resentBatches,
      resentBytes: apres.resentBytes - avant.resentBytes,
    },
  };
}
