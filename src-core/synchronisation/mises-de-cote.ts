// What arrived and does not count here: batches that wait for something, operations refused or kept for a later version.
import type { Lecteur } from '../coffre/lecture';

// Another history of a computer's log is taken by itself: nobody has anything to do about it.
const LOTS = `FROM lot WHERE etat <> 'applique' AND (etat = 'attend' OR motif = 'contenu')`;

/** In entries, as people count. */
export const nombreMisesDeCote = (lecteur: Lecteur): number =>
  lecteur
    .lire<[], { n: number }>(
      `SELECT (SELECT COALESCE(sum(derniere - premiere + 1), 0) ${LOTS})
            + (SELECT count(*) FROM saisie_mise_de_cote) AS n`,
    )
    .get()?.n ?? 0;

export interface LotMisDeCote {
  readonly poste: string;
  readonly premiere: number;
  readonly derniere: number;
  /** JSON of the reason. */
  readonly motif: string;
}

export const lotsMisDeCote = (lecteur: Lecteur): readonly LotMisDeCote[] =>
  lecteur
    .lire<[], LotMisDeCote>(
      `SELECT poste, premiere, derniere, CASE etat WHEN 'attend' THEN motif ELSE '{"motif":"contenu"}' END AS motif
       ${LOTS} ORDER BY rang`,
    )
    .all();

export interface SaisieMiseDeCote {
  readonly poste: string;
  readonly sequence: number;
  readonly sort: string;
  readonly motif: string;
}

/** More than that would not be read: the first ones tell what is the matter. */
const AU_PLUS = 500;

export const saisiesMisesDeCote = (lecteur: Lecteur): readonly SaisieMiseDeCote[] =>
  lecteur
    .lire<[], SaisieMiseDeCote>(
      `SELECT poste, sequence, sort, motif FROM saisie_mise_de_cote ORDER BY poste, sequence LIMIT ${AU_PLUS}`,
    )
    .all();
