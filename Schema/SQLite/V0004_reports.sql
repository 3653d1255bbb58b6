-- What reports are written with.

-- The language in which a patient reads, as ISO 639-1 has it; null for the clinic's.
ALTER TABLE patient_version ADD COLUMN language TEXT
  CHECK (
    length(language) = 2
    AND substr(language, 1, 1) BETWEEN 'a' AND 'z'
    AND substr(language, 2, 1) BETWEEN 'a' AND 'z');

-- Refusals are few among the events: counting them reads nothing else.
CREATE INDEX event_refused ON event (at) WHERE kind = 'refused';

-- What SQLite alone understands -----------------------------------------------------------------

CREATE TRIGGER patient_version_language_is_fixed BEFORE UPDATE OF
  language
ON patient_version
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;
