// What a computer says of itself to the others: its version, and how far its clock is from the server's.
import { VERSION } from '../../src-shared/version';
import { auteurDe, type Session } from '../session';
import type { StructureOuverte } from '../structure/structure-ouverte';
import type { Ecriture } from '../sync/ecrire';
import { ecritureSimple } from '../sync/ecriture-simple';
import { idDuPoste } from '../sync/poste-local';
import { lireMemoire } from '../synchronisation/memoire';
import { type EtatDePoste, lirePostes } from './postes';

const MINUTE_MS = 60_000;

/** At an opening, when something changed: the list of computers is read far from here. */
export function direEtatDuPoste(session: Session): void {
  const { structure } = session;
  const id = idDuPoste(structure.poste);
  const connu = lirePostes(structure.lecteur).get(id)?.etat ?? null;
  const present = etatPresent(structure);
  if (connu?.version === present.version && connu.ecartMinutes === present.ecartMinutes) return;
  structure.ecrire(auteurDe(session), { acte: 'poste.etat', objet: id, finalite: 'gestion' }, [
    ecritureDEtat(structure),
  ]);
}

export const ecritureDEtat = (structure: StructureOuverte): Ecriture =>
  ecritureSimple(structure.lecteur, 'poste', idDuPoste(structure.poste), 'etat', {
    ...etatPresent(structure),
  });

const etatPresent = (structure: StructureOuverte): EtatDePoste => ({
  version: VERSION,
  // The server's clock less this one's: ahead is more.
  ecartMinutes: -Math.round(lireMemoire(structure.base).ecartMs / MINUTE_MS) || 0,
  le: new Date(structure.maintenant()).toISOString(),
});
