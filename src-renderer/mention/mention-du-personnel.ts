// The staff's own mention (A77): read at the first opening, and at the foot of forms that collect data on a colleague.
import { useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import type { Erreur } from '../../src-shared/erreurs';
import { appeler } from '../core-client';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';

export type MentionDuPersonnel = SortieDe<'acces.mentionDuPersonnel'>;

/** `lue` is `null` until the core has answered; read again for another person. */
export function useMentionDuPersonnel(): {
  readonly lue: MentionDuPersonnel | null;
  readonly erreur: Erreur | null;
} {
  const [lue, recevoir] = useState<MentionDuPersonnel | null>(null);
  const [erreur, signaler] = useState<Erreur | null>(null);
  const utilisateur = useSession((etat) => etat.session?.utilisateur.id);
  useAChaque(utilisateur, () => {
    void appeler('acces.mentionDuPersonnel', {}).then((reponse) => {
      if (reponse.ok) recevoir(reponse.valeur);
      else signaler(reponse.erreur);
    });
  });
  return { lue, erreur };
}
