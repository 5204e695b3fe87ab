// What happens to one computer: people type, it stops, its clock goes wrong, its disk is full, cut or put back.

import { hexa } from '../../../src-core/primitives';
import { empreinteCanonique } from '../../../src-core/sync/etat-canonique';
import { scellerDepart } from '../../../src-core/sync/sceller-depart';
import type { ValeurJson } from '../../../src-shared/sync/operations';
import { saisir } from '../../core/sync/des-postes';
import { octetsDe } from './disque';
import type { Geste } from './gestes';
import {
  ajouterActeur,
  disqueDe,
  etatDUnDisque,
  mettreAJour,
  POSTES_AU_PLUS,
  remettreEnPlace,
  rouvrir,
} from './monde';
import { choisir, dossierEfface, oublierCeQuePersonneNeTient } from './observation';
import { REGISTRES_SUIVANTS } from './version-suivante';

export const DOSSIERS = ['d1', 'd2', 'd3', 'd4'].map((nom) => nom.padStart(32, '0'));
/** A word that is nowhere else: it must never be readable at the hub. */
export const MOT = 'Quenouille';
export const DECALAGES_MS = [
  0,
  5 * 60_000,
  3_600_000,
  365 * 86_400_000,
  -365 * 86_400_000,
  -1_795_000_000_000,
];

/** Fields and groups of the file, rows under it, and the removal of each. */
const REGISTRES = [
  ['dossier', 'nomUsage'],
  ['dossier', 'nomMarital'],
  ['dossier', 'retrait'],
  ['telephone', 'telephone'],
  ['telephone', 'retrait'],
  ['entretien', 'entretien'],
  ['entretien', 'note'],
] as const;

const ligneDe = (table: string, dossier: string): string =>
  table === 'dossier' ? dossier : `${table.length.toString(16)}${dossier.slice(1)}`;

/** Most values have their form's shape; a number is text where an odd program wrote it. */
const valeurDe = (registre: string, n: number): ValeurJson =>
  registre === 'telephone' && n % 5 !== 0
    ? { numero: `+336399800${10 + (n % 90)}`, de: MOT }
    : registre === 'entretien'
      ? {
          date: `2026-11-${10 + (n % 20)}`,
          statut: n % 2 === 0 ? 'prevu' : 'present',
          motif: `${MOT} ${n % 50}`,
        }
      : `${MOT} ${n % 50}`;

export const GESTES_DU_POSTE = {
  saisir: (monde, acteur, [quoi, registre, valeur]) => {
    const [table, nom] = choisir(REGISTRES, registre);
    confirmer(monde, acteur, choisir(DOSSIERS, quoi), table, nom, valeurDe(nom, valeur));
  },
  /** Only a computer of the next version can. */
  saisirDuNouveau: (monde, acteur, [quoi, registre, valeur]) => {
    if (!acteur.suivante) return;
    const dossier = choisir(DOSSIERS, quoi);
    const [table, nom] = choisir([...REGISTRES_SUIVANTS, ['dossier', 'nomUsage'] as const], registre);
    // A name that is a number: this version's forms do not know what to show of it.
    confirmer(monde, acteur, dossier, table, nom, nom === 'nomUsage' ? valeur : `${MOT} ${valeur}`);
  },
  mettreAJour: (_monde, acteur) => mettreAJour(acteur),
  sceller: (_monde, { poste }) => void scellerDepart(poste),
  rouvrir: (_monde, acteur) => rouvrir(acteur),
  derangerLHeure: (_monde, { poste }, [decalage]) => {
    poste.heure.ms = Math.max(0, poste.heure.ms + choisir(DECALAGES_MS, decalage));
  },
  remettreALHeure: ({ heure }, { poste }) => {
    poste.heure.ms = heure.ms;
  },
  garderUneCopie: (_monde, acteur) => {
    acteur.ancien = octetsDe(acteur.poste.plume.base);
  },
  tomberEtReprendreLaCopie: async (monde, acteur) => {
    if (acteur.ancien === null) return;
    rouvrir(acteur, acteur.ancien);
    await oublierCeQuePersonneNeTient(monde);
  },
  copierLeProfil: (monde, acteur) => {
    if (monde.acteurs.length < POSTES_AU_PLUS)
      ajouterActeur(monde, `${acteur.nom}${monde.acteurs.length}`, octetsDe(acteur.poste.plume.base), acteur);
  },
  /** Power goes; the disk had not written the end of the log. */
  couperLeWal: async (monde, acteur, [ou]) => {
    const { fichier, wal } = disqueDe(acteur);
    const ecrit = Math.floor(((wal?.length ?? 0) * (ou % 100)) / 100);
    remettreEnPlace(acteur, { fichier, wal: wal?.subarray(0, ecrit) ?? null });
    await oublierCeQuePersonneNeTient(monde);
  },
  /** A bit turns on the disk: either nothing reads it, or it is noticed, and a sound file is put back. */
  retournerUnOctet: (monde, acteur, [ou, bit]) => {
    const etat = hexa(empreinteCanonique(acteur.poste.plume.base));
    const sain = octetsDe(acteur.poste.plume.base);
    const abime = Uint8Array.from(sain);
    const place = Math.floor((sain.length * ou) / 1_000);
    abime[place] = (abime[place] ?? 0) ^ (1 << (bit % 8));
    const lu = etatDUnDisque(acteur, abime);
    if (lu !== 'altere' && lu !== etat) monde.fautes.push(`${acteur.nom} ne voit pas un octet retourné`);
  },
  remplirLeDisque: (_monde, { poste: { plume } }) => {
    const pages = Number(plume.base.pragma('page_count', { simple: true }));
    plume.base.pragma(`max_page_count = ${pages}`);
  },
  libererLeDisque: (_monde, { poste: { plume } }) => void plume.base.pragma('max_page_count = 1000000'),
} as const satisfies Record<string, Geste>;

function confirmer(
  monde: Parameters<Geste>[0],
  { poste }: Parameters<Geste>[1],
  dossier: string,
  table: string,
  registre: string,
  valeur: ValeurJson,
): void {
  // Nobody opens a file that is erased here.
  if (dossierEfface(poste, dossier)) return;
  saisir(poste, valeur, { dossier, table, ligne: ligneDe(table, dossier), registre });
  const dernier = poste.plume.base.prepare<[], string>('SELECT id FROM operation ORDER BY rang DESC').pluck();
  monde.dossierDe.set(dernier.get() ?? '', dossier);
}
