// What workstations and the hub say to each other: one path, one body, one answer each.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { OCTETS_ID, octets, octets32 } from './trame-forme';

/** Bytes of batches in one answer: proxies that cut at 1 MB let it through. */
export const TAILLE_SUITE = 640 * 1024;

export const CHEMINS = {
  point: '/v1/point',
  deposerLot: '/v1/lots',
  suiteDesLots: '/v1/lots/suite',
  deposerConstats: '/v1/constats',
  suiteDesConstats: '/v1/constats/suite',
  inscrirePoste: '/v1/postes',
  ecarterPoste: '/v1/postes/ecarter',
  deposerCliche: '/v1/cliches',
  deposerMorceau: '/v1/cliches/morceaux',
  signerCliche: '/v1/cliches/signatures',
  lireCliches: '/v1/cliches/dernier',
  lireMorceau: '/v1/cliches/morceaux/lire',
  lirePostes: '/v1/postes/lire',
  deposerCles: '/v1/cles',
  lireCles: '/v1/cles/lire',
} as const;

export const idPoste = z.string().regex(/^[0-9a-f]{32}$/);
const empreinte = octets32;
const sequence = z.int().min(0);

/** How far what was sent is safe: on a disk that was told to write, or in the hub's memory. */
export const NIVEAUX = ['disque', 'memoire'] as const;
export type Niveau = (typeof NIVEAUX)[number];

/** A log's end as one knows it: its sequence, and the first bytes of its hash, enough to tell two histories. */
export const OCTETS_ABREGE = 8;
const bout = z.tuple([
  octets.refine(({ length }) => length === OCTETS_ID),
  sequence,
  octets.refine(({ length }) => length === OCTETS_ABREGE),
]);

export const demandePoint = z.strictObject({
  /** Identifiers as bytes: this request is the one that is made when there is nothing to do. */
  bouts: z.array(bout),
  /** The asker's program, and its clock in Unix milliseconds: shown to the structure's other computers. */
  version: z.string().max(32).optional(),
  heure: z.int().optional(),
});
export const reponsePoint = z.strictObject({
  heure: z.int(),
  /** What the hub holds of the asker's own log; `null`: what the asker said of it. */
  sien: z.tuple([sequence, empreinte]).nullable(),
  /** Logs of which the hub holds more, less or something else than the asker. */
  autres: z.array(z.tuple([idPoste, sequence])),
  constats: z.int().min(0),
  /** There is news of the structure's snapshots, until it is asked for; absent: none. */
  cliches: z.literal(true).optional(),
});

export const reponseLot = z.strictObject({ poste: idPoste, sequence, empreinte, niveau: z.enum(NIVEAUX) });

export const demandeSuite = z.strictObject({ poste: idPoste, apres: sequence });
export const reponseSuite = z.strictObject({ lots: z.array(octets) });

export const demandeConstats = z.strictObject({
  constats: z.array(z.tuple([z.string().regex(/^[0-9a-f]{64}$/), octets])).max(200),
});
export const reponseConstats = z.strictObject({ recus: z.int() });
export const demandeSuiteConstats = z.strictObject({ apres: z.int().min(0) });
export const reponseSuiteConstats = z.strictObject({ constats: z.array(octets) });

export const demandeInscription = z.strictObject({ poste: idPoste, ed25519: empreinte });
/** Last sign of life (Unix ms, 0: none), by how much the computer's clock was ahead (ms), and its program. */
export const reponsePostes = z.strictObject({
  postes: z.array(
    z.strictObject({
      poste: idPoste,
      etat: z.enum(['actif', 'retire', 'perdu']),
      vuLe: z.int(),
      ecartMs: z.int(),
      version: z.string().max(32),
    }),
  ),
});
export const demandeEcart = z.strictObject({ poste: idPoste, etat: z.enum(['retire', 'perdu']) });

export const demandeCles = z.strictObject({ epoque: z.string().max(32), scellees: z.array(octets).max(2) });
export const reponseCles = z.strictObject({ epoques: z.array(z.tuple([z.string(), z.array(octets)])) });

export const rien = z.strictObject({});

/** Why a request is refused, with what is needed to go on. */
export const REFUS_SERVEUR = [
  'malForme',
  'signature',
  'ordinateurInconnu',
  'ordinateurEcarte',
  'autreStructure',
  'numero',
  'incarnation',
  'suiteManquante',
  'bifurcation',
  'inconnu',
  'codeInconnu',
  'codeServi',
  'codeExpire',
  /** The workstation's application is too old for this hub. */
  'versionTropAncienne',
  /** No room left for this structure. */
  'serveurPlein',
] as const;
export type RefusServeur = (typeof REFUS_SERVEUR)[number];
export const reponseRefus = z.strictObject({
  refus: z.enum(REFUS_SERVEUR),
  /** The hub's present incarnation. */
  incarnation: z.string().max(64),
  /** Greatest number taken of this workstation. */
  numero: z.int(),
});

export const ecrireCorps = (corps: unknown): Uint8Array => encode(corps);

/** @throws when the bytes are not CBOR of that form */
export const lireCorps = <T>(schema: z.ZodType<T>, corps: Uint8Array): T => schema.parse(decode(corps));
