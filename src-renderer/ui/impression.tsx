// Prints one sheet, on paper or to a PDF: it is put beside the page for the time of printing, then taken away.
import { type ReactNode, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { ReponseDe } from '../../src-shared/contract/index';
import { appeler } from '../core-client';

export interface Tirage {
  readonly vers: 'papier' | 'pdf';
  /** Proposed name of the PDF; it names no person. */
  readonly nomFichier: string;
  readonly feuille: ReactNode;
  /** The sheet says the same in its `@page`. */
  readonly format?: 'A4' | 'A3';
}

/** `zone` must be rendered by the caller; it is empty except while printing. */
export function useImpression(): {
  readonly zone: ReactNode;
  imprimer(tirage: Tirage): Promise<ReponseDe<'application.imprimer'>>;
} {
  const [feuille, poser] = useState<ReactNode>(null);
  const imprimer = async ({ vers, nomFichier, format = 'A4', feuille: demandee }: Tirage) => {
    // The shell prints what is in the document at that moment: the sheet must be there before the call.
    flushSync(() => poser(demandee));
    try {
      return await appeler('application.imprimer', { vers, nomFichier, format });
    } finally {
      poser(null);
    }
  };
  return { zone: feuille === null ? null : <ZoneImpression>{feuille}</ZoneImpression>, imprimer };
}

const ZoneImpression = ({ children }: { readonly children: ReactNode }) =>
  createPortal(<div className="zone-impression">{children}</div>, document.body);
