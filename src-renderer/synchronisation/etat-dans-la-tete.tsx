// The head's discreet line: synchronised when, what waits, or that the server does not answer; it opens the screen.
import type { SessionOuverte } from '../../src-shared/contract/communs';
import { useNavigation } from '../navigation';
import { useSuiviDeSynchronisation, useSynchronisation } from './etat';
import { phraseCourte } from './phrases';
import './synchronisation.css';

export function EtatDansLaTete({ aujourdHui }: Pick<SessionOuverte, 'aujourdHui'>) {
  useSuiviDeSynchronisation();
  const etat = useSynchronisation((suivi) => suivi.etat);
  const aller = useNavigation((navigation) => navigation.aller);
  const phrase = etat === null ? null : phraseCourte(etat, aujourdHui);
  if (phrase === null) return null;
  return (
    <button
      type="button"
      className={`cadre-bouton etat-synchronisation ${phrase.ton}`}
      onClick={() => aller({ nom: 'synchronisation' })}
    >
      {phrase.titre} <small>{phrase.suite}</small>
    </button>
  );
}
