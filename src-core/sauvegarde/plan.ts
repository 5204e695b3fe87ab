// What an automatic backup needs, decided while the vault is open: name, folder, what turns out, and the signed order.
import fs from 'node:fs';
import path from 'node:path';
import {
  lireNomDeSauvegarde,
  nomDeSauvegarde,
  sauvegardesARetirer,
} from '../../src-shared/regles/sauvegardes';
import { jourDe, momentLocal } from '../contexte';
import type { Verse } from '../copie/flux';
import { marqueDuPoste, type Ordre, preparerOrdre } from '../copie/ordre';
import type { Secret } from '../primitives';
import type { Session } from '../session';
import { cleDesFaites, deposerFaite, type SauvegardeFaite, sauvegardesConnues } from './registre';

export type MotifDeSauvegarde = SauvegardeFaite['motif'];

export interface Plan {
  readonly ordre: Ordre;
  readonly etatPublic: string;
  readonly le: string;
  readonly maintenant: () => number;
  /** After the copy is in place: turns the former ones out and leaves the record for the vault. */
  conclure(faite: Verse): void;
}

export function planifier(
  session: Session,
  destination: string,
  ouvrier: string,
  motif: MotifDeSauvegarde,
): Plan {
  const { structure, fiche } = session;
  const ms = structure.maintenant();
  const connues = sauvegardesConnues(structure.lecteur).map(({ nom }) => nom);
  const nom = nomLibre(destination, fiche.code, ms, connues);
  const ordre = preparerOrdre(structure, fiche, ouvrier, path.join(destination, nom));
  const aRetirer = sauvegardesARetirer({
    code: fiche.code,
    noms: [...connues.filter((connue) => connue !== nom), nom],
    aujourdHui: jourDe(ms),
  });
  const { le, dossiers } = ordre.contenu;
  const { lieu } = structure;
  const cle: Secret = cleDesFaites(structure.base);
  const marque = marqueDuPoste(structure);
  return {
    ordre,
    etatPublic: lieu.sauvegarde,
    le,
    maintenant: () => structure.maintenant(),
    conclure: ({ octets, empreinte }) => {
      retirerRestes(destination, lieu.dossier, fiche.code, marque);
      const retirees = aRetirer.filter((ancienne) => retirer(path.join(destination, ancienne)));
      deposerFaite(lieu.dossier, cle, { nom, le, octets, empreinte, dossiers, motif, retirees });
    },
  };
}

// Two computers may save to one folder: a name that is not ours is left alone.
function nomLibre(destination: string, code: string, ms: number, connues: readonly string[]): string {
  const moment = momentLocal(ms);
  for (let rang = 1; ; rang++) {
    const nom = nomDeSauvegarde(code, moment, rang);
    if (connues.includes(nom) || !fs.existsSync(path.join(destination, nom))) return nom;
  }
}

/** Unfinished files of this computer, left by a power cut or a process killed. */
function retirerRestes(destination: string, dossier: string, code: string, marque: string): void {
  const inacheve = new RegExp(`^(.+)\\.${marque}-[0-9a-f]{8}\\.nouveau$`);
  for (const nom of fs.readdirSync(destination)) {
    const [, sauvegarde = ''] = inacheve.exec(nom) ?? [];
    if (lireNomDeSauvegarde(sauvegarde, code) !== null) retirer(path.join(destination, nom));
  }
  for (const nom of fs.readdirSync(dossier))
    if (/\.[0-9a-f]{8}\.essai(-wal|-shm)?$/.test(nom)) retirer(path.join(dossier, nom));
}

// A file that cannot be deleted now stays in the list, and is looked at again by the next backup.
function retirer(chemin: string): boolean {
  try {
    fs.rmSync(chemin, { force: true });
    return true;
  } catch {
    return false;
  }
}
