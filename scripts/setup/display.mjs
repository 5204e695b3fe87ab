// Is there a screen to open a window on? If not, a command can run on a virtual one.

/**
 * Only the X display counts on Linux: the substitute Electron knows no other.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY);
}

/**
 * The command as it is where there is a display, or the same one under a virtual display.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {boolean} [display]
 * @returns {[program: string, args: string[]]}
 */
export function onSomeDisplay(program, args, display = hasDisplay()) {
  if (display) return [program, [...args]];
  // Larger than the 1366 × 768 of the smallest office screen, so that a window of that size fits with its frame.
  // Without -noreset the display starts afresh when its last client leaves, under a window that is just coming.
  return ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24 -noreset', program, ...args]];
}
