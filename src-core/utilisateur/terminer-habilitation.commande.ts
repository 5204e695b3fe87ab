// Ending a person's habilitations: from now on the access file has no entry for them.
import type { EntreeDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { accorderAcces } from '../acces/accorder-acces';
import type { Contexte } from '../contexte';
import { signataireDe } from '../poste/signature';
import { auteurDe, jourCertain, type Session } from '../session';
import { constater } from '../sync/constats';
import { ecritureSimple } from '../sync/ecriture-simple';
import { dirige, habilitationsEnVigueur, lireHabilitations } from './habilitations';
import { lireUtilisateur } from './utilisateurs';

/** Errors: utilisateurIntrouvable, derniereDirection, signatureNonReconnue, and the disk's. */
export async function terminerHabilitation(
  { trousseau }: Contexte,
  session: Session,
  { id }: EntreeDe<'utilisateur.terminer'>,
): Promise<Result<Record<string, never>, Erreur>> {
  const { structure } = session;
  if (lireUtilisateur(structure.lecteur, id) === null) return echec(erreur('utilisateurIntrouvable'));
  const jour = jourCertain(structure);
  const resteUneDirection = habilitationsEnVigueur(structure.lecteur, jour).some(
    (habilitation) => habilitation.utilisateur !== id && dirige(habilitation),
  );
  if (!resteUneDirection) return echec(erreur('derniereDirection'));
  const signataire = signataireDe(session);
  if (!signataire.ok) return signataire;
  const finLe = new Date(structure.maintenant()).toISOString();
  const ecrit = structure.ecrire(
    auteurDe(session),
    { acte: 'utilisateur.fin', objet: id, finalite: 'gestion' },
    // Those to come end too, and a lapsed one that kept the direction open.
    lireHabilitations(structure.lecteur)
      .filter(({ utilisateur, finLe: finie }) => utilisateur === id && finie === null)
      .map(({ id: ligne, ...habilitation }) =>
        ecritureSimple(
          structure.lecteur,
          'habilitation',
          ligne,
          'habilitation',
          { ...habilitation, finLe },
          'declare',
        ),
      ),
    () => constater(structure.poste, signataire.valeur, { sorte: 'fin', utilisateur: id }),
  );
  if (!ecrit.ok) return ecrit;
  await accorderAcces(structure, trousseau);
  return succes({});
}
