// Pages of the list, asked for as they come into sight: fifty thousand files are never all in the page.
import { useCallback, useRef, useState } from 'react';
import type { LigneDeListe } from '../../src-shared/contract/dossier';
import type { Erreur } from '../../src-shared/erreurs';
import { appeler } from '../core-client';

const PAR_PAGE = 100;

export interface PagesDeListe {
  /** `null` until the first answer. */
  readonly total: number | null;
  readonly erreur: Erreur | null;
  /** The line at that rank, if it has arrived. */
  ligne(rang: number): LigneDeListe | undefined;
  /** Asks for the pages that hold these ranks. */
  voir(premier: number, dernier: number): void;
  /** Forgets everything and starts again. */
  relire(): void;
}

export function usePagesDeListe(): PagesDeListe {
  const [pages, poser] = useState<ReadonlyMap<number, readonly LigneDeListe[]>>(new Map());
  const [total, compter] = useState<number | null>(null);
  const [erreur, signaler] = useState<Erreur | null>(null);
  const demandees = useRef(new Set<number>());
  const demander = useCallback(async (page: number): Promise<void> => {
    if (demandees.current.has(page)) return;
    demandees.current.add(page);
    const reponse = await appeler('dossier.lister', { decalage: page * PAR_PAGE, nombre: PAR_PAGE });
    if (!reponse.ok) {
      demandees.current.delete(page);
      signaler(reponse.erreur);
      return;
    }
    signaler(null);
    compter(reponse.valeur.total);
    poser((avant) => new Map(avant).set(page, reponse.valeur.lignes));
  }, []);
  const voir = useCallback(
    (premier: number, dernier: number) => {
      for (let page = Math.floor(premier / PAR_PAGE); page <= Math.floor(dernier / PAR_PAGE); page++)
        void demander(page);
    },
    [demander],
  );
  const relire = useCallback(() => {
    demandees.current.clear();
    poser(new Map());
    void demander(0);
  }, [demander]);
  return {
    total,
    erreur,
    ligne: (rang) => pages.get(Math.floor(rang / PAR_PAGE))?.[rang % PAR_PAGE],
    voir,
    relire,
  };
}
