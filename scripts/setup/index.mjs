// The set-up, in order: each step skips what is there, says what it does, and stops with what to do when it cannot.
import { ensureDebianPackages } from './debian-packages.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { ensureNode24 } from './node24.mjs';

/** The tools alone: enough to format, check types and build. */
export async function prepareTools() {
  await ensureDependencies();
  await ensureNode24();
}

/**
 * Everything needed to open the application's window.
 * @param {'start' | 'test' | 'demo'} purpose
 */
export async function prepare(purpose) {
  await prepareTools();
  const missingPackages = await ensureDebianPackages(purpose);
  const runtime = await ensureElectron();
  return { runtime, missingPackages };
}
