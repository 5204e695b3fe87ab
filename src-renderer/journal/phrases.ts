// How far each computer's journal is known, and what is wrong with it, in words.
import type { EtatDesOrdinateurs } from '../../src-shared/contract/journal';
import type { AnomalieDuJournal } from '../../src-shared/regles/anomalies-du-journal';
import { nombre } from '../synchronisation/phrases';
import { dateCourte, dateEtHeure } from '../ui/dates';

type Ordinateur = EtatDesOrdinateurs['ordinateurs'][number];
type Moment = NonNullable<Ordinateur['connu']>;

/** « connu jusqu’au 24/11/2026 à 12 h 05 » */
export const connuJusquA = (le: string | null): string =>
  le === null ? 'rien n’en est encore connu ici' : `connu jusqu’au ${dateEtHeure(le)}`;

const auMoment = ({ jour, heure, minute }: Moment): string =>
  `${dateCourte(jour)} à ${heure}\u00a0h\u00a0${String(minute).padStart(2, '0')}`;

/** One computer in a few sentences: what is known, then what one should know of it. */
export function ordinateurEnClair(ordinateur: Ordinateur): readonly string[] {
  const { celuiCi, connu, entrees, demande, vuDepuis, anomalie, suites } = ordinateur;
  if (celuiCi)
    return [
      demande === null
        ? 'Tout est ici. Le serveur national n’en a encore rien.'
        : `Tout est ici. Le serveur national en a les actes jusqu’au ${auMoment(demande)}.`,
    ];
  return [
    connu === null
      ? 'Rien n’en est encore connu ici.'
      : `Connu jusqu’au ${auMoment(connu)}, ${nombre(entrees)}\u00a0acte${entrees > 1 ? 's' : ''}.`,
    ...(vuDepuis === null
      ? []
      : [
          `Ses saisies arrivées ici vont jusqu’au ${auMoment(vuDepuis)}\u00a0: la suite de son journal n’est pas encore arrivée.`,
        ]),
    ...suites.map(
      (numero) =>
        `Sa base a été remise d’une copie\u00a0: une autre suite commence à l’acte n°\u00a0${nombre(numero)}. Tout est montré.`,
    ),
    ...(anomalie === null ? [] : [ANOMALIES[anomalie]]),
  ];
}

const ANOMALIES: Readonly<Record<AnomalieDuJournal, string>> = {
  alteree:
    'Le serveur a rendu une page modifiée, ou qui n’est pas de cet ordinateur\u00a0: elle n’est pas prise, ni ce qui la suit. Prévenez la personne qui suit le serveur national.',
  manquante:
    'Le serveur ne rend pas une page du milieu\u00a0: ce qui la suit n’est pas pris. Prévenez la personne qui suit le serveur national.',
  retenue:
    'Le serveur rend moins que ce qu’il annonce ou que ce qui est déjà ici\u00a0: il a été remis d’une copie, ou il retient la suite. Si cela dure plus de deux jours, prévenez la personne qui le suit.',
  autreSuite:
    'Ce que le serveur rend n’est pas la suite de ce qui est ici\u00a0: il y a deux histoires sous un même nom. Ce qui est ici reste.',
  rompue:
    'Sur cet ordinateur, le journal a été modifié hors de l’application\u00a0: ses actes ne se suivent plus. Ce qui est ici a été vérifié.',
  cleInconnue:
    'La suite attend une clé qui n’est pas encore arrivée ici\u00a0: synchronisez, puis recommencez.',
  versionPlusRecente:
    'La suite vient d’une version plus récente de l’application\u00a0: mettez celle-ci à jour, puis recommencez.',
};

/** « 1 200 actes reçus sur 3 000 » */
export const receptionEnClair = ({ aRecevoir, recues }: NonNullable<EtatDesOrdinateurs['enCours']>): string =>
  `${nombre(recues)}\u00a0acte${recues > 1 ? 's' : ''} reçu${recues > 1 ? 's' : ''} sur ${nombre(aRecevoir)}`;
