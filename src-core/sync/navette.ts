// The carrier on a USB stick: statements, batches and the writer's vector in one age file; the answer is the receipt.
import { Decrypter, Encrypter } from 'age-encryption';
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { octets } from '../../src-shared/sync/trame-forme';
import type { Vecteur } from '../../src-shared/sync/vecteurs';
import { sequenceDe } from '../../src-shared/sync/vecteurs';
import { lireParametre, lireSecret } from '../coffre/parametres';
import { egaux, sha256, signatureValide, signer } from '../primitives';
import { destinataireAge, identiteAge } from './bech32';
import { constatsScelles, recevoirConstat, suivre } from './constats';
import { journauxConnus, lotsApres, vecteurApplique } from './journaux';
import { etatStructure, idDuPoste, type PosteLocal, signatureDuPoste } from './poste-local';
import { type Reception, recevoirLots } from './recevoir-lots';
import { reprendreBranches } from './reprendre-branches';
import { scellerDepart } from './sceller-depart';

export const TAILLE_NAVETTE = 256 * 1024 * 1024;
const FORMAT = 'permanence/navette';

const schemaManifeste = z.strictObject({
  format: z.literal(FORMAT),
  v: z.literal(1),
  structure: z.string(),
  poste: z.string().regex(/^[0-9a-f]{32}$/),
  le: z.iso.datetime(),
  /** What the writer has applied: the receipt of whoever reads it. */
  vecteur: z.record(z.string().regex(/^[0-9a-f]{32}$/), z.int().min(1)),
  /** SHA-256 of the statements and batches that follow. */
  contenu: octets,
});

const schemaNavette = z.strictObject({
  manifeste: octets,
  signature: octets.refine(({ length }) => length === 64),
  constats: z.array(octets).max(10_000),
  lots: z.array(octets).max(10_000),
});

/** @param connu what the reader is known to have: only what follows is written */
export async function ecrireNavette(poste: PosteLocal, connu: Vecteur = {}): Promise<Uint8Array> {
  scellerDepart(poste);
  const { base } = poste.plume;
  const constats = constatsScelles(poste, new Set()).map(({ scelle }) => scelle);
  const lots = journauxConnus(base).flatMap(({ poste: auteur }) =>
    lotsApres(base, auteur, sequenceDe(connu, auteur)).map((lot) => lot.octets),
  );
  const manifeste = encode({
    format: FORMAT,
    v: 1,
    structure: poste.racine.structure,
    poste: idDuPoste(poste),
    le: new Date(poste.plume.maintenant()).toISOString(),
    vecteur: vecteurApplique(base),
    contenu: sha256(encode([constats, lots])),
  });
  const age = new Encrypter();
  age.addRecipient(destinataireAge(lireParametre(base, 'structure.x25519.publique')));
  const signature = signer(signatureDuPoste(poste).privee, manifeste);
  return age.encrypt(encode({ manifeste, signature, constats, lots }));
}

export type NavetteLue =
  | {
      readonly etat: 'lue';
      readonly auteur: string;
      readonly le: string;
      /** What the writer has: an acknowledgement, and where the answer may begin. */
      readonly vecteur: Vecteur;
      readonly reception: Reception;
    }
  | { readonly etat: 'illisible' | 'autreStructure' | 'ordinateurInconnu' };

/** Reads a carrier into the vault. Sizes and signatures are checked before anything is decompressed. */
export async function lireNavette(poste: PosteLocal, fichier: Uint8Array): Promise<NavetteLue> {
  const contenu = await ouvrir(poste, fichier);
  if (contenu === null) return { etat: 'illisible' };
  const { manifeste, octetsManifeste, signature, constats, lots } = contenu;
  if (manifeste.structure !== poste.racine.structure) return { etat: 'autreStructure' };
  const { base } = poste.plume;
  base
    .transaction(() => {
      for (const constat of constats) recevoirConstat(poste, constat);
      suivre(poste);
    })
    .immediate();
  const auteur = etatStructure(poste).postes.get(manifeste.poste);
  if (auteur === undefined) return { etat: 'ordinateurInconnu' };
  if (!signatureValide(auteur.ed25519, octetsManifeste, signature)) return { etat: 'illisible' };
  const reception = recevoirLots(poste, lots);
  reprendreBranches(poste);
  return {
    etat: 'lue',
    auteur: manifeste.poste,
    le: manifeste.le,
    vecteur: manifeste.vecteur,
    reception,
  };
}

async function ouvrir({ plume: { base } }: PosteLocal, fichier: Uint8Array) {
  if (fichier.length > TAILLE_NAVETTE) return null;
  const age = new Decrypter();
  age.addIdentity(identiteAge(lireSecret(base, 'structure.x25519.privee')));
  try {
    const { manifeste: signe, ...reste } = schemaNavette.parse(decode(await age.decrypt(fichier)));
    const manifeste = schemaManifeste.parse(decode(signe));
    const intact = egaux(sha256(encode([reste.constats, reste.lots])), manifeste.contenu);
    return intact ? { ...reste, manifeste, octetsManifeste: signe } : null;
  } catch {
    // Cut, altered, for another structure, or no carrier at all.
    return null;
  }
}
