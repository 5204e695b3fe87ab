// Entries of the journal read back by filter and page, each put into words.
import type { Curseur, FiltreDuJournal, LigneDuJournal } from '../../src-shared/contract/journal';
import { familleDe } from '../../src-shared/regles/familles-du-journal';
import { IdDossier } from '../../src-shared/regles/identifiants';
import type { Lecteur } from '../coffre/lecture';
import { nomsDesLieux } from '../lieu/lieux';
import type { Session } from '../session';
import { lireFicheStructure } from '../structure/lire-structure.requete';
import type { StructureOuverte } from '../structure/structure-ouverte';
import { annuaire } from '../utilisateur/utilisateurs';
import { libelleActe, libelleFinalite, libelleProfils, precisionDe } from './libelles';
import { nomsDesSources } from './noms-des-ordinateurs';
import {
  actesPresents,
  type Condition,
  type LigneLue,
  lireLignes,
  type Ordinateurs,
  type Tranche,
} from './pages-du-journal';

/** Authors that are nobody: a recovery key, the application by itself. */
const SANS_PERSONNE: ReadonlySet<string> = new Set(['cleDeSecours', 'application']);

export const surLeDossier = (dossier: string): Condition => ({ sql: 'objet=?', parametres: [dossier] });

/** What the filter asks for; a file number that nobody bears gives no entry. */
export function conditionDe(
  lecteur: Lecteur,
  { ordinateurs, famille, matricule, du, au }: FiltreDuJournal,
): Condition {
  const parties: Condition[] = [];
  if (famille !== null) {
    const actes = actesPresents(lecteur, ordinateurs).filter((acte) => familleDe(acte) === famille);
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

/** One page, latest first, in words. */
export function lirePage(
  { structure }: Session,
  ordinateurs: Ordinateurs,
  condition: Condition,
  tranche: Tranche,
): { lignes: LigneDuJournal[]; suite: Curseur | null } {
  const { lignes, suite } = lireLignes(structure.lecteur, ordinateurs, condition, tranche);
  return { lignes: lignes.map(enClair(structure)), suite };
}

/** Entries in words; names are those of the structure's people, files are told by their number. */
function enClair(structure: StructureOuverte): (ligne: LigneLue) => LigneDuJournal {
  const { lecteur } = structure;
  const ordinateurDe = nomsDesSources(structure);
  const nomDe = annuaire(lecteur);
  const lieuDe = nomsDesLieux(lecteur);
  const { regime } = lireFicheStructure({ lecteur });
  const matricule = lecteur.lire<[string], { matricule: string | null }>(
    'SELECT matricule FROM repertoire WHERE dossier = ?',
  );
  return ({ source, numero, le, utilisateur, profil, acte, objet, finalite, detail }) => {
    const dossier = objet === null ? undefined : matricule.get(objet);
    return {
      source,
      numero,
      ordinateur: ordinateurDe(source),
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
