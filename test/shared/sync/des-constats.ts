// Statements as direction users make them, each with real keys.
import {
  nouvellePaireEd25519,
  nouvellePaireX25519,
  type Paire,
  sha256,
  signatureValide,
  signer,
} from '../../../src-core/primitives';
import type { Profil } from '../../../src-shared/regles/permissions';
import {
  type Constat,
  type CorpsConstat,
  type Cryptographie,
  constatASigner,
  ecrireConstat,
  ecrireCorps,
  type Fait,
  lireConstat,
} from '../../../src-shared/sync/constat';
import type { Fondation } from '../../../src-shared/sync/etat-structure';

export const CRYPTOGRAPHIE: Cryptographie = { empreinte: (octets) => sha256(octets), signatureValide };
export const STRUCTURE = '5'.repeat(32);

export interface Personne {
  readonly id: CorpsConstat['auteur'];
  readonly ed25519: Paire;
  readonly x25519: Paire;
}

export const personne = (chiffre: string): Personne => ({
  id: chiffre.repeat(32) as CorpsConstat['auteur'],
  ed25519: nouvellePaireEd25519(),
  x25519: nouvellePaireX25519(),
});

export const fondationDe = ({ id, x25519, ed25519 }: Personne, structure = STRUCTURE): Fondation => ({
  structure,
  direction: { id, x25519: x25519.publique, ed25519: ed25519.publique },
});

/** A statement signed by `auteur`, who knows `parents`. */
export function constater(
  auteur: Personne,
  fait: Fait,
  parents: readonly Constat[] = [],
  change: Partial<CorpsConstat> = {},
): Constat {
  const octetsCorps = ecrireCorps({
    structure: STRUCTURE,
    parents: parents.map(({ id }) => id),
    auteur: auteur.id,
    le: '2026-11-24T11:00:00.000Z',
    fait,
    ...change,
  });
  const signature = signer(auteur.ed25519.privee, constatASigner(octetsCorps));
  const lu = lireConstat(ecrireConstat({ octetsCorps, signature }), CRYPTOGRAPHIE.empreinte);
  if (lu === null) throw new Error(`not a statement: ${JSON.stringify(fait)}`);
  return lu;
}

export const habiliter = ({ id, x25519, ed25519 }: Personne, ...profils: Profil[]): Fait => ({
  sorte: 'utilisateur',
  utilisateur: id,
  x25519: x25519.publique,
  ed25519: ed25519.publique,
  profils,
});

export const admettre = (poste: string): Fait => ({
  sorte: 'admission',
  poste: poste.repeat(32),
  x25519: new Uint8Array(32),
  ed25519: new Uint8Array(32).fill(Number.parseInt(poste, 16)),
  cles: new Uint8Array(),
});
