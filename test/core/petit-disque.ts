// A real disk of a few megabytes, mounted for one test; only root may mount.
import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { dossierTemporaire } from './dossier-temporaire';

/** The folder, or `null` where this user may not mount (the test then says that it was not run). */
export function petitDisque(mebioctets: number): string | null {
  const dossier = dossierTemporaire();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebioctets}m`, 'tmpfs', dossier], {
      stdio: 'ignore',
    });
  } catch {
    // Not root, or a container that forbids it.
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', dossier], { stdio: 'ignore' });
  });
  return dossier;
}

export const mettreEnLectureSeule = (dossier: string): void => {
  execFileSync('mount', ['-o', 'remount,ro', dossier], { stdio: 'ignore' });
};
