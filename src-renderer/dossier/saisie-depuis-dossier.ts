// From a file to its form, and from the changed form to the writes: only what changed, replacing what was seen.
import type { DossierLu, LigneLue } from '../../src-shared/contract/dossier';
import type { DemandeDe } from '../../src-shared/contract/index';
import type { IdLigne } from '../../src-shared/regles/identifiants';
import type { Provenance } from '../../src-shared/sync/operations';
import { dateCourte } from '../ui/dates';
import type { RegistreSaisi } from './registres-saisis';
import {
  adresseVide,
  courrielVide,
  representantVide,
  type SaisieAdresse,
  type SaisieDossier,
  saisieVide,
  telephoneVide,
} from './saisie-dossier';
import { lireTelephone } from './valeurs';

type Ecritures = DemandeDe<'dossier.completer'>['ecritures'];

export function saisieDepuisDossier(dossier: DossierLu): SaisieDossier {
  const propre = dossier.lignes.find(({ table }) => table === 'dossier')?.valeurs ?? {};
  const texte = (registre: string): string => String(propre[registre]?.valeur ?? '');
  const objet = (registre: string): Readonly<Record<string, unknown>> =>
    (propre[registre]?.valeur ?? {}) as Readonly<Record<string, unknown>>;
  const commune = (code: unknown) => {
    const connue = dossier.communes.find((candidate) => candidate.code === code);
    return connue === undefined
      ? null
      : { code: connue.code, libelle: connue.nom, horsZone: connue.horsZone };
  };
  const naissanceEtranger = propre.naissanceEtranger?.valeur;
  return {
    ...saisieVide(),
    nomNaissance: texte('nomNaissance'),
    prenoms: ((propre.prenoms?.valeur ?? []) as readonly string[]).join(', '),
    naissance: dateCourte(String(objet('dateNaissance').date ?? '')),
    estimee: objet('dateNaissance').estimee === true,
    sansAdresseFixe: objet('residence').mode === 'sansAdresseFixe',
    commune: commune(objet('residence').commune),
    referent: texte('referent'),
    nomUsage: texte('nomUsage'),
    civilite: texte('civilite') as SaisieDossier['civilite'],
    sexe: texte('sexe') as SaisieDossier['sexe'],
    communeNaissance: commune(propre.communeNaissance?.valeur),
    paysNaissance: texte('paysNaissance'),
    naissanceEtranger: typeof naissanceEtranger === 'boolean' ? (naissanceEtranger ? 'oui' : 'non') : '',
    situationMatrimoniale: texte('situationMatrimoniale') as SaisieDossier['situationMatrimoniale'],
    menage: texte('menage') as SaisieDossier['menage'],
    personnesACharge: texte('personnesACharge'),
    ...rangees(dossier.lignes),
  };
}

function rangees(
  lignes: readonly LigneLue[],
): Pick<SaisieDossier, 'telephones' | 'courriels' | 'adresse' | 'adresseProfessionnelle' | 'representants'> {
  const presentes = (table: string, registre: string) =>
    lignes
      .filter((ligne) => ligne.table === table && (ligne.valeurs[registre]?.valeur ?? null) !== null)
      .map(({ id, valeurs }) => ({ ligne: id as IdLigne, cle: id, valeur: valeurs[registre]?.valeur }));
  const telephones = presentes('telephone', 'telephone').map(({ valeur, ...rangee }) => {
    const { numero, ...reste } = lireTelephone(valeur);
    return { ...telephoneVide(rangee.cle), ...reste, numero, ...rangee };
  });
  const courriels = presentes('courriel', 'courriel').map(({ valeur, ...rangee }) => ({
    ...rangee,
    courriel: String(valeur),
  }));
  const representants = presentes('representant_legal', 'representant').map(({ valeur, ...rangee }) => {
    const { telephone, ...reste } = valeur as { telephone: string | null };
    return { ...representantVide(rangee.cle), ...reste, telephone: telephone ?? '', ...rangee };
  });
  const adresse = (table: string): SaisieAdresse => {
    const [premiere] = presentes(table, 'adresse');
    if (premiere === undefined) return adresseVide('1');
    const { valeur, ...rangee } = premiere;
    return { ...adresseVide(rangee.cle), ...(valeur as Partial<SaisieAdresse>), ...rangee };
  };
  return {
    telephones: telephones.length > 0 ? telephones : [telephoneVide('1')],
    courriels: courriels.length > 0 ? courriels : [courrielVide('1')],
    adresse: adresse('adresse'),
    adresseProfessionnelle: adresse('adresse_professionnelle'),
    representants,
  };
}

/** Writes for the registers whose value is no longer what the form showed at first. */
export function ecrituresDeCompletion(
  avant: readonly RegistreSaisi[],
  apres: readonly RegistreSaisi[],
  dossier: DossierLu,
  provenance: Provenance,
): Ecritures {
  const anciennes = new Map(avant.map((registre) => [adresseDe(registre), JSON.stringify(registre.valeur)]));
  return apres
    .filter((registre) => (anciennes.get(adresseDe(registre)) ?? 'null') !== JSON.stringify(registre.valeur))
    .map(({ table, registre, ligne, valeur }) => ({
      table,
      registre,
      ligne,
      valeur: valeur as Ecritures[number]['valeur'],
      vu: vues(dossier, table, ligne, registre),
      provenance,
    }));
}

const adresseDe = ({ table, cle, registre }: RegistreSaisi): string => `${table}/${cle}/${registre}`;

function vues(
  dossier: DossierLu,
  table: string,
  ligne: IdLigne | null,
  registre: string,
): Ecritures[number]['vu'] {
  const lue = dossier.lignes.find(
    (candidate) => candidate.table === table && (ligne === null || candidate.id === ligne),
  );
  return table !== 'dossier' && ligne === null ? [] : [...(lue?.valeurs[registre]?.tetes ?? [])];
}
