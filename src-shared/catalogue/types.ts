// What the catalogue says of each line of the decree's annex; screens, validation and tests read it from here.

/** 0 plain · 1 personal · 2 delicate · 3 protected (NIR, bank, disability, residence, origin). */
export type Sensibilite = 0 | 1 | 2 | 3;

/** G: the reading guide's annex · C: CNIL opinion 2014-466 · N: the notice in force. */
export type Source = 'G' | 'C' | 'N';

export type Affichage = 'premierEcran' | 'replie' | 'surCondition' | 'automatique';
export type Obligation = 'obligatoire' | 'facultatif' | 'conditionnel' | 'automatique';

/** Why the structure keeps it: each is one of the purposes of every regime (A1). */
export const FINALITES = {
  accompagnement: 'vous accueillir et vous accompagner',
  contact: 'vous joindre et vous informer',
  orientation: 'vous proposer l’emploi, la formation ou le dispositif qui convient',
  gestion: 'faire fonctionner la structure',
} as const;
export type Finalite = keyof typeof FINALITES;

/** Who may receive it outside: the regime's list, or nobody (free text, domain of the structure itself). */
export type Destinataires = 'regime' | 'aucun';

/** Until when: the file's own limit, the eighteenth birthday, the habilitation's end plus a year, or the structure's life. */
export type Conservation = 'dossier' | 'majorite' | 'habilitation' | 'structure';

/** The charter's help on one line (A16). */
export interface Aide {
  readonly definition: string;
  readonly exemple: string;
  readonly pourquoi: string;
}

/** One register that may be written for this line: a column of a table. */
export interface Registre {
  readonly table: string;
  readonly nom: string;
}

export interface Rubrique {
  /** Number in the annex, such as `I.A.1a`; `C-…` or `N-…` for lines that only these sources have. */
  readonly code: string;
  readonly libelle: string;
  readonly source: Source;
  readonly identifiants: readonly string[];
  readonly sensibilite: Sensibilite;
  readonly affichage: Affichage;
  readonly obligation: Obligation;
  readonly finalite: Finalite;
  readonly destinataires: Destinataires;
  readonly conservation: Conservation;
  /** Empty while this version of the application does not store the line: it then does not exist (A2, A71). */
  readonly registres: readonly Registre[];
  readonly aide: Aide | null;
}

type Facultatifs = 'source' | 'finalite' | 'destinataires' | 'conservation' | 'registres' | 'aide';

/** Fills in what most lines share: guide's annex, support, the regime's recipients, the file's own limit. */
export const rubrique = (
  propre: Omit<Rubrique, Facultatifs> & Partial<Pick<Rubrique, Facultatifs>>,
): Rubrique => ({
  source: 'G',
  finalite: 'accompagnement',
  destinataires: 'regime',
  conservation: 'dossier',
  registres: [],
  aide: null,
  ...propre,
});

/** `table.register` pairs of one table. */
export const registresDeTable = (table: string, ...noms: readonly string[]): readonly Registre[] =>
  noms.map((nom) => ({ table, nom }));
