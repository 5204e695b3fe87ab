// The world of one story: workstations on real vaults, the hub, the backups taken, and what was confirmed to someone.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DemandeAdmission } from '../../../src-core/sync/admission';
import type { ClicheDepose } from '../../../src-hub/stockage';
import { enPoste, MIDI, type PosteDeTest } from '../../core/sync/des-postes';
import { type Personne, STRUCTURE } from '../../shared/sync/des-constats';
import { ServeurDeTest } from '../serveur-de-test';
import { enMemoire, type FabriqueDeStockage } from '../stockage-de-test';
import { type EtatDuDisque, ecrireDisque, etatLu, lireDisque, octetsDe, ouvrirDisque } from './disque';
import { baseNue, ETRANGERE, leModele } from './modele';

export type EtatActeur = 'actif' | 'retire' | 'perdu';
export const POSTES_AU_PLUS = 6;

/** A computer of the story. Its identity may change under it, when it turns out to be a copy. */
export interface Acteur {
  readonly nom: string;
  readonly chemin: string;
  poste: PosteDeTest;
  etat: EtatActeur;
  /** The vault's file as it was, for the crash that puts it back. */
  ancien: Uint8Array | null;
  /** True once it runs the version to come. */
  suivante: boolean;
}

export interface Monde {
  readonly dossier: string;
  readonly direction: Personne;
  readonly serveur: ServeurDeTest;
  readonly acteurs: Acteur[];
  /** The only computer of another structure, at the same hub. */
  readonly etrangere: PosteDeTest;
  readonly heure: { ms: number };
  /** Ids of operations that the hub acknowledged. */
  readonly acquittees: Set<string>;
  readonly effaces: Set<string>;
  /** The file that each operation was about. */
  readonly dossierDe: Map<string, string>;
  /** What went wrong on the way, besides what the end shows. */
  readonly fautes: string[];
  veille: { readonly photographie: unknown } | null;
  /** What the hub may serve again in the place of a newer one. */
  clicheDHier: { readonly cliche: ClicheDepose; readonly morceaux: readonly Uint8Array[] } | null;
  serveurAbsent: boolean;
  incarnations: number;
  essais: number;
  disquesPleins: number;
}

/** In memory where the system has such a folder: thousands of vaults are opened. */
const MEMOIRE = '/dev/shm';

export async function nouveauMonde(fabrique: FabriqueDeStockage = enMemoire): Promise<Monde> {
  const { direction, bases, demandes, etrangere } = leModele();
  const racine = fs.existsSync(MEMOIRE) ? MEMOIRE : os.tmpdir();
  const dossier = fs.mkdtempSync(path.join(racine, 'permanence-simulation-'));
  const serveur = new ServeurDeTest(await fabrique('i1'));
  const [premier, ...autres] = demandes;
  if (premier === undefined) throw new Error('the template has no workstation');
  await serveur.stockage.ouvrirStructure(STRUCTURE, inscrit(premier));
  await serveur.stockage.ouvrirStructure(ETRANGERE, inscrit(etrangere.demande));
  const chemin = path.join(dossier, 'etrangere.db');
  ecrireDisque(chemin, { fichier: etrangere.base, wal: null });
  const monde: Monde = {
    dossier,
    direction,
    serveur,
    acteurs: [],
    etrangere: enPoste(ouvrirDisque(chemin, false)),
    heure: { ms: MIDI },
    acquittees: new Set(),
    effaces: new Set(),
    dossierDe: new Map(),
    fautes: [],
    veille: null,
    clicheDHier: null,
    serveurAbsent: false,
    incarnations: 1,
    essais: 0,
    disquesPleins: 0,
  };
  for (const demande of autres) await inscrireAuServeur(monde, demande);
  bases.forEach((octets, rang) => {
    ajouterActeur(monde, 'ABC'[rang] ?? '?', octets);
  });
  return monde;
}

const inscrit = (
  { poste, ed25519 }: Pick<DemandeAdmission, 'poste' | 'ed25519'>,
  etat: EtatActeur = 'actif',
) => ({
  poste,
  ed25519,
  etat,
  numero: 0,
  vuLe: 0,
  ecartMs: 0,
  version: '',
});

/** The hub's list, as a workstation that is in already changes it. */
export const inscrireAuServeur = (
  { serveur }: Monde,
  demande: Pick<DemandeAdmission, 'poste' | 'ed25519'>,
  etat: EtatActeur = 'actif',
): Promise<void> =>
  serveur.stockage.pour(STRUCTURE, async (tables) => {
    const present = await tables.lirePoste(demande.poste);
    await tables.ecrirePoste({ ...(present ?? inscrit(demande)), etat });
  });

export function ajouterActeur(
  monde: Monde,
  nom: string,
  octets: Uint8Array,
  comme: Pick<Acteur, 'etat' | 'suivante'> = { etat: 'actif', suivante: false },
): Acteur {
  const chemin = path.join(monde.dossier, `${nom}.db`);
  ecrireDisque(chemin, { fichier: octets, wal: null });
  const acteur: Acteur = {
    nom,
    chemin,
    poste: enPoste(ouvrirDisque(chemin, comme.suivante), { ms: MIDI }),
    etat: comme.etat,
    ancien: null,
    suivante: comme.suivante,
  };
  monde.acteurs.push(acteur);
  return acteur;
}

/** A bare vault with keys of its own, to be admitted; `entrer` makes it one of the story's computers. */
export function ajouterNouveau(monde: Monde, suivante: boolean) {
  const nom = `N${monde.acteurs.length}`;
  const chemin = path.join(monde.dossier, `${nom}.db`);
  const base = baseNue(chemin, suivante);
  return {
    base,
    entrer: (): Acteur => {
      const octets = octetsDe(base);
      base.close();
      return ajouterActeur(monde, nom, octets, { etat: 'actif', suivante });
    },
  };
}

/** The computer stops and starts again, on its own file or on an older one. */
export function rouvrir(acteur: Acteur, octets: Uint8Array = octetsDe(acteur.poste.plume.base)): void {
  acteur.poste.plume.base.close();
  demarrer(acteur, { fichier: octets, wal: null });
}

/** Stops at once and starts on a disk as it was left. Gives the state read there, before it is believed. */
export function remettreEnPlace(acteur: Acteur, disque: EtatDuDisque): void {
  acteur.poste.plume.base.close();
  demarrer(acteur, disque);
}

/** What a start on that disk would read: a state's hash, or a refusal. The computer itself goes on as it was. */
export const etatDUnDisque = (acteur: Acteur, fichier: Uint8Array): string | 'altere' =>
  etatLu(`${acteur.chemin}.essai`, fichier, acteur.suivante);

export const disqueDe = ({ chemin }: Acteur): EtatDuDisque => lireDisque(chemin);

export function mettreAJour(acteur: Acteur): void {
  acteur.suivante = true;
  rouvrir(acteur);
}

function demarrer(acteur: Acteur, disque: EtatDuDisque): void {
  ecrireDisque(acteur.chemin, disque);
  acteur.poste = enPoste(ouvrirDisque(acteur.chemin, acteur.suivante), acteur.poste.heure);
}

export function fermerMonde({ acteurs, etrangere, dossier }: Monde): void {
  for (const { poste } of [...acteurs, { poste: etrangere }]) poste.plume.base.close();
  fs.rmSync(dossier, { recursive: true, force: true });
}
