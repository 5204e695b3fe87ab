// From the form to the contract: each register with its value, `null` where the answer is empty.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { DemandeDe } from '../../src-shared/contract/index';
import type { ChampRefuse } from '../../src-shared/erreurs';
import { lireDateNaissance } from '../../src-shared/regles/date-naissance';
import type { IdLigne } from '../../src-shared/regles/identifiants';
import type { ValeurJson } from '../../src-shared/sync/operations';
import type { SaisieAdresse, SaisieDossier, SaisieTelephone } from './saisie-dossier';

type Ecriture = DemandeDe<'dossier.creer'>['ecritures'][number];

export interface RegistreSaisi {
  readonly table: string;
  readonly registre: string;
  readonly ligne: IdLigne | null;
  /** Tells apart the rows of one table. */
  readonly cle: string;
  readonly valeur: ValeurJson;
}

export interface Lecture {
  readonly registres: readonly RegistreSaisi[];
  /** What cannot be read as typed; the core judges the rest. */
  readonly refus: readonly ChampRefuse[];
}

/** @param aujourdHui ISO date of the day */
export function lireSaisie(saisie: SaisieDossier, aujourdHui: string): Lecture {
  const refus: ChampRefuse[] = [];
  const propre = (registre: string, valeur: ValeurJson): RegistreSaisi => ({
    table: 'dossier',
    registre,
    ligne: null,
    cle: '',
    valeur,
  });
  const registres: RegistreSaisi[] = [
    propre('nomNaissance', ouNul(saisie.nomNaissance)),
    propre('prenoms', prenomsDe(saisie.prenoms)),
    propre('dateNaissance', naissanceDe(saisie, aujourdHui, refus)),
    propre('residence', residenceDe(saisie)),
    propre('referent', ouNul(saisie.referent)),
    propre('nomUsage', ouNul(saisie.nomUsage)),
    propre('civilite', ouNul(saisie.civilite)),
    propre('sexe', ouNul(saisie.sexe)),
    propre('communeNaissance', saisie.communeNaissance?.code ?? null),
    propre('paysNaissance', ouNul(saisie.paysNaissance)),
    propre('naissanceEtranger', saisie.naissanceEtranger === '' ? null : saisie.naissanceEtranger === 'oui'),
    propre('situationMatrimoniale', ouNul(saisie.situationMatrimoniale)),
    propre('menage', ouNul(saisie.menage)),
    propre('personnesACharge', nombreDe(saisie.personnesACharge, refus)),
    ...rangeesDe(saisie, refus),
  ];
  return { registres, refus };
}

function rangeesDe(saisie: SaisieDossier, refus: ChampRefuse[]): RegistreSaisi[] {
  return [
    ...saisie.telephones.map((telephone) => ({
      ...telephone,
      table: 'telephone',
      registre: 'telephone',
      valeur: telephoneDe(telephone, refus),
    })),
    ...saisie.courriels.map((courriel) => ({
      ...courriel,
      table: 'courriel',
      registre: 'courriel',
      valeur: ouNul(courriel.courriel),
    })),
    { ...saisie.adresse, table: 'adresse', registre: 'adresse', valeur: adresseDe(saisie.adresse) },
    {
      ...saisie.adresseProfessionnelle,
      table: 'adresse_professionnelle',
      registre: 'adresse',
      valeur: adresseDe(saisie.adresseProfessionnelle),
    },
    ...saisie.representants.map((representant) => ({
      ...representant,
      table: 'representant_legal',
      registre: 'representant',
      valeur:
        representant.nom.trim() === '' && representant.prenom.trim() === ''
          ? null
          : {
              nom: representant.nom,
              prenom: representant.prenom,
              lien: representant.lien,
              telephone: numeroDe(representant.telephone, 'representant_legal.representant.telephone', refus),
            },
    })),
  ].map(({ table, registre, ligne, cle, valeur }) => ({ table, registre, ligne, cle, valeur }));
}

/** The writes of an intake: empty answers are not written. */
export const ecrituresDInscription = ({ registres }: Lecture): readonly Ecriture[] =>
  registres
    .filter(({ valeur }) => valeur !== null)
    .map(({ table, registre, valeur }) => ({
      table,
      registre,
      valeur: valeur as Ecriture['valeur'],
      provenance: 'declare',
    }));

const ouNul = (texte: string): string | null => (texte.trim() === '' ? null : texte);

function prenomsDe(texte: string): ValeurJson {
  const prenoms = texte
    .split(',')
    .map((prenom) => prenom.trim())
    .filter(Boolean);
  return prenoms.length === 0 ? null : prenoms;
}

function naissanceDe(
  { naissance, estimee }: SaisieDossier,
  aujourdHui: string,
  refus: ChampRefuse[],
): ValeurJson {
  if (naissance.trim() === '') return null;
  const lue = lireDateNaissance(naissance, aujourdHui);
  if (lue.ok) return { date: lue.valeur.date, estimee };
  refus.push({ champ: 'dossier.dateNaissance', message: lue.erreur });
  return null;
}

const residenceDe = ({ sansAdresseFixe, commune }: SaisieDossier): ValeurJson =>
  sansAdresseFixe
    ? { mode: 'sansAdresseFixe', commune: commune?.code ?? null }
    : commune === null
      ? null
      : { mode: 'commune', commune: commune.code };

function nombreDe(texte: string, refus: ChampRefuse[]): number | null {
  if (texte.trim() === '') return null;
  if (/^\d{1,3}$/.test(texte.trim())) return Number(texte);
  refus.push({ champ: 'dossier.personnesACharge', message: 'Un nombre entier.' });
  return null;
}

const telephoneDe = ({ numero, usage, sms }: SaisieTelephone, refus: ChampRefuse[]): ValeurJson => {
  const lu = numeroDe(numero, 'telephone.telephone.numero', refus);
  return lu === null ? null : { numero: lu, usage, sms };
};

/** E.164; numbers without a country code are French. */
function numeroDe(texte: string, champ: string, refus: ChampRefuse[]): string | null {
  if (texte.trim() === '') return null;
  const numero = parsePhoneNumberFromString(texte, 'FR');
  if (numero?.isPossible()) return numero.number;
  refus.push({ champ, message: 'Ce numéro de téléphone n’est pas complet.' });
  return null;
}

const adresseDe = ({ lignes, codePostal, commune, pays, chez }: SaisieAdresse): ValeurJson =>
  [lignes, codePostal, commune, chez].every((texte) => texte.trim() === '')
    ? null
    : { lignes, codePostal, commune, pays, chez };
