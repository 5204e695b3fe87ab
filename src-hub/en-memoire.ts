// The hub's storage in memory: for the simulation and for trying; it keeps nothing when it stops.
import { AUCUN_PRECEDENT } from '../src-shared/sync/lot';
import type { Bout } from '../src-shared/sync/propre-journal';
import {
  type ClichesEnMemoire,
  clichesVides,
  copierCliches,
  octetsDesCliches,
  tablesDesCliches,
} from './en-memoire-cliches';
import { jusqua, tablesDuJournal } from './en-memoire-journal';
import type {
  Activation,
  Boite,
  CodeActivation,
  LotDepose,
  PageDeposee,
  PosteInscrit,
  Stockage,
  Tables,
} from './stockage';

interface DonneesStructure {
  readonly postes: Map<string, PosteInscrit>;
  readonly lots: Map<string, LotDepose[]>;
  readonly constats: { readonly id: string; readonly octets: Uint8Array }[];
  readonly cliches: ClichesEnMemoire;
  readonly cles: Map<string, readonly Uint8Array[]>;
  readonly boites: Map<string, Boite>;
  readonly pages: PageDeposee[];
}

export interface Photographie {
  readonly structures: ReadonlyMap<string, DonneesStructure>;
}

export class StockageEnMemoire implements Stockage {
  readonly niveau = 'memoire';
  #structures = new Map<string, DonneesStructure>();
  readonly #codes = new Map<string, CodeActivation & { servi: boolean }>();
  #incarnation: string;
  // One transaction at a time: the next begins when the one before has ended.
  #file: Promise<unknown> = Promise.resolve();

  constructor(incarnation: string) {
    this.#incarnation = incarnation;
  }

