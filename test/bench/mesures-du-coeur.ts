// What is measured without a window: searches, likeness, saves, the saved copy; each beside its baseline.
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Corpus } from '../../scripts/donnees/corpus-doublons.mjs';
import { lecteurDe } from '../../src-core/coffre/lecture';
import type { Base } from '../../src-core/coffre/ouvrir';
import { ouvrirCoffre } from '../../src-core/coffre/ouvrir';
import { lireCommunes } from '../../src-core/commune/communes';
import { listerDossiers } from '../../src-core/dossier/lister-dossiers.requete';
import { rechercherDossiers } from '../../src-core/dossier/rechercher-dossiers.requete';
import { hexa, Secret } from '../../src-core/primitives';
import type { Session } from '../../src-core/session';
import type { StructureOuverte } from '../../src-core/structure/structure-ouverte';
import type { DemandeDe } from '../../src-shared/contract/index';
import { type PosteDeBench, unPosteDeBench } from './poste';

export { fabriquer } from './gabarit';
export { duelDeSaisie } from './saisie';
export { unPosteDeBench };

/** Milliseconds of one call. */
function chronometrer(geste: () => unknown): number {
  const depart = performance.now();
  geste();
  return performance.now() - depart;
}

export interface Duel {
  /** On the encrypted vault, then on its copy in clear. */
  readonly chiffre: readonly number[];
  readonly clair: readonly number[];
}

/** The same question put to the vault and to its copy in clear, in turn, so that both meet the same load. */
export function duelDeRecherche(
  poste: PosteDeBench,
  clair: Base,
  textes: readonly string[],
  racine: string,
): Duel {
  const communes = lireCommunes(path.join(racine, 'resources'));
  const session = { ...poste.session(), recherche: null };
  const autre = sessionSur(session, clair);
  const mesurer = (sur: Session, texte: string) =>
    chronometrer(() => {
      rechercherDossiers(sur, communes, { texte });
      // The journal's line is the same on both sides, and not what is compared.
      sur.recherche = null;
    });
  for (const texte of textes.slice(0, 10)) [session, autre].map((sur) => mesurer(sur, texte));
  return enTour(
    textes,
    (texte) => mesurer(session, texte),
    (texte) => mesurer(autre, texte),
  );
}

export function duelDeListe(
  poste: PosteDeBench,
  clair: Base,
  demandes: readonly DemandeDe<'dossier.lister'>[],
  racine: string,
): Duel {
  const communes = lireCommunes(path.join(racine, 'resources'));
  const [session, autre] = [poste.session(), sessionSur(poste.session(), clair)];
  const mesurer = (sur: Session, demande: DemandeDe<'dossier.lister'>) =>
    chronometrer(() => listerDossiers(sur, communes, demande as never));
  return enTour(
    demandes,
    (demande) => mesurer(session, demande),
    (demande) => mesurer(autre, demande),
  );
}

function enTour<T>(liste: readonly T[], un: (element: T) => number, autre: (element: T) => number): Duel {
  const duel = { chiffre: [] as number[], clair: [] as number[] };
  for (const [rang, element] of liste.entries())
    if (rang % 2 === 0) {
      duel.chiffre.push(un(element));
      duel.clair.push(autre(element));
    } else {
      duel.clair.push(autre(element));
      duel.chiffre.push(un(element));
    }
  return duel;
}

const sessionSur = (session: Session, base: Base): Session => ({
  ...session,
  recherche: null,
  structure: {
    lecteur: lecteurDe(base),
    maintenant: () => session.structure.maintenant(),
  } as unknown as StructureOuverte,
});

/** A copy in clear of the vault, for comparison: sample data only, removed with the bench's folder. */
export function copieEnClair(poste: PosteDeBench, chemin: string): Base {
  const { structure } = poste.session();
  structure.base.pragma('wal_checkpoint(TRUNCATE)');
  fs.copyFileSync(structure.lieu.coffre, chemin);
  const base = new Database(chemin);
  base.pragma("cipher='sqlcipher'");
  base.pragma('legacy=4');
  base.pragma(`key="x'${hexa(structure.cle.reveler())}'"`);
  base.pragma('journal_mode=DELETE');
  base.pragma("rekey=''");
  base.pragma('journal_mode=WAL');
  base.pragma('temp_store=MEMORY');
  return base;
}

/** Milliseconds of each proposal, and what was proposed. */
export async function mesurerRessemblants(
  poste: PosteDeBench,
  { connus, nouveaux }: Corpus,
  ids: readonly string[],
) {
  const durees: number[] = [];
  const proposer = async ({
    nomNaissance,
    nomUsage,
    prenoms,
    dateNaissance,
    communeResidence,
  }: Corpus['nouveaux'][number]) => {
    const depart = performance.now();
    const { lignes } = await poste.appeler('dossier.ressemblants', {
      noms: nomUsage === null ? [nomNaissance] : [nomNaissance, nomUsage],
      prenoms: [...prenoms],
      naissance: dateNaissance,
      commune: communeResidence,
    });
    durees.push(performance.now() - depart);
    return lignes.map(({ id }) => id as string);
  };
  let retrouves = 0;
  let proposes = 0;
  for (const { rang, personne } of connus) {
    const lignes = await proposer(personne);
    proposes += lignes.length;
    if (lignes.includes(ids[rang] ?? '')) retrouves++;
  }
  let silences = 0;
  for (const personne of nouveaux) if ((await proposer(personne)).length === 0) silences++;
  return {
    durees,
    rappel: (100 * retrouves) / connus.length,
    parPersonne: proposes / connus.length,
    silence: (100 * silences) / nouveaux.length,
  };
}

/** The same vault once more, opened as the application opens it: what bare transactions are written into. */
export function secondCoffre(poste: PosteDeBench, chemin: string): Base {
  const { structure } = poste.session();
  structure.base.pragma('wal_checkpoint(TRUNCATE)');
  fs.copyFileSync(structure.lieu.coffre, chemin);
  const cle = new Secret(Uint8Array.from(structure.cle.reveler()));
  const ouverte = ouvrirCoffre({ chemin, cle, mode: 'ecrire' });
  if (!ouverte.ok) throw new Error(ouverte.erreur.type);
  return ouverte.valeur;
}
