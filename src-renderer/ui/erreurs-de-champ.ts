// Finds what an error says of one field, and how long to wait before trying again.
import type { ChampRefuse, Erreur } from '../../src-shared/erreurs';

/** The sentence for a field, given its path in the call (`structure.courriel`); `undefined` when it is right. */
export const messageDuChamp = (
  refus: Pick<Erreur, 'champs'> | readonly ChampRefuse[] | null,
  champ: string,
): string | undefined => {
  // An error may say nothing of any field.
  const champs = refus === null ? [] : 'find' in refus ? refus : (refus.champs ?? []);
  return champs.find((refuse) => refuse.champ === champ)?.message;
};

/** « 1 min 05 s », « 8 s ». */
export function dureeEnClair(secondes: number): string {
  const minutes = Math.floor(secondes / 60);
  const reste = secondes % 60;
  if (minutes === 0) return `${reste}\u00a0s`;
  return `${minutes}\u00a0min ${String(reste).padStart(2, '0')}\u00a0s`;
}
