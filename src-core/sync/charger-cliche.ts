// Loads a snapshot into a bare vault, a chunk a transaction: what was cut is resumed at the next chunk.
import { decode } from 'cborg';
import { z } from 'zod';
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
  lireManifeste,
  type ManifesteCliche,
  type SignatureCliche,
} from './cliche';
import { recevoirConstat, suivre } from './constats';
import { cleDeLEpoque } from './epoques';
import { empreinteCanonique } from './etat-canonique';
import { poserPlancher } from './journaux';
import type { PosteLocal } from './poste-local';
import { rangerOperation } from './ranger';
import { decomprimer } from './sceller-lot';

export type Chargement =
  | { readonly etat: 'enCours'; readonly prochain: number; readonly morceaux: number }
  | { readonly etat: 'fini' }
  | {
      readonly etat: 'refuse';
      readonly motif: 'manifeste' | 'versionPlusRecente' | 'signatures' | 'morceau' | 'etatDifferent';
    };

/** Begins, or goes on where it stopped when it is the same snapshot. */
export function commencerCliche(
  poste: PosteLocal,
  octetsManifeste: Uint8Array,
  signatures: readonly SignatureCliche[],
): Chargement {
  const { base } = poste.plume;
  const manifeste = lireManifeste(octetsManifeste);
  if (manifeste?.structure !== poste.racine.structure) return { etat: 'refuse', motif: 'manifeste' };
  // Its rows may have fields that this version has not: the program is brought up to date first.
  if (manifeste.schema > versionDe(base)) return { etat: 'refuse', motif: 'versionPlusRecente' };
  if (!clicheSigne(poste, octetsManifeste, signatures)) return { etat: 'refuse', motif: 'signatures' };
  preparer(
    base,
    'INSERT OR IGNORE INTO cliche_en_cours (empreinte, manifeste, morceaux) VALUES (?, ?, 0)',
  ).run(sha256(octetsManifeste), octetsManifeste);
  return { etat: 'enCours', prochain: recus(base, octetsManifeste), morceaux: manifeste.morceaux.length };
}

/** The next chunk; another one, an altered one or one of another snapshot changes nothing. */
export function chargerMorceau(
  poste: PosteLocal,
  octetsManifeste: Uint8Array,
  morceau: Uint8Array,
): Chargement {
  const { base } = poste.plume;
  const manifeste = lireManifeste(octetsManifeste);
  if (manifeste === null) return { etat: 'refuse', motif: 'manifeste' };
  const rang = recus(base, octetsManifeste);
  const clair = ouvrirMorceau(base, manifeste, rang, morceau);
  if (clair === null) return { etat: 'refuse', motif: 'morceau' };
  return base
    .transaction((): Chargement => {
      if (!poser(poste, clair)) return { etat: 'refuse', motif: 'morceau' };
      preparer(base, 'UPDATE cliche_en_cours SET morceaux = morceaux + 1 WHERE empreinte = ?').run(
        sha256(octetsManifeste),
      );
      return { etat: 'enCours', prochain: rang + 1, morceaux: manifeste.morceaux.length };
    })
    .immediate();
}

/** All chunks are there: the state must be the one that was signed; only then do the logs go on from the cut. */
export function finirCliche(poste: PosteLocal, octetsManifeste: Uint8Array): Chargement {
  const { base } = poste.plume;
  const manifeste = lireManifeste(octetsManifeste);
  if (manifeste === null || recus(base, octetsManifeste) < manifeste.morceaux.length)
    return { etat: 'refuse', motif: 'manifeste' };
  if (!egaux(empreinteCanonique(base), manifeste.etat)) return { etat: 'refuse', motif: 'etatDifferent' };
  base
    .transaction(() => {
      for (const [auteur, sequence, empreinte] of manifeste.journaux)
        poserPlancher(base, auteur, { sequence, empreinte });
      for (const [auteur, branche] of Object.entries(manifeste.quittees))
        quitterBranche(base, auteur, branche);
      const le = new Date(poste.plume.maintenant()).toISOString();
      const dossiers = preparer<[], { id: string }>(base, 'SELECT id FROM dossier').all();
      rafraichirDossiers(base, new Map(dossiers.map(({ id }) => [id, true])), le);
      preparer(base, 'DELETE FROM cliche_en_cours').run();
    })
    .immediate();
  return { etat: 'fini' };
}

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

function poser(poste: PosteLocal, morceau: Morceau): boolean {
  if (morceau[0] === 'constats') {
    for (const scelle of morceau[1]) recevoirConstat(poste, scelle);
    suivre(poste);
    return true;
  }
  const operations = lireTrame(morceau[1]);
  if (operations === null) return false;
  for (const { provenance, ...operation } of operations) {
    if (!estProvenance(provenance)) return false;
    rangerOperation(poste.plume.base, { ...operation, provenance });
  }
  return true;
}

const estProvenance = (texte: string): texte is Provenance => PROVENANCES.some((connue) => connue === texte);
