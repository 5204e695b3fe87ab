// Remembers from what a result was made, so that a second run skips what is already there.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * SHA-256 over the names and contents of files and folders; a missing one counts as absent, not as an error.
 * @param {string} base folder to which the names are relative
 * @param {readonly string[]} names
 */
export function fingerprint(base, names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesUnder(base, name)).sort()) {
    const content = fs.readFileSync(path.join(base, file));
    // Name and length first, so that moving bytes from one file to the next changes the result.
    hash.update(`${file.split(path.sep).join('/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} stamp
 * @param {string} value
 */
export function stampSays(stamp, value) {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8').trim() === value;
}

/**
 * @param {string} stamp
 * @param {string} value
 */
export function writeStamp(stamp, value) {
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, `${value}\n`);
}

/**
 * @param {string} base
 * @param {string} name
 * @returns {string[]}
 */
function filesUnder(base, name) {
  const entry = fs.statSync(path.join(base, name), { throwIfNoEntry: false });
  if (!entry) return [];
  if (!entry.isDirectory()) return [name];
  return fs.readdirSync(path.join(base, name)).flatMap((child) => filesUnder(base, path.join(name, child)));
}
