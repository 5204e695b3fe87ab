// Registering a newcomer: the receipt of the mention first, then the values, in one transaction.

import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { IdDossier } from '../../src-shared/regles/identifiants';
import { faireMatricule } from '../../src-shared/regles/matricule';
import { echec, type Result, succes } from '../../src-shared/result';
import { effacerBrouillon } from '../brouillon/brouillons';
import type { Communes } from '../commune/communes';
import { jourDe } from '../contexte';
import { consigner } from '../journal/chaine';
import { finaliteDuSuivi } from '../journal/finalites';
import { ecritureDeReception, refuserReception } from '../mention/reception';
import { identifiantAuHasard, octetsAuHasard } from '../primitives';
import { auteurDe, jourCertain, type Session } from '../session';
import type { Ecriture } from '../sync/ecrire';
import { utilisateursActifs } from '../utilisateur/habilitations';
import { acteDeRecherche } from './journal-des-recherches';
import { manquesDuNoyau, refusEntreChamps } from './regles-du-dossier';
import { rafraichirRepertoire } from './repertoire';
import { type SaisieVerifiee, verifierSaisies } from './verifier-ecritures';

type Demande = EntreeDe<'dossier.creer'>;

/** Errors: mentionPerimee, saisieRefusee, appelRefuse, habilitationInsuffisante, and the disk's. */
export function creerDossier(
  session: Session,
  communes: Communes,
  demande: Demande,
): Result<SortieDe<'dossier.creer'>, Erreur> {
  const dejaCree = dossierDuBrouillon(session, demande.brouillon);
  if (dejaCree !== null) return dejaCree;
  const refus = refuserReception(session, demande.reception);
  if (refus !== null) return echec(refus);
  const verifiees = verifier(session, communes, demande);
  if (!verifiees.ok) return verifiees;
  const { structure, fiche, utilisateur } = session;
  // The draft's id becomes the file's: a save whose answer was lost is not made twice.
  const id = IdDossier.parse(demande.brouillon ?? identifiantAuHasard());
  const matricule = faireMatricule(fiche.code, octetsAuHasard(8));
  const le = new Date(structure.maintenant()).toISOString();
  const auteur = auteurDe(session);
  const recherche = acteDeRecherche(session, null);
  const ecrit = structure.ecrire(
    auteur,
    { acte: 'dossier.creation', objet: id, finalite: finaliteDuSuivi(structure) },
    [
      ...ecrituresDuNoyau(session, demande, id, matricule),
      ...verifiees.valeur.map((saisie) => nouvelle(id, saisie)),
    ],
    (base) => {
      rafraichirRepertoire(base, id, le);
      effacerBrouillon(base, demande.brouillon, utilisateur);
      // In the same transaction: one wait for the disk, not two.
      if (recherche !== null) consigner(base, { ...recherche, ...auteur, le });
    },
  );
  if (ecrit.ok) session.recherche = null;
  return ecrit.ok ? succes({ id, matricule }) : ecrit;
}

/** The answer again, when this very form was already saved by this user; a refusal when the id is another's. */
function dossierDuBrouillon(
  { structure: { lecteur }, utilisateur }: Session,
  brouillon: Demande['brouillon'],
): Result<SortieDe<'dossier.creer'>, Erreur> | null {
  if (brouillon === null) return null;
  const fait = lecteur
    .lire<[string], { valeur: string; utilisateur: string }>(
      `SELECT valeur, utilisateur FROM operation
       WHERE dossier = ? AND tableCible = 'dossier' AND registre = 'matricule' LIMIT 1`,
    )
    .get(brouillon);
  if (fait === undefined) return null;
  return fait.utilisateur === utilisateur
    ? succes({ id: IdDossier.parse(brouillon), matricule: String(JSON.parse(fait.valeur)) })
    : echec(erreur('appelRefuse'));
}

function verifier(
  { structure, profils }: Session,
  communes: Communes,
  { ecritures }: Demande,
): Result<readonly SaisieVerifiee[], Erreur> {
  const actifs = utilisateursActifs(structure.lecteur, jourCertain(structure));
  const verifiees = verifierSaisies(ecritures, { operation: 'dossier.creer', profils, communes, actifs });
  if (!verifiees.ok && verifiees.erreur.type !== 'saisieRefusee') return verifiees;
  const propres = ecritures.filter(({ table }) => table === 'dossier').map(({ registre }) => registre);
  const entretien = ecritures.some(({ table }) => table === 'entretien');
  if (entretien || new Set(propres).size !== propres.length) return echec(erreur('appelRefuse'));
  if (!verifiees.ok) return verifiees;
  const champs = [
    ...manquesDuNoyau(verifiees.valeur),
    ...refusEntreChamps(verifiees.valeur, null, jourDe(structure.maintenant())),
  ];
  return champs.length > 0 ? echec(erreur('saisieRefusee', { champs })) : verifiees;
}

const nouvelle = (dossier: IdDossier, { table, registre, valeur, provenance }: SaisieVerifiee): Ecriture => ({
  dossier,
  table,
  ligne: table === 'dossier' ? dossier : identifiantAuHasard(),
  registre,
  valeur,
  vu: [],
  provenance,
});

const ecrituresDuNoyau = (
  { utilisateur }: Session,
  { reception }: Demande,
  dossier: IdDossier,
  matricule: string,
): readonly Ecriture[] => [
  {
    dossier,
    table: 'dossier',
    ligne: dossier,
    registre: 'matricule',
    valeur: matricule,
    vu: [],
    provenance: 'automatique',
  },
  ecritureDeReception(dossier, reception, utilisateur),
];
