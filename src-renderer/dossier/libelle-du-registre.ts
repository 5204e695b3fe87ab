// What a field is called on the file: the annex's own words, or those of one value where the annex names the whole.
import { rubriqueDe } from '../../src-shared/catalogue/index';

const LIBELLES: Readonly<Record<string, string>> = {
  'dossier.naissanceEtranger': 'Naissance à l’étranger',
  'dossier.residence': 'Résidence',
  'telephone.telephone': 'Téléphone',
  'courriel.courriel': 'Adresse électronique',
  'adresse.adresse': 'Adresse personnelle',
  'adresse_professionnelle.adresse': 'Adresse professionnelle',
  'dossier.situationMatrimoniale': 'Situation matrimoniale',
  'dossier.menage': 'Ménage',
  'dossier.personnesACharge': 'Personnes à charge',
  'representant_legal.representant': 'Représentant légal',
};

export const libelleDuRegistre = (table: string, registre: string): string =>
  LIBELLES[`${table}.${registre}`] ?? rubriqueDe(table, registre)?.libelle ?? '';
