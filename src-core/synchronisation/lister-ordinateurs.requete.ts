// The computers of the structure as the statements name them, with the last news of each.
import type { SortieDe } from '../../src-shared/contract/index';
import type { Session } from '../session';
import { etatStructure, idDuPoste } from '../sync/poste-local';
import { quand } from './etat.requete';
import { lireMemoire } from './memoire';

type Ordinateur = SortieDe<'synchronisation.ordinateurs'>['ordinateurs'][number];

export function listerOrdinateurs({ structure }: Session): readonly Ordinateur[] {
  const { poste, base } = structure;
  const moi = idDuPoste(poste);
  const { signes } = lireMemoire(base);
  return [...etatStructure(poste).postes].map(([id, { etat }]) => ({
    id,
    nom: null,
    etat,
    celuiCi: id === moi,
    vu: quand(signes[id] ?? ''),
  }));
}
