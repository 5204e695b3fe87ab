// What the file's form holds while it is typed: text as typed, lists as rows; nothing is lost on the way.

import type * as listes from '../../src-shared/catalogue/enumerations';
import type { IdLigne } from '../../src-shared/regles/identifiants';
import type { CommuneChoisie } from '../ui/champs/champ-commune';

type Cle<T> = keyof T & string;

/** A row that may exist already in the file, or be new. */
export interface Rangee {
  readonly ligne: IdLigne | null;
  /** Tells rows apart on screen. */
  readonly cle: string;
}

export interface SaisieTelephone extends Rangee {
  readonly numero: string;
  readonly usage: Cle<typeof listes.LIBELLES_USAGE_TELEPHONE>;
  readonly sms: boolean;
}

export interface SaisieCourriel extends Rangee {
  readonly courriel: string;
}

export interface SaisieAdresse extends Rangee {
  readonly lignes: string;
  readonly codePostal: string;
  readonly commune: string;
  readonly pays: string;
  readonly chez: string;
}

export interface SaisieRepresentant extends Rangee {
  readonly nom: string;
  readonly prenom: string;
  readonly lien: Cle<typeof listes.LIBELLES_LIEN>;
  readonly telephone: string;
}

export interface SaisieDossier {
  readonly nomNaissance: string;
  readonly prenoms: string;
  /** As typed: `15/03/2008`. */
  readonly naissance: string;
  readonly estimee: boolean;
  readonly sansAdresseFixe: boolean;
  readonly commune: CommuneChoisie | null;
  readonly referent: string;
  readonly nomUsage: string;
  readonly civilite: Cle<typeof listes.LIBELLES_CIVILITE> | '';
  readonly sexe: Cle<typeof listes.LIBELLES_SEXE> | '';
  readonly communeNaissance: CommuneChoisie | null;
  readonly paysNaissance: string;
  readonly naissanceEtranger: 'oui' | 'non' | '';
  readonly situationMatrimoniale: Cle<typeof listes.LIBELLES_SITUATION_MATRIMONIALE> | '';
  readonly menage: Cle<typeof listes.LIBELLES_MENAGE> | '';
  readonly personnesACharge: string;
  readonly telephones: readonly SaisieTelephone[];
  readonly courriels: readonly SaisieCourriel[];
  readonly adresse: SaisieAdresse;
  readonly adresseProfessionnelle: SaisieAdresse;
  readonly representants: readonly SaisieRepresentant[];
}

export const adresseVide = (cle: string): SaisieAdresse => ({
  ligne: null,
  cle,
  lignes: '',
  codePostal: '',
  commune: '',
  pays: 'FR',
  chez: '',
});

export const telephoneVide = (cle: string): SaisieTelephone => ({
  ligne: null,
  cle,
  numero: '',
  usage: 'mobile',
  sms: false,
});

export const courrielVide = (cle: string): SaisieCourriel => ({ ligne: null, cle, courriel: '' });

export const representantVide = (cle: string): SaisieRepresentant => ({
  ligne: null,
  cle,
  nom: '',
  prenom: '',
  lien: 'mere',
  telephone: '',
});

/** @param texteCherche what was typed in the search box: first word as name, the rest as first names */
export function saisieVide(texteCherche = ''): SaisieDossier {
  const { nomNaissance, prenoms } = partager(texteCherche);
  return {
    nomNaissance,
    prenoms,
    naissance: '',
    estimee: false,
    sansAdresseFixe: false,
    commune: null,
    referent: '',
    nomUsage: '',
    civilite: '',
    sexe: '',
    communeNaissance: null,
    paysNaissance: '',
    naissanceEtranger: '',
    situationMatrimoniale: '',
    menage: '',
    personnesACharge: '',
    telephones: [telephoneVide('1')],
    courriels: [courrielVide('1')],
    adresse: adresseVide('1'),
    adresseProfessionnelle: adresseVide('1'),
    representants: [],
  };
}

function partager(texte: string): Pick<SaisieDossier, 'nomNaissance' | 'prenoms'> {
  const mots = texte.trim().split(/\s+/u).filter(Boolean);
  // A number typed in the search box is not a name.
  if (/\d/u.test(texte)) return { nomNaissance: '', prenoms: '' };
  const [nom = '', ...prenoms] = mots.map(majusculeInitiale);
  return { nomNaissance: nom, prenoms: prenoms.join(' ') };
}

const majusculeInitiale = (mot: string): string =>
  mot === mot.toLowerCase() ? mot.charAt(0).toUpperCase() + mot.slice(1) : mot;

/** A key for a new row, unused among the present ones. */
export const nouvelleCle = (rangees: readonly Rangee[]): string =>
  String(Math.max(0, ...rangees.map(({ cle }) => Number(cle) || 0)) + 1);
