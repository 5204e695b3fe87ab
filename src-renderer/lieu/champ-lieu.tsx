// Where an interview is or will be held: the structure's open places, and the one already written.
import { ChampListe } from '../ui/champs/champ-liste';
import { Etiquette } from '../ui/champs/etiquette';
import { lieuxPossibles, useLieux } from './lieux';

interface Proprietes {
  readonly lieu: string;
  readonly erreur: string | undefined;
  onChange(lieu: string): void;
}

/** Nothing in a structure that has no places. */
export function ChampLieu({ lieu, erreur, onChange }: Proprietes) {
  const lieux = useLieux((etat) => etat.lieux);
  const possibles = lieuxPossibles(lieux, lieu);
  if (Object.keys(possibles).length === 0) return null;
  return (
    <ChampListe
      etiquette={<Etiquette table="entretien" registre="entretien" libelle="Lieu" obligatoire={false} />}
      libelles={possibles}
      vide="Lieu non précisé"
      valeur={lieu}
      erreur={erreur}
      onChange={onChange}
    />
  );
}
