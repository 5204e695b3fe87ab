// A field's label from the annex: its words, obligatoire or facultatif, and the charter's help (A16).
import type { ReactNode } from 'react';
import { rubriqueDe } from '../../../src-shared/catalogue/index';
import type { Aide } from '../../../src-shared/catalogue/types';
import { Depliant } from '../depliant';
import { Marque } from '../formulaire';
import './champs.css';

interface ProprietesEtiquette {
  readonly table: string;
  readonly registre: string;
  /** Other words than the annex's, for one part of a register. */
  readonly libelle?: string;
  readonly obligatoire?: boolean;
}

export function Etiquette({ table, registre, libelle, obligatoire }: ProprietesEtiquette) {
  const rubrique = rubriqueDe(table, registre);
  return (
    <>
      {libelle ?? rubrique?.libelle}{' '}
      <Marque obligatoire={obligatoire ?? rubrique?.obligation === 'obligatoire'} />
    </>
  );
}

interface ProprietesCadre {
  readonly table: string;
  readonly registre: string;
  readonly children: ReactNode;
}

/** The field with its help at the level of its label. */
export function AvecAide({ table, registre, children }: ProprietesCadre) {
  const rubrique = rubriqueDe(table, registre);
  return (
    <div className="champ">
      {children}
      {rubrique?.aide && <BoutonAide titre={rubrique.libelle} aide={rubrique.aide} />}
    </div>
  );
}

const BoutonAide = ({ titre, aide }: { readonly titre: string; readonly aide: Aide }) => (
  <Depliant
    width={340}
    position="bottom-end"
    bouton="?"
    className="champ-aide"
    nom={`Aide : ${titre}`}
    classeDuContenu="champ-aide-texte"
  >
    <p>{aide.definition}</p>
    <p>
      <strong>Exemple</strong> : {aide.exemple}
    </p>
    <p>
      <strong>Pourquoi</strong> : {aide.pourquoi}
    </p>
  </Depliant>
);
