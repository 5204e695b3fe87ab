// What the interview's form holds, where it starts from, and what it sends.
import type * as listes from '../../src-shared/catalogue/enumerations';
import type { DossierLu, LigneLue } from '../../src-shared/contract/dossier';
import type { DemandeDe, SortieDe } from '../../src-shared/contract/index';
import type { IdLigne, IdUtilisateur } from '../../src-shared/regles/identifiants';
import { dateCourte, lireDate, lireHeure } from '../ui/dates';

type Cle<T> = keyof T & string;

export interface SaisieEntretien {
  /** As typed. */
  readonly date: string;
  readonly heure: string;
  readonly duree: number | null;
  readonly lieu: string;
  readonly agent: string;
  readonly type: Cle<typeof listes.LIBELLES_TYPE_ENTRETIEN>;
  readonly modalite: Cle<typeof listes.LIBELLES_MODALITE>;
  readonly statut: Cle<typeof listes.LIBELLES_STATUT_ENTRETIEN>;
  readonly theme: Cle<typeof listes.LIBELLES_THEME> | '';
  readonly prochaineEtape: string;
  readonly note: string;
}

/** The group of an interview as the file has it; older ones lack hour, length and place. */
export interface GroupeEntretien {
  readonly date: string;
  readonly heure?: string | null;
  readonly duree?: number | null;
  readonly lieu?: string | null;
  readonly type: SaisieEntretien['type'];
  readonly modalite: SaisieEntretien['modalite'];
  readonly statut: SaisieEntretien['statut'];
}

export interface Situation {
  readonly dossier: DossierLu;
  readonly preparation: SortieDe<'entretien.preparer'>;
  readonly moi: string;
  /** The computer's usual place, or empty. */
  readonly ici: string;
}

export const groupeDe = ({ valeurs }: LigneLue): GroupeEntretien | null =>
  (valeurs.entretien?.valeur as unknown as GroupeEntretien | undefined) ?? null;

/** A new one: the person's last interview proposes the rest, else what the user chose last; today, now, here and me. */
export function entretienPropose(situation: Situation): SaisieEntretien {
  const { preparation, moi, ici } = situation;
  const dernier = dernierEntretien(situation.dossier);
  const groupe = dernier === null ? null : groupeDe(dernier);
  const base = groupe ?? preparation.habitude;
  return {
    date: dateCourte(preparation.aujourdHui),
    heure: heureSaisie(preparation.maintenant),
    duree: null,
    lieu: ici,
    agent: moi,
    type: base?.type ?? 'individuel',
    modalite: base?.modalite ?? 'surPlace',
    statut: 'present',
    theme: dernier === null ? (preparation.habitude?.theme ?? '') : themeDe(dernier),
    // The person's own next step only: words typed in another file never come here.
    prochaineEtape: dernier === null ? '' : texteDe(dernier, 'prochaineEtape'),
    note: '',
  };
}

/** An appointment that took place, or an interview to be put right: what it holds comes first. */
export function entretienDeLigne(ligne: LigneLue, situation: Situation): SaisieEntretien {
  const propose = entretienPropose(situation);
  const groupe = groupeDe(ligne);
  if (groupe === null) return propose;
  const { date, heure = null, duree = null, lieu = null, type, modalite, statut } = groupe;
  const prevu = statut === 'planifie';
  return {
    ...{ type, modalite, duree },
    date: dateCourte(date),
    heure: heure === null ? '' : heureSaisie(heure),
    lieu: lieu ?? '',
    agent: texteDe(ligne, 'agent') || propose.agent,
    // Noted on its day, it took place; whoever was absent was marked so.
    statut: prevu && date <= situation.preparation.aujourdHui ? 'present' : statut,
    theme: themeDe(ligne) || (prevu ? propose.theme : ''),
    prochaineEtape: texteDe(ligne, 'prochaineEtape') || (prevu ? propose.prochaineEtape : ''),
    note: texteDe(ligne, 'note'),
  };
}

/** The latest that was held, planned ones set aside. */
export function dernierEntretien({ lignes }: DossierLu): LigneLue | null {
  const tenus = lignes.filter((ligne) => {
    const groupe = ligne.table === 'entretien' ? groupeDe(ligne) : null;
    return groupe !== null && (groupe.statut === 'present' || groupe.statut === 'nonPrecise');
  });
  return tenus.sort((a, b) => (momentDe(a) < momentDe(b) ? 1 : -1))[0] ?? null;
}

/** Day, hour, then the time at which it was noted: sorts the interviews of a file. */
export function momentDe(ligne: LigneLue): string {
  const groupe = groupeDe(ligne);
  return `${groupe?.date ?? ''} ${groupe?.heure ?? ''} ${ligne.valeurs.entretien?.le ?? ''}`;
}

export interface Cible {
  readonly dossier: DossierLu;
  /** The row to be written on, or `null` for a new one. */
  readonly ligne: LigneLue | null;
}

/** The call's values, or `null` when the date or the hour cannot be read. */
export function demandeDe(
  saisie: SaisieEntretien,
  { dossier, ligne }: Cible,
): Omit<DemandeDe<'entretien.noter'>, 'brouillon'> | null {
  const date = lireDate(saisie.date);
  const heure = saisie.heure.trim() === '' ? null : lireHeure(saisie.heure);
  if (date === null || (heure === null && saisie.heure.trim() !== '')) return null;
  const { type, modalite, statut, duree, theme, prochaineEtape, note, lieu, agent } = saisie;
  return {
    dossier: dossier.id,
    valeurs: {
      entretien: { date, heure, duree, lieu: lieu === '' ? null : lieu, type, modalite, statut },
      theme: theme === '' ? null : theme,
      prochaineEtape,
      note,
    },
    agent: agent === '' ? null : (agent as IdUtilisateur),
    suite: ligne === null ? null : { ligne: ligne.id as IdLigne, vu: vusDe(ligne) },
  };
}

const vusDe = ({ valeurs }: LigneLue) =>
  Object.fromEntries(Object.entries(valeurs).map(([registre, { tetes }]) => [registre, tetes]));

const texteDe = ({ valeurs }: LigneLue, registre: string): string => {
  const valeur = valeurs[registre]?.valeur;
  return typeof valeur === 'string' ? valeur : '';
};

const themeDe = (ligne: LigneLue): SaisieEntretien['theme'] =>
  texteDe(ligne, 'theme') as SaisieEntretien['theme'];

const heureSaisie = (heure: string): string => heure.replace(':', ' h ');

export interface EntretienGarde {
  readonly saisie: Partial<SaisieEntretien>;
  readonly ligne: string | null;
}

/** A draft's text read back; `null` when it is not of this form. Older drafts lack some answers. */
export function entretienDuBrouillon(texte: string): EntretienGarde | null {
  try {
    const lu = JSON.parse(texte) as { v?: number; saisie?: Partial<SaisieEntretien>; ligne?: string };
    return lu.v === 1 && lu.saisie !== undefined ? { saisie: lu.saisie, ligne: lu.ligne ?? null } : null;
  } catch {
    // Not ours: the form starts empty.
    return null;
  }
}
