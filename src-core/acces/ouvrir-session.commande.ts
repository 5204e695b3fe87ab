// Opening a structure: identifier and password → entry of the access file → vault → habilitation in force.

import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import type { IdUtilisateur } from '../../src-shared/regles/identifiants';
import { echec, type Result, succes } from '../../src-shared/result';
import { type Contexte, instantDe } from '../contexte';
import { annoncerSession } from '../pause/annoncer-session';
import { conclureReprise } from '../poste/conclure-reprise';
import { direEtatDuPoste } from '../poste/etat-du-poste';
import { completerConstats } from '../poste/fonder';
import { octetsAuHasard, type Secret } from '../primitives';
import { reprendreFaites } from '../sauvegarde/registre';
import { auteurDe, etablirSession, type Session, sessionPourPage } from '../session';
import type { Emplacement } from '../structure/emplacement';
import type { FichePublique } from '../structure/fiche';
import { StructureOuverte } from '../structure/structure-ouverte';
import { surveillerPages } from '../structure/surveiller-pages';
import { trouverParIdentifiant } from '../utilisateur/utilisateurs';
import { accorderAcces } from './accorder-acces';
import { habilitationEchue, identifiantsRefuses } from './date-de-l-ordinateur';
import { deposerCles, deposerClesDeDirection } from './deposer-cles';
import { attenteRestante, noterEchec, reprendreEchecs } from './echecs';
import type { ClesUtilisateur } from './enregistrement';
import { ouvrirEntree } from './entree-acces';
import { type FichierAcces, lireFichierAcces, trouverEntree } from './fichier-acces';
import { ARGON2_COURANT, cleDuMotDePasse } from './mot-de-passe';
import { pairePoste } from './paires';
import { structureAOuvrir } from './structure-a-ouvrir';

/** Errors: structureInconnue, accesIllisible, attenteImposee, identifiantsRefuses, habilitationEchue, and the vault's. */
export async function ouvrirSession(
  contexte: Contexte,
  demande: EntreeDe<'acces.ouvrir'>,
): Promise<Result<SortieDe<'acces.ouvrir'>, Erreur>> {
  const trouvee = structureAOuvrir(contexte, demande.structure);
  if (!trouvee.ok) return trouvee;
  const { lieu, fiche, fichier } = trouvee.valeur;
  const verifie = await verifierMotDePasse(contexte, lieu, fichier, demande);
  if (!verifie.ok) return verifie;
  const { cle, cles } = verifie.valeur;
  const ouverte = StructureOuverte.ouvrir(lieu, cle, contexte.maintenant);
  if (!ouverte.ok) return ouverte;
  const structure = ouverte.valeur;
  return sansLaisserOuverte(contexte, structure, async () => {
    const utilisateur = trouverParIdentifiant(structure.lecteur, demande.identifiant);
    return installerSession(contexte, structure, fiche, utilisateur?.id, 'acces.connexion', cles);
  });
}

/** An altered page met on the way: the opening is refused, and nothing stays open behind the refusal. */
async function sansLaisserOuverte<T>(
  contexte: Contexte,
  structure: StructureOuverte,
  ouvrir: () => Promise<T>,
): Promise<T> {
  try {
    return await ouvrir();
  } catch (cause) {
    if (contexte.session?.structure === structure) {
      contexte.session = null;
      contexte.surSession({ etat: 'fermee', motif: null });
    }
    if (structure.base.open) structure.fermer(false);
    throw cause;
  }
}

/** Gives the session to the process, journals it, and brings the access file up to date. */
export async function installerSession(
  contexte: Contexte,
  structure: StructureOuverte,
  fiche: FichePublique,
  utilisateur: IdUtilisateur | undefined,
  acte: string,
  cles?: ClesUtilisateur,
): Promise<Result<SortieDe<'acces.ouvrir'>, Erreur>> {
  const session =
    utilisateur === undefined ? null : etablirSession(structure, fiche, utilisateur, contexte.mentions);
  if (session === null) {
    noterEchecSur(contexte, structure.lieu, null);
    const refus = habilitationEchue(structure);
    structure.fermer();
    return echec(refus);
  }
  const consignee = journaliserOuverture(session, acte);
  if (!consignee.ok) {
    structure.fermer();
    return consignee;
  }
  reprendreFaites(structure);
  contexte.session = session;
  session.pause.motDePasse = instantDe(contexte);
  annoncerSession(contexte, session, true);
  if (cles !== undefined) await prendreCles(session, cles);
  direEtatDuPoste(session);
  await accorderAcces(structure, contexte.trousseau);
  surveillerPages(structure);
  return succes(sessionPourPage(session));
}

// Kept for the direction's statements, and erased with the session.
async function prendreCles(session: Session, cles: ClesUtilisateur): Promise<void> {
  session.cles = cles;
  session.structure.aLaFermeture(() => {
    cles.x25519.privee.effacer();
    cles.ed25519.privee.effacer();
  });
  deposerCles(session, cles);
  await deposerClesDeDirection(session, cles);
  completerConstats(session);
  await conclureReprise(session);
}

/** Answers after the same work whether the identifier exists or not. */
async function verifierMotDePasse(
  contexte: Contexte,
  lieu: Emplacement,
  fichier: FichierAcces,
  { identifiant, motDePasse }: EntreeDe<'acces.ouvrir'>,
): Promise<Result<{ readonly cle: Secret; readonly cles: ClesUtilisateur }, Erreur>> {
  const attenteSecondes = attenteRestante(lieu.echecs, contexte.maintenant());
  if (attenteSecondes > 0) return echec(erreur('attenteImposee', { attenteSecondes }));
  const entree = trouverEntree(fichier, identifiant);
  if (entree === undefined) {
    (await cleDuMotDePasse(motDePasse, octetsAuHasard(16), ARGON2_COURANT)).effacer();
    noterEchecSur(contexte, lieu, null);
    return echec(identifiantsRefuses(fichier, contexte.maintenant()));
  }
  const ouverte = await ouvrirEntree(entree, motDePasse, contexte.trousseau);
  if (ouverte.etat === 'trousseauMuet') return echec(erreur('trousseauAbsent'));
  if (ouverte.etat === 'ouverte') return succes(ouverte);
  noterEchecSur(contexte, lieu, fichier.entrees.indexOf(entree));
  return echec(identifiantsRefuses(fichier, contexte.maintenant()));
}

export function noterEchecSur(contexte: Contexte, lieu: Emplacement, entree: number | null): void {
  const fichier = lireFichierAcces(lieu.acces);
  if (fichier === null) return;
  const ms = contexte.maintenant();
  noterEchec(lieu.echecs, fichier.echecs, { le: new Date(ms).toISOString(), entree }, ms);
}

// The failures of the closed time go to the journal first: they came before this opening (A64).
function journaliserOuverture(session: Session, acte: string): Result<void, Erreur> {
  const { structure } = session;
  const { echecs, vider } = reprendreEchecs(structure.lieu.echecs, pairePoste(structure.base, 'echecs'));
  for (const { le, entree } of echecs) {
    const consigne = structure.consigner(auteurDe(session), {
      acte: 'acces.echec',
      objet: null,
      finalite: 'securite',
      detail: { le, entree },
    });
    if (!consigne.ok) return consigne;
  }
  vider();
  return structure.consigner(auteurDe(session), { acte, objet: session.utilisateur, finalite: 'securite' });
}
