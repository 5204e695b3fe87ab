// What arrived and does not count here: batches that wait for something, operations refused or kept for a later version.
import type { Lecteur } from '../coffre/lecture';

export const nombreMisesDeCote = (lecteur: Lecteur): number =>
  lecteur
    .lire<[], { n: number }>(
      `SELECT (SELECT count(*) FROM lot WHERE etat <> 'applique' AND etat = 'attend')
            + (SELECT count(*) FROM saisie_mise_de_cote) AS n`,
    )
    .get()?.n ?? 0;
