// Loads a snapshot into a bare vault, a chunk a transaction: what was cut is resumed at the next chunk.
import { decode } from 'cborg';
import { z } from 'zod';
import { TOLERANCE_MS } from '../../src-shared/sync/heures-fausses';
import { ecrireHorodate, observer } from '../../src-shared/sync/horloge';
import { PROVENANCES, type Provenance } from '../../src-shared/sync/operations';
import { lireTrame, TAILLE_TRAME } from '../../src-shared/sync/trame';
import { octets } from '../../src-shared/sync/trame-forme';
import { preparer } from '../coffre/instructions';
import { versionDe } from '../coffre/migrer';
import type { Base } from '../coffre/ouvrir';
import { rafraichirDossiers } from '../dossier/repertoire';
import { desceller, egaux, sha256 } from '../primitives';
import { quitterBranche } from './branches';
import {
  clicheSigne,
  contexteMorceau,
  empreinteDesEffacements,
  lireManifeste,
  type ManifesteCliche,
  type SignatureCliche,
} from './cliche';
import { recevoirConstat, suivre } from './constats';
import { auDepart, mettreAuDepart } from './depart';
import { toutEffacer } from './effacements';
import { cleDeLEpoque } from './epoques';
import { etapesDeLEmpreinte } from './etat-canonique';
import { poserPlancher } from './journaux';
import { dUneTraite, type Etapes } from './pas-a-pas';
import type { PosteLocal } from './poste-local';
import { rangerOperation } from './ranger';
import { decomprimer } from './sceller-lot';

export type RefusCliche =
  | 'manifeste'
  | 'versionPlusRecente'
  | 'signatures'
  /** Something was erased since, or it is not told of something that was. */
  | 'effacements'
  | 'morceau'
  | 'etatDifferent';

export type Chargement =
  | {
      readonly etat: 'enCours';
      readonly prochain: number;
      readonly morceaux: number;
      /** Heads of the chunk that has just been put in its place. */
      readonly posees: number;
    }
  | { readonly etat: 'fini' }
  | { readonly etat: 'refuse'; readonly motif: RefusCliche };

const refuser = (motif: RefusCliche): Chargement => ({ etat: 'refuse', motif });

const enCours = (prochain: number, { morceaux }: ManifesteCliche, posees = 0): Chargement => ({
  etat: 'enCours',
  prochain,
  morceaux: morceaux.length,
  posees,
});

/** Begins, or goes on where it stopped when it is the same snapshot. */
export function commencerCliche(
  poste: PosteLocal,
  octetsManifeste: Uint8Array,
  signatures: readonly SignatureCliche[],
): Chargement {
  const { base } = poste.plume;
  const manifeste = lireManifeste(octetsManifeste);
  if (manifeste?.structure !== poste.racine.structure) return refuser('manifeste');
  // Its rows may have fields that this version has not: the program is brought up to date first.
  if (manifeste.schema > versionDe(base)) return refuser('versionPlusRecente');
  if (!clicheSigne(poste, octetsManifeste, signatures)) return refuser('signatures');
  if (!egaux(manifeste.effacements, empreinteDesEffacements(poste))) return refuser('effacements');
  preparer(
    base,
    'INSERT OR IGNORE INTO cliche_en_cours (empreinte, manifeste, morceaux) VALUES (?, ?, 0)',
  ).run(sha256(octetsManifeste), octetsManifeste);
  return enCours(recus(base, octetsManifeste), manifeste);
}

/** The next chunk; another one, an altered one or one of another snapshot changes nothing. */
export function chargerMorceau(
  poste: PosteLocal,
  octetsManifeste: Uint8Array,
  morceau: Uint8Array,
): Chargement {
  const { base } = poste.plume;
  const manifeste = lireManifeste(octetsManifeste);
  if (manifeste === null) return refuser('manifeste');
  const rang = recus(base, octetsManifeste);
  const clair = ouvrirMorceau(base, manifeste, rang, morceau);
  if (clair === null) return refuser('morceau');
  return base
    .transaction((): Chargement => {
      const posees = poser(poste, clair);
      if (posees === null) return refuser('morceau');
      preparer(base, 'UPDATE cliche_en_cours SET morceaux = morceaux + 1 WHERE empreinte = ?').run(
        sha256(octetsManifeste),
      );
      return enCours(rang + 1, manifeste, posees);
    })
    .immediate();
}

export const finirCliche = (poste: PosteLocal, octetsManifeste: Uint8Array): Chargement =>
  dUneTraite(etapesDeLaFin(poste, octetsManifeste));

const DOSSIERS_PAR_PAS = 500;

