// The slip handed over: where, when, with whom, whom to call; the first name only, and no reason.
import { dateLongue, heureEnClair } from '../ui/dates';
import { numeroEnUnMorceau } from '../ui/telephone';
import './rendez-vous.css';

export interface RendezVousDonne {
  readonly prenom: string;
  /** ISO date. */
  readonly date: string;
  readonly heure: string;
  readonly agent: string;
  readonly lieu: { readonly nom: string; readonly adresse: string } | null;
}

interface Proprietes {
  readonly structure: { readonly nom: string; readonly adresse: string; readonly telephone: string };
  readonly rendezVous: RendezVousDonne;
}

export const FeuilleRendezVous = ({ structure, rendezVous }: Proprietes) => {
  const { prenom, date, heure, agent, lieu } = rendezVous;
  return (
    <article className="feuille-rendez-vous">
      <p className="feuille-rendez-vous-structure">{structure.nom}</p>
      <h1>{prenom === '' ? 'Rendez-vous' : `Rendez-vous de ${prenom}`}</h1>
      <p className="feuille-rendez-vous-moment">
        <strong>{dateLongue(date)}</strong>
        <strong>{heureEnClair(heure)}</strong>
      </p>
      <p>
        {lieu === null ? structure.adresse : [lieu.nom, lieu.adresse].filter(Boolean).join(', ')}
        <br />
        {`Avec ${agent}`}
      </p>
      <p>{`Un empêchement ? Prévenez-nous au ${numeroEnUnMorceau(structure.telephone)}.`}</p>
    </article>
  );
};
