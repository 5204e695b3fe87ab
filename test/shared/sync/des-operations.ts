// Operations as a counsellor's work makes them, drawn at random, and the three loads that sizes are measured on.
import fc from 'fast-check';
import { ecrireHorodate } from '../../../src-shared/sync/horloge';
import { type OperationDatee, PROVENANCES, type ValeurJson } from '../../../src-shared/sync/operations';

const hexa = (octets: number) =>
  fc.uint8Array({ minLength: octets, maxLength: octets }).map((tires) => Buffer.from(tires).toString('hex'));

const horodate = fc
  .record({ ms: fc.nat(0xffff_ffff_ffff), compteur: fc.nat(0xffff_ffff), noeud: hexa(8) })
  .map(ecrireHorodate);

const uneOperation: fc.Arbitrary<OperationDatee> = fc
  .record({
    id: fc.option(horodate),
    dossier: fc.option(fc.oneof(hexa(16), fc.constant('a'.repeat(32)))),
    table: fc.constantFrom('dossier', 'telephone', 'entretien'),
    ligne: fc.option(hexa(16)),
    registre: fc.constantFrom('nomUsage', 'telephone', 'note'),
    valeur: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<ValeurJson>,
    horloge: horodate,
    remplace: fc.array(horodate, { maxLength: 4 }),
    utilisateur: fc.constantFrom('1'.repeat(32), '2'.repeat(32), 'cleDeSecours'),
    provenance: fc.constantFrom(...PROVENANCES),
    saisie: fc.date({ min: new Date(0), max: new Date('9000-01-01'), noInvalidDate: true }),
  })
  .map(({ id, ligne, saisie, ...reste }) => ({
    ...reste,
    id: id ?? reste.horloge,
    ligne: ligne ?? reste.dossier ?? '0'.repeat(32),
    valeur: JSON.parse(JSON.stringify(reste.valeur)),
    saisieLe: saisie.toISOString(),
  }));

export const desOperations = fc.array(uneOperation, { maxLength: 40 });

/** A small generator of its own: the same load at each run. */
export function tirage(graine: number): (bornes: number) => number {
  let etat = graine >>> 0;
  return (borne) => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((etat / 2 ** 32) * borne);
  };
}

const NOMS = ['Martin', 'Bernard', 'Diallo', 'Lefèvre', 'N’Guyen', 'Garcia', 'Ben Amor', 'Roux', 'Fournier'];

/** W1: one field of `nombre` different files that exist · W2: five fields of new files · W3: rewrites of few rows. */
export function charge(genre: 'W1' | 'W2' | 'W3', nombre: number): readonly OperationDatee[] {
  const tirer = tirage(7);
  const hexaTiree = (octets: number): string =>
    Array.from({ length: 2 * octets }, () => tirer(16).toString(16)).join('');
  const noeud = hexaTiree(8);
  const noeudAncien = hexaTiree(8);
  const utilisateur = hexaTiree(16);
  const lignes = Array.from({ length: 1_000 }, () => hexaTiree(16));
  const dernieres = new Map<string, string>();
  let ms = 1_795_000_000_000;
  let ancien = 1_780_000_000_000;
  let compteur = 0;
  return Array.from({ length: nombre }, (_, rang) => {
    const memeFormulaire = genre === 'W2' && rang % 5 !== 0;
    if (!memeFormulaire) ms += 20_000 + tirer(60_000);
    compteur = memeFormulaire ? compteur + 1 : 0;
    if (genre !== 'W3' && !memeFormulaire) lignes[0] = hexaTiree(16);
    const ligne = lignes[genre === 'W3' ? rang % 1_000 : 0] ?? '';
    const horloge = ecrireHorodate({ ms, compteur, noeud });
    ancien += tirer(120_000);
    const precedente =
      genre === 'W1'
        ? ecrireHorodate({ ms: ancien, compteur: tirer(6), noeud: noeudAncien })
        : dernieres.get(ligne);
    if (genre === 'W3') dernieres.set(ligne, horloge);
    return {
      id: horloge,
      dossier: ligne,
      table: 'dossier',
      ligne,
      registre: genre === 'W2' ? (CHAMPS[rang % 5]?.registre ?? '') : 'nomUsage',
      valeur: genre === 'W2' ? (CHAMPS[rang % 5]?.valeur(tirer) ?? null) : unNom(tirer),
      horloge,
      remplace: precedente === undefined ? [] : [precedente],
      utilisateur,
      provenance: 'declare' as const,
      saisieLe: new Date(ms).toISOString(),
    };
  });
}

const unNom = (tirer: (borne: number) => number): string =>
  `${NOMS[tirer(9)]}${tirer(2) === 0 ? `-${NOMS[tirer(9)]}` : ''}`;

const CHAMPS: readonly { registre: string; valeur: (tirer: (borne: number) => number) => ValeurJson }[] = [
  { registre: 'nomNaissance', valeur: unNom },
  { registre: 'prenoms', valeur: (tirer) => [unNom(tirer), unNom(tirer)] },
  {
    registre: 'dateNaissance',
    valeur: (tirer) => ({ date: `20${10 - tirer(9)}-0${1 + tirer(9)}-1${tirer(9)}`, estimee: false }),
  },
  { registre: 'residence', valeur: (tirer) => ({ mode: 'commune', commune: `11${100 + tirer(400)}` }) },
  { registre: 'nomUsage', valeur: unNom },
];
