// A form's draft: written every two seconds while it changes, removed with what it became or when it is given up.
import { useEffect, useRef, useState } from 'react';
import type { DemandeDe } from '../../src-shared/contract/index';
import type { IdBrouillon, IdDossier } from '../../src-shared/regles/identifiants';
import { appeler } from '../core-client';
import { inscrireBrouillon } from './brouillons-vivants';

const RYTHME_MS = 2_000;

export interface Brouillon {
  readonly id: IdBrouillon;
  /** True once something was written: there is something to give up. */
  readonly ecrit: boolean;
  /** While the form is being saved, and once it is: a late draft would bring back what was settled. */
  suspendre(oui: boolean): void;
  abandonner(): Promise<void>;
}

interface Options {
  readonly genre: DemandeDe<'brouillon.enregistrer'>['genre'];
  readonly dossier: IdDossier | null;
  /** The form as text; the draft is written when it differs from what it was at first. */
  readonly contenu: string;
  readonly repris: IdBrouillon | null;
}

export function useBrouillon({ genre, dossier, contenu, repris }: Options): Brouillon {
  const [id] = useState(() => repris ?? nouvelId());
  const [ecrit, noter] = useState(repris !== null);
  const present = useRef(contenu);
  const suspendu = useRef(false);
  useEffect(() => {
    present.current = contenu;
  });
  useEffect(() => {
    let garde = present.current;
    const garder = async (): Promise<void> => {
      const aGarder = present.current;
      if (suspendu.current || aGarder === garde) return;
      garde = aGarder;
      const reponse = await appeler('brouillon.enregistrer', { id, genre, dossier, contenu: aGarder });
      if (reponse.ok) noter(true);
      // Refused: the next beat tries again, and the form itself still holds everything.
      else garde = '';
    };
    const battement = setInterval(() => void garder(), RYTHME_MS);
    const retirer = inscrireBrouillon({ id, genre, dossier, garder });
    return () => {
      clearInterval(battement);
      retirer();
      // Leaving the screen keeps the last words too.
      void garder();
    };
  }, [id, genre, dossier]);
  const suspendre = (oui: boolean): void => {
    suspendu.current = oui;
  };
  const abandonner = async (): Promise<void> => {
    suspendre(true);
    await appeler('brouillon.abandonner', { id });
  };
  return { id, ecrit, suspendre, abandonner };
}

/** 128 random bits, drawn by the page: the same form sent twice carries the same id. */
export function nouvelId(): IdBrouillon {
  const octets = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('') as IdBrouillon;
}
