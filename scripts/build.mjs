// npm run build: builds the application into out/, whether or not the sources changed, and the bench's driver.
import { build } from './setup/application-build.mjs';
import { prepareTools } from './setup/index.mjs';
import { runScript } from './setup/say.mjs';

await runScript(async () => {
  await prepareTools();
  const code = await build();
  if (code !== 0) return code;
  // Bundled by a package: only now is it certain to be there.
  const { piloteDeBench } = await import('./bench/pilote.mjs');
  await piloteDeBench();
  return 0;
});
