// A virtual display is used only where there is no real one.
import { expect, test } from 'vitest';
import { hasDisplay, onSomeDisplay } from '../../scripts/setup/display.mjs';

test('Linux has a display when DISPLAY names one; other systems always do', () => {
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({}, 'win32')).toBe(true);
  expect(hasDisplay({}, 'darwin')).toBe(true);
});

test('with a display the command is unchanged', () => {
  expect(onSomeDisplay('node', ['run.mjs'], true)).toEqual(['node', ['run.mjs']]);
});

test('without one it runs under xvfb-run, with its arguments at the end', () => {
  const [program, args] = onSomeDisplay('node', ['run.mjs', '--slow'], false);
  expect(program).toBe('xvfb-run');
  expect(args[2]).toContain('-noreset');
  expect(args.slice(-3)).toEqual(['node', 'run.mjs', '--slow']);
});
