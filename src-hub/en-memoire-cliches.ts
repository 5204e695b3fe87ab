// The snapshots of a structure in memory: manifests, chunks, and which workstation has not read of the last change.
import { enHexa } from '../src-shared/sync/octets';
import type { ClicheDepose, TablesDesCliches } from './stockage';

export interface ClichesEnMemoire {
  readonly deposes: Map<string, ClicheDepose>;
  readonly morceaux: Map<string, Uint8Array>;
  readonly aLire: Set<string>;
}

export const clichesVides = (): ClichesEnMemoire => ({
  deposes: new Map(),
  morceaux: new Map(),
  aLire: new Set(),
});

export const copierCliches = ({ deposes, morceaux, aLire }: ClichesEnMemoire): ClichesEnMemoire => ({
  deposes: new Map(deposes),
  morceaux: new Map(morceaux),
  aLire: new Set(aLire),
});

export const octetsDesCliches = ({ deposes, morceaux }: ClichesEnMemoire): readonly Uint8Array[] => [
  ...[...deposes.values()].map(({ manifeste }) => manifeste),
  ...morceaux.values(),
];

export function tablesDesCliches(
  { deposes, morceaux, aLire }: ClichesEnMemoire,
  postes: () => readonly string[],
): TablesDesCliches {
  return {
    cliches: async () => [...deposes.values()].reverse(),
    ecrireCliche: async (cliche) => void deposes.set(enHexa(cliche.empreinte), cliche),
    oublierCliche: async (empreinte) => {
      const cle = enHexa(empreinte);
      deposes.delete(cle);
      for (const place of [...morceaux.keys()]) if (place.startsWith(`${cle}/`)) morceaux.delete(place);
    },
    ecrireMorceau: async (cliche, rang, octets) => void morceaux.set(cleMorceau(cliche, rang), octets),
    lireMorceau: async (cliche, rang) => morceaux.get(cleMorceau(cliche, rang)) ?? null,
    annoncerCliches: async (sauf) => {
      for (const poste of postes()) if (poste !== sauf) aLire.add(poste);
    },
    clichesALire: async (poste) => aLire.has(poste),
    clichesLus: async (poste) => void aLire.delete(poste),
  };
}

const cleMorceau = (cliche: Uint8Array, rang: number): string => `${enHexa(cliche)}/${rang}`;
