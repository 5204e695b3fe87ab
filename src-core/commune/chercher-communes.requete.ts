// Communes by beginning of name, postal code or INSEE code, for typeahead fields.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { chercherCommunes } from '../../src-shared/regles/recherche-commune';
import type { Session } from '../session';
import { jugeDeZone } from '../zone/zone.requete';
import { lireCommunes } from './communes';

const PROPOSITIONS = 12;

/** Each says whether it lies outside the zone of competence (A4). */
export function proposerCommunes(
  session: Session,
  ressources: string,
  { texte }: EntreeDe<'commune.chercher'>,
): SortieDe<'commune.chercher'> {
  const estHorsZone = jugeDeZone(session, ressources);
  return {
    communes: chercherCommunes(lireCommunes(ressources), texte, PROPOSITIONS).map((commune) => ({
      ...commune,
      horsZone: estHorsZone(commune.code),
    })),
  };
}
