// Answers as the user types: the latest question wins, whatever the order of the answers.
import { useEffect, useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import type { Erreur } from '../../src-shared/erreurs';
import { appeler } from '../core-client';

const REPIT_MS = 80;
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
  useEffect(() => {
    const question = texte.trim().slice(0, TEXTE_MAX);
    let perimee = false;
    const minuterie = setTimeout(
      () => {
        if (question === '') return recevoir(RIEN);
        void appeler('dossier.rechercher', { texte: question }).then((reponse) => {
          if (perimee) return;
          recevoir(
            reponse.ok
              ? { reponse: reponse.valeur, erreur: null, pour: question }
              : { reponse: null, erreur: reponse.erreur, pour: question },
          );
        });
      },
      question === '' ? 0 : REPIT_MS,
    );
    return () => {
      perimee = true;
      clearTimeout(minuterie);
    };
  }, [texte]);
  return resultats;
}
