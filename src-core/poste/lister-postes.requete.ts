// The structure's computers for its direction: name, last sign of life, clock, version, and whether they still belong.
import type { SortieDe } from '../../src-shared/contract/index';
import type { Session } from '../session';
import { etatStructure, idDuPoste } from '../sync/poste-local';
import { lireDestination } from '../synchronisation/destination';
import { quand } from '../synchronisation/etat.requete';
import { lireMemoire, type MemoireDesEchanges } from '../synchronisation/memoire';
import { lirePostes, type PosteNomme } from './postes';

type Liste = SortieDe<'poste.lister'>;

export function listerPostes({ structure }: Session): Liste {
  const { poste, base, lecteur } = structure;
  const moi = idDuPoste(poste);
  const memoire = lireMemoire(base);
  const { signes, reussieLe, vus } = memoire;
  const { postes, enAttente } = etatStructure(poste);
  const nommes = lirePostes(lecteur);
  const destination = lireDestination(base);
  return {
    serveur: destination === null ? null : new URL(destination.adresse).host,
    aAdmettre: !postes.has(moi),
    enAttente: enAttente.length,
    serveurDemande: quand(memoire.vusLe),
    postes: [...postes].map(([id, { etat, limite }]) => {
      const nomme = nommes.get(id);
      return {
        id,
        nom: nomme?.nom ?? null,
        arrete: etat === 'retire' && limite !== null,
        etat,
        celuiCi: id === moi,
        vu: quand(id === moi ? reussieLe : (signes[id] ?? '')),
        vuParLeServeur: quand(vus[id]?.le ?? ''),
        ...programmeEtHeure(nomme, vus[id]),
      };
    }),
  };
}

const MINUTE_MS = 60_000;

// What the server saw when it last spoke with the computer; else what the computer said of itself.
function programmeEtHeure(
  nomme: PosteNomme | undefined,
  vu: MemoireDesEchanges['vus'][string] | undefined,
): Pick<Liste['postes'][number], 'version' | 'ecartMinutes'> {
  if (vu === undefined || vu.version === '')
    return { version: nomme?.etat?.version ?? null, ecartMinutes: nomme?.etat?.ecartMinutes ?? null };
  return { version: vu.version, ecartMinutes: Math.round(vu.ecartMs / MINUTE_MS) || 0 };
}
