// The hub's own HTTP over TLS in this process, storage in memory, behind a line that counts, slows down or cuts.
import { onTestFinished } from 'vitest';
import type { PosteLocal } from '../../src-core/sync/poste-local';
import { reseauNode } from '../../src-core/sync/reseau-node';
import { TransportSuivi } from '../../src-core/synchronisation/transport-suivi';
import { construireApp } from '../../src-hub/app';
import { CRYPTOGRAPHIE } from '../../src-hub/cryptographie';
import { StockageEnMemoire } from '../../src-hub/en-memoire';
import type { Serveur } from '../../src-hub/geste';
import type { LigneDeJournal } from '../../src-hub/plugins/journal';
import { CADENCE } from '../../src-hub/plugins/limites';
import type { Delais } from '../../src-shared/sync/reseau';
import { Ligne } from '../bench/pilote/ligne';
import { AUTORITE, DU_SERVEUR } from '../sync/certificats';
import { ServeurDeTest } from '../sync/serveur-de-test';

export interface ServeurEnLigne {
  readonly ligne: Ligne;
  /** The hub itself, to open a structure or to look at what it holds. */
  readonly serveur: ServeurDeTest;
  /** Paths of the requests, in order. */
  readonly chemins: readonly string[];
  /** The same hub behind a machine that holds the certificate; its port. */
  sansTls(): Promise<number>;
  /** A computer's transport, the product's own; `delais` shortens its patience. */
  transport(delais?: Partial<Delais>, arret?: AbortSignal): TransportSuivi;
}

/** As long as a real one. */
const INCARNATION = '0123456789abcdef'.repeat(2);

export async function unServeurEnLigne(reglages: Partial<Serveur> = {}): Promise<ServeurEnLigne> {
  const serveur = new ServeurDeTest(new StockageEnMemoire(INCARNATION));
  const chemins: string[] = [];
  const hub = {
    stockage: serveur.stockage,
    cryptographie: CRYPTOGRAPHIE,
    maintenant: () => serveur.heure.ms,
    ...reglages,
  };
  const ouvrir = async (certificat: typeof DU_SERVEUR | null): Promise<string> => {
    const journal = ({ chemin }: LigneDeJournal): void => void chemins.push(String(chemin));
    const app = await construireApp(hub, { certificat, journal, cadence: CADENCE });
    onTestFinished(() => app.close());
    return app.listen({ host: '127.0.0.1', port: 0 });
  };
  const ligne = await Ligne.vers(await ouvrir(DU_SERVEUR));
  const fermetures: (() => void)[] = [];
  onTestFinished(() => {
    for (const fermer of fermetures) fermer();
    ligne.fermer();
  });
  return {
    ligne,
    serveur,
    chemins,
    sansTls: async () => Number(new URL(await ouvrir(null)).port),
    transport: (delais = {}, arret = new AbortController().signal) => {
      const reseau = reseauNode(delais);
      fermetures.push(() => reseau.fermer());
      return new TransportSuivi(reseau, { adresse: ligne.adresse, autorite: AUTORITE }, arret);
    },
  };
}

/** Opens the structure with the first computer, then makes the others known. */
export async function accueillir(
  { serveur }: ServeurEnLigne,
  premier: PosteLocal,
  ...autres: readonly PosteLocal[]
): Promise<void> {
  await serveur.ouvrir(premier);
  for (const autre of autres) await serveur.inscrire(premier, autre);
}
