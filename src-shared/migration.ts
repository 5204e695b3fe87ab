// A migration of a database of ours: appended, never edited, known by the hash of its text.

export interface Migration {
  readonly nom: string;
  readonly sql: string;
  /** SHA-256 of the text with LF line ends, in hexadecimal. */
  readonly empreinte: string;
}

/** What the hash is made over, whatever line ends the sources were checked out with. */
export const texteDeMigration = ({ sql }: Pick<Migration, 'sql'>): string => sql.replaceAll('\r\n', '\n');
