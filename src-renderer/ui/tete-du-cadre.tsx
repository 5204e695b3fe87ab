// The frame's head: the structure, the search, who is here, and closing.
import type { SessionOuverte } from '../../src-shared/contract/communs';
import { useAppel } from './appel';
import { libelleFonction } from './libelle-fonction';
import { MarqueEssai } from './marque-essai';

export const TeteDuCadre = ({
  session: { structure, utilisateur },
}: {
  readonly session: SessionOuverte;
}) => (
  <header className="cadre-tete">
    <div className="cadre-structure">
      {structure.nom}
      <small>{structure.code}</small>
    </div>
    <MarqueEssai structure={structure.essai} />
    <BoutonRecherche />
    <div className="cadre-personne">
      {utilisateur.prenom} {utilisateur.nom}
      <small>{libelleFonction(utilisateur.fonction)}</small>
    </div>
    <BoutonFermer />
  </header>
);

function BoutonFermer() {
  const { envoyer, enCours } = useAppel('application.fermerStructure');
  return (
    <button type="button" className="cadre-bouton" disabled={enCours} onClick={() => envoyer({})}>
      Fermer <kbd>Ctrl+L</kbd>
    </button>
  );
}

// The search overlay listens to its keys; the button presses them, so that there is one way in.
const ouvrirLaRecherche = () =>
  document.documentElement.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }),
  );

const BoutonRecherche = () => (
  <button type="button" className="cadre-bouton" onClick={ouvrirLaRecherche}>
    Rechercher <kbd>Ctrl+K</kbd>
  </button>
);
