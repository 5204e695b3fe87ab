// The world of one story: workstations on real vaults, the hub, the backups taken, and what was confirmed to someone.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Base, ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { Secret } from '../../../src-core/primitives';
import { demanderAdmission } from '../../../src-core/sync/admission';
import type { Photographie } from '../../../src-hub/en-memoire';
import { autrePoste, enPoste, MIDI, type PosteDeTest, premierPoste } from '../../core/sync/des-postes';
import { type Personne, personne, STRUCTURE } from '../../shared/sync/des-constats';
import { ServeurDeTest } from '../serveur-de-test';
import { semer } from './hasard';

const CLE = new Secret(new Uint8Array(32).fill(9));

export type EtatActeur = 'actif' | 'retire' | 'perdu';

/** A computer of the story. Its identity may change under it, when it turns out to be a copy. */
export interface Acteur {
  readonly nom: string;
  readonly chemin: string;
  poste: PosteDeTest;
  etat: EtatActeur;
  /** The vault's file as it was, for the crash that puts it back. */
  ancien: Uint8Array | null;
}

export interface Monde {
  readonly dossier: string;
  readonly direction: Personne;
  readonly serveur: ServeurDeTest;
  readonly acteurs: Acteur[];
  readonly heure: { ms: number };
  /** Ids of operations that the hub acknowledged. */
  readonly acquittees: Set<string>;
  readonly effaces: Set<string>;
  /** The file that each operation was about. */
  readonly dossierDe: Map<string, string>;
  veille: Photographie | null;
  incarnations: number;
}

interface Modele {
  readonly direction: Personne;
  readonly bases: readonly Uint8Array[];
  readonly demandes: readonly { readonly poste: string; readonly ed25519: Uint8Array }[];
}

let modele: Modele | undefined;

/** Three workstations of one structure that know each other, made once; each story gets copies. */
function leModele(): Modele {
  if (modele !== undefined) return modele;
  const rendreLeHasard = semer(0);
  const direction = personne('1');
  const a = premierPoste(direction);
  const b = autrePoste(a, direction);
  const c = autrePoste(a, direction);
  rendreLeHasard();
  modele = {
    direction,
    bases: [a, b, c].map(({ plume: { base } }) => octetsDe(base)),
    demandes: [a, b, c].map(({ plume: { base } }) => demanderAdmission(base)),
  };
  return modele;
}

/** In memory where the system has such a folder: thousands of vaults are opened. */
const MEMOIRE = '/dev/shm';

export async function nouveauMonde(): Promise<Monde> {
  const { direction, bases, demandes } = leModele();
  const racine = fs.existsSync(MEMOIRE) ? MEMOIRE : os.tmpdir();
  const monde: Monde = {
    dossier: fs.mkdtempSync(path.join(racine, 'permanence-simulation-')),
    direction,
    serveur: new ServeurDeTest(),
    acteurs: [],
    heure: { ms: MIDI },
    acquittees: new Set(),
    effaces: new Set(),
    dossierDe: new Map(),
    veille: null,
    incarnations: 1,
  };
  const [premier, ...autres] = demandes;
  if (premier === undefined) throw new Error('the template has no workstation');
  const inscrit = (demande: (typeof demandes)[number]) => ({
    poste: demande.poste,
    ed25519: demande.ed25519,
    etat: 'actif' as const,
    numero: 0,
    vuLe: 0,
  });
  await monde.serveur.stockage.ouvrirStructure(STRUCTURE, inscrit(premier));
  await monde.serveur.stockage.pour(STRUCTURE, async (tables) => {
    for (const demande of autres) await tables.ecrirePoste(inscrit(demande));
  });
  bases.forEach((octets, rang) => {
    ajouterActeur(monde, 'ABC'[rang] ?? '?', octets);
  });
  return monde;
}

export function ajouterActeur(monde: Monde, nom: string, octets: Uint8Array): Acteur {
  const chemin = path.join(monde.dossier, `${nom}.db`);
  const acteur: Acteur = {
    nom,
    chemin,
    poste: ouvrir(chemin, octets, { ms: MIDI }),
    etat: 'actif',
    ancien: null,
  };
  monde.acteurs.push(acteur);
  return acteur;
}

/** The computer stops and starts again, on its own file or on an older one. */
export function rouvrir(acteur: Acteur, octets: Uint8Array = octetsDe(acteur.poste.plume.base)): void {
  const { heure } = acteur.poste;
  acteur.poste.plume.base.close();
  acteur.poste = ouvrir(acteur.chemin, octets, heure);
}

export function octetsDe(base: Base): Uint8Array {
  base.pragma('wal_checkpoint(TRUNCATE)');
  return Uint8Array.from(fs.readFileSync(base.name));
}

export function fermerMonde({ acteurs, dossier }: Monde): void {
  for (const { poste } of acteurs) poste.plume.base.close();
  fs.rmSync(dossier, { recursive: true, force: true });
}

function ouvrir(chemin: string, octets: Uint8Array, heure: { ms: number }): PosteDeTest {
  for (const suffixe of ['', '-wal', '-shm']) fs.rmSync(`${chemin}${suffixe}`, { force: true });
  fs.writeFileSync(chemin, octets);
  const ouverte = ouvrirCoffre({ chemin, cle: CLE, mode: 'ecrire' });
  if (!ouverte.ok) throw new Error(`the vault does not open: ${ouverte.erreur.type}`);
  return enPoste(ouverte.valeur, heure);
}
