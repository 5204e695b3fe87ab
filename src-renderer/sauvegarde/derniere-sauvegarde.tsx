// « Dernière sauvegarde : hier à 17 h 42 », with what to know when it is late, missing, or under way.
import type { EtatDeSauvegarde } from '../../src-shared/contract/sauvegarde';
import { TEXTES_ERREUR } from '../../src-shared/erreurs';
import { ALERTE_JOURS, quandEnClair, sauvegardeEnRetard } from '../../src-shared/regles/sauvegardes';

interface Proprietes {
  readonly etat: EtatDeSauvegarde;
  /** ISO date of the core's clock. */
  readonly aujourdHui: string;
}

export function DerniereSauvegarde({ etat, aujourdHui }: Proprietes) {
  const alerte = alerteDe(etat, aujourdHui);
  return (
    <span className="derniere-sauvegarde">
      <span>{phraseDeSauvegarde(etat, aujourdHui)}</span>
      {alerte !== null && <span className="alerte-sauvegarde">{alerte}</span>}
    </span>
  );
}

export function phraseDeSauvegarde({ derniere, part }: EtatDeSauvegarde, aujourdHui: string): string {
  if (part !== null) return `Sauvegarde en cours\u00a0: ${Math.round(part * 100)}\u00a0%`;
  return `Dernière sauvegarde\u00a0: ${derniere === null ? 'aucune' : quandEnClair(derniere, aujourdHui)}`;
}

/** One sentence, or `null` when all is well. A failure says why; then lateness. */
export function alerteDe(
  { choisie, derniere, echec, part }: EtatDeSauvegarde,
  aujourdHui: string,
): string | null {
  if (part !== null) return null;
  if (!choisie) return 'Aucun dossier n’est choisi pour les sauvegardes automatiques.';
  if (echec !== null) return `La dernière tentative a échoué. ${TEXTES_ERREUR[echec].message}`;
  if (derniere === null || !sauvegardeEnRetard(derniere.jour, aujourdHui)) return null;
  return `Elle a plus de ${ALERTE_JOURS}\u00a0jours\u00a0: sauvegardez dès que possible.`;
}
