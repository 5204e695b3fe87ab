// What workstations and the hub say of snapshots: put down in chunks, signed by a second workstation, taken back.
import { encode } from 'cborg';
import { z } from 'zod';
import { idPoste } from './messages';
import { octets, octets32 } from './trame-forme';

export const FORMAT_CLICHE = 'permanence/cliche/1';
/** Bytes of a chunk as it is sent. */
export const TAILLE_MORCEAU = 256 * 1024;
/** A hash each: eight million registers, and room for the logs. */
export const MORCEAUX_PAR_CLICHE = 4_000;
export const TAILLE_MANIFESTE = 256 * 1024;
/** Nothing came of a deposit for so long: another workstation may begin its own. */
export const DEPOT_ABANDONNE_MS = 30 * 60_000;
/** Several are there when the newest waits for its second signature. */
export const CLICHES_PAR_REPONSE = 3;

const auPlus = (taille: number) => octets.refine(({ length }) => length <= taille);
const signatureCliche = z.tuple([idPoste, octets.refine(({ length }) => length === 64)]);

export const demandeCliche = z.strictObject({
  manifeste: auPlus(TAILLE_MANIFESTE),
  morceaux: z.int().min(1).max(MORCEAUX_PAR_CLICHE),
  signature: signatureCliche,
});
export const reponseDepot = z.strictObject({
  /** Chunks received from the first on, without a gap. */
  recus: z.int().min(0),
  /** Another workstation is putting one down. */
  occupe: z.boolean(),
});

export const demandeMorceau = z.strictObject({
  cliche: octets32,
  rang: z.int().min(0).max(MORCEAUX_PAR_CLICHE),
  octets: auPlus(TAILLE_MORCEAU),
});
export const demandeSignature = z.strictObject({ cliche: octets32, signature: signatureCliche });

/** Complete ones, the newest first. */
export const reponseCliches = z.strictObject({
  cliches: z
    .array(z.strictObject({ manifeste: octets, signatures: z.array(signatureCliche) }))
    .max(CLICHES_PAR_REPONSE),
  occupe: z.boolean(),
});

export const demandeLireMorceau = z.strictObject({ cliche: octets32, rang: z.int().min(0) });
/** `null`: that snapshot was replaced meanwhile. */
export const reponseMorceau = z.strictObject({ octets: octets.nullable() });

/** What a workstation signs of a snapshot. */
export const manifesteASigner = (manifeste: Uint8Array): Uint8Array => encode([FORMAT_CLICHE, manifeste]);
