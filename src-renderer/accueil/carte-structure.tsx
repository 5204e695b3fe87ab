// One structure of this computer, to be chosen.
import { LIBELLES_GENRE, type StructurePresente } from '../structure/libelles';
import { MarqueEssai } from '../ui/marque-essai';

interface Proprietes {
  readonly structure: StructurePresente;
  /** The first one has the focus: with a single structure, Enter opens it. */
  readonly premiere: boolean;
  onChoisir(structure: StructurePresente): void;
}

export const CarteStructure = ({ structure, premiere, onChoisir }: Proprietes) => (
  <button type="button" className="carte-structure" autoFocus={premiere} onClick={() => onChoisir(structure)}>
    <strong>{structure.nom}</strong>
    <span className="texte-doux">
      {LIBELLES_GENRE[structure.genre]} · {structure.code}
    </span>
    {structure.essai && <MarqueEssai structure />}
  </button>
);
