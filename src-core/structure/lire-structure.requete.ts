// The structure's sheet: what the mention is filled in with, and who keeps the recovery keys.
import { z } from 'zod';
import type { SortieDe } from '../../src-shared/contract/index';
import { ficheStructure } from '../../src-shared/contract/structure';
import { lireSecours } from './secours';
import type { StructureOuverte } from './structure-ouverte';

interface LigneStructure {
  readonly identite: string;
  readonly nom: string;
  readonly adresse: string;
  readonly courriel: string;
  readonly telephone: string;
  readonly dpo: string;
  readonly autorite: string;
  readonly regime: string;
}

const identite = ficheStructure.pick({ code: true, genre: true });
const regime = z.object({ regime: z.string(), responsables: z.array(z.string()) });

export function lireFicheStructure({
  lecteur,
}: Pick<StructureOuverte, 'lecteur'>): z.infer<typeof ficheStructure> {
  const ligne = lecteur
    .lire<[], LigneStructure>(
      'SELECT identite, nom, adresse, courriel, telephone, dpo, autorite, regime FROM structure LIMIT 1',
    )
    .get();
  if (ligne === undefined) throw new Error('the vault has no structure row');
  const choisi = regime.parse(JSON.parse(ligne.regime));
  return ficheStructure.parse({
    ...identite.parse(JSON.parse(ligne.identite)),
    nom: ligne.nom,
    adresse: ligne.adresse,
    courriel: ligne.courriel,
    telephone: ligne.telephone,
    dpo: JSON.parse(ligne.dpo),
    autorite: JSON.parse(ligne.autorite),
    regime: choisi.regime,
    responsablesConfirmes: choisi.responsables,
  });
}

export const lireStructure = (structure: StructureOuverte): SortieDe<'structure.lire'> => ({
  ...lireFicheStructure(structure),
  porteursDesCles: lireSecours(structure.base).map(({ porteur }) => porteur),
});
