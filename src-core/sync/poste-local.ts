// This workstation as synchronisation sees it: its vault and clock, its keys, and who belongs to its structure.
import type { Constat, Cryptographie } from '../../src-shared/sync/constat';
import { lireConstat } from '../../src-shared/sync/constat';
import { type EtatStructure, verifierConstats } from '../../src-shared/sync/etat-structure';
import { pairePoste } from '../acces/paires';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';
import { lireParametre } from '../coffre/parametres';
import { type Paire, sha256, signatureValide } from '../primitives';
import { lireRacine, type Racine } from '../structure/racine';
import type { Plume } from './ecrire';
import { sonJournal } from './journaux';

export interface PosteLocal {
  readonly plume: Plume;
  readonly racine: Racine;
}

export const CRYPTOGRAPHIE: Cryptographie = { empreinte: (octets) => sha256(octets), signatureValide };

/** @throws when the vault's own root statement does not verify: nothing may rest on it. */
export function posteLocal(plume: Plume): PosteLocal {
  const racine = lireRacine(lireParametre(plume.base, 'structure.racine'));
  if (racine === null) throw new Error('the root statement does not verify');
  return { plume, racine };
}

export const idDuPoste = ({ plume }: Pick<PosteLocal, 'plume'>): string => sonJournal(plume.base).poste;

/** Ed25519 of this workstation, for batches, requests and carriers. */
export const signatureDuPoste = ({ plume }: Pick<PosteLocal, 'plume'>): Paire =>
  pairePoste(plume.base, 'poste');

interface Memoire {
  readonly nombre: number;
  readonly constats: readonly Constat[];
  readonly etat: EtatStructure;
}

// Statements are only ever added: their number says whether the walk must be made again.
const parBase = new WeakMap<Base, Memoire>();

export const constatsConnus = (poste: PosteLocal): readonly Constat[] => memoire(poste).constats;

/** Who belongs, verified from the root. */
export const etatStructure = (poste: PosteLocal): EtatStructure => memoire(poste).etat;

function memoire({ plume: { base }, racine }: PosteLocal): Memoire {
  const nombre = preparer<[], { n: number }>(base, 'SELECT count(*) AS n FROM constat').get()?.n ?? 0;
  const presente = parBase.get(base);
  if (presente?.nombre === nombre) return presente;
  const constats = preparer<[], { octets: Buffer }>(base, 'SELECT octets FROM constat ORDER BY rowid')
    .all()
    .flatMap(({ octets }) => lireConstat(Uint8Array.from(octets), CRYPTOGRAPHIE.empreinte) ?? []);
  const faite = { nombre, constats, etat: verifierConstats(racine, constats, CRYPTOGRAPHIE) };
  parBase.set(base, faite);
  return faite;
}
