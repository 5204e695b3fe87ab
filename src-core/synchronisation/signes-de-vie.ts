// Last news of each computer: the day something of its own came, by the server or by a carrier.
import type { Vecteur } from '../../src-shared/sync/vecteurs';
import { sequenceDe } from '../../src-shared/sync/vecteurs';
import { vecteurApplique } from '../sync/journaux';
import { idDuPoste, type PosteLocal } from '../sync/poste-local';
import { lireMemoire, noterEchanges } from './memoire';

/** @param avant what was applied of each log before the exchange */
export function noterSignesDeVie(poste: PosteLocal, avant: Vecteur): void {
  const { base } = poste.plume;
  const moi = idDuPoste(poste);
  const apres = vecteurApplique(base);
  const entendus = Object.keys(apres).filter(
    (autre) => autre !== moi && sequenceDe(apres, autre) > sequenceDe(avant, autre),
  );
  if (entendus.length > 0) noterSigne(poste, entendus, poste.plume.maintenant());
}

export function noterSigne({ plume: { base } }: PosteLocal, postes: readonly string[], ms: number): void {
  const le = new Date(ms).toISOString();
  const { signes } = lireMemoire(base);
  const plusTard = postes.filter((poste) => le > (signes[poste] ?? ''));
  if (plusTard.length === 0) return;
  noterEchanges(base, { signes: { ...signes, ...Object.fromEntries(plusTard.map((poste) => [poste, le])) } });
}
