// Everybody who is or was habilitated, with the latest habilitation of each.
import type { SortieDe } from '../../src-shared/contract/index';
import { autorise, jourCertain, type Session } from '../session';
import { derniereHabilitation, lireHabilitations, utilisateursActifs } from './habilitations';
import { annuaire, lireUtilisateurs, type Utilisateur } from './utilisateurs';

type Personne = SortieDe<'utilisateur.lister'>['personnes'][number];

export function listerPersonnes(session: Session): SortieDe<'utilisateur.lister'> {
  const { structure } = session;
  const faitLesCodes = autorise(session, 'utilisateur.habiliter');
  const jour = jourCertain(structure);
  const nomDe = annuaire(structure.lecteur);
  const habilitations = lireHabilitations(structure.lecteur);
  const actifs = utilisateursActifs(structure.lecteur, jour);
  return {
    jour,
    personnes: lireUtilisateurs(structure.lecteur).map(
      ({ id, nom, prenom, fonction, identifiant, codeSecours }) => {
        const derniere = derniereHabilitation(habilitations, id);
        return {
          id,
          nom,
          prenom,
          fonction,
          identifiant,
          codeDeSecours: faitLesCodes ? codeEnClair(codeSecours) : null,
          active: actifs.has(id),
          renouvelable: derniere?.finLe === null,
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
      },
    ),
  };
}

const codeEnClair = (code: Utilisateur['codeSecours']): Personne['codeDeSecours'] =>
  code === null ? null : { etat: code.enregistrement === null ? 'utilise' : 'pret', le: code.le };
