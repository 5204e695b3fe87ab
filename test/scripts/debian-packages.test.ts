// Which Debian packages are missing, under which name this release has them.
import { describe, expect, test } from 'vitest';
import { installableNames, missingPackages, packagesFor } from '../../scripts/setup/debian-packages.mjs';

describe('what a purpose needs', () => {
  test('starting needs no virtual display and no test tool', () => {
    expect(packagesFor('start', true)).toContain('libgtk-3-0');
    expect(packagesFor('start', true)).not.toContain('age');
    expect(packagesFor('start', false)).not.toContain('xvfb');
  });

  test('tests and demonstration need a virtual display only where there is none', () => {
    expect(packagesFor('test', false)).toEqual(
      expect.arrayContaining(['xvfb', 'xauth', 'age', 'poppler-utils']),
    );
    expect(packagesFor('demo', true)).not.toContain('xvfb');
  });
});

describe('what is missing', () => {
  test('a package removed but not purged is missing', () => {
    const dpkg = 'libasound2 config-files\nage installed\n';
    expect(missingPackages(['libasound2', 'age', 'xvfb'], dpkg)).toEqual(['libasound2', 'xvfb']);
  });

  test('the name with t64 stands for the former one', () => {
    const dpkg = 'libasound2t64 installed\nlibgtk-3-0t64 installed\n';
    expect(missingPackages(['libasound2', 'libgtk-3-0', 'libcups2'], dpkg)).toEqual(['libcups2']);
  });
});

test('apt is asked for the renamed package where it has a candidate, else for the former name', () => {
  const policy = [
    'libasound2t64:',
    '  Installed: (none)',
    '  Candidate: 1.2.11-1build2',
    '  Version table:',
    '     1.2.11-1build2 500',
    'libcups2t64:',
    '  Installed: (none)',
    '  Candidate: (none)',
    '',
  ].join('\n');
  expect(installableNames(['libasound2', 'libcups2', 'age'], policy)).toEqual([
    'libasound2t64',
    'libcups2',
    'age',
  ]);
});
