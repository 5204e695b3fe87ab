// Forms of five fields saved one by one through the core's door, each confirmed by the disk before the next.
import type { DemandeDe } from '../../../src-shared/contract/index';
import type { PosteDeBench } from '../poste';
import { auHasard, dossiers, ecritures, tirage } from './charges';

/** Milliseconds of all the saves; what the page does before is not counted. */
export async function enregistrerFormulaires(poste: PosteDeBench, nombre: number): Promise<number> {
  const session = poste.session();
  const valeurs = tirage(auHasard());
  let duree = 0;
  for (const id of dossiers(session, nombre)) {
    const demande = {
      id,
      ecritures: ecritures(session, id, valeurs('formulaire')).map(
        ({ table, registre, valeur, vu, provenance }) => ({
          table,
          ligne: null,
          registre,
          valeur,
          vu: [...vu],
          provenance,
        }),
      ),
    } as DemandeDe<'dossier.completer'>;
    const depart = performance.now();
    await poste.appeler('dossier.completer', demande);
    duree += performance.now() - depart;
  }
  return duree;
}
