// The structure's sheet: what the mention is filled in with, and who keeps the recovery keys.
import { z } from 'zod';
import type { SortieDe } from '../../src-shared/contract/index';
import { ficheStructure } from '../../src-shared/contract/structure';
import * as tables from '../coffre/schema';
import { lireSecours } from './secours';
import type { StructureOuverte } from './structure-ouverte';

const identite = ficheStructure.pick({ code: true, genre: true });
const regime = z.object({ regime: z.string(), responsables: z.array(z.string()) });

export function lireFicheStructure({
  lecteur,
}: Pick<StructureOuverte, 'lecteur'>): z.infer<typeof ficheStructure> {
  const ligne = lecteur.requete.select().from(tables.structure).limit(1).get();
  if (ligne === undefined) throw new Error('the vault has no structure row');
  const choisi = regime.parse(ligne.regime);
  const { nom, adresse, courriel, telephone, dpo, autorite } = ligne;
  return ficheStructure.parse({
    ...identite.parse(ligne.identite),
    ...{ nom, adresse, courriel, telephone, dpo, autorite },
    regime: choisi.regime,
    responsablesConfirmes: choisi.responsables,
  });
}

export const lireStructure = (structure: StructureOuverte): SortieDe<'structure.lire'> => ({
  ...lireFicheStructure(structure),
  porteursDesCles: lireSecours(structure.base).map(({ porteur }) => porteur),
});
