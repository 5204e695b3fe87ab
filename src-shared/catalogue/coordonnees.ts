// Annex I.A of the decree, continued: residence, ways of reaching the person, the file's number.
import { type Rubrique, registresDeTable, rubrique } from './types';

const dossier = (...noms: readonly string[]) => registresDeTable('dossier', ...noms);

export const COORDONNEES: readonly Rubrique[] = [
  rubrique({
    code: 'I.A.6',
    libelle: 'Adresses personnelles',
    identifiants: ['residence', 'adresses'],
    sensibilite: 1,
    affichage: 'premierEcran',
    obligation: 'obligatoire',
    finalite: 'contact',
    registres: [...dossier('residence'), ...registresDeTable('adresse', 'adresse')],
    aide: {
      definition:
        'La commune où la personne vit, ou « sans adresse fixe ». L’adresse complète est facultative.',
      exemple: 'Limoux, ou sans adresse fixe',
      pourquoi: 'La commune dit si la structure est la bonne ; l’adresse sert à écrire.',
    },
  }),
  rubrique({
    code: 'I.A.7',
    libelle: 'Nationalité',
    identifiants: ['nationalites'],
    sensibilite: 3,
    affichage: 'replie',
    obligation: 'facultatif',
    aide: {
      definition:
        'Française, d’un pays de l’Union européenne, ou d’un autre pays. La réponse peut rester vide.',
      exemple: 'Française',
      pourquoi: 'Quelques dispositifs en dépendent ; l’accueil, jamais.',
    },
  }),
  rubrique({
    code: 'I.A.8',
    libelle: 'Date de péremption du titre de séjour',
    identifiants: ['peremptionTitreSejour'],
    sensibilite: 3,
    affichage: 'surCondition',
    obligation: 'conditionnel',
    aide: {
      definition: 'Une date seulement, sans numéro ni copie, et seulement si un dispositif l’exige.',
      exemple: '30/09/2027',
      pourquoi: 'Elle permet d’alerter la personne avant que son titre n’expire.',
    },
  }),
  rubrique({
    code: 'I.A.9',
    libelle: 'Téléphone et adresse électronique',
    identifiants: ['telephones', 'courriels'],
    sensibilite: 1,
    affichage: 'premierEcran',
    obligation: 'facultatif',
    finalite: 'contact',
    registres: [...registresDeTable('telephone', 'telephone'), ...registresDeTable('courriel', 'courriel')],
    aide: {
      definition: 'Un ou plusieurs numéros et adresses, avec l’accord de la personne pour recevoir des SMS.',
      exemple: '06 39 98 00 12',
      pourquoi: 'Ils servent à convenir d’un rendez-vous et à transmettre une offre.',
    },
  }),
  rubrique({
    code: 'I.A.10',
    libelle: 'Adresses professionnelles',
    identifiants: ['adressesProfessionnelles'],
    sensibilite: 1,
    affichage: 'replie',
    obligation: 'facultatif',
    finalite: 'contact',
    registres: registresDeTable('adresse_professionnelle', 'adresse'),
    aide: {
      definition: 'L’adresse du lieu de travail ou de formation, si elle est utile.',
      exemple: '4, avenue des Métiers, 11300 Limoux',
      pourquoi: 'Elle permet de joindre la personne pendant un contrat ou un stage.',
    },
  }),
  rubrique({
    code: 'I.A.11',
    libelle: 'Numéro du dossier',
    identifiants: ['matricule'],
    sensibilite: 1,
    affichage: 'automatique',
    obligation: 'automatique',
    finalite: 'gestion',
    registres: dossier('matricule'),
    aide: {
      definition: 'Un numéro tiré au sort par l’application, propre à la structure.',
      exemple: '11206S00-7K3M9QX2R',
      pourquoi: 'Il désigne le dossier sans nommer la personne.',
    },
  }),
];
