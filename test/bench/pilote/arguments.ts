// The driver's command line.
import path from 'node:path';
import { parseArgs } from 'node:util';

export interface Demande {
  /** `a` founds the structure and lets the others in, `b` enters. */
  readonly role: 'a' | 'b';
  /** Address of the server, as it is typed in the application. */
  readonly hub: string;
  /** The folder that the computers of the structure share. */
  readonly dossier: string;
  /** The operator's activation code; `a` only. */
  readonly code: string | null;
  /** File of the authority that vouches for the server, PEM; `null`: those of the computer. */
  readonly ca: string | null;
  readonly nom: string;
}

const USAGE =
  'usage: bench-driver --role a|b --hub URL --dir DIR [--code CODE] [--ca FILE] [--name NAME]; --code with role a';

/** @throws with the usage when something is missing */
export function lireArguments(args: readonly string[]): Demande {
  const { values } = parseArgs({
    args: [...args],
    options: {
      role: { type: 'string' },
      hub: { type: 'string' },
      dir: { type: 'string' },
      code: { type: 'string' },
      ca: { type: 'string' },
      name: { type: 'string' },
    },
  });
  const { role, hub, dir, code = null, ca = null } = values;
  if ((role !== 'a' && role !== 'b') || hub === undefined || dir === undefined) throw new Error(USAGE);
  if (role === 'a' && code === null) throw new Error(USAGE);
  const nom = values.name ?? role;
  if (!/^[a-z0-9-]{1,30}$/.test(nom)) throw new Error('a name is small letters, digits and dashes');
  return { role, hub, dossier: path.resolve(dir), code, ca, nom };
}
