// The one window factory: sandboxed, isolated, in a session of its own that is kept nowhere.
import path from 'node:path';
import { app, BrowserWindow, type Rectangle, session } from 'electron';
import { durcirSession } from './security/hardening';
import { servirLaPage } from './security/protocol';
import { ORIGINE } from './security/trusted-url';

/** Why a structure was closed, shown on the login page. */
export type Motif = 'fermeture' | 'autrePersonne' | 'huitHeures' | 'sommeil' | 'codes' | 'coeur';

/** After the page is loaded: a graphics driver in trouble may never announce its first picture. */
const PATIENCE_MS = 1_500;

const TAILLE = { width: 1366, height: 768 } as const;
let rang = 0;

/** @param cadre place and size of the page it succeeds */
export function ouvrirFenetre(motif: Motif | null, cadre: Rectangle | null): BrowserWindow {
  // Without `persist:` the session lives in memory; a new name means nothing is left of the former page.
  const memoire = session.fromPartition(`page-${++rang}`, { cache: false });
  durcirSession(memoire);
  servirLaPage(memoire, path.join(__dirname, '..', 'renderer'));
  const fenetre = new BrowserWindow({
    ...TAILLE,
    ...cadre,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Permanence',
    backgroundColor: '#f7f5f2',
    autoHideMenuBar: true,
    webPreferences: {
      session: memoire,
      preload: path.join(__dirname, '..', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  montrerUneFoisPrete(fenetre);
  fenetre.on('page-title-updated', (evenement) => evenement.preventDefault());
  void fenetre.loadURL(`${ORIGINE}/index.html${motif === null ? '' : `?motif=${motif}`}`);
  return fenetre;
}

// Shown drawn, so that no white frame is seen; shown all the same when the first picture is not announced.
function montrerUneFoisPrete(fenetre: BrowserWindow): void {
  const montrer = (): void => {
    if (!fenetre.isDestroyed() && !fenetre.isVisible()) fenetre.show();
  };
  fenetre.once('ready-to-show', montrer);
  fenetre.webContents.once('did-finish-load', () => setTimeout(montrer, PATIENCE_MS).unref());
}
