// The first statements of a structure: its first computer, and everybody whom an older version habilitated by rows alone.
import { depuisValeur } from '../acces/enregistrement';
import { pairePoste } from '../acces/paires';
import { egaux } from '../primitives';
import { auteurDe, type Session } from '../session';
import { type Racine, signerRacine } from '../structure/racine';
import { lireSecours } from '../structure/secours';
import type { StructureOuverte } from '../structure/structure-ouverte';
import { admettrePoste, demanderAdmission } from '../sync/admission';
import { complementsDEpoque, constater, type Signataire } from '../sync/constats';
import type { Ecriture } from '../sync/ecrire';
import { ecritureSimple } from '../sync/ecriture-simple';
import { constatsConnus, idDuPoste } from '../sync/poste-local';
import { derniereHabilitation, lireHabilitations } from '../utilisateur/habilitations';
import { lireUtilisateurs } from '../utilisateur/utilisateurs';
import { signataireDe } from './signature';

const PREMIER_NOM = 'Ordinateur 1';

/** To be called inside the transaction of the structure's first rows. */
export function admettreLePremier({ poste, base }: StructureOuverte, signataire: Signataire): void {
  admettrePoste(poste, signataire, demanderAdmission(base));
}

export const nomDuPremier = ({ lecteur, poste }: StructureOuverte): Ecriture =>
  ecritureSimple(lecteur, 'poste', idDuPoste(poste), 'nom', PREMIER_NOM, 'automatique');

/**
 * At an opening by a direction user: the statements that an older version did not make, or the epoch keys that a
 * computer admitted elsewhere does not have. A disk that refuses leaves it for the next opening.
 */
export function completerConstats(session: Session): void {
  const { structure, cles, profils } = session;
  if (cles === null || !profils.includes('direction')) return;
  if (constatsConnus(structure.poste).length === 0) fonder(session, cles.ed25519);
  else completerEpoques(session);
}

function fonder(session: Session, ed25519: Signataire['ed25519']): void {
  const { structure, utilisateur, fiche } = session;
  const signataire = { utilisateur, ed25519 };
  structure.ecrire(
    auteurDe(session),
    { acte: 'structure.membres', objet: fiche.id, finalite: 'securite' },
    [nomDuPremier(structure)],
    () => {
      refonder(session, ed25519);
      admettreLePremier(structure, signataire);
      for (const fait of personnesAConstater(session)) constater(structure.poste, signataire, fait);
    },
  );
}

/**
 * The root names the direction of the first day. When that person left, or took new keys with a recovery key before
 * statements existed, nobody can sign from it any more: nothing hangs on it yet, so it is signed anew.
 */
function refonder({ structure, utilisateur, cles }: Session, ed25519: Signataire['ed25519']): void {
  const { racine } = structure.poste;
  if (
    cles === null ||
    (racine.direction.id === utilisateur && egaux(racine.direction.ed25519, ed25519.publique))
  )
    return;
  const nouvelle: Racine = {
    ...racine,
    direction: { id: utilisateur, x25519: cles.x25519.publique, ed25519: ed25519.publique },
    secours: lireSecours(structure.base).map(({ destinataire }) => destinataire),
  };
  structure.changerRacine(signerRacine(nouvelle, pairePoste(structure.base, 'structure'), ed25519));
}

// Those whose habilitation lapsed too: a renewal does not state them again.
function* personnesAConstater({ structure, utilisateur }: Session) {
  const toutes = lireHabilitations(structure.lecteur);
  for (const { id, acces } of lireUtilisateurs(structure.lecteur)) {
    const derniere = derniereHabilitation(toutes, id);
    if (id === utilisateur || acces === null || derniere === undefined || derniere.finLe !== null) continue;
    const { x25519, ed25519 } = depuisValeur(acces.enregistrement);
    const { profils } = derniere;
    yield { sorte: 'utilisateur' as const, utilisateur: id, x25519, ed25519, profils: [...profils] };
  }
}

function completerEpoques(session: Session): void {
  const { structure, fiche } = session;
  const complements = complementsDEpoque(structure.poste);
  const signataire = signataireDe(session);
  if (complements.length === 0 || !signataire.ok) return;
  structure.ecrire(
    auteurDe(session),
    { acte: 'structure.membres', objet: fiche.id, finalite: 'securite' },
    [],
    () => {
      for (const fait of complements) constater(structure.poste, signataire.valeur, fait);
    },
  );
}
