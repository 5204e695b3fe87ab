// What an interview or an appointment may hold: catalogued values, a plausible day, a place and an agent that exist.
import { type ChampRefuse, type Erreur, erreur } from '../../src-shared/erreurs';
import type { IdUtilisateur } from '../../src-shared/regles/identifiants';
import type { OperationMetier } from '../../src-shared/regles/permissions';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Provenance, ValeurJson } from '../../src-shared/sync/operations';
import type { Communes } from '../commune/communes';
import { jourDe } from '../contexte';
import { type SaisieVerifiee, verifierSaisies } from '../dossier/verifier-ecritures';
import { lieuExiste } from '../lieu/lieux';
import { jourCertain, type Session } from '../session';
import { utilisateursActifs } from '../utilisateur/habilitations';

export interface RegistreEcrit {
  readonly registre: string;
  readonly valeur: ValeurJson;
  readonly provenance: Provenance;
}

interface Demande {
  readonly operation: OperationMetier;
  readonly valeurs: Readonly<Record<string, unknown>>;
  /** `null` for the user. */
  readonly agent: IdUtilisateur | null;
  /** The agent that the interview has already: kept even when that person has left. */
  readonly agentPresent: string | null;
}

/** Errors: saisieRefusee, appelRefuse, habilitationInsuffisante. */
export function verifierEntretien(
  session: Session,
  communes: Communes,
  { operation, valeurs, agent, agentPresent }: Demande,
): Result<readonly RegistreEcrit[], Erreur> {
  const { structure, profils, utilisateur } = session;
  const verifiees = verifierSaisies(
    Object.entries(valeurs).map(([registre, valeur]) => ({
      table: 'entretien',
      registre,
      valeur,
      provenance: 'observe' as const,
    })),
    { operation, profils, communes, actifs: new Set() },
  );
  if (!verifiees.ok) return verifiees;
  const champs = [
    ...refusDeDate(verifiees.valeur, jourDe(structure.maintenant())),
    ...refusDeLieu(session, verifiees.valeur),
    ...refusDAgent(session, agent, agentPresent),
  ];
  if (champs.length > 0) return echec(erreur('saisieRefusee', { champs }));
  return succes([
    {
      registre: 'agent',
      valeur: agent ?? utilisateur,
      // By itself the application writes the user; another agent is an answer.
      provenance: agent === null || agent === utilisateur ? 'automatique' : 'observe',
    },
    ...verifiees.valeur.map(({ registre, valeur, provenance }) => ({ registre, valeur, provenance })),
  ]);
}

/** Only a planned interview lies ahead. */
const A_VENIR: ReadonlySet<unknown> = new Set(['planifie', 'reporte', 'annule']);
const PREMIERE_DATE = '2000-01-01';

function refusDeDate(saisies: readonly SaisieVerifiee[], aujourdHui: string): ChampRefuse[] {
  const { date = null, statut } = groupe(saisies);
  if (date === null) return [];
  const champ = 'entretien.entretien.date';
  if (String(date) < PREMIERE_DATE) return [{ champ, message: 'Relisez l’année de l’entretien.' }];
  return String(date) > aujourdHui && !A_VENIR.has(statut)
    ? [{ champ, message: 'Cette date est dans le futur : choisissez « Planifié », ou corrigez-la.' }]
    : [];
}

function refusDeLieu({ structure }: Session, saisies: readonly SaisieVerifiee[]): ChampRefuse[] {
  const { lieu = null } = groupe(saisies);
  return lieu === null || lieuExiste(structure.lecteur, String(lieu))
    ? []
    : [{ champ: 'entretien.entretien.lieu', message: 'Ce lieu n’est pas dans la liste.' }];
}

function refusDAgent(
  { structure, utilisateur }: Session,
  agent: IdUtilisateur | null,
  agentPresent: string | null,
): ChampRefuse[] {
  if (agent === null || agent === utilisateur || agent === agentPresent) return [];
  return utilisateursActifs(structure.lecteur, jourCertain(structure)).has(agent)
    ? []
    : [{ champ: 'entretien.agent', message: 'Cette personne n’est plus habilitée.' }];
}

function groupe(saisies: readonly SaisieVerifiee[]): Readonly<Record<string, unknown>> {
  const valeur = saisies.find(({ registre }) => registre === 'entretien')?.valeur;
  return typeof valeur === 'object' && valeur !== null ? { ...valeur } : {};
}
