// The hidden menu: it exists for its keys (editing, zoom), in French where Alt shows it.
import { app, Menu } from 'electron';

export const installerMenu = (): void =>
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const, label: app.name }] : []),
      {
        label: 'Édition',
        submenu: [
          { role: 'undo', label: 'Annuler' },
          { role: 'redo', label: 'Rétablir' },
          { type: 'separator' },
          { role: 'cut', label: 'Couper' },
          { role: 'copy', label: 'Copier' },
          { role: 'paste', label: 'Coller' },
          { role: 'selectAll', label: 'Tout sélectionner' },
        ],
      },
      {
        label: 'Affichage',
        submenu: [
          { role: 'zoomIn', label: 'Agrandir' },
          // The key as typed without Shift.
          { role: 'zoomIn', label: 'Agrandir', accelerator: 'CommandOrControl+=', visible: false },
          { role: 'zoomOut', label: 'Réduire' },
          { role: 'resetZoom', label: 'Taille normale' },
          { type: 'separator' },
          { role: 'togglefullscreen', label: 'Plein écran' },
        ],
      },
    ]),
  );
