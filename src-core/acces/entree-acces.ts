// Seals and opens one user's entry of the access file: password → private key → vault key.
import { decode, encode } from 'cborg';
import { descellerAvec, Secret, scellerPour } from '../primitives';
import { type ClesUtilisateur, type Enregistrement, ouvrirEnregistrement } from './enregistrement';
import type { EntreeAcces } from './fichier-acces';
import type { TrousseauSysteme } from './trousseau-systeme';

const CONTEXTE_CLE = 'permanence/cle-du-coffre/1';

interface Contenu {
  readonly enregistrement: Enregistrement;
  readonly cle: Uint8Array;
}

export type EntreeOuverte =
  | { readonly etat: 'ouverte'; readonly cle: Secret; readonly cles: ClesUtilisateur }
  | { readonly etat: 'refusee' }
  | { readonly etat: 'trousseauMuet' };

/** Needs the user's public key only: nobody has to type a password for a colleague's entry. */
export async function scellerEntree(
  repere: Uint8Array,
  enregistrement: Enregistrement,
  cleDuCoffre: Secret,
  trousseau: TrousseauSysteme,
): Promise<EntreeAcces> {
  const cle = scellerPour(enregistrement.x25519, cleDuCoffre.reveler(), CONTEXTE_CLE);
  const contenu = encode({ enregistrement, cle } satisfies Contenu);
  const enveloppee = trousseau.present ? await trousseau.envelopper(contenu) : null;
  return { repere, scelle: enveloppee ?? contenu, enveloppe: enveloppee !== null };
}

export async function ouvrirEntree(
  entree: EntreeAcces,
  motDePasse: string,
  trousseau: TrousseauSysteme,
): Promise<EntreeOuverte> {
  const contenu = entree.enveloppe ? await trousseau.developper(entree.scelle) : entree.scelle;
  if (contenu === null) return { etat: 'trousseauMuet' };
  const { enregistrement, cle } = decode(contenu) as Contenu;
  const cles = await ouvrirEnregistrement(enregistrement, motDePasse);
  const ouverte = cles === null ? null : descellerAvec(cles.x25519, cle, CONTEXTE_CLE);
  if (cles === null || ouverte === null) return { etat: 'refusee' };
  return { etat: 'ouverte', cle: new Secret(ouverte), cles };
}
