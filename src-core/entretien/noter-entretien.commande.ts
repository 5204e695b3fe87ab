// Noting an interview: date, type, mode, presence, theme, next step and note; the agent is the user.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type ChampRefuse, type Erreur, erreur } from '../../src-shared/erreurs';
import { IdLigne } from '../../src-shared/regles/identifiants';
import { echec, type Result, succes } from '../../src-shared/result';
import type { ValeurJson } from '../../src-shared/sync/operations';
import { effacerBrouillon } from '../brouillon/brouillons';
import type { Communes } from '../commune/communes';
import { jourDe } from '../contexte';
import { peutAtteindre } from '../dossier/acces-au-dossier';
import { rafraichirRepertoire } from '../dossier/repertoire';
import { type SaisieVerifiee, verifierSaisies } from '../dossier/verifier-ecritures';
import { identifiantAuHasard } from '../primitives';
import { auteurDe, type Session } from '../session';
import type { Ecriture } from '../sync/ecrire';

type Demande = EntreeDe<'entretien.noter'>;

/** Errors: dossierIntrouvable, saisieRefusee, habilitationInsuffisante, and the disk's. */
export function noterEntretien(
  session: Session,
  communes: Communes,
  { dossier, brouillon, valeurs }: Demande,
): Result<SortieDe<'entretien.noter'>, Erreur> {
  if (!peutAtteindre(session, dossier)) return echec(erreur('dossierIntrouvable'));
  const { structure, profils, utilisateur } = session;
  const dejaNote = entretienDuBrouillon(session, dossier, brouillon);
  if (dejaNote !== null) return dejaNote;
  const verifiees = verifierSaisies(
    Object.entries(valeurs).map(([registre, valeur]) => ({
      table: 'entretien',
      registre,
      valeur,
      provenance: 'observe' as const,
    })),
    { operation: 'entretien.noter', profils, communes, actifs: new Set() },
  );
  if (!verifiees.ok) return verifiees;
  const champs = refusDeDate(verifiees.valeur, jourDe(structure.maintenant()));
  if (champs.length > 0) return echec(erreur('saisieRefusee', { champs }));
  // The draft's id becomes the row's: a save whose answer was lost is not made twice.
  const id = IdLigne.parse(brouillon ?? identifiantAuHasard());
  const le = new Date(structure.maintenant()).toISOString();
  const ecriture = (registre: string, valeur: ValeurJson, provenance: Ecriture['provenance']): Ecriture => ({
    dossier,
    table: 'entretien',
    ligne: id,
    registre,
    valeur,
    vu: [],
    provenance,
  });
  const ecrit = structure.ecrire(
    auteurDe(session),
    { acte: 'entretien.creation', objet: dossier, finalite: 'accompagnement' },
    [
      ecriture('agent', utilisateur, 'automatique'),
      ...verifiees.valeur
        .filter(({ valeur }) => valeur !== null && valeur !== '')
        .map(({ registre, valeur, provenance }) => ecriture(registre, valeur, provenance)),
    ],
    (base) => {
      rafraichirRepertoire(base, dossier, le);
      effacerBrouillon(base, brouillon, utilisateur);
    },
  );
  return ecrit.ok ? succes({ id }) : ecrit;
}

function entretienDuBrouillon(
  { structure: { lecteur }, utilisateur }: Session,
  dossier: Demande['dossier'],
  brouillon: Demande['brouillon'],
): Result<SortieDe<'entretien.noter'>, Erreur> | null {
  if (brouillon === null) return null;
  const fait = lecteur
    .lire<[string], { dossier: string; utilisateur: string }>(
      "SELECT dossier, utilisateur FROM operation WHERE tableCible = 'entretien' AND ligne = ? LIMIT 1",
    )
    .get(brouillon);
  if (fait === undefined) return null;
  return fait.dossier === dossier && fait.utilisateur === utilisateur
    ? succes({ id: IdLigne.parse(brouillon) })
    : echec(erreur('appelRefuse'));
}

/** Only a planned interview lies ahead. */
const A_VENIR: ReadonlySet<unknown> = new Set(['planifie', 'reporte', 'annule']);
const PREMIERE_DATE = '2000-01-01';

function refusDeDate(saisies: readonly SaisieVerifiee[], aujourdHui: string): ChampRefuse[] {
  const valeur = saisies.find(({ registre }) => registre === 'entretien')?.valeur;
  if (typeof valeur !== 'object' || valeur === null || !('date' in valeur)) return [];
  const date = String(valeur.date);
  const champ = 'entretien.entretien.date';
  if (date < PREMIERE_DATE) return [{ champ, message: 'Relisez l’année de l’entretien.' }];
  return date > aujourdHui && !A_VENIR.has(valeur.statut)
    ? [{ champ, message: 'Cette date est dans le futur : choisissez « Planifié », ou corrigez-la.' }]
    : [];
}
