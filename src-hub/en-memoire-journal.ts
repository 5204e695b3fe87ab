// The journals' pages in memory, one list for a structure.
import type { BoutDeJournal } from '../src-shared/sync/messages-journal';
import type { PageDeposee, TablesDuJournal } from './stockage';

/** @param pages in the order in which they came */
export function tablesDuJournal(pages: PageDeposee[]): TablesDuJournal {
  const de = (poste: string, branche: number): readonly PageDeposee[] =>
    pages.filter((page) => page.poste === poste && page.branche === branche);
  return {
    boutsDeJournal: async () => {
      const bouts = new Map<string, BoutDeJournal>();
      for (const { poste, branche, debut, derniere, fin } of pages)
        bouts.set(`${poste}/${branche}`, { poste, branche, debut, numero: derniere, empreinte: fin });
      return [...bouts.values()];
    },
    ajouterPage: async (page) => void pages.push(page),
    finDePageA: async (poste, branche, derniere) =>
      de(poste, branche).find((page) => page.derniere === derniere)?.fin ?? null,
    pagesApres: async (poste, branche, numero, octets) =>
      jusqua(
        de(poste, branche)
          .filter(({ derniere }) => derniere > numero)
          .map((page) => page.octets),
        ({ length }) => length,
        octets,
      ),
  };
}

/** The first ones up to a weight, at least one. */
export function jusqua<T>(tout: readonly T[], poids: (element: T) => number, limite: number): readonly T[] {
  let somme = 0;
  const trop = tout.findIndex((element, rang) => {
    somme += poids(element);
    return somme > limite && rang > 0;
  });
  return trop === -1 ? tout : tout.slice(0, trop);
}
