-- The hub's tables. Those of a structure begin with it in their keys, and are seen through row-level security by a role
-- that sees nothing when no structure is set. The others route, count and remember; they hold no content.
CREATE SCHEMA permanence;

DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'permanence_structure') THEN
    CREATE ROLE permanence_structure NOLOGIN NOINHERIT;
  END IF;
END
$$;

-- What is known of the hub itself: its incarnation, and how it was stopped.
CREATE TABLE permanence.serveur (
  cle text PRIMARY KEY,
  valeur text NOT NULL
);

CREATE TABLE permanence.code_activation (
  empreinte text PRIMARY KEY,
  structure text,
  expire_le bigint NOT NULL,
  servi boolean NOT NULL DEFAULT false
);

-- Which structure an identifier belongs to, once and for ever: the only table that is asked before the structure is known.
CREATE TABLE permanence.aiguillage (
  sorte text NOT NULL CHECK (sorte IN ('poste', 'boite')),
  cle text NOT NULL,
  structure text NOT NULL,
  PRIMARY KEY (sorte, cle)
);

CREATE TABLE permanence.structure (
  structure text PRIMARY KEY,
  ouverte_le bigint NOT NULL,
  -- Bytes kept for it, so that its share of the disk has an end.
  octets bigint NOT NULL DEFAULT 0
);

CREATE TABLE permanence.poste (
  structure text NOT NULL,
  poste text NOT NULL,
  ed25519 bytea NOT NULL,
  etat text NOT NULL CHECK (etat IN ('actif', 'retire', 'perdu')),
  numero bigint NOT NULL,
  vu_le bigint NOT NULL,
  ecart_ms bigint NOT NULL,
  version text NOT NULL,
  PRIMARY KEY (structure, poste)
);

-- The end of each log, beside the batches: a synchronisation with nothing to do reads these rows only.
CREATE TABLE permanence.bout (
  structure text NOT NULL,
  poste text NOT NULL,
  sequence bigint NOT NULL,
  empreinte bytea NOT NULL,
  PRIMARY KEY (structure, poste)
);

CREATE TABLE permanence.lot (
  structure text NOT NULL,
  poste text NOT NULL,
  derniere bigint NOT NULL,
  premiere bigint NOT NULL,
  empreinte bytea NOT NULL,
  octets bytea NOT NULL,
  PRIMARY KEY (structure, poste, derniere)
);

CREATE TABLE permanence.constat (
  structure text NOT NULL,
  rang bigint NOT NULL,
  id text NOT NULL,
  octets bytea NOT NULL,
  PRIMARY KEY (structure, rang),
  UNIQUE (structure, id)
);

CREATE TABLE permanence.cliche (
  structure text NOT NULL,
  empreinte bytea NOT NULL,
  rang bigint GENERATED ALWAYS AS IDENTITY,
  manifeste bytea NOT NULL,
  morceaux integer NOT NULL,
  PRIMARY KEY (structure, empreinte)
);

CREATE TABLE permanence.signature_de_cliche (
  structure text NOT NULL,
  cliche bytea NOT NULL,
  rang integer NOT NULL,
  poste text NOT NULL,
  signature bytea NOT NULL,
  PRIMARY KEY (structure, cliche, rang)
);

CREATE TABLE permanence.morceau (
  structure text NOT NULL,
  cliche bytea NOT NULL,
  rang integer NOT NULL,
  octets bytea NOT NULL,
  PRIMARY KEY (structure, cliche, rang)
);

CREATE TABLE permanence.cle_d_epoque (
  structure text NOT NULL,
  epoque text NOT NULL,
  rang integer NOT NULL,
  scellee bytea NOT NULL,
  PRIMARY KEY (structure, epoque, rang)
);

CREATE TABLE permanence.boite (
  structure text NOT NULL,
  rendez_vous text NOT NULL,
  demande bytea,
  reponse bytea,
  expire_le bigint NOT NULL,
  PRIMARY KEY (structure, rendez_vous)
);

-- Sealed bytes do not compress: no time is spent on trying.
ALTER TABLE permanence.lot ALTER COLUMN octets SET STORAGE EXTERNAL;
ALTER TABLE permanence.constat ALTER COLUMN octets SET STORAGE EXTERNAL;
ALTER TABLE permanence.morceau ALTER COLUMN octets SET STORAGE EXTERNAL;

DO $$
DECLARE
  nom text;
BEGIN
  FOREACH nom IN ARRAY ARRAY[
    'structure', 'poste', 'bout', 'lot', 'constat', 'cliche', 'signature_de_cliche', 'morceau', 'cle_d_epoque', 'boite'
  ] LOOP
    EXECUTE format('ALTER TABLE permanence.%I ENABLE ROW LEVEL SECURITY', nom);
    -- Absent or empty, the setting equals no structure: no row is seen, none is written.
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
GRANT USAGE ON SCHEMA permanence TO permanence_structure;

-- Takes an identifier for the structure that is set; false where another one holds it. The structure's own role cannot
-- read the table: it learns of one identifier, which it must already know.
CREATE FUNCTION permanence.reserver(la_sorte text, la_cle text) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = permanence, pg_temp AS $$
  INSERT INTO permanence.aiguillage (sorte, cle, structure)
  SELECT la_sorte, la_cle, nullif(current_setting('permanence.structure', true), '')
  ON CONFLICT (sorte, cle) DO NOTHING;
  SELECT EXISTS (
    SELECT 1 FROM permanence.aiguillage
    WHERE sorte = la_sorte AND cle = la_cle AND structure = current_setting('permanence.structure', true)
  );
$$;
REVOKE ALL ON FUNCTION permanence.reserver(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION permanence.reserver(text, text) TO permanence_structure;

-- What the operator's list shows, and no more: sizes and dates of each structure.
CREATE FUNCTION permanence.inventaire()
RETURNS TABLE (structure text, ouverte_le bigint, octets bigint, postes bigint, vue_le bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = permanence, pg_temp AS $$
  SELECT s.structure, s.ouverte_le, s.octets, count(p.poste), coalesce(max(p.vu_le), 0)
  FROM permanence.structure s LEFT JOIN permanence.poste p USING (structure)
  GROUP BY s.structure ORDER BY s.ouverte_le, s.structure;
$$;
REVOKE ALL ON FUNCTION permanence.inventaire() FROM PUBLIC;

-- Removes the letterboxes whose time is over, and sets their identifiers free.
CREATE FUNCTION permanence.balayer_boites(maintenant bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = permanence, pg_temp AS $$
  WITH finies AS (DELETE FROM permanence.boite WHERE expire_le <= maintenant RETURNING rendez_vous)
  DELETE FROM permanence.aiguillage a USING finies f WHERE a.sorte = 'boite' AND a.cle = f.rendez_vous;
$$;
REVOKE ALL ON FUNCTION permanence.balayer_boites(bigint) FROM PUBLIC;
