// Dependencies are installed again only when node_modules differs from the lockfile.
import { expect, test } from 'vitest';
import { dependenciesArePresent } from '../../scripts/setup/dependencies.mjs';
import { folderWith } from './temporary-folder';

const react = { version: '19.3.1', integrity: 'sha512-r' };
const forWindows = { version: '1.0.0', integrity: 'sha512-w', optional: true };
const locked = { '': { version: '0.1.0' }, 'node_modules/react': react, 'node_modules/win': forWindows };

function project(installed?: object): string {
  const lock = (packages: object) => JSON.stringify({ lockfileVersion: 3, packages });
  return folderWith({
    'package-lock.json': lock(locked),
    ...(installed ? { 'node_modules/.package-lock.json': lock(installed) } : {}),
  });
}

test('nothing installed, or an interrupted installation: absent', () => {
  expect(dependenciesArePresent(project())).toBe(false);
  expect(dependenciesArePresent(project({}))).toBe(false);
});

test('what the lockfile asks for, without the optional package of another system: present', () => {
  expect(dependenciesArePresent(project({ 'node_modules/react': react }))).toBe(true);
});

test('another version, or the same version with another content: absent', () => {
  const older = { ...react, version: '19.3.0' };
  const changed = { ...react, integrity: 'sha512-x' };
  expect(dependenciesArePresent(project({ 'node_modules/react': older }))).toBe(false);
  expect(dependenciesArePresent(project({ 'node_modules/react': changed }))).toBe(false);
});
