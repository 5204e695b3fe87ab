// The clock of an opening: a fresh node, after everything that the vault knows.
import { creerHorloge, type Horloge, observer } from '../../src-shared/sync/horloge';
import type { Base } from '../coffre/ouvrir';
import { hexa, octetsAuHasard } from '../primitives';

const NOEUD = 8;

export function horlogeApres(base: Base): Horloge {
  const derniere = base
    .prepare<[], { horloge: string | null }>('SELECT max(horloge) AS horloge FROM operation')
    .get()?.horloge;
  const horloge = creerHorloge(hexa(octetsAuHasard(NOEUD)));
  return derniere ? observer(horloge, derniere) : horloge;
}
