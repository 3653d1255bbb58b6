-- What makes the records trustworthy: corrections, people and their PINs, one record a patient.

-- Corrections -----------------------------------------------------------------------------------

-- A record that counts no more, because it was wrong. `record` is its table, `key` its row there;
-- sessions have a table of their own, `session_void`. It is followed by the marking of the row.
CREATE TABLE retraction (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL REFERENCES patient (id),
  record TEXT NOT NULL CHECK (record IN (
    'consent', 'examination', 'screening', 'finding',
    'finding_closure', 'clearance', 'course', 'course_decision',
    'missed_date', 'reaction', 'course_amendment', 'course_assignment',
    'booking', 'finding_revision', 'therapy_given', 'home_practice',
    'measurement', 'payment', 'patient_merge')),
  key INTEGER NOT NULL,
  reason TEXT,
  salt BLOB,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  UNIQUE (record, key),
  CHECK (salt IS NULL OR reason IS NOT NULL)
) STRICT;

CREATE INDEX retraction_patient ON retraction (patient);
CREATE INDEX retraction_event ON retraction (event);

-- The record that took the place of one that was wrong.
CREATE TABLE replacement (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL REFERENCES patient (id),
  record TEXT NOT NULL CHECK (record IN ('session', 'screening', 'examination', 'course')),
  key INTEGER NOT NULL,
  replaces INTEGER NOT NULL CHECK (replaces < key),
  UNIQUE (record, key),
  UNIQUE (record, replaces)
) STRICT;

CREATE INDEX replacement_event ON replacement (event);

-- Two records of one person: what is known under either number is known of `kept`.
CREATE TABLE patient_merge (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  kept INTEGER NOT NULL REFERENCES patient (id),
  merged INTEGER NOT NULL REFERENCES patient (id) CHECK (merged <> kept),
  reason TEXT,
  salt BLOB,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  retracted INTEGER NOT NULL DEFAULT 0 CHECK (retracted IN (0, 1)),
  CHECK (salt IS NULL OR reason IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX patient_merge_live ON patient_merge (merged) WHERE retracted = 0;
CREATE INDEX patient_merge_kept ON patient_merge (kept) WHERE retracted = 0;
CREATE INDEX patient_merge_event ON patient_merge (event);

-- A second missed date on a day is refused only while the first one counts, which takes a new table.
CREATE TABLE missed_date_marked (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  course INTEGER NOT NULL REFERENCES course (id),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  cause TEXT NOT NULL CHECK (cause IN ('no-show', 'patient', 'clinic', 'deferred')),
  retracted INTEGER NOT NULL DEFAULT 0 CHECK (retracted IN (0, 1))
) STRICT;

INSERT INTO missed_date_marked (id, event, course, day, cause)
SELECT id, event, course, day, cause FROM missed_date;

DROP TABLE missed_date;
ALTER TABLE missed_date_marked RENAME TO missed_date;

CREATE UNIQUE INDEX missed_date_live ON missed_date (course, day) WHERE retracted = 0;
CREATE INDEX missed_date_day ON missed_date (day, course);
CREATE INDEX missed_date_event ON missed_date (event);

-- True for a record that was wrong.

ALTER TABLE consent ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE examination ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE screening ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE finding ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE finding_closure ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE clearance ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE course ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE course_decision ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE reaction ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE course_amendment ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE course_assignment ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE booking ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE finding_revision ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE therapy_given ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE home_practice ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE measurement ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));

ALTER TABLE payment ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1));


-- People ----------------------------------------------------------------------------------------

-- The last day of somebody who left the staff.
ALTER TABLE staff_version ADD COLUMN left_on TEXT
  CHECK (length(left_on) = 10 AND left_on BETWEEN '1900-01-01' AND '2199-12-31');

-- Null for a patient who may be treated and called.
ALTER TABLE patient_version ADD COLUMN status TEXT
  CHECK (status IN ('deceased', 'moved', 'no-recall'));

-- A user of the operating system who stands for somebody on the staff; the last row of the two
-- holds.
CREATE TABLE staff_binding (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  staff INTEGER NOT NULL REFERENCES staff (id),
  user_name TEXT NOT NULL CHECK (length(user_name) BETWEEN 1 AND 200),
  bound INTEGER NOT NULL CHECK (bound IN (0, 1))
) STRICT;

