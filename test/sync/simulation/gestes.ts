// What can happen in a story: people type, networks fail, disks are put back, computers are copied, lost, replaced.
import { Secret } from '../../../src-core/primitives';
import { bifurquer } from '../../../src-core/sync/bifurquer';
import { constater, nouvelleEpoque } from '../../../src-core/sync/constats';
import { cleDeLEpoque } from '../../../src-core/sync/epoques';
import { journalDe } from '../../../src-core/sync/journaux';
import { synchroniser } from '../../../src-core/sync/moteur';
import { ecrireNavette, lireNavette } from '../../../src-core/sync/navette';
import { etatStructure } from '../../../src-core/sync/poste-local';
import { scellerDepart } from '../../../src-core/sync/sceller-depart';
import { ouvrirLot } from '../../../src-core/sync/sceller-lot';
import { lireLot } from '../../../src-shared/sync/lot';
import { saisir, signataire } from '../../core/sync/des-postes';
import type { Reseau } from '../serveur-de-test';
import { type Acteur, ajouterActeur, type Monde, octetsDe, rouvrir } from './monde';

/** A step of a story; the numbers are taken modulo what there is. */
export interface Pas {
  readonly geste: NomGeste;
  readonly n: readonly [number, number, number];
}

type Geste = (monde: Monde, acteur: Acteur, n: Pas['n']) => void | Promise<void>;

export const DOSSIERS = ['d1', 'd2', 'd3', 'd4'].map((nom) => nom.padStart(32, '0'));
const REGISTRES = ['nomUsage', 'nomMarital', 'retrait'] as const;
/** A word that is nowhere else: it must never be readable at the hub. */
export const MOT = 'Quenouille';
const RESEAUX: readonly Reseau[] = ['bon', 'bon', 'coupe', 'reponsePerdue', 'portail', 'tronque', 'double'];
const DECALAGES_MS = [0, 5 * 60_000, 3_600_000, 365 * 86_400_000, -365 * 86_400_000, -1_795_000_000_000];
const POSTES_AU_PLUS = 6;

const GESTES = {
  saisir: (monde, { poste }, [quoi, registre, valeur]) => {
    const dossier = choisir(DOSSIERS, quoi);
    // Nobody opens a file that is erased here.
    if (dossierEfface(poste, dossier)) return;
    saisir(poste, `${MOT} ${valeur % 50}`, { dossier, registre: choisir(REGISTRES, registre) });
    const dernier = poste.plume.base
      .prepare<[], string>('SELECT id FROM operation ORDER BY rang DESC')
      .pluck();
    monde.dossierDe.set(dernier.get() ?? '', dossier);
  },
  synchroniser: async (monde, acteur, [reseau, quand]) => {
    const panne = choisir(RESEAUX, reseau);
    let demandes = 0;
    await synchroniserActeur(monde, acteur, () => (demandes++ === quand % 5 ? panne : 'bon'));
  },
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
  tomberEtReprendreLaCopie: (monde, acteur) => {
    if (acteur.ancien === null) return;
    rouvrir(acteur, acteur.ancien);
    oublierCeQuePersonneNeTient(monde);
  },
  copierLeProfil: (monde, acteur) => {
    if (monde.acteurs.length < POSTES_AU_PLUS)
      ajouterActeur(monde, `${acteur.nom}${monde.acteurs.length}`, octetsDe(acteur.poste.plume.base));
  },
  photographierLeServeur: (monde) => {
    monde.veille = monde.serveur.stockage.photographier();
  },
  restaurerLeServeur: (monde) => {
    if (monde.veille === null) return;
    monde.serveur.stockage.restaurer(monde.veille, `i${++monde.incarnations}`);
    oublierCeQuePersonneNeTient(monde);
  },
  mentirSurLHeure: ({ serveur }, _acteur, [decalage]) => {
    serveur.heure.ms += choisir(DECALAGES_MS, decalage);
  },
  porterParNavette: async (monde, { poste }, [vers]) => {
    const autre = choisir(
      monde.acteurs.filter(({ etat }) => etat !== 'perdu'),
      vers,
    );
    await lireNavette(autre.poste, await ecrireNavette(poste));
  },
  effacer: (monde, acteur, [quoi]) => {
    const dossier = choisir(DOSSIERS, quoi);
    if (!peutConstater(acteur) || monde.effaces.size > 0) return;
    monde.effaces.add(dossier);
    declarer(monde, acteur, { sorte: 'effacement', cibles: [{ unite: 'dossier', dossier }], regle: 'R1' });
  },
  ouvrirUneEpoque: (monde, acteur, [octet]) => {
    if (!peutConstater(acteur)) return;
    const cle = new Secret(new Uint8Array(32).fill(octet % 256));
    declarer(monde, acteur, nouvelleEpoque(acteur.poste, cle, `e${octet}`.replace(/[^0-9a-f]/g, '')));
  },
  retirer: async (monde, acteur, [qui]) => ecarter(monde, acteur, qui, 'retire'),
  perdre: async (monde, acteur, [qui]) => ecarter(monde, acteur, qui, 'perdu'),
} as const satisfies Record<string, Geste>;

export type NomGeste = keyof typeof GESTES;

