// The blank intake form's questions, taken from the catalogue: what the intake on screen asks, no more (A2, A20).
import * as listes from '../../src-shared/catalogue/enumerations';
import { CATALOGUE } from '../../src-shared/catalogue/index';
import type { Rubrique } from '../../src-shared/catalogue/types';

/** How the answer is written: on lines, or by ticking boxes. */
export interface Reponse {
  readonly libelle: string;
  readonly cases: readonly string[];
  /** Share of the page's width. */
  readonly largeur: 'tiers' | 'moitie' | 'pleine';
}

export interface Question {
  readonly code: string;
  readonly libelle: string;
  readonly obligatoire: boolean;
  readonly reponses: readonly Reponse[];
}

/** Tables filled in at the intake; interviews and the follow-up have no place on this sheet. */
const TABLES: ReadonlySet<string> = new Set([
  'dossier',
  'adresse',
  'telephone',
  'courriel',
  'adresse_professionnelle',
  'representant_legal',
]);
/** The file's own business, or what only a file taken over holds. */
const ABSENTES: ReadonlySet<string> = new Set(['matricule', 'referent', 'nomMarital']);
/** Level 3 is never asked on paper. */
const SENSIBILITE_MAX = 2;

export const lignesDuFormulaire = (): readonly Question[] =>
  CATALOGUE.filter(aSaPlace)
    .sort((a, b) => rangDe(a) - rangDe(b))
    .map(({ code, libelle, obligation }) => ({
      code,
      libelle,
      obligatoire: obligation === 'obligatoire',
      reponses: REPONSES[code] ?? [ligne(libelle, 'moitie')],
    }));

const aSaPlace = ({ sensibilite, registres, obligation }: Rubrique): boolean =>
  sensibilite <= SENSIBILITE_MAX &&
  obligation !== 'automatique' &&
  registres.some(({ table, nom }) => TABLES.has(table) && !ABSENTES.has(nom));

/** Compulsory answers first: the rest may stay empty. */
const rangDe = ({ obligation }: Rubrique): number => (obligation === 'obligatoire' ? 0 : 1);

const ligne = (libelle: string, largeur: Reponse['largeur']): Reponse => ({ libelle, cases: [], largeur });
const choix = (libelle: string, cases: Readonly<Record<string, string>>): Reponse => ({
  libelle,
  cases: Object.values(cases),
  largeur: 'pleine',
});

const REPONSES: Readonly<Record<string, readonly Reponse[]>> = {
  'C-civilite': [choix('Civilité', listes.LIBELLES_CIVILITE)],
  'C-dateNaissance': [
    ligne('Jour, mois, année', 'moitie'),
    { libelle: '', cases: ['Date estimée'], largeur: 'moitie' },
  ],
  'I.A.2b': [ligne('Pays de naissance', 'moitie')],
  'I.A.4': [choix('Sexe', listes.LIBELLES_SEXE)],
  'I.A.6': [
    ligne('Commune (réponse obligatoire)', 'moitie'),
    { libelle: '', cases: ['Sans adresse fixe'], largeur: 'moitie' },
    ligne('Adresse complète (facultatif)', 'pleine'),
  ],
  'I.A.9': [
    ligne('Téléphone', 'tiers'),
    ligne('Autre téléphone', 'tiers'),
    { libelle: '', cases: ['D’accord pour recevoir des SMS'], largeur: 'tiers' },
    ligne('Adresse électronique', 'pleine'),
  ],
  'I.A.10': [ligne('Lieu de travail ou de formation', 'pleine')],
  'I.B.1': [
    choix('Situation', listes.LIBELLES_SITUATION_MATRIMONIALE),
    choix('Vie quotidienne', listes.LIBELLES_MENAGE),
    ligne('Nombre de personnes à charge', 'moitie'),
  ],
  'I.B.2': [
    ligne('Nom et prénom', 'moitie'),
    ligne('Téléphone', 'moitie'),
    choix('Lien', listes.LIBELLES_LIEN),
  ],
};