CREATE INDEX staff_binding_user ON staff_binding (user_name, id);
CREATE INDEX staff_binding_event ON staff_binding (event);

-- What a PIN becomes by scrypt, with its salt and its cost; null where the PIN was taken away. The
-- last row of a person holds.
CREATE TABLE staff_pin (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  staff INTEGER NOT NULL REFERENCES staff (id),
  pin_salt BLOB CHECK (length(pin_salt) = 16),
  pin_hash BLOB CHECK (length(pin_hash) = 32),
  rounds INTEGER CHECK (rounds BETWEEN 1024 AND 1048576),
  CHECK ((pin_salt IS NULL) = (pin_hash IS NULL)),
  CHECK ((pin_salt IS NULL) = (rounds IS NULL))
) STRICT;

CREATE INDEX staff_pin_staff ON staff_pin (staff, id);
CREATE INDEX staff_pin_event ON staff_pin (event);

-- Wrong PINs since the last right one. No record: each of them is an event.
CREATE TABLE pin_failure (
  staff INTEGER PRIMARY KEY REFERENCES staff (id),
  count INTEGER NOT NULL CHECK (count >= 1),
  last_at INTEGER NOT NULL
) STRICT;

-- A report that was handed out, to whom, and how that person proved to be the one it is about.
CREATE TABLE report_release (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL REFERENCES patient (id),
  -- SHA-256 of the text that was handed out.
  report BLOB NOT NULL CHECK (length(report) = 32),
  name TEXT,
  identity TEXT,
  salt BLOB,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  CHECK (salt IS NULL OR (name IS NOT NULL AND identity IS NOT NULL))
) STRICT;

CREATE INDEX report_release_patient ON report_release (patient);
CREATE INDEX report_release_event ON report_release (event);

-- Why a patient was erased.
ALTER TABLE erasure ADD COLUMN reason TEXT;
ALTER TABLE erasure ADD COLUMN salt BLOB;
ALTER TABLE erasure ADD COLUMN seal BLOB CHECK (length(seal) = 32);

-- Events ----------------------------------------------------------------------------------------

CREATE INDEX event_at ON event (at);

-- What SQLite alone understands -----------------------------------------------------------------

CREATE TRIGGER retraction_is_kept BEFORE DELETE ON retraction
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER retraction_is_fixed BEFORE UPDATE OF
  id, event, patient, record, key, seal
ON retraction
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER retraction_is_erased BEFORE UPDATE OF
  salt, reason
ON retraction
WHEN NOT (
    NEW.salt IS NULL AND NEW.reason IS NULL
    AND EXISTS (SELECT 1 FROM erasure WHERE patient = OLD.patient))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER replacement_is_kept BEFORE DELETE ON replacement
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER replacement_is_fixed BEFORE UPDATE ON replacement
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER patient_merge_is_kept BEFORE DELETE ON patient_merge
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER patient_merge_is_fixed BEFORE UPDATE OF
  id, event, kept, merged, seal
ON patient_merge
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER patient_merge_is_erased BEFORE UPDATE OF
  salt, reason
ON patient_merge
WHEN NOT (
    NEW.salt IS NULL AND NEW.reason IS NULL
    AND EXISTS (SELECT 1 FROM erasure WHERE patient IN (OLD.kept, OLD.merged)))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER missed_date_is_kept BEFORE DELETE ON missed_date
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER missed_date_is_fixed BEFORE UPDATE OF
  id, event, course, day, cause
ON missed_date
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

DROP TRIGGER screening_is_fixed;

CREATE TRIGGER screening_is_fixed BEFORE UPDATE OF
  id, event, patient, author, day, asked, questionnaire
ON screening
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

DROP TRIGGER finding_is_fixed;

CREATE TRIGGER finding_is_fixed BEFORE UPDATE OF
  id, event, screening, code, since
ON finding
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

DROP TRIGGER booking_is_fixed;

CREATE TRIGGER booking_is_fixed BEFORE UPDATE OF
  id, event, course, day, start_time, therapist
