// Key pairs of the vault's parameters, put together again.
import type { Base } from '../coffre/ouvrir';
import { lireParametre, lireSecret } from '../coffre/parametres';
import type { Paire } from '../primitives';

const PAIRES = {
  echecs: ['echecs.publique', 'echecs.privee'],
  poste: ['poste.ed25519.publique', 'poste.ed25519.privee'],
  echange: ['poste.x25519.publique', 'poste.x25519.privee'],
  structure: ['structure.ed25519.publique', 'structure.ed25519.privee'],
} as const;

export function pairePoste(base: Pick<Base, 'prepare'>, nom: keyof typeof PAIRES): Paire {
  const [publique, privee] = PAIRES[nom];
  return { publique: lireParametre(base, publique), privee: lireSecret(base, privee) };
}
