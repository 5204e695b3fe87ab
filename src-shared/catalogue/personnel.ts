// Annex IV.D (staff and structure), and the lines that only the notice in force lists.
import { type Rubrique, registresDeTable, rubrique } from './types';

const commun = { sensibilite: 1, affichage: 'replie', obligation: 'facultatif' } as const;
const agent = {
  ...commun,
  finalite: 'gestion',
  destinataires: 'aucun',
  conservation: 'habilitation',
} as const;
const structure = {
  sensibilite: 0,
  affichage: 'premierEcran',
  obligation: 'obligatoire',
  finalite: 'gestion',
  conservation: 'structure',
} as const;

const PERSONNEL: readonly Rubrique[] = [
  rubrique({ ...agent, code: 'IV.D.1', libelle: 'Sexe de l’agent', identifiants: ['personnel.sexe'] }),
  rubrique({
    ...agent,
    code: 'IV.D.2',
    libelle: 'Nom et prénoms de l’agent',
    identifiants: ['personnel.noms'],
    affichage: 'premierEcran',
    obligation: 'obligatoire',
    registres: registresDeTable('utilisateur', 'nom', 'prenom'),
  }),
  rubrique({
    ...agent,
    code: 'IV.D.3',
    libelle: 'Téléphone professionnel',
    identifiants: ['personnel.telephone'],
    registres: registresDeTable('utilisateur', 'telephone'),
  }),
  rubrique({ ...agent, code: 'IV.D.4', libelle: 'Télécopie', identifiants: ['personnel.telecopie'] }),
  rubrique({
    ...agent,
    code: 'IV.D.5',
    libelle: 'Adresse électronique professionnelle',
    identifiants: ['personnel.courriel'],
    registres: registresDeTable('utilisateur', 'courriel'),
  }),
  rubrique({
    ...structure,
    code: 'IV.D.6',
    libelle: 'Nom et adresse de la mission locale',
    identifiants: ['structure.nom', 'structure.adresse'],
    registres: registresDeTable('structure', 'nom', 'adresse'),
  }),
  rubrique({
    ...structure,
    code: 'IV.D.7',
    libelle: 'Adresse électronique de la mission locale',
    identifiants: ['structure.courriel'],
    registres: registresDeTable('structure', 'courriel'),
  }),
  rubrique({
    ...structure,
    code: 'IV.D.8',
    libelle: 'Téléphone de la mission locale',
    identifiants: ['structure.telephone'],
    registres: registresDeTable('structure', 'telephone'),
  }),
  rubrique({
    ...agent,
    code: 'IV.D.9',
    libelle: 'Fonction',
    identifiants: ['personnel.fonction'],
    sensibilite: 0,
    affichage: 'premierEcran',
    obligation: 'obligatoire',
    registres: registresDeTable('utilisateur', 'fonction'),
  }),
];

const DE_LA_MENTION: readonly Rubrique[] = [
  rubrique({
    code: 'N-a',
    libelle: 'Coordonnées bancaires',
    source: 'N',
    identifiants: ['iban', 'bic', 'titulaireCompte'],
    sensibilite: 3,
    affichage: 'surCondition',
    obligation: 'conditionnel',
  }),
  rubrique({
    ...commun,
    code: 'N-b',
    libelle: 'Vie extraprofessionnelle',
    source: 'N',
    identifiants: ['mobilite', 'centresInteret'],
  }),
  rubrique({
    code: 'N-c',
    libelle: 'Données économiques, financières et sociales',
    source: 'N',
    identifiants: ['trancheRessources'],
    sensibilite: 2,
    affichage: 'replie',
    obligation: 'conditionnel',
  }),
  rubrique({
    ...commun,
    code: 'N-d',
    libelle: 'Interlocuteurs des partenaires',
    source: 'N',
    identifiants: ['interlocuteurs'],
    conservation: 'habilitation',
  }),
  rubrique({
    code: 'N-e',
    libelle: 'Utilisateurs',
    source: 'N',
    identifiants: ['utilisateurs'],
    sensibilite: 1,
    affichage: 'automatique',
    obligation: 'obligatoire',
    finalite: 'gestion',
    destinataires: 'aucun',
    conservation: 'habilitation',
  }),
];

export const PERSONNEL_ET_MENTION: readonly Rubrique[] = [...PERSONNEL, ...DE_LA_MENTION];
