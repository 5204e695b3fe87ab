// A structure's sheet for the tests of the mention.
import type { FicheMention } from '../../../src-shared/mention/types';

export const uneFiche = (propre: Partial<FicheMention> = {}): FicheMention => ({
  nom: 'Mission locale de la Haute Vallée',
  adresse: '4 rue du Four, 11300 Limoux',
  courriel: 'accueil@ml-hautevallee.exemple.fr',
  telephone: '04 65 71 00 01',
  dpo: { nom: 'Inès Delmas', courriel: 'donnees@ml-hautevallee.exemple.fr' },
  autorite: { qualite: 'president', nom: 'Claude Roca', acteDelegation: '' },
  responsablesConfirmes: [
    'Délégation générale à l’emploi et à la formation professionnelle (DGEFP)',
    'Mission locale de la Haute Vallée',
  ],
  ...propre,
});

/** Every text of a mention, a regime or any other data made of texts. */
export const textesDe = (valeur: unknown): readonly string[] => {
  if (typeof valeur === 'string') return [valeur];
  if (typeof valeur !== 'object' || valeur === null) return [];
  return Object.values(valeur).flatMap(textesDe);
};
