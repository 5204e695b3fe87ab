// The hub's storage in a database, PGlite's or PostgreSQL's: routing, activation, and one way into each structure.
import { and, eq, sql } from 'drizzle-orm';
import type { Activation, CodeActivation, PosteInscrit, Stockage, Tables } from '../stockage';
import { StockagePlein, type StructureInventoriee } from '../stockage';
import { type BaseDuServeur, estDisquePlein, type Requetes } from './base';
import * as t from './schema';
import { tablesDe } from './tables/structure';
import { dansLaStructure, entrerDans, reserver, sortir } from './transaction';

export interface ReglagesDuStockage {
  /** Unix milliseconds; injected. */
  readonly maintenant: () => number;
  /** Bytes that one structure may keep. */
  readonly part: number;
}

/** Undoes the transaction and is the answer. */
class Issue extends Error {
  readonly activation: Activation;

  constructor(issue: Exclude<Activation['issue'], 'faite'>) {
    super(issue);
    this.activation = { issue };
  }
}

export class StockageSql implements Stockage {
  readonly #base: BaseDuServeur;
  readonly #reglages: ReglagesDuStockage;
  readonly #incarnation: string;

  private constructor(base: BaseDuServeur, reglages: ReglagesDuStockage, incarnation: string) {
    this.#base = base;
    this.#reglages = reglages;
    this.#incarnation = incarnation;
  }

  /**
   * On a base that is in service. Its incarnation is read once, here: acts ask for it inside their transaction, where
   * an engine of one session could not answer another question.
   */
  static async ouvrir(base: BaseDuServeur, reglages: ReglagesDuStockage): Promise<StockageSql> {
    const incarnation = await lireReglage(base.requetes, 'incarnation');
    if (incarnation === null) throw new Error('the hub has no incarnation');
    return new StockageSql(base, reglages, incarnation);
  }

  get niveau() {
    return this.#base.niveau;
  }

  incarnation(): Promise<string> {
    return Promise.resolve(this.#incarnation);
  }

  structureDe(poste: string): Promise<string | null> {
    return this.#aiguiller('poste', poste);
  }

  structureDeLaBoite(rendezVous: string): Promise<string | null> {
    return this.#aiguiller('boite', rendezVous);
  }

  async #aiguiller(sorte: 'poste' | 'boite', cle: string): Promise<string | null> {
    const { structure } = t.aiguillage;
    const [trouve] = await this.#base.requetes
      .select({ structure })
      .from(t.aiguillage)
      .where(and(eq(t.aiguillage.sorte, sorte), eq(t.aiguillage.cle, cle)));
    return trouve?.structure ?? null;
  }

  async ouvrirStructure(structure: string, premier: PosteInscrit): Promise<boolean> {
    const ouverture = this.#base.requetes.transaction((transaction) =>
      this.#entrer(transaction, structure, premier, true),
    );
    return (await issueDe(ouverture)).issue === 'faite';
  }

  async balayerLesBoites(maintenant: number): Promise<void> {
    await this.#base.requetes.execute(sql`SELECT permanence.balayer_boites(${maintenant})`);
  }

  async ajouterCode(code: CodeActivation): Promise<void> {
    await this.#base.requetes.insert(t.codeActivation).values(code);
  }

  activer(
    empreinte: string,
    demandee: string | null,
    premier: PosteInscrit,
    maintenant: number,
  ): Promise<Activation> {
    const activation = this.#base.requetes.transaction(async (transaction): Promise<Activation> => {
      const lui = eq(t.codeActivation.empreinte, empreinte);
      // Held until the end: two who type it at once follow one another.
      const [code] = await transaction.select().from(t.codeActivation).where(lui).for('update');
      if (code === undefined) throw new Issue('codeInconnu');
      if (code.servi) throw new Issue('codeServi');
      if (code.expireLe <= maintenant) throw new Issue('codeExpire');
      const structure = code.structure ?? demandee;
      if (structure === null || (demandee !== null && demandee !== structure))
        throw new Issue('autreStructure');
      const faite = await this.#entrer(transaction, structure, premier, code.structure === null);
      await sortir(transaction);
      await transaction.update(t.codeActivation).set({ servi: true }).where(lui);
      return faite;
    });
    return issueDe(activation);
  }

  async #entrer(
    transaction: Requetes,
    structure: string,
    premier: PosteInscrit,
    neuve: boolean,
  ): Promise<Activation> {
    await entrerDans(transaction, structure);
    const [presente] = await transaction
      .select()
      .from(t.structure)
      .where(eq(t.structure.structure, structure));
    if ((presente === undefined) !== neuve) throw new Issue('autreStructure');
    if (neuve)
      await transaction.insert(t.structure).values({ structure, ouverteLe: this.#reglages.maintenant() });
    if (!(await reserver(transaction, 'poste', premier.poste))) throw new Issue('autreStructure');
    const entre = await transaction
      .insert(t.poste)
      .values({ structure, ...premier })
      .onConflictDoNothing()
      .returning({ poste: t.poste.poste });
    if (entre.length === 0) throw new Issue('autreStructure');
    return { issue: 'faite', structure };
  }

  async pour<T>(structure: string, geste: (tables: Tables) => Promise<T>): Promise<T> {
    try {
      return await dansLaStructure(this.#base, structure, (requetes) =>
        geste(tablesDe(requetes, structure, this.#reglages.part)),
      );
    } catch (cause) {
      if (estDisquePlein(cause)) throw new StockagePlein('the disk is full');
      throw cause;
    }
  }

  /** For the operator's list. */
  async inventaire(): Promise<readonly StructureInventoriee[]> {
    const ligne = {
      structure: sql<string>`structure`,
      ouverteLe: sql`ouverte_le`.mapWith(Number),
      octets: sql`octets`.mapWith(Number),
      postes: sql`postes`.mapWith(Number),
      vueLe: sql`vue_le`.mapWith(Number),
    };
    return this.#base.requetes.select(ligne).from(sql`permanence.inventaire()`);
  }
}

async function issueDe(transaction: Promise<Activation>): Promise<Activation> {
  try {
    return await transaction;
  } catch (cause) {
    if (cause instanceof Issue) return cause.activation;
    throw cause;
  }
}

export type Reglage = 'incarnation' | 'arret';

export async function lireReglage(requetes: Requetes, cle: Reglage): Promise<string | null> {
  const [lu] = await requetes
    .select({ valeur: t.serveur.valeur })
    .from(t.serveur)
    .where(eq(t.serveur.cle, cle));
  return lu?.valeur ?? null;
}

export async function ecrireReglage(requetes: Requetes, cle: Reglage, valeur: string): Promise<void> {
  await requetes
    .insert(t.serveur)
    .values({ cle, valeur })
    .onConflictDoUpdate({ target: t.serveur.cle, set: { valeur } });
}
