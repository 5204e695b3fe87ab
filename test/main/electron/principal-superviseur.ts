// Inside Electron: the supervisor over a utility process.
import path from 'node:path';
import { app } from 'electron';
import { dansLeRuntime } from '../../../src-main/core-process/launch';
import { rendre } from './rendre';
import { scenarioSuperviseur } from './scenario-superviseur';

rendre(
  app.whenReady().then(() => scenarioSuperviseur(() => dansLeRuntime(path.join(__dirname, 'coeur.cjs'), {}))),
);
