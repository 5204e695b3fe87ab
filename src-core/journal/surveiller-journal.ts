// Reads the whole chain back in small steps, from its first entry: what stands before the last checkpoint too (A64).
import type { Base } from '../coffre/ouvrir';
import { lireParametre } from '../coffre/parametres';
import type { StructureOuverte } from '../structure/structure-ouverte';
import { type Maillon, ORIGINE, relireChaine } from './chaine';
import { pointSigne } from './point-de-controle';

const ENTREES_PAR_PAS = 500;
const PAUSE_MS = 20;

/** How far the chain holds. */
export interface Verification extends Maillon {
  readonly le: string | null;
  readonly rupture: number | null;
}

export interface SurveillanceDuJournal {
  /** Reads on to the last entry if few are left, and tells where it stands. */
  etat(): Verification;
}

/** Starts in the background; stops with the structure, or at the first break. */
export function surveillerJournal(structure: StructureOuverte): SurveillanceDuJournal {
  let verifie = depart(structure.base);
  let minuterie = setTimeout(pas, PAUSE_MS);
  // Checking must not keep the process alive, nor outlive the structure.
  minuterie.unref();
  structure.aLaFermeture(() => clearTimeout(minuterie));

  function avancer(): boolean {
    if (verifie.rupture !== null) return false;
    const { dernier, rupture, relues } = relireChaine(structure.base, verifie, ENTREES_PAR_PAS);
    verifie = { ...dernier, le: dernier.le ?? verifie.le, rupture };
    if (rupture !== null) structure.ruptureJournal ??= rupture;
    return rupture === null && relues === ENTREES_PAR_PAS;
  }
  function pas(): void {
    if (!avancer()) return;
    minuterie = setTimeout(pas, PAUSE_MS);
    minuterie.unref();
  }
  return {
    etat: () => {
      avancer();
      return verifie;
    },
  };
}

// After a purge the chain hangs on the signed checkpoint under its first entry.
function depart(base: Base): Verification {
  const premier = base
    .prepare<[], { numero: number | null }>('SELECT min(numero) AS numero FROM journal')
    .get();
  const numero = premier?.numero ?? 1;
  if (numero === 1) return { ...ORIGINE, le: null, rupture: null };
  const point = pointSigne(base, numero - 1, lireParametre(base, 'poste.ed25519.publique'));
  return point === null
    ? { numero: numero - 1, empreinte: ORIGINE.empreinte, le: null, rupture: numero }
    : { ...point, rupture: null };
}
