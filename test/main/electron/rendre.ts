// How a script run inside Electron gives its result back.
import { app } from 'electron';

export function rendre(resultat: Promise<unknown>): void {
  void resultat
    .catch((cause: unknown) => ({ echec: String(cause) }))
    .then((valeur) => {
      process.stdout.write(`\nRESULTAT ${JSON.stringify(valeur)}\n`, () => app.exit(0));
    });
}
