// A new epoch: its key is drawn and sealed to the recovery keys first, then stated in the transaction of what calls for it.
import { scellerPourSecours } from '../acces/cles-de-secours';
import { hexa, octetsAuHasard, Secret } from '../primitives';
import type { Porteur } from '../structure/cles-du-poste';
import type { StructureOuverte } from '../structure/structure-ouverte';
import { constater, nouvelleEpoque, type Signataire } from '../sync/constats';
import { epoqueCourante, poserEpoque } from '../sync/epoques';

const TAILLE_NOM = 8;

export interface EpoquePreparee {
  readonly nom: string;
  readonly cle: Secret;
  /** The key, sealed to each recovery key. */
  readonly secours: readonly Uint8Array[];
}

export async function preparerEpoque(porteurs: readonly Porteur[]): Promise<EpoquePreparee> {
  const cle = new Secret(octetsAuHasard(32));
  const secours = await Promise.all(
    porteurs.map(({ destinataire }) => scellerPourSecours(destinataire, cle)),
  );
  return { nom: hexa(octetsAuHasard(TAILLE_NOM)), cle, secours };
}

/** To be called inside a transaction, after the statement that calls for it: the key goes to who is left. */
export function ouvrirEpoque(
  { poste, base }: StructureOuverte,
  signataire: Signataire,
  { nom, cle, secours }: EpoquePreparee,
): void {
  const rang = epoqueCourante(base).rang + 1;
  constater(poste, signataire, nouvelleEpoque(poste, cle, nom, secours));
  // A computer that is not admitted yet seals under it all the same.
  poserEpoque(base, { epoque: nom, rang, cle });
}
