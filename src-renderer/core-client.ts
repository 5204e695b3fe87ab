// The page's one way to the core: typed calls, and a single place that learns that the session is gone.
import type { DemandeDe, NomEntree, ReponseDe } from '../src-shared/contract/index';
import { erreur } from '../src-shared/erreurs';
import { echec } from '../src-shared/result';
import { useSession } from './session/session';

interface Pont {
  appeler<N extends NomEntree>(nom: N, demande: DemandeDe<N>): Promise<ReponseDe<N>>;
  /** Called when the shell is about to destroy the page. */
  surDepart(garder: () => void): void;
}

declare global {
  interface Window {
    readonly permanence: Pont;
  }
}

/**
 * Calls an entry of the contract. Never throws: whatever goes wrong is a typed error with its French text.
 * A lost session asks for the password over the present screen; what was typed stays in place.
 */
export async function appeler<N extends NomEntree>(nom: N, demande: DemandeDe<N>): Promise<ReponseDe<N>> {
  const reponse = await demander(nom, demande);
  if (!reponse.ok && PERTES_DE_SESSION.has(reponse.erreur.type)) useSession.getState().demanderMotDePasse();
  return reponse;
}

/** A question nobody asked for: a lost session is not told over the screen. */
export const interroger = <N extends NomEntree>(nom: N, demande: DemandeDe<N>): Promise<ReponseDe<N>> =>
  demander(nom, demande);

const PERTES_DE_SESSION: ReadonlySet<string> = new Set(['sessionAbsente', 'coeurIndisponible']);

async function demander<N extends NomEntree>(nom: N, demande: DemandeDe<N>): Promise<ReponseDe<N>> {
  try {
    return await window.permanence.appeler(nom, demande);
  } catch {
    // The shell itself did not answer: the page says so instead of staying silent.
    return echec(erreur('coeurIndisponible'));
  }
}
