// Clocks that were wrong: what is put right before sealing, and what is shown as dated from the future.
import { avancer, ecrireHorodate, type Horloge, lireHorodate } from './horloge';
import type { Operation } from './operations';

/** Clocks of two computers in order may differ by this much. */
export const TOLERANCE_MS = 5 * 60_000;

/** « saisie datée du futur »: shown in its place, never hidden. */
export const dateeDuFutur = ({ horloge }: Pick<Operation, 'horloge'>, maintenantMs: number): boolean =>
  lireHorodate(horloge).ms > maintenantMs + TOLERANCE_MS;

/** The first clock that is from the future. */
export const debutDuFutur = (maintenantMs: number): string =>
  ecrireHorodate({ ms: maintenantMs + TOLERANCE_MS + 1, compteur: 0, noeud: '0'.repeat(16) });

export interface Remise<O> {
  /** The same operations in the same order; those that were ahead have new clocks, all keep their id. */
  readonly operations: readonly O[];
  readonly horloge: Horloge;
}

/**
 * Gives new clocks to the operations that are ahead of the present one, before they are sealed.
 * @param horloge the workstation's clock, not ahead itself
 */
export function remettreALHeure<O extends Pick<Operation, 'horloge'>>(
  operations: readonly O[],
  horloge: Horloge,
  maintenantMs: number,
): Remise<O> {
  let courante = horloge;
  const remises = operations.map((operation) => {
    if (!dateeDuFutur(operation, maintenantMs)) return operation;
    courante = avancer(courante, maintenantMs);
    return { ...operation, horloge: ecrireHorodate(courante) };
  });
  return { operations: remises, horloge: courante };
}

/** The hub's time only warns: it never changes a clock. */
export const heureDouteuse = (maintenantMs: number, serveurMs: number): boolean =>
  Math.abs(maintenantMs - serveurMs) > TOLERANCE_MS;
