// Which Electron is used, and which file is refused as one.
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { electronRuntime } from '../../scripts/setup/electron-runtime.mjs';
import { substituteIsPossible, verifyChecksum } from '../../scripts/setup/electron-substitute.mjs';
import { folderWith } from './temporary-folder';

afterEach(() => vi.unstubAllEnvs());

describe.skipIf(process.platform !== 'linux')('an Electron named by ELECTRON_OVERRIDE_DIST_PATH', () => {
  test('is used as it is, and is not a substitute', () => {
    const folder = folderWith({ electron: '', version: 'v45.4.1\n' });
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    const expected = {
      executable: path.join(folder, 'electron'),
      version: '45.4.1',
      substitute: false,
      env: {},
    };
    expect(electronRuntime()).toEqual(expected);
  });

  test('is refused by name when it is not there', () => {
    const folder = folderWith({});
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    expect(() => electronRuntime()).toThrow(folder);
  });
});

describe('the substitute', () => {
  test('exists for 64-bit Linux on Intel only', () => {
    expect(substituteIsPossible('linux', 'x64')).toBe(true);
    expect(substituteIsPossible('linux', 'arm64')).toBe(false);
    expect(substituteIsPossible('win32', 'x64')).toBe(false);
  });

  test('is refused when its content is not the one that was examined', () => {
    const file = path.join(folderWith({ 'package.tgz': 'something else' }), 'package.tgz');
    expect(() => verifyChecksum(file)).toThrow('not the file that was examined');
  });
});
