// The zone of competence as chosen, with its communes by name; territories found by what is typed, codes by what is pasted.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import type { TerritoireLu, ZoneLue } from '../../src-shared/contract/lieu';
import { IdOperation } from '../../src-shared/regles/identifiants';
import {
  chercherTerritoires,
  codesDeLaZone,
  communesDeLaZone,
  estHorsZone,
  reconnaitreCodes,
  type Territoire,
  ZONE_VIDE,
  type ZoneEcrite,
  zoneEcrite,
} from '../../src-shared/regles/zone';
import type { Lecteur } from '../coffre/lecture';
import * as tables from '../coffre/schema';
import { lireCommunes, nomDeCommune } from '../commune/communes';
import type { Session } from '../session';
import { tetesDe } from '../sync/tetes-de';
import { lireTerritoires } from './territoires';

const PROPOSITIONS = 12;

/** @param ressources folder of the files that come with the application */
export function lireZone({ structure: { lecteur } }: Session, ressources: string): ZoneLue {
  const zone = zoneChoisie(lecteur);
  const connus = lireTerritoires(ressources);
  const communes = lireCommunes(ressources);
  const nommee = (code: string) => ({ code, nom: nomDeCommune(communes, code) });
  return {
    zone,
    tetes: tetesDe(lecteur, 'structure', idStructure(lecteur), 'zone').map((tete) => IdOperation.parse(tete)),
    territoires: zone.territoires.map(
      ({ genre, code }) =>
        enBref(connus.find((connu) => connu.genre === genre && connu.code === code)) ?? {
          genre,
          code,
          nom: code,
          communes: 0,
        },
    ),
    communes: communesDeLaZone(zone, connus).map(({ code, origine }) => ({ ...nommee(code), origine })),
    retirees: zone.retraits.map(nommee),
  };
}

export const proposerTerritoires = (
  ressources: string,
  { texte }: EntreeDe<'zone.chercherTerritoires'>,
): SortieDe<'zone.chercherTerritoires'> => ({
  territoires: chercherTerritoires(lireTerritoires(ressources), texte, PROPOSITIONS).map(
    ({ genre, code, nom, communes }) => ({ genre, code, nom, communes: communes.length }),
  ),
});

export function reconnaitre(
  ressources: string,
  { texte, genre }: EntreeDe<'zone.reconnaitre'>,
): SortieDe<'zone.reconnaitre'> {
  const { communes, inconnus } = reconnaitreCodes(lireCommunes(ressources), texte, genre);
  return { communes: [...communes], inconnus: [...inconnus] };
}

/** Tells which communes lie outside the zone; nobody does while no zone is chosen (A4). */
export function jugeDeZone(
  { structure: { lecteur } }: Session,
  ressources: string,
): (code: string) => boolean {
  const communes = lireCommunes(ressources);
  const zone = communesDeLaZone(zoneChoisie(lecteur), lireTerritoires(ressources));
  const codes = codesDeLaZone(zone, communes);
  return (code) => estHorsZone(codes, communes, code);
}

function zoneChoisie({ requete }: Lecteur): ZoneEcrite {
  const ligne = requete.select({ zone: tables.structure.zone }).from(tables.structure).limit(1).get();
  return ligne?.zone == null ? ZONE_VIDE : zoneEcrite.parse(ligne.zone);
}

/** The structure's own row. */
export function idStructure({ requete }: Lecteur): string {
  const ligne = requete.select({ id: tables.structure.id }).from(tables.structure).limit(1).get();
  if (ligne === undefined) throw new Error('the vault has no structure row');
  return ligne.id;
}

const enBref = (territoire: Territoire | undefined): TerritoireLu | undefined =>
  territoire && {
    genre: territoire.genre,
    code: territoire.code,
    nom: territoire.nom,
    communes: territoire.communes.length,
  };
