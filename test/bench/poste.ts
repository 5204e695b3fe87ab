// A core without a window, for measures and for making the sample structure: its door, and what lies behind.
import path from 'node:path';
import { SANS_TROUSSEAU } from '../../src-core/acces/trousseau-systeme';
import { type Contexte, nouveauContexte } from '../../src-core/contexte';
import { frapper } from '../../src-core/door';
import type { Session } from '../../src-core/session';
import { SANS_RESEAU } from '../../src-core/sync/port-reseau';
import type { DemandeDe, NomEntree, ReponseDe, SortieDe } from '../../src-shared/contract/index';

export interface PosteDeBench {
  readonly contexte: Contexte;
  /** Calls through the core's door; a refusal is a failure of the bench. */
  appeler<N extends NomEntree>(
    nom: N,
    demande: DemandeDe<N> & { readonly chemin?: string },
  ): Promise<SortieDe<N>>;
  /** The same, where a refusal is an answer. */
  essayer<N extends NomEntree>(nom: N, demande: DemandeDe<N>): Promise<ReponseDe<N>>;
  session(): Session;
  fermer(): void;
}

/** @param racine the project's folder, whose resources are read */
export function unPosteDeBench(profil: string, racine: string, reseau = SANS_RESEAU): PosteDeBench {
  const contexte = nouveauContexte({
    reseau,
    profil,
    ressources: path.join(racine, 'resources'),
    essai: true,
    ouvrier: path.join(racine, 'out', 'main', 'ouvrier.cjs'),
    trousseau: SANS_TROUSSEAU,
    maintenant: Date.now,
  });
  const session = (): Session => {
    if (contexte.session === null) throw new Error('no session');
    return contexte.session;
  };
  const essayer = async <N extends NomEntree>(nom: N, demande: unknown): Promise<ReponseDe<N>> =>
    (await frapper(contexte, nom, demande, console.error)) as ReponseDe<N>;
  return {
    contexte,
    session,
    essayer,
    appeler: async <N extends NomEntree>(nom: N, demande: unknown) => {
      const reponse = await essayer(nom, demande);
      if (!reponse.ok) throw new Error(`${nom}: ${JSON.stringify(reponse.erreur)}`);
      return reponse.valeur;
    },
    fermer: () => {
      session().structure.fermer();
      contexte.session = null;
    },
  };
}
