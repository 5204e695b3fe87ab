// One appointment of the day: hour, person, presence in one gesture, and what comes next.
import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import * as listes from '../../src-shared/catalogue/enumerations';
import type { RendezVousLu } from '../../src-shared/contract/rendez-vous';
import { usePeut } from '../session/session';
import { heureEnClair } from '../ui/dates';
import { PRESENCES, type Statut } from './journee';

interface Proprietes {
  readonly rendezVous: RendezVousLu;
  readonly aujourdHui: string;
  onMarquer(statut: Statut): void;
  onOuvrir(): void;
  onNoter(): void;
  onSuivant(): void;
}

export function LigneRendezVous({ rendezVous, aujourdHui, ...gestes }: Proprietes) {
  const { heure, nom, prenoms, statut, date } = rendezVous;
  const peutNoter = usePeut('entretien.noter');
  const aVenir = date > aujourdHui;
  return (
    <li
      className="rendez-vous"
      data-statut={statut}
      onKeyDown={(touche) => auClavier(touche, aVenir, gestes)}
    >
      <span className="rendez-vous-heure">{heure === null ? '–' : heureEnClair(heure)}</span>
      <span className="rendez-vous-qui">
        <button type="button" className="lien" onClick={gestes.onOuvrir}>
          <bdi>{nom}</bdi> <bdi>{prenoms}</bdi>
        </button>
        <small>{precisions(rendezVous)}</small>
      </span>
      <Presences {...{ rendezVous, aVenir }} onMarquer={gestes.onMarquer} />
      <span className="actions-du-rendez-vous">
        {peutNoter && !aVenir && (
          <Button size="compact-md" variant="default" onClick={gestes.onNoter}>
            {statut === 'planifie' ? 'Noter l’entretien' : 'Compléter la note'}
          </Button>
        )}
        <Button size="compact-md" variant="default" onClick={gestes.onSuivant}>
          Prochain rendez-vous
        </Button>
      </span>
    </li>
  );
}

const precisions = ({ type, modalite, theme, agent, duree }: RendezVousLu): string =>
  [
    listes.LIBELLES_TYPE_ENTRETIEN[type],
    modalite === 'surPlace' ? '' : listes.LIBELLES_MODALITE[modalite].toLowerCase(),
    theme === null ? '' : listes.LIBELLES_THEME[theme].toLowerCase(),
    duree === null ? '' : `${duree} min`,
    agent === null ? '' : `avec ${agent.nom}`,
  ]
    .filter(Boolean)
    .join(', ');

interface ProprietesPresences {
  readonly rendezVous: RendezVousLu;
  readonly aVenir: boolean;
  onMarquer(statut: Statut): void;
}

const Presences = ({ rendezVous, aVenir, onMarquer }: ProprietesPresences) => (
  <fieldset className="presences" aria-label={`Présence de ${rendezVous.prenoms} ${rendezVous.nom}`}>
    {PRESENCES.map(({ statut, libelle }) => (
      <button
        key={statut}
        type="button"
        data-statut={statut}
        aria-pressed={rendezVous.statut === statut}
        // Nobody has come yet on a day that lies ahead.
        disabled={aVenir && DU_JOUR.has(statut)}
        onClick={() => onMarquer(statut)}
      >
        {libelle}
      </button>
    ))}
  </fieldset>
);

const DU_JOUR: ReadonlySet<Statut> = new Set(['present', 'absent']);

function auClavier(
  touche: KeyboardEvent<HTMLLIElement>,
  aVenir: boolean,
  { onMarquer }: Pick<Proprietes, 'onMarquer'>,
): void {
  if (touche.ctrlKey || touche.altKey || touche.metaKey) return;
  const presence = PRESENCES.find((connue) => connue.touche === touche.key.toLowerCase());
  if (presence !== undefined && !(aVenir && DU_JOUR.has(presence.statut))) onMarquer(presence.statut);
  const pas = touche.key === 'ArrowDown' ? 1 : touche.key === 'ArrowUp' ? -1 : 0;
  if (pas === 0) return;
  touche.preventDefault();
  const lignes = [...document.querySelectorAll<HTMLElement>('.rendez-vous .lien')];
  const ici = lignes.findIndex((ligne) => touche.currentTarget.contains(ligne));
  lignes[ici + pas]?.focus();
}
