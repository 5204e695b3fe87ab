// What the direction does about computers besides letting in and out: names, and a yes to what was waiting for it.
import type { EntreeDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { auteurDe, type Session } from '../session';
import { admettrePoste, demanderAdmission } from '../sync/admission';
import { constater } from '../sync/constats';
import { ecritureSimple } from '../sync/ecriture-simple';
import { etatStructure, idDuPoste } from '../sync/poste-local';
import { signataireDe } from './signature';

type Fini = Result<Record<string, never>, Erreur>;

/** Errors: posteIntrouvable, and the disk's. */
export function nommerPoste(session: Session, { id, nom }: EntreeDe<'poste.nommer'>): Fini {
  const { structure } = session;
  if (!etatStructure(structure.poste).postes.has(id) && id !== idDuPoste(structure.poste))
    return echec(erreur('posteIntrouvable'));
  const ecrit = structure.ecrire(auteurDe(session), { acte: 'poste.nom', objet: id, finalite: 'gestion' }, [
    ecritureSimple(structure.lecteur, 'poste', id, 'nom', nom, 'declare'),
  ]);
  return ecrit.ok ? succes({}) : ecrit;
}

/** Statements made apart from a withdrawal wait for this yes. Errors: signatureNonReconnue, and the disk's. */
export function confirmerConstats(session: Session): Fini {
  const { structure } = session;
  const constats = [...etatStructure(structure.poste).enAttente].slice(0, 100);
  const signataire = signataireDe(session);
  if (!signataire.ok) return signataire;
  if (constats.length === 0) return succes({});
  const ecrit = structure.ecrire(
    auteurDe(session),
    {
      acte: 'poste.confirmation',
      objet: null,
      finalite: 'securite',
      detail: { nombre: constats.length },
    },
    [],
    () => constater(structure.poste, signataire.valeur, { sorte: 'confirmation', constats }),
  );
  return ecrit.ok ? succes({}) : ecrit;
}

/** A restored copy, or a copied profile, is another computer. Errors: signatureNonReconnue, and the disk's. */
export function admettreCetOrdinateur(session: Session): Fini {
  const { structure } = session;
  const signataire = signataireDe(session);
  if (!signataire.ok) return signataire;
  const id = idDuPoste(structure.poste);
  if (etatStructure(structure.poste).postes.has(id)) return succes({});
  const ecrit = structure.ecrire(
    auteurDe(session),
    { acte: 'poste.admission', objet: id, finalite: 'securite' },
    [],
    () => admettrePoste(structure.poste, signataire.valeur, demanderAdmission(structure.base)),
  );
  return ecrit.ok ? succes({}) : ecrit;
}
