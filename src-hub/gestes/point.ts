// « Where do we stand »: the one request of a synchronisation that has nothing to do.

import type { z } from 'zod';
import { AUCUN_PRECEDENT } from '../../src-shared/sync/lot';
import { demandePoint, OCTETS_ABREGE, type reponsePoint } from '../../src-shared/sync/messages';
import { enHexa, memesOctets } from '../../src-shared/sync/octets';
import type { Bout } from '../../src-shared/sync/propre-journal';
import { lire, Refus, type Serveur, type Visite } from '../geste';
import type { PosteInscrit } from '../stockage';

/** What the asker says of itself, to be written with its request's number: one row, once. @throws Refus */
export function presentation(
  { versionMinimale, maintenant }: Serveur,
  poste: PosteInscrit,
  corps: Uint8Array,
): Pick<PosteInscrit, 'version' | 'ecartMs'> {
  const { version = poste.version, heure } = lire(demandePoint, corps);
  if (versionMinimale !== undefined && version !== '' && avant(version, versionMinimale))
    throw new Refus('versionTropAncienne');
  return { version, ecartMs: heure === undefined ? poste.ecartMs : heure - maintenant() };
}

export async function point(
  { serveur, tables, poste }: Visite,
  corps: Uint8Array,
): Promise<z.infer<typeof reponsePoint>> {
  const la = new Map(
    lire(demandePoint, corps).bouts.map(([id, sequence, abrege]) => [enHexa(id), { sequence, abrege }]),
  );
  const bouts = await tables.bouts();
  const differents = [...new Set([...bouts.keys(), ...la.keys()])].filter(
    (auteur) => !pareils(bouts.get(auteur), la.get(auteur)),
  );
  const { sequence, empreinte } = bouts.get(poste.poste) ?? JOURNAL_VIDE;
  return {
    heure: serveur.maintenant(),
    sien: differents.includes(poste.poste) ? [sequence, empreinte] : null,
    autres: differents
      .filter((auteur) => auteur !== poste.poste)
      .sort()
      .map((autre) => [autre, bouts.get(autre)?.sequence ?? 0]),
    constats: await tables.nombreDeConstats(),
    ...((await tables.clichesALire(poste.poste)) ? { cliches: true as const } : {}),
  };
}

const JOURNAL_VIDE: Bout = { sequence: 0, empreinte: AUCUN_PRECEDENT };

/** Versions by their numbers: 0.10.0 comes after 0.9.1. */
const avant = (une: string, autre: string): boolean => une.localeCompare(autre, 'en', { numeric: true }) < 0;

const pareils = (
  ici: Bout | undefined,
  la: { readonly sequence: number; readonly abrege: Uint8Array } | undefined,
): boolean =>
  (ici?.sequence ?? 0) === (la?.sequence ?? 0) &&
  (ici === undefined || la === undefined || memesOctets(ici.empreinte.subarray(0, OCTETS_ABREGE), la.abrege));
