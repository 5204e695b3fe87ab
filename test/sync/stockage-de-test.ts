// What a story needs of the hub's storage besides the contract: backups put back, and every byte for who looks for words.
import { StockageEnMemoire } from '../../src-hub/en-memoire';
import { parUneAutreEntree, type Stockage, StockagePlein, type Tables } from '../../src-hub/stockage';

export interface StockageDeTest extends Stockage {
  /** A backup of everything, as of now. */
  photographier(): unknown;
  /** Puts a backup of the same storage back: what came after it is lost, and the incarnation says so. */
  restaurer(photographie: unknown, incarnation: string): Promise<void> | void;
  toutesLesOctets(): Promise<readonly Uint8Array[]> | readonly Uint8Array[];
}

/** Makes an empty storage of that incarnation; the stories are told on whatever it gives. */
export type FabriqueDeStockage = (incarnation: string) => Promise<StockageDeTest> | StockageDeTest;

export const enMemoire: FabriqueDeStockage = (incarnation) => new StockageEnMemoire(incarnation);

/** The disk is full: what is written is refused once it was written, so that nothing of it may remain. */
export const sansPlace = (stockage: Stockage): Stockage =>
  parUneAutreEntree(stockage, (structure, geste) =>
    stockage.pour(structure, (tables) => geste(tablesPleines(tables))),
  );

const tablesPleines = (tables: Tables): Tables => ({
  ...tables,
  ajouterLot: async (lot) => {
    await tables.ajouterLot(lot);
    throw new Error('ENOSPC');
  },
  ajouterConstat: async (id, octets) => {
    await tables.ajouterConstat(id, octets);
    throw new Error('ENOSPC');
  },
  ecrireMorceau: async (cliche, rang, octets) => {
    await tables.ecrireMorceau(cliche, rang, octets);
    throw new Error('ENOSPC');
  },
  ajouterPage: async (page) => {
    await tables.ajouterPage(page);
    throw new StockagePlein('ENOSPC');
  },
});
