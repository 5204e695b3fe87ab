// Prints what the page shows to paper or PDF, offline, through the runtime's own path.
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { demanderOuEnregistrer, ecrireEntier } from '../files';

type Demande = EntreeDe<'application.imprimer'>;
type Reponse = Result<SortieDe<'application.imprimer'>, Erreur>;

/** Errors: annule, ecritureFichier, imprimanteAbsente. */
export const imprimer = (fenetre: BrowserWindow, { vers, nomFichier, format }: Demande): Promise<Reponse> =>
  vers === 'pdf' ? versPdf(fenetre, nomFichier, format) : versPapier(fenetre, nomFichier, format);

async function versPdf(
  fenetre: BrowserWindow,
  nomFichier: string,
  format: Demande['format'],
): Promise<Reponse> {
  const chemin = await demanderOuEnregistrer(fenetre, 'Enregistrer en PDF', nomFichier, 'pdf');
  if (chemin === null) return echec(erreur('annule'));
  try {
    const pdf = await fenetre.webContents.printToPDF({
      pageSize: format,
      preferCSSPageSize: true,
      printBackground: true,
    });
    await ecrireEntier(chemin, pdf);
    return succes({ nom: path.basename(chemin) });
  } catch {
    // Folder gone, write-protected or full; the page is intact and the user may choose another place.
    return echec(erreur('ecritureFichier'));
  }
}

async function versPapier(
  fenetre: BrowserWindow,
  nomFichier: string,
  format: Demande['format'],
): Promise<Reponse> {
  // Without a printer the system's dialogue would not even open: the PDF is offered instead.
  if ((await fenetre.webContents.getPrintersAsync()).length === 0) return echec(erreur('imprimanteAbsente'));
  return new Promise((repondre) => {
    fenetre.webContents.print({ pageSize: format, printBackground: true }, (fait, raison) =>
      repondre(fait ? succes({ nom: nomFichier }) : echec(erreur(motif(raison)))),
    );
  });
}

// The reason is a word of Chromium's: closing the dialogue is a choice, anything else is a printer that fails.
const motif = (raison: string | undefined): 'annule' | 'imprimanteAbsente' =>
  raison === undefined || raison === '' || /cancel/i.test(raison) ? 'annule' : 'imprimanteAbsente';
