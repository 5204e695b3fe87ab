// Computers as the journal names them: this one's own entries and each received journal by the name people gave.
import { lirePostes } from '../poste/postes';
import type { StructureOuverte } from '../structure/structure-ouverte';
import { idDuPoste } from '../sync/poste-local';
import { journauxDistants } from './journaux-recus';

export const SANS_NOM = 'Ordinateur sans nom';

/** By the source of an entry: 0 is this computer. */
export function nomsDesSources({ lecteur, poste }: StructureOuverte): (source: number) => string {
  const nommes = lirePostes(lecteur);
  const postes = new Map(journauxDistants(lecteur).map((distant) => [distant.source, distant.poste]));
  return (source) =>
    nommes.get(source === 0 ? idDuPoste(poste) : (postes.get(source) ?? ''))?.nom ?? SANS_NOM;
}
