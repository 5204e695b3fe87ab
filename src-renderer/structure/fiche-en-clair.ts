// A structure's sheet in words, line by line; the wizard's last step and the sheet show the same.
import type { DemandeDe } from '../../src-shared/contract/index';
import { libelleRegime, regimeLu } from './creation/regimes';
import { LIBELLES_GENRE, QUALITES_EN_BREF } from './libelles';

export type Ligne = readonly [libelle: string, valeur: string];
type Fiche = DemandeDe<'structure.creer'>['structure'] & { readonly porteursDesCles?: readonly string[] };

export function lignesDeLaFiche(fiche: Fiche): readonly Ligne[] {
  const { autorite, dpo, porteursDesCles } = fiche;
  return [
    ['Nom', fiche.nom],
    ['Code', fiche.code],
    ['Genre', LIBELLES_GENRE[fiche.genre]],
    ['Adresse', fiche.adresse],
    ['Téléphone', fiche.telephone],
    ['Adresse électronique', fiche.courriel],
    [
      'Délégué à la protection des données',
      [dpo.nom, dpo.courriel].filter(Boolean).join(', ') || 'Non indiqué',
    ],
    ['Autorité qui habilite', `${autorite.nom} (${QUALITES_EN_BREF[autorite.qualite]})`],
    ...(autorite.qualite === 'directeur' ? [['Acte de délégation', autorite.acteDelegation] as const] : []),
    ['Texte appliqué', libelleRegime(regimeLu(fiche.regime))],
    ['Responsables confirmés', fiche.responsablesConfirmes.join(' ; ')],
    ...(porteursDesCles === undefined
      ? []
      : [['Clés de secours confiées à', porteursDesCles.join(' ; ')] as const]),
  ];
}
