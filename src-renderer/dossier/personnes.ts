// The people a file may be given to: referents, outside persons.
import { useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import { appeler } from '../core-client';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';

export type Personne = SortieDe<'utilisateur.lister'>['personnes'][number];

/** Everybody with a habilitation in force. */
export function usePersonnesActives(): readonly Personne[] {
  const [personnes, recevoir] = useState<readonly Personne[]>([]);
  const session = useSession((etat) => etat.session);
  useAChaque(session, () => {
    void appeler('utilisateur.lister', {}).then((reponse) => {
      if (reponse.ok) recevoir(reponse.valeur.personnes.filter(({ active }) => active));
    });
  });
  return personnes;
}

/** Names by id, for a list of choices; outside persons follow files but are nobody's referent. */
export const referentsPossibles = (personnes: readonly Personne[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    personnes
      .filter(
        ({ habilitation }) => !(habilitation?.profils ?? []).every((profil) => profil === 'intervenant'),
      )
      .map(({ id, prenom, nom }) => [id, `${prenom} ${nom}`]),
  );
