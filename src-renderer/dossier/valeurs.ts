// Values of a file as people read them.

import pays from 'i18n-iso-countries/langs/fr.json';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import * as listes from '../../src-shared/catalogue/enumerations';
import { dateCourte, heureEnClair } from '../ui/dates';
import type { SaisieTelephone } from './saisie-dossier';

const LIBELLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  civilite: listes.LIBELLES_CIVILITE,
  sexe: listes.LIBELLES_SEXE,
  situationMatrimoniale: listes.LIBELLES_SITUATION_MATRIMONIALE,
  menage: listes.LIBELLES_MENAGE,
  theme: listes.LIBELLES_THEME,
};

/** Names in French by two-letter code, in alphabetical order. */
export const PAYS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(pays.countries as Readonly<Record<string, string | readonly string[]>>)
    .map(([code, nom]) => [code, typeof nom === 'string' ? nom : (nom[0] ?? code)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, 'fr')),
);

export const lireTelephone = (valeur: unknown): Pick<SaisieTelephone, 'numero' | 'usage' | 'sms'> => {
  const { numero, usage, sms } = valeur as Pick<SaisieTelephone, 'numero' | 'usage' | 'sms'>;
  return { numero: numeroEnClair(numero), usage, sms };
};

/** « 06 39 98 00 12 » for French numbers, with its country code otherwise. */
export function numeroEnClair(e164: string): string {
  const numero = parsePhoneNumberFromString(e164);
  if (numero === undefined) return e164;
  return numero.countryCallingCode === '33' ? numero.formatNational() : numero.formatInternational();
}

type NomsCites = {
  readonly personnes: readonly { readonly id: string; readonly nom: string }[];
  readonly communes: readonly { readonly code: string; readonly nom: string; readonly horsZone?: boolean }[];
};

/** One register's value as a sentence fragment; empty when there is none. */
export function valeurEnClair(registre: string, valeur: unknown, dossier: NomsCites): string {
  if (valeur === null || valeur === undefined) return '';
  if (typeof valeur === 'boolean') return valeur ? 'Oui' : 'Non';
  if (Array.isArray(valeur)) return valeur.join(', ');
  if (typeof valeur === 'object') return objetEnClair(registre, valeur, dossier);
  const texte = String(valeur);
  if (registre === 'paysNaissance') return PAYS[texte] ?? texte;
  if (registre === 'communeNaissance') return nomCommune(texte, dossier);
  if (registre === 'referent' || registre === 'agent')
    return dossier.personnes.find(({ id }) => id === texte)?.nom ?? 'ancien conseiller';
  return LIBELLES[registre]?.[texte] ?? texte;
}

function objetEnClair(registre: string, valeur: object, dossier: NomsCites): string {
  const lu = valeur as Readonly<Record<string, unknown>>;
  switch (registre) {
    case 'dateNaissance':
      return `${dateCourte(String(lu.date))}${lu.estimee === true ? ' (estimée)' : ''}`;
    case 'residence':
      return residenceEnClair(lu, dossier);
    case 'telephone': {
      const { numero, usage, sms } = lireTelephone(valeur);
      return `${numero} – ${listes.LIBELLES_USAGE_TELEPHONE[usage]}${sms ? ', SMS acceptés' : ', pas de SMS'}`;
    }
    case 'adresse':
      return [
        lu.lignes,
        `${lu.codePostal} ${lu.commune}`.trim(),
        lu.pays === 'FR' ? '' : PAYS[String(lu.pays)],
        chez(lu.chez),
      ]
        .filter((partie) => partie !== '' && partie !== undefined)
        .join(', ');
    case 'representant':
      return [
        `${lu.prenom} ${lu.nom}`,
        listes.LIBELLES_LIEN[lu.lien as keyof typeof listes.LIBELLES_LIEN],
        numeroOuRien(lu.telephone),
      ]
        .filter(Boolean)
        .join(', ');
    case 'entretien':
      return entretienEnClair(lu);
    default:
      return '';
  }
}

/** « 24/11/2026 à 14 h, Entretien, Présence » */
function entretienEnClair({
  date,
  heure,
  type,
  modalite,
  statut,
}: Readonly<Record<string, unknown>>): string {
  const quand = `${dateCourte(String(date))}${typeof heure === 'string' ? ` à ${heureEnClair(heure)}` : ''}`;
  return [
    quand,
    listes.LIBELLES_TYPE_ENTRETIEN[type as keyof typeof listes.LIBELLES_TYPE_ENTRETIEN],
    listes.LIBELLES_MODALITE[modalite as keyof typeof listes.LIBELLES_MODALITE],
    listes.LIBELLES_STATUT_ENTRETIEN[statut as keyof typeof listes.LIBELLES_STATUT_ENTRETIEN],
  ]
    .filter(Boolean)
    .join(', ');
}

/** One of several entries: a value that was taken out is one too. */
export const saisieEnClair = (registre: string, valeur: unknown, noms: NomsCites): string =>
  valeur === null ? 'information retirée' : valeurEnClair(registre, valeur, noms) || 'autre saisie';

function residenceEnClair(lu: Readonly<Record<string, unknown>>, dossier: NomsCites): string {
  const commune = typeof lu.commune === 'string' ? nomCommune(lu.commune, dossier) : '';
  if (lu.mode !== 'sansAdresseFixe') return commune;
  return commune === '' ? 'Sans adresse fixe' : `Sans adresse fixe, domiciliation : ${commune}`;
}

const chez = (nom: unknown): string => (typeof nom === 'string' && nom !== '' ? `chez ${nom}` : '');

const numeroOuRien = (numero: unknown): string => (typeof numero === 'string' ? numeroEnClair(numero) : '');

const nomCommune = (code: string, { communes }: Pick<NomsCites, 'communes'>): string =>
  communes.find((commune) => commune.code === code)?.nom ?? code;
