// What every table of a structure is given: its transaction, its identifier, and the scales of its share of the disk.
import { eq, sql } from 'drizzle-orm';
import { StockagePlein, type Tables } from '../../stockage';
import type { Requetes } from '../base';
import * as t from '../schema';
import { tablesDesBoites } from './boites';
import { tablesDesCles } from './cles';
import { tablesDesCliches } from './cliches';
import { tablesDesConstats } from './constats';
import { tablesDesJournaux } from './journaux';
import { tablesDesLots } from './lots';
import { tablesDesPostes } from './postes';

export interface Place {
  readonly requetes: Requetes;
  readonly structure: string;
  /** Counts bytes about to be kept. @throws StockagePlein above the structure's share */
  readonly peser: (octets: number) => Promise<void>;
}

/** @param part bytes that the structure may keep */
export function tablesDe(requetes: Requetes, structure: string, part: number): Tables {
  const peser = async (octets: number): Promise<void> => {
    const [compte] = await requetes
      .update(t.structure)
      .set({ octets: sql`${t.structure.octets} + ${octets}` })
      .where(eq(t.structure.structure, structure))
      .returning({ octets: t.structure.octets });
    if ((compte?.octets ?? 0) > part) throw new StockagePlein('this structure has used its share');
  };
  const place = { requetes, structure, peser };
  return {
    ...tablesDesPostes(place),
    ...tablesDesLots(place),
    ...tablesDesConstats(place),
    ...tablesDesCliches(place),
    ...tablesDesCles(place),
    ...tablesDesBoites(place),
    ...tablesDesJournaux(place),
  };
}
