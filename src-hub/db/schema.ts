// The hub's tables for typed queries. The migrations make them; a test holds the two against each other.
import { bigint, boolean, customType, integer, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core';

const permanence = pgSchema('permanence');

/** Both drivers give views of their own buffers: a plain copy is what the rest of the hub holds. */
const octets = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  toDriver: (donnees) => Buffer.from(donnees.buffer, donnees.byteOffset, donnees.byteLength),
  fromDriver: (lus) => Uint8Array.from(lus),
});

/** Milliseconds, numbers of requests, sequences: all below 2^53. */
const entier = (nom: string) => bigint(nom, { mode: 'number' });

export const serveur = permanence.table('serveur', { cle: text().primaryKey(), valeur: text().notNull() });

export const codeActivation = permanence.table('code_activation', {
  empreinte: text().primaryKey(),
  structure: text(),
  expireLe: entier('expire_le').notNull(),
  servi: boolean().notNull().default(false),
});

export const aiguillage = permanence.table(
  'aiguillage',
  { sorte: text().$type<'poste' | 'boite'>().notNull(), cle: text().notNull(), structure: text().notNull() },
  ({ sorte, cle }) => [primaryKey({ columns: [sorte, cle] })],
);

export const structure = permanence.table('structure', {
  structure: text().primaryKey(),
  ouverteLe: entier('ouverte_le').notNull(),
  octets: entier('octets').notNull().default(0),
});

export const poste = permanence.table(
  'poste',
  {
    structure: text().notNull(),
    poste: text().notNull(),
    ed25519: octets().notNull(),
    etat: text().$type<'actif' | 'retire' | 'perdu'>().notNull(),
    numero: entier('numero').notNull(),
    vuLe: entier('vu_le').notNull(),
    ecartMs: entier('ecart_ms').notNull(),
    version: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.structure, t.poste] })],
);

export const bout = permanence.table(
  'bout',
  {
    structure: text().notNull(),
    poste: text().notNull(),
    sequence: entier('sequence').notNull(),
    empreinte: octets().notNull(),
  },
  (t) => [primaryKey({ columns: [t.structure, t.poste] })],
);

export const lot = permanence.table(
  'lot',
  {
    structure: text().notNull(),
    poste: text().notNull(),
    derniere: entier('derniere').notNull(),
    premiere: entier('premiere').notNull(),
    empreinte: octets().notNull(),
    octets: octets().notNull(),
  },
  (t) => [primaryKey({ columns: [t.structure, t.poste, t.derniere] })],
);

export const constat = permanence.table(
  'constat',
  {
    structure: text().notNull(),
    rang: entier('rang').notNull(),
    id: text().notNull(),
    octets: octets().notNull(),
  },
  (t) => [primaryKey({ columns: [t.structure, t.rang] })],
);

export const cliche = permanence.table(
  'cliche',
  {
    structure: text().notNull(),
    empreinte: octets().notNull(),
    rang: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    manifeste: octets().notNull(),
    morceaux: integer().notNull(),
    attendus: integer().notNull(),
    auteur: text().notNull(),
    toucheLe: entier('touche_le').notNull(),
  },
  (t) => [primaryKey({ columns: [t.structure, t.empreinte] })],
);

export const clicheALire = permanence.table(
  'cliche_a_lire',
  { structure: text().notNull(), poste: text().notNull() },
  (t) => [primaryKey({ columns: [t.structure, t.poste] })],
);

export const signatureDeCliche = permanence.table(
  'signature_de_cliche',
  {
    structure: text().notNull(),
    cliche: octets().notNull(),
    rang: integer().notNull(),
    poste: text().notNull(),
    signature: octets().notNull(),
  },
  (t) => [primaryKey({ columns: [t.structure, t.cliche, t.rang] })],
);

export const morceau = permanence.table(
  'morceau',
  {
    structure: text().notNull(),
    cliche: octets().notNull(),
    rang: integer().notNull(),
    octets: octets().notNull(),
  },
  (t) => [primaryKey({ columns: [t.structure, t.cliche, t.rang] })],
);

export const cleDEpoque = permanence.table(
  'cle_d_epoque',
  {
    structure: text().notNull(),
    epoque: text().notNull(),
    rang: integer().notNull(),
    scellee: octets().notNull(),
  },
  (t) => [primaryKey({ columns: [t.structure, t.epoque, t.rang] })],
);

export const boite = permanence.table(
  'boite',
  {
    structure: text().notNull(),
    rendezVous: text('rendez_vous').notNull(),
    demande: octets(),
    reponse: octets(),
    expireLe: entier('expire_le').notNull(),
  },
  (t) => [primaryKey({ columns: [t.structure, t.rendezVous] })],
);

export const boutDeJournal = permanence.table(
  'bout_de_journal',
  {
    structure: text().notNull(),
    poste: text().notNull(),
    branche: integer().notNull(),
    debut: entier('debut').notNull(),
    numero: entier('numero').notNull(),
    empreinte: octets().notNull(),
  },
  (t) => [primaryKey({ columns: [t.structure, t.poste, t.branche] })],
);

export const pageDeJournal = permanence.table(
  'page_de_journal',
  {
    structure: text().notNull(),
    poste: text().notNull(),
    branche: integer().notNull(),
    derniere: entier('derniere').notNull(),
    premiere: entier('premiere').notNull(),
    fin: octets().notNull(),
    octets: octets().notNull(),
  },
  (t) => [primaryKey({ columns: [t.structure, t.poste, t.branche, t.derniere] })],
);

/** Those of a structure: what row-level security covers. */
export const TABLES_DES_STRUCTURES = [
  structure,
  poste,
  bout,
  lot,
  constat,
  cliche,
  signatureDeCliche,
  morceau,
  clicheALire,
  cleDEpoque,
  boite,
  boutDeJournal,
  pageDeJournal,
] as const;
