// A folder of its own for each test, removed afterwards.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export function dossierTemporaire(): string {
  const dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'permanence-test-'));
  onTestFinished(() => fs.rmSync(dossier, { recursive: true, force: true }));
  return dossier;
}
