// Opens the hub's database, brings it up to date where that is this program's to do, and knows whether it may have lost anything.
import type { Cryptographie } from '../../src-shared/sync/constat';
import { enHexa } from '../../src-shared/sync/octets';
import type { BaseDuServeur } from './base';
import { MIGRATIONS } from './migrations';
import { BaseRefusee, migrer, verifierVersion } from './migrer';
import { verifierLaConnexion } from './postgresql';
import { ecrireReglage, lireReglage } from './stockage-sql';

export interface Hasard {
  readonly auHasard: (octets: number) => Uint8Array;
}

const EN_SERVICE = 'en service';
const PROPRE = 'propre';

/**
 * PGlite: migrates, and takes a new incarnation after an unclean stop, for it never asked the disk to write.
 * @throws BaseRefusee
 */
export async function mettreEnService(
  base: BaseDuServeur,
  moyens: Pick<Cryptographie, 'empreinte'> & Hasard,
): Promise<void> {
  if (base.niveau === 'memoire') {
    await migrer(base, moyens);
    if ((await lireReglage(base.requetes, 'arret')) !== PROPRE) await nouvelleIncarnation(base, moyens);
    return ecrireReglage(base.requetes, 'arret', EN_SERVICE);
  }
  const version = await verifierVersion(base.requetes);
  if (version < MIGRATIONS.length)
    throw new BaseRefusee(
      'La base n’est pas à la version de ce serveur. Lancez « npm run hub -- installer ».',
    );
  await verifierLaConnexion(base.requetes);
  if ((await lireReglage(base.requetes, 'incarnation')) === null) await nouvelleIncarnation(base, moyens);
}

/** What workstations see when something that was confirmed may be missing: they send again. */
export const nouvelleIncarnation = (base: BaseDuServeur, { auHasard }: Hasard): Promise<void> =>
  ecrireReglage(base.requetes, 'incarnation', enHexa(auHasard(16)));

export async function arreter(base: BaseDuServeur): Promise<void> {
  if (base.niveau === 'memoire') await ecrireReglage(base.requetes, 'arret', PROPRE);
  await base.fermer();
}
