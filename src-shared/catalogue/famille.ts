// Annex I.B of the decree: the family situation.
import { type Rubrique, registresDeTable, rubrique } from './types';

export const FAMILLE: readonly Rubrique[] = [
  rubrique({
    code: 'I.B.1',
    libelle: 'Situation familiale et personnes à charge',
    identifiants: ['situationMatrimoniale', 'menage', 'personnesACharge'],
    sensibilite: 2,
    affichage: 'replie',
    obligation: 'facultatif',
    registres: registresDeTable('dossier', 'situationMatrimoniale', 'menage', 'personnesACharge'),
    aide: {
      definition:
        'La situation matrimoniale, la vie en ménage ou seul avec enfants, le nombre de personnes à charge.',
      exemple: 'Célibataire, parent seul, 1 personne à charge',
      pourquoi: 'Elle ouvre ou adapte des aides : garde d’enfant, logement, horaires.',
    },
  }),
  rubrique({
    code: 'I.B.2',
    libelle: 'Représentants légaux, si la personne est mineure',
    identifiants: ['representantsLegaux'],
    sensibilite: 2,
    affichage: 'surCondition',
    obligation: 'conditionnel',
    finalite: 'contact',
    conservation: 'majorite',
    registres: registresDeTable('representant_legal', 'representant'),
    aide: {
      definition: 'Le nom, le lien et le téléphone de la personne qui exerce l’autorité parentale.',
      exemple: 'Mme Soler, mère, 06 39 98 00 14',
      pourquoi:
        'Certaines démarches d’une personne mineure demandent leur accord ; à 18 ans, ces lignes disparaissent.',
    },
  }),
];
