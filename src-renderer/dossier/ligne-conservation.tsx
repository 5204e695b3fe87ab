// « Conservé jusqu’au … » in the file's head, with the rule, its source, and the words for the young person on click.
import type { DossierLu } from '../../src-shared/contract/dossier';
import { dateCourte } from '../ui/dates';
import { Depliant } from '../ui/depliant';

type Conservation = NonNullable<DossierLu['conservation']>;

export const LigneConservation = ({ conservation }: { readonly conservation: Conservation }) => (
  <Depliant
    width={440}
    position="bottom-start"
    bouton={titreDe(conservation)}
    className="lien"
    classeDuContenu="detail-conservation"
  >
    <Detail conservation={conservation} />
  </Depliant>
);

const titreDe = ({ jusquau }: Conservation): string =>
  jusquau === null ? 'Conservé jusqu’à la fin du programme' : `Conservé jusqu’au ${dateCourte(jusquau)}`;

const Detail = ({ conservation }: { readonly conservation: Conservation }) => {
  const { explication, regle, suiviRegulier, regime, aConfirmer, sources, pourLaPersonne } = conservation;
  return (
    <>
      <p>
        <strong>Pourquoi</strong> : {explication}
      </p>
      <p>
        <strong>À dire à la personne</strong> : « {pourLaPersonne} »
      </p>
      <p className="texte-doux">{regle}.</p>
      {suiviRegulier !== null && <p className="texte-doux">{suiviRegulier}</p>}
      <p className="texte-doux">
        {regime}
        {aConfirmer && ' (à confirmer)'} : {sources.join(' ; ')}.
      </p>
    </>
  );
};
