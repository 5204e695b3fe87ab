// The journal as a CSV file that a French spreadsheet opens; the export is itself journalled, with its purpose (A1, A66).
import fs from 'node:fs';
import path from 'node:path';
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import type { Curseur, LigneDuJournal } from '../../src-shared/contract/journal';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { codeSysteme, mettreEnPlace } from '../coffre/fichier';
import { codeErreurBase } from '../coffre/ouvrir';
import { laisserPasser } from '../laisser-passer';
import { auteurDe, type Session } from '../session';
import { dernierMaillon } from './chaine';
import { enCsv } from './csv';
import { finaliteDuControle } from './finalites';
import { conditionDe, lirePage } from './lignes';
import { type Condition, compterLignes, type Ordinateurs } from './pages-du-journal';

const PAR_TRANCHE = 2_000;

const COLONNES = [
  'Numéro',
  'Ordinateur',
  'Date et heure',
  'Personne',
  'Profil',
  'Opération',
  'Dossier',
  'Finalité',
  'Précision',
];

/** Errors: ecritureFichier, disquePlein. Latest acts first, as on the screen. */
export async function exporterJournal(
  session: Session,
  { chemin, ...filtre }: EntreeDe<'journal.exporter'>,
): Promise<Result<SortieDe<'journal.exporter'>, Erreur>> {
  const { structure } = session;
  const condition = conditionDe(structure.lecteur, filtre);
  const lignes = compterLignes(structure.lecteur, filtre.ordinateurs, condition);
  // Journalled first: an export that leaves no trace does not take place.
  const consignee = structure.consigner(auteurDe(session), {
    acte: 'journal.export',
    objet: null,
    finalite: finaliteDuControle(structure),
    detail: {
      lignes,
      ordinateurs: filtre.ordinateurs,
      famille: filtre.famille,
      du: filtre.du,
      au: filtre.au,
    },
  });
  if (!consignee.ok) return consignee;
  const aCote = `${chemin}.nouveau`;
  try {
    await ecrireTranches(session, filtre.ordinateurs, condition, aCote);
    mettreEnPlace(aCote, chemin);
    return succes({ nom: path.basename(chemin), lignes });
  } catch (cause) {
    fs.rmSync(aCote, { force: true });
    return echec(erreur(codeDExport(cause)));
  }
}

async function ecrireTranches(
  session: Session,
  ordinateurs: Ordinateurs,
  condition: Condition,
  vers: string,
): Promise<void> {
  const descripteur = fs.openSync(vers, 'w', 0o600);
  try {
    // The mark tells a spreadsheet that the file is in UTF-8.
    fs.writeSync(descripteur, `\uFEFF${enCsv([COLONNES])}`);
    // The export's own entry came after the count.
    const tranche = { nombre: PAR_TRANCHE, plafond: dernierMaillon(session.structure.base).numero };
    let avant: Curseur | null = null;
    do {
      const page: ReturnType<typeof lirePage> = lirePage(session, ordinateurs, condition, {
        ...tranche,
        avant,
      });
      fs.writeSync(descripteur, enCsv(page.lignes.map(enCellules)));
      avant = page.suite;
      // Other calls are answered between two slices.
      await laisserPasser();
    } while (avant !== null);
    fs.fsyncSync(descripteur);
  } finally {
    fs.closeSync(descripteur);
  }
}

const enCellules = (ligne: LigneDuJournal): readonly string[] => [
  String(ligne.numero),
  ligne.ordinateur,
  enHeureLocale(ligne.le),
  ligne.personne,
  ligne.profil,
  ligne.operation,
  ligne.dossier?.matricule ?? '',
  ligne.finalite,
  ligne.precision,
];

/** « 24/11/2026 12:00:05 », in the computer's time zone, as spreadsheets read it. */
function enHeureLocale(le: string): string {
  const date = new Date(le);
  const deux = (nombre: number): string => String(nombre).padStart(2, '0');
  const jour = [deux(date.getDate()), deux(date.getMonth() + 1), date.getFullYear()].join('/');
  return `${jour} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(deux).join(':')}`;
}

function codeDExport(cause: unknown): Erreur['type'] {
  const code = codeSysteme(cause);
  if (code === 'ENOSPC') return 'disquePlein';
  return code.startsWith('E') ? 'ecritureFichier' : codeErreurBase(cause);
}
