// The structure's computers for its direction: name, last sign of life, clock, version, and whether they still belong.
import type { SortieDe } from '../../src-shared/contract/index';
import type { Session } from '../session';
import { etatStructure, idDuPoste } from '../sync/poste-local';
import { lireDestination } from '../synchronisation/destination';
import { quand } from '../synchronisation/etat.requete';
import { lireMemoire } from '../synchronisation/memoire';
import { lirePostes } from './postes';

type Liste = SortieDe<'poste.lister'>;

export function listerPostes({ structure }: Session): Liste {
  const { poste, base, lecteur } = structure;
  const moi = idDuPoste(poste);
  const { signes, reussieLe } = lireMemoire(base);
  const { postes, enAttente } = etatStructure(poste);
  const nommes = lirePostes(lecteur);
  const destination = lireDestination(base);
  return {
    serveur: destination === null ? null : new URL(destination.adresse).host,
    aAdmettre: !postes.has(moi),
    enAttente: enAttente.length,
    postes: [...postes].map(([id, { etat }]) => {
      const nomme = nommes.get(id);
      return {
        id,
        nom: nomme?.nom ?? null,
        etat,
        celuiCi: id === moi,
        vu: quand(id === moi ? reussieLe : (signes[id] ?? '')),
        version: nomme?.etat?.version ?? null,
        ecartMinutes: nomme?.etat?.ecartMinutes ?? null,
      };
    }),
  };
}
