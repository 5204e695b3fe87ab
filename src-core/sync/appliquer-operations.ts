// The operations of one received batch: each is taken, kept for a later version, refused or erased already.

import { schemaRegistre } from '../../src-shared/catalogue/validation';
import { TOLERANCE_MS } from '../../src-shared/sync/heures-fausses';
import { lireHorodate } from '../../src-shared/sync/horloge';
import type { EnteteLot } from '../../src-shared/sync/lot';
import { jugerOperation, type Schema } from '../../src-shared/sync/operations-recues';
import type { OperationRecue } from '../../src-shared/sync/trame';
import { preparer } from '../coffre/instructions';
import { versionDe } from '../coffre/migrer';
import type { Base } from '../coffre/ouvrir';
import { changeLesMots } from '../dossier/index-des-dossiers';
import { retirerDuDepart } from './depart';
import { cibleEffacee } from './effacements';
import { etatStructure, type PosteLocal } from './poste-local';
import { rangerOperation, redaterOperation } from './ranger';

export interface Compte {
  readonly prises: number;
  readonly dejaLa: number;
  readonly gardees: number;
  readonly refusees: number;
  /** About what was erased: dropped. */
  readonly effacees: number;
}

/** What a reception gathers to conclude with. */
export interface Application {
  /** Files whose line in the list changes, and whether the search's words do. */
  readonly dossiers: Map<string, boolean>;
  /** Greatest clock that is not from the future: one that is would drag this workstation's along. */
  horloge: string;
  /** A branch was learnt to be left: what waited for it is looked at again. */
  branches: boolean;
}

export const rienEncore = (): Application => ({ dossiers: new Map(), horloge: '', branches: false });

/** One bad operation never stops the rest. To be called inside the reception's transaction. */
export function appliquerOperations(
  poste: PosteLocal,
  { poste: auteur, premiere, schema: version }: EnteteLot,
  operations: readonly OperationRecue[],
  application: Application,
): Compte {
  const { base } = poste.plume;
  const schema = schemaDe(base);
  const effacee = cibleEffacee(etatStructure(poste).effacements);
  const futur = poste.plume.maintenant() + TOLERANCE_MS;
  const compte = { prises: 0, dejaLa: 0, gardees: 0, refusees: 0, effacees: 0 };
  operations.forEach((operation, rang) => {
    const jugement = jugerOperation(operation, version, schema);
    if (jugement.sort !== 'prendre') {
      mettreDeCote(base, auteur, premiere + rang, jugement);
      compte[jugement.sort === 'garder' ? 'gardees' : 'refusees']++;
    } else if (effacee(operation)) compte.effacees++;
    else if (rangerOperation(base, jugement.operation) === null) {
      // Mine, come back from the server after an older copy of the vault: what others have of it counts.
      if (retirerDuDepart(base, operation.id)) redaterOperation(base, jugement.operation, operation.horloge);
      compte.dejaLa++;
    } else {
      compte.prises++;
      if (operation.dossier !== null) noterDossier(application, operation.dossier, changeLesMots(operation));
      if (operation.horloge > application.horloge && lireHorodate(operation.horloge).ms <= futur)
        application.horloge = operation.horloge;
    }
  });
  return compte;
}

function noterDossier({ dossiers }: Application, dossier: string, mots: boolean): void {
  if (mots || !dossiers.has(dossier)) dossiers.set(dossier, mots);
}

/** What this vault knows: its own catalogue says so, as it does to the database's trigger (A2). */
export function schemaDe(base: Base): Schema {
  const connus = new Set(
    preparer<[], { cle: string }>(base, "SELECT tableCible || '.' || registre AS cle FROM registre_connu")
      .all()
      .map(({ cle }) => cle),
  );
  return {
    version: versionDe(base),
    connait: (table, registre) => connus.has(`${table}.${registre}`),
    comprend: ({ table, registre, valeur }) =>
      schemaRegistre(table, registre)?.safeParse(valeur).success ?? true,
  };
}

const mettreDeCote = (
  base: Base,
  auteur: string,
  sequence: number,
  { sort, motif }: { readonly sort: string; readonly motif: string },
): void => {
  preparer(
    base,
    'INSERT OR REPLACE INTO saisie_mise_de_cote (poste, sequence, sort, motif) VALUES (?, ?, ?, ?)',
  ).run(auteur, sequence, sort, motif);
};
