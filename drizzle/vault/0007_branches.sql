-- Branches of logs that nobody goes on with: after the sequence that both shared, up to the last one known.
CREATE TABLE branche_quittee (
  poste TEXT PRIMARY KEY,
  commune INTEGER NOT NULL,
  fin INTEGER NOT NULL
) WITHOUT ROWID;
