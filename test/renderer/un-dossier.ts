// A file as the core gives it to the page: its interviews, its receipts, its referents.

import type { GroupeEntretien } from '../../src-renderer/entretien/saisie-entretien';
import { type DossierLu, dossierLu, type LigneLue } from '../../src-shared/contract/dossier';

const LE = '2026-11-20T09:00:00.000Z';

export const idDe = (n: number): string => n.toString(16).padStart(32, '0');

const valeur = (contenu: unknown, rang: number) => ({
  valeur: contenu,
  auteur: 'Aminata Diallo',
  le: LE,
  provenance: 'declare',
  tetes: [`${idDe(rang)}`],
  duFutur: false,
  autres: [],
});

/** One interview; `rang` makes its id and its heads. */
export function unEntretien(
  rang: number,
  groupe: Partial<GroupeEntretien> & { readonly date: string },
  textes: Readonly<Record<string, string>> = {},
): LigneLue {
  const entretien = { type: 'individuel', modalite: 'surPlace', statut: 'present', ...groupe };
  return {
    table: 'entretien',
    id: idDe(rang),
    valeurs: Object.fromEntries(
      Object.entries({ entretien, ...textes }).map(([registre, contenu]) => [
        registre,
        valeur(contenu, rang),
      ]),
    ) as unknown as LigneLue['valeurs'],
  };
}

export function unDossier(lignes: readonly LigneLue[], propre: Partial<DossierLu> = {}): DossierLu {
  const vide: Omit<DossierLu, 'id' | 'principal'> = {
    matricule: '11206S00-7XK2M9QTA',
    lignes: [...lignes],
    age: 18,
    communeLibelle: 'Limoux',
    referentNom: 'Aminata Diallo',
    personnes: [],
    communes: [],
    receptions: [],
    informationAFaire: false,
    confieA: [],
    conservation: null,
    referents: [],
    deplacements: [],
    deplacables: [],
    memePersonne: [],
  };
  const id = dossierLu.shape.id.parse(idDe(1));
  return { ...vide, id, principal: id, ...propre };
}
