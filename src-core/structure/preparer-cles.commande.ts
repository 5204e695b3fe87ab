// Recovery keys are made and tried before the structure exists: a key nobody could read back protects nothing.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { cleRecopiee, nouvelleCleDeSecours } from '../acces/cles-de-secours';
import type { Contexte } from '../contexte';

/** Two fresh keys for two named persons; former ones are forgotten. */
export async function preparerCles(
  contexte: Contexte,
  { porteurs }: EntreeDe<'structure.preparerCles'>,
): Promise<Result<SortieDe<'structure.preparerCles'>, Erreur>> {
  const [premier, second] = porteurs;
  if (premier.toLowerCase() === second.toLowerCase()) return echec(erreurPorteurs());
  const cles = [await nouvelleCleDeSecours(), await nouvelleCleDeSecours()];
  contexte.clesPreparees = { porteurs: [premier, second], cles, essayees: [false, false] };
  return succes({ cles: cles.map(({ cle }, rang) => ({ porteur: porteurs[rang] ?? '', cle })) });
}

/** Errors: cleRefusee when what was copied from paper is not the key of that rank. */
export function essayerCle(
  { clesPreparees }: Contexte,
  { rang, cle }: EntreeDe<'structure.essayerCle'>,
): Result<SortieDe<'structure.essayerCle'>, Erreur> {
  if (clesPreparees === null) return echec(erreur('clesNonEssayees'));
  if (clesPreparees.cles[rang]?.cle !== cleRecopiee(cle)) return echec(erreur('cleRefusee'));
  clesPreparees.essayees[rang] = true;
  return succes({ essayees: [...clesPreparees.essayees] });
}

const erreurPorteurs = (): Erreur =>
  erreur('saisieRefusee', {
    champs: [{ champ: 'porteurs.1', message: 'Les deux clés sont gardées par deux personnes différentes.' }],
  });
