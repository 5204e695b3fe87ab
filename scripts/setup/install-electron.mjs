// Tries the real Electron again on a machine that runs on the substitute.
import { ensureElectron } from './electron-runtime.mjs';
import { runScript } from './say.mjs';

await runScript(async () => {
  const runtime = await ensureElectron({ retryOfficial: true });
  return runtime.substitute ? 1 : 0;
});
