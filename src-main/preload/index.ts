// The page's menu: one call to the shell, by name, and word of its own end.
import { contextBridge, ipcRenderer } from 'electron';
import { CANAL, CANAL_DEPART } from '../../src-shared/contract/protocole';

contextBridge.exposeInMainWorld('permanence', {
  appeler: (nom: string, demande: unknown): Promise<unknown> => ipcRenderer.invoke(CANAL, nom, demande),
  surDepart: (garder: () => void): void => {
    ipcRenderer.on(CANAL_DEPART, () => garder());
  },
});
