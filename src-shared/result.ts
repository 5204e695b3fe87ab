// Expected failures are values: every use case returns a Result, exceptions are bugs.

export type Result<T, E> =
  | { readonly ok: true; readonly valeur: T }
  | { readonly ok: false; readonly erreur: E };

export const succes = <T>(valeur: T): { readonly ok: true; readonly valeur: T } => ({ ok: true, valeur });

export const echec = <E>(erreur: E): { readonly ok: false; readonly erreur: E } => ({ ok: false, erreur });
