// A file as the screen holds it: read when it opens, and again after each change.
import { useCallback, useState } from 'react';
import type { DossierLu } from '../../src-shared/contract/dossier';
import type { Erreur } from '../../src-shared/erreurs';
import type { IdDossier } from '../../src-shared/regles/identifiants';
import { appeler } from '../core-client';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';

export function useDossier(id: IdDossier): {
  readonly dossier: DossierLu | null;
  readonly erreur: Erreur | null;
  relire(): Promise<void>;
} {
  const [dossier, recevoir] = useState<DossierLu | null>(null);
  const [erreur, signaler] = useState<Erreur | null>(null);
  const session = useSession((etat) => etat.session);
  const relire = useCallback(async () => {
    const reponse = await appeler('dossier.lire', { id });
    signaler(reponse.ok ? null : reponse.erreur);
    if (reponse.ok) recevoir(reponse.valeur);
  }, [id]);
  useAChaque(session, () => void relire());
  return { dossier, erreur, relire };
}
