// What the wizard holds while it is filled in: kept whole when going back and forth.
import type { Fonction } from '../../../src-shared/catalogue/enumerations';
import type { DemandeDe, SortieDe } from '../../../src-shared/contract/index';
import { REGIME_PROPOSE, responsablesDe } from './regimes';

export interface SaisieStructure {
  readonly code: string;
  readonly nom: string;
  readonly genre: 'missionLocale' | 'paio';
  readonly adresse: string;
  readonly courriel: string;
  readonly telephone: string;
  readonly dpoNom: string;
  readonly dpoCourriel: string;
  readonly qualite: 'president' | 'directeur';
  readonly autoriteNom: string;
  readonly acteDelegation: string;
  readonly regime: string;
  /** Models confirmed among the regime's controllers, `{structure}` included. */
  readonly confirmes: readonly string[];
}

export interface SaisieDirection {
  readonly nom: string;
  readonly prenom: string;
  readonly fonction: Fonction;
  readonly identifiant: string;
  readonly motDePasse: string;
}

export interface ClePreparee {
  readonly porteur: string;
  readonly cle: string;
}

export interface SaisieCles {
  readonly porteurs: readonly [string, string];
  /** `null` until they are made. */
  readonly cles: readonly ClePreparee[] | null;
  readonly essayees: readonly boolean[];
  /** Former keys were made and no longer count: their sheets must be destroyed. */
  readonly perimees: boolean;
}

export interface SaisieSauvegarde {
  /** As the core accepted it; the core remembers the path itself. */
  readonly destination: SortieDe<'sauvegarde.preparerDestination'> | null;
}

export interface Saisie {
  readonly structure: SaisieStructure;
  readonly direction: SaisieDirection;
  readonly cles: SaisieCles;
  readonly sauvegarde: SaisieSauvegarde;
}

export const saisieVide: Saisie = {
  structure: {
    code: '',
    nom: '',
    genre: 'missionLocale',
    adresse: '',
    courriel: '',
    telephone: '',
    dpoNom: '',
    dpoCourriel: '',
    qualite: 'president',
    autoriteNom: '',
    acteDelegation: '',
    regime: REGIME_PROPOSE.id,
    confirmes: [],
  },
  direction: { nom: '', prenom: '', fonction: 'direction', identifiant: '', motDePasse: '' },
  cles: { porteurs: ['', ''], cles: null, essayees: [false, false], perimees: false },
  sauvegarde: { destination: null },
};

/** The keys made so far no longer count; the persons stay. */
export const clesOubliees = {
  cles: null,
  essayees: [false, false],
  perimees: true,
} as const satisfies Partial<SaisieCles>;

/** The call that creates the structure. */
export function demandeDeCreation({ structure, direction }: Saisie): DemandeDe<'structure.creer'> {
  const { dpoNom, dpoCourriel, qualite, autoriteNom, acteDelegation, confirmes, ...fiche } = structure;
  return {
    structure: {
      ...fiche,
      code: fiche.code.trim().toUpperCase(),
      courriel: fiche.courriel.trim(),
      dpo: { nom: dpoNom, courriel: dpoCourriel.trim() },
      autorite: { qualite, nom: autoriteNom, acteDelegation: qualite === 'president' ? '' : acteDelegation },
      responsablesConfirmes: responsablesDe(structure.regime)
        .filter((modele) => confirmes.includes(modele))
        .map((modele) => modele.replaceAll('{structure}', () => fiche.nom.trim())),
    },
    direction,
  };
}
