// Communes by beginning of name, postal code or INSEE code, as one types; old communes are found too, for birth places.
import { z } from 'zod';
import { replierNom } from './normaliser';

/** `resources/communes/communes.json`: rows instead of objects, the most populated communes first. */
const donneesCommunes = z.object({
  /** INSEE code, name, postal codes separated by spaces. */
  communes: z.array(z.tuple([z.string(), z.string(), z.string()])),
  /** Old communes: code, name, code of the commune they are part of today. */
  anciennes: z.array(z.tuple([z.string(), z.string(), z.string()])),
  /** Old codes of which only the successor is known. */
  codes: z.array(z.tuple([z.string(), z.string()])),
});
export type DonneesCommunes = z.infer<typeof donneesCommunes>;

export interface CommuneTrouvee {
  readonly code: string;
  /** An old commune says what it is part of today: « Cordieux (commune ancienne, aujourd’hui Montluel) ». */
  readonly nom: string;
  /** The one that was typed, else the commune's first; empty where there is none. */
  readonly codePostal: string;
  readonly departement: string;
}

interface Fiche {
  readonly code: string;
  readonly nom: string;
  readonly codesPostaux: readonly string[];
  readonly codeActuel: string;
  readonly ancienne: boolean;
  /** Folded name, and the same without spaces: « lhay » is often typed for « L’Haÿ ». */
  readonly cle: string;
  readonly colle: string;
}

export interface IndexCommunes {
  readonly fiches: readonly Fiche[];
  /** The commune that bears a code today or, failing that, the one that bore it. */
  readonly parCode: ReadonlyMap<string, Fiche>;
  readonly successeurs: ReadonlyMap<string, string>;
}

export interface OptionsRecherche {
  /** Old communes too, after the others; true unless said. */
  readonly anciennes?: boolean;
  /** Among equals, communes of this department first. */
  readonly departement?: string;
}

/** « St-Étienne » and « Saint Étienne » both give `saint etienne`. */
export const normaliserNomCommune = (nom: string): string =>
  replierNom(nom)
    .split(' ')
    .map((mot) => (mot === 'st' ? 'saint' : mot === 'ste' ? 'sainte' : mot))
    .join(' ');

/** @throws when the file is not the expected one: it comes with the application, so that is a fault of ours. */
export function preparerCommunes(donnees: unknown): IndexCommunes {
  const { communes, anciennes, codes } = donneesCommunes.parse(donnees);
  const actuelles = communes.map(([code, nom, postaux]) =>
    faireFiche(code, nom, postaux === '' ? [] : postaux.split(' '), code, false),
  );
  const parCode = new Map(actuelles.map((fiche) => [fiche.code, fiche]));
  const passees = anciennes.map(([code, nom, codeActuel]) =>
    faireFiche(code, nom, parCode.get(codeActuel)?.codesPostaux ?? [], codeActuel, true),
  );
  for (const fiche of passees) if (!parCode.has(fiche.code)) parCode.set(fiche.code, fiche);
  return { fiches: [...actuelles, ...passees], parCode, successeurs: new Map(codes) };
}

function faireFiche(
  code: string,
  nom: string,
  codesPostaux: readonly string[],
  codeActuel: string,
  ancienne: boolean,
): Fiche {
  const cle = normaliserNomCommune(nom);
  return { code, nom, codesPostaux, codeActuel, ancienne, cle, colle: cle.replaceAll(' ', '') };
}

/** `97411` → `974`, `2A004` → `2A`. */
export const departementDeCommune = (code: string): string =>
  code.startsWith('97') || code.startsWith('98') ? code.slice(0, 3) : code.slice(0, 2);

/** « Limoux (11) »; `undefined` when no list knows the code. An old code gives the commune's present name. */
export function libelleCommune(index: IndexCommunes, code: string): string | undefined {
  const fiche = index.parCode.get(code) ?? index.parCode.get(index.successeurs.get(code) ?? '');
  return fiche && `${nomAffiche(index, fiche)} (${departementDeCommune(fiche.code)})`;
}

/** The code borne today, for the zone of competence; `undefined` when no list knows the code. */
export const codeActuelDeCommune = (index: IndexCommunes, code: string): string | undefined =>
  index.parCode.get(code)?.codeActuel ?? index.successeurs.get(code);

/**
 * The best first: same name or same code, then beginning of name, then beginning of one of its words;
 * within each, communes of today, then of the department asked for, then the most populated.
 */
