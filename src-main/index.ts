// The shell: starts the window and the core, lends paper, keychain and clipboard; no rule, no SQL.
import path from 'node:path';
import { app, dialog, powerMonitor } from 'electron';
import { ENVIRONNEMENT_COEUR } from '../src-shared/contract/protocole';
import { TEXTES_ERREUR } from '../src-shared/erreurs';
import { repondreDeLApplication } from './application-calls';
import { viderPressePapiers } from './clipboard';
import { lancerCoeur } from './core-process/launch';
import { Superviseur } from './core-process/supervisor';
import { demanderChemin } from './dialogues';
import { ouvrirPorte } from './ipc/door';
import { trousseauDuSysteme } from './keychain';
import { installerMenu } from './menu';
import { Reseau } from './network';
import { durcirApplication, faireTaireChromium } from './security/hardening';
import { declarerProtocole } from './security/protocol';
import { secondesDEssai, Veille } from './session-watch';
import { VieDeLaStructure } from './structure-life';
import { PageDeStructure } from './structure-page';

const profilImpose = process.env[ENVIRONNEMENT_COEUR.profil];
if (profilImpose !== undefined && path.isAbsolute(profilImpose)) app.setPath('userData', profilImpose);
app.commandLine.appendSwitch('lang', 'fr');
// A graphics driver that fails at start leaves, now and then, a window that is never drawn.
app.disableHardwareAcceleration();
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
    instant: () => ({ mural: Date.now(), monotone: performance.now() }),
    pauser: (raison) => void vie.mettreEnPause(raison),
    fermer: (motif) => void vie.fermer(motif),
    secondes: secondesDEssai(app.isPackaged, process.env.PERMANENCE_INACTIVITE_SECONDES),
  });
  const page = new PageDeStructure({
    activite: () => veille.signaler(),
    mettreEnPause: () => void vie.mettreEnPause('demande'),
    perdre: () => void vie.fermer('page'),
  });
  const coeur = new Superviseur({
    lancer: () => lancerCoeur(path.join(__dirname, 'coeur.cjs'), environnement(trousseau.present)),
    trousseau,
    reseau: new Reseau(Date.now),
    surSession: (etat) => vie.surSession(etat),
    surPerte: () => void prevenirDeLaPerte(),
  });
  const vie = new VieDeLaStructure({ coeur, page, veille, viderPressePapiers });

  async function prevenirDeLaPerte(): Promise<void> {
    const { message, conserve, remede } = TEXTES_ERREUR.coeurIndisponible;
    const options = {
      type: 'error' as const,
      title: 'Permanence',
      message,
      detail: `${conserve}\n${remede}`,
    };
    if (page.fenetre !== null) await dialog.showMessageBox(page.fenetre, options);
    await vie.fermer('coeur');
  }

  ouvrirPorte({
    fenetre: () => page.fenetre,
    coeur: (nom, entree) => coeur.appeler(nom, entree),
    application: (nom, entree) =>
      repondreDeLApplication(nom, entree, {
        fenetre: page.fenetre,
        mettreEnPause: () => vie.mettreEnPause('demande'),
        departPret: () => page.departPret(),
        fermer: (motif) => vie.fermer(motif),
      }),
    demanderChemin: async (nom, sens) =>
      page.fenetre === null ? null : demanderChemin(page.fenetre, nom, sens),
  });
  app.on('second-instance', () => page.montrer());
  suivreLeSommeil(veille);
  app.on('window-all-closed', () => {});
  quitterProprement(coeur);
  await coeur.demarrer();
  await page.renouveler(null);
}

// A locked session of the computer is left too, but waking up from it is not a sleep.
function suivreLeSommeil(veille: Veille): void {
  powerMonitor.on('suspend', () => veille.sEndormir());
  powerMonitor.on('resume', () => veille.seReveiller());
  powerMonitor.on('lock-screen', () => veille.pauserPourVeille());
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
