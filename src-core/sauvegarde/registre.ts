// The backups made by this computer, as the vault knows them: what a file must be to be intact.

import fs from 'node:fs';
import path from 'node:path';
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { estAbsent, lireFichier, remplacerFichier } from '../coffre/fichier';
import type { Lecteur } from '../coffre/lecture';
import type { Base } from '../coffre/ouvrir';
import { lireSecret } from '../coffre/parametres';
import { egaux, hexa, hmac, octetsAuHasard, Secret } from '../primitives';
import type { StructureOuverte } from '../structure/structure-ouverte';

const octets = z.custom<Uint8Array>((valeur) => valeur instanceof Uint8Array);

const schemaFaite = z.strictObject({
  nom: z.string(),
  /** ISO time. */
  le: z.string(),
  octets: z.number().int(),
  /** SHA-256 of the file. */
  empreinte: octets,
  dossiers: z.number().int(),
  motif: z.enum(['demande', 'rythme', 'fermeture']),
  /** Names of former backups deleted by turn. */
  retirees: z.array(z.string()),
});
export type SauvegardeFaite = z.infer<typeof schemaFaite>;

export interface SauvegardeConnue extends Omit<SauvegardeFaite, 'motif' | 'retirees'> {
  readonly verifieeLe: string | null;
}

const CONTEXTE = 'permanence/sauvegarde/1';
const FORME = /^sauvegarde-[0-9a-f]{16}\.faite$/;

/** Oldest first, in the order in which they were made. */
export const sauvegardesConnues = (lecteur: Lecteur): readonly SauvegardeConnue[] =>
  lecteur
    .lire<[], SauvegardeConnue>(
      'SELECT nom, le, octets, empreinte, dossiers, verifieeLe FROM sauvegarde ORDER BY rang',
    )
    .all()
    .map((ligne) => ({ ...ligne, empreinte: Uint8Array.from(ligne.empreinte) }));

export const oublierSauvegardes = (base: Base): void => {
  base.prepare('DELETE FROM sauvegarde').run();
};

export const noterVerification = (base: Base, nom: string, le: string): void => {
  base.prepare('UPDATE sauvegarde SET verifieeLe = ? WHERE nom = ?').run(le, nom);
};

/**
 * The vault is closed when a closing's backup ends: what was made waits in a file beside it, under a key of the
 * vault, for the next opening.
 */
export const cleDesFaites = (base: Pick<Base, 'prepare'>): Secret =>
  new Secret(hmac(lireSecret(base, 'tete.cle'), CONTEXTE));

export function deposerFaite(dossier: string, cle: Secret, faite: SauvegardeFaite): void {
  const corps = encode(faite);
  const nom = `sauvegarde-${hexa(octetsAuHasard(8))}.faite`;
  remplacerFichier(path.join(dossier, nom), encode({ corps, mac: hmac(cle, corps) }));
}

/** Moves into the vault what was made since, with an act of the journal for each. */
export function reprendreFaites(structure: StructureOuverte): void {
  const cle = cleDesFaites(structure.base);
  const depots = fichiersDeposes(structure.lieu.dossier);
  const lues = depots
    .map((chemin) => ({ chemin, faite: lireFaite(chemin, cle) }))
    .sort((a, b) => ((a.faite?.le ?? '') < (b.faite?.le ?? '') ? -1 : 1));
  for (const { chemin, faite } of lues) {
    if (faite === null || consignerFaite(structure, faite)) fs.rmSync(chemin, { force: true });
  }
}

/** The application is its own author: nobody asked for a backup at closing. */
const AUTEUR = { utilisateur: 'application', profil: 'application' } as const;

function consignerFaite(structure: StructureOuverte, faite: SauvegardeFaite): boolean {
  const { nom, le, octets, empreinte, dossiers, motif, retirees } = faite;
  const consignee = structure.consigner(
    AUTEUR,
    {
      acte: 'sauvegarde.enregistrement',
      objet: null,
      finalite: 'securite',
      detail: { le, octets, dossiers, motif, retirees: retirees.length },
    },
    (base) => {
      for (const partie of [...retirees, nom])
        base.prepare('DELETE FROM sauvegarde WHERE nom = ?').run(partie);
      base
        .prepare('INSERT INTO sauvegarde (nom, le, octets, empreinte, dossiers) VALUES (?, ?, ?, ?, ?)')
        .run(nom, le, octets, empreinte, dossiers);
    },
  );
  return consignee.ok;
}

function fichiersDeposes(dossier: string): readonly string[] {
  try {
    return fs
      .readdirSync(dossier)
      .filter((nom) => FORME.test(nom))
      .map((nom) => path.join(dossier, nom));
  } catch (cause) {
    if (estAbsent(cause)) return [];
    throw cause;
  }
}

// A file that someone else wrote does not become a backup of the structure.
function lireFaite(chemin: string, cle: Secret): SauvegardeFaite | null {
  const octetsLus = lireFichier(chemin);
  if (octetsLus === null) return null;
  try {
    const { corps, mac } = z.strictObject({ corps: octets, mac: octets }).parse(decode(octetsLus));
    return egaux(hmac(cle, corps), mac) ? schemaFaite.parse(decode(corps)) : null;
  } catch {
    // Truncated by a crash or altered.
    return null;
  }
}
