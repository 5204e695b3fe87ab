// A recovery key written so that it can be copied by hand: its fixed beginning, then groups of four signs.

const DEBUT = 'AGE-SECRET-KEY-1';
const PAR_GROUPE = 4;

/** Spaces are for the eye only: the core ignores them when the key is typed back. */
export function enGroupes(cle: string): readonly string[] {
  const corps = cle.startsWith(DEBUT) ? cle.slice(DEBUT.length) : cle;
  const groupes = corps.match(new RegExp(`.{1,${PAR_GROUPE}}`, 'gu')) ?? [];
  return cle.startsWith(DEBUT) ? [DEBUT, ...groupes] : groupes;
}
