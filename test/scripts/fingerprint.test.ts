// The build is skipped only when nothing it is made from has changed.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint, stampSays, writeStamp } from '../../scripts/setup/fingerprint.mjs';
import { folderWith, writeFiles } from './temporary-folder';

const NAMES = ['src', 'config.ts'];
const sources = () =>
  folderWith({ 'src/a.ts': 'a', 'src/deep/b.ts': 'b', 'config.ts': 'c', 'notes.md': 'n' });

test('the same files give the same fingerprint, in any folder', () => {
  expect(fingerprint(sources(), NAMES)).toBe(fingerprint(sources(), NAMES));
});

test.each([
  ['a changed content', { 'src/deep/b.ts': 'B' }],
  ['a new file', { 'src/deep/c.ts': '' }],
  ['a changed single file', { 'config.ts': 'd' }],
])('%s changes it', (_what, change: Record<string, string>) => {
  const folder = sources();
  const before = fingerprint(folder, NAMES);
  writeFiles(folder, change);
  expect(fingerprint(folder, NAMES)).not.toBe(before);
});

test('a removed and a renamed file change it', () => {
  const folder = sources();
  const before = fingerprint(folder, NAMES);
  fs.renameSync(path.join(folder, 'src/a.ts'), path.join(folder, 'src/z.ts'));
  const renamed = fingerprint(folder, NAMES);
  fs.rmSync(path.join(folder, 'src/z.ts'));
  expect(new Set([before, renamed, fingerprint(folder, NAMES)]).size).toBe(3);
});

test('bytes moved from one file to the next change it', () => {
  const one = fingerprint(folderWith({ a: 'xy', b: 'z' }), ['a', 'b']);
  expect(fingerprint(folderWith({ a: 'x', b: 'yz' }), ['a', 'b'])).not.toBe(one);
});

test('a file outside the named ones, or a name that does not exist, does not count', () => {
  const folder = sources();
  const before = fingerprint(folder, NAMES);
  writeFiles(folder, { 'notes.md': 'other' });
  expect(fingerprint(folder, [...NAMES, 'absent'])).toBe(before);
});

test('a stamp says only what was written in it, and nothing when it is missing', () => {
  const stamp = path.join(sources(), 'out', '.stamp');
  expect(stampSays(stamp, 'abc')).toBe(false);
  writeStamp(stamp, 'abc');
  expect(stampSays(stamp, 'abc')).toBe(true);
  expect(stampSays(stamp, 'abd')).toBe(false);
});
