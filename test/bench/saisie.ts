// A save confirmed by the disk, against the same rows put bare into a SQLCipher file of the same size.
import type { Personne } from '../../scripts/donnees/population.mjs';
import type { Base } from '../../src-core/coffre/ouvrir';
import type { DemandeDe } from '../../src-shared/contract/index';
import type { PosteDeBench } from './poste';

export interface DuelDeSaisie {
  readonly produit: readonly number[];
  readonly nu: readonly number[];
}

/** Registers each person through the door, then writes the rows this made into `nue`, in one bare transaction. */
export async function duelDeSaisie(
  poste: PosteDeBench,
  nue: Base,
  personnes: readonly Personne[],
): Promise<DuelDeSaisie> {
  const duel = { produit: [] as number[], nu: [] as number[] };
  for (const personne of personnes) {
    const demande = await inscription(poste, personne);
    const avant = reperes(poste.session().structure.base);
    const depart = performance.now();
    const { id } = await poste.appeler('dossier.creer', demande);
    duel.produit.push(performance.now() - depart);
    duel.nu.push(ecrireNu(nue, lignesEcrites(poste.session().structure.base, id, avant)));
  }
  return duel;
}

async function inscription(
  poste: PosteDeBench,
  { nomNaissance, prenoms, dateNaissance, communeResidence }: Personne,
): Promise<DemandeDe<'dossier.creer'>> {
  const { mention, empreinte } = await poste.appeler('mention.lire', {});
  const valeurs = {
    nomNaissance,
    prenoms: [...prenoms],
    dateNaissance: { date: dateNaissance, estimee: false },
    residence:
      communeResidence === null
        ? { mode: 'sansAdresseFixe', commune: null }
        : { mode: 'commune', commune: communeResidence },
  };
  return {
    brouillon: null,
    reception: {
      mode: 'lueEnsemble',
      a: 'jeune',
      le: '2026-01-05',
      mention: mention.id,
      version: mention.version,
      empreinte,
    },
    ecritures: Object.entries(valeurs).map(([registre, valeur]) => ({
      table: 'dossier',
      registre,
      valeur,
      provenance: 'declare' as const,
    })),
  };
}

type Ligne = Readonly<Record<string, unknown>>;
type Lignes = readonly (readonly [table: string, lignes: readonly Ligne[]])[];

/** Tables of whole rows; the search index does not give back its words, so its row is made of the names. */
const DU_DOSSIER = [
  ['dossier', 'id'],
  ['reception_mention', 'dossier'],
  ['operation', 'dossier'],
  ['repertoire', 'dossier'],
] as const;

/** By the heads' own key: from their operation alone they would all be read through. */
const SES_TETES = `SELECT t.* FROM operation o JOIN tete t
  ON t.tableCible = o.tableCible AND t.ligne = o.ligne AND t.registre = o.registre AND t.operation = o.id
  WHERE o.dossier = ?`;

const reperes = (base: Base): number =>
  base.prepare<[], { n: number | null }>('SELECT max(numero) AS n FROM journal').get()?.n ?? 0;

function lignesEcrites(base: Base, id: string, journal: number): Lignes {
  const rangee = base.prepare<[string], { rang: number; nom: string; prenoms: string; naissance: string }>(
    "SELECT rang, nom, prenoms, coalesce(naissance, '') AS naissance FROM repertoire WHERE dossier = ?",
  );
  const { rang, nom, prenoms, naissance } = rangee.get(id) ?? {
    rang: 0,
    nom: '',
    prenoms: '',
    naissance: '',
  };
  return [
    ...DU_DOSSIER.map(
      ([table, cle]) =>
        [table, base.prepare<[string], Ligne>(`SELECT * FROM ${table} WHERE ${cle} = ?`).all(id)] as const,
    ),
    ['tete', base.prepare<[string], Ligne>(SES_TETES).all(id)],
    [
      'ressemblance',
      base
        .prepare<[string, number], Ligne>('SELECT * FROM ressemblance WHERE naissance = ? AND rang = ?')
        .all(naissance, rang),
    ],
    ['recherche', [{ rowid: rang, texte: `${nom} ${prenoms}`, sons: `${nom} ${prenoms}` }]],
    ['journal', base.prepare<[number], Ligne>('SELECT * FROM journal WHERE numero > ?').all(journal)],
  ];
}

/** Milliseconds of one transaction that inserts the rows as they are, statements prepared beforehand. */
function ecrireNu(base: Base, lignes: Lignes): number {
  const pretes = lignes.flatMap(([table, rangees]) =>
    rangees.map((rangee) => {
      const colonnes = Object.keys(rangee);
      const sql = `INSERT OR REPLACE INTO ${table} (${colonnes.join(', ')}) VALUES (${colonnes.map(() => '?').join(', ')})`;
      return { instruction: base.prepare(sql), valeurs: Object.values(rangee) };
    }),
  );
  const ecrire = base.transaction(() => {
    for (const { instruction, valeurs } of pretes) instruction.run(...valeurs);
  });
  const depart = performance.now();
  ecrire.immediate();
  return performance.now() - depart;
}
