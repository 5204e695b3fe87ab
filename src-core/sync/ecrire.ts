// The one write path: rows, operations, heads and journal in a single transaction, or nothing.
import { avancer, ecrireHorodate, type Horloge } from '../../src-shared/sync/horloge';
import type { Provenance, ValeurJson } from '../../src-shared/sync/operations';
import type { Base } from '../coffre/ouvrir';
import { type Acte, consigner, type Maillon } from '../journal/chaine';
import { derniereSequence, mettreAuDepart } from './depart';
import { type LigneOperation, rangerOperation } from './ranger';

/** One register to write, with the heads the user saw when typing. */
export interface Ecriture {
  readonly dossier: string | null;
  readonly table: string;
  readonly ligne: string;
  readonly registre: string;
  readonly valeur: ValeurJson;
  readonly vu: readonly string[];
  readonly provenance: Provenance;
}

export interface Auteur {
  readonly utilisateur: string;
  /** Profiles of the session, joined by a comma. */
  readonly profil: string;
}

export interface Plume {
  readonly base: Base;
  /** Unix milliseconds; injected. */
  readonly maintenant: () => number;
  horloge: Horloge;
}

export type ActeEcrit = Omit<Acte, 'le' | 'utilisateur' | 'profil'>;

/**
 * Writes the registers and the act. Returns the journal's new link, to be put in the head file.
 * @throws SQLITE_FULL and the like; the transaction is then undone and the clock stays where it was.
 */
export function ecrire(
  plume: Plume,
  auteur: Auteur,
  acte: ActeEcrit,
  ecritures: readonly Ecriture[],
  suite: (base: Base) => void = () => {},
): Maillon {
  const ms = plume.maintenant();
  const le = new Date(ms).toISOString();
  let horloge = plume.horloge;
  const maillon = plume.base
    .transaction(() => {
      let sequence = derniereSequence(plume.base);
      for (const ecriture of ecritures) {
        horloge = avancer(horloge, ms);
        const rang = rangerOperation(plume.base, operationDe(ecriture, auteur, ecrireHorodate(horloge), le));
        if (rang !== null) mettreAuDepart(plume.base, ++sequence, rang);
      }
      suite(plume.base);
      return consigner(plume.base, { ...acte, le, ...auteur });
    })
    .immediate();
  plume.horloge = horloge;
  return maillon;
}

const operationDe = (ecriture: Ecriture, auteur: Auteur, horloge: string, le: string): LigneOperation => ({
  id: horloge,
  dossier: ecriture.dossier,
  table: ecriture.table,
  ligne: ecriture.ligne,
  registre: ecriture.registre,
  valeur: ecriture.valeur,
  horloge,
  remplace: ecriture.vu,
  utilisateur: auteur.utilisateur,
  provenance: ecriture.provenance,
  saisieLe: le,
});
