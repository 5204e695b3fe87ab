// Who may knock: this list opens the hub's door only. Who belongs to the structure is said by statements.
import type { z } from 'zod';
import { demandeEcart, demandeInscription, type reponsePostes } from '../../src-shared/sync/messages';
import { memesOctets } from '../../src-shared/sync/octets';
import { lire, Refus, type Visite } from '../geste';

export async function inscrirePoste(
  { tables, poste: demandeur }: Visite,
  corps: Uint8Array,
): Promise<Record<string, never>> {
  if (demandeur.etat !== 'actif') throw new Refus('ordinateurEcarte');
  const { poste, ed25519 } = lire(demandeInscription, corps);
  const present = await tables.lirePoste(poste);
  if (present !== null && memesOctets(present.ed25519, ed25519)) return {};
  // One id, one structure, one key: for ever.
  const neuf = { poste, ed25519, etat: 'actif', numero: 0, vuLe: 0, ecartMs: 0, version: '' } as const;
  if (present !== null || !(await tables.ecrirePoste(neuf))) throw new Refus('autreStructure');
  return {};
}

/** Retired: it may still bring what it has. Lost: nothing of it is taken any more. */
export async function ecarterPoste(
  { tables, poste: demandeur }: Visite,
  corps: Uint8Array,
): Promise<Record<string, never>> {
  if (demandeur.etat !== 'actif') throw new Refus('ordinateurEcarte');
  const { poste, etat } = lire(demandeEcart, corps);
  const present = await tables.lirePoste(poste);
  if (present === null) throw new Refus('ordinateurInconnu');
  if (present.etat !== 'perdu') await tables.ecrirePoste({ ...present, etat });
  return {};
}

/** What the hub saw of each computer: not what belongs, which statements say. */
export async function lirePostes({ tables }: Visite): Promise<z.infer<typeof reponsePostes>> {
  const postes = await tables.postes();
  return {
    postes: postes.map(({ poste, etat, vuLe, ecartMs, version }) => ({
      poste,
      etat,
      vuLe,
      ecartMs,
      version,
    })),
  };
}
