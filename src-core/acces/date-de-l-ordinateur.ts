// What the computer's date has to do with a refused login: while it is wrong, a good habilitation looks over.
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { enFrancais } from '../../src-shared/regles/calendrier';
import { jourDe } from '../contexte';
import { jourCertain } from '../session';
import type { StructureOuverte } from '../structure/structure-ouverte';
import type { FichierAcces } from './fichier-acces';

/** Names the date that was held against the habilitation, and where it comes from. */
export function habilitationEchue(structure: StructureOuverte): Erreur {
  const indiquee = jourDe(structure.maintenant());
  const retenue = jourCertain(structure);
  const message =
    retenue > indiquee
      ? `L’ordinateur indique le ${enFrancais(indiquee)}, mais la base a déjà servi le ${enFrancais(retenue)} : c’est cette date qui compte. Si elle était fausse, la direction entre et renouvelle votre habilitation.`
      : `L’ordinateur indique le ${enFrancais(indiquee)}.`;
  return erreur('habilitationEchue', { champs: [{ champ: 'date', message }] });
}

/** The same for an identifier that exists and one that does not: only the computer's date is spoken of. */
export function identifiantsRefuses({ ecritLe }: Pick<FichierAcces, 'ecritLe'>, ms: number): Erreur {
  const indiquee = jourDe(ms);
  if (ecritLe === null || ecritLe <= indiquee) return erreur('identifiantsRefuses');
  const message = `Vérifiez la date de l’ordinateur : il indique le ${enFrancais(indiquee)}, alors que la base y a été ouverte le ${enFrancais(ecritLe)}. Une date fausse a pu retirer des accès ; la direction les rend en renouvelant les habilitations.`;
  return erreur('identifiantsRefuses', { champs: [{ champ: 'date', message }] });
}
