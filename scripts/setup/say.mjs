// The set-up's few words to the developer: one line per step, a frame for what must not be missed.

/** @param {string} message */
export function say(message) {
  console.log(`[setup] ${message}`);
}

/**
 * A framed message.
 * @param {...string} lines
 */
export function sayLoudly(...lines) {
  const bar = '!'.repeat(100);
  console.log([bar, ...lines.map((line) => `!!! ${line}`), bar].join('\n'));
}

/** A set-up failure whose message already says what to do: shown without a stack. */
export class SetupError extends Error {
  /** @param {...string} lines */
  constructor(...lines) {
    super(lines.join('\n'));
    this.name = 'SetupError';
  }
}

/**
 * Runs a script's main function; a set-up failure is printed as it is, anything else with its stack.
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
