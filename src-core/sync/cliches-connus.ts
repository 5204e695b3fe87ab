// What this workstation knows of the snapshots at the hub, and when one is due.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { octets32 } from '../../src-shared/sync/trame-forme';
import type { Vecteur } from '../../src-shared/sync/vecteurs';
import { sequenceDe } from '../../src-shared/sync/vecteurs';
import { ecrireParametre, lireParametre, parametrePresent } from '../coffre/parametres';
import { egaux } from '../primitives';
import { empreinteDesEffacements, type ManifesteCliche } from './cliche';
import { memoireServeur } from './conversation';
import { nombreAuDepart } from './depart';
import { sonJournal, vecteurApplique } from './journaux';
import { etatStructure, idDuPoste, type PosteLocal } from './poste-local';
import { nombreDeGardees } from './rejouer-gardees';

const schema = z.strictObject({
  /** The hub's life that this was read in. */
  incarnation: z.string(),
  /** The newest one's cut, heads and erasures; empty where there is none. */
  coupe: z.record(z.string(), z.int()),
  tetes: z.int(),
  effacements: octets32,
  /** Unix milliseconds: no other making before, somebody was at work or another workstation makes one. */
  pasAvant: z.int(),
  /** The newest one waits for this workstation's signature. */
  aSigner: z.boolean(),
});
type ClichesConnus = z.infer<typeof schema>;

/** `null` before anything was read of this life of the hub: what a former one had may be gone. */
export function clichesConnus(poste: PosteLocal): ClichesConnus | null {
  const { base } = poste.plume;
  if (!parametrePresent(base, 'serveur.cliches')) return null;
  const connus = schema.parse(decode(lireParametre(base, 'serveur.cliches')));
  return connus.incarnation === memoireServeur(poste).incarnation ? connus : null;
}

/** What the hub has now; when the next may be made stays, within one life of the hub. */
export function retenirCliches(
  poste: PosteLocal,
  plusRecent: ManifesteCliche | null,
  aSigner: boolean,
): void {
  ecrire(poste, {
    incarnation: memoireServeur(poste).incarnation,
    coupe: Object.fromEntries((plusRecent?.journaux ?? []).map(([auteur, fin]) => [auteur, fin])),
    tetes: plusRecent?.tetes ?? 0,
    effacements: plusRecent?.effacements ?? empreinteDesEffacements(poste),
    pasAvant: clichesConnus(poste)?.pasAvant ?? 0,
    aSigner,
  });
}

export function changerCliches(
  poste: PosteLocal,
  change: Partial<Pick<ClichesConnus, 'pasAvant' | 'aSigner'>>,
): void {
  const connus = clichesConnus(poste);
  if (connus !== null) ecrire(poste, { ...connus, ...change });
}

const ecrire = ({ plume: { base } }: PosteLocal, connus: ClichesConnus): void =>
  ecrireParametre(base, 'serveur.cliches', encode(connus));

/** Below, reading the tail costs less than what it takes to make one. */
const OPERATIONS_AU_MOINS = 2_000;
/** A tail as long as an eighth of the state: joining then costs an eighth more than it must. */
const PART_DE_L_ETAT = 8;

/** By what is known here alone: no request is made for it. */
export function clicheDu(poste: PosteLocal): boolean {
  const { base, maintenant } = poste.plume;
  if (etatStructure(poste).postes.get(idDuPoste(poste))?.etat !== 'admis') return false;
  if (nombreAuDepart(base) > 0 || memoireServeur(poste).sequence < sonJournal(base).sequence) return false;
  const connus = clichesConnus(poste);
  if (connus !== null && connus.pasAvant > maintenant()) return false;
  if (nombreDeGardees(base) > 0) return false;
  const { coupe, tetes, effacements } = connus ?? { coupe: {}, tetes: 0, effacements: null };
  const depuis = operationsDepuis(vecteurApplique(base), coupe);
  if (depuis >= Math.max(OPERATIONS_AU_MOINS, tetes / PART_DE_L_ETAT)) return true;
  // What was erased is in the one that is there: nobody enters by it any more.
  return effacements !== null && !egaux(effacements, empreinteDesEffacements(poste)) && tetes > 0;
}

const operationsDepuis = (present: Vecteur, coupe: Vecteur): number =>
  Object.keys(present).reduce(
    (somme, poste) => somme + Math.max(0, sequenceDe(present, poste) - sequenceDe(coupe, poste)),
    0,
  );
