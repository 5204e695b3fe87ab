// Asks the user where a file goes or comes from, and writes one whole or not at all.
import fs from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';

/** The path chosen, or `null` when the user gave up. */
export async function demanderOuEnregistrer(
  fenetre: BrowserWindow,
  titre: string,
  nom: string,
  extension: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(fenetre, {
    title: titre,
    defaultPath: path.join(app.getPath('documents'), `${nom}.${extension}`),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  return canceled || filePath === undefined || filePath === '' ? null : filePath;
}

export async function demanderQuelFichier(
  fenetre: BrowserWindow,
  titre: string,
  extension: string,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(fenetre, {
    title: titre,
    properties: ['openFile'],
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

export async function demanderQuelDossier(fenetre: BrowserWindow, titre: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(fenetre, {
    title: titre,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Written aside, then renamed. @throws the file system's error after removing what was written */
export async function ecrireEntier(chemin: string, octets: Uint8Array): Promise<void> {
  const aCote = `${chemin}.nouveau`;
  try {
    await fs.promises.writeFile(aCote, octets, { flush: true });
    await fs.promises.rename(aCote, chemin);
  } catch (cause) {
    await fs.promises.rm(aCote, { force: true });
    throw cause;
  }
}
