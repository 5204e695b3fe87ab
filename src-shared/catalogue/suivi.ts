// Annexes IV.A to IV.C of the decree: interviews, actions, job and training sought.
import { type Rubrique, registresDeTable, rubrique } from './types';

const entretien = (...noms: readonly string[]) => registresDeTable('entretien', ...noms);

const ENTRETIENS: readonly Rubrique[] = [
  rubrique({
    code: 'IV.A.1',
    libelle: 'Date, type et modalité de l’entretien',
    // Hour, length and place are how the interview is held: its « modalités ».
    identifiants: ['date', 'heure', 'duree', 'type', 'modalite', 'lieu', 'statut'],
    sensibilite: 1,
    affichage: 'premierEcran',
    obligation: 'obligatoire',
    registres: entretien('entretien'),
    aide: {
      definition: 'Quand et où l’entretien a lieu, sous quelle forme, et si la personne était présente.',
      exemple: '12/03/2026, individuel, au téléphone, présent',
      pourquoi: 'Ils gardent la trace de l’accompagnement et permettent à un collègue de prendre le relais.',
    },
  }),
  rubrique({
    code: 'IV.A.2',
    libelle: 'Agent ayant réalisé l’entretien',
    identifiants: ['agent'],
    sensibilite: 1,
    affichage: 'automatique',
    obligation: 'automatique',
    registres: entretien('agent'),
    aide: {
      definition: 'La personne de la structure qui a mené l’entretien ; l’application l’inscrit d’elle-même.',
      exemple: 'Claire Martin',
      pourquoi: 'La personne reçue sait à qui elle a parlé, et qui peut la renseigner.',
    },
  }),
  rubrique({
    code: 'IV.A.3',
    libelle: 'Référent',
    identifiants: ['referent'],
    sensibilite: 1,
    affichage: 'premierEcran',
    obligation: 'facultatif',
    registres: registresDeTable('dossier', 'referent'),
    aide: {
      definition: 'La personne de la structure qui suit ce dossier. Elle peut être désignée plus tard.',
      exemple: 'Claire Martin',
      pourquoi: 'La personne suivie a un interlocuteur, et chaque rappel a un destinataire.',
    },
  }),
];

const ACTIONS: readonly Rubrique[] = [
  rubrique({
    code: 'IV.B.1',
    libelle: 'Thème de l’action',
    identifiants: ['theme'],
    sensibilite: 1,
    affichage: 'premierEcran',
    obligation: 'facultatif',
    registres: entretien('theme'),
  }),
  rubrique({
    code: 'IV.B.2',
    libelle: 'Code et libellé de l’action',
    identifiants: ['code', 'libelle'],
    sensibilite: 1,
    affichage: 'premierEcran',
    obligation: 'facultatif',
  }),
  rubrique({
    code: 'IV.B.3',
    libelle: 'Création, réalisation et état de l’action',
    identifiants: ['creeLe', 'realiseLe', 'etat'],
    sensibilite: 1,
    affichage: 'automatique',
    obligation: 'automatique',
  }),
  rubrique({
    code: 'IV.B.4',
    libelle: 'Montant de l’allocation',
    identifiants: ['montantAllocation'],
    sensibilite: 2,
    affichage: 'replie',
    obligation: 'conditionnel',
  }),
  rubrique({
    code: 'IV.B.5',
    libelle: 'Allocation versée',
    identifiants: ['versements'],
    sensibilite: 2,
    affichage: 'replie',
    obligation: 'conditionnel',
  }),
  rubrique({
    code: 'IV.B.6',
    libelle: 'Date et motif de fin de parcours',
    identifiants: ['finParcoursLe', 'motifFin'],
    sensibilite: 1,
    affichage: 'replie',
    obligation: 'conditionnel',
  }),
  rubrique({
    code: 'IV.B.7',
    libelle: 'Offres d’emploi',
    identifiants: ['offres'],
    sensibilite: 0,
    affichage: 'replie',
    obligation: 'facultatif',
    finalite: 'orientation',
  }),
  rubrique({
    code: 'IV.B.8',
    libelle: 'Employeurs',
    identifiants: ['employeurs'],
    sensibilite: 1,
    affichage: 'replie',
    obligation: 'facultatif',
    finalite: 'orientation',
  }),
  rubrique({
    code: 'IV.B.9',
    libelle: 'Organismes partenaires',
    identifiants: ['partenaires'],
    sensibilite: 1,
    affichage: 'replie',
    obligation: 'facultatif',
    finalite: 'orientation',
  }),
  rubrique({
    code: 'IV.B.10',
    libelle: 'Informations sur le parcours d’insertion',
    identifiants: ['prochaineEtape', 'note'],
    sensibilite: 2,
    affichage: 'premierEcran',
    obligation: 'facultatif',
    // Free text leaves for no recipient (arrêté of 17/11/2021, annex 3).
    destinataires: 'aucun',
    registres: entretien('prochaineEtape', 'note'),
  }),
];

const PROJET: readonly Rubrique[] = (
  [
    ['IV.C.1', 'Formacode', ['formacode'], 0],
    ['IV.C.2', 'Intitulé de la formation', ['intituleFormation'], 0],
    ['IV.C.3', 'Code ROME recherché', ['romeRecherche'], 0],
    ['IV.C.4', 'Code de qualification', ['qualificationRecherchee'], 0],
    ['IV.C.5', 'Spécificités ROME', ['specificitesRome'], 0],
    ['IV.C.6', 'Date de fin de parcours de formation', ['finFormationLe'], 1],
    ['IV.C.7', 'Appellation ROME', ['appellation'], 0],
    ['IV.C.8', 'Niveau de validation', ['niveauValidation'], 0],
    ['IV.C.9', 'Niveau de qualification', ['niveauQualification'], 0],
  ] as const
).map(([code, libelle, identifiants, sensibilite]) =>
  rubrique({
    code,
    libelle,
    identifiants,
    sensibilite,
    affichage: 'replie',
    obligation: 'facultatif',
    finalite: 'orientation',
  }),
);

export const SUIVI: readonly Rubrique[] = [...ENTRETIENS, ...ACTIONS, ...PROJET];
