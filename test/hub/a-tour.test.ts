// Structures in turn: one that sends a month does not keep another waiting, and a queue has an end.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FileEquitable, TropDAttente } from '../../src-hub/a-tour';

/** Notes the order in which tasks begin, each as long as it is told. */
function noter(aLaFois: number, attente?: number) {
  const file = new FileEquitable(aLaFois, attente);
  const ordre: string[] = [];
  const enCours = { total: 0, plus: 0, parCle: new Map<string, number>() };
  const faire = (cle: string, nom = cle): Promise<void> =>
    file.faire(cle, async () => {
      ordre.push(nom);
      const deLaCle = (enCours.parCle.get(cle) ?? 0) + 1;
      enCours.parCle.set(cle, deLaCle);
      expect(deLaCle).toBe(1);
      enCours.plus = Math.max(enCours.plus, ++enCours.total);
      await new Promise((resoudre) => setImmediate(resoudre));
      enCours.total--;
      enCours.parCle.set(cle, 0);
    });
  return { faire, ordre, enCours };
}

it('la seconde structure passe après une seule demande de la première, non après vingt', async () => {
  const { faire, ordre } = noter(1);
  const longues = Array.from({ length: 20 }, (_, rang) => faire('a', `a${rang}`));
  await Promise.all([...longues, faire('b')]);
  expect(ordre.slice(0, 3)).toEqual(['a0', 'b', 'a1']);
  expect(ordre.filter((nom) => nom.startsWith('a'))).toEqual(longues.map((_, rang) => `a${rang}`));
});

it('une demande qui échoue rend son tour, et l’erreur à qui l’a faite', async () => {
  const file = new FileEquitable(1);
  await expect(file.faire('a', () => Promise.reject(new Error('panne')))).rejects.toThrow('panne');
  await expect(file.faire('a', async () => 'suite')).resolves.toBe('suite');
});

it('une file pleine refuse pour elle seule', async () => {
  const { faire } = noter(1, 2);
  const prises = [faire('a'), faire('a'), faire('a')];
  await expect(faire('a')).rejects.toBeInstanceOf(TropDAttente);
  await Promise.all([...prises, faire('b')]);
  await expect(faire('a')).resolves.toBeUndefined();
});

it('quel que soit l’ordre d’arrivée : toutes faites, une par structure, jamais plus qu’il n’est permis', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 }),
      fc.integer({ min: 1, max: 4 }),
      async (arrivees, aLaFois) => {
        const { faire, ordre, enCours } = noter(aLaFois);
        await Promise.all(arrivees.map((cle) => faire(cle)));
        expect([...ordre].sort()).toEqual([...arrivees].sort());
        expect(enCours.plus).toBeLessThanOrEqual(aLaFois);
      },
    ),
    { numRuns: 50 },
  );
});
