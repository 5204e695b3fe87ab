// The file's events placed along time: what the picture draws, and what it says to those who listen to it.
import type { DossierLu } from '../../src-shared/contract/dossier';
import { groupeDe } from '../entretien/saisie-entretien';
import { dateCourte } from '../ui/dates';

export type GenreEvenement = 'information' | 'tenu' | 'manque' | 'aVenir';

export interface Evenement {
  /** ISO date. */
  readonly date: string;
  readonly genre: GenreEvenement;
}

export interface Point extends Evenement {
  /** From 0 to 1 along the picture. */
  readonly x: number;
  /** 0 on the line, then upwards: events of the same moment are stacked. */
  readonly etage: number;
  /** Events that this point stands for, beyond what can be stacked. */
  readonly nombre: number;
}

export interface PeriodeReferent {
  readonly nom: string;
  readonly de: number;
  readonly a: number;
}

export interface Frise {
  readonly points: readonly Point[];
  readonly referents: readonly PeriodeReferent[];
  readonly reperes: readonly { readonly x: number; readonly libelle: string }[];
  readonly aujourdHui: number;
  readonly resume: string;
}

const JOUR_MS = 86_400_000;
/** Columns of the picture, wide enough for « +12 »: events of one column are stacked, up to `ETAGES`. */
const COLONNES = 40;
const ETAGES = 5;
/** A file of yesterday would otherwise be one point in the middle of nothing. */
const DUREE_MIN = 60;

export function evenementsDe({ lignes, receptions }: DossierLu): readonly Evenement[] {
  const entretiens = lignes.flatMap((ligne) => {
    const groupe = ligne.table === 'entretien' ? groupeDe(ligne) : null;
    return groupe === null ? [] : [{ date: groupe.date, genre: genreDe(groupe.statut) }];
  });
  const informations = receptions.map(({ le }) => ({ date: le, genre: 'information' as const }));
  return [...informations, ...entretiens].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function genreDe(statut: string): GenreEvenement {
  if (statut === 'planifie') return 'aVenir';
  return statut === 'present' || statut === 'nonPrecise' ? 'tenu' : 'manque';
}

/** @param aujourdHui ISO date */
export function faireFrise(dossier: DossierLu, aujourdHui: string): Frise {
  const evenements = evenementsDe(dossier);
  const dates = [aujourdHui, ...evenements.map(({ date }) => date)].map(jourDe).sort((a, b) => a - b);
  const fin = dates.at(-1) ?? 0;
  const debut = Math.min(dates[0] ?? 0, fin - DUREE_MIN);
  const place = (date: string): number => (jourDe(date) - debut) / (fin - debut);
  return {
    points: empiler(evenements.map((evenement) => ({ ...evenement, x: place(evenement.date) }))),
    referents: dossier.referents.map(({ nom, du, au }) => ({
      nom,
      de: borner(place(du.slice(0, 10))),
      a: borner(place(au?.slice(0, 10) ?? aujourdHui)),
    })),
    reperes: reperes(debut, fin),
    aujourdHui: place(aujourdHui),
    resume: resumer(evenements, dossier, aujourdHui),
  };
}

function empiler(places: readonly (Evenement & { readonly x: number })[]): readonly Point[] {
  const colonnes = new Map<number, Point[]>();
  for (const { x, ...evenement } of places) {
    const colonne = Math.round(x * COLONNES);
    const presents = colonnes.get(colonne) ?? [];
    const dernier = presents.at(-1);
    if (presents.length < ETAGES || dernier === undefined)
      presents.push({ ...evenement, x: colonne / COLONNES, etage: presents.length, nombre: 1 });
    else presents[presents.length - 1] = { ...dernier, nombre: dernier.nombre + 1 };
    colonnes.set(colonne, presents);
  }
  return [...colonnes.values()].flat();
}

/** At most seven marks: months of a short file, years of a long one. */
function reperes(debut: number, fin: number): Frise['reperes'] {
  const pas = [1, 2, 3, 6, 12, 24, 48].find((mois) => (fin - debut) / (mois * 30.4) <= 7) ?? 120;
  const premier = new Date(debut * JOUR_MS);
  const mois0 = premier.getUTCFullYear() * 12 + premier.getUTCMonth();
  return Array.from({ length: 8 }, (_, rang) => (Math.ceil((mois0 + 1) / pas) + rang) * pas)
    .map((mois) => ({ mois, jour: Date.UTC(Math.floor(mois / 12), mois % 12, 1) / JOUR_MS }))
    .filter(({ jour }) => jour <= fin)
    .map(({ mois, jour }) => ({ x: (jour - debut) / (fin - debut), libelle: libelleDuMois(mois, pas) }));
}

const MOIS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

const libelleDuMois = (mois: number, pas: number): string =>
  pas % 12 === 0 ? String(Math.floor(mois / 12)) : `${MOIS[mois % 12]} ${Math.floor(mois / 12)}`;

/** The picture in one sentence, for a screen reader. */
function resumer(evenements: readonly Evenement[], { referents }: DossierLu, aujourdHui: string): string {
  const nombre = (genre: GenreEvenement) => evenements.filter((un) => un.genre === genre).length;
  const suivant = evenements.find(({ genre, date }) => genre === 'aVenir' && date >= aujourdHui);
  const changements = Math.max(0, referents.length - 1);
  const premier = evenements[0];
  return [
    premier === undefined ? 'Rien n’est encore noté' : `Depuis le ${dateCourte(premier.date)}`,
    `${nombre('tenu')} entretien${nombre('tenu') > 1 ? 's' : ''}`,
    nombre('manque') === 1 && '1 absence, report ou annulation',
    nombre('manque') > 1 && `${nombre('manque')} absences, reports ou annulations`,
    suivant !== undefined && `prochain rendez-vous le ${dateCourte(suivant.date)}`,
    changements > 0 && `${changements} changement${changements > 1 ? 's' : ''} de référent`,
  ]
    .filter(Boolean)
    .join(', ');
}

const jourDe = (date: string): number => Date.parse(`${date}T00:00:00Z`) / JOUR_MS;
const borner = (x: number): number => Math.min(1, Math.max(0, x));
