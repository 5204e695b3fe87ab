// What may be wrong with the journal of another computer, as it comes from the server: each has its words.

export const ANOMALIES_DU_JOURNAL = [
  /** Changed, swapped or signed by somebody else. */
  'alteree',
  /** A page in the middle, or the first ones, are not given. */
  'manquante',
  /** The server holds, or gives, less than what it announced or than what is here already. */
  'retenue',
  /** What follows is not the continuation of what is here: a second history under one name. */
  'autreSuite',
  /** The pages are the computer's own, and its entries do not follow one another. */
  'rompue',
  /** Sealed under a key that has not arrived yet. */
  'cleInconnue',
  /** Written by a more recent version of the application. */
  'versionPlusRecente',
] as const;
export type AnomalieDuJournal = (typeof ANOMALIES_DU_JOURNAL)[number];
