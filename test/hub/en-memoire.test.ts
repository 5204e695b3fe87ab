// The storage in memory, held to the contract; its backup put back loses what came after, and says so.
import { expect, it } from 'vitest';
import { StockageEnMemoire } from '../../src-hub/en-memoire';
import { contratDuStockage } from './contrat-stockage';

contratDuStockage('en mémoire', async () => new StockageEnMemoire('i1'));

it('restauré de la veille, il a perdu la journée et changé d’incarnation', async () => {
  const stockage = new StockageEnMemoire('i1');
  const poste = {
    poste: 'a'.repeat(32),
    ed25519: new Uint8Array(32),
    etat: 'actif' as const,
    numero: 0,
    vuLe: 0,
    ecartMs: 0,
    version: '',
  };
  await stockage.ouvrirStructure('5'.repeat(32), poste);
  const veille = stockage.photographier();
  const compter = () => stockage.pour('5'.repeat(32), (tables) => tables.nombreDeConstats());
  await stockage.pour('5'.repeat(32), (tables) => tables.ajouterConstat('1'.repeat(64), new Uint8Array(9)));
  expect(await compter()).toBe(1);
  stockage.restaurer(veille, 'i2');
  expect([await compter(), await stockage.incarnation()]).toEqual([0, 'i2']);
});
