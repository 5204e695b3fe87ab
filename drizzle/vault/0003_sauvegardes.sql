-- Backups made by this computer: what each file must be to be intact. Local, never sent.
CREATE TABLE sauvegarde (
  rang INTEGER PRIMARY KEY,
  nom TEXT NOT NULL,
  le TEXT NOT NULL,
  octets INTEGER NOT NULL,
  empreinte BLOB NOT NULL,
  dossiers INTEGER NOT NULL,
  verifieeLe TEXT
);

-- The journal is read by family of acts.
CREATE INDEX journal_acte ON journal (acte, numero);
