// The structure's computers as the journal's reader sees them: how far each is known, and what is wrong with it.
import type { SortieDe } from '../../src-shared/contract/index';
import type { Contexte } from '../contexte';
import { lirePostes } from '../poste/postes';
import type { Session } from '../session';
import { journalEnvoye } from '../sync/journal-a-envoyer';
import { etatStructure, idDuPoste } from '../sync/poste-local';
import { lireDestination } from '../synchronisation/destination';
import { quand } from '../synchronisation/etat.requete';
import { lireMemoire } from '../synchronisation/memoire';
import { type JournalDistant, journauxDistants } from './journaux-recus';
import { SANS_NOM } from './noms-des-ordinateurs';

type Etat = SortieDe<'journal.ordinateurs'>;
type UnOrdinateur = Etat['ordinateurs'][number];

const JOUR_MS = 86_400_000;

export function etatDesOrdinateurs(
  { receptionDuJournal }: Pick<Contexte, 'receptionDuJournal'>,
  session: Session,
): Etat {
  const { structure } = session;
  const nommes = lirePostes(structure.lecteur);
  const { signes } = lireMemoire(structure.base);
  const moi = idDuPoste(structure.poste);
  return {
    relie: lireDestination(structure.base) !== null,
    enCours: receptionDuJournal.avancement(structure),
    ordinateurs: parPoste(session).map(([id, journaux]) => ({
      id,
      nom: nommes.get(id)?.nom ?? SANS_NOM,
      ...(id === moi ? celuiCi(session) : unAutre(session, journaux, signes[id] ?? '')),
    })),
  };
}

/** Up to when each other computer is known here, for whoever reads what was done on one file. */
export const connaissances = (
  session: Session,
): readonly SortieDe<'journal.deDossier'>['connus'][number][] => {
  const nommes = lirePostes(session.structure.lecteur);
  const moi = idDuPoste(session.structure.poste);
  return parPoste(session)
    .filter(([id]) => id !== moi)
    .map(([id, journaux]) => ({
      id,
      ordinateur: nommes.get(id)?.nom ?? SANS_NOM,
      jusqua: dernierActe(journaux) || null,
    }));
};

/** Every computer that was ever in the structure, with its journals received here. */
function parPoste({ structure }: Session): readonly (readonly [string, readonly JournalDistant[]])[] {
  const recus = journauxDistants(structure.lecteur);
  return [...etatStructure(structure.poste).postes.keys()].map((id) => [
    id,
    recus.filter(({ poste }) => poste === id),
  ]);
}

const dernierActe = (journaux: readonly JournalDistant[]): string =>
  journaux
    .map(({ le }) => le)
    .sort()
    .at(-1) ?? '';

type SansNom = Omit<UnOrdinateur, 'id' | 'nom'>;

function celuiCi({ structure }: Session): SansNom {
  const { n = 0, le } =
    structure.lecteur
      .lire<[], { n: number; le: string | null }>('SELECT count(*) AS n, max(le) AS le FROM journal')
      .get() ?? {};
  return {
    celuiCi: true,
    connu: quand(le ?? ''),
    entrees: n,
    demande: quand(journalEnvoye(structure.base)?.le ?? ''),
    vuDepuis: null,
    anomalie: null,
    suites: [],
  };
}

function unAutre({ structure }: Session, journaux: readonly JournalDistant[], signe: string): SansNom {
  const acte = dernierActe(journaux);
  const { n = 0 } =
    structure.lecteur
      .lire<unknown[], { n: number }>(
        `SELECT count(*) AS n FROM journal_recu WHERE source IN (${journaux.map(() => '?').join(', ')})`,
      )
      .get(...journaux.map(({ source }) => source)) ?? {};
  return {
    celuiCi: false,
    connu: quand(acte),
    entrees: n,
    demande: quand(
      journaux
        .map(({ recuLe }) => recuLe)
        .sort()
        .at(-1) ?? '',
    ),
    vuDepuis: acte !== '' && Date.parse(signe) - Date.parse(acte) >= JOUR_MS ? quand(signe) : null,
    anomalie: journaux.find(({ anomalie }) => anomalie !== null)?.anomalie ?? null,
    suites: journaux.map(({ debut }) => debut).filter((debut) => debut > 1),
  };
}
