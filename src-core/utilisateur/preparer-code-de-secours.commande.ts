// The direction makes a rescue code for a person: shown once, kept on paper, replacing the one before.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { codeEnValeur, nouveauCodeDeSecours } from '../acces/code-de-secours';
import { avecLesCodes } from '../acces/codes-du-fichier';
import { ecrireFichierAcces, lireFichierAcces } from '../acces/fichier-acces';
import { auteurDe, jourCertain, type Session } from '../session';
import { ecritureSimple } from '../sync/ecriture-simple';
import { utilisateursActifs } from './habilitations';
import { lireUtilisateurs } from './utilisateurs';

/** Errors: utilisateurIntrouvable, accesIllisible, and the disk's. */
export async function preparerCodeDeSecours(
  session: Session,
  { id }: EntreeDe<'utilisateur.preparerCode'>,
): Promise<Result<SortieDe<'utilisateur.preparerCode'>, Erreur>> {
  const { structure } = session;
  const actifs = utilisateursActifs(structure.lecteur, jourCertain(structure));
  if (!actifs.has(id)) return echec(erreur('utilisateurIntrouvable'));
  const chemin = structure.lieu.acces;
  const fichier = lireFichierAcces(chemin);
  if (fichier === null) return echec(erreur('accesIllisible'));
  const { code, enregistrement } = await nouveauCodeDeSecours();
  const codeSecours = {
    enregistrement: codeEnValeur(enregistrement),
    le: new Date(structure.maintenant()).toISOString(),
  };
  const porteurs = lireUtilisateurs(structure.lecteur)
    .filter((utilisateur) => actifs.has(utilisateur.id))
    .map((utilisateur) => (utilisateur.id === id ? { ...utilisateur, codeSecours } : utilisateur));
  const ecrit = structure.ecrireAvecFichier(
    () => ecrireFichierAcces(chemin, avecLesCodes(fichier, porteurs, structure)),
    () => ecrireFichierAcces(chemin, fichier),
    () =>
      structure.ecrire(
        auteurDe(session),
        { acte: 'utilisateur.codeDeSecours', objet: id, finalite: 'securite' },
        [ecritureSimple(structure.lecteur, 'utilisateur', id, 'codeSecours', codeSecours)],
      ),
  );
  return ecrit.ok ? succes({ code }) : ecrit;
}
