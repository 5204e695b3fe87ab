-- Pause settings, recovery keys renewed and tried, the staff's own mention, rescue codes.

ALTER TABLE structure ADD COLUMN pause TEXT;
ALTER TABLE structure ADD COLUMN secours TEXT;
ALTER TABLE structure ADD COLUMN essaiSecours TEXT;
ALTER TABLE utilisateur ADD COLUMN mention TEXT;
ALTER TABLE utilisateur ADD COLUMN codeSecours TEXT;
ALTER TABLE utilisateur ADD COLUMN clesSecours TEXT;
