// The yearly trial: a recovery key typed from its paper opens its entry, changes nothing, and the date is kept.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { destinataireDe, ouvrirParSecours } from '../acces/cles-de-secours';
import { lireFichierAcces } from '../acces/fichier-acces';
import { memeSecret } from '../primitives';
import { auteurDe, jourCertain, type Session } from '../session';
import { ecritureSimple } from '../sync/ecriture-simple';
import { lireSecours } from './secours';

/** Errors: accesIllisible, cleRefusee, and the disk's. */
export async function essayerCleDeSecours(
  session: Session,
  { cle }: EntreeDe<'structure.essayerCleDeSecours'>,
): Promise<Result<SortieDe<'structure.essayerCleDeSecours'>, Erreur>> {
  const { structure, fiche } = session;
  const fichier = lireFichierAcces(structure.lieu.acces);
  if (fichier === null) return echec(erreur('accesIllisible'));
  const ouverte = await ouvrirParSecours(fichier.secours, cle);
  if (ouverte === null || !memeSecret(ouverte, structure.cle)) return echec(erreur('cleRefusee'));
  ouverte.effacer();
  const destinataire = await destinataireDe(cle);
  const porteur =
    lireSecours(structure.base).find((connu) => connu.destinataire === destinataire)?.porteur ?? '';
  const essai = { le: jourCertain(structure), porteur };
  const ecrit = structure.ecrire(
    auteurDe(session),
    { acte: 'structure.cleEssayee', objet: fiche.id, finalite: 'securite' },
    [ecritureSimple(structure.lecteur, 'structure', fiche.id, 'essaiSecours', essai, 'declare')],
  );
  return ecrit.ok ? succes(essai) : ecrit;
}
