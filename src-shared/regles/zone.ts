// The zone of competence (A4): territories and single communes chosen by the direction, and who lives outside it.
import { z } from 'zod';
import {
  codeActuelDeCommune,
  departementDeCommune,
  type IndexCommunes,
  normaliserNomCommune,
} from './recherche-commune';

const codeCommune = z.string().regex(/^(\d{5}|2[AB]\d{3})$/, 'Code de commune mal formé.');

export const GENRES_TERRITOIRE = ['intercommunalite', 'departement'] as const;
export const refTerritoire = z.strictObject({ genre: z.enum(GENRES_TERRITOIRE), code: z.string().max(9) });
export type RefTerritoire = z.infer<typeof refTerritoire>;

/** Territories follow their official composition; single communes are added to them or taken out. */
export const zoneEcrite = z.strictObject({
  territoires: z.array(refTerritoire).max(200),
  ajouts: z.array(codeCommune).max(5_000),
  retraits: z.array(codeCommune).max(5_000),
});
export type ZoneEcrite = z.infer<typeof zoneEcrite>;

export const ZONE_VIDE: ZoneEcrite = { territoires: [], ajouts: [], retraits: [] };

/** `resources/communes/territoires.json`. */
export const donneesTerritoires = z.object({
  departements: z.array(z.tuple([z.string(), z.string()])),
  /** SIREN, name, INSEE codes separated by spaces. */
  intercommunalites: z.array(z.tuple([z.string(), z.string(), z.string()])),
});

export interface Territoire extends RefTerritoire {
  readonly nom: string;
  readonly cle: string;
  readonly communes: readonly string[];
}

/** @throws when the file is not the expected one: it comes with the application, so that is a fault of ours. */
export function preparerTerritoires(donnees: unknown, { fiches }: IndexCommunes): readonly Territoire[] {
  const { departements, intercommunalites } = donneesTerritoires.parse(donnees);
  const parDepartement = new Map<string, string[]>();
  for (const { code, ancienne } of fiches) {
    if (ancienne) continue;
    const departement = departementDeCommune(code);
    const deja = parDepartement.get(departement);
    if (deja === undefined) parDepartement.set(departement, [code]);
    else deja.push(code);
  }
  return [
    ...intercommunalites.map(([code, nom, communes]) =>
      territoire('intercommunalite', code, nom, communes.split(' ')),
    ),
    ...departements.map(([code, nom]) =>
      territoire('departement', code, nom, parDepartement.get(code) ?? []),
    ),
  ];
}

const territoire = (
  genre: RefTerritoire['genre'],
  code: string,
  nom: string,
  communes: readonly string[],
): Territoire => ({ genre, code, nom, communes, cle: normaliserNomCommune(`${nom} ${code}`) });

/** Every word typed begins a word of the name; a code is found too. */
export function chercherTerritoires(
  territoires: readonly Territoire[],
  texte: string,
  max: number,
): readonly Territoire[] {
  const mots = normaliserNomCommune(texte.slice(0, 80)).split(' ').filter(Boolean);
  if (mots.length === 0) return [];
  return territoires.filter(({ cle }) => mots.every((mot) => ` ${cle}`.includes(` ${mot}`))).slice(0, max);
}

export interface CommuneDeZone {
  readonly code: string;
  /** Chosen by itself, or part of a territory. */
  readonly origine: 'ajout' | 'territoire';
}

/** The communes of the zone, in the order of their codes. */
export function communesDeLaZone(
  { territoires, ajouts, retraits }: ZoneEcrite,
  connus: readonly Territoire[],
): readonly CommuneDeZone[] {
  const retires = new Set(retraits);
  const trouvees = new Map<string, CommuneDeZone>();
  for (const { genre, code } of territoires) {
    const communes = connus.find((connu) => connu.genre === genre && connu.code === code)?.communes ?? [];
    for (const commune of communes) trouvees.set(commune, { code: commune, origine: 'territoire' });
  }
  for (const code of ajouts) if (!trouvees.has(code)) trouvees.set(code, { code, origine: 'ajout' });
  return [...trouvees.values()]
    .filter(({ code }) => !retires.has(code))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Old communes count as the one they are part of today, arrondissements as their city. */
export function estHorsZone(codes: ReadonlySet<string>, index: IndexCommunes, commune: string): boolean {
  // Nothing chosen yet: nobody is outside.
  if (codes.size === 0) return false;
  const actuelle = codeActuelDeCommune(index, commune) ?? commune;
  return ![commune, actuelle, communeEntiere(actuelle)].some((code) => codes.has(code));
}

/** The zone with each old code also under its present one. */
export const codesDeLaZone = (zone: readonly CommuneDeZone[], index: IndexCommunes): ReadonlySet<string> =>
  new Set(zone.flatMap(({ code }) => [code, codeActuelDeCommune(index, code) ?? code]));

const COMMUNES_A_ARRONDISSEMENTS = [
  { code: '75056', de: 75101, a: 75120 },
  { code: '13055', de: 13201, a: 13216 },
  { code: '69123', de: 69381, a: 69389 },
] as const;

const communeEntiere = (code: string): string =>
  COMMUNES_A_ARRONDISSEMENTS.find(({ de, a }) => Number(code) >= de && Number(code) <= a)?.code ?? code;

export const GENRES_CODE = ['insee', 'postal'] as const;
export type GenreCode = (typeof GENRES_CODE)[number];

export interface CodesReconnus {
  readonly communes: readonly string[];
  /** As pasted, to be put right. */
  readonly inconnus: readonly string[];
}

/** Codes in a pasted text, whatever separates them; a postal code gives all the communes that share it. */
export function reconnaitreCodes(index: IndexCommunes, texte: string, genre: GenreCode): CodesReconnus {
  const colles = texte.split(/[\s,;|"']+/u).filter(Boolean);
  const parCodePostal = genre === 'postal' ? communesParCodePostal(index) : null;
  const communes = new Set<string>();
  const inconnus = new Set<string>();
  for (const colle of colles) {
    // A spreadsheet drops the first zero: « 1004 » is « 01004 ».
    const code = colle.toUpperCase().padStart(5, '0');
    const trouvees =
      parCodePostal === null ? [code].filter((c) => estConnu(index, c)) : parCodePostal.get(code);
    if (trouvees === undefined || trouvees.length === 0) inconnus.add(colle);
    for (const commune of trouvees ?? []) communes.add(commune);
  }
  return { communes: [...communes], inconnus: [...inconnus] };
}

const estConnu = (index: IndexCommunes, code: string): boolean =>
  codeActuelDeCommune(index, code) !== undefined;

function communesParCodePostal({ fiches }: IndexCommunes): ReadonlyMap<string, readonly string[]> {
  const parCode = new Map<string, string[]>();
  for (const { code, codesPostaux, ancienne } of fiches) {
    if (ancienne) continue;
    for (const postal of codesPostaux) parCode.set(postal, [...(parCode.get(postal) ?? []), code]);
  }
  return parCode;
}
