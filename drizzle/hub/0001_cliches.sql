-- Snapshots: how many chunks one will have, who puts it down and since when nothing came of it; and which computers have
-- not read of the last change. None was ever put down before this: what tests left is dropped.
DELETE FROM permanence.morceau;
DELETE FROM permanence.signature_de_cliche;
DELETE FROM permanence.cliche;
ALTER TABLE permanence.cliche
  ADD COLUMN attendus integer NOT NULL,
  ADD COLUMN auteur text NOT NULL,
  ADD COLUMN touche_le bigint NOT NULL;

CREATE TABLE permanence.cliche_a_lire (
  structure text NOT NULL,
  poste text NOT NULL,
  PRIMARY KEY (structure, poste)
);
ALTER TABLE permanence.cliche_a_lire ENABLE ROW LEVEL SECURITY;
CREATE POLICY sa_structure ON permanence.cliche_a_lire TO permanence_structure
  USING (structure = nullif(current_setting('permanence.structure', true), ''))
  WITH CHECK (structure = nullif(current_setting('permanence.structure', true), ''));
GRANT SELECT, INSERT, UPDATE, DELETE ON permanence.cliche_a_lire TO permanence_structure;
