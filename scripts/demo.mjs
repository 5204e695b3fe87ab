// npm run demo: performs the main job in the application's real window, on a virtual display if there is none.
import fs from 'node:fs';
import { ensureBuild } from './setup/application-build.mjs';
import { onSomeDisplay } from './setup/display.mjs';
import { prepare } from './setup/index.mjs';
import { projectEnv, projectNode } from './setup/node24.mjs';
import { inProject } from './setup/project.mjs';
import { run } from './setup/run.mjs';
import { runScript, SetupError } from './setup/say.mjs';

const DEMO = inProject('scripts', 'demo', 'run.mjs');

await runScript(async () => {
  if (!fs.existsSync(DEMO)) throw new SetupError(`There is no demonstration yet: ${DEMO} does not exist.`);
  const { runtime } = await prepare('demo');
  await ensureBuild();
  const [program, args] = onSomeDisplay(projectNode(), [DEMO, ...process.argv.slice(2)]);
  const { code } = await run(program, args, { env: { ...projectEnv(), ...runtime.env } });
  return code;
});
