// Annex I.A of the decree: who the young person is. I.A.12 (identity document) has no line, nor a switch (A14).
import { type Rubrique, registresDeTable, rubrique } from './types';

const dossier = (...noms: readonly string[]) => registresDeTable('dossier', ...noms);

export const IDENTIFICATION: readonly Rubrique[] = [
  rubrique({
    code: 'I.A.1a',
    libelle: 'Nom de naissance',
    identifiants: ['nomNaissance'],
    sensibilite: 1,
    affichage: 'premierEcran',
    obligation: 'obligatoire',
    registres: dossier('nomNaissance'),
    aide: {
      definition:
        'Le nom reçu à la naissance, tel que la personne l’écrit, accents et traits d’union compris.',
      exemple: 'Lefèvre, Ben Amor, N’Guyen, Saint-Gaudens',
      pourquoi: 'Il distingue la personne et reste le même toute la vie. Aucun document n’est demandé.',
    },
  }),
  rubrique({
    code: 'I.A.1b',
    libelle: 'Nom d’usage',
    identifiants: ['nomUsage'],
    sensibilite: 1,
    affichage: 'premierEcran',
    obligation: 'facultatif',
    registres: dossier('nomUsage'),
    aide: {
      definition:
        'Le nom sous lequel la personne souhaite être appelée, s’il n’est pas son nom de naissance.',
      exemple: 'Martin-Diallo',
      pourquoi:
        'Il sert à s’adresser à la personne comme elle le souhaite, à l’accueil et dans les courriers.',
    },
  }),
  rubrique({
    code: 'I.A.1c',
    libelle: 'Nom marital',
    identifiants: ['nomMarital'],
    sensibilite: 1,
    affichage: 'surCondition',
    obligation: 'facultatif',
    registres: dossier('nomMarital'),
    aide: {
      definition:
        'Le nom pris par mariage. Il n’apparaît que s’il vient d’un dossier repris ; sinon, utilisez le nom d’usage.',
      exemple: 'Garcia',
      pourquoi: 'Il permet de reconnaître un dossier établi ailleurs sous ce nom.',
    },
  }),
  rubrique({
    code: 'I.A.1d',
    libelle: 'Prénoms',
    identifiants: ['prenoms'],
    sensibilite: 1,
    affichage: 'premierEcran',
    obligation: 'obligatoire',
    registres: dossier('prenoms'),
    aide: {
      definition:
        'Un ou plusieurs prénoms, dans l’ordre, séparés par une virgule. Le premier est celui qui s’affiche.',
      exemple: 'Marie-Lou, Aïcha',
      pourquoi: 'Avec le nom et la date de naissance, il évite de confondre deux personnes.',
    },
  }),
  rubrique({
    code: 'C-civilite',
    libelle: 'Civilité',
    source: 'C',
    identifiants: ['civilite'],
    sensibilite: 1,
    affichage: 'replie',
    obligation: 'facultatif',
    finalite: 'contact',
    registres: dossier('civilite'),
    aide: {
      definition: 'La formule employée dans les courriers. Laissez vide si la personne n’en souhaite pas.',
      exemple: 'Madame',
      pourquoi: 'Elle ne sert qu’à écrire un courrier.',
    },
  }),
  rubrique({
    code: 'C-dateNaissance',
    libelle: 'Date de naissance',
    source: 'C',
    identifiants: ['dateNaissance'],
    sensibilite: 1,
    affichage: 'premierEcran',
    obligation: 'obligatoire',
    registres: dossier('dateNaissance'),
    aide: {
      definition: 'Jour, mois, année. Si la personne n’en connaît qu’une partie, cochez « date estimée ».',
      exemple: '15/03/2008',
      pourquoi:
        'Elle donne l’âge, dont dépendent les dispositifs possibles, et la date à laquelle le dossier sera effacé.',
    },
  }),
  rubrique({
    code: 'I.A.2a',
    libelle: 'Commune de naissance',
    identifiants: ['communeNaissance'],
    sensibilite: 1,
    affichage: 'replie',
    obligation: 'facultatif',
    registres: dossier('communeNaissance'),
    aide: {
      definition: 'La commune de naissance en France ; une commune ancienne convient aussi.',
      exemple: 'Carcassonne',
      pourquoi: 'Elle aide à distinguer deux personnes de même nom nées le même jour.',
    },
  }),
  rubrique({
    code: 'I.A.2b',
    libelle: 'Pays de naissance',
    identifiants: ['paysNaissance', 'naissanceEtranger'],
    sensibilite: 2,
    affichage: 'replie',
    obligation: 'facultatif',
    registres: dossier('paysNaissance', 'naissanceEtranger'),
    aide: {
      definition: 'Le pays de naissance, le cas échéant. Il ne dit rien de la nationalité.',
      exemple: 'Sénégal',
      pourquoi: 'Il complète le lieu de naissance quand celui-ci n’est pas une commune française.',
    },
  }),
  rubrique({
    code: 'I.A.3',
    libelle: 'Parent né à l’étranger',
    identifiants: ['parentNeEtranger'],
    sensibilite: 3,
    affichage: 'surCondition',
    obligation: 'facultatif',
    aide: {
      definition: 'Question du seul questionnaire du Fonds social européen ; elle peut rester sans réponse.',
      exemple: 'Ne souhaite pas répondre',
      pourquoi: 'Elle n’est posée que pour les statistiques d’un programme cofinancé par l’Europe.',
    },
  }),
  rubrique({
    code: 'I.A.4',
    libelle: 'Sexe',
    identifiants: ['sexe'],
    sensibilite: 1,
    affichage: 'replie',
    obligation: 'facultatif',
    registres: dossier('sexe'),
    aide: {
      definition: 'Ce que la personne déclare ; la réponse peut rester vide.',
      exemple: 'Féminin',
      pourquoi: 'Il sert à mesurer l’égalité d’accès aux dispositifs.',
    },
  }),
  rubrique({
    code: 'I.A.5',
    libelle: 'Numéro de sécurité sociale (NIR)',
    identifiants: ['nir'],
    sensibilite: 3,
    affichage: 'surCondition',
    obligation: 'conditionnel',
    aide: {
      definition: 'Il n’est demandé qu’au moment où un contrat aidé est proposé, et seulement à la personne.',
      exemple: 'Quinze chiffres',
      pourquoi:
        'L’organisme qui paie le contrat en a besoin. Hors de ce cas, il n’existe pas dans le dossier.',
    },
  }),
];
