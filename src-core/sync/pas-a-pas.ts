// Long work in short steps: all at once, or beside the users' work as long as what it reads does not move.

/** A step each time it yields; it gives its result at its end. */
export type Etapes<T> = Generator<void, T>;

export function dUneTraite<T>(etapes: Etapes<T>): T {
  for (;;) {
    const etape = etapes.next();
    if (etape.done) return etape.value;
  }
}

/**
 * Gives `null` when it was stopped, or when something moved meanwhile: what was read before and after would not be one state.
 * @param marque says what must not move; the same as long as nothing did
 * @param continuer others have their turn there; `false`: stop
 */
export async function aCoteDuTravail<T>(
  etapes: Etapes<T>,
  marque: () => string,
  continuer: () => Promise<boolean>,
): Promise<T | null> {
  const debut = marque();
  for (;;) {
    const etape = etapes.next();
    if (etape.done) return etape.value;
    if (!(await continuer()) || marque() !== debut) {
      etapes.return(undefined as never);
      return null;
    }
  }
}
