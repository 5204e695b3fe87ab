// Everything a copy needs, taken from the open structure at one moment: the copy may outlive the structure's closing.
import fs from 'node:fs';
import { pairePoste } from '../acces/paires';
import { lireParametre } from '../coffre/parametres';
import { compterDossiers } from '../dossier/compter';
import { dernierMaillon } from '../journal/chaine';
import { hexa, octetsAuHasard, Secret } from '../primitives';
import type { FichePublique } from '../structure/fiche';
import { lireSecours } from '../structure/secours';
import type { StructureOuverte } from '../structure/structure-ouverte';
import type { Verse } from './flux';
import { type Contenu, ecrireTeteDeCopie } from './format-copie';

export interface Ordre {
  /** Path of the thread's script. */
  readonly ouvrier: string;
  readonly coffre: string;
  readonly vers: string;
  readonly aCote: string;
  readonly essai: string;
  readonly destinataires: readonly string[];
  readonly contenu: Omit<Contenu, 'taille' | 'empreinte'>;
  /** The signed head, once the vault's size and hash are known. */
  signerTete(coffre: Verse): Uint8Array;
}

const OCTETS_DU_POSTE = 4;

export function preparerOrdre(
  structure: StructureOuverte,
  fiche: FichePublique,
  ouvrier: string,
  vers: string,
): Ordre {
  const { base, lieu } = structure;
  const contenu = {
    structure: fiche.id,
    code: fiche.code,
    le: new Date(structure.maintenant()).toISOString(),
    dossiers: compterDossiers(structure.lecteur),
    journal: dernierMaillon(base).numero,
  };
  // Copies of its own: the structure's key is overwritten when it closes.
  const cle = new Secret(Uint8Array.from(structure.cle.reveler()));
  const poste = pairePoste(base, 'poste');
  // Two copies never share their provisional files: one may be stopped while the next begins.
  const tirage = hexa(octetsAuHasard(4));
  const octetsDeLaFiche = fs.readFileSync(lieu.fiche);
  return {
    ouvrier,
    coffre: lieu.coffre,
    vers,
    aCote: `${vers}.${marqueDuPoste(structure)}-${tirage}.nouveau`,
    essai: `${lieu.coffre}.${tirage}.essai`,
    destinataires: lireSecours(base).map(({ destinataire }) => destinataire),
    contenu,
    signerTete: ({ octets: taille, empreinte }) =>
      ecrireTeteDeCopie(
        { ...contenu, taille, empreinte },
        cle.reveler(),
        Uint8Array.from(octetsDeLaFiche),
        poste,
      ),
  };
}

/** Tells this computer's unfinished files from those of another that saves to the same folder. */
export const marqueDuPoste = ({ base }: Pick<StructureOuverte, 'base'>): string =>
  hexa(lireParametre(base, 'poste.id')).slice(0, OCTETS_DU_POSTE * 2);
