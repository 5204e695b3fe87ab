// The appointments of one day, in the order of their hours: what « Ma journée » shows, grouped by place on the page.

import { THEMES } from '../../src-shared/catalogue/enumerations';
import { entretien as schemaEntretien } from '../../src-shared/catalogue/validation';
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import type { RendezVousLu } from '../../src-shared/contract/rendez-vous';
import { IdDossier, IdLigne, IdOperation, IdUtilisateur } from '../../src-shared/regles/identifiants';
import { heureDe, jourDe } from '../contexte';
import { conditionVisible } from '../dossier/lister-dossiers.requete';
import type { Session } from '../session';
import { tetesDe } from '../sync/tetes-de';
import { annuaire } from '../utilisateur/utilisateurs';

interface Ligne {
  readonly id: string;
  readonly dossier: string;
  readonly entretien: string;
  readonly agent: string | null;
  readonly theme: string | null;
  readonly nom: string;
  readonly prenoms: string;
}

export function lireJournee(
  session: Session,
  { jour: demande }: EntreeDe<'journee.lire'>,
): SortieDe<'journee.lire'> {
  const { structure } = session;
  const ms = structure.maintenant();
  const jour = demande ?? jourDe(ms);
  const [visible, parametres] = conditionVisible(session);
  const lignes = structure.lecteur
    .lire<unknown[], Ligne>(
      `SELECT e.id, e.dossier, e.entretien, e.agent, e.theme, r.nom, r.prenoms
       FROM entretien e JOIN repertoire r ON r.dossier = e.dossier
       WHERE json_extract(e.entretien, '$.date') = ? AND e.entretien IS NOT NULL AND e.retrait IS NOT 'true'
         AND ${visible}`,
    )
    .all(jour, ...parametres);
  return {
    jour,
    aujourdHui: jourDe(ms),
    maintenant: heureDe(ms),
    rendezVous: lignes.map(enClair(session)).sort(parHeure),
  };
}

function enClair({ structure: { lecteur } }: Session): (ligne: Ligne) => RendezVousLu {
  const nomDe = annuaire(lecteur);
  return ({ id, dossier, entretien, agent, theme, nom, prenoms }) => {
    const {
      heure = null,
      duree = null,
      lieu = null,
      ...reste
    } = schemaEntretien.parse(JSON.parse(entretien));
    return {
      ...{ ...reste, heure, duree, lieu, nom, prenoms },
      id: IdLigne.parse(id),
      dossier: IdDossier.parse(dossier),
      theme: THEMES.find((connu) => connu === theme) ?? null,
      agent: agent === null ? null : { id: IdUtilisateur.parse(agent), nom: nomDe(agent) },
      tetes: tetesDe(lecteur, 'entretien', id, 'entretien').map((tete) => IdOperation.parse(tete)),
    };
  };
}

// Those without an hour come last; among equals the name decides, so that the list does not move.
const parHeure = (a: RendezVousLu, b: RendezVousLu): number =>
  cle(a) < cle(b) ? -1 : cle(a) > cle(b) ? 1 : 0;
const cle = ({ heure, nom, prenoms, id }: RendezVousLu): string => `${heure ?? '99'} ${nom} ${prenoms} ${id}`;
