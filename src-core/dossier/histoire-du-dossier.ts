// What the file's past operations tell: its successive referents, and the interviews that were moved in or out.
import { z } from 'zod';
import type { DossierLu } from '../../src-shared/contract/dossier';
import { IdDossier, IdLigne, IdUtilisateur } from '../../src-shared/regles/identifiants';
import { deplaceTout, peutDeplacer } from '../entretien/deplacer-entretien.commande';
import { entretiensPresents } from '../entretien/entretien-present';
import type { Session } from '../session';
import { conditionVisible } from './lister-dossiers.requete';

interface OperationLue {
  readonly ligne: string;
  readonly valeur: string;
  readonly utilisateur: string;
  readonly saisieLe: string;
}

type NomDe = (utilisateur: string) => string;

/** Oldest first; each lasts until the next one was written. */
export function referentsSuccessifs(session: Session, dossier: string, nomDe: NomDe): DossierLu['referents'] {
  const ecrits = operations(session, dossier, 'dossier', 'referent').map(({ valeur, ...ecrit }) => ({
    ...ecrit,
    id: IdUtilisateur.nullable().parse(JSON.parse(valeur)),
  }));
  // The same person written again is not a change.
  const changements = ecrits.filter(({ id }, rang) => id !== (ecrits[rang - 1]?.id ?? null));
  return changements.flatMap(({ id, utilisateur, saisieLe }, rang) =>
    id === null
      ? []
      : [
          {
            ...{ id, nom: nomDe(id), par: nomDe(utilisateur), du: saisieLe },
            au: changements[rang + 1]?.saisieLe ?? null,
          },
        ],
  );
}

const deplacement = z.object({
  sens: z.enum(['vers', 'depuis']),
  dossier: IdDossier,
  saisiPar: z.string().optional(),
});

/** The other file is named to those who may open it only. */
export function deplacements(session: Session, dossier: string, nomDe: NomDe): DossierLu['deplacements'] {
  return operations(session, dossier, 'entretien', 'deplacement').flatMap((lue) => {
    const valeur = deplacement.parse(JSON.parse(lue.valeur));
    return [
      {
        ...{ sens: valeur.sens, ligne: IdLigne.parse(lue.ligne), le: lue.saisieLe },
        date: dateDeLEntretien(session, lue.ligne),
        par: nomDe(lue.utilisateur),
        saisiPar: valeur.saisiPar === undefined ? null : nomDe(valeur.saisiPar),
        autre: estVisible(session, valeur.dossier) ? valeur.dossier : null,
      },
    ];
  });
}

/** Interviews that this session may move to another file. */
export function deplacables(
  session: Session,
  dossier: string,
  lignes: DossierLu['lignes'],
): DossierLu['deplacables'] {
  const entretiens = lignes.filter(({ table }) => table === 'entretien').map(({ id }) => IdLigne.parse(id));
  if (deplaceTout(session)) return entretiens;
  const presents = entretiensPresents(session.structure.lecteur, dossier);
  return entretiens.filter((id) => {
    const present = presents.get(id);
    return present !== undefined && peutDeplacer(session, present);
  });
}

const operations = (
  { structure: { lecteur } }: Session,
  dossier: string,
  table: string,
  registre: string,
): readonly OperationLue[] =>
  lecteur
    .lire<[string, string, string], OperationLue>(
      `SELECT ligne, valeur, utilisateur, saisieLe FROM operation
       WHERE dossier = ? AND tableCible = ? AND registre = ? ORDER BY horloge, id`,
    )
    .all(dossier, table, registre);

const dateDeLEntretien = ({ structure: { lecteur } }: Session, ligne: string): string =>
  lecteur
    .lire<[string], { date: string | null }>(
      "SELECT json_extract(entretien, '$.date') AS date FROM entretien WHERE id = ?",
    )
    .get(ligne)?.date ?? '';

// Without a trace in the journal: nobody asked to open it.
function estVisible(session: Session, dossier: string): boolean {
  const [visible, parametres] = conditionVisible(session);
  return (
    session.structure.lecteur
      .lire<unknown[], unknown>(`SELECT 1 FROM repertoire r WHERE r.dossier = ? AND ${visible}`)
      .get(dossier, ...parametres) !== undefined
  );
}
