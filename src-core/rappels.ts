// What the direction is reminded of at each opening, most pressing first; screens show one banner at most.
import type { Rappel } from '../src-shared/contract/communs';
import { dernierEssaiDeCle } from './structure/essai-de-cle';
import type { StructureOuverte } from './structure/structure-ouverte';
import { dirige, estActive, habilitationsEnVigueur } from './utilisateur/habilitations';
import { lireUtilisateurs } from './utilisateur/utilisateurs';

/** Days before its end when a habilitation is said to end soon. */
const BIENTOT = 30;

/** @param jour ISO date */
export function rappelsDe({ lecteur }: Pick<StructureOuverte, 'lecteur'>, jour: string): readonly Rappel[] {
  const enVigueur = habilitationsEnVigueur(lecteur, jour);
  const actifs = new Set(enVigueur.map(({ utilisateur }) => utilisateur));
  const echue = enVigueur.find((habilitation) => dirige(habilitation) && !estActive(habilitation, jour));
  const noms = lireUtilisateurs(lecteur)
    .filter(({ id, codeSecours }) => actifs.has(id) && codeSecours?.enregistrement === null)
    .map(({ prenom, nom }) => `${prenom} ${nom}`);
  const fins = finsProches(enVigueur, jour);
  const depuis = dernierEssaiDeCle(lecteur);
  return [
    ...(echue === undefined ? [] : [{ type: 'directionEchue' as const, le: echue.au }]),
    ...(noms.length === 0 ? [] : [{ type: 'codesAFaire' as const, noms }]),
    ...fins.slice(0, 1).map((le) => ({ type: 'renouvellement' as const, nombre: fins.length, le })),
    ...(unAnPlusTard(depuis) > jour ? [] : [{ type: 'clesAEssayer' as const, depuis }]),
  ];
}

// Of each person only the latest end counts: a renewal puts the reminder out.
function finsProches(enVigueur: ReturnType<typeof habilitationsEnVigueur>, jour: string): readonly string[] {
  const fins = new Map<string, string>();
  for (const { utilisateur, au } of enVigueur)
    if (au > (fins.get(utilisateur) ?? '')) fins.set(utilisateur, au);
  const limite = decaler(jour, BIENTOT);
  return [...fins.values()].filter((au) => au >= jour && au <= limite).sort();
}

const decaler = (jour: string, jours: number): string =>
  new Date(Date.parse(`${jour}T00:00:00Z`) + jours * 86_400_000).toISOString().slice(0, 10);

const unAnPlusTard = (jour: string): string => decaler(jour, 365);