export function chercherCommunes(
  index: IndexCommunes,
  texte: string,
  max: number,
  { anciennes = true, departement = '' }: OptionsRecherche = {},
): readonly CommuneTrouvee[] {
  const demande = lireDemande(texte);
  if (demande === null) return [];
  const paniers: Fiche[][] = Array.from({ length: RANGS * 4 }, () => []);
  for (const fiche of index.fiches) {
    if (fiche.ancienne && !anciennes) continue;
    const rang = rangDe(fiche, demande);
    if (rang === null) continue;
    const ailleurs = departementDeCommune(fiche.code) === departement ? 0 : 1;
    const panier = paniers[rang * 4 + (fiche.ancienne ? 2 : 0) + ailleurs];
    if (panier !== undefined && panier.length < max) panier.push(fiche);
  }
  return paniers
    .flat()
    .slice(0, Math.max(0, max))
    .map((fiche) => trouvee(index, fiche, demande));
}

const RANGS = 4;

interface Demande {
  /** Ways of reading what was typed: « st » may begin « Strasbourg » or stand for « Saint ». */
  readonly noms: readonly string[];
  readonly colle: string;
  /** Beginning of a postal or INSEE code, alone or after a name (« Saint-Denis 974 »). */
  readonly chiffres: string;
  readonly nomsSansChiffres: readonly string[];
}

const CHIFFRES = /^(\d{1,5}|2[ab]\d{0,3})$/;

function lireDemande(texte: string): Demande | null {
  // No name of commune is longer than 45 characters: the rest of a paste would only cost time.
  const replie = replierNom(texte.slice(0, 120)).slice(0, 60);
  if (replie === '') return null;
  const mots = replie.split(' ');
  // A name may hold a digit (« Lyon 3e »), never alone: the last such word is read as a code.
  const chiffres = mots.findLast((mot) => CHIFFRES.test(mot)) ?? '';
  const sansChiffres = mots.filter((mot) => !CHIFFRES.test(mot)).join(' ');
  return {
    noms: lectures(replie),
    colle: normaliserNomCommune(replie).replaceAll(' ', ''),
    chiffres: chiffres.toUpperCase(),
    nomsSansChiffres: sansChiffres === '' ? [] : lectures(sansChiffres),
  };
}

const lectures = (replie: string): readonly string[] => [...new Set([normaliserNomCommune(replie), replie])];

function rangDe(fiche: Fiche, demande: Demande): number | null {
  const parNom = rangParNom(fiche, demande.noms);
  if (parNom !== null) return parNom;
  const { chiffres, nomsSansChiffres, colle } = demande;
  if (chiffres === '') return colle.length > 2 && fiche.colle.startsWith(colle) ? 3 : null;
  const parCode = rangParCode(fiche, chiffres);
  if (parCode === null || nomsSansChiffres.length === 0) return parCode;
  return rangParNom(fiche, nomsSansChiffres);
}

function rangParNom({ cle }: Fiche, noms: readonly string[]): number | null {
  let meilleur: number | null = null;
  for (const nom of noms) {
    if (cle === nom) return 0;
    if (cle.startsWith(nom)) meilleur = 1;
    else if (meilleur === null && cle.includes(` ${nom}`)) meilleur = 2;
  }
  return meilleur;
}

function rangParCode({ code, codesPostaux }: Fiche, chiffres: string): number | null {
  if (code === chiffres || codesPostaux.includes(chiffres)) return 0;
  if (code.startsWith(chiffres)) return 1;
  return codesPostaux.some((postal) => postal.startsWith(chiffres)) ? 1 : null;
}

const trouvee = (index: IndexCommunes, fiche: Fiche, { chiffres }: Demande): CommuneTrouvee => ({
  code: fiche.code,
  nom: nomAffiche(index, fiche),
  codePostal:
    fiche.codesPostaux.find((postal) => chiffres !== '' && postal.startsWith(chiffres)) ??
    fiche.codesPostaux[0] ??
    '',
  departement: departementDeCommune(fiche.code),
});

function nomAffiche(index: IndexCommunes, { nom, ancienne, codeActuel }: Fiche): string {
  const actuelle = index.parCode.get(codeActuel);
  return ancienne && actuelle !== undefined ? `${nom} (commune ancienne, aujourd’hui ${actuelle.nom})` : nom;
}
