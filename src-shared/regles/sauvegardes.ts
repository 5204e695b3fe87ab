// Automatic backups: their file names, which ones are kept (7 daily, 4 weekly), and « hier à 17 h 42 ».

const PAR_JOUR = 7;
const PAR_SEMAINE = 4;
const JOUR_MS = 86_400_000;
/** Above this many days without a backup, the screens warn. */
export const ALERTE_JOURS = 7;

/** A moment as the file's name tells it: the wall clock of the computer that made it. */
export interface MomentLocal {
  /** ISO date. */
  readonly jour: string;
  readonly heure: number;
  readonly minute: number;
}

/** `permanence-11206S00-2026-11-24-17h42.age`: no personal data. A number follows when that name is taken by another. */
export function nomDeSauvegarde(code: string, { jour, heure, minute }: MomentLocal, rang = 1): string {
  const suffixe = rang > 1 ? `-${rang}` : '';
  return `permanence-${code}-${jour}-${deux(heure)}h${deux(minute)}${suffixe}.age`;
}

/** What a name tells, or `null` for a file that is not a backup of that structure. */
export function lireNomDeSauvegarde(nom: string, code: string): MomentLocal | null {
  const debut = `permanence-${code}-`;
  if (!nom.startsWith(debut)) return null;
  const [, jour = '', heure = '', minute = ''] =
    /^(\d{4}-\d{2}-\d{2})-(\d{2})h(\d{2})(?:-\d+)?\.age$/.exec(nom.slice(debut.length)) ?? [];
  const date = new Date(`${jour}T${heure}:${minute}:00Z`);
  if (jour === '' || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== jour) return null;
  return { jour, heure: Number(heure), minute: Number(minute) };
}

export interface Conservation {
  readonly code: string;
  /** Made by this computer, oldest first, in the order in which they were made: that order depends on no clock. */
  readonly noms: readonly string[];
  /** ISO date of the computer's clock. */
  readonly aujourdHui: string;
}

/** Whatever their dates, the last ones made stay. */
const TOUJOURS = 3;

/**
 * Files that may be deleted: all but the last of each of the 7 latest days, then of each of the 4 latest weeks that
 * these days leave out. Days are those on which there are backups, so a long absence deletes nothing; a file from the
 * future of the present clock is neither counted nor deleted, so a clock set back deletes nothing either.
 */
export function sauvegardesARetirer({ code, noms, aujourdHui }: Conservation): readonly string[] {
  const datees = noms
    .map((nom, rang) => ({ nom, rang, moment: lireNomDeSauvegarde(nom, code) }))
    .flatMap(({ nom, rang, moment }) =>
      moment === null || moment.jour > aujourdHui
        ? []
        : [{ nom, rang, jour: moment.jour, cle: cleDe(moment) }],
    )
    .sort((a, b) => (a.cle === b.cle ? b.rang - a.rang : a.cle < b.cle ? 1 : -1));
  const gardees = new Set(noms.slice(-TOUJOURS));
  const jours = new Set<string>();
  for (const { nom, jour } of datees) {
    if (jours.has(jour) || jours.size === PAR_JOUR) continue;
    jours.add(jour);
    gardees.add(nom);
  }
  const semaines = new Set([...jours].map(lundiDe));
  const deJours = semaines.size;
  for (const { nom, jour } of datees) {
    const semaine = lundiDe(jour);
    if (semaines.has(semaine) || semaines.size === deJours + PAR_SEMAINE) continue;
    semaines.add(semaine);
    gardees.add(nom);
  }
  return datees.map(({ nom }) => nom).filter((nom) => !gardees.has(nom));
}

const cleDe = ({ jour, heure, minute }: MomentLocal): string => `${jour} ${deux(heure)}:${deux(minute)}`;

// ISO date of the week's Monday.
function lundiDe(jour: string): string {
  const date = new Date(`${jour}T00:00:00Z`);
  const depuisLundi = (date.getUTCDay() + 6) % 7;
  return new Date(date.getTime() - depuisLundi * JOUR_MS).toISOString().slice(0, 10);
}

/** « aujourd’hui à 8 h 05 », « hier à 17 h 42 », « lundi 16/11/2026 à 17 h 42 » for older ones. */
export function quandEnClair(moment: MomentLocal, aujourdHui: string): string {
  const heure = `${moment.heure}\u00a0h\u00a0${deux(moment.minute)}`;
  const ecart = joursEntre(moment.jour, aujourdHui);
  if (ecart === 0) return `aujourd’hui à ${heure}`;
  if (ecart === 1) return `hier à ${heure}`;
  if (ecart === 2) return `avant-hier à ${heure}`;
  const date = moment.jour.split('-').reverse().join('/');
  const jour = JOURS[new Date(`${moment.jour}T00:00:00Z`).getUTCDay()];
  return ecart > 0 && ecart < 7 ? `${jour} ${date} à ${heure}` : `le ${date} à ${heure}`;
}

const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;

/** True when there is none, or when the last one is too old. */
export const sauvegardeEnRetard = (jour: string | null, aujourdHui: string): boolean =>
  jour === null || joursEntre(jour, aujourdHui) > ALERTE_JOURS;

const joursEntre = (de: string, a: string): number =>
  Math.round((Date.parse(`${a}T00:00:00Z`) - Date.parse(`${de}T00:00:00Z`)) / JOUR_MS);

const deux = (nombre: number): string => String(nombre).padStart(2, '0');