ON booking
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER staff_binding_is_kept BEFORE DELETE ON staff_binding
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER staff_binding_is_fixed BEFORE UPDATE ON staff_binding
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER staff_pin_is_kept BEFORE DELETE ON staff_pin
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER staff_pin_is_fixed BEFORE UPDATE ON staff_pin
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER report_release_is_kept BEFORE DELETE ON report_release
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER report_release_is_fixed BEFORE UPDATE OF
  id, event, patient, report, seal
ON report_release
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER report_release_is_erased BEFORE UPDATE OF
  salt, name, identity
ON report_release
WHEN NOT (
    NEW.salt IS NULL AND NEW.name IS NULL AND NEW.identity IS NULL
    AND EXISTS (SELECT 1 FROM erasure WHERE patient = OLD.patient))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER staff_version_departure_is_fixed BEFORE UPDATE OF
  left_on
ON staff_version
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER patient_version_status_is_fixed BEFORE UPDATE OF
  status
ON patient_version
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER session_place_is_fixed BEFORE UPDATE OF
  place
ON session
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER consent_is_retracted BEFORE UPDATE OF retracted ON consent
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'consent' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER examination_is_retracted BEFORE UPDATE OF retracted ON examination
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'examination' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER screening_is_retracted BEFORE UPDATE OF retracted ON screening
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'screening' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER finding_is_retracted BEFORE UPDATE OF retracted ON finding
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'finding' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER finding_closure_is_retracted BEFORE UPDATE OF retracted ON finding_closure
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'finding_closure' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER clearance_is_retracted BEFORE UPDATE OF retracted ON clearance
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'clearance' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER course_is_retracted BEFORE UPDATE OF retracted ON course
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'course' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER course_decision_is_retracted BEFORE UPDATE OF retracted ON course_decision
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'course_decision' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER missed_date_is_retracted BEFORE UPDATE OF retracted ON missed_date
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'missed_date' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER reaction_is_retracted BEFORE UPDATE OF retracted ON reaction
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'reaction' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER course_amendment_is_retracted BEFORE UPDATE OF retracted ON course_amendment
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'course_amendment' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER course_assignment_is_retracted BEFORE UPDATE OF retracted ON course_assignment
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'course_assignment' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER booking_is_retracted BEFORE UPDATE OF retracted ON booking
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'booking' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER finding_revision_is_retracted BEFORE UPDATE OF retracted ON finding_revision
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'finding_revision' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER therapy_given_is_retracted BEFORE UPDATE OF retracted ON therapy_given
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'therapy_given' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER home_practice_is_retracted BEFORE UPDATE OF retracted ON home_practice
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'home_practice' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER measurement_is_retracted BEFORE UPDATE OF retracted ON measurement
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'measurement' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER payment_is_retracted BEFORE UPDATE OF retracted ON payment
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'payment' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

