-- The vault's first version: operations and heads, domain rows, journal, and what stays on this computer.

CREATE TABLE parametre (
  cle TEXT PRIMARY KEY,
  valeur BLOB NOT NULL
) WITHOUT ROWID;

-- A2: the registers of the catalogue that this version may store; filled by the migrator.
CREATE TABLE registre_connu (
  tableCible TEXT NOT NULL,
  registre TEXT NOT NULL,
  PRIMARY KEY (tableCible, registre)
) WITHOUT ROWID;

CREATE TABLE operation (
  rang INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  dossier TEXT,
  tableCible TEXT NOT NULL,
  ligne TEXT NOT NULL,
  registre TEXT NOT NULL,
  valeur TEXT NOT NULL,
  horloge TEXT NOT NULL,
  remplace TEXT NOT NULL,
  utilisateur TEXT NOT NULL,
  provenance TEXT NOT NULL,
  saisieLe TEXT NOT NULL
);
CREATE INDEX operation_dossier ON operation (dossier);
CREATE INDEX operation_horloge ON operation (horloge);
CREATE INDEX operation_registre ON operation (tableCible, ligne, registre);

CREATE TRIGGER operation_cataloguee BEFORE INSERT ON operation
WHEN NOT EXISTS (
  SELECT 1 FROM registre_connu WHERE tableCible = NEW.tableCible AND registre = NEW.registre
)
BEGIN
  SELECT RAISE(ABORT, 'A2: register absent from the catalogue');
END;

CREATE TABLE tete (
  tableCible TEXT NOT NULL,
  ligne TEXT NOT NULL,
  registre TEXT NOT NULL,
  operation TEXT NOT NULL,
  PRIMARY KEY (tableCible, ligne, registre, operation)
) WITHOUT ROWID;

-- Ids replaced by a known operation before they arrived.
CREATE TABLE remplacee_attendue (
  operation TEXT PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE structure (
  id TEXT PRIMARY KEY,
  dossier TEXT,
  retrait TEXT,
  identite TEXT,
  nom TEXT,
  adresse TEXT,
  courriel TEXT,
  telephone TEXT,
  dpo TEXT,
  autorite TEXT,
  regime TEXT
);

CREATE TABLE utilisateur (
  id TEXT PRIMARY KEY,
  dossier TEXT,
  retrait TEXT,
  identifiant TEXT,
  nom TEXT,
  prenom TEXT,
  fonction TEXT,
  telephone TEXT,
  courriel TEXT,
  enregistrement TEXT,
  engagement TEXT
);

CREATE TABLE habilitation (
  id TEXT PRIMARY KEY,
  dossier TEXT,
  retrait TEXT,
  habilitation TEXT
);

CREATE TABLE dossier (
  id TEXT PRIMARY KEY,
  dossier TEXT,
  retrait TEXT,
  matricule TEXT,
  nomNaissance TEXT,
  prenoms TEXT,
  dateNaissance TEXT,
  residence TEXT,
  referent TEXT,
  nomUsage TEXT,
  nomMarital TEXT,
  civilite TEXT,
  communeNaissance TEXT,
  paysNaissance TEXT,
  naissanceEtranger TEXT,
  sexe TEXT,
  situationMatrimoniale TEXT,
  menage TEXT,
  personnesACharge TEXT
);

CREATE TABLE adresse (id TEXT PRIMARY KEY, dossier TEXT, retrait TEXT, adresse TEXT);
CREATE INDEX adresse_dossier ON adresse (dossier);
CREATE TABLE telephone (id TEXT PRIMARY KEY, dossier TEXT, retrait TEXT, telephone TEXT);
CREATE INDEX telephone_dossier ON telephone (dossier);
CREATE TABLE courriel (id TEXT PRIMARY KEY, dossier TEXT, retrait TEXT, courriel TEXT);
CREATE INDEX courriel_dossier ON courriel (dossier);
CREATE TABLE adresse_professionnelle (id TEXT PRIMARY KEY, dossier TEXT, retrait TEXT, adresse TEXT);
CREATE INDEX adresse_professionnelle_dossier ON adresse_professionnelle (dossier);
CREATE TABLE representant_legal (id TEXT PRIMARY KEY, dossier TEXT, retrait TEXT, representant TEXT);
CREATE INDEX representant_legal_dossier ON representant_legal (dossier);

CREATE TABLE entretien (
  id TEXT PRIMARY KEY,
  dossier TEXT,
  retrait TEXT,
  entretien TEXT,
  agent TEXT,
  theme TEXT,
  prochaineEtape TEXT,
  note TEXT
);
CREATE INDEX entretien_dossier ON entretien (dossier);

CREATE TABLE reception_mention (id TEXT PRIMARY KEY, dossier TEXT, retrait TEXT, reception TEXT);
CREATE INDEX reception_mention_dossier ON reception_mention (dossier);
CREATE TABLE affectation (id TEXT PRIMARY KEY, dossier TEXT, retrait TEXT, affectation TEXT);
CREATE INDEX affectation_dossier ON affectation (dossier);

-- Derived from the rows, for the list and the search; never sent.
CREATE TABLE repertoire (
  rang INTEGER PRIMARY KEY,
  dossier TEXT NOT NULL UNIQUE,
  cleTri TEXT NOT NULL,
  nom TEXT NOT NULL,
  prenoms TEXT NOT NULL,
  naissance TEXT,
  commune TEXT,
  referent TEXT,
  matricule TEXT,
  modifieLe TEXT NOT NULL
);
CREATE INDEX repertoire_tri ON repertoire (cleTri, dossier);
CREATE VIRTUAL TABLE recherche USING fts5(
  texte, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', content = '', contentless_delete = 1
);
-- Deleted words leave no trace in the index's pages.
INSERT INTO recherche (recherche, rank) VALUES ('secure-delete', 1);

CREATE TABLE brouillon (
  id TEXT PRIMARY KEY,
  utilisateur TEXT NOT NULL,
  genre TEXT NOT NULL,
  dossier TEXT,
  contenu TEXT NOT NULL,
  modifieLe TEXT NOT NULL
) WITHOUT ROWID;

-- A64: one chain; `sel` and `detail` may be erased without breaking it.
CREATE TABLE journal (
  numero INTEGER PRIMARY KEY,
  precedent BLOB NOT NULL,
  le TEXT NOT NULL,
  utilisateur TEXT,
  profil TEXT,
  acte TEXT NOT NULL,
  objet TEXT,
  finalite TEXT NOT NULL,
  empreinteDetail BLOB NOT NULL,
  empreinte BLOB NOT NULL,
  sel BLOB,
  detail TEXT
);
CREATE INDEX journal_objet ON journal (objet);

CREATE TABLE point_controle (
  numero INTEGER PRIMARY KEY,
  empreinte BLOB NOT NULL,
  le TEXT NOT NULL,
  signature BLOB NOT NULL
);

CREATE TRIGGER journal_fige BEFORE UPDATE OF
  numero, precedent, le, utilisateur, profil, acte, objet, finalite, empreinteDetail, empreinte ON journal
BEGIN
  SELECT RAISE(ABORT, 'A64: the journal does not change');
END;

CREATE TRIGGER journal_conserve BEFORE DELETE ON journal
WHEN OLD.numero > COALESCE((SELECT MAX(numero) FROM point_controle), 0)
BEGIN
  SELECT RAISE(ABORT, 'A64: not covered by a signed checkpoint');
END;

CREATE TRIGGER point_controle_fige BEFORE UPDATE ON point_controle
BEGIN
  SELECT RAISE(ABORT, 'A64: a checkpoint does not change');
END;
