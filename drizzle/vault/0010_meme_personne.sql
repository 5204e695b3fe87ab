-- The files that somebody said to be about the same person; a link is on both, no row changes owner.
ALTER TABLE dossier ADD COLUMN memePersonne TEXT;
CREATE INDEX dossier_meme_personne ON dossier (id) WHERE memePersonne IS NOT NULL;
