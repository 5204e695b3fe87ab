// Inside Electron: the primitives' known answers, computed in a utility process.
import path from 'node:path';
import { app, utilityProcess } from 'electron';
import { rendre } from './rendre';

rendre(
  app.whenReady().then(
    () =>
      new Promise((resoudre) => {
        const enfant = utilityProcess.fork(path.join(__dirname, 'calcul.cjs'));
        enfant.once('message', resoudre);
        enfant.once('exit', () => resoudre('ended'));
      }),
  ),
);
