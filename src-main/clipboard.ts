// The clipboard: filled on request, emptied at closing when it still holds what the application put there.
import { clipboard } from 'electron';

let depose: string | null = null;

export async function copierTexte(texte: string): Promise<void> {
  await clipboard.writeText(texte);
  depose = texte;
}

// Older runtimes answer at once, newer ones with a promise: both are awaited.
export async function viderPressePapiers(): Promise<void> {
  if (depose !== null && (await clipboard.readText()) === depose) await clipboard.clear();
  depose = null;
}
