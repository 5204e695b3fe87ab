// Until when this file is kept under the structure's regime, with the rule and its sources, for its head.
import type { DossierLu, LigneLue } from '../../src-shared/contract/dossier';
import { conservationDuDossier, suiviRegulierEnClair } from '../../src-shared/regles/conservation';
import { regime, regimeParDefaut } from '../../src-shared/regles/regimes';

/**
 * `null` for a file without a birth date. Programmes and the fund's flag are not in this version's files yet.
 * @param regimeApplique identifier of the structure's regime
 */
export function conservationLue(
  regimeApplique: string,
  lignes: readonly LigneLue[],
): DossierLu['conservation'] {
  const naissance = naissanceDans(lignes);
  if (naissance === null) return null;
  const applique = regime(regimeApplique) ?? regimeParDefaut;
  const { regle, ...lue } = conservationDuDossier({ naissance, programmes: [], fse: null }, applique);
  const article = applique.conservation.find(({ id }) => id === regle);
  return {
    ...lue,
    regle: article?.texte ?? '',
    suiviRegulier: regle === 'jeune' ? suiviRegulierEnClair(applique) : null,
    regime: applique.titre,
    aConfirmer: applique.statut === 'aConfirmer',
    sources: [...applique.sources],
  };
}

function naissanceDans(lignes: readonly LigneLue[]): { date: string; estimee: boolean } | null {
  const valeur = lignes.find(({ table }) => table === 'dossier')?.valeurs.dateNaissance?.valeur;
  if (typeof valeur !== 'object' || valeur === null || !('date' in valeur)) return null;
  return typeof valeur.date === 'string'
    ? { date: valeur.date, estimee: 'estimee' in valeur && valeur.estimee === true }
    : null;
}
