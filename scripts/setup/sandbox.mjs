// Says why Chromium's sandbox would not start on this machine: the application never runs without it.
import fs from 'node:fs';
import path from 'node:path';

/**
 * @param {string} executable Electron's
 * @returns {string[] | undefined} what is wrong and what to do, or undefined when nothing stands in the way
 */
export function sandboxProblem(executable) {
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) {
    return [
      'Chromium refuses to start its sandbox for root, and this application never runs without its sandbox.',
      'Log in as an ordinary user who may read this folder, and run the same command again.',
    ];
  }
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  if (!namespacesAreForbidden() || isSetuidRoot(helper)) return undefined;
  return [
    'This system forbids the user namespaces on which Chromium builds its sandbox.',
    'Let the sandbox’s helper run instead, once:',
    `    sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  ];
}

// Ubuntu 23.10 and later restrict them with AppArmor; some hardened Debian kernels switch them off.
function namespacesAreForbidden() {
  return (
    setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('/proc/sys/kernel/unprivileged_userns_clone') === '0'
  );
}

/** @param {string} file */
function setting(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : undefined;
}

/** @param {string} file */
function isSetuidRoot(file) {
  const entry = fs.statSync(file, { throwIfNoEntry: false });
  return entry !== undefined && entry.uid === 0 && (entry.mode & 0o4000) !== 0;
}
