// Changing one's password: the same keys under another one, in the vault and in the access file.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Contexte } from '../contexte';
import { auteurDe, type Session, sessionPourPage, utilisateurDe } from '../session';
import { depuisValeur, enValeur, ouvrirEnregistrement, scellerCles } from './enregistrement';
import { refusDuMotDePasse } from './juger-mot-de-passe';
import { remplacerAcces } from './remplacer-acces';

/** Errors: identifiantsRefuses, motDePasseFaible, accesIllisible, and the disk's. */
export async function changerMotDePasse(
  { trousseau }: Contexte,
  session: Session,
  { ancien, nouveau }: EntreeDe<'acces.changerMotDePasse'>,
): Promise<Result<SortieDe<'acces.changerMotDePasse'>, Erreur>> {
  const { structure } = session;
  const utilisateur = utilisateurDe(session);
  if (utilisateur.acces === null) return echec(erreur('identifiantsRefuses'));
  const cles = await ouvrirEnregistrement(depuisValeur(utilisateur.acces.enregistrement), ancien);
  if (cles === null) return echec(erreur('identifiantsRefuses'));
  const { nom, prenom, identifiant } = utilisateur;
  const refus =
    ancien === nouveau
      ? 'Choisissez un mot de passe différent de l’ancien.'
      : refusDuMotDePasse(nouveau, [nom, prenom, identifiant]);
  if (refus !== null)
    return echec(erreur('motDePasseFaible', { champs: [{ champ: 'nouveau', message: refus }] }));
  const ecrit = await remplacerAcces({
    structure,
    trousseau,
    auteur: auteurDe(session),
    acte: { acte: 'acces.motDePasse', objet: utilisateur.id, finalite: 'securite' },
    utilisateur,
    acces: { enregistrement: enValeur(await scellerCles(cles, nouveau)), provisoire: false },
  });
  return ecrit.ok ? succes(sessionPourPage(session)) : ecrit;
}
