// « Vérifié jusqu’à l’entrée n° … du … »: how far the chain was read back since the structure was opened.
import type { SortieDe } from '../../src-shared/contract/index';
import type { Session } from '../session';

export function etatDeVerification({ structure, journal }: Session): SortieDe<'journal.verification'> {
  const { numero, le, rupture } = journal.etat();
  const dernier = structure.lecteur
    .lire<[], { numero: number | null }>('SELECT max(numero) AS numero FROM journal')
    .get();
  return { numero, le, dernier: dernier?.numero ?? 0, rupture: rupture ?? structure.ruptureJournal };
}
