// The one window factory: sandboxed, isolated, in a session of its own that is kept nowhere.
import path from 'node:path';
import { app, BrowserWindow, type Rectangle, session } from 'electron';
import type { MotifDuCoeur } from '../src-shared/contract/protocole';
import { durcirSession } from './security/hardening';
import { servirLaPage } from './security/protocol';
import { ORIGINE } from './security/trusted-url';

/** Why a structure was closed, shown on the login page. */
export type Motif =
  | MotifDuCoeur
  | 'fermeture'
  | 'autrePersonne'
  | 'sommeil'
  | 'page'
  | 'coeur'
  | 'sansReponse';

/** Longer than a page takes to be drawn, shorter than a person takes to start the application again. */
const PATIENCE_MS = 2_500;
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
  fenetre.once('ready-to-show', () => fenetre.show());
  fenetre.webContents.once('did-finish-load', () => setTimeout(() => insister(fenetre), PATIENCE_MS).unref());
  fenetre.on('page-title-updated', (evenement) => evenement.preventDefault());
  void fenetre.loadURL(`${ORIGINE}/index.html${motif === null ? '' : `?motif=${motif}`}`);
  return fenetre;
}

// When the graphics process fails at its start, the page has no size and never says that it is ready:
// the application would run without a window. A change of size has it laid out.
function insister(fenetre: BrowserWindow): void {
  if (fenetre.isDestroyed() || fenetre.isVisible()) return;
  const { width, height } = fenetre.getBounds();
  fenetre.show();
  fenetre.setSize(width, height - 1);
}
