-- Names by ear beside the words of the search, likeness by birth date, and what the list is sorted and filtered by.
-- All derived from the rows, never sent; the core fills both indexes for the files already there.

DROP TABLE recherche;
CREATE VIRTUAL TABLE recherche USING fts5(
  texte, sons, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', content = '', contentless_delete = 1
);
-- Deleted words leave no trace in the index's pages.
INSERT INTO recherche (recherche, rank) VALUES ('secure-delete', 1);

-- Clustered by birth date, an empty one when it is unknown: candidates are read in one place (A30).
CREATE TABLE ressemblance (
  naissance TEXT NOT NULL,
  rang INTEGER NOT NULL,
  noms TEXT NOT NULL,
  prenoms TEXT NOT NULL,
  commune TEXT,
  PRIMARY KEY (naissance, rang)
) WITHOUT ROWID;

CREATE INDEX repertoire_naissance ON repertoire (naissance, cleTri);
CREATE INDEX repertoire_anniversaire ON repertoire (substr(naissance, 6));
CREATE INDEX repertoire_modifie ON repertoire (modifieLe);
CREATE INDEX repertoire_referent ON repertoire (referent, cleTri);
CREATE INDEX repertoire_commune ON repertoire (commune, cleTri);

-- A file that leaves the list leaves what was derived from it.
CREATE TRIGGER repertoire_oublie AFTER DELETE ON repertoire
BEGIN
  DELETE FROM recherche WHERE rowid = OLD.rang;
  DELETE FROM ressemblance WHERE naissance = coalesce(OLD.naissance, '') AND rang = OLD.rang;
END;

CREATE TRIGGER repertoire_renaissance AFTER UPDATE OF naissance ON repertoire
WHEN OLD.naissance IS NOT NEW.naissance
BEGIN
  DELETE FROM ressemblance WHERE naissance = coalesce(OLD.naissance, '') AND rang = OLD.rang;
END;
