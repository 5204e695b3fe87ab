// The two recovery keys' public halves and bearers, as the vault keeps them.
import { decode } from 'cborg';
import { z } from 'zod';
import type { Base } from '../coffre/ouvrir';
import { lireParametre } from '../coffre/parametres';
import type { Porteur } from './cles-du-poste';

const schema = z.array(z.strictObject({ porteur: z.string(), destinataire: z.string() })).length(2);

export const lireSecours = (base: Pick<Base, 'prepare'>): readonly Porteur[] =>
  schema.parse(decode(lireParametre(base, 'secours')));
