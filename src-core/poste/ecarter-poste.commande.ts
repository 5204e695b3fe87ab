// A computer that leaves: replaced, or lost. What it may still send differs; both open a new epoch.
import type { EntreeDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Fait } from '../../src-shared/sync/constat';
import { auteurDe, type Session } from '../session';
import { lireSecours } from '../structure/secours';
import { constater } from '../sync/constats';
import { journalDe } from '../sync/journaux';
import { etatStructure, idDuPoste, type PosteLocal } from '../sync/poste-local';
import { ouvrirEpoque, preparerEpoque } from './nouvelle-epoque';
import { signataireDe } from './signature';

type Demande = EntreeDe<'poste.ecarter'>;

/** Errors: posteIntrouvable, posteCourant, signatureNonReconnue, and the disk's. */
export async function ecarterPoste(
  session: Session,
  { id, motif }: Demande,
): Promise<Result<Record<string, never>, Erreur>> {
  const { structure } = session;
  const membre = etatStructure(structure.poste).postes.get(id);
  // A replaced one may turn out to be lost; a lost one is lost.
  if (membre === undefined || membre.etat === 'perdu' || (membre.etat === 'retire' && motif === 'remplace'))
    return echec(erreur('posteIntrouvable'));
  if (id === idDuPoste(structure.poste)) return echec(erreur('posteCourant'));
  const signataire = signataireDe(session);
  if (!signataire.ok) return signataire;
  const epoque = await preparerEpoque(lireSecours(structure.base));
  const ecrit = structure.ecrire(
    auteurDe(session),
    { acte: motif === 'perdu' ? 'poste.perte' : 'poste.retrait', objet: id, finalite: 'securite' },
    [],
    () => {
      constater(structure.poste, signataire.valeur, faitDe(structure.poste, id, motif));
      ouvrirEpoque(structure, signataire.valeur, epoque);
    },
  );
  return ecrit.ok ? succes({}) : ecrit;
}

/** Of a lost one nothing is taken beyond what is here: whoever holds it may write in its name. */
export function faitDe({ plume: { base } }: PosteLocal, poste: string, motif: Demande['motif']): Fait {
  if (motif === 'remplace') return { sorte: 'retrait', poste };
  const { sequence, empreinte } = journalDe(base, poste);
  return { sorte: 'perte', poste, sequence, empreinte };
}
