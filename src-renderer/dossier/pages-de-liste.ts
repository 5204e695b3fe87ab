// Pages of the list, asked for as they come into sight: fifty thousand files are never all in the page.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LigneDeListe } from '../../src-shared/contract/dossier';
import type { DemandeDe } from '../../src-shared/contract/index';
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

/** @param vue how the list is narrowed and sorted; the pages of another view are forgotten */
export function usePagesDeListe(vue: Omit<DemandeDe<'dossier.lister'>, 'decalage' | 'nombre'>): PagesDeListe {
  const [pages, poser] = useState<ReadonlyMap<number, readonly LigneDeListe[]>>(new Map());
  const [total, compter] = useState<number | null>(null);
  const [erreur, signaler] = useState<Erreur | null>(null);
  const demandees = useRef(new Set<number>());
  const presente = useRef(vue);
  useEffect(() => {
    presente.current = vue;
  });
  const demander = useCallback(async (page: number): Promise<void> => {
    const connues = demandees.current;
    if (connues.has(page)) return;
    connues.add(page);
    const reponse = await appeler('dossier.lister', {
      ...presente.current,
      decalage: page * PAR_PAGE,
      nombre: PAR_PAGE,
    });
    // Asked for a view that is no longer there.
    if (connues !== demandees.current) return;
    if (!reponse.ok) {
      connues.delete(page);
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
    demandees.current = new Set();
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
