// The zone of competence on screen: read once, and each gesture written at once.
import { useState } from 'react';
import type { ZoneLue } from '../../src-shared/contract/lieu';
import type { ZoneEcrite } from '../../src-shared/regles/zone';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { useAppel } from '../ui/appel';

export type Territoire = ZoneEcrite['territoires'][number];

export interface GestesDeZone {
  ajouterTerritoire(territoire: Territoire): Promise<void>;
  retirerTerritoire(territoire: Territoire): Promise<void>;
  ajouterCommunes(codes: readonly string[]): Promise<void>;
  retirerCommune(code: string): Promise<void>;
}

export function useZone() {
  const lecture = useAppel('zone.lire');
  const ecriture = useAppel('zone.definir');
  const [lue, recevoir] = useState<ZoneLue | null>(null);
  const session = useSession((etat) => etat.session);
  useAChaque(session, () => {
    void lecture.envoyer({}).then((reponse) => {
      if (reponse?.ok) recevoir(reponse.valeur);
    });
  });
  const definir = async (changer: (zone: ZoneEcrite) => ZoneEcrite) => {
    if (lue === null) return;
    const reponse = await ecriture.envoyer({ zone: changer(lue.zone), vu: lue.tetes });
    if (reponse?.ok) recevoir(reponse.valeur);
  };
  const gestes: GestesDeZone = {
    ajouterTerritoire: (territoire) => definir((zone) => avecTerritoire(zone, territoire)),
    retirerTerritoire: (territoire) => definir((zone) => sansTerritoire(zone, territoire)),
    ajouterCommunes: (codes) => definir((zone) => avecCommunes(zone, codes)),
    retirerCommune: (code) => definir((zone) => sansCommune(zone, code)),
  };
  return { lue, gestes, enCours: ecriture.enCours, erreur: ecriture.erreur ?? lecture.erreur };
}

const memeTerritoire = (a: Territoire, b: Territoire): boolean => a.genre === b.genre && a.code === b.code;

export const avecTerritoire = (zone: ZoneEcrite, { genre, code }: Territoire): ZoneEcrite => ({
  ...zone,
  territoires: [...sansTerritoire(zone, { genre, code }).territoires, { genre, code }],
});

export const sansTerritoire = (zone: ZoneEcrite, territoire: Territoire): ZoneEcrite => ({
  ...zone,
  territoires: zone.territoires.filter((un) => !memeTerritoire(un, territoire)),
});

/** A commune taken out before comes back by being added. */
export const avecCommunes = (zone: ZoneEcrite, codes: readonly string[]): ZoneEcrite => ({
  ...zone,
  ajouts: [...new Set([...zone.ajouts, ...codes])],
  retraits: zone.retraits.filter((code) => !codes.includes(code)),
});

/** Kept among those taken out: its territory, present or to come, does not bring it back. */
export const sansCommune = (zone: ZoneEcrite, code: string): ZoneEcrite => ({
  ...zone,
  ajouts: zone.ajouts.filter((ajoutee) => ajoutee !== code),
  retraits: [...new Set([...zone.retraits, code])],
});
