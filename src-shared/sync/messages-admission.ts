// What is said at the hub before one belongs: the letterbox of an admission, and the activation of a structure.
import { z } from 'zod';
import { octets, octets32 } from './trame-forme';

export const CHEMINS_ADMISSION = {
  ouvrir: '/v1/admissions/ouvrir',
  lire: '/v1/admissions/lire',
  repondre: '/v1/admissions/repondre',
  demander: '/v1/admissions/demander',
  attendre: '/v1/admissions/attendre',
  activer: '/v1/structures',
} as const;

const hexa32 = z.string().regex(/^[0-9a-f]{32}$/);
const cle = octets32;

/** Bytes of what whoever knocks may leave, and of what is answered: statements and keys. */
export const TAILLE_DEMANDE = 16 * 1024;
export const TAILLE_LETTRE = 448 * 1024;

/** How long a letterbox waits, and an activation code may be used: milliseconds. */
export const VIE_DE_LA_BOITE_MS = 24 * 3_600_000;
export const VIE_DU_CODE_MS = 7 * 24 * 3_600_000;

/** Drawn from the one-time code by both sides; the hub never sees the code. */
const rendezVous = hexa32;
/** Who speaks without belonging proves the key that they show by the request's own signature. */
export const visiteur = z.object({ poste: hexa32, ed25519: cle });

export const demandeDeBoite = z.strictObject({ rendezVous });
export const demandeDeReponse = z.strictObject({
  rendezVous,
  lettre: octets.refine(({ length }) => length <= TAILLE_LETTRE),
});
export const demandeDeVisiteur = visiteur
  .extend({ rendezVous, lettre: octets.refine(({ length }) => length <= TAILLE_DEMANDE) })
  .strict();
export const demandeDAttente = visiteur.extend({ rendezVous }).strict();
export const reponseLettre = z.strictObject({ lettre: octets.nullable() });

export const demandeDActivation = visiteur
  .extend({
    /** As the operator gave it, in any case, with or without its dashes. */
    code: z.string().max(64),
    /** The structure to be opened; `null` where the code itself names one: the way back when no computer is left. */
    structure: hexa32.nullable(),
  })
  .strict();
export const reponseDActivation = z.strictObject({ structure: hexa32 });

/** An activation code in its one form: Crockford's base 32, whatever case, dashes and look-alikes were typed. */
export const formeDuCode = (saisi: string): string =>
  saisi.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
