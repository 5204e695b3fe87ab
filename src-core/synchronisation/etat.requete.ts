// Where the exchange stands, as the screens tell it: only what is known for sure.
import type { EtatDeSynchronisation } from '../../src-shared/contract/synchronisation';
import { TOLERANCE_MS } from '../../src-shared/sync/heures-fausses';
import { type Contexte, momentLocal } from '../contexte';
import type { Session } from '../session';
import { memoireServeur } from '../sync/conversation';
import { aEnvoyer } from './a-envoyer';
import { lireDestination } from './destination';
import { lireMemoire, type MemoireDesEchanges } from './memoire';
import { nombreMisesDeCote } from './mises-de-cote';

/** After that many days one says which facts may be unknown here. */
const SANS_NOUVELLES_JOURS = 30;
const JOUR_MS = 86_400_000;

export function etatDeSynchronisation(
  { synchronisations }: Pick<Contexte, 'synchronisations'>,
  { structure }: Session,
): EtatDeSynchronisation {
  const { base, poste } = structure;
  const destination = lireDestination(base);
  const memoire = lireMemoire(base);
  const { sequence, niveau, le } = memoireServeur(poste);
  return {
    serveur: destination === null ? null : destination.adresse.slice('https://'.length),
    enCours: synchronisations.avancement(structure),
    reussie: quand(memoire.reussieLe),
    panne: memoire.panne,
    panneDepuis: quand(memoire.panneDepuis),
    aEnvoyer: aEnvoyer(poste),
    recu: le === '' ? null : { saisies: sequence, niveau },
    misesDeCote: nombreMisesDeCote(structure.lecteur),
    ecartMinutes: Math.abs(memoire.ecartMs) > TOLERANCE_MS ? Math.round(memoire.ecartMs / 60_000) : null,
    restaure: quand(memoire.restaureLe),
    copie: quand(memoire.copieLe),
    sansNouvelles: joursSansNouvelles(memoire, destination !== null, structure.maintenant()),
  };
}

/** `null` within thirty days, or for a structure that never had another computer. */
function joursSansNouvelles(
  { reussieLe, lueLe }: MemoireDesEchanges,
  relie: boolean,
  maintenant: number,
): number | null {
  const derniere = [reussieLe, lueLe].sort().at(-1) ?? '';
  if (derniere === '' || !(relie || lueLe !== '')) return null;
  const jours = Math.floor((maintenant - Date.parse(derniere)) / JOUR_MS);
  return jours > SANS_NOUVELLES_JOURS ? jours : null;
}

export const quand = (iso: string) => (iso === '' ? null : momentLocal(Date.parse(iso)));
