// The structure's sheet, read from the core when a screen needs it.
import { useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { useAppel } from '../ui/appel';

export type Fiche = SortieDe<'structure.lire'>;

export function useFiche() {
  const { envoyer, erreur } = useAppel('structure.lire');
  const [fiche, recevoir] = useState<Fiche | null>(null);
  // Read again when the session comes back after the core has stopped.
  const session = useSession((etat) => etat.session);
  useAChaque(session, () => {
    void envoyer({}).then((reponse) => {
      if (reponse?.ok) recevoir(reponse.valeur);
    });
  });
  return { fiche, erreur };
}
