// Until when a file is kept, and by which rule of the regime (A43-A45): computed, never stored.
import { anniversaire, enFrancais, plusAnnees, plusMois } from './calendrier';
import type { Regime } from './regime';

export interface ProgrammeSuivi {
  /** The « contrat d’engagement jeune » has a rule of its own since 2025. */
  readonly genre: 'contratEngagement' | 'autre';
  /** ISO dates; without an end the programme is under way. */
  readonly du: string;
  readonly au: string | null;
  /** See `suiviEstRegulier`. */
  readonly suiviRegulier: boolean;
}

export interface FaitsDuDossier {
  readonly naissance: { readonly date: string; readonly estimee: boolean };
  readonly programmes: readonly ProgrammeSuivi[];
  /** Only files flagged as co-financed by the European Social Fund; ISO date of the last data recorded. */
  readonly fse: { readonly derniereDonnee: string } | null;
}

export interface Conservation {
  /** ISO date of the last day; `null` while a programme is under way without an end. */
  readonly jusquau: string | null;
  /** Identifier of the rule in `Regime.conservation`. */
  readonly regle: string;
  /** From this day the file is in the sealed archive only, until `jusquau`; `null` when it never is. */
  readonly archiveDepuis: string | null;
  /** Why this date, for the counsellor. */
  readonly explication: string;
  /** The same, to be said to the young person. */
  readonly pourLaPersonne: string;
}

interface Echeance extends Omit<Conservation, 'archiveDepuis'> {}

type Durees = Pick<Regime, 'durees'>;

/** A programme counts when something happened in the file in the last months (A44). */
export const suiviEstRegulier = (
  dernierEvenement: string | null,
  jour: string,
  { suiviRegulier: { mois } }: Pick<Regime, 'suiviRegulier'>,
): boolean => dernierEvenement !== null && jour <= plusMois(dernierEvenement, mois);

/** What the screens say of that delay, with whose reading it is. */
export const suiviRegulierEnClair = ({
  suiviRegulier: { mois, source },
}: Pick<Regime, 'suiviRegulier'>): string =>
  `Suivi régulier : au moins un événement dans le dossier tous les ${mois} mois. ${source}.`;

/** The latest of the limits that apply; the sealed archive comes after all the others. */
export function conservationDuDossier(faits: FaitsDuDossier, regime: Durees): Conservation {
  const nominale = aLAnniversaire(faits.naissance, regime);
  const limite = [
    ...faits.programmes.flatMap((programme) => selonProgramme(programme, faits.naissance, regime)),
    ...faits.programmes.flatMap((programme) => selonContrat(programme, regime)),
  ].reduce<Echeance>(plusTardive, nominale);
  const archive = enArchive(faits.fse, limite, regime);
  return archive ?? { ...limite, archiveDepuis: null };
}

function aLAnniversaire({ date, estimee }: FaitsDuDossier['naissance'], { durees }: Durees): Echeance {
  const rang = durees.anniversaire;
  const jusquau = anniversaire(date, rang);
  return {
    jusquau,
    regle: 'jeune',
    explication: `${rang}e anniversaire${estimee ? ', d’après une date de naissance estimée' : ''}.`,
    pourLaPersonne: `Votre dossier est gardé jusqu’à vos ${rang} ans, le ${enFrancais(jusquau)}. ${APRES}`,
  };
}

/** Under way on the limit's day: begun before, not ended yet, and really followed. */
function selonProgramme(
  { du, au, suiviRegulier }: ProgrammeSuivi,
  { date }: FaitsDuDossier['naissance'],
  { durees }: Durees,
): readonly Echeance[] {
  const limite = anniversaire(date, durees.anniversaire);
  if (!suiviRegulier || du > limite || (au !== null && au <= limite)) return [];
  const quand = `le jour de son ${durees.anniversaire}e anniversaire (${enFrancais(limite)})`;
  if (au === null)
    return [
      {
        jusquau: null,
        regle: 'jeune',
        explication: `Un programme suivi régulièrement n’a pas de fin enregistrée : s’il est encore en cours ${quand}, le dossier est conservé jusqu’à sa fin.`,
        pourLaPersonne: `Votre dossier est gardé tant que dure votre programme, et au moins jusqu’à vos ${durees.anniversaire} ans. ${APRES}`,
      },
    ];
  return [
    {
      jusquau: au,
      regle: 'jeune',
      explication: `Fin du programme suivi régulièrement, encore en cours ${quand}.`,
      pourLaPersonne: `Votre dossier est gardé jusqu’à la fin de votre programme, le ${enFrancais(au)}. ${APRES}`,
    },
  ];
}

/** Years after the contract's end, whatever the age; a contract without an end has not begun to count. */
function selonContrat({ genre, au }: ProgrammeSuivi, { durees }: Durees): readonly Echeance[] {
  const annees = durees.contratEngagementAnnees;
  if (genre !== 'contratEngagement' || annees === null) return [];
  const regle = 'contratEngagement';
  if (au === null)
    return [
      {
        jusquau: null,
        regle,
        explication: `${annees} ans après la fin du contrat d’engagement jeune, qui n’est pas encore enregistrée.`,
        pourLaPersonne: `Votre dossier est gardé ${annees} ans après la fin de votre contrat d’engagement jeune. ${APRES}`,
      },
    ];
  const jusquau = plusAnnees(au, annees);
  return [
    {
      jusquau,
      regle,
      explication: `${annees} ans après la fin du contrat d’engagement jeune (${enFrancais(au)}).`,
      pourLaPersonne: `Votre dossier est gardé ${annees} ans après la fin de votre contrat d’engagement jeune, jusqu’au ${enFrancais(jusquau)}. ${APRES}`,
    },
  ];
}

function enArchive(
  fse: FaitsDuDossier['fse'],
  { jusquau: limite }: Echeance,
  { durees }: Durees,
): Conservation | null {
  if (fse === null || limite === null) return null;
  const jusquau = plusAnnees(fse.derniereDonnee, durees.fseAnnees);
  if (jusquau <= limite) return null;
  return {
    jusquau,
    regle: 'fse',
    archiveDepuis: limite,
    explication: `Fonds social européen : ${durees.fseAnnees} ans après la dernière donnée enregistrée (${enFrancais(fse.derniereDonnee)}). Après le ${enFrancais(limite)}, le dossier n’est plus consultable : il est scellé, pour un contrôle seulement.`,
    pourLaPersonne: `Après le ${enFrancais(limite)}, plus personne ici ne peut lire votre dossier. Il reste enfermé jusqu’au ${enFrancais(jusquau)}, seulement pour un contrôle de l’argent européen.`,
  };
}

const APRES = 'Ensuite, plus personne ne peut savoir qu’il parle de vous.';

/** A limit without a date is the latest of all. */
function plusTardive(presente: Echeance, candidate: Echeance): Echeance {
  if (presente.jusquau === null) return presente;
  return candidate.jusquau === null || candidate.jusquau > presente.jusquau ? candidate : presente;
}
