-- Journals of the structure's other computers, received when the direction asks for them; none of it is synchronised.
CREATE TABLE journal_distant (
  source INTEGER PRIMARY KEY,
  poste TEXT NOT NULL,
  branche INTEGER NOT NULL,
  debut INTEGER NOT NULL,
  numero INTEGER NOT NULL,
  empreinte BLOB NOT NULL,
  le TEXT NOT NULL,
  recuLe TEXT NOT NULL,
  anomalie TEXT,
  UNIQUE (poste, branche)
);

CREATE TABLE journal_recu (
  source INTEGER NOT NULL,
  numero INTEGER NOT NULL,
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
  detail TEXT,
  -- The same entry is here under another name: a vault put back from a copy went on as another computer.
  enDouble INTEGER NOT NULL,
  PRIMARY KEY (source, numero)
) WITHOUT ROWID;
CREATE INDEX journal_recu_le ON journal_recu (le, source, numero);
CREATE INDEX journal_recu_objet ON journal_recu (objet);
CREATE INDEX journal_le ON journal (le);

CREATE TRIGGER journal_recu_fige BEFORE UPDATE OF
  source, numero, precedent, le, utilisateur, profil, acte, objet, finalite, empreinteDetail, empreinte ON journal_recu
BEGIN
  SELECT RAISE(ABORT, 'A64: the journal does not change');
END;
