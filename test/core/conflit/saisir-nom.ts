// A name in use typed on a file, replacing what its screen shows.
import type { IdDossier } from '../../../src-shared/regles/identifiants';
import type { Poste } from '../structure-de-test';

export const lireNomUsage = async (poste: Poste, id: IdDossier) => {
  const { lignes } = await poste.reussir('dossier.lire', { id });
  return lignes.find(({ table }) => table === 'dossier')?.valeurs.nomUsage;
};

export async function saisirNom(poste: Poste, id: IdDossier, nom: string): Promise<void> {
  const present = await lireNomUsage(poste, id);
  await poste.reussir('dossier.completer', {
    id,
    ecritures: [
      {
        table: 'dossier',
        ligne: null,
        registre: 'nomUsage',
        valeur: nom,
        vu: [...(present?.tetes ?? [])],
        provenance: 'declare',
      },
    ],
  });
}
