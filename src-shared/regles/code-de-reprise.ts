// The six digits that end a pause: few enough to type twenty times a day, so the obvious ones are refused.

export const CHIFFRES_DU_CODE = 6;

export const FORME_DU_CODE = /^\d{6}$/;

const CHIFFRES_DIFFERENTS_MIN = 3;

/** What to change, as one French sentence; `null` when the code may be used. */
export function refusDuCode(code: string): string | null {
  if (!FORME_DU_CODE.test(code)) return 'Le code est fait de six chiffres.';
  if (new Set(code).size < CHIFFRES_DIFFERENTS_MIN) return 'Employez au moins trois chiffres différents.';
  if (estUneSuite(code)) return 'Évitez les chiffres qui se suivent.';
  if (seRepete(code)) return 'Évitez un motif répété.';
  return estUneDate(code) ? 'Évitez une date : elle se devine.' : null;
}

// 123456, 975310…: the same step from each digit to the next, nine being followed by zero.
function estUneSuite(code: string): boolean {
  const chiffres = [...code].map(Number);
  const pas = chiffres.slice(1).map((chiffre, rang) => (chiffre - (chiffres[rang] ?? 0) + 10) % 10);
  return new Set(pas).size === 1;
}

// 121212, 123123, 112233, 123321.
const seRepete = (code: string): boolean =>
  /^(..)\1\1$|^(...)\2$|^(.)\3(.)\4(.)\5$/.test(code) || code === [...code].reverse().join('');

/** Day, month and two digits of the year, in either order: birthdays come first to mind. */
function estUneDate(code: string): boolean {
  const [premier = 0, milieu = 0, dernier = 0] = (code.match(/../g) ?? []).map(Number);
  const mois = milieu >= 1 && milieu <= 12;
  return mois && [premier, dernier].some((jour) => jour >= 1 && jour <= 31);
}
