// The session of this process: one open structure, one user, what their habilitation allows.

import type { SessionOuverte } from '../src-shared/contract/communs';
import { MENTION_DU_PERSONNEL } from '../src-shared/mention/mention-du-personnel';
import type { ModeleMention } from '../src-shared/mention/types';
import { ENGAGEMENT } from '../src-shared/regles/engagement';
import type { IdUtilisateur } from '../src-shared/regles/identifiants';
import {
  OPERATIONS_METIER,
  type OperationMetier,
  type Profil,
  portee,
} from '../src-shared/regles/permissions';
import type { ClesUtilisateur } from './acces/enregistrement';
import { jourDe } from './contexte';
import { type SurveillanceDuJournal, surveillerJournal } from './journal/surveiller-journal';
import { nouvellePause, type Pause } from './pause/pause';
import { lireReglagesDePause } from './pause/reglages-de-pause';
import type { AdmissionEnCours } from './poste/admission-en-cours';
import { rappelsDe } from './rappels';
import type { FichePublique } from './structure/fiche';
import type { StructureOuverte } from './structure/structure-ouverte';
import { profilsReconnus } from './sync/droits';
import type { Auteur } from './sync/ecrire';
import { habilitationsActives } from './utilisateur/habilitations';
import { lireUtilisateur, type Utilisateur } from './utilisateur/utilisateurs';

/** A search not yet journalled: what is typed letter by letter is one act. */
export interface RechercheEnCours {
  readonly texte: string;
  readonly genre: string;
  readonly resultats: number;
  readonly ms: number;
}

export interface Session {
  readonly structure: StructureOuverte;
  readonly fiche: FichePublique;
  readonly utilisateur: IdUtilisateur;
  readonly profils: readonly Profil[];
  readonly journal: SurveillanceDuJournal;
  readonly mentions: readonly ModeleMention[];
  readonly pause: Pause;
  recherche: RechercheEnCours | null;
  /** The person's own keys until the closing: the direction signs statements with them. */
  cles: ClesUtilisateur | null;
  /** The computer that is being let in, if any. */
  admission: AdmissionEnCours | null;
}

/** Opens a session for a user whose password was right; `null` without a habilitation in force. */
export function etablirSession(
  structure: StructureOuverte,
  fiche: FichePublique,
  utilisateur: IdUtilisateur,
  mentions: readonly ModeleMention[],
): Session | null {
  const profils = profilsActifs(structure, utilisateur);
  if (profils.length === 0) return null;
  return {
    structure,
    fiche,
    utilisateur,
    profils,
    journal: surveillerJournal(structure),
    mentions,
    pause: nouvellePause(),
    recherche: null,
    cles: null,
    admission: null,
  };
}

/** True while the profiles of the session are still those of the habilitations in force. */
export const sessionEncoreHabilitee = ({ structure, utilisateur, profils }: Session): boolean =>
  profilsActifs(structure, utilisateur).join() === profils.join();

function profilsActifs(structure: StructureOuverte, utilisateur: IdUtilisateur): readonly Profil[] {
  const actives = habilitationsActives(structure.lecteur, utilisateur, jourCertain(structure));
  const profils = [...new Set(actives.flatMap((active) => active.profils))].sort();
  return profilsReconnus(structure.poste, utilisateur, profils);
}

/** The later of the clock and the whole journal: a clock set back does not revive an ended habilitation. */
export const jourCertain = (structure: StructureOuverte): string =>
  jourDe(Math.max(structure.maintenant(), structure.dernierActeMs()));

export const auteurDe = ({ utilisateur, profils }: Session): Auteur => ({
  utilisateur,
  profil: profils.join(','),
});

export const engagementAccepte = ({ engagement }: Utilisateur): boolean =>
  engagement?.version === ENGAGEMENT.version;

/** The staff's own mention, in its present version (A77). */
export const mentionLue = ({ mention }: Utilisateur): boolean =>
  mention?.version === MENTION_DU_PERSONNEL.version;

export function sessionPourPage(session: Session): SessionOuverte {
  const { structure, fiche, profils } = session;
  const utilisateur = utilisateurDe(session);
  return {
    utilisateur: {
      id: utilisateur.id,
      nom: utilisateur.nom,
      prenom: utilisateur.prenom,
      fonction: utilisateur.fonction,
    },
    profils: [...profils],
    operations: OPERATIONS_METIER.filter((operation) => autorise(session, operation)),
    structure: fiche,
    aujourdHui: jourDe(structure.maintenant()),
    engagementAAccepter: !engagementAccepte(utilisateur),
    motDePasseAChanger: utilisateur.acces?.provisoire === true,
    mentionALire: !mentionLue(utilisateur),
    codeAChoisir: codeAChoisir(session),
    ecrituresManquantes: structure.ecrituresManquantes,
    ruptureJournal: structure.ruptureJournal,
    rappels: autorise(session, 'utilisateur.habiliter')
      ? [...rappelsDe(structure, jourCertain(structure))]
      : [],
  };
}

/** Proposed once in a session, where the structure allows codes. */
export const codeAChoisir = ({ pause, structure }: Session): boolean =>
  pause.code === null && !pause.codeDecline && lireReglagesDePause(structure.lecteur).code;

export const autorise = ({ profils }: Session, operation: OperationMetier): boolean =>
  portee(operation, profils) !== null;

export function utilisateurDe({ structure, utilisateur }: Session): Utilisateur {
  const lu = lireUtilisateur(structure.lecteur, utilisateur);
  if (lu === null) throw new Error('the session names a user that the vault does not have');
  return lu;
}
