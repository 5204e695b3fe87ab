// A telephone number on paper: read in one piece, never over two lines.

/** Spaces, dots and dashes as they were typed; only the spaces no longer break. */
export const numeroEnUnMorceau = (telephone: string): string =>
  telephone.trim().replace(/\s+/gu, '\u00A0').replaceAll('-', '\u2011');
