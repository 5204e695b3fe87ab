// Entries of the journal read back by filter and page, each put into words.
import type { FiltreDuJournal, LigneDuJournal } from '../../src-shared/contract/journal';
import { familleDe } from '../../src-shared/regles/familles-du-journal';
import { IdDossier } from '../../src-shared/regles/identifiants';
import type { Lecteur } from '../coffre/lecture';
import { nomsDesLieux } from '../lieu/lieux';
import type { Session } from '../session';
import { lireFicheStructure } from '../structure/lire-structure.requete';
import { annuaire } from '../utilisateur/utilisateurs';
import { libelleActe, libelleFinalite, libelleProfils, precisionDe } from './libelles';

interface LigneLue {
  readonly numero: number;
  readonly le: string;
  readonly utilisateur: string | null;
  readonly profil: string | null;
  readonly acte: string;
  readonly objet: string | null;
  readonly finalite: string;
  readonly detail: string | null;
}

/** SQL conditions with their parameters. */
export interface Condition {
  readonly sql: string;
  readonly parametres: readonly (string | number)[];
}

/** Authors that are nobody: a recovery key, the application by itself. */
const SANS_PERSONNE: ReadonlySet<string> = new Set(['cleDeSecours', 'application']);

const COLONNES = 'numero, le, utilisateur, profil, acte, objet, finalite, detail';

export const surLeDossier = (dossier: string): Condition => ({ sql: 'objet=?', parametres: [dossier] });

/** What the filter asks for; a file number that nobody bears gives no entry. */
export function conditionDe(lecteur: Lecteur, { famille, matricule, du, au }: FiltreDuJournal): Condition {
  const parties: Condition[] = [];
  if (famille !== null) {
    const actes = lecteur
      .lire<[], { acte: string }>('SELECT DISTINCT acte FROM journal')
      .all()
      .map(({ acte }) => acte)
      .filter((acte) => familleDe(acte) === famille);
    parties.push({ sql: `acte IN (${actes.map(() => '?').join(', ')})`, parametres: actes });
  }
  if (matricule !== '')
    parties.push({
      sql: 'objet IN (SELECT dossier FROM repertoire WHERE matricule = ?)',
      parametres: [matricule.toUpperCase()],
    });
  if (du !== null) parties.push({ sql: 'le>=?', parametres: [debutDuJour(du, 0)] });
  if (au !== null) parties.push({ sql: 'le<?', parametres: [debutDuJour(au, 1)] });
  return {
    sql: parties.map(({ sql }) => sql).join(' AND ') || 'TRUE',
    parametres: parties.flatMap(({ parametres }) => parametres),
  };
}

/** One page, latest first. `suite` is the number under which the next one starts, or `null`. */
export function lirePage(
  session: Session,
  { sql, parametres }: Condition,
  { avant, nombre }: { readonly avant: number | null; readonly nombre: number },
): { lignes: LigneDuJournal[]; suite: number | null } {
  const lues = session.structure.lecteur
    .lire<unknown[], LigneLue>(
      `SELECT ${COLONNES} FROM journal WHERE numero < ? AND ${sql} ORDER BY numero DESC LIMIT ?`,
    )
    .all(avant ?? Number.MAX_SAFE_INTEGER, ...parametres, nombre + 1);
  const gardees = lues.slice(0, nombre);
  return {
    lignes: gardees.map(enClair(session)),
    suite: lues.length > nombre ? (gardees.at(-1)?.numero ?? null) : null,
  };
}

/** Entries in words; names are those of the structure's people, files are told by their number. */
function enClair({ structure: { lecteur } }: Session): (ligne: LigneLue) => LigneDuJournal {
  const nomDe = annuaire(lecteur);
  const lieuDe = nomsDesLieux(lecteur);
  const { regime } = lireFicheStructure({ lecteur });
  const matricule = lecteur.lire<[string], { matricule: string | null }>(
    'SELECT matricule FROM repertoire WHERE dossier = ?',
  );
  return ({ numero, le, utilisateur, profil, acte, objet, finalite, detail }) => {
    const dossier = objet === null ? undefined : matricule.get(objet);
    return {
      numero,
      le,
      personne: utilisateur === null || SANS_PERSONNE.has(utilisateur) ? '' : nomDe(utilisateur),
      profil: libelleProfils(profil),
      famille: familleDe(acte),
      operation: libelleActe(acte),
      dossier:
        dossier === undefined || objet === null
          ? null
          : { id: IdDossier.parse(objet), matricule: dossier.matricule ?? '' },
      finalite: libelleFinalite(finalite, regime),
      precision: [
        precisionDe(acte, lireDetail(detail)),
        objetEnClair(acte, objet, dossier, nomDe),
        lieuEnClair(lireDetail(detail).lieu, lieuDe),
      ]
        .filter(Boolean)
        .join(' ; '),
    };
  };
}

// A file that is gone keeps its place in the journal, by its number only as long as the directory knew it (A48).
function objetEnClair(
  acte: string,
  objet: string | null,
  dossier: unknown,
  nomDe: (id: string) => string,
): string {
  if (objet === null || dossier !== undefined) return '';
  if (acte.startsWith('utilisateur.')) return nomDe(objet);
  return /^(dossier|entretien|rendezVous)\./.test(acte) ? 'dossier effacé' : '';
}

const lieuEnClair = (lieu: unknown, lieuDe: (id: string) => string | undefined): string => {
  const nom = typeof lieu === 'string' ? lieuDe(lieu) : undefined;
  return nom === undefined ? '' : `lieu : ${nom}`;
};

function lireDetail(detail: string | null): Readonly<Record<string, unknown>> {
  const lu: unknown = JSON.parse(detail ?? '{}');
  return typeof lu === 'object' && lu !== null ? { ...lu } : {};
}

// The counsellor's day is the computer's; the journal's times are universal.
function debutDuJour(jour: string, decalage: number): string {
  const [annee = 1970, mois = 1, quantieme = 1] = jour.split('-').map(Number);
  return new Date(annee, mois - 1, quantieme + decalage).toISOString();
}
