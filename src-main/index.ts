// The shell: starts the window and the core, lends paper, keychain and clipboard; no rule, no SQL.
import path from 'node:path';
import { app, dialog } from 'electron';
import { ENVIRONNEMENT_COEUR } from '../src-shared/contract/protocole';
import { TEXTES_ERREUR } from '../src-shared/erreurs';
import { repondreDeLApplication } from './application-calls';
import { viderPressePapiers } from './clipboard';
import { lancerCoeur } from './core-process/launch';
import { Superviseur } from './core-process/supervisor';
import { demanderChemin } from './dialogues';
import { dureeDInactivite, Veille } from './inactivity';
import { ouvrirPorte } from './ipc/door';
import { trousseauDuSysteme } from './keychain';
import { installerMenu } from './menu';
import { durcirApplication, faireTaireChromium } from './security/hardening';
import { declarerProtocole } from './security/protocol';
import { PageDeStructure } from './structure-page';
import type { Motif } from './window';

const profilImpose = process.env[ENVIRONNEMENT_COEUR.profil];
if (profilImpose !== undefined && path.isAbsolute(profilImpose)) app.setPath('userData', profilImpose);
app.commandLine.appendSwitch('lang', 'fr');
faireTaireChromium();
declarerProtocole();
// As root Chromium has none to give, and refuses to start if asked; each window asks for its own all the same.
if (process.getuid?.() !== 0) app.enableSandbox();
durcirApplication();

if (app.requestSingleInstanceLock()) void app.whenReady().then(demarrer);
else app.quit();

async function demarrer(): Promise<void> {
  installerMenu();
  const trousseau = trousseauDuSysteme();
  const veille = new Veille({
    expirer: () => void fermerLaStructure('inactivite'),
    maintenant: Date.now,
    secondes: dureeDInactivite(app.isPackaged, process.env.PERMANENCE_INACTIVITE_SECONDES),
  });
  const page = new PageDeStructure({
    activite: () => veille.signaler(),
    verrouiller: () => void fermerLaStructure('verrouillage'),
  });
  const coeur = new Superviseur({
    lancer: () => lancerCoeur(path.join(__dirname, 'coeur.cjs'), environnement(trousseau.present)),
    trousseau,
    surSession: (ouverte) => (ouverte ? veille.commencer() : veille.cesser()),
    surPerte: () => void prevenirDeLaPerte(),
  });
  let fermeture: Promise<void> | null = null;

  /** Ends the core and the page's process, then shows a fresh page: the login only. */
  function fermerLaStructure(motif: Motif): Promise<void> {
    fermeture ??= (async () => {
      veille.cesser();
      await coeur.arreter();
      await viderPressePapiers();
      await coeur.demarrer();
      await page.renouveler(motif);
    })().finally(() => {
      fermeture = null;
    });
    return fermeture;
  }

  async function prevenirDeLaPerte(): Promise<void> {
    const { message, conserve, remede } = TEXTES_ERREUR.coeurIndisponible;
    const options = {
      type: 'error' as const,
      title: 'Permanence',
      message,
      detail: `${conserve}\n${remede}`,
    };
    if (page.fenetre !== null) await dialog.showMessageBox(page.fenetre, options);
    await fermerLaStructure('coeur');
  }

  ouvrirPorte({
    fenetre: () => page.fenetre,
    coeur: (nom, entree) => coeur.appeler(nom, entree),
    application: (nom, entree) =>
      repondreDeLApplication(nom, entree, {
        fenetre: page.fenetre,
        fermer: () => fermerLaStructure('fermeture'),
      }),
    demanderChemin: async (nom, sens) =>
      page.fenetre === null ? null : demanderChemin(page.fenetre, nom, sens),
  });
  app.on('second-instance', () => page.montrer());
  app.on('window-all-closed', () => {});
  quitterProprement(coeur);
  await coeur.demarrer();
  await page.renouveler(null);
}

// The core drains before the application ends: a checkpoint now spares one at the next opening.
function quitterProprement(coeur: Superviseur): void {
  let arretee = false;
  app.on('before-quit', (evenement) => {
    if (arretee) return;
    evenement.preventDefault();
    void Promise.all([viderPressePapiers(), coeur.arreter()])
      .then(() => {
        // The base is shut: the application may be started again while a last backup ends.
        app.releaseSingleInstanceLock();
        return coeur.finir();
      })
      .finally(() => {
        arretee = true;
        app.quit();
      });
  });
}

const environnement = (trousseau: boolean): Record<string, string> => ({
  [ENVIRONNEMENT_COEUR.profil]: app.getPath('userData'),
  [ENVIRONNEMENT_COEUR.ressources]: path.join(__dirname, '..', '..', 'resources'),
  [ENVIRONNEMENT_COEUR.essai]: process.env[ENVIRONNEMENT_COEUR.essai] === '1' ? '1' : '0',
  [ENVIRONNEMENT_COEUR.trousseau]: trousseau ? '1' : '0',
});
