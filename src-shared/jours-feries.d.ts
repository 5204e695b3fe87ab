// The public holidays' library has no types of its own.
declare module '@socialgouv/jours-feries' {
  /** Local midnight of each holiday, by its French name. */
  export default function getJoursFeries(
    annee: number,
    options?: { readonly alsace: boolean },
  ): Readonly<Record<string, Date>>;
}
