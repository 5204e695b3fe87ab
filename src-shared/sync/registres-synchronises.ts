// Every register that may be written: those of the catalogue, and those by which the structure runs itself.
import { REGISTRES_CATALOGUES } from '../catalogue';

/** A person's removal of a row; a register, so that an edit made elsewhere brings the row back. */
const RETRAIT = 'retrait';

/** Not data on a young person: who works here and where, who may see what, what was moved or belongs together, the receipt of the mention (A7, A8, A18). */
const DE_GESTION: Readonly<Record<string, readonly string[]>> = {
  structure: ['identite', 'dpo', 'autorite', 'regime', 'zone', 'pause', 'secours', 'essaiSecours'],
  dossier: ['memePersonne'],
  lieu: ['lieu'],
  entretien: ['deplacement'],
  poste: ['nom', 'etat'],
  utilisateur: [
    'identifiant',
    'enregistrement',
    'engagement',
    'mention',
    'codeSecours',
    'clesSecours',
    'clesDeposees',
  ],
  habilitation: ['habilitation'],
  affectation: ['affectation'],
  reception_mention: ['reception'],
};

/** [table, register] pairs, each once, in a stable order. */
export const TABLES_ET_REGISTRES: readonly (readonly [table: string, registre: string])[] = assembler();

function assembler(): readonly (readonly [string, string])[] {
  const parTable = new Map<string, Set<string>>();
  const ajouter = (table: string, registre: string): void => {
    parTable.set(table, (parTable.get(table) ?? new Set([RETRAIT])).add(registre));
  };
  for (const { table, nom } of REGISTRES_CATALOGUES) ajouter(table, nom);
  for (const [table, registres] of Object.entries(DE_GESTION))
    for (const nom of registres) ajouter(table, nom);
  return [...parTable].flatMap(([table, registres]) =>
    [...registres].sort().map((registre) => [table, registre] as const),
  );
}
