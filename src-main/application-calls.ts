// The calls that the shell answers itself: printing, clipboard, pausing, closing.
import type { BrowserWindow } from 'electron';
import type { EntreeDe, NomEntree } from '../src-shared/contract/index';
import { type Erreur, erreur } from '../src-shared/erreurs';
import { echec, type Result, succes } from '../src-shared/result';
import { copierTexte } from './clipboard';
import { imprimer } from './printing/imprimer';

export interface Moyens {
  readonly fenetre: BrowserWindow | null;
  readonly mettreEnPause: () => Promise<void>;
  readonly departPret: () => void;
  readonly fermer: (motif: 'fermeture' | 'autrePersonne') => Promise<void>;
}

/** @param entree already passed through the entry's schema */
export async function repondreDeLApplication(
  nom: NomEntree,
  entree: unknown,
  { fenetre, mettreEnPause, departPret, fermer }: Moyens,
): Promise<Result<unknown, Erreur>> {
  switch (nom) {
    case 'application.imprimer':
      return fenetre === null
        ? echec(erreur('annule'))
        : imprimer(fenetre, entree as EntreeDe<'application.imprimer'>);
    case 'application.copier':
      await copierTexte((entree as EntreeDe<'application.copier'>).texte);
      return succes({});
    // The page that asks to leave is about to be destroyed: it gets its answer first.
    case 'application.mettreEnPause':
      setImmediate(() => void mettreEnPause());
      return succes({});
    case 'application.departPret':
      departPret();
      return succes({});
    case 'application.fermerStructure': {
      const { pour } = entree as EntreeDe<'application.fermerStructure'>;
      setImmediate(() => void fermer(pour === 'finir' ? 'fermeture' : 'autrePersonne'));
      return succes({});
    }
    default:
      return echec(erreur('appelRefuse'));
  }
}
