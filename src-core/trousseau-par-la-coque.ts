// The operating system's keychain, asked through the shell: one question, one answer, by number.

import type { DepuisCoeur } from '../src-shared/contract/protocole';
import type { TrousseauSysteme } from './acces/trousseau-systeme';

type Question = Extract<DepuisCoeur, { type: 'trousseau' }>;

export interface TrousseauParLaCoque extends TrousseauSysteme {
  recevoir(id: number, octets: Uint8Array | null): void;
}

export function trousseauParLaCoque(envoyer: (question: Question) => void): TrousseauParLaCoque {
  const attentes = new Map<number, (octets: Uint8Array | null) => void>();
  let suivant = 1;
  const demander = (sens: Question['sens'], octets: Uint8Array): Promise<Uint8Array | null> =>
    new Promise((repondre) => {
      const id = suivant++;
      attentes.set(id, repondre);
      envoyer({ type: 'trousseau', id, sens, octets });
    });
  return {
    present: true,
    envelopper: (octets) => demander('envelopper', octets),
    developper: (octets) => demander('developper', octets),
    recevoir: (id, octets) => {
      attentes.get(id)?.(octets);
      attentes.delete(id);
    },
  };
}
