// npm run build: builds the application into out/, whether or not the sources changed.
import { build } from './setup/application-build.mjs';
import { prepareTools } from './setup/index.mjs';
import { runScript } from './setup/say.mjs';

await runScript(async () => {
  await prepareTools();
  return build();
});
