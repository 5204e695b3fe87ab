-- A register's history is read through its file: one index less to keep for each entry, typed or received.
DROP INDEX operation_registre;
-- What a new interview starts from: the last one that this user noted.
CREATE INDEX operation_entretien ON operation (utilisateur, rang)
  WHERE tableCible = 'entretien' AND registre = 'entretien';
