// Everybody who is or was habilitated, with the latest habilitation of each.
import type { SortieDe } from '../../src-shared/contract/index';
import { jourCertain, type Session } from '../session';
import { estActive, type HabilitationLue, lireHabilitations } from './habilitations';
import { annuaire, lireUtilisateurs } from './utilisateurs';

export function listerPersonnes({ structure }: Session): SortieDe<'utilisateur.lister'> {
  const jour = jourCertain(structure);
  const nomDe = annuaire(structure.lecteur);
  const habilitations = lireHabilitations(structure.lecteur);
  return {
    personnes: lireUtilisateurs(structure.lecteur).map(({ id, nom, prenom, fonction, identifiant }) => {
      const derniere = laPlusParlante(
        habilitations.filter(({ utilisateur }) => utilisateur === id),
        jour,
      );
      return {
        id,
        nom,
        prenom,
        fonction,
        identifiant,
        active: derniere !== undefined && estActive(derniere, jour),
        habilitation:
          derniere === undefined
            ? null
            : {
                profils: derniere.profils,
                du: derniere.du,
                au: derniere.finLe?.slice(0, 10) ?? derniere.au,
                delegation: derniere.delegation,
                accordeePar: nomDe(derniere.accordeePar),
              },
      };
    }),
  };
}

// The one in force; else the one that ends last.
const laPlusParlante = (
  habilitations: readonly HabilitationLue[],
  jour: string,
): HabilitationLue | undefined =>
  habilitations.find((habilitation) => estActive(habilitation, jour)) ??
  [...habilitations].sort((a, b) => (a.au < b.au ? 1 : -1))[0];
