// Where the national server is, for this structure on this computer; it is not sent anywhere.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { type Destination, lireAdresse } from '../../src-shared/sync/reseau';
import type { Base } from '../coffre/ouvrir';
import { ecrireParametre, lireParametre, oublierParametre, parametrePresent } from '../coffre/parametres';

const schema = z.strictObject({
  adresse: z.string().refine((adresse) => lireAdresse(adresse) === adresse),
  autorite: z.string().max(20_000).nullable(),
});

/** `null` while the structure is not linked: nothing then goes to any network. */
export const lireDestination = (base: Base): Destination | null =>
  parametrePresent(base, 'serveur.adresse')
    ? schema.parse(decode(lireParametre(base, 'serveur.adresse')))
    : null;

/** @param destination its address in its one form, see `lireAdresse`; `null` unlinks */
export function poserDestination(base: Base, destination: Destination | null): void {
  if (destination === null) oublierParametre(base, 'serveur.adresse');
  else ecrireParametre(base, 'serveur.adresse', encode(schema.parse(destination)));
}
