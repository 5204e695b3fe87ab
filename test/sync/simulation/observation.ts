// What the storyteller knows without being one of the computers: who holds which entry, and who may still act.
import { cleDeLEpoque } from '../../../src-core/sync/epoques';
import { journauxConnus } from '../../../src-core/sync/journaux';
import { etatStructure } from '../../../src-core/sync/poste-local';
import { ouvrirLot } from '../../../src-core/sync/sceller-lot';
import { lireLot } from '../../../src-shared/sync/lot';
import type { Acteur, Monde } from './monde';

export const idsDe = ({ poste }: Pick<Acteur, 'poste'>): readonly string[] =>
  poste.plume.base.prepare<[], string>('SELECT id FROM operation ORDER BY id').pluck().all();

/** Entered by a snapshot: it has the heads, not the history before them. */
export const entreParCliche = ({ poste }: Pick<Acteur, 'poste'>): boolean =>
  journauxConnus(poste.plume.base).some(({ plancher }) => plancher > 0);

/** Computers that somebody may still use. */
export const presents = ({ acteurs }: Monde): readonly Acteur[] =>
  acteurs.filter(({ etat }) => etat !== 'perdu');

export const peutConstater = ({ poste, etat }: Acteur): boolean =>
  etat === 'actif' && etatStructure(poste).postes.get(poste.id)?.etat === 'admis';

export const dossierEfface = (poste: Acteur['poste'], dossier: string): boolean =>
  etatStructure(poste).effacements.some(
    ({ cible }) => cible.unite === 'dossier' && cible.dossier === dossier,
  );

/** Two disks put back at once may lose what both held: only then is an acknowledged operation gone. */
export async function oublierCeQuePersonneNeTient(monde: Monde): Promise<void> {
  const tenues = new Set([...presents(monde).flatMap(idsDe), ...(await idsDesLots(monde))]);
  for (const id of monde.acquittees) if (!tenues.has(id)) monde.acquittees.delete(id);
}

/** What only the lost computer and the hub hold waits for the direction: it is shown, not taken. */
export function oublierLesSiennes(monde: Monde, perdu: Acteur): void {
  const ailleurs = new Set(monde.acteurs.filter((acteur) => acteur !== perdu).flatMap(idsDe));
  for (const id of idsDe(perdu)) if (!ailleurs.has(id)) monde.acquittees.delete(id);
}

/** Whoever holds a key of the structure could read these. */
async function idsDesLots(monde: Monde): Promise<readonly string[]> {
  return (await monde.serveur.stockage.toutesLesOctets()).flatMap((octets) => {
    const lot = lireLot(octets);
    if (lot === null) return [];
    const cles = monde.acteurs.flatMap(
      ({ poste }) => cleDeLEpoque(poste.plume.base, lot.entete.epoque) ?? [],
    );
    return cles.flatMap((cle) => ouvrirLot(lot, cle) ?? []).map(({ id }) => id);
  });
}

export function choisir<T>(parmi: readonly T[], n: number): T {
  const choisi = parmi[n % parmi.length];
  if (choisi === undefined) throw new Error('nothing to choose from');
  return choisi;
}
