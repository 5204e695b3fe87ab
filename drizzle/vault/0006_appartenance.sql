-- Computers as people name them, and the direction's own keys sealed to the recovery keys.

CREATE TABLE poste (id TEXT PRIMARY KEY, dossier TEXT, retrait TEXT, nom TEXT, etat TEXT);

ALTER TABLE utilisateur ADD COLUMN clesDeposees TEXT;
