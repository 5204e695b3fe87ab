// A password given once by the direction and replaced at first login: words easy to dictate over the telephone.
import { octetsAuHasard } from '../primitives';

/** Crockford's alphabet without vowels: no word is formed, nothing is mistaken for another sign. */
const SIGNES = '23456789BCDFGHJKMNPQRSTVWXYZ';
const minuscules = SIGNES.slice(8).toLowerCase();
const GROUPES = 5;
const PAR_GROUPE = 4;

/** Five groups of four signs, of all four classes: about 95 bits. */
export function motDePasseProvisoire(hasard: (nombre: number) => Uint8Array = octetsAuHasard): string {
  const groupes = Array.from({ length: GROUPES }, (_, rang) =>
    tirer(rang % 2 === 0 ? SIGNES : minuscules, hasard),
  );
  return groupes.join('-');
}

// Bytes that would favour the alphabet's beginning are thrown away.
function tirer(alphabet: string, hasard: (nombre: number) => Uint8Array): string {
  const limite = 256 - (256 % alphabet.length);
  let groupe = '';
  while (groupe.length < PAR_GROUPE)
    for (const octet of hasard(PAR_GROUPE))
      if (octet < limite && groupe.length < PAR_GROUPE) groupe += alphabet[octet % alphabet.length] ?? '';
  return groupe;
}
