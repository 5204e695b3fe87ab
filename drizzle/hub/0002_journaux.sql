-- The computers' journals, in pages that only their structure can read; the end of each branch beside them.
CREATE TABLE permanence.bout_de_journal (
  structure text NOT NULL,
  poste text NOT NULL,
  branche integer NOT NULL,
  debut bigint NOT NULL,
  numero bigint NOT NULL,
  empreinte bytea NOT NULL,
  PRIMARY KEY (structure, poste, branche)
);

CREATE TABLE permanence.page_de_journal (
  structure text NOT NULL,
  poste text NOT NULL,
  branche integer NOT NULL,
  derniere bigint NOT NULL,
  premiere bigint NOT NULL,
  fin bytea NOT NULL,
  octets bytea NOT NULL,
  PRIMARY KEY (structure, poste, branche, derniere)
);

-- Sealed bytes do not compress: no time is spent on trying.
ALTER TABLE permanence.page_de_journal ALTER COLUMN octets SET STORAGE EXTERNAL;

DO $$
DECLARE
  nom text;
BEGIN
  FOREACH nom IN ARRAY ARRAY['bout_de_journal', 'page_de_journal'] LOOP
    EXECUTE format('ALTER TABLE permanence.%I ENABLE ROW LEVEL SECURITY', nom);
    EXECUTE format(
      'CREATE POLICY sa_structure ON permanence.%I TO permanence_structure '
      'USING (structure = nullif(current_setting(''permanence.structure'', true), '''')) '
      'WITH CHECK (structure = nullif(current_setting(''permanence.structure'', true), ''''))',
      nom
    );
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON permanence.%I TO permanence_structure', nom);
  END LOOP;
END
$$;
