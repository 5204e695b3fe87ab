// Places of reception: added, put right, closed or opened again; and where this computer usually is.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { IdLieu } from '../../src-shared/regles/identifiants';
import { echec, type Result, succes } from '../../src-shared/result';
import { type Communes, communeExiste } from '../commune/communes';
import { identifiantAuHasard } from '../primitives';
import { auteurDe, type Session } from '../session';
import { ecritureSimple } from '../sync/ecriture-simple';
import { vuesDuRegistre } from '../sync/vues-du-registre';
import { lieuExiste } from './lieux';

/** Errors: saisieRefusee, lieuIntrouvable, appelRefuse, and the disk's. */
export function enregistrerLieu(
  session: Session,
  communes: Communes,
  { id: demande, lieu, vu }: EntreeDe<'lieu.enregistrer'>,
): Result<SortieDe<'lieu.enregistrer'>, Erreur> {
  const { structure } = session;
  if (demande !== null && !lieuExiste(structure.lecteur, demande)) return echec(erreur('lieuIntrouvable'));
  if (lieu.commune !== null && !communeExiste(communes, lieu.commune))
    return echec(
      erreur('saisieRefusee', {
        champs: [{ champ: 'lieu.commune', message: 'Cette commune n’est pas dans la liste.' }],
      }),
    );
  const id = demande ?? IdLieu.parse(identifiantAuHasard());
  if (!vuesDuRegistre(structure.lecteur, 'lieu', id, 'lieu', vu)) return echec(erreur('appelRefuse'));
  const ecrit = structure.ecrire(
    auteurDe(session),
    { acte: 'lieu.enregistrement', objet: id, finalite: 'gestion' },
    [{ ...ecritureSimple(structure.lecteur, 'lieu', id, 'lieu', lieu, 'declare'), vu }],
  );
  return ecrit.ok ? succes({ id }) : ecrit;
}

/** Errors: lieuIntrouvable, and the disk's. */
export function fermerLieu(
  session: Session,
  { id, ferme }: EntreeDe<'lieu.fermer'>,
): Result<Record<string, never>, Erreur> {
  const { structure } = session;
  if (!lieuExiste(structure.lecteur, id)) return echec(erreur('lieuIntrouvable'));
  const ecrit = structure.ecrire(
    auteurDe(session),
    { acte: 'lieu.retrait', objet: id, finalite: 'gestion', detail: { ferme } },
    [ecritureSimple(structure.lecteur, 'lieu', id, 'retrait', ferme, 'declare')],
  );
  return ecrit.ok ? succes({}) : ecrit;
}

/** Errors: lieuIntrouvable. */
export function choisirLieuHabituel(
  { structure }: Session,
  { lieu }: EntreeDe<'lieu.choisirHabituel'>,
): Result<Record<string, never>, Erreur> {
  if (lieu !== null && !lieuExiste(structure.lecteur, lieu)) return echec(erreur('lieuIntrouvable'));
  structure.choisirLieu(lieu);
  return succes({});
}
