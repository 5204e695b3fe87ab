// Drafts: what is being typed, kept every two seconds, offered again after a crash to its author only.
import { desc, eq, getTableColumns } from 'drizzle-orm';
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { IdBrouillon, IdDossier } from '../../src-shared/regles/identifiants';
import { echec, type Result, succes } from '../../src-shared/result';
import { type Base, codeErreurBase } from '../coffre/ouvrir';
import * as tables from '../coffre/schema';
import type { Session } from '../session';

const { utilisateur: _auteur, ...COLONNES } = getTableColumns(tables.brouillon);

/** Keeps or replaces the draft. Errors: appelRefuse when the id is another author's, and the disk's. */
export function enregistrerBrouillon(
  { structure, utilisateur }: Session,
  { id, genre, dossier, contenu }: EntreeDe<'brouillon.enregistrer'>,
): Result<SortieDe<'brouillon.enregistrer'>, Erreur> {
  const modifieLe = new Date(structure.maintenant()).toISOString();
  const ecrits = tenter(() =>
    structure.base
      .prepare(
        `INSERT INTO brouillon (id, utilisateur, genre, dossier, contenu, modifieLe) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET contenu = excluded.contenu, modifieLe = excluded.modifieLe
         WHERE utilisateur = excluded.utilisateur`,
      )
      .run(id, utilisateur, genre, dossier, contenu, modifieLe),
  );
  if (!ecrits.ok) return ecrits;
  return ecrits.valeur.changes === 1 ? succes({ modifieLe }) : echec(erreur('appelRefuse'));
}

export const listerBrouillons = ({ structure, utilisateur }: Session): SortieDe<'brouillon.lister'> => ({
  brouillons: structure.lecteur.requete
    .select(COLONNES)
    .from(tables.brouillon)
    .where(eq(tables.brouillon.utilisateur, utilisateur))
    .orderBy(desc(tables.brouillon.modifieLe))
    .all()
    .map(({ id, dossier, ...reste }) => ({
      ...reste,
      id: IdBrouillon.parse(id),
      dossier: dossier === null ? null : IdDossier.parse(dossier),
    })),
});

export function abandonnerBrouillon(
  { structure, utilisateur }: Session,
  { id }: EntreeDe<'brouillon.abandonner'>,
): Result<Record<string, never>, Erreur> {
  const efface = tenter(() => effacerBrouillon(structure.base, id, utilisateur));
  return efface.ok ? succes({}) : efface;
}

/** Inside the transaction that saved what the draft held, or alone. */
export function effacerBrouillon(base: Base, id: string | null, utilisateur: string): void {
  if (id !== null)
    base.prepare('DELETE FROM brouillon WHERE id = ? AND utilisateur = ?').run(id, utilisateur);
}

function tenter<T>(geste: () => T): Result<T, Erreur> {
  try {
    return succes(geste());
  } catch (cause) {
    return echec(erreur(codeErreurBase(cause)));
  }
}
