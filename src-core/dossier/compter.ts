// How many files the structure holds.
import type { Lecteur } from '../coffre/lecture';

export const compterDossiers = (lecteur: Lecteur): number =>
  lecteur.lire<[], { n: number }>('SELECT count(*) AS n FROM repertoire').get()?.n ?? 0;
