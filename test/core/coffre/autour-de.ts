// A vault on both sides of one migration, for the test that each of them has.
import path from 'node:path';
import { expect } from 'vitest';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { type Base, ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { octetsAuHasard, Secret } from '../../../src-core/primitives';
import { dossierTemporaire } from '../dossier-temporaire';

export interface AutourDe {
  /** Open, at the version before. */
  readonly avant: Base;
  /** Closes it, and opens it again with that migration and none after it. */
  migrer(): Base;
}

/** @param fin how the migration's name ends, as in `_branches` */
export function autourDe(fin: string): AutourDe {
  const rang = MIGRATIONS.findIndex(({ nom }) => nom.endsWith(fin));
  if (rang < 1) expect.fail(`no migration after the first is called ${fin}`);
  const ou = { chemin: path.join(dossierTemporaire(), 'coffre.db'), cle: new Secret(octetsAuHasard(32)) };
  const ouvrir = (mode: 'creer' | 'ecrire', nombre: number): Base => {
    const ouverte = ouvrirCoffre({ ...ou, mode, migrations: MIGRATIONS.slice(0, nombre) });
    return ouverte.ok ? ouverte.valeur : expect.fail(ouverte.erreur.type);
  };
  const avant = ouvrir('creer', rang);
  return {
    avant,
    migrer: () => {
      avant.close();
      return ouvrir('ecrire', rang + 1);
    },
  };
}
