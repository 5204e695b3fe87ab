// New recovery keys for two named persons, tried before they are trusted; the former ones stop opening this computer.
import type { SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { scellerPourSecours } from '../acces/cles-de-secours';
import { deposerPourSecours } from '../acces/cles-deposees';
import { ecrireFichierAcces, lireFichierAcces } from '../acces/fichier-acces';
import type { Contexte } from '../contexte';
import { ouvrirEpoque, preparerEpoque } from '../poste/nouvelle-epoque';
import { signataireDe } from '../poste/signature';
import { auteurDe, jourCertain, type Session } from '../session';
import { ecritureSimple } from '../sync/ecriture-simple';
import { poserSecours } from './cles-du-poste';

/** Errors: clesNonEssayees, signatureNonReconnue, accesIllisible, and the disk's. */
export async function remplacerCles(
  contexte: Contexte,
  session: Session,
): Promise<Result<SortieDe<'structure.remplacerCles'>, Erreur>> {
  const { clesPreparees } = contexte;
  if (clesPreparees?.essayees.every(Boolean) !== true) return echec(erreur('clesNonEssayees'));
  const { structure, fiche, utilisateur, cles } = session;
  const signataire = signataireDe(session);
  if (!signataire.ok || cles === null) return echec(erreur('signatureNonReconnue'));
  const chemin = structure.lieu.acces;
  const fichier = lireFichierAcces(chemin);
  if (fichier === null) return echec(erreur('accesIllisible'));
  const porteurs = clesPreparees.cles.map(({ destinataire }, rang) => ({
    porteur: clesPreparees.porteurs[rang] ?? '',
    destinataire,
  }));
  const secours = await Promise.all(
    porteurs.map(({ destinataire }) => scellerPourSecours(destinataire, structure.cle)),
  );
  const depot = await deposerPourSecours(cles, porteurs);
  const epoque = await preparerEpoque(porteurs);
  const le = jourCertain(structure);
  const registre = (nom: string, valeur: Parameters<typeof ecritureSimple>[4]) =>
    ecritureSimple(structure.lecteur, 'structure', fiche.id, nom, valeur, 'declare');
  const ecrit = structure.ecrireAvecFichier(
    () => ecrireFichierAcces(chemin, { ...fichier, secours }),
    () => ecrireFichierAcces(chemin, fichier),
    () =>
      structure.ecrire(
        auteurDe(session),
        { acte: 'structure.clesRemplacees', objet: fiche.id, finalite: 'securite' },
        [
          registre('secours', { porteurs, le }),
          registre('essaiSecours', { le, porteur: '' }),
          ecritureSimple(structure.lecteur, 'utilisateur', utilisateur, 'clesDeposees', depot),
        ],
        (base) => {
          poserSecours(base, porteurs);
          // The former papers open nothing that is written from now on.
          ouvrirEpoque(structure, signataire.valeur, epoque);
        },
      ),
  );
  if (!ecrit.ok) return ecrit;
  contexte.clesPreparees = null;
  return succes({});
}
