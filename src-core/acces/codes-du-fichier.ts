// Rescue entries of the access file, kept in step with the vault; never wrapped by the keychain, they are a way back.
import { decode, encode } from 'cborg';
import { egaux } from '../primitives';
import type { StructureOuverte } from '../structure/structure-ouverte';
import type { Utilisateur } from '../utilisateur/utilisateurs';
import { codeDepuisValeur, type EnregistrementDeCode, scellerCoffrePourCode } from './code-de-secours';
import { type CodeDuFichier, type FichierAcces, repereDe } from './fichier-acces';

export interface ContenuDeCode {
  readonly enregistrement: EnregistrementDeCode;
  /** The vault's key, sealed to the code's public half. */
  readonly cle: Uint8Array;
}

export const contenuDuCode = ({ scelle }: CodeDuFichier): ContenuDeCode => decode(scelle) as ContenuDeCode;

export const trouverCode = (fichier: FichierAcces, identifiant: string): CodeDuFichier | undefined => {
  const repere = repereDe(fichier, identifiant);
  return fichier.codes.find((code) => egaux(code.repere, repere));
};

type Porteur = Pick<Utilisateur, 'identifiant' | 'codeSecours'>;

/** An entry for each of these people who has an unused code, none for the others; the same file when nothing changed. */
export function avecLesCodes(
  fichier: FichierAcces,
  porteurs: readonly Porteur[],
  structure: Pick<StructureOuverte, 'cle'>,
): FichierAcces {
  const codes = porteurs.flatMap(({ identifiant, codeSecours }) => {
    const valeur = codeSecours?.enregistrement ?? null;
    return valeur === null ? [] : [entreeDe(fichier, identifiant, codeDepuisValeur(valeur), structure)];
  });
  const inchanges =
    codes.length === fichier.codes.length && codes.every((code) => fichier.codes.includes(code));
  return inchanges ? fichier : { ...fichier, codes };
}

function entreeDe(
  fichier: FichierAcces,
  identifiant: string,
  enregistrement: EnregistrementDeCode,
  { cle }: Pick<StructureOuverte, 'cle'>,
): CodeDuFichier {
  const present = trouverCode(fichier, identifiant);
  if (present !== undefined && egaux(contenuDuCode(present).enregistrement.publique, enregistrement.publique))
    return present;
  const contenu = { enregistrement, cle: scellerCoffrePourCode(enregistrement.publique, cle) };
  return { repere: repereDe(fichier, identifiant), scelle: encode(contenu satisfies ContenuDeCode) };
}
