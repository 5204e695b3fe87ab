// One structure of this computer, to be chosen.
import { DerniereSauvegarde } from '../sauvegarde/derniere-sauvegarde';
import { LIBELLES_GENRE, type StructurePresente } from '../structure/libelles';
import { MarqueEssai } from '../ui/marque-essai';

interface Proprietes {
  readonly structure: StructurePresente;
  readonly aujourdHui: string;
  /** The first one has the focus: with a single structure, Enter opens it. */
  readonly premiere: boolean;
  onChoisir(structure: StructurePresente): void;
}

export const CarteStructure = ({ structure, aujourdHui, premiere, onChoisir }: Proprietes) => (
  <button type="button" className="carte-structure" autoFocus={premiere} onClick={() => onChoisir(structure)}>
    <strong>{structure.nom}</strong>
    <span className="texte-doux">
      {LIBELLES_GENRE[structure.genre]} · {structure.code}
    </span>
    <DerniereSauvegarde etat={structure.sauvegarde} aujourdHui={aujourdHui} />
    {structure.essai && <MarqueEssai structure />}
  </button>
);
