// The vault's tables for typed queries. The migrations make them; a test holds the two against each other.
import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What every synced row has; a register holds text as it is, anything else as JSON (`enColonne`). */
const synchronisee = () => ({
  id: text().primaryKey(),
  dossier: text(),
  retrait: text({ mode: 'json' }),
});

export const parametre = sqliteTable('parametre', {
  cle: text().primaryKey().notNull(),
  valeur: blob({ mode: 'buffer' }).notNull(),
});

export const registreConnu = sqliteTable(
  'registre_connu',
  { tableCible: text().notNull(), registre: text().notNull() },
  ({ tableCible, registre }) => [primaryKey({ columns: [tableCible, registre] })],
);

export const operation = sqliteTable('operation', {
  rang: integer().primaryKey(),
  id: text().notNull(),
  dossier: text(),
  tableCible: text().notNull(),
  ligne: text().notNull(),
  registre: text().notNull(),
  valeur: text({ mode: 'json' }).notNull(),
  horloge: text().notNull(),
  remplace: text({ mode: 'json' }).notNull(),
  utilisateur: text().notNull(),
  provenance: text().notNull(),
  saisieLe: text().notNull(),
});

export const tete = sqliteTable(
  'tete',
  {
    tableCible: text().notNull(),
    ligne: text().notNull(),
    registre: text().notNull(),
    operation: text().notNull(),
  },
  ({ tableCible, ligne, registre, operation }) => [
    primaryKey({ columns: [tableCible, ligne, registre, operation] }),
  ],
);

export const remplaceeAttendue = sqliteTable('remplacee_attendue', {
  operation: text().primaryKey().notNull(),
});

export const structure = sqliteTable('structure', {
  ...synchronisee(),
  identite: text({ mode: 'json' }),
  nom: text(),
  adresse: text(),
  courriel: text(),
  telephone: text(),
  dpo: text({ mode: 'json' }),
  autorite: text({ mode: 'json' }),
  regime: text({ mode: 'json' }),
  zone: text({ mode: 'json' }),
  pause: text({ mode: 'json' }),
  secours: text({ mode: 'json' }),
  essaiSecours: text({ mode: 'json' }),
});

export const lieu = sqliteTable('lieu', { ...synchronisee(), lieu: text({ mode: 'json' }) });

export const utilisateur = sqliteTable('utilisateur', {
  ...synchronisee(),
  identifiant: text(),
  nom: text(),
  prenom: text(),
  fonction: text(),
  telephone: text(),
  courriel: text(),
  enregistrement: text({ mode: 'json' }),
  engagement: text({ mode: 'json' }),
  mention: text({ mode: 'json' }),
  codeSecours: text({ mode: 'json' }),
  clesSecours: text({ mode: 'json' }),
  clesDeposees: text({ mode: 'json' }),
});

export const poste = sqliteTable('poste', {
  ...synchronisee(),
  nom: text(),
  etat: text({ mode: 'json' }),
});

export const habilitation = sqliteTable('habilitation', {
  ...synchronisee(),
  habilitation: text({ mode: 'json' }),
});

export const dossier = sqliteTable('dossier', {
  ...synchronisee(),
  matricule: text(),
  nomNaissance: text(),
  prenoms: text({ mode: 'json' }),
  dateNaissance: text({ mode: 'json' }),
  residence: text({ mode: 'json' }),
  referent: text(),
  nomUsage: text(),
  nomMarital: text(),
  civilite: text(),
  communeNaissance: text(),
  paysNaissance: text(),
  naissanceEtranger: text({ mode: 'json' }),
  sexe: text(),
  situationMatrimoniale: text(),
  menage: text(),
  personnesACharge: text({ mode: 'json' }),
  memePersonne: text({ mode: 'json' }),
});

export const adresse = sqliteTable('adresse', { ...synchronisee(), adresse: text({ mode: 'json' }) });
export const telephone = sqliteTable('telephone', { ...synchronisee(), telephone: text({ mode: 'json' }) });
export const courriel = sqliteTable('courriel', { ...synchronisee(), courriel: text() });
export const adresseProfessionnelle = sqliteTable('adresse_professionnelle', {
  ...synchronisee(),
  adresse: text({ mode: 'json' }),
});
export const representantLegal = sqliteTable('representant_legal', {
  ...synchronisee(),
  representant: text({ mode: 'json' }),
});

export const entretien = sqliteTable('entretien', {
  ...synchronisee(),
  entretien: text({ mode: 'json' }),
  agent: text(),
  theme: text(),
  prochaineEtape: text(),
  note: text(),
  deplacement: text({ mode: 'json' }),
});

export const receptionMention = sqliteTable('reception_mention', {
  ...synchronisee(),
  reception: text({ mode: 'json' }),
});
export const affectation = sqliteTable('affectation', {
  ...synchronisee(),
  affectation: text({ mode: 'json' }),
});

export const repertoire = sqliteTable('repertoire', {
  rang: integer().primaryKey(),
  dossier: text().notNull(),
  cleTri: text().notNull(),
  nom: text().notNull(),
  prenoms: text().notNull(),
  naissance: text(),
  commune: text(),
  referent: text(),
  matricule: text(),
  modifieLe: text().notNull(),
});

export const ressemblance = sqliteTable(
  'ressemblance',
  {
    naissance: text().notNull(),
    rang: integer().notNull(),
    noms: text().notNull(),
    prenoms: text().notNull(),
    commune: text(),
  },
  ({ naissance, rang }) => [primaryKey({ columns: [naissance, rang] })],
);

export const brouillon = sqliteTable('brouillon', {
  id: text().primaryKey().notNull(),
  utilisateur: text().notNull(),
  genre: text({ enum: ['accueil', 'entretien', 'completion'] }).notNull(),
  dossier: text(),
  contenu: text().notNull(),
  modifieLe: text().notNull(),
});

export const sauvegarde = sqliteTable('sauvegarde', {
  rang: integer().primaryKey(),
  nom: text().notNull(),
  le: text().notNull(),
  octets: integer().notNull(),
  empreinte: blob({ mode: 'buffer' }).notNull(),
  dossiers: integer().notNull(),
  verifieeLe: text(),
});

export const journal = sqliteTable('journal', {
  numero: integer().primaryKey(),
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
});

export const pointControle = sqliteTable('point_controle', {
  numero: integer().primaryKey(),
  empreinte: blob({ mode: 'buffer' }).notNull(),
  le: text().notNull(),
  signature: blob({ mode: 'buffer' }).notNull(),
});

export * from './schema-synchronisation';
