// The way back when passwords are lost: a recovery key opens, and a direction user gets a new password.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Contexte } from '../contexte';
import { jourCertain } from '../session';
import { StructureOuverte } from '../structure/structure-ouverte';
import { habilitationsActives } from '../utilisateur/habilitations';
import { trouverParIdentifiant, type Utilisateur } from '../utilisateur/utilisateurs';
import { ouvrirParSecours } from './cles-de-secours';
import { clesParSecours } from './cles-deposees';
import { habilitationEchue } from './date-de-l-ordinateur';
import { type ClesUtilisateur, creerEnregistrement, enValeur, scellerCles } from './enregistrement';
import { refusDuMotDePasse } from './juger-mot-de-passe';
import { installerSession } from './ouvrir-session.commande';
import { remplacerAcces } from './remplacer-acces';
import { structureAOuvrir } from './structure-a-ouvrir';

type Demande = EntreeDe<'acces.ouvrirParCle'>;

/** Errors: structureInconnue, accesIllisible, cleRefusee, motDePasseFaible, habilitationEchue, and the vault's. */
export async function ouvrirParCle(
  contexte: Contexte,
  demande: Demande,
): Promise<Result<SortieDe<'acces.ouvrirParCle'>, Erreur>> {
  const trouvee = structureAOuvrir(contexte, demande.structure);
  if (!trouvee.ok) return trouvee;
  const { lieu, fiche, fichier } = trouvee.valeur;
  const cle = await ouvrirParSecours(fichier.secours, demande.cle);
  if (cle === null) return echec(erreur('cleRefusee'));
  const ouverte = StructureOuverte.ouvrir(lieu, cle, contexte.maintenant);
  if (!ouverte.ok) return ouverte;
  const structure = ouverte.valeur;
  const renouvelee = await renouveler(contexte, structure, demande);
  if (!renouvelee.ok) {
    structure.fermer();
    return renouvelee;
  }
  const { id, cles } = renouvelee.valeur;
  return installerSession(contexte, structure, fiche, id, 'acces.cleDeSecours', cles);
}

async function renouveler(
  contexte: Contexte,
  structure: StructureOuverte,
  { identifiant, motDePasse, cle }: Demande,
): Promise<Result<{ readonly id: Utilisateur['id']; readonly cles: ClesUtilisateur }, Erreur>> {
  const utilisateur = trouverParIdentifiant(structure.lecteur, identifiant);
  const dirige =
    utilisateur !== undefined &&
    habilitationsActives(structure.lecteur, utilisateur.id, jourCertain(structure)).some(({ profils }) =>
      profils.includes('direction'),
    );
  if (!dirige) return echec(habilitationEchue(structure));
  const refus = refusDuMotDePasse(motDePasse, [utilisateur.nom, utilisateur.prenom, identifiant]);
  if (refus !== null)
    return echec(erreur('motDePasseFaible', { champs: [{ champ: 'motDePasse', message: refus }] }));
  // The same keys where they were deposited: the other computers go on recognising this person's signature.
  const gardees = await clesParSecours(utilisateur, cle);
  const { enregistrement, cles } =
    gardees === null
      ? await creerEnregistrement(motDePasse)
      : { cles: gardees, enregistrement: await scellerCles(gardees, motDePasse) };
  const ecrit = await remplacerAcces({
    structure,
    trousseau: contexte.trousseau,
    auteur: { utilisateur: utilisateur.id, profil: 'cleDeSecours' },
    acte: { acte: 'acces.motDePasseParCle', objet: utilisateur.id, finalite: 'securite' },
    utilisateur,
    acces: { enregistrement: enValeur(enregistrement), provisoire: false },
  });
  return ecrit.ok ? succes({ id: utilisateur.id, cles }) : ecrit;
}
