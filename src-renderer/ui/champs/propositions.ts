// Proposals asked of the core as letters come: Enter takes the first that answers what is typed, never a former one.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

export const DEUX_LETTRES = 2;
/** The contract's limit: what is longer is cut for the question, not in the box. */
const TEXTE_MAX = 80;

interface Demande<P> {
  /** `null`: no answer came. */
  chercher(texte: string): Promise<readonly P[] | null>;
  prendre(proposition: P): void;
  /** What is written when nothing has to be asked: the words of the one that is chosen. */
  readonly choisi: string;
}

interface Reponse<P> {
  readonly pour: string;
  readonly propositions: readonly P[];
}

/** For Mantine's list, which marks its first proposal when a letter comes and not when an answer does. */
export function usePropositions<P>({ chercher, prendre, choisi }: Demande<P>) {
  const [texte, ecrire] = useState(choisi);
  const [{ pour, propositions }, recevoir] = useState<Reponse<P>>({ pour: '', propositions: [] });
  const [deployee, deployer] = useState(false);
  // Enter right after the last letter waits for its answer.
  const [entree, retenir] = useState(false);
  const derniere = useRef(0);
  const aChoisir = texte !== choisi && texte.trim().length >= DEUX_LETTRES;
  const repondue = pour === texte;

  const demander = async (saisi: string): Promise<void> => {
    ecrire(saisi);
    retenir(false);
    const rang = ++derniere.current;
    if (saisi.trim().length < DEUX_LETTRES || saisi === choisi) return;
    const trouvees = await chercher(saisi.slice(0, TEXTE_MAX));
    // An answer that comes after a later question is stale.
    if (trouvees !== null && rang === derniere.current) recevoir({ pour: saisi, propositions: trouvees });
  };
  const prendreLaPremiere = (): void => {
    const [premiere] = propositions;
    if (premiere === undefined) return;
    deployer(false);
    prendre(premiere);
  };
  useEffect(() => {
    if (!entree || !repondue) return;
    retenir(false);
    if (aChoisir) prendreLaPremiere();
  });

  const estEntree = ({ key, ctrlKey }: KeyboardEvent): boolean => key === 'Enter' && !ctrlKey && aChoisir;
  return {
    texte,
    ecrire,
    propositions,
    liste: {
      searchable: true,
      selectFirstOptionOnChange: true,
      // The core has already chosen and ordered.
      filter: <O>({ options }: { options: O }): O => options,
      searchValue: texte,
      onSearchChange: (saisi: string) => void demander(saisi),
      dropdownOpened: deployee,
      onDropdownOpen: () => deployer(true),
      onDropdownClose: () => deployer(false),
      wrapperProps: {
        // Before the list, which would take what answers the letters before.
        onKeyDownCapture: (evenement: KeyboardEvent) => {
          if (!estEntree(evenement) || repondue) return;
          evenement.preventDefault();
          evenement.stopPropagation();
          retenir(true);
        },
        // After it: none was marked, for they came after the last letter.
        onKeyDown: (evenement: KeyboardEvent) => {
          if (!estEntree(evenement) || evenement.defaultPrevented) return;
          evenement.preventDefault();
          prendreLaPremiere();
        },
      },
    },
  };
}
