// The page's menu: one call to the shell, by name.
import { contextBridge, ipcRenderer } from 'electron';
import { CANAL } from '../../src-shared/contract/protocole';

contextBridge.exposeInMainWorld('permanence', {
  appeler: (nom: string, demande: unknown): Promise<unknown> => ipcRenderer.invoke(CANAL, nom, demande),
});
