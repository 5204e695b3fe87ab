// Communes by beginning of name, postal code or INSEE code, for typeahead fields.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { chercherCommunes } from '../../src-shared/regles/recherche-commune';
import type { Communes } from './communes';

const PROPOSITIONS = 12;

export const proposerCommunes = (
  communes: Communes,
  { texte }: EntreeDe<'commune.chercher'>,
): SortieDe<'commune.chercher'> => ({ communes: [...chercherCommunes(communes, texte, PROPOSITIONS)] });
