// A computer that enters a structure: a bare vault beside the others, filled, then put in place by one rename.
import fs from 'node:fs';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { accorderAcces } from '../acces/accorder-acces';
import { scellerPourSecours } from '../acces/cles-de-secours';
import { ecrireFichierAcces, nouveauFichierAcces } from '../acces/fichier-acces';
import { lecteurDe } from '../coffre/lecture';
import { type Base, codeErreurBase, ouvrirCoffre } from '../coffre/ouvrir';
import type { Contexte } from '../contexte';
import { compterDossiers } from '../dossier/compter';
import { octetsAuHasard, Secret } from '../primitives';
import { poserClesDuPoste } from '../structure/cles-du-poste';
import {
  dossierProvisoire,
  type Emplacement,
  emplacement,
  installerDossier,
  structuresPresentes,
} from '../structure/emplacement';
import { ecrireFichePublique, type FichePublique } from '../structure/fiche';
import { lireFicheStructure } from '../structure/lire-structure.requete';
import type { Racine } from '../structure/racine';
import { lireSecours } from '../structure/secours';
import { StructureOuverte } from '../structure/structure-ouverte';
import { type DemandeAdmission, demanderAdmission } from '../sync/admission';
import { horlogeApres } from '../sync/horloge-apres';
import { type PosteLocal, posteLocal } from '../sync/poste-local';

const PROVISOIRE = 'arrivee';

export interface Arrivee {
  readonly lieu: Emplacement;
  readonly cle: Secret;
  readonly base: Base;
  /** Public half to which failed logins will be sealed. */
  readonly echecs: Uint8Array;
  readonly demande: DemandeAdmission;
}

/** A former arrival that was not finished is cleared. Errors: disquePlein, profilNonInscriptible. */
export function preparerArrivee({ profil }: Pick<Contexte, 'profil'>): Result<Arrivee, Erreur> {
  try {
    const lieu = dossierProvisoire(profil, PROVISOIRE);
    const cle = new Secret(octetsAuHasard(32));
    const creee = ouvrirCoffre({ chemin: lieu.coffre, cle, mode: 'creer' });
    if (!creee.ok) return creee;
    const base = creee.valeur;
    const echecs = base.transaction(() => poserClesDuPoste(base)).immediate();
    return succes({ lieu, cle, base, echecs, demande: demanderAdmission(base) });
  } catch (cause) {
    return echec(erreur(codeErreurBase(cause)));
  }
}

/** Once its parameters and statements are there. @throws when the root statement does not verify */
export const posteDeLArrivee = (
  { base }: Arrivee,
  { maintenant }: Pick<Contexte, 'maintenant'>,
): PosteLocal => posteLocal({ base, maintenant, horloge: horlogeApres(base) });

export const dejaSurCetOrdinateur = ({ profil }: Pick<Contexte, 'profil'>, { structure }: Racine): boolean =>
  structuresPresentes(profil).includes(structure);

/** Everything came: access file, public card, then the folder's own place. The structure is left closed. */
export async function installerArrivee(
  contexte: Contexte,
  arrivee: Arrivee,
  acte: 'structure.arrivee' | 'structure.reprise',
): Promise<Result<FichePublique, Erreur>> {
  const { lieu, base, cle, echecs } = arrivee;
  try {
    const fiche = ficheDe(contexte, arrivee);
    ecrireFichePublique(lieu.fiche, fiche);
    const secours = await Promise.all(
      lireSecours(base).map(({ destinataire }) => scellerPourSecours(destinataire, cle)),
    );
    ecrireFichierAcces(lieu.acces, nouveauFichierAcces(echecs, secours));
    base.close();
    const definitif = emplacement(contexte.profil, fiche.id);
    installerDossier(lieu.dossier, definitif.dossier);
    const ouverte = StructureOuverte.ouvrir(definitif, cle, contexte.maintenant);
    if (!ouverte.ok) return ouverte;
    const structure = ouverte.valeur;
    await accorderAcces(structure, contexte.trousseau);
    const detail = { dossiers: compterDossiers(structure.lecteur) };
    const consignee = structure.consigner(
      { utilisateur: 'application', profil: 'application' },
      { acte, objet: fiche.id, finalite: 'securite', detail },
    );
    structure.fermer();
    return consignee.ok ? succes(fiche) : consignee;
  } catch (cause) {
    return echec(erreur(codeErreurBase(cause)));
  }
}

/** Leaves nothing on the disk. */
export function abandonnerArrivee({ lieu, base, cle }: Arrivee): void {
  if (base.open) base.close();
  cle.effacer();
  fs.rmSync(lieu.dossier, { recursive: true, force: true });
}

// The name that the rows give: the login screen shows it before anything is opened.
function ficheDe(contexte: Contexte, arrivee: Arrivee): FichePublique {
  const { code, nom, genre } = lireFicheStructure({ lecteur: lecteurDe(arrivee.base) });
  const { structure } = posteDeLArrivee(arrivee, contexte).racine;
  return { id: structure, code, nom, genre, essai: contexte.essai };
}
