// Forms of five fields saved one by one through the core's door, each confirmed by the disk before the next.
import { setTimeout } from 'node:timers/promises';
import type { DemandeDe } from '../../../src-shared/contract/index';
import type { PosteDeBench } from '../poste';
import { auHasard, dossiers, ecritures, tirage } from './charges';

/** Somebody who never stops working saves a form that often. */
const PAS_AU_TRAVAIL_MS = 200;

/** Milliseconds of all the saves; what the page does before is not counted. */
export async function enregistrerFormulaires(poste: PosteDeBench, nombre: number): Promise<number> {
  const enregistrer = unParUn(poste);
  let duree = 0;
  for (const id of dossiers(poste.session(), nombre)) duree += await enregistrer(id);
  return duree;
}

/** Milliseconds of each save while something else goes on, from the moment it was due: a busy core begins late. */
export async function travaillerPendant(poste: PosteDeBench, autre: Promise<unknown>): Promise<number[]> {
  const enregistrer = unParUn(poste);
  const durees: number[] = [];
  let finie = false;
  const fin = autre.finally(() => {
    finie = true;
  });
  const ids = dossiers(poste.session(), 100);
  for (let rang = 0; !finie; rang++) {
    const due = performance.now() + PAS_AU_TRAVAIL_MS;
    await setTimeout(PAS_AU_TRAVAIL_MS);
    await enregistrer(ids[rang % ids.length] as string);
    durees.push(performance.now() - due);
  }
  await fin;
  return durees;
}

/** Saves one form and tells how long it took. */
function unParUn(poste: PosteDeBench): (id: string) => Promise<number> {
  const session = poste.session();
  const valeurs = tirage(auHasard());
  return async (id) => {
    const saisies = ecritures(session, id, valeurs('formulaire')).map(
      ({ table, registre, valeur, vu, provenance }) => ({
        table,
        ligne: null,
        registre,
        valeur,
        vu: [...vu],
        provenance,
      }),
    );
    const depart = performance.now();
    await poste.appeler('dossier.completer', { id, ecritures: saisies } as DemandeDe<'dossier.completer'>);
    return performance.now() - depart;
  };
}
