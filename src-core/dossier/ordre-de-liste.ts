// Which files stand on a page of the list: read off an index, however deep the page is.
import type { TriDeListe } from '../../src-shared/regles/liste-dossiers';
import type { Lecteur } from '../coffre/lecture';

/** What the list is made of: a condition on the alias `r`, an order, and the page wanted. */
export interface PageVoulue {
  readonly condition: string;
  readonly parametres: readonly (string | null)[];
  readonly tri: TriDeListe;
  readonly inverse: boolean;
  readonly nombre: number;
  readonly decalage: number;
}

/** Ranks of the directory in the order of the page: the lines themselves are read afterwards. */
export const rangsDeLaPage = (lecteur: Lecteur, page: PageVoulue): readonly number[] =>
  page.tri === 'referent'
    ? parReferent(lecteur, page)
    : parIndex(lecteur, page, ordre(page.tri, page.inverse));

/** The last change comes newest first. */
function ordre(tri: Exclude<TriDeListe, 'referent'>, inverse: boolean): string {
  const [sens, autre] = inverse ? ['DESC', 'ASC'] : ['ASC', 'DESC'];
  const cles = {
    nom: `r.cleTri ${sens}, r.dossier ${sens}`,
    naissance: `r.naissance ${sens}, r.cleTri ${sens}`,
    modification: `r.modifieLe ${autre}, r.rang ${autre}`,
  };
  return cles[tri];
}

// Only the ranks: the index alone answers, and skipping thousands of its entries costs little.
const parIndex = (
  lecteur: Lecteur,
  { condition, parametres, nombre, decalage }: Omit<PageVoulue, 'tri' | 'inverse'>,
  tri: string,
): readonly number[] =>
  lecteur
    .lire<unknown[], { rang: number }>(
      `SELECT r.rang FROM repertoire r WHERE ${condition} ORDER BY ${tri} LIMIT ? OFFSET ?`,
    )
    .all(...parametres, nombre, decalage)
    .map(({ rang }) => rang);

/** Referents by name, each with their files by name; files that wait for a referent come first. */
function parReferent(lecteur: Lecteur, page: PageVoulue): readonly number[] {
  const groupes = groupesParNom(lecteur, page);
  const rangs: number[] = [];
  let aPasser = page.decalage;
  for (const { referent, nombre } of page.inverse ? groupes.reverse() : groupes) {
    if (rangs.length === page.nombre) break;
    if (aPasser < nombre)
      rangs.push(
        ...parIndex(
          lecteur,
          {
            condition: `${page.condition} AND r.referent IS ?`,
            parametres: [...page.parametres, referent],
            nombre: page.nombre - rangs.length,
            decalage: aPasser,
          },
          'r.cleTri, r.rang',
        ),
      );
    aPasser = Math.max(0, aPasser - nombre);
  }
  return rangs;
}

const groupesParNom = (lecteur: Lecteur, { condition, parametres }: PageVoulue) =>
  lecteur
    .lire<unknown[], { referent: string | null; nombre: number }>(
      `SELECT g.referent, g.nombre FROM (
         SELECT r.referent, count(*) AS nombre FROM repertoire r WHERE ${condition} GROUP BY r.referent
       ) g LEFT JOIN utilisateur u ON u.id = g.referent
       ORDER BY g.referent IS NOT NULL, u.nom, u.prenom, g.referent`,
    )
    .all(...parametres);
