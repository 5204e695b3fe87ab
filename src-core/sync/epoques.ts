// The keys that batches are sealed under, in the vault: one an epoch, the latest for what is sealed now.
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';
import { Secret } from '../primitives';

export const PREMIERE_EPOQUE = '1';

export interface EpoqueTenue {
  readonly epoque: string;
  readonly rang: number;
  readonly cle: Secret;
}

interface LigneEpoque {
  readonly epoque: string;
  readonly rang: number;
  readonly cle: Buffer;
}

export const poserEpoque = (base: Base, { epoque, rang, cle }: EpoqueTenue): void => {
  preparer(base, 'INSERT OR IGNORE INTO epoque (epoque, rang, cle) VALUES (?, ?, ?)').run(
    epoque,
    rang,
    cle.reveler(),
  );
};

export function cleDeLEpoque(base: Base, epoque: string): Secret | null {
  const ligne = preparer<[string], LigneEpoque>(
    base,
    'SELECT epoque, rang, cle FROM epoque WHERE epoque = ?',
  ).get(epoque);
  return ligne === undefined ? null : tenue(ligne).cle;
}

/** Every key held; an admitted workstation receives them all. */
export const epoquesTenues = (base: Base): readonly EpoqueTenue[] =>
  preparer<[], LigneEpoque>(base, 'SELECT epoque, rang, cle FROM epoque ORDER BY rang, epoque')
    .all()
    .map(tenue);

/** Two directions may open an epoch at once: the same one is chosen everywhere. @throws when there is none */
export function epoqueCourante(base: Base): EpoqueTenue {
  const courante = epoquesTenues(base).at(-1);
  if (courante === undefined) throw new Error('the vault holds no epoch key');
  return courante;
}

const tenue = ({ epoque, rang, cle }: LigneEpoque): EpoqueTenue => ({
  epoque,
  rang,
  cle: new Secret(Uint8Array.from(cle)),
});
