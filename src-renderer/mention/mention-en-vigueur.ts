// The mention in force, filled in with the structure's data, as forms show it.
import { useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import { appeler } from '../core-client';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';

export type MentionLue = SortieDe<'mention.lire'>;

/** The plain words, with the hash printed at their foot. */
export interface EnLangageClair {
  readonly claire: MentionLue['claire'];
  readonly empreinte: string;
}

export const enLangageClair = ({ claire, empreinteClaire }: MentionLue): EnLangageClair => ({
  claire,
  empreinte: empreinteClaire,
});

/** `null` until the core has answered; read again when the session comes back. */
export function useMention(): MentionLue | null {
  const [lue, recevoir] = useState<MentionLue | null>(null);
  const session = useSession((etat) => etat.session);
  useAChaque(session, () => {
    void appeler('mention.lire', {}).then((reponse) => {
      if (reponse.ok) recevoir(reponse.valeur);
    });
  });
  return lue;
}