/** How often each comes; what is rare in life stays possible in each story. */
export const POIDS: Readonly<Record<NomGeste, number>> = {
  saisir: 30,
  synchroniser: 24,
  sceller: 4,
  rouvrir: 3,
  derangerLHeure: 3,
  remettreALHeure: 3,
  garderUneCopie: 3,
  tomberEtReprendreLaCopie: 3,
  copierLeProfil: 1,
  photographierLeServeur: 2,
  restaurerLeServeur: 2,
  mentirSurLHeure: 1,
  porterParNavette: 3,
  effacer: 1,
  ouvrirUneEpoque: 1,
  retirer: 1,
  perdre: 1,
};

export async function jouer(monde: Monde, { geste, n }: Pas, rang: number): Promise<void> {
  monde.heure.ms += 60_000;
  const presents = monde.acteurs.filter(({ etat }) => etat !== 'perdu');
  const acteur = choisir(presents, rang + n[2]);
  acteur.poste.heure.ms += 60_000;
  await GESTES[geste](monde, acteur, n);
}

/** Synchronises, gives a copied profile an identity of its own, and notes what the hub acknowledged. */
export async function synchroniserActeur(
  monde: Monde,
  acteur: Acteur,
  reseau: () => Reseau = () => 'bon',
): Promise<Awaited<ReturnType<typeof synchroniser>>> {
  const bilan = await synchroniser(acteur.poste, monde.serveur.transport(reseau));
  if (bilan.fin.etat === 'bifurcation') {
    const issue = await bifurquer(acteur.poste, monde.serveur.transport(reseau));
    if (issue.ok) rouvrir(acteur);
  }
  if (bilan.fin.etat === 'faite' && bilan.resteAEnvoyer === 0)
    for (const id of idsDe(acteur)) monde.acquittees.add(id);
  return bilan;
}

export const idsDe = ({ poste }: Acteur): readonly string[] =>
  poste.plume.base.prepare<[], string>('SELECT id FROM operation ORDER BY id').pluck().all();

/** Two disks put back at once may lose what both held: only then is an acknowledged operation gone. */
function oublierCeQuePersonneNeTient(monde: Monde): void {
  const presents = monde.acteurs.filter(({ etat }) => etat !== 'perdu');
  const tenues = new Set([...presents.flatMap(idsDe), ...idsDuServeur(monde)]);
  for (const id of monde.acquittees) if (!tenues.has(id)) monde.acquittees.delete(id);
}

/** What only the lost computer and the hub hold waits for the direction: it is shown, not taken. */
function oublierLesSiennes(monde: Monde, perdu: Acteur): void {
  const ailleurs = new Set(monde.acteurs.filter((acteur) => acteur !== perdu).flatMap(idsDe));
  for (const id of idsDe(perdu)) if (!ailleurs.has(id)) monde.acquittees.delete(id);
}

const dossierEfface = (poste: Acteur['poste'], dossier: string): boolean =>
  etatStructure(poste).effacements.some(
    ({ cible }) => cible.unite === 'dossier' && cible.dossier === dossier,
  );

const idsDuServeur = ({ serveur, acteurs }: Monde): readonly string[] =>
  serveur.stockage.toutesLesOctets().flatMap((octets) => {
    const lot = lireLot(octets);
    if (lot === null) return [];
    const cles = acteurs.flatMap(({ poste }) => cleDeLEpoque(poste.plume.base, lot.entete.epoque) ?? []);
    return cles.flatMap((cle) => ouvrirLot(lot, cle) ?? []).map(({ id }) => id);
  });

export const peutConstater = ({ poste, etat }: Acteur): boolean =>
  etat === 'actif' && etatStructure(poste).postes.get(poste.id)?.etat === 'admis';

const declarer = ({ direction }: Monde, { poste }: Acteur, fait: Parameters<typeof constater>[2]): void => {
  poste.plume.base.transaction(() => constater(poste, signataire(direction), fait)).immediate();
};

/** One computer at most is put aside in a story: two must remain to compare. */
async function ecarter(monde: Monde, par: Acteur, qui: number, etat: 'retire' | 'perdu'): Promise<void> {
  const vise = choisir(monde.acteurs, qui);
  const dejaFait = monde.acteurs.some((acteur) => acteur.etat !== 'actif');
  const jumeaux = monde.acteurs.filter(({ poste }) => poste.id === vise.poste.id);
  if (dejaFait || vise === par || jumeaux.length > 1 || !peutConstater(par) || !peutConstater(vise)) return;
  const { sequence, empreinte } = journalDe(par.poste.plume.base, vise.poste.id);
  const poste = vise.poste.id;
  declarer(
    monde,
    par,
    etat === 'perdu' ? { sorte: 'perte', poste, sequence, empreinte } : { sorte: 'retrait', poste },
  );
  vise.etat = etat;
  if (etat === 'perdu') oublierLesSiennes(monde, vise);
  await monde.serveur.ecarter(par.poste, poste, etat);
}

function choisir<T>(parmi: readonly T[], n: number): T {
  const choisi = parmi[n % parmi.length];
  if (choisi === undefined) throw new Error('nothing to choose from');
  return choisi;
}