/** All chunks are there: the state must be the one that was signed; only then do the logs go on from the cut. */
export function* etapesDeLaFin(poste: PosteLocal, octetsManifeste: Uint8Array): Etapes<Chargement> {
  const { base } = poste.plume;
  const manifeste = lireManifeste(octetsManifeste);
  if (manifeste === null || recus(base, octetsManifeste) < manifeste.morceaux.length)
    return refuser('manifeste');
  // Its own statements, or the hub's since it began, may tell of an erasure.
  if (!egaux(manifeste.effacements, empreinteDesEffacements(poste))) return refuser('effacements');
  if (!egaux(yield* etapesDeLEmpreinte(base), manifeste.etat)) return refuser('etatDifferent');
  for (let dossiers = dossiersApres(base, ''); dossiers.length > 0; ) {
    const le = new Date(poste.plume.maintenant()).toISOString();
    const suite = new Map(dossiers.map((id) => [id, true]));
    base.transaction(() => rafraichirDossiers(base, suite, le)).immediate();
    yield;
    dossiers = dossiersApres(base, dossiers.at(-1) ?? '');
  }
  base
    .transaction(() => {
      for (const [auteur, sequence, empreinte] of manifeste.journaux)
        poserPlancher(base, auteur, { sequence, empreinte });
      for (const [auteur, branche] of Object.entries(manifeste.quittees))
        quitterBranche(base, auteur, branche);
      preparer(base, 'DELETE FROM cliche_en_cours').run();
    })
    .immediate();
  suivreLHorloge(poste);
  return { etat: 'fini' };
}

// What is typed here next comes after what is shown; what is from the future drags no clock along.
function suivreLHorloge({ plume }: PosteLocal): void {
  const ms = plume.maintenant() + TOLERANCE_MS;
  const futur = ecrireHorodate({ ...plume.horloge, ms, compteur: 0 });
  const derniere = preparer<[string], { horloge: string | null }>(
    plume.base,
    'SELECT max(horloge) AS horloge FROM operation WHERE horloge < ?',
  ).get(futur)?.horloge;
  if (derniere) plume.horloge = observer(plume.horloge, derniere);
}

/** The snapshot that is being loaded, whole or not; `null` when there is none. */
export function clicheEnCours(base: Base): Uint8Array | null {
  const ligne = preparer<[], { manifeste: Buffer }>(base, 'SELECT manifeste FROM cliche_en_cours').get();
  return ligne === undefined ? null : Uint8Array.from(ligne.manifeste);
}

/** Nothing of it stays, and its statements count as before; what somebody typed here meanwhile is put back. */
export function abandonnerCliche({ plume }: PosteLocal): void {
  const { base } = plume;
  base
    .transaction(() => {
      const tapees = auDepart(base, Number.MAX_SAFE_INTEGER);
      toutEffacer(base);
      preparer(base, 'DELETE FROM cliche_en_cours').run();
      for (const { place, operation } of tapees) {
        const rang = rangerOperation(base, operation);
        if (rang !== null) mettreAuDepart(base, place, rang);
      }
      const touches = new Map(
        tapees.flatMap(({ operation: { dossier } }) => (dossier ? [[dossier, true]] : [])),
      );
      rafraichirDossiers(base, touches, new Date(plume.maintenant()).toISOString());
    })
    .immediate();
}

const dossiersApres = (base: Base, apres: string): readonly string[] =>
  preparer<[string], { id: string }>(
    base,
    `SELECT id FROM dossier WHERE id > ? ORDER BY id LIMIT ${DOSSIERS_PAR_PAS}`,
  )
    .all(apres)
    .map(({ id }) => id);

const recus = (base: Base, octetsManifeste: Uint8Array): number =>
  preparer<[Uint8Array], { morceaux: number }>(
    base,
    'SELECT morceaux FROM cliche_en_cours WHERE empreinte = ?',
  ).get(sha256(octetsManifeste))?.morceaux ?? 0;

const schemaMorceau = z.union([
  z.tuple([z.literal('constats'), z.array(octets)]),
  z.tuple([z.literal('tetes'), octets]),
]);
type Morceau = z.infer<typeof schemaMorceau>;

function ouvrirMorceau(
  base: Base,
  { structure, epoque, morceaux }: ManifesteCliche,
  rang: number,
  morceau: Uint8Array,
): Morceau | null {
  const attendu = morceaux[rang];
  const cle = cleDeLEpoque(base, epoque);
  if (attendu === undefined || cle === null || !egaux(sha256(morceau), attendu)) return null;
  const bourre = desceller(cle, morceau, contexteMorceau(structure, epoque, rang));
  // A chunk's own frame around a full frame of operations.
  const clair = bourre === null ? null : decomprimer(bourre, TAILLE_TRAME + 1_024);
  const lu = clair === null ? null : schemaMorceau.safeParse(decode(clair));
  return lu?.success ? lu.data : null;
}

/** How many heads, or `null` for a chunk that says something else. */
function poser(poste: PosteLocal, morceau: Morceau): number | null {
  if (morceau[0] === 'constats') {
    for (const scelle of morceau[1]) recevoirConstat(poste, scelle);
    suivre(poste);
    return 0;
  }
  const operations = lireTrame(morceau[1]);
  if (operations === null) return null;
  for (const { provenance, ...operation } of operations) {
    if (!estProvenance(provenance)) return null;
    rangerOperation(poste.plume.base, { ...operation, provenance });
  }
  return operations.length;
}

const estProvenance = (texte: string): texte is Provenance => PROVENANCES.some((connue) => connue === texte);
