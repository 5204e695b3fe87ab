// The core's door: name → shape → schema → session → habilitation → use case. Nothing reaches a use case otherwise.
import type { Entree } from '../src-shared/contract/entree';
import { erreurDeSaisie } from '../src-shared/contract/erreur-de-saisie';
import { contrat, estHorsFile, estNomEntree, type NomEntree } from '../src-shared/contract/index';
import { type Erreur, erreur } from '../src-shared/erreurs';
import { echec, type Result } from '../src-shared/result';
import { CAS_AVEC_SESSION, CAS_SANS_SESSION, CAS_SUR_COUVERTURE } from './cas';
import { codeErreurBase } from './coffre/ouvrir';
import type { Contexte } from './contexte';
import { estDeFormeSure } from './forme-sure';
import { auteurDe, autorise, engagementAccepte, mentionLue, type Session, utilisateurDe } from './session';

type Cas = (...parametres: never[]) => unknown;

/** Answers one call. Never throws: what was not foreseen is `imprevu`, told to `signaler` without any data. */
export async function frapper(
  contexte: Contexte,
  nom: unknown,
  entree: unknown,
  signaler: (ligne: string) => void = () => {},
): Promise<Result<unknown, Erreur>> {
  if (!estNomEntree(nom) || !estDeFormeSure(entree)) return echec(erreur('appelRefuse'));
  const definition: Entree = contrat[nom];
  if (definition.cible !== 'coeur') return echec(erreur('appelRefuse'));
  const lue = definition.entree.safeParse(entree);
  if (!lue.success) return echec(erreurDeSaisie(lue.error));
  try {
    return await selonLaSession(contexte, nom, definition, lue.data);
  } catch (cause) {
    signaler(`${nom}: ${cause instanceof Error ? cause.name : typeof cause}`);
    return echec(erreur(codeConnu(cause)));
  }
}

// While paused the door answers the cover alone; without a pause there is no cover to answer.
async function selonLaSession(
  contexte: Contexte,
  nom: NomEntree,
  definition: Entree,
  entree: unknown,
): Promise<Result<unknown, Erreur>> {
  const { session } = contexte;
  const { acces } = definition;
  const enPause = session?.pause.enCours === true;
  if (acces.session === 'pause')
    return session !== null && enPause
      ? executer(CAS_SUR_COUVERTURE, nom, contexte, session, entree)
      : echec(erreur('sessionAbsente'));
  if (enPause && !(acces.session === 'sans' && acces.pendantPause)) return echec(erreur('sessionEnPause'));
  return acces.session === 'sans'
    ? executer(CAS_SANS_SESSION, nom, contexte, entree)
    : avecSession(contexte, nom, definition, entree);
}

async function avecSession(
  contexte: Contexte,
  nom: NomEntree,
  definition: Entree,
  entree: unknown,
): Promise<Result<unknown, Erreur>> {
  const { session } = contexte;
  if (session === null || definition.acces.session !== 'ouverte') return echec(erreur('sessionAbsente'));
  const { operation, avantEngagement } = definition.acces;
  const prealable = avantEngagement === true ? null : manqueAvant(session);
  if (prealable !== null) return echec(erreur(prealable));
  if (!autorise(session, operation)) {
    session.structure.consigner(auteurDe(session), {
      acte: 'acces.refus',
      objet: null,
      finalite: 'securite',
      detail: { operation },
    });
    return echec(erreur('habilitationInsuffisante'));
  }
  if (definition.ecrit && session.structure.ecrituresManquantes > 0) return echec(erreur('lectureSeule'));
  if (!estHorsFile(nom) && (definition.ecrit || definition.journal !== null))
    contexte.synchronisations.noterGeste();
  const resultat = await executer(CAS_AVEC_SESSION, nom, contexte, session, entree);
  if (!resultat.ok && resultat.erreur.type === 'appelRefuse') consignerRefus(session, nom);
  return resultat;
}

// The provisional password first, then the commitment, then the staff's own mention, then the work (A6, A77).
function manqueAvant(
  session: Session,
): 'motDePasseAChanger' | 'engagementRequis' | 'mentionDuPersonnelRequise' | null {
  const utilisateur = utilisateurDe(session);
  if (utilisateur.acces?.provisoire === true) return 'motDePasseAChanger';
  if (!engagementAccepte(utilisateur)) return 'engagementRequis';
  return mentionLue(utilisateur) ? null : 'mentionDuPersonnelRequise';
}

// A2: a register that does not exist is refused and leaves a trace.
const consignerRefus = (session: Session, nom: NomEntree): void => {
  session.structure.consigner(auteurDe(session), {
    acte: 'acces.appelRefuse',
    objet: null,
    finalite: 'securite',
    detail: { nom },
  });
};

async function executer(
  cas: Readonly<Record<string, Cas | undefined>>,
  nom: NomEntree,
  ...parametres: readonly unknown[]
): Promise<Result<unknown, Erreur>> {
  const utile = Object.hasOwn(cas, nom) ? cas[nom] : undefined;
  if (utile === undefined) throw new Error(`no use case behind ${nom}`);
  return (await Reflect.apply(utile, undefined, parametres)) as Result<unknown, Erreur>;
}

function codeConnu(cause: unknown): Erreur['type'] {
  try {
    return codeErreurBase(cause);
  } catch {
    // Not of the disk nor of the database: a bug, said as such.
    return 'imprevu';
  }
}
