// Snapshots in chunks: put down one after the other, resumed where they stopped, signed by a second workstation.
import type { z } from 'zod';
import {
  demandeCliche,
  demandeLireMorceau,
  demandeMorceau,
  demandeSignature,
  type reponseDernierCliche,
  type reponseMorceau,
} from '../../src-shared/sync/messages';
import { lire, Refus, type Visite } from '../geste';
import type { ClicheDepose } from '../stockage';

type Etat = z.infer<typeof reponseDernierCliche>;

export async function deposerCliche({ serveur, tables }: Visite, corps: Uint8Array): Promise<Etat> {
  const { manifeste, signature } = lire(demandeCliche, corps);
  const empreinte = serveur.cryptographie.empreinte(manifeste);
  const present = await tables.cliche(empreinte);
  if (present !== null) return etatDe(present);
  const cliche = { empreinte, manifeste, signatures: [signature], morceaux: 0 };
  await tables.ecrireCliche(cliche);
  return etatDe(cliche);
}

export async function deposerMorceau({ tables }: Visite, corps: Uint8Array): Promise<Etat> {
  const { cliche: empreinte, rang, octets } = lire(demandeMorceau, corps);
  const cliche = await trouver(tables, empreinte);
  if (rang > cliche.morceaux) throw new Refus('suiteManquante');
  await tables.ecrireMorceau(empreinte, rang, octets);
  const suivi = { ...cliche, morceaux: Math.max(cliche.morceaux, rang + 1) };
  await tables.ecrireCliche(suivi);
  return etatDe(suivi);
}

export async function signerCliche({ tables }: Visite, corps: Uint8Array): Promise<Etat> {
  const { cliche: empreinte, signature } = lire(demandeSignature, corps);
  const cliche = await trouver(tables, empreinte);
  const autres = cliche.signatures.filter(([poste]) => poste !== signature[0]);
  const signe = { ...cliche, signatures: [...autres, signature] };
  await tables.ecrireCliche(signe);
  return etatDe(signe);
}

export async function dernierCliche({ tables }: Visite): Promise<Etat> {
  const cliche = await tables.dernierCliche();
  return cliche === null ? { manifeste: null, signatures: [], morceaux: 0 } : etatDe(cliche);
}

export async function lireMorceau(
  { tables }: Visite,
  corps: Uint8Array,
): Promise<z.infer<typeof reponseMorceau>> {
  const { cliche, rang } = lire(demandeLireMorceau, corps);
  return { octets: await tables.lireMorceau(cliche, rang) };
}

async function trouver(tables: Visite['tables'], empreinte: Uint8Array): Promise<ClicheDepose> {
  const cliche = await tables.cliche(empreinte);
  if (cliche === null) throw new Refus('inconnu');
  return cliche;
}

const etatDe = ({ manifeste, signatures, morceaux }: ClicheDepose): Etat => ({
  manifeste,
  signatures: signatures.map(([poste, signature]) => [poste, signature]),
  morceaux,
});
