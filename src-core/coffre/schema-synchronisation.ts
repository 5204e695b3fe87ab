// The tables of synchronisation, for typed queries; none of them is sent as it is.
import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const aSceller = sqliteTable('a_sceller', {
  sequence: integer().primaryKey(),
  operation: integer().notNull(),
});

export const journalPoste = sqliteTable('journal_poste', {
  poste: text().primaryKey().notNull(),
  propre: integer().notNull(),
  sequence: integer().notNull(),
  empreinte: blob({ mode: 'buffer' }).notNull(),
  plancher: integer().notNull(),
});

export const lot = sqliteTable('lot', {
  rang: integer().primaryKey(),
  poste: text().notNull(),
  premiere: integer().notNull(),
  derniere: integer().notNull(),
  empreinte: blob({ mode: 'buffer' }).notNull(),
  etat: text().notNull(),
  motif: text(),
  octets: blob({ mode: 'buffer' }).notNull(),
});

export const saisieMiseDeCote = sqliteTable(
  'saisie_mise_de_cote',
  {
    poste: text().notNull(),
    sequence: integer().notNull(),
    sort: text().notNull(),
    motif: text().notNull(),
  },
  ({ poste, sequence }) => [primaryKey({ columns: [poste, sequence] })],
);

export const constat = sqliteTable('constat', {
  id: text().primaryKey().notNull(),
  octets: blob({ mode: 'buffer' }).notNull(),
  scelle: blob({ mode: 'buffer' }).notNull(),
});

export const epoque = sqliteTable('epoque', {
  epoque: text().primaryKey().notNull(),
  rang: integer().notNull(),
  cle: blob({ mode: 'buffer' }).notNull(),
});

export const brancheQuittee = sqliteTable('branche_quittee', {
  poste: text().primaryKey().notNull(),
  commune: integer().notNull(),
  fin: integer().notNull(),
});

export const clicheEnCours = sqliteTable('cliche_en_cours', {
  empreinte: blob({ mode: 'buffer' }).primaryKey().notNull(),
  manifeste: blob({ mode: 'buffer' }).notNull(),
  morceaux: integer().notNull(),
});

export const clicheADeposer = sqliteTable('cliche_a_deposer', {
  rang: integer().primaryKey(),
  octets: blob({ mode: 'buffer' }).notNull(),
});

export const journalDistant = sqliteTable('journal_distant', {
  source: integer().primaryKey(),
  poste: text().notNull(),
  branche: integer().notNull(),
  debut: integer().notNull(),
  numero: integer().notNull(),
  empreinte: blob({ mode: 'buffer' }).notNull(),
  le: text().notNull(),
  recuLe: text().notNull(),
  anomalie: text(),
});

export const journalRecu = sqliteTable(
  'journal_recu',
  {
    source: integer().notNull(),
    numero: integer().notNull(),
    precedent: blob({ mode: 'buffer' }).notNull(),
    le: text().notNull(),
    utilisateur: text(),
    profil: text(),
    acte: text().notNull(),
    objet: text(),
    finalite: text().notNull(),
    empreinteDetail: blob({ mode: 'buffer' }).notNull(),
    empreinte: blob({ mode: 'buffer' }).notNull(),
    sel: blob({ mode: 'buffer' }),
    detail: text({ mode: 'json' }),
    enDouble: integer().notNull(),
  },
  ({ source, numero }) => [primaryKey({ columns: [source, numero] })],
);
