// « Where do we stand »: the one request of a synchronisation that has nothing to do.

import type { z } from 'zod';
import { AUCUN_PRECEDENT } from '../../src-shared/sync/lot';
import { demandePoint, OCTETS_ABREGE, type reponsePoint } from '../../src-shared/sync/messages';
import { memesOctets } from '../../src-shared/sync/octets';
import type { Bout } from '../../src-shared/sync/propre-journal';
import { lire, Refus, type Visite } from '../geste';

export async function point(
  { serveur, tables, poste }: Visite,
  corps: Uint8Array,
): Promise<z.infer<typeof reponsePoint>> {
  const { bouts: siens, version = poste.version, heure } = lire(demandePoint, corps);
  if (serveur.versionMinimale !== undefined && version !== '' && avant(version, serveur.versionMinimale))
    throw new Refus('versionTropAncienne');
  const ecartMs = heure === undefined ? poste.ecartMs : heure - serveur.maintenant();
  await tables.ecrirePoste({ ...poste, version, ecartMs });
  const bouts = await tables.bouts();
  const { sequence, empreinte } = bouts.get(poste.poste) ?? JOURNAL_VIDE;
  const connus = new Set([...bouts.keys(), ...Object.keys(siens)]);
  connus.delete(poste.poste);
  return {
    heure: serveur.maintenant(),
    sequence,
    empreinte,
    autres: [...connus]
      .filter((autre) => !pareils(bouts.get(autre), siens[autre]))
      .sort()
      .map((autre) => [autre, bouts.get(autre)?.sequence ?? 0]),
    constats: await tables.nombreDeConstats(),
    ...((await tables.clichesALire(poste.poste)) ? { cliches: true as const } : {}),
  };
}

const JOURNAL_VIDE: Bout = { sequence: 0, empreinte: AUCUN_PRECEDENT };

/** Versions by their numbers: 0.10.0 comes after 0.9.1. */
const avant = (une: string, autre: string): boolean => une.localeCompare(autre, 'en', { numeric: true }) < 0;

const pareils = (ici: Bout | undefined, la: readonly [number, Uint8Array] | undefined): boolean =>
  (ici?.sequence ?? 0) === (la?.[0] ?? 0) &&
  (ici === undefined || la === undefined || memesOctets(ici.empreinte.subarray(0, OCTETS_ABREGE), la[1]));
