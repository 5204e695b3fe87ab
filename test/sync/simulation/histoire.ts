// A story: drawn from a seed or given as a script, played to its end, judged; a failing one prints its script.
import { finirEtVerifier } from './convergence';
import { jouer, type NomGeste, type Pas, POIDS } from './gestes';
import { semer, tireur } from './hasard';
import { fermerMonde, nouveauMonde } from './monde';

const PAS_PAR_HISTOIRE = 45;

export interface Jugement {
  readonly graine: number;
  readonly fautes: readonly string[];
  readonly gestes: ReadonlyMap<NomGeste, number>;
  readonly saisies: number;
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

export async function vivre(graine: number, pas: readonly Pas[] = raconter(graine)): Promise<Jugement> {
  const monde = await nouveauMonde();
  const rendreLeHasard = semer(graine);
  const gestes = new Map<NomGeste, number>();
  try {
    for (const [rang, un] of pas.entries()) {
      gestes.set(un.geste, (gestes.get(un.geste) ?? 0) + 1);
      await jouer(monde, un, rang);
    }
    const fautes = await finirEtVerifier(monde);
    return { graine, fautes, gestes, saisies: monde.dossierDe.size };
  } catch (cause) {
    const faute = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    return { graine, fautes: [`panne : ${faute}`], gestes, saisies: monde.dossierDe.size };
  } finally {
    rendreLeHasard();
    fermerMonde(monde);
  }
}

/** What a failing story leaves: it plays again with `PERMANENCE_HISTOIRE=<file>`. */
export const script = (graine: number, pas: readonly Pas[] = raconter(graine)): string =>
  JSON.stringify({ graine, pas: pas.map(({ geste, n }) => [geste, ...n]) });

/** Fewest steps that still fail: halves, then quarters, then one by one. */
export async function reduire(graine: number, tout: readonly Pas[]): Promise<readonly Pas[]> {
  let pas = tout;
  for (let taille = pas.length >> 1; taille >= 1; taille >>= 1)
    for (let debut = 0; debut < pas.length; ) {
      const sans = [...pas.slice(0, debut), ...pas.slice(debut + taille)];
      if ((await vivre(graine, sans)).fautes.length > 0) pas = sans;
      else debut += taille;
    }
  return pas;
}
