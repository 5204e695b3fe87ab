// The direction changes the zone of competence: territories, single communes added or taken out (A4).
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { communeExiste, lireCommunes } from '../commune/communes';
import { auteurDe, type Session } from '../session';
import { ecritureSimple } from '../sync/ecriture-simple';
import { vuesDuRegistre } from '../sync/vues-du-registre';
import { lireTerritoires } from './territoires';
import { idStructure, lireZone } from './zone.requete';

/** Errors: appelRefuse for a code that no list knows and that was not there before, and the disk's. */
export function definirZone(
  session: Session,
  ressources: string,
  { zone, vu }: EntreeDe<'zone.definir'>,
): Result<SortieDe<'zone.definir'>, Erreur> {
  const { structure } = session;
  const { lecteur } = structure;
  const avant = lireZone(session, ressources);
  const territoires = lireTerritoires(ressources);
  const communes = lireCommunes(ressources);
  // A commune or a territory that no longer exists stays as long as nobody takes it out.
  const connus = zone.territoires.every(({ genre, code }) =>
    [...territoires, ...avant.zone.territoires].some((connu) => connu.genre === genre && connu.code === code),
  );
  const dejaLa = new Set([...avant.zone.ajouts, ...avant.zone.retraits]);
  const codes = [...zone.ajouts, ...zone.retraits];
  if (!connus || !codes.every((code) => dejaLa.has(code) || communeExiste(communes, code)))
    return echec(erreur('appelRefuse'));
  const id = idStructure(lecteur);
  if (!vuesDuRegistre(lecteur, 'structure', id, 'zone', vu)) return echec(erreur('appelRefuse'));
  const ecrit = structure.ecrire(
    auteurDe(session),
    { acte: 'zone.definition', objet: id, finalite: 'gestion' },
    [{ ...ecritureSimple(lecteur, 'structure', id, 'zone', zone, 'declare'), vu }],
  );
  return ecrit.ok ? succes(lireZone(session, ressources)) : ecrit;
}
