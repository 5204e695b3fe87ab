// The frame's head: the structure, the search, who is here, pausing and closing.
import type { SessionOuverte } from '../../src-shared/contract/communs';
import { LieuHabituel } from '../lieu/lieu-habituel';
import { useRecherche } from '../recherche/ouverture';
import { EtatDansLaTete } from '../synchronisation/etat-dans-la-tete';
import { useAppel } from './appel';
import { libelleFonction } from './libelle-fonction';
import { MarqueEssai } from './marque-essai';

export const TeteDuCadre = ({
  session: { structure, utilisateur, aujourdHui },
}: {
  readonly session: SessionOuverte;
}) => (
  <header className="cadre-tete">
    <div className="cadre-structure" title={structure.nom}>
      {structure.nom}
      <small>{structure.code}</small>
    </div>
    <MarqueEssai structure={structure.essai} courte />
    <LieuHabituel />
    <EtatDansLaTete aujourdHui={aujourdHui} />
    <BoutonRecherche />
    <div className="cadre-personne">
      {utilisateur.prenom} {utilisateur.nom}
      <small>{libelleFonction(utilisateur.fonction)}</small>
    </div>
    <BoutonPause />
    <BoutonFermer />
  </header>
);

function BoutonPause() {
  const { envoyer, enCours } = useAppel('application.mettreEnPause');
  return (
    <button type="button" className="cadre-bouton" disabled={enCours} onClick={() => envoyer({})}>
      Mettre en pause <kbd>Ctrl+L</kbd>
    </button>
  );
}

function BoutonFermer() {
  const { envoyer, enCours } = useAppel('application.fermerStructure');
  return (
    <button type="button" className="cadre-bouton" disabled={enCours} onClick={() => envoyer({})}>
      Fermer
    </button>
  );
}

function BoutonRecherche() {
  const ouvrir = useRecherche((etat) => etat.ouvrir);
  return (
    <button type="button" className="cadre-bouton" onClick={ouvrir}>
      Rechercher <kbd>Ctrl+K</kbd>
    </button>
  );
}
