// A story: drawn from a seed or given as a script, played to its end, judged; a failing one prints its script.
import { hexa, sha256 } from '../../../src-core/primitives';
import { empreinteCanonique } from '../../../src-core/sync/etat-canonique';
import { enMemoire, type FabriqueDeStockage } from '../stockage-de-test';
import { finirEtVerifier } from './convergence';
import { jouer, type NomGeste, type Pas, POIDS } from './gestes';
import { semer, tireur } from './hasard';
import { fermerMonde, type Monde, nouveauMonde } from './monde';

const PAS_PAR_HISTOIRE = 45;

export interface Jugement {
  readonly graine: number;
  readonly fautes: readonly string[];
  readonly gestes: ReadonlyMap<NomGeste, number>;
  readonly saisies: number;
  /** Hash of every vault's state and of every byte at the hub, to compare two tellings. */
  readonly traces: readonly string[];
}

export const raconter = (graine: number): readonly Pas[] => {
  const tirer = tireur(graine);
  const sac = (Object.entries(POIDS) as [NomGeste, number][]).flatMap(([geste, poids]) =>
    new Array<NomGeste>(poids).fill(geste),
  );
  return Array.from({ length: PAS_PAR_HISTOIRE }, () => ({
    geste: sac[tirer(sac.length)] ?? 'saisir',
    n: [tirer(1_000), tirer(1_000), tirer(1_000)] as const,
  }));
};

export async function vivre(
  graine: number,
  pas: readonly Pas[] = raconter(graine),
  fabrique: FabriqueDeStockage = enMemoire,
): Promise<Jugement> {
  const rendreLeHasard = semer(graine);
  const monde = await nouveauMonde(fabrique);
  const gestes = new Map<NomGeste, number>();
  try {
    for (const un of pas) {
      gestes.set(un.geste, (gestes.get(un.geste) ?? 0) + 1);
      await jouer(monde, un);
    }
    const fautes = await finirEtVerifier(monde);
    return { graine, fautes, gestes, saisies: monde.dossierDe.size, traces: await tracesDe(monde) };
  } catch (cause) {
    const faute = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    return { graine, fautes: [`panne : ${faute}`], gestes, saisies: monde.dossierDe.size, traces: [] };
  } finally {
    rendreLeHasard();
    fermerMonde(monde);
  }
}

const tracesDe = async ({ acteurs, serveur }: Monde): Promise<readonly string[]> => [
  ...acteurs.map(({ poste }) => hexa(empreinteCanonique(poste.plume.base))),
  hexa(sha256(...(await serveur.stockage.toutesLesOctets()))),
];

/** What a failing story leaves: it plays again with `PERMANENCE_HISTOIRE=<file>`. */
export const script = (graine: number, pas: readonly Pas[] = raconter(graine)): string =>
  JSON.stringify({ graine, pas: pas.map(({ geste, n }) => [geste, ...n]) });

/** Fewest steps that still fail in the same way: halves, then quarters, then one by one. */
export async function reduire(
  { graine, fautes }: Pick<Jugement, 'graine' | 'fautes'>,
  tout: readonly Pas[],
  raconterUne: (graine: number, pas: readonly Pas[]) => Promise<Pick<Jugement, 'fautes'>> = vivre,
): Promise<readonly Pas[]> {
  const sortes = new Set(fautes.map(sorteDe));
  let pas = tout;
  for (let taille = pas.length >> 1; taille >= 1; taille >>= 1)
    for (let debut = 0; debut < pas.length; ) {
      const sans = [...pas.slice(0, debut), ...pas.slice(debut + taille)];
      const encore = (await raconterUne(graine, sans)).fautes.some((faute) => sortes.has(sorteDe(faute)));
      if (encore) pas = sans;
      else debut += taille;
    }
  return pas;
}

const sorteDe = (faute: string): string => faute.split(' : ')[0] ?? faute;
