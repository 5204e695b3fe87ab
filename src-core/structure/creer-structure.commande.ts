// Creating a structure: everything is written in a provisional folder, tried, then put in place by one rename.
import fs from 'node:fs';
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { IdStructure, IdUtilisateur } from '../../src-shared/regles/identifiants';
import { echec, type Result, succes } from '../../src-shared/result';
import { scellerPourSecours } from '../acces/cles-de-secours';
import { deposerPourSecours } from '../acces/cles-deposees';
import { type ClesUtilisateur, creerEnregistrement, enValeur } from '../acces/enregistrement';
import { ecrireFichierAcces, nouveauFichierAcces } from '../acces/fichier-acces';
import { refusDuMotDePasse } from '../acces/juger-mot-de-passe';
import { installerSession } from '../acces/ouvrir-session.commande';
import { codeErreurBase, ouvrirCoffre } from '../coffre/ouvrir';
import { ecrireParametre } from '../coffre/parametres';
import type { ClesPreparees, Contexte } from '../contexte';
import {
  identifiantAuHasard,
  nouvellePaireEd25519,
  nouvellePaireX25519,
  octetsAuHasard,
  Secret,
} from '../primitives';
import { retenirDestination } from '../sauvegarde/choisir-destination.commande';
import { PREMIERE_EPOQUE, poserEpoque } from '../sync/epoques';
import { poserClesDuPoste, poserPaire, poserSecours } from './cles-du-poste';
import { dossierProvisoire, type Emplacement, emplacement, installerDossier } from './emplacement';
import { etatAccueil } from './etat-accueil.requete';
import { ecrireFichePublique, type FichePublique } from './fiche';
import { premieresEcritures } from './premieres-ecritures';
import { signerRacine } from './racine';
import { StructureOuverte } from './structure-ouverte';

type Demande = EntreeDe<'structure.creer'>;

/** Errors: clesNonEssayees, structureDejaPresente, motDePasseFaible, disquePlein, profilNonInscriptible. */
export async function creerStructure(
  contexte: Contexte,
  demande: Demande,
): Promise<Result<SortieDe<'structure.creer'>, Erreur>> {
  const refus = refuserCreation(contexte, demande);
  if (refus !== null) return echec(refus);
  const { clesPreparees } = contexte;
  if (clesPreparees === null) return echec(erreur('clesNonEssayees'));
  const id = IdStructure.parse(identifiantAuHasard());
  const cle = new Secret(octetsAuHasard(32));
  const provisoire = dossierProvisoire(contexte.profil, id);
  try {
    const lieu = emplacement(contexte.profil, id);
    const ecrite = await ecrireStructure(contexte, demande, clesPreparees, id, cle, provisoire);
    if (!ecrite.ok) return ecrite;
    installerDossier(provisoire.dossier, lieu.dossier);
    const ouverte = StructureOuverte.ouvrir(lieu, cle, contexte.maintenant);
    if (!ouverte.ok) return ouverte;
    contexte.clesPreparees = null;
    retenirDestination(contexte, ouverte.valeur);
    const { fiche, direction, cles } = ecrite.valeur;
    return installerSession(contexte, ouverte.valeur, fiche, direction, 'acces.connexion', cles);
  } catch (cause) {
    return echec(erreur(codeErreurBase(cause)));
  } finally {
    fs.rmSync(provisoire.dossier, { recursive: true, force: true });
  }
}

function refuserCreation(contexte: Contexte, { structure, direction }: Demande): Erreur | null {
  if (contexte.session !== null) return erreur('dejaOuverte');
  if (contexte.clesPreparees?.essayees.every(Boolean) !== true) return erreur('clesNonEssayees');
  const presente = etatAccueil(contexte).structures.some(({ code }) => code === structure.code);
  if (presente) return erreur('structureDejaPresente');
  const { nom, prenom, identifiant, motDePasse } = direction;
  const refus = refusDuMotDePasse(motDePasse, [nom, prenom, identifiant, structure.nom]);
  return refus === null
    ? null
    : erreur('motDePasseFaible', { champs: [{ champ: 'direction.motDePasse', message: refus }] });
}

async function ecrireStructure(
  contexte: Contexte,
  demande: Demande,
  preparees: ClesPreparees,
  id: IdStructure,
  cle: Secret,
  lieu: Emplacement,
): Promise<Result<{ fiche: FichePublique; direction: IdUtilisateur; cles: ClesUtilisateur }, Erreur>> {
  const direction = IdUtilisateur.parse(identifiantAuHasard());
  const { enregistrement, cles } = await creerEnregistrement(demande.direction.motDePasse);
  const { code, nom, genre } = demande.structure;
  const fiche = { id, code, nom, genre, essai: contexte.essai };
  const echecs = poserParametres(lieu, cle, preparees, { id, code, direction, cles });
  if (!echecs.ok) return echecs;
  const secours = await Promise.all(
    preparees.cles.map(({ destinataire }) => scellerPourSecours(destinataire, cle)),
  );
  ecrireFichierAcces(lieu.acces, nouveauFichierAcces(echecs.valeur, secours));
  ecrireFichePublique(lieu.fiche, fiche);
  const depot = await deposerPourSecours(cles, preparees.cles);
  const ouverte = StructureOuverte.ouvrir(
    lieu,
    new Secret(Uint8Array.from(cle.reveler())),
    contexte.maintenant,
  );
  if (!ouverte.ok) return ouverte;
  const acces = { enregistrement: enValeur(enregistrement), provisoire: false };
  const ecrites = premieresEcritures(ouverte.valeur, demande, id, direction, acces, cles, depot);
  ouverte.valeur.fermer();
  return ecrites.ok ? succes({ fiche, direction, cles }) : ecrites;
}

interface Naissance {
  readonly id: IdStructure;
  readonly code: string;
  readonly direction: IdUtilisateur;
  readonly cles: ClesUtilisateur;
}

/** Creates the vault with its keys; gives the failure log's public key. */
function poserParametres(
  lieu: Emplacement,
  cle: Secret,
  { porteurs, cles: clesDeSecours }: ClesPreparees,
  { id, code, direction, cles }: Naissance,
): Result<Uint8Array, Erreur> {
  const creee = ouvrirCoffre({ chemin: lieu.coffre, cle, mode: 'creer' });
  if (!creee.ok) return creee;
  const base = creee.valeur;
  const signature = nouvellePaireEd25519();
  const echange = nouvellePaireX25519();
  const secours = clesDeSecours.map(({ destinataire }, rang) => ({
    porteur: porteurs[rang] ?? '',
    destinataire,
  }));
  const racine = signerRacine(
    {
      v: 1,
      structure: id,
      code,
      structureX25519: echange.publique,
      structureEd25519: signature.publique,
      direction: { id: direction, x25519: cles.x25519.publique, ed25519: cles.ed25519.publique },
      secours: secours.map(({ destinataire }) => destinataire),
    },
    signature,
    cles.ed25519,
  );
  try {
    return succes(
      base
        .transaction(() => {
          ecrireParametre(base, 'structure.id', Buffer.from(id, 'hex'));
          poserEpoque(base, { epoque: PREMIERE_EPOQUE, rang: 1, cle: new Secret(octetsAuHasard(32)) });
          ecrireParametre(base, 'structure.racine', racine);
          poserPaire(base, 'structure.ed25519', signature);
          poserPaire(base, 'structure.x25519', echange);
          poserSecours(base, secours);
          return poserClesDuPoste(base);
        })
        .immediate(),
    );
  } finally {
    base.close();
  }
}
