// What a bare computer needs besides what the national server has: kept there, sealed to the recovery keys.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { octets } from '../../src-shared/sync/trame-forme';
import { ouvrirParSecours, scellerPourSecours } from '../acces/cles-de-secours';
import type { Base } from '../coffre/ouvrir';
import { ecrireParametre, lireParametre } from '../coffre/parametres';
import { hexa, Secret, sha256 } from '../primitives';
import { lireRacine } from '../structure/racine';
import { lireSecours } from '../structure/secours';
import { PARAMETRES_DE_STRUCTURE } from '../sync/admission';
import { epoquesTenues, poserEpoque } from '../sync/epoques';

const schema = z.strictObject({
  parametres: z.record(z.enum(PARAMETRES_DE_STRUCTURE), octets),
  epoques: z.array(z.tuple([z.string(), z.int(), octets])),
});

/** Root, structure keys, and every epoch key so far; one file for each recovery key. */
export async function scellerPourLeServeur(base: Base): Promise<readonly Uint8Array[]> {
  const parametres = Object.fromEntries(
    PARAMETRES_DE_STRUCTURE.map((cle) => [cle, lireParametre(base, cle)]),
  );
  const epoques = epoquesTenues(base).map(({ epoque, rang, cle }) => [epoque, rang, cle.reveler()]);
  const contenu = new Secret(encode({ parametres, epoques }));
  return Promise.all(lireSecours(base).map(({ destinataire }) => scellerPourSecours(destinataire, contenu)));
}

/** Says what was last deposited: another epoch or other recovery keys make it another deposit. */
export const nomDuDepot = (base: Base): string =>
  hexa(
    sha256(
      encode([
        epoquesTenues(base).map(({ epoque }) => epoque),
        lireSecours(base).map(({ destinataire }) => destinataire),
      ]),
    ),
  ).slice(0, 32);

/** Puts what the recovery key opens into a bare vault; `false` when it opens none of it, or its root does not verify. */
export async function reprendreDuDepot(
  base: Base,
  depots: readonly (readonly Uint8Array[])[],
  saisie: string,
): Promise<boolean> {
  // The latest deposit has the keys of all those before.
  for (const scellees of depots.toReversed()) {
    const contenu = await ouvrirParSecours(scellees, saisie);
    const lu = contenu === null ? null : schema.safeParse(decode(contenu.reveler()));
    if (!lu?.success || lireRacine(lu.data.parametres['structure.racine']) === null) continue;
    const { parametres, epoques } = lu.data;
    base
      .transaction(() => {
        for (const cle of PARAMETRES_DE_STRUCTURE) ecrireParametre(base, cle, parametres[cle]);
        for (const [epoque, rang, cle] of epoques) poserEpoque(base, { epoque, rang, cle: new Secret(cle) });
      })
      .immediate();
    return true;
  }
  return false;
}