  incarnation(): Promise<string> {
    return Promise.resolve(this.#incarnation);
  }

  structureDe(poste: string): Promise<string | null> {
    const trouvee = [...this.#structures].find(([, { postes }]) => postes.has(poste));
    return Promise.resolve(trouvee?.[0] ?? null);
  }

  async ouvrirStructure(structure: string, premier: PosteInscrit): Promise<boolean> {
    if (this.#structures.has(structure) || (await this.structureDe(premier.poste)) !== null) return false;
    const donnees = donneesVides();
    donnees.postes.set(premier.poste, premier);
    this.#structures.set(structure, donnees);
    return true;
  }

  async structureDeLaBoite(rendezVous: string): Promise<string | null> {
    return [...this.#structures].find(([, { boites }]) => boites.has(rendezVous))?.[0] ?? null;
  }

  async balayerLesBoites(maintenant: number): Promise<void> {
    for (const { boites } of this.#structures.values())
      for (const [rendezVous, { expireLe }] of boites) if (expireLe <= maintenant) boites.delete(rendezVous);
  }

  async ajouterCode(code: CodeActivation): Promise<void> {
    this.#codes.set(code.empreinte, { ...code, servi: false });
  }

  async activer(
    empreinte: string,
    structure: string | null,
    premier: PosteInscrit,
    maintenant: number,
  ): Promise<Activation> {
    const code = this.#codes.get(empreinte);
    if (code === undefined) return { issue: 'codeInconnu' };
    if (code.servi) return { issue: 'codeServi' };
    if (code.expireLe <= maintenant) return { issue: 'codeExpire' };
    const fait = await this.#entrer(code.structure, structure, premier);
    if (fait.issue === 'faite') code.servi = true;
    return fait;
  }

  async #entrer(liee: string | null, demandee: string | null, premier: PosteInscrit): Promise<Activation> {
    const structure = liee ?? demandee;
    if (structure === null || (demandee !== null && demandee !== structure))
      return { issue: 'autreStructure' };
    if (liee === null)
      return (await this.ouvrirStructure(structure, premier))
        ? { issue: 'faite', structure }
        : { issue: 'autreStructure' };
    const donnees = this.#structures.get(structure);
    if (donnees === undefined || (await this.structureDe(premier.poste)) !== null)
      return { issue: 'autreStructure' };
    donnees.postes.set(premier.poste, premier);
    return { issue: 'faite', structure };
  }

  pour<T>(structure: string, geste: (tables: Tables) => Promise<T>): Promise<T> {
    const suivant = this.#file.then(async () => {
      const donnees = this.#structures.get(structure);
      if (donnees === undefined) throw new RangeError('this structure is not open here');
      const avant = copier(donnees);
      try {
        return await geste(tablesDe(donnees, this.#ailleurs(structure)));
      } catch (cause) {
        this.#structures.set(structure, avant);
        throw cause;
      }
    });
    this.#file = suivant.catch(() => undefined);
    return suivant;
  }

  #ailleurs(structure: string): Ailleurs {
    const autres = [...this.#structures].filter(([id]) => id !== structure).map(([, donnees]) => donnees);
    return {
      poste: (id) => autres.some(({ postes }) => postes.has(id)),
      boite: (id) => autres.some(({ boites }) => boites.has(id)),
    };
  }

  /** A backup of everything, as of now. */
  photographier(): Photographie {
    return { structures: new Map([...this.#structures].map(([id, donnees]) => [id, copier(donnees)])) };
  }

  /** Puts a backup back: what came after it is lost, and the incarnation says so. */
  restaurer({ structures }: Photographie, incarnation: string): void {
    this.#structures = new Map([...structures].map(([id, donnees]) => [id, copier(donnees)]));
    this.#incarnation = incarnation;
  }

  /** Every byte kept, for those who look for something readable in it. */
  toutesLesOctets(): readonly Uint8Array[] {
    return [...this.#structures.values()].flatMap(({ lots, constats, cliches, cles, boites, pages }) => [
      ...pages.map(({ octets }) => octets),
      ...[...lots.values()].flat().map(({ octets }) => octets),
      ...constats.map(({ octets }) => octets),
      ...octetsDesCliches(cliches),
      ...[...cles.values()].flat(),
      ...[...boites.values()].flatMap(({ demande, reponse }) =>
        [demande, reponse].flatMap((lettre) => lettre ?? []),
      ),
    ]);
  }
}

const donneesVides = (): DonneesStructure => ({
  postes: new Map(),
  lots: new Map(),
  constats: [],
  cliches: clichesVides(),
  cles: new Map(),
  boites: new Map(),
  pages: [],
});

const copier = ({
  postes,
  lots,
  constats,
  cliches,
  cles,
  boites,
  pages,
}: DonneesStructure): DonneesStructure => ({
  postes: new Map(postes),
  lots: new Map([...lots].map(([poste, siens]) => [poste, [...siens]])),
  constats: [...constats],
  cliches: copierCliches(cliches),
  cles: new Map(cles),
  boites: new Map(boites),
  pages: [...pages],
});

const boutDe = (lots: readonly LotDepose[]): Bout => {
  const dernier = lots.at(-1);
  return { sequence: dernier?.derniere ?? 0, empreinte: dernier?.empreinte ?? AUCUN_PRECEDENT };
};

/** What other structures hold: asked of one identifier at a time. */
interface Ailleurs {
  readonly poste: (id: string) => boolean;
  readonly boite: (id: string) => boolean;
}

function tablesDe(donnees: DonneesStructure, ailleurs: Ailleurs): Tables {
  const lotsDe = (poste: string): readonly LotDepose[] => donnees.lots.get(poste) ?? [];
  return {
    ...tablesDuJournal(donnees.pages),
    lirePoste: async (poste) => donnees.postes.get(poste) ?? null,
    ecrirePoste: async (poste) => {
      if (ailleurs.poste(poste.poste)) return false;
      donnees.postes.set(poste.poste, poste);
      return true;
    },
    postes: async () => [...donnees.postes.values()],
    boutDe: async (poste) => boutDe(lotsDe(poste)),
    bouts: async () => new Map([...donnees.lots].map(([poste, lots]) => [poste, boutDe(lots)])),
    ajouterLot: async (lot) => void donnees.lots.set(lot.poste, [...lotsDe(lot.poste), lot]),
    empreinteA: async (poste, derniere) =>
      lotsDe(poste).find((lot) => lot.derniere === derniere)?.empreinte ?? null,
    lotsApres: async (poste, sequence, octets) =>
      jusqua(
        lotsDe(poste).filter(({ derniere }) => derniere > sequence),
        ({ octets: siens }) => siens.length,
        octets,
      ),
    ajouterConstat: async (id, octets) => {
      if (!donnees.constats.some((constat) => constat.id === id)) donnees.constats.push({ id, octets });
    },
    nombreDeConstats: async () => donnees.constats.length,
    constatsApres: async (rang, octets) =>
      jusqua(
        donnees.constats.slice(rang).map((constat) => constat.octets),
        ({ length }) => length,
        octets,
      ),
    ...tablesDesCliches(donnees.cliches, () => [...donnees.postes.keys()]),
    ecrireCles: async (epoque, scellees) => void donnees.cles.set(epoque, scellees),
    lireCles: async () => [...donnees.cles],
    lireBoite: async (rendezVous) => donnees.boites.get(rendezVous) ?? null,
    ecrireBoite: async (boite) => {
      if (ailleurs.boite(boite.rendezVous)) return false;
      donnees.boites.set(boite.rendezVous, boite);
      return true;
    },
  };
}
