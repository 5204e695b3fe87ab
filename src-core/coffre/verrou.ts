// One core at a time on a vault: a lock file for the core's life, left behind only by a crash.
import fs from 'node:fs';
import { codeSysteme } from './fichier';

export interface Verrou {
  relacher(): void;
}

/** Takes the lock, or gives `null` when a living process holds it. */
export function prendreVerrou(chemin: string): Verrou | null {
  for (let essai = 0; essai < 2; essai++) {
    try {
      fs.writeFileSync(chemin, String(process.pid), { flag: 'wx', mode: 0o600 });
      return { relacher: () => fs.rmSync(chemin, { force: true }) };
    } catch (cause) {
      if (codeSysteme(cause) !== 'EEXIST') throw cause;
      if (tenu(chemin)) return null;
      fs.rmSync(chemin, { force: true });
    }
  }
  return null;
}

function tenu(chemin: string): boolean {
  const pid = Number.parseInt(fs.readFileSync(chemin, 'utf8'), 10);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM: the process lives, under another account.
    return codeSysteme(cause) === 'EPERM';
  }
}
