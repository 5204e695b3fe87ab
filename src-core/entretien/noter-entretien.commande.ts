// Noting an interview: date, place, type, mode, presence, theme, next step and note; or an appointment's, or putting it right.

import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { IdLigne } from '../../src-shared/regles/identifiants';
import { echec, type Result, succes } from '../../src-shared/result';
import { effacerBrouillon } from '../brouillon/brouillons';
import type { Communes } from '../commune/communes';
import { peutAtteindre } from '../dossier/acces-au-dossier';
import { rafraichirRepertoire } from '../dossier/repertoire';
import { finaliteDuSuivi } from '../journal/finalites';
import { identifiantAuHasard } from '../primitives';
import { auteurDe, type Session } from '../session';
import type { Ecriture } from '../sync/ecrire';
import { vuesDuRegistre } from '../sync/vues-du-registre';
import { type RegistreEcrit, verifierEntretien } from './ecritures-entretien';
import { type EntretienPresent, entretienPresent, texteDe } from './entretien-present';

type Demande = EntreeDe<'entretien.noter'>;

/** Errors: dossierIntrouvable, entretienIntrouvable, saisieRefusee, habilitationInsuffisante, and the disk's. */
export function noterEntretien(
  session: Session,
  communes: Communes,
  demande: Demande,
): Result<SortieDe<'entretien.noter'>, Erreur> {
  if (!peutAtteindre(session, demande.dossier)) return echec(erreur('dossierIntrouvable'));
  const dejaNote = ecritParCeFormulaire(session, demande.dossier, demande.brouillon);
  if (dejaNote !== null) return dejaNote;
  return demande.suite === null
    ? noterNouveau(session, communes, demande)
    : noterSur(session, communes, demande, demande.suite);
}

function noterNouveau(
  session: Session,
  communes: Communes,
  { dossier, brouillon, valeurs, agent }: Demande,
): Result<SortieDe<'entretien.noter'>, Erreur> {
  const verifiees = verifierEntretien(session, communes, {
    operation: 'entretien.noter',
    valeurs,
    agent,
    agentPresent: null,
  });
  if (!verifiees.ok) return verifiees;
  // The draft's id becomes the row's: a save whose answer was lost is not made twice.
  const id = IdLigne.parse(brouillon ?? identifiantAuHasard());
  const ecritures = verifiees.valeur
    .filter(({ valeur }) => valeur !== null && valeur !== '')
    .map((registre) => ecriture(dossier, id, registre, []));
  return ecrire(session, { acte: 'entretien.creation', dossier, brouillon, id }, ecritures);
}

/** On a row that is there: an appointment that took place, or an interview put right. Only what changed is written. */
function noterSur(
  session: Session,
  communes: Communes,
  { dossier, brouillon, valeurs, agent }: Demande,
  { ligne, vu }: NonNullable<Demande['suite']>,
): Result<SortieDe<'entretien.noter'>, Erreur> {
  const { lecteur } = session.structure;
  const present = entretienPresent(lecteur, dossier, ligne);
  if (present === null) return echec(erreur('entretienIntrouvable'));
  const vus = Object.entries(vu);
  if (!vus.every(([registre, tetes]) => vuesDuRegistre(lecteur, 'entretien', ligne, registre, tetes)))
    return echec(erreur('appelRefuse'));
  const verifiees = verifierEntretien(session, communes, {
    operation: 'entretien.noter',
    valeurs,
    agent,
    agentPresent: texteDe(present, 'agent'),
  });
  if (!verifiees.ok) return verifiees;
  const ecritures = verifiees.valeur
    .filter((registre) => change(present, registre))
    .map((registre) => ecriture(dossier, ligne, registre, vu[registre.registre] ?? []));
  const acte = estPlanifie(present) ? 'entretien.creation' : 'entretien.correction';
  return ecrire(session, { acte, dossier, brouillon, id: ligne }, ecritures);
}

function ecrire(
  session: Session,
  { acte, dossier, brouillon, id }: Pick<Demande, 'dossier' | 'brouillon'> & { acte: string; id: IdLigne },
  ecritures: readonly Ecriture[],
): Result<SortieDe<'entretien.noter'>, Erreur> {
  const { structure, utilisateur } = session;
  const le = new Date(structure.maintenant()).toISOString();
  const ecrit = structure.ecrire(
    auteurDe(session),
    { acte, objet: dossier, finalite: finaliteDuSuivi(structure) },
    ecritures,
    (base) => {
      rafraichirRepertoire(base, dossier, le);
      effacerBrouillon(base, brouillon, utilisateur);
    },
  );
  return ecrit.ok ? succes({ id }) : ecrit;
}

/** The answer again, when this very form was already saved by this user; a refusal when the id is another's. */
export function ecritParCeFormulaire(
  { structure: { lecteur }, utilisateur }: Session,
  dossier: Demande['dossier'],
  brouillon: Demande['brouillon'],
): Result<SortieDe<'entretien.noter'>, Erreur> | null {
  if (brouillon === null) return null;
  const fait = lecteur
    .lire<[string, string], { dossier: string; utilisateur: string }>(
      `SELECT dossier, utilisateur FROM operation
       WHERE dossier = (SELECT dossier FROM entretien WHERE id = ?) AND tableCible = 'entretien' AND ligne = ?
       ORDER BY rang LIMIT 1`,
    )
    .get(brouillon, brouillon);
  if (fait === undefined) return null;
  return fait.dossier === dossier && fait.utilisateur === utilisateur
    ? succes({ id: IdLigne.parse(brouillon) })
    : echec(erreur('appelRefuse'));
}

export const ecriture = (
  dossier: string,
  ligne: string,
  { registre, valeur, provenance }: RegistreEcrit,
  vu: readonly string[],
): Ecriture => ({ dossier, table: 'entretien', ligne, registre, valeur, vu, provenance });

// An empty answer where nothing was written before is no change.
const change = (present: EntretienPresent, { registre, valeur }: RegistreEcrit): boolean =>
  JSON.stringify(present.get(registre)?.valeur ?? null) !== JSON.stringify(valeur === '' ? null : valeur);

function estPlanifie(present: EntretienPresent): boolean {
  const valeur = present.get('entretien')?.valeur;
  return typeof valeur === 'object' && valeur !== null && 'statut' in valeur && valeur.statut === 'planifie';
}
