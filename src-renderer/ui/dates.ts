// Dates as people read and type them in French; the contract speaks ISO.

/** « 15/03/2026 » */
export const dateCourte = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/');

/** « 15/03/2026 à 10 h 42 », in the computer's time zone. */
export function dateEtHeure(horodatage: string): string {
  const date = new Date(horodatage);
  const jour = [date.getDate(), date.getMonth() + 1].map((nombre) => String(nombre).padStart(2, '0'));
  const minutes = String(date.getMinutes()).padStart(2, '0');
  return `${jour.join('/')}/${date.getFullYear()} à ${date.getHours()} h ${minutes}`;
}

/** ISO date of `15/03/2026`, `15 3 2026` or `15032026`; `null` when it is not a date of the calendar. */
export function lireDate(texte: string): string | null {
  const [, jour = '', mois = '', annee = ''] =
    /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/.exec(texte.trim()) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(texte.trim()) ??
    [];
  if (annee === '') return null;
  const iso = `${annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

const LONGUE = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** « mardi 8 décembre 2026 », « vendredi 1er janvier 2027 » */
export const dateLongue = (iso: string): string =>
  LONGUE.format(new Date(`${iso}T00:00:00Z`)).replace(/ 1 (?=\p{L})/u, ' 1er ');

/** « 9 h 30 », « 14 h » */
export function heureEnClair(heure: string): string {
  const [heures = '', minutes = ''] = heure.split(':');
  return `${Number(heures)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}

/** `09:30` of « 9 h 30 », « 9h30 », « 9:30 », « 930 » or « 9 »; `null` when it is not an hour of the day. */
export function lireHeure(texte: string): string | null {
  const net = texte.trim().toLowerCase();
  const [, heures = '', minutes = ''] =
    /^(\d{1,2})\s*[h:.]?\s*(\d{2})?$/.exec(net) ?? /^(\d{1,2})(\d{2})$/.exec(net) ?? [];
  if (heures === '' || Number(heures) > 23 || Number(minutes) > 59) return null;
  return `${heures.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}
