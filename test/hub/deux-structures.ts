// Two structures with one row of everything each.
import type { Stockage } from '../../src-hub/stockage';

export const STRUCTURE_A = '5'.repeat(32);
export const STRUCTURE_B = '6'.repeat(32);
export const POSTE_A = 'a'.repeat(32);
export const POSTE_B = 'b'.repeat(32);

const octets = (n: number, taille = 32) => new Uint8Array(taille).fill(n);

export async function remplir(stockage: Stockage): Promise<void> {
  for (const [structure, poste] of [
    [STRUCTURE_A, POSTE_A],
    [STRUCTURE_B, POSTE_B],
  ] as const) {
    const inscrit = {
      poste,
      ed25519: octets(1),
      etat: 'actif',
      numero: 0,
      vuLe: 5,
      ecartMs: 0,
      version: '',
    } as const;
    await stockage.ouvrirStructure(structure, inscrit);
    await stockage.pour(structure, async (tables) => {
      await tables.ajouterLot({
        poste,
        premiere: 1,
        derniere: 2,
        empreinte: octets(2),
        octets: octets(3, 90),
      });
      await tables.ajouterConstat(poste.repeat(2), octets(4));
      await tables.ecrireCliche({
        empreinte: octets(5),
        manifeste: octets(6),
        signatures: [[poste, octets(7, 64)]],
        morceaux: 1,
        attendus: 1,
        auteur: poste,
        toucheLe: 5,
      });
      await tables.ecrireMorceau(octets(5), 0, octets(8));
      await tables.annoncerCliches('');
      await tables.ecrireCles('1', [octets(9)]);
      await tables.ajouterPage({
        poste,
        branche: 0,
        debut: 1,
        premiere: 1,
        derniere: 3,
        fin: octets(10),
        octets: octets(11, 90),
      });
      await tables.ecrireBoite({ rendezVous: poste, demande: null, reponse: null, expireLe: 1_000 });
    });
  }
}