CREATE TRIGGER patient_merge_is_retracted BEFORE UPDATE OF retracted ON patient_merge
WHEN NOT (
    OLD.retracted = 0 AND NEW.retracted = 1
    AND EXISTS (SELECT 1 FROM retraction WHERE record = 'patient_merge' AND key = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a record is retracted once, with a reason'); END;

-- An event is the next one; what it writes comes before it, and nothing after it.

CREATE TRIGGER event_is_next BEFORE INSERT ON event
WHEN NEW.id <> coalesce((SELECT max(id) FROM event), 0) + 1
BEGIN SELECT RAISE(ABORT, 'an event follows the last one'); END;

CREATE TRIGGER answer_is_new BEFORE INSERT ON answer
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER booking_is_new BEFORE INSERT ON booking
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER calendar_day_is_new BEFORE INSERT ON calendar_day
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER catalogue_row_is_new BEFORE INSERT ON catalogue_row
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER charge_is_new BEFORE INSERT ON charge
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER clearance_is_new BEFORE INSERT ON clearance
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER clinic_is_new BEFORE INSERT ON clinic
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER consent_is_new BEFORE INSERT ON consent
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER consent_withdrawal_is_new BEFORE INSERT ON consent_withdrawal
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER course_is_new BEFORE INSERT ON course
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER course_amendment_is_new BEFORE INSERT ON course_amendment
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER course_assignment_is_new BEFORE INSERT ON course_assignment
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER course_decision_is_new BEFORE INSERT ON course_decision
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER course_detail_is_new BEFORE INSERT ON course_detail
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER erasure_is_new BEFORE INSERT ON erasure
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER examination_is_new BEFORE INSERT ON examination
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER finding_is_new BEFORE INSERT ON finding
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER finding_closure_is_new BEFORE INSERT ON finding_closure
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER finding_revision_is_new BEFORE INSERT ON finding_revision
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER home_practice_is_new BEFORE INSERT ON home_practice
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER measurement_is_new BEFORE INSERT ON measurement
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER missed_date_is_new BEFORE INSERT ON missed_date
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER opening_hours_is_new BEFORE INSERT ON opening_hours
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER override_is_new BEFORE INSERT ON override
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER parameter_setting_is_new BEFORE INSERT ON parameter_setting
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER patient_is_new BEFORE INSERT ON patient
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER patient_merge_is_new BEFORE INSERT ON patient_merge
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER patient_version_is_new BEFORE INSERT ON patient_version
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER payment_is_new BEFORE INSERT ON payment
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER price_is_new BEFORE INSERT ON price
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER reaction_is_new BEFORE INSERT ON reaction
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER replacement_is_new BEFORE INSERT ON replacement
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER report_release_is_new BEFORE INSERT ON report_release
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER retraction_is_new BEFORE INSERT ON retraction
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER screening_is_new BEFORE INSERT ON screening
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER session_is_new BEFORE INSERT ON session
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER session_acceptance_is_new BEFORE INSERT ON session_acceptance
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER session_confirmation_is_new BEFORE INSERT ON session_confirmation
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER session_detail_is_new BEFORE INSERT ON session_detail
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER session_deviation_is_new BEFORE INSERT ON session_deviation
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER session_void_is_new BEFORE INSERT ON session_void
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER staff_is_new BEFORE INSERT ON staff
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER staff_binding_is_new BEFORE INSERT ON staff_binding
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER staff_pin_is_new BEFORE INSERT ON staff_pin
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER staff_version_is_new BEFORE INSERT ON staff_version
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

CREATE TRIGGER therapy_given_is_new BEFORE INSERT ON therapy_given
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'an event that is written gets no more records'); END;

-- A record counts until something says that it does not.

CREATE TRIGGER consent_counts BEFORE INSERT ON consent WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER examination_counts BEFORE INSERT ON examination WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER screening_counts BEFORE INSERT ON screening WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER finding_counts BEFORE INSERT ON finding WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER finding_closure_counts BEFORE INSERT ON finding_closure WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER clearance_counts BEFORE INSERT ON clearance WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER course_counts BEFORE INSERT ON course WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER course_decision_counts BEFORE INSERT ON course_decision WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER missed_date_counts BEFORE INSERT ON missed_date WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER reaction_counts BEFORE INSERT ON reaction WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER course_amendment_counts BEFORE INSERT ON course_amendment WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER course_assignment_counts BEFORE INSERT ON course_assignment WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER booking_counts BEFORE INSERT ON booking WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER finding_revision_counts BEFORE INSERT ON finding_revision WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER therapy_given_counts BEFORE INSERT ON therapy_given WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER home_practice_counts BEFORE INSERT ON home_practice WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER measurement_counts BEFORE INSERT ON measurement WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER payment_counts BEFORE INSERT ON payment WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER patient_merge_counts BEFORE INSERT ON patient_merge WHEN NEW.retracted <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER session_counts BEFORE INSERT ON session WHEN NEW.voided <> 0
BEGIN SELECT RAISE(ABORT, 'a new record counts'); END;

CREATE TRIGGER retraction_is_of_a_record BEFORE INSERT ON retraction
WHEN NOT CASE NEW.record
    WHEN 'consent' THEN EXISTS (SELECT 1 FROM consent WHERE id = NEW.key AND retracted = 0)
    WHEN 'examination' THEN EXISTS (SELECT 1 FROM examination WHERE id = NEW.key AND retracted = 0)
    WHEN 'screening' THEN EXISTS (SELECT 1 FROM screening WHERE id = NEW.key AND retracted = 0)
    WHEN 'finding' THEN EXISTS (SELECT 1 FROM finding WHERE id = NEW.key AND retracted = 0)
    WHEN 'finding_closure' THEN EXISTS (SELECT 1 FROM finding_closure WHERE id = NEW.key AND retracted = 0)
    WHEN 'clearance' THEN EXISTS (SELECT 1 FROM clearance WHERE id = NEW.key AND retracted = 0)
    WHEN 'course' THEN EXISTS (SELECT 1 FROM course WHERE id = NEW.key AND retracted = 0)
    WHEN 'course_decision' THEN EXISTS (SELECT 1 FROM course_decision WHERE id = NEW.key AND retracted = 0)
    WHEN 'missed_date' THEN EXISTS (SELECT 1 FROM missed_date WHERE id = NEW.key AND retracted = 0)
    WHEN 'reaction' THEN EXISTS (SELECT 1 FROM reaction WHERE id = NEW.key AND retracted = 0)
    WHEN 'course_amendment' THEN EXISTS (SELECT 1 FROM course_amendment WHERE id = NEW.key AND retracted = 0)
    WHEN 'course_assignment' THEN EXISTS (SELECT 1 FROM course_assignment WHERE id = NEW.key AND retracted = 0)
    WHEN 'booking' THEN EXISTS (SELECT 1 FROM booking WHERE id = NEW.key AND retracted = 0)
    WHEN 'finding_revision' THEN EXISTS (SELECT 1 FROM finding_revision WHERE id = NEW.key AND retracted = 0)
    WHEN 'therapy_given' THEN EXISTS (SELECT 1 FROM therapy_given WHERE id = NEW.key AND retracted = 0)
    WHEN 'home_practice' THEN EXISTS (SELECT 1 FROM home_practice WHERE id = NEW.key AND retracted = 0)
    WHEN 'measurement' THEN EXISTS (SELECT 1 FROM measurement WHERE id = NEW.key AND retracted = 0)
    WHEN 'payment' THEN EXISTS (SELECT 1 FROM payment WHERE id = NEW.key AND retracted = 0)
    WHEN 'patient_merge' THEN EXISTS (SELECT 1 FROM patient_merge WHERE id = NEW.key AND retracted = 0)
    ELSE 0 END
BEGIN SELECT RAISE(ABORT, 'only a record that counts is taken back'); END;

CREATE TRIGGER replacement_is_of_a_record BEFORE INSERT ON replacement
WHEN NOT CASE NEW.record
    WHEN 'session' THEN EXISTS (SELECT 1 FROM session WHERE id = NEW.replaces AND voided = 1)
    WHEN 'screening' THEN EXISTS (
      SELECT 1 FROM screening WHERE id = NEW.replaces AND retracted = 1)
    WHEN 'examination' THEN EXISTS (
      SELECT 1 FROM examination WHERE id = NEW.replaces AND retracted = 1)
    ELSE EXISTS (SELECT 1 FROM course WHERE id = NEW.replaces AND retracted = 1) END
BEGIN SELECT RAISE(ABORT, 'only a record that counts no more is replaced'); END;

CREATE TRIGGER session_is_of_a_course BEFORE INSERT ON session
WHEN EXISTS (SELECT 1 FROM course WHERE id = NEW.course AND retracted = 1)
BEGIN SELECT RAISE(ABORT, 'a course that counts no more has no sessions'); END;

CREATE TRIGGER course_with_sessions_stays BEFORE UPDATE OF retracted ON course
WHEN EXISTS (SELECT 1 FROM session WHERE course = OLD.id AND voided = 0)
BEGIN SELECT RAISE(ABORT, 'a course with sessions stays'); END;

CREATE TRIGGER patient_merge_is_of_two BEFORE INSERT ON patient_merge
WHEN EXISTS (SELECT 1 FROM patient_merge WHERE merged = NEW.kept AND retracted = 0)
BEGIN SELECT RAISE(ABORT, 'a number that is merged takes in no other'); END;
