-- Places where people are received, the zone of competence, appointments found by day, interviews moved to the right file.

CREATE TABLE lieu (id TEXT PRIMARY KEY, dossier TEXT, retrait TEXT, lieu TEXT);

ALTER TABLE structure ADD COLUMN zone TEXT;

ALTER TABLE entretien ADD COLUMN deplacement TEXT;

-- « Ma journée » reads one day among all the interviews of the structure.
CREATE INDEX entretien_jour ON entretien (json_extract(entretien, '$.date')) WHERE entretien IS NOT NULL;
