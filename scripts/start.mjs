// npm start: opens the application, after installing and building what is missing.
import { ensureBuild } from './setup/application-build.mjs';
import { hasDisplay } from './setup/display.mjs';
import { prepare } from './setup/index.mjs';
import { root } from './setup/project.mjs';
import { run } from './setup/run.mjs';
import { sandboxProblem } from './setup/sandbox.mjs';
import { runScript, SetupError, say } from './setup/say.mjs';

const ELSEWHERE = 'To see it at work without a screen: npm run demo';

await runScript(async () => {
  if (!hasDisplay())
    throw new SetupError('There is no display to open a window on (DISPLAY is not set).', ELSEWHERE);
  const { runtime } = await prepare('start');
  const problem = sandboxProblem(runtime.executable);
  if (problem) throw new SetupError(...problem, ELSEWHERE);
  await ensureBuild();
  say('Opening Permanence.');
  const env = { ...process.env, ...runtime.env };
  const { code } = await run(runtime.executable, [root, ...process.argv.slice(2)], { env });
  return code;
});
