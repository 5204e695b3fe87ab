// What a fresh page asks first: is there a paused session to come back to?
import type { SortieDe } from '../../src-shared/contract/index';
import { ESSAIS_DE_REPRISE } from '../../src-shared/regles/pause';
import type { Contexte } from '../contexte';
import { utilisateurDe } from '../session';
import { lireReglagesDePause } from './reglages-de-pause';

export function etatDePause({ session }: Contexte): SortieDe<'pause.etat'> {
  if (session === null || !session.pause.enCours) return { couverture: null };
  const { fiche, pause, structure } = session;
  const { nom, prenom } = utilisateurDe(session);
  return {
    couverture: {
      structure: { nom: fiche.nom, code: fiche.code, genre: fiche.genre },
      essai: fiche.essai,
      utilisateur: { nom, prenom },
      parCode: pause.code !== null && lireReglagesDePause(structure.lecteur).code,
      essaisRestants: ESSAIS_DE_REPRISE - pause.refus,
    },
  };
}
