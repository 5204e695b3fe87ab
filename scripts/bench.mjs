// npm run bench [name]: measures against bench/bars.json on a structure of 50,000 files; out/bench/<name>.json and a table.
import { ensureBuild } from './setup/application-build.mjs';
import { onSomeDisplay } from './setup/display.mjs';
import { prepare } from './setup/index.mjs';
import { projectEnv, projectNode } from './setup/node24.mjs';
import { inProject } from './setup/project.mjs';
import { run } from './setup/run.mjs';
import { runScript } from './setup/say.mjs';

await runScript(async () => {
  const { runtime } = await prepare('test');
  await ensureBuild();
  const [program, args] = onSomeDisplay(projectNode(), [
    inProject('scripts', 'bench', 'run.mjs'),
    ...process.argv.slice(2),
  ]);
  const { code } = await run(program, args, { env: { ...projectEnv(), ...runtime.env } });
  return code;
});
