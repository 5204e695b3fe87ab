// « Restaurer une structure » on a bare computer: the copy and one recovery key; the vault gets new keys.
import fs from 'node:fs';
import path from 'node:path';
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { accorderAcces } from '../acces/accorder-acces';
import { scellerPourSecours } from '../acces/cles-de-secours';
import { ecrireFichierAcces, nouveauFichierAcces } from '../acces/fichier-acces';
import { codeSysteme } from '../coffre/fichier';
import { changerCleDuCoffre, codeErreurBase, ouvrirCoffre } from '../coffre/ouvrir';
import { lireParametre, oublierParametre } from '../coffre/parametres';
import type { Contexte } from '../contexte';
import { compterDossiers } from '../dossier/compter';
import { egaux, octetsAuHasard, Secret } from '../primitives';
import { oublierSauvegardes } from '../sauvegarde/registre';
import { poserClesDuPoste } from '../structure/cles-du-poste';
import { dossierProvisoire, type Emplacement, emplacement, installerDossier } from '../structure/emplacement';
import { ecrireFichePublique, lireFichePublique } from '../structure/fiche';
import { lireToutesLesPages } from '../structure/lire-pages';
import { lireSecours } from '../structure/secours';
import { StructureOuverte } from '../structure/structure-ouverte';
import { fluxDeFichier, mesurer, verser } from './flux';
import { type CopieOuverte, desceller, type TeteDeCopie } from './format-copie';

/** Errors: copieIllisible, cleRefusee, structureDejaPresente, disquePlein, profilNonInscriptible. */
export async function restaurerStructure(
  contexte: Contexte,
  { chemin, cle }: EntreeDe<'copie.restaurer'>,
): Promise<Result<SortieDe<'copie.restaurer'>, Erreur>> {
  if (contexte.session !== null) return echec(erreur('dejaOuverte'));
  if (!fs.existsSync(chemin)) return echec(erreur('copieIllisible'));
  const lue = await desceller(fluxDeFichier(chemin), cle);
  const rendue =
    lue.etat === 'ouverte'
      ? await installer(contexte, lue)
      : echec(erreur(lue.etat === 'cleRefusee' ? 'cleRefusee' : 'copieIllisible'));
  // Its neighbours are proposed: one of them may be whole.
  const illisible = !rendue.ok && rendue.erreur.type === 'copieIllisible';
  contexte.dossierDesCopies = illisible ? path.dirname(chemin) : null;
  return rendue;
}

type Ouverte = Extract<CopieOuverte, { readonly etat: 'ouverte' }>;

async function installer(
  contexte: Contexte,
  copie: Ouverte,
): Promise<Result<SortieDe<'copie.restaurer'>, Erreur>> {
  const { structure } = copie.tete.manifeste;
  const lieu = emplacement(contexte.profil, structure);
  let provisoire: Emplacement | undefined;
  try {
    if (fs.existsSync(lieu.dossier)) return echec(erreur('structureDejaPresente'));
    provisoire = dossierProvisoire(contexte.profil, structure);
    if (!(await poserCoffre(copie, provisoire))) return echec(erreur('copieIllisible'));
    const posee = await poser(contexte, copie.tete, provisoire);
    if (!posee.ok) return posee;
    installerDossier(provisoire.dossier, lieu.dossier);
    return posee;
  } catch (cause) {
    return echec(erreur(codeErreurBase(cause)));
  } finally {
    await copie.abandonner();
    if (provisoire !== undefined) fs.rmSync(provisoire.dossier, { recursive: true, force: true });
  }
}

/** False when the vault inside is not what the manifest signs: a byte has changed, or the end is missing. */
async function poserCoffre({ tete: { manifeste }, coffre }: Ouverte, lieu: Emplacement): Promise<boolean> {
  try {
    const mesure = mesurer();
    await verser(coffre, lieu.coffre, mesure.passer);
    const { octets, empreinte } = mesure.finir();
    return octets === manifeste.taille && egaux(empreinte, manifeste.empreinte);
  } catch (cause) {
    // The disk's own failures are said as such; the others come from the copy's bytes.
    if (codeSysteme(cause).startsWith('E') && !codeSysteme(cause).startsWith('ERR_')) throw cause;
    return false;
  }
}

async function poser(
  contexte: Contexte,
  copie: TeteDeCopie,
  lieu: Emplacement,
): Promise<Result<SortieDe<'copie.restaurer'>, Erreur>> {
  const nouvelle = new Secret(octetsAuHasard(32));
  fs.writeFileSync(lieu.fiche, copie.fiche, { mode: 0o600 });
  const fiche = lireFichePublique(lieu.fiche);
  if (fiche === null || fiche.id !== copie.manifeste.structure) return echec(erreur('copieIllisible'));
  ecrireFichePublique(lieu.fiche, { ...fiche, essai: fiche.essai || contexte.essai });
  const renouvele = await renouvelerCles(copie, nouvelle, lieu);
  if (!renouvele.ok) return renouvele;
  const ouverte = StructureOuverte.ouvrir(lieu, nouvelle, contexte.maintenant);
  if (!ouverte.ok) return ouverte;
  const structure = ouverte.valeur;
  await accorderAcces(structure, contexte.trousseau);
  const dossiers = compterDossiers(structure.lecteur);
  const consignee = structure.consigner(
    { utilisateur: 'cleDeSecours', profil: 'cleDeSecours' },
    {
      acte: 'copie.restauration',
      objet: fiche.id,
      finalite: 'securite',
      detail: { du: copie.manifeste.le, journal: copie.manifeste.journal, dossiers },
    },
  );
  structure.fermer();
  return consignee.ok ? succes({ structure: fiche.id, nom: fiche.nom, dossiers }) : consignee;
}

/** A new vault key, new keys for this computer, a new access file: the copy opens none of it. */
async function renouvelerCles(
  copie: TeteDeCopie,
  nouvelle: Secret,
  lieu: Emplacement,
): Promise<Result<void, Erreur>> {
  const ouverte = ouvrirCoffre({ chemin: lieu.coffre, cle: new Secret(copie.cle), mode: 'ecrire' });
  if (!ouverte.ok) return ouverte;
  const base = ouverte.valeur;
  try {
    if (!egaux(lireParametre(base, 'poste.ed25519.publique'), copie.manifeste.poste))
      return echec(erreur('copieIllisible'));
    lireToutesLesPages(base);
    const echecs = base.transaction(() => poserClesDuPoste(base)).immediate();
    // What the former computer missed is not missing here: the copy is what it is.
    oublierParametre(base, 'manque');
    // Backups were those of the former computer, in a folder of its own.
    oublierParametre(base, 'sauvegarde.destination');
    oublierSauvegardes(base);
    changerCleDuCoffre(base, nouvelle);
    const secours = await Promise.all(
      lireSecours(base).map(({ destinataire }) => scellerPourSecours(destinataire, nouvelle)),
    );
    ecrireFichierAcces(lieu.acces, nouveauFichierAcces(echecs, secours));
    return succes(undefined);
  } finally {
    base.close();
  }
}
