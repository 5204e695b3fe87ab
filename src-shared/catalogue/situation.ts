// Annexes II and III of the decree: schooling, work, resources, housing. Their forms come with the whole annex.
import { type Affichage, type Obligation, type Rubrique, rubrique, type Sensibilite } from './types';

type LigneCourte = readonly [
  code: string,
  libelle: string,
  identifiants: readonly string[],
  sensibilite: Sensibilite,
  affichage: Affichage,
  obligation: Obligation,
];

const LIGNES: readonly LigneCourte[] = [
  ['II.A.1', 'Statut sur le marché du travail', ['statutMarcheTravail'], 1, 'premierEcran', 'facultatif'],
  ['II.A.2', 'Niveau de formation, diplômes et dates', ['diplomes'], 1, 'replie', 'facultatif'],
  ['II.A.3', 'Scolarité', ['scolarite'], 1, 'replie', 'facultatif'],
  ['II.A.4', 'Dernier système de formation initiale', ['dernierSystemeFormation'], 1, 'replie', 'facultatif'],
  ['II.A.5', 'Dernière académie ou région d’origine', ['derniereAcademie'], 1, 'replie', 'facultatif'],
  ['II.A.6', 'Permis de conduire', ['permis'], 1, 'premierEcran', 'facultatif'],
  ['II.A.7', 'Langues pratiquées', ['langues'], 1, 'replie', 'facultatif'],
  ['II.A.8', 'Numéro interne d’élève', ['numeroInterneEleve'], 2, 'surCondition', 'conditionnel'],
  ['II.A.9', 'Qualifications détenues et exercées', ['qualifications'], 1, 'replie', 'facultatif'],
  ['II.A.10', 'Expériences antérieures', ['experiences'], 1, 'replie', 'facultatif'],
  ['II.B.1', 'Durée sans emploi', ['sansEmploiDepuis'], 1, 'replie', 'facultatif'],
  [
    'II.B.2',
    'Inscription au service public de l’emploi',
    ['inscriptionPoleEmploi'],
    1,
    'replie',
    'facultatif',
  ],
  [
    'II.B.3',
    'Identifiant de demandeur d’emploi',
    ['identifiantDemandeurEmploi'],
    2,
    'surCondition',
    'conditionnel',
  ],
  ['II.B.4', 'Durée d’inscription', [], 1, 'automatique', 'automatique'],
  ['II.B.5', 'Employeur', ['employeur'], 1, 'replie', 'facultatif'],
  ['II.B.6', 'Organisme de formation', ['organismeFormation'], 1, 'replie', 'facultatif'],
  ['II.B.7', 'Dispositifs légaux d’insertion', ['dispositifs'], 2, 'premierEcran', 'facultatif'],
  ['II.C.1', 'Bénéficiaire de minima sociaux', ['minimaSociaux'], 2, 'replie', 'facultatif'],
  [
    'II.C.2',
    'ASS, RSA, RSA majoré, ATA : inscription et durée',
    ['aidesSociales'],
    2,
    'replie',
    'facultatif',
  ],
  ['II.C.2-AAH', 'AAH : inscription et durée', ['aah'], 3, 'replie', 'facultatif'],
  ['II.C.3', 'Numéros d’allocataire', ['numerosAllocataire'], 3, 'surCondition', 'conditionnel'],
  ['II.C.4', 'Statut de travailleur handicapé', ['rqth'], 3, 'surCondition', 'facultatif'],
  [
    'III',
    'Logement et difficultés éventuelles',
    ['logement', 'difficulteLogement'],
    2,
    'replie',
    'facultatif',
  ],
];

export const SITUATION: readonly Rubrique[] = LIGNES.map(
  ([code, libelle, identifiants, sensibilite, affichage, obligation]) =>
    rubrique({ code, libelle, identifiants, sensibilite, affichage, obligation, finalite: 'orientation' }),
);
