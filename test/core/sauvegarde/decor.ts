// A structure whose backups go to a folder chosen at its creation, closed and opened as the shell does.
import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { SortieDe } from '../../../src-shared/contract/index';
import type { IdStructure } from '../../../src-shared/regles/identifiants';
import { dossierTemporaire } from '../dossier-temporaire';
import { creerStructureSur, MOT_DE_PASSE, type Poste, unPoste } from '../structure-de-test';

export const JOUR = 86_400_000;

export interface Decor {
  readonly poste: Poste;
  readonly structure: IdStructure;
  readonly cles: readonly string[];
  readonly destination: string;
  /** What is in the folder, in alphabetical order. */
  fichiers(): readonly string[];
  chemin(rang: number): string;
  /** What the first screen says of the backups. */
  accueil(): Promise<SortieDe<'accueil.etat'>['structures'][number]['sauvegarde'] | undefined>;
  /** The structure at once, the backup after. */
  fermer(): Promise<void>;
  rouvrir(): Promise<unknown>;
  ouvrirSur(autre: Poste, structure?: IdStructure): Promise<unknown>;
}

export async function unDecor(destination: string = dossierTemporaire()): Promise<Decor> {
  const poste = unPoste();
  await poste.reussir('sauvegarde.preparerDestination', { chemin: destination });
  const { cles, session } = await creerStructureSur(poste);
  const structure = session.structure.id;
  const fichiers = (): readonly string[] => fs.readdirSync(destination).sort();
  const ouvrirSur = (autre: Poste, id = structure) =>
    autre.reussir('acces.ouvrir', { structure: id, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE });
  return {
    poste,
    structure,
    cles,
    destination,
    fichiers,
    chemin: (rang) => path.join(destination, fichiers()[rang] ?? expect.fail('no such file')),
    accueil: async () => (await poste.reussir('accueil.etat', {})).structures[0]?.sauvegarde,
    fermer: async () => {
      const session = poste.contexte.session ?? expect.fail('closed');
      poste.contexte.session = null;
      await poste.contexte.sauvegardes.fermer(session);
    },
    rouvrir: () => ouvrirSur(poste),
    ouvrirSur,
  };
}

/** One bit of one byte, in the middle. */
export function alterer(chemin: string): void {
  const octets = fs.readFileSync(chemin);
  const milieu = octets.length >> 1;
  octets[milieu] = (octets[milieu] ?? 0) ^ 1;
  fs.writeFileSync(chemin, octets);
}
