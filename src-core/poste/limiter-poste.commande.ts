// How far a computer's work is taken: nothing more of a replaced one, or what a lost one brought after all.
import type { EntreeDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Bout } from '../../src-shared/sync/propre-journal';
import type { PosteConnu } from '../../src-shared/sync/reception';
import { auteurDe, type Session } from '../session';
import { constater } from '../sync/constats';
import { journalDe, lotsEnAttente } from '../sync/journaux';
import { etatStructure } from '../sync/poste-local';
import { reprendreLotsEnAttente } from '../sync/recevoir-lots';
import { signataireDe } from './signature';

type Fini = Result<Record<string, never>, Erreur>;

/** What it would still send is set aside. Errors: posteIntrouvable, signatureNonReconnue, and the disk's. */
export function arreterPoste(session: Session, { id }: EntreeDe<'poste.arreter'>): Fini {
  const membre = membreDe(session, id);
  if (membre?.etat !== 'retire' || membre.limite !== null) return echec(erreur('posteIntrouvable'));
  return limiter(session, id, journalDe(session.structure.base, id), 'poste.arret');
}

/** Errors: posteIntrouvable, envoiIntrouvable, signatureNonReconnue, and the disk's. */
export function reprendreEnvoi(session: Session, { id, jusqua }: EntreeDe<'poste.reprendreEnvoi'>): Fini {
  if (membreDe(session, id)?.etat !== 'perdu') return echec(erreur('posteIntrouvable'));
  const { structure } = session;
  const lot = lotsEnAttente(structure.base).find(
    ({ poste, derniere }) => poste === id && derniere === jusqua,
  );
  if (lot === undefined) return echec(erreur('envoiIntrouvable'));
  const dit = limiter(session, id, { sequence: lot.derniere, empreinte: lot.empreinte }, 'poste.reprise');
  if (!dit.ok) return dit;
  reprendreLotsEnAttente(structure.poste);
  structure.apresReception();
  return dit;
}

const membreDe = ({ structure }: Session, id: string): PosteConnu | undefined =>
  etatStructure(structure.poste).postes.get(id);

function limiter(
  session: Session,
  id: string,
  { sequence, empreinte }: Bout,
  acte: 'poste.arret' | 'poste.reprise',
): Fini {
  const { structure } = session;
  const signataire = signataireDe(session);
  if (!signataire.ok) return signataire;
  const ecrit = structure.ecrire(auteurDe(session), { acte, objet: id, finalite: 'securite' }, [], () =>
    constater(structure.poste, signataire.valeur, { sorte: 'limite', poste: id, sequence, empreinte }),
  );
  return ecrit.ok ? succes({}) : ecrit;
}
