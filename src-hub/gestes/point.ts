// « Where do we stand »: the one request of a synchronisation that has nothing to do.

import type { z } from 'zod';
import { demandePoint, type reponsePoint } from '../../src-shared/sync/messages';
import { sequenceDe } from '../../src-shared/sync/vecteurs';
import { lire, type Visite } from '../geste';

export async function point(
  { serveur, tables, poste }: Visite,
  corps: Uint8Array,
): Promise<z.infer<typeof reponsePoint>> {
  const { vecteur } = lire(demandePoint, corps);
  const { sequence, empreinte } = await tables.boutDe(poste.poste);
  const bouts = await tables.bouts();
  const connus = new Set([...bouts.keys(), ...Object.keys(vecteur)]);
  connus.delete(poste.poste);
  return {
    heure: serveur.maintenant(),
    sequence,
    empreinte,
    autres: [...connus]
      .map((autre): [string, number] => [autre, bouts.get(autre) ?? 0])
      .filter(([autre, derniere]) => derniere !== sequenceDe(vecteur, autre))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    constats: await tables.nombreDeConstats(),
  };
}
