// An appointment is an interview that lies ahead: given with its day, hour and place, then marked when the day has come.

import { entretien as schemaEntretien } from '../../src-shared/catalogue/validation';
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { IdLigne } from '../../src-shared/regles/identifiants';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Communes } from '../commune/communes';
import { peutAtteindre } from '../dossier/acces-au-dossier';
import { changeLesMots } from '../dossier/index-des-dossiers';
import { rafraichirRepertoire } from '../dossier/repertoire';
import { verifierEntretien } from '../entretien/ecritures-entretien';
import { entretienPresent, texteDe } from '../entretien/entretien-present';
import { ecritParCeFormulaire, ecriture } from '../entretien/noter-entretien.commande';
import { finaliteDuSuivi } from '../journal/finalites';
import { auteurDe, type Session } from '../session';
import type { Ecriture } from '../sync/ecrire';
import { vuesDuRegistre } from '../sync/vues-du-registre';

/** Errors: dossierIntrouvable, saisieRefusee, habilitationInsuffisante, and the disk's. */
export function donnerRendezVous(
  session: Session,
  communes: Communes,
  { dossier, id: demande, valeurs, agent }: EntreeDe<'rendezVous.donner'>,
): Result<SortieDe<'rendezVous.donner'>, Erreur> {
  if (!peutAtteindre(session, dossier)) return echec(erreur('dossierIntrouvable'));
  const dejaDonne = ecritParCeFormulaire(session, dossier, demande);
  if (dejaDonne !== null) return dejaDonne;
  const verifiees = verifierEntretien(session, communes, {
    operation: 'rendezVous.tenir',
    valeurs,
    agent,
    agentPresent: null,
  });
  if (!verifiees.ok) return verifiees;
  const id = IdLigne.parse(demande);
  const ecritures = verifiees.valeur
    .filter(({ valeur }) => valeur !== null)
    .map((registre) => ecriture(dossier, id, registre, []));
  const ecrit = ecrireSur(session, 'rendezVous.creation', dossier, ecritures);
  return ecrit.ok ? succes({ id }) : ecrit;
}

/** Errors: dossierIntrouvable, entretienIntrouvable, saisieRefusee for a day that has not come, and the disk's. */
export function marquerPresence(
  session: Session,
  communes: Communes,
  { dossier, id, statut, vu }: EntreeDe<'rendezVous.marquer'>,
): Result<Record<string, never>, Erreur> {
  const { lecteur } = session.structure;
  if (!peutAtteindre(session, dossier)) return echec(erreur('dossierIntrouvable'));
  const present = entretienPresent(lecteur, dossier, id);
  const groupe = present?.get('entretien');
  if (present === null || groupe === undefined) return echec(erreur('entretienIntrouvable'));
  if (!vuesDuRegistre(lecteur, 'entretien', id, 'entretien', vu)) return echec(erreur('appelRefuse'));
  const valeur = { ...schemaEntretien.parse(groupe.valeur), statut };
  const verifiees = verifierEntretien(session, communes, {
    operation: 'rendezVous.tenir',
    valeurs: { entretien: valeur },
    agent: null,
    agentPresent: texteDe(present, 'agent'),
  });
  if (!verifiees.ok) return verifiees;
  // Who is to receive does not change because someone else marks who came.
  const ecritures = verifiees.valeur
    .filter(({ registre }) => registre === 'entretien')
    .map((registre) => ecriture(dossier, id, registre, vu));
  return ecrireSur(session, 'rendezVous.presence', dossier, ecritures);
}

function ecrireSur(
  session: Session,
  acte: string,
  dossier: string,
  ecritures: readonly Ecriture[],
): Result<Record<string, never>, Erreur> {
  const { structure } = session;
  const le = new Date(structure.maintenant()).toISOString();
  const ecrit = structure.ecrire(
    auteurDe(session),
    { acte, objet: dossier, finalite: finaliteDuSuivi(structure) },
    ecritures,
    (base) => rafraichirRepertoire(base, dossier, le, ecritures.some(changeLesMots)),
  );
  return ecrit.ok ? succes({}) : ecrit;
}
