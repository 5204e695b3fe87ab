// Which user record each entry of the access file was sealed for: the entries themselves do not say it without a key.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import type { Base } from '../coffre/ouvrir';
import { ecrireParametre, lireParametre, parametrePresent } from '../coffre/parametres';
import { hexa, sha256 } from '../primitives';
import type { Utilisateur } from '../utilisateur/utilisateurs';

const schema = z.array(z.tuple([z.string(), z.string()]));

export const empreinteDAcces = (acces: Utilisateur['acces']): string =>
  hexa(sha256(acces?.enregistrement ?? ''));

/** By user; empty in a vault that never noted it. */
export const empreintesScellees = (base: Base): ReadonlyMap<string, string> =>
  new Map(
    parametrePresent(base, 'acces.empreintes')
      ? schema.parse(decode(lireParametre(base, 'acces.empreintes')))
      : [],
  );

export const retenirEmpreintes = (base: Base, utilisateurs: readonly Utilisateur[]): void =>
  ecrireParametre(
    base,
    'acces.empreintes',
    encode(utilisateurs.map(({ id, acces }) => [id, empreinteDAcces(acces)])),
  );
