// How a synchronisation goes along: what it announces, where it lets others work, and whether it must stop.

export interface Marche {
  /** Between two steps: those who wait have their turn. `false`: stop here, what was received is kept. */
  readonly continuer: () => Promise<boolean>;
  /** A step begins; the answer, asked after each batch, says whether it has lasted long enough for those who wait. */
  readonly commencer: () => () => boolean;
  /** The server answered: how far its clock is from this one, and how many operations it has for us. */
  readonly surPoint: (point: { readonly ecartMs: number; readonly aRecevoir: number }) => void;
  readonly surRecues: (operations: number) => void;
  readonly surEnvoyees: (operations: number) => void;
}

export const SANS_MARCHE: Marche = {
  continuer: async () => true,
  commencer: () => () => false,
  surPoint: () => {},
  surRecues: () => {},
  surEnvoyees: () => {},
};

/** A step that lasts so many milliseconds of the clock that only runs forward. */
export function duree(monotone: () => number, ms: number): () => boolean {
  const fin = monotone() + ms;
  return () => monotone() >= fin;
}
