// Many files read in a short time: a rule that only advises, and looks at time and files, never at who reads most (A66, A74, A75).

/** Shown on the screen as it is: so many different files within so many minutes. */
export interface RegleDesLectures {
  readonly dossiers: number;
  readonly minutes: number;
}

export const REGLE_LECTURES: RegleDesLectures = { dossiers: 20, minutes: 5 };

export interface Lecture {
  readonly numero: number;
  /** ISO time. */
  readonly le: string;
  readonly dossier: string;
}

/** A stretch of the journal during which the rule was met without a break. */
export interface Rafale {
  readonly du: Lecture;
  readonly au: Lecture;
  /** Different files, each once, in the order of their first reading. */
  readonly dossiers: readonly string[];
}

const MINUTE_MS = 60_000;

/** @param lectures in the journal's order; a clock set back between two readings starts a new stretch */
export function rafales(lectures: readonly Lecture[], regle = REGLE_LECTURES): readonly Rafale[] {
  const trouvees: { debut: number; fin: number }[] = [];
  const compte = new Map<string, number>();
  let debut = 0;
  for (const [fin, lecture] of lectures.entries()) {
    while (debut < fin && !tiennent(lectures[debut], lecture, regle.minutes)) {
      retirer(compte, lectures[debut]?.dossier ?? '');
      debut += 1;
    }
    compte.set(lecture.dossier, (compte.get(lecture.dossier) ?? 0) + 1);
    if (compte.size < regle.dossiers) continue;
    const derniere = trouvees.at(-1);
    // Windows that overlap are one stretch.
    if (derniere !== undefined && debut <= derniere.fin) derniere.fin = fin;
    else trouvees.push({ debut, fin });
  }
  return trouvees.flatMap((bornes) => enRafale(lectures, bornes));
}

function tiennent(premiere: Lecture | undefined, derniere: Lecture, minutes: number): boolean {
  if (premiere === undefined) return false;
  const ecart = Date.parse(derniere.le) - Date.parse(premiere.le);
  return ecart >= 0 && ecart <= minutes * MINUTE_MS;
}

function retirer(compte: Map<string, number>, dossier: string): void {
  const reste = (compte.get(dossier) ?? 0) - 1;
  if (reste > 0) compte.set(dossier, reste);
  else compte.delete(dossier);
}

function enRafale(
  lectures: readonly Lecture[],
  { debut, fin }: { readonly debut: number; readonly fin: number },
): readonly Rafale[] {
  const comprises = lectures.slice(debut, fin + 1);
  const [du] = comprises;
  const au = comprises.at(-1);
  if (du === undefined || au === undefined) return [];
  return [{ du, au, dossiers: [...new Set(comprises.map(({ dossier }) => dossier))] }];
}
