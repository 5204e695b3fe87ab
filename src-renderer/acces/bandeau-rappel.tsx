// What the direction should do soon, in one line with the place where it is done; the most pressing alone is shown.
import { Button } from '@mantine/core';
import type { Rappel } from '../../src-shared/contract/communs';
import { type Ecran, useNavigation } from '../navigation';
import { dateCourte } from '../ui/dates';

interface Annonce {
  readonly phrase: string;
  readonly action: string;
  readonly vers: Ecran;
}

export function BandeauRappel({ rappels }: { readonly rappels: readonly Rappel[] }) {
  const { ecran, aller } = useNavigation();
  const [rappel] = rappels;
  if (rappel === undefined) return null;
  const { phrase, action, vers } = annonceDe(rappel);
  return (
    <div className="bandeau" role="status">
      <p>{phrase}</p>
      {ecran.nom !== vers.nom && (
        <Button variant="default" size="sm" onClick={() => aller(vers)}>
          {action}
        </Button>
      )}
    </div>
  );
}

export function annonceDe(rappel: Rappel): Annonce {
  switch (rappel.type) {
    case 'directionEchue':
      return {
        phrase: `L’habilitation de la direction a pris fin le ${dateCourte(rappel.le)}. La base s’ouvre encore pour que vous la renouveliez.`,
        action: 'Renouveler',
        vers: { nom: 'renouvellement' },
      };
    case 'codesAFaire':
      return {
        phrase: `Un code de secours a servi (${rappel.noms.join(', ')}) : préparez-en un autre.`,
        action: 'Voir les personnes',
        vers: { nom: 'personnes' },
      };
    case 'renouvellement':
      return {
        phrase: `${rappel.nombre > 1 ? `${rappel.nombre} habilitations prennent fin` : 'Une habilitation prend fin'} bientôt, à partir du ${dateCourte(rappel.le)}.`,
        action: 'Renouveler',
        vers: { nom: 'renouvellement' },
      };
    case 'clesAEssayer':
      return {
        phrase: `Aucune clé de secours n’a été essayée depuis le ${dateCourte(rappel.depuis)} : vérifiez que l’une d’elles se relit.`,
        action: 'Essayer une clé',
        vers: { nom: 'structure' },
      };
  }
}
