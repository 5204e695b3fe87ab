// Answers as the user types: one question at a time, and the latest words always get their answer.
import { useEffect, useRef, useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import type { Erreur } from '../../src-shared/erreurs';
import { appeler } from '../core-client';

/** The contract's limit; a longer paste is cut for the question, not in the box. */
const TEXTE_MAX = 200;

export interface Resultats {
  readonly reponse: SortieDe<'dossier.rechercher'> | null;
  readonly erreur: Erreur | null;
  /** What the answer is about. */
  readonly pour: string;
}

const RIEN: Resultats = { reponse: null, erreur: null, pour: '' };

export function useResultats(texte: string): Resultats {
  const [resultats, recevoir] = useState<Resultats>(RIEN);
  const voulue = useRef('');
  const enCours = useRef(false);
  useEffect(() => {
    voulue.current = texte.trim().slice(0, TEXTE_MAX);
    // Letters typed while the core answers are asked together afterwards: nobody waits for a timer.
    if (!enCours.current) void demander();
    async function demander(): Promise<void> {
      const question = voulue.current;
      if (question === '') return recevoir(RIEN);
      enCours.current = true;
      const reponse = await appeler('dossier.rechercher', { texte: question });
      enCours.current = false;
      if (voulue.current !== question) return demander();
      recevoir(
        reponse.ok
          ? { reponse: reponse.valeur, erreur: null, pour: question }
          : { reponse: null, erreur: reponse.erreur, pour: question },
      );
    }
  }, [texte]);
  return resultats;
}
