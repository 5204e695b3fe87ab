-- Synchronisation: what was written here and is not sealed, every workstation's log, who belongs, what waits.

-- Operations of this workstation in the order of its log, until a batch holds them.
CREATE TABLE a_sceller (
  sequence INTEGER PRIMARY KEY,
  operation INTEGER NOT NULL
);
INSERT INTO a_sceller (sequence, operation) SELECT row_number() OVER (ORDER BY rang), rang FROM operation;

CREATE TABLE journal_poste (
  poste TEXT PRIMARY KEY,
  -- 1 for the log that this workstation writes.
  propre INTEGER NOT NULL,
  -- Last sequence applied; sealed, for one's own.
  sequence INTEGER NOT NULL,
  empreinte BLOB NOT NULL,
  -- Sequence up to which the log is known by a snapshot only.
  plancher INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO journal_poste (poste, propre, sequence, empreinte, plancher)
SELECT lower(hex(valeur)), 1, 0, zeroblob(32), 0 FROM parametre WHERE cle = 'poste.id';

CREATE TABLE lot (
  rang INTEGER PRIMARY KEY,
  poste TEXT NOT NULL,
  premiere INTEGER NOT NULL,
  derniere INTEGER NOT NULL,
  empreinte BLOB NOT NULL UNIQUE,
  -- 'applique', 'attend', 'refuse'
  etat TEXT NOT NULL,
  -- Why it waits or is refused.
  motif TEXT,
  octets BLOB NOT NULL
);
CREATE INDEX lot_journal ON lot (poste, derniere);
CREATE INDEX lot_etat ON lot (etat) WHERE etat <> 'applique';

-- Received operations that are not in the log: kept for a later version, or refused (A2). Their batch holds them.
CREATE TABLE saisie_mise_de_cote (
  poste TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  sort TEXT NOT NULL,
  motif TEXT NOT NULL,
  PRIMARY KEY (poste, sequence)
) WITHOUT ROWID;

CREATE TABLE constat (
  id TEXT PRIMARY KEY,
  octets BLOB NOT NULL,
  -- As it is sent: sealed once, under the epoch that its author was in.
  scelle BLOB NOT NULL
);

CREATE TABLE epoque (
  epoque TEXT PRIMARY KEY,
  rang INTEGER NOT NULL,
  cle BLOB NOT NULL
) WITHOUT ROWID;
INSERT INTO epoque (epoque, rang, cle) SELECT '1', 1, valeur FROM parametre WHERE cle = 'epoque.1';
DELETE FROM parametre WHERE cle = 'epoque.1';

-- A snapshot being loaded: what was received of it so far.
CREATE TABLE cliche_en_cours (
  empreinte BLOB PRIMARY KEY,
  manifeste BLOB NOT NULL,
  morceaux INTEGER NOT NULL
) WITHOUT ROWID;
