-- The whole rule book: what special kinds, physicians, the till and the clinic's settings record.

-- The catalogue ---------------------------------------------------------------------------------

-- What a kind does to the patient; null where the prescription says it.
ALTER TABLE kinds ADD COLUMN action TEXT CHECK (action IN ('stimulating', 'soothing'));
-- True where the choice of the method needs a reason and the phase of the disease.
ALTER TABLE kinds ADD COLUMN method_reason INTEGER NOT NULL DEFAULT 0
  CHECK (method_reason IN (0, 1));

-- The part of a general massage that a leaf belongs to, and the minutes of the whole part.
ALTER TABLE leaves ADD COLUMN general_group TEXT;
ALTER TABLE leaves ADD COLUMN general_minutes INTEGER CHECK (general_minutes BETWEEN 1 AND 60);

-- The codes that a physician may change it into; `benign` is the milder form of the same code.
ALTER TABLE contraindications ADD COLUMN reclass_to TEXT;

-- True where introductory sessions keep off the injured place.
ALTER TABLE indications ADD COLUMN post_traumatic INTEGER NOT NULL DEFAULT 0
  CHECK (post_traumatic IN (0, 1));
-- Codes of the measures to take at start, middle and end.
ALTER TABLE indications ADD COLUMN scores TEXT;

-- Minutes between it and massage when it comes before or after: a number, `never`, or null for any.
ALTER TABLE therapies ADD COLUMN before_minutes TEXT;
ALTER TABLE therapies ADD COLUMN after_minutes TEXT;
ALTER TABLE therapies ADD COLUMN not_with_general INTEGER NOT NULL DEFAULT 0
  CHECK (not_with_general IN (0, 1));
-- True where on the day of its first use it keeps off the leaves that are massaged.
ALTER TABLE therapies ADD COLUMN first_day_apart INTEGER NOT NULL DEFAULT 0
  CHECK (first_day_apart IN (0, 1));

-- What an answer is: see the list's file. Of whom a question is asked: null for everybody.
ALTER TABLE questions ADD COLUMN input TEXT NOT NULL DEFAULT 'finding';
ALTER TABLE questions ADD COLUMN sex TEXT CHECK (sex IN ('female', 'male'));
ALTER TABLE questions ADD COLUMN least_age_years INTEGER CHECK (least_age_years >= 1);
ALTER TABLE questions ADD COLUMN end_age_years INTEGER CHECK (end_age_years >= 1);

-- The examination on which a physician ended what is absolute.
ALTER TABLE finding_closure ADD COLUMN examination INTEGER REFERENCES examination (id);

CREATE TABLE measures (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('score', 'items', 'count', 'amount', 'tone', 'note')),
  unit TEXT,
  least INTEGER,
  most INTEGER CHECK (most > least),
  -- Items of a questionnaire, and how many of them must be answered.
  items INTEGER CHECK (items >= 1),
  least_items INTEGER CHECK (least_items BETWEEN 1 AND items),
  -- percent: of the most that the answered items can have; sum: their sum.
  scoring TEXT CHECK (scoring IN ('percent', 'sum')),
  placed INTEGER NOT NULL CHECK (placed IN (0, 1)),
  better TEXT CHECK (better IN ('lower', 'higher', 'zero')),
  -- The change that matters, in tenths of the unit.
  threshold INTEGER CHECK (threshold >= 1),
  -- `minimal:0 moderate:21`: words for scores from a figure on.
  bands TEXT,
  sources TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  owner TEXT NOT NULL DEFAULT 'clinic' CHECK (owner IN ('kur', 'clinic')),
  CHECK ((items IS NULL) = (least_items IS NULL)),
  CHECK ((items IS NULL) = (scoring IS NULL))
) STRICT;

-- Readings take two more kinds: a table's check can only be changed by making the table anew.
CREATE TABLE reading_with_signs (
  screening INTEGER NOT NULL REFERENCES screening (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL
    CHECK (kind IN ('temperature', 'pressure', 'pulse', 'pain', 'saturation', 'dizziness')),
  tenths INTEGER CHECK (tenths BETWEEN 300 AND 450),
  site TEXT CHECK (site IN ('axilla', 'ear', 'forehead', 'mouth')),
  antipyretic INTEGER CHECK (antipyretic IN (0, 1)),
  systolic INTEGER CHECK (systolic BETWEEN 40 AND 300),
  diastolic INTEGER CHECK (diastolic BETWEEN 20 AND 200 AND diastolic < systolic),
  pulse INTEGER CHECK (pulse BETWEEN 20 AND 300),
  pain INTEGER CHECK (pain BETWEEN 0 AND 10),
  -- Percent of oxygen.
  saturation INTEGER CHECK (saturation BETWEEN 50 AND 100),
  dizzy INTEGER CHECK (dizzy IN (0, 1)),
  PRIMARY KEY (screening, position),
  CHECK ((kind = 'temperature') = (tenths IS NOT NULL)),
  CHECK ((kind = 'temperature') = (site IS NOT NULL)),
  CHECK ((kind = 'temperature') = (antipyretic IS NOT NULL)),
  CHECK ((kind = 'pressure') = (systolic IS NOT NULL)),
  CHECK ((kind = 'pressure') = (diastolic IS NOT NULL)),
  CHECK ((kind = 'pulse') = (pulse IS NOT NULL)),
  CHECK ((kind = 'pain') = (pain IS NOT NULL)),
  CHECK ((kind = 'saturation') = (saturation IS NOT NULL)),
  CHECK ((kind = 'dizziness') = (dizzy IS NOT NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO reading_with_signs (
  screening, position, kind, tenths, site, antipyretic, systolic, diastolic, pulse, pain)
SELECT screening, position, kind, tenths, site, antipyretic, systolic, diastolic, pulse, pain
FROM reading;

DROP TABLE reading;
ALTER TABLE reading_with_signs RENAME TO reading;

-- What somebody has begun to enter for a patient and not finished. No record: each answer replaces
-- the one before, and all go when the form is done or given up.
CREATE TABLE draft (
  patient INTEGER NOT NULL REFERENCES patient (id),
  form TEXT NOT NULL CHECK (length(form) BETWEEN 1 AND 40),
  field TEXT NOT NULL CHECK (length(field) BETWEEN 1 AND 80),
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (patient, form, field)
) STRICT, WITHOUT ROWID;

-- Sessions ---------------------------------------------------------------------------------------

-- What a session has that only some kinds ask for.
CREATE TABLE session_detail (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER NOT NULL UNIQUE REFERENCES session (id),
  -- Minutes since midnight.
  meal_time INTEGER CHECK (meal_time BETWEEN 0 AND 1439),
  bedtime INTEGER CHECK (bedtime BETWEEN 0 AND 1439),
  mood TEXT CHECK (mood IN ('calm', 'unsettled', 'crying')),
  lubricant TEXT CHECK (lubricant IN ('none', 'powder', 'oil', 'cream', 'ointment')),
  hertz INTEGER CHECK (hertz BETWEEN 1 AND 1000),
  -- Tenths of a millimetre.
  amplitude INTEGER CHECK (amplitude BETWEEN 1 AND 200),
  vibration_minutes INTEGER CHECK (vibration_minutes BETWEEN 1 AND 240),
  lymph_flow INTEGER CHECK (lymph_flow IN (0, 1)),
  pain_during INTEGER CHECK (pain_during BETWEEN 0 AND 10),
  unstretched INTEGER CHECK (unstretched IN (0, 1)),
  rest INTEGER CHECK (rest BETWEEN 0 AND 240),
  advice TEXT CHECK (advice IN ('exercises', 'rest', 'none')),
  taught_minutes INTEGER CHECK (taught_minutes BETWEEN 1 AND 240),
  device TEXT,
  taught TEXT,
  dose TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32)
) STRICT;

CREATE INDEX session_detail_event ON session_detail (event);

-- A session recorded as it was given although `rules` refuse it.
CREATE TABLE session_deviation (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER NOT NULL UNIQUE REFERENCES session (id),
  rules TEXT NOT NULL CHECK (length(rules) >= 1),
  reason TEXT,
  salt BLOB,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  CHECK (salt IS NULL OR reason IS NOT NULL)
) STRICT;

CREATE INDEX session_deviation_event ON session_deviation (event);

-- A physician's word that a deviation counts, or that it stands and does not count.
CREATE TABLE session_acceptance (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER NOT NULL UNIQUE REFERENCES session_deviation (session),
  counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
  physician INTEGER NOT NULL REFERENCES staff (id),
  reason TEXT,
  salt BLOB,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  CHECK (salt IS NULL OR reason IS NOT NULL)
) STRICT;

CREATE INDEX session_acceptance_event ON session_acceptance (event);

-- Courses ----------------------------------------------------------------------------------------

-- What a prescription says beyond its plan. Lists of codes and of sites are separated by spaces.
CREATE TABLE course_detail (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  course INTEGER NOT NULL UNIQUE REFERENCES course (id),
  phase TEXT CHECK (phase IN ('acute', 'subacute', 'chronic', 'remission')),
  purpose TEXT CHECK (purpose IN ('rehabilitation', 'treatment', 'prophylaxis')),
  action TEXT CHECK (action IN ('stimulating', 'soothing')),
  accompanying TEXT CHECK (length(accompanying) >= 1),
  injured TEXT CHECK (length(injured) >= 1)
) STRICT;

CREATE INDEX course_detail_event ON course_detail (event);

-- A physician's change of a course that goes on; the last one holds.
CREATE TABLE course_amendment (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  course INTEGER NOT NULL REFERENCES course (id),
  sessions INTEGER NOT NULL CHECK (sessions BETWEEN 1 AND 25),
  target_minutes INTEGER NOT NULL CHECK (target_minutes BETWEEN 1 AND 240),
  -- Codes separated by spaces; null where they stay.
  techniques TEXT CHECK (length(techniques) >= 1),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  author INTEGER NOT NULL REFERENCES staff (id),
  reason TEXT,
  salt BLOB,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  CHECK (salt IS NULL OR reason IS NOT NULL)
) STRICT;

CREATE INDEX course_amendment_course ON course_amendment (course, id);
CREATE INDEX course_amendment_event ON course_amendment (event);

-- Into whose hands a course goes, with a word for them.
CREATE TABLE course_assignment (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  course INTEGER NOT NULL REFERENCES course (id),
  therapist INTEGER NOT NULL REFERENCES staff (id),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  author INTEGER NOT NULL REFERENCES staff (id),
  note TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32)
) STRICT;

CREATE INDEX course_assignment_course ON course_assignment (course, id);
CREATE INDEX course_assignment_event ON course_assignment (event);

-- When and with whom: for one day, or as a rule where `day` is null; the last one holds.
CREATE TABLE booking (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  course INTEGER NOT NULL REFERENCES course (id),
  day TEXT
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  -- Minutes since midnight.
  start_time INTEGER NOT NULL CHECK (start_time BETWEEN 0 AND 1439),
  therapist INTEGER NOT NULL REFERENCES staff (id)
) STRICT;

CREATE INDEX booking_course ON booking (course, id);
CREATE INDEX booking_event ON booking (event);

-- Health, and what is beside massage -------------------------------------------------------------

-- A physician's narrowing of a finding to sites, or its change into another class.
CREATE TABLE finding_revision (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL REFERENCES patient (id),
  code TEXT NOT NULL REFERENCES contraindications (code),
  choice TEXT NOT NULL CHECK (choice IN ('narrowed', 'reclassed')),
  -- Null for the milder form of the same code.
  to_code TEXT REFERENCES contraindications (code),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  physician INTEGER NOT NULL REFERENCES staff (id),
  reason TEXT,
  salt BLOB,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  CHECK (choice = 'reclassed' OR to_code IS NULL),
  CHECK (salt IS NULL OR reason IS NOT NULL)
) STRICT;

CREATE INDEX finding_revision_patient ON finding_revision (patient, id);
CREATE INDEX finding_revision_event ON finding_revision (event);

CREATE TABLE finding_revision_site (
  finding_revision INTEGER NOT NULL REFERENCES finding_revision (id),
  leaf TEXT NOT NULL REFERENCES leaves (code),
  side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right')),
  PRIMARY KEY (finding_revision, leaf, side)
) STRICT, WITHOUT ROWID;

-- A treatment given beside massage.
CREATE TABLE therapy_given (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL REFERENCES patient (id),
  therapy TEXT NOT NULL REFERENCES therapies (code),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  -- Minutes since midnight.
  start_time INTEGER CHECK (start_time BETWEEN 0 AND 1439),
  role TEXT CHECK (role IN ('prepares', 'starts', 'produces')),
  name TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32)
) STRICT;

CREATE INDEX therapy_given_patient ON therapy_given (patient, day);
CREATE INDEX therapy_given_event ON therapy_given (event);

CREATE TABLE therapy_given_site (
  therapy_given INTEGER NOT NULL REFERENCES therapy_given (id),
  leaf TEXT NOT NULL REFERENCES leaves (code),
  side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right')),
  PRIMARY KEY (therapy_given, leaf, side)
) STRICT, WITHOUT ROWID;

-- Massage at home by the patient or a parent: no session.
CREATE TABLE home_practice (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  course INTEGER NOT NULL REFERENCES course (id),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  giver TEXT NOT NULL CHECK (giver IN ('patient', 'parent')),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 240),
  reaction TEXT CHECK (reaction IN ('none', 'mild', 'moderate', 'severe')),
  note TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32)
) STRICT;

CREATE INDEX home_practice_course ON home_practice (course, day);
CREATE INDEX home_practice_event ON home_practice (event);

CREATE TABLE home_practice_site (
  home_practice INTEGER NOT NULL REFERENCES home_practice (id),
  leaf TEXT NOT NULL REFERENCES leaves (code),
  side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right')),
  PRIMARY KEY (home_practice, leaf, side)
) STRICT, WITHOUT ROWID;

-- A measure's value in tenths of its unit; of a questionnaire, the score in tenths and its items.
CREATE TABLE measurement (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL REFERENCES patient (id),
  course INTEGER REFERENCES course (id),
  measure TEXT NOT NULL REFERENCES measures (code),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  tenths INTEGER CHECK (tenths BETWEEN -10000 AND 100000),
  -- Numbers separated by spaces, - for an item that was not answered.
  items TEXT CHECK (length(items) >= 1),
  leaf TEXT REFERENCES leaves (code),
  side TEXT CHECK (side IN ('none', 'left', 'right')),
  note TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32),
  CHECK ((leaf IS NULL) = (side IS NULL))
) STRICT;

CREATE INDEX measurement_patient ON measurement (patient, day);
CREATE INDEX measurement_event ON measurement (event);

-- Money ------------------------------------------------------------------------------------------

-- What a session costs from a day on, in minor units of the clinic's currency; the last row holds.
CREATE TABLE price (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  zone TEXT NOT NULL REFERENCES zones (code),
  -- The longest session it is for; null for any length.
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 240),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 1000000000),
  from_day TEXT NOT NULL
    CHECK (length(from_day) = 10 AND from_day BETWEEN '1900-01-01' AND '2199-12-31'),
  reason TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32)
) STRICT;

CREATE INDEX price_zone ON price (zone, from_day);
CREATE INDEX price_event ON price (event);

-- The price of a session as it was on its day; the last row holds.
CREATE TABLE charge (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER NOT NULL REFERENCES session (id),
  zone TEXT NOT NULL REFERENCES zones (code),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 240),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 1000000000),
  reason TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32)
) STRICT;

CREATE INDEX charge_session ON charge (session, id);
CREATE INDEX charge_event ON charge (event);

-- Money that a patient paid, or got back where it is below nothing.
CREATE TABLE payment (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL REFERENCES patient (id),
  course INTEGER REFERENCES course (id),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  amount INTEGER NOT NULL CHECK (amount BETWEEN -1000000000 AND 1000000000 AND amount <> 0),
  method TEXT NOT NULL CHECK (method IN ('cash', 'card', 'transfer')),
  note TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32)
) STRICT;

CREATE INDEX payment_patient ON payment (patient, day);
CREATE INDEX payment_day ON payment (day);
CREATE INDEX payment_event ON payment (event);

-- The clinic -------------------------------------------------------------------------------------

-- When the clinic is open on a weekday, 1 for Monday; the last row of a weekday holds.
CREATE TABLE opening_hours (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  -- Minutes since midnight; null for the whole day.
  opens INTEGER CHECK (opens BETWEEN 0 AND 1439),
  closes INTEGER CHECK (closes BETWEEN 1 AND 1440 AND closes > opens),
  reason TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32),
  CHECK ((opens IS NULL) = (closes IS NULL))
) STRICT;

CREATE INDEX opening_hours_weekday ON opening_hours (weekday, id);
CREATE INDEX opening_hours_event ON opening_hours (event);

-- A row of the clinic's own, as `column=value` lines; the last one of a code holds.
CREATE TABLE catalogue_row (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  record TEXT NOT NULL CHECK (length(record) >= 1),
  reason TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32)
) STRICT;

CREATE INDEX catalogue_row_list ON catalogue_row (list, code, id);
CREATE INDEX catalogue_row_event ON catalogue_row (event);

-- What SQLite alone understands ------------------------------------------------------------------

CREATE TRIGGER finding_closure_examination_is_fixed
BEFORE UPDATE OF examination ON finding_closure
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER measures_is_kept BEFORE DELETE ON measures
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER reading_is_kept BEFORE DELETE ON reading
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER reading_is_fixed BEFORE UPDATE ON reading
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER session_detail_is_kept BEFORE DELETE ON session_detail
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER session_detail_is_fixed BEFORE UPDATE OF
  id, event, session, meal_time, bedtime, mood, lubricant, hertz, amplitude, vibration_minutes,
  lymph_flow, pain_during, unstretched, rest, advice, taught_minutes, seal
ON session_detail
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER session_detail_is_erased BEFORE UPDATE OF
  salt, device, taught, dose
ON session_detail
WHEN NOT (
    NEW.salt IS NULL AND NEW.device IS NULL AND NEW.taught IS NULL AND NEW.dose IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = (
        SELECT course.patient FROM session
        JOIN course ON course.id = session.course WHERE session.id = OLD.session)))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER session_deviation_is_kept BEFORE DELETE ON session_deviation
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER session_deviation_is_fixed BEFORE UPDATE OF
  id, event, session, rules, seal
ON session_deviation
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER session_deviation_is_erased BEFORE UPDATE OF
  salt, reason
ON session_deviation
WHEN NOT (
    NEW.salt IS NULL AND NEW.reason IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = (
        SELECT course.patient FROM session
        JOIN course ON course.id = session.course WHERE session.id = OLD.session)))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER session_acceptance_is_kept BEFORE DELETE ON session_acceptance
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER session_acceptance_is_fixed BEFORE UPDATE OF
  id, event, session, counted, physician, seal
ON session_acceptance
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER session_acceptance_is_erased BEFORE UPDATE OF
  salt, reason
ON session_acceptance
WHEN NOT (
    NEW.salt IS NULL AND NEW.reason IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = (
        SELECT course.patient FROM session
        JOIN course ON course.id = session.course WHERE session.id = OLD.session)))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER course_detail_is_kept BEFORE DELETE ON course_detail
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER course_detail_is_fixed BEFORE UPDATE ON course_detail
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER course_amendment_is_kept BEFORE DELETE ON course_amendment
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER course_amendment_is_fixed BEFORE UPDATE OF
  id, event, course, sessions, target_minutes, techniques, day, author, seal
ON course_amendment
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER course_amendment_is_erased BEFORE UPDATE OF
  salt, reason
ON course_amendment
WHEN NOT (
    NEW.salt IS NULL AND NEW.reason IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = (SELECT patient FROM course WHERE id = OLD.course)))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER course_assignment_is_kept BEFORE DELETE ON course_assignment
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER course_assignment_is_fixed BEFORE UPDATE OF
  id, event, course, therapist, day, author, seal
ON course_assignment
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER course_assignment_is_erased BEFORE UPDATE OF
  salt, note
ON course_assignment
WHEN NOT (
    NEW.salt IS NULL AND NEW.note IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = (SELECT patient FROM course WHERE id = OLD.course)))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER booking_is_kept BEFORE DELETE ON booking
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER booking_is_fixed BEFORE UPDATE ON booking
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER finding_revision_is_kept BEFORE DELETE ON finding_revision
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER finding_revision_is_fixed BEFORE UPDATE OF
  id, event, patient, code, choice, to_code, day, physician, seal
ON finding_revision
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER finding_revision_is_erased BEFORE UPDATE OF
  salt, reason
ON finding_revision
WHEN NOT (
    NEW.salt IS NULL AND NEW.reason IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = OLD.patient))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER finding_revision_site_is_kept BEFORE DELETE ON finding_revision_site
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER finding_revision_site_is_fixed BEFORE UPDATE ON finding_revision_site
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER therapy_given_is_kept BEFORE DELETE ON therapy_given
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER therapy_given_is_fixed BEFORE UPDATE OF
  id, event, patient, therapy, day, start_time, role, seal
ON therapy_given
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER therapy_given_is_erased BEFORE UPDATE OF
  salt, name
ON therapy_given
WHEN NOT (
    NEW.salt IS NULL AND NEW.name IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = OLD.patient))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER therapy_given_site_is_kept BEFORE DELETE ON therapy_given_site
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER therapy_given_site_is_fixed BEFORE UPDATE ON therapy_given_site
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER home_practice_is_kept BEFORE DELETE ON home_practice
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER home_practice_is_fixed BEFORE UPDATE OF
  id, event, course, day, giver, minutes, reaction, seal
ON home_practice
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER home_practice_is_erased BEFORE UPDATE OF
  salt, note
ON home_practice
WHEN NOT (
    NEW.salt IS NULL AND NEW.note IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = (SELECT patient FROM course WHERE id = OLD.course)))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER home_practice_site_is_kept BEFORE DELETE ON home_practice_site
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER home_practice_site_is_fixed BEFORE UPDATE ON home_practice_site
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER measurement_is_kept BEFORE DELETE ON measurement
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER measurement_is_fixed BEFORE UPDATE OF
  id, event, patient, course, measure, day, tenths, items, leaf, side, seal
ON measurement
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER measurement_is_erased BEFORE UPDATE OF
  salt, note
ON measurement
WHEN NOT (
    NEW.salt IS NULL AND NEW.note IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = OLD.patient))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER price_is_kept BEFORE DELETE ON price
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER price_is_fixed BEFORE UPDATE ON price
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER charge_is_kept BEFORE DELETE ON charge
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER charge_is_fixed BEFORE UPDATE OF
  id, event, session, zone, minutes, amount, seal
ON charge
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER charge_is_erased BEFORE UPDATE OF
  salt, reason
ON charge
WHEN NOT (
    NEW.salt IS NULL AND NEW.reason IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = (
        SELECT course.patient FROM session
        JOIN course ON course.id = session.course WHERE session.id = OLD.session)))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER payment_is_kept BEFORE DELETE ON payment
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER payment_is_fixed BEFORE UPDATE OF
  id, event, patient, course, day, amount, method, seal
ON payment
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER payment_is_erased BEFORE UPDATE OF
  salt, note
ON payment
WHEN NOT (
    NEW.salt IS NULL AND NEW.note IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = OLD.patient))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER opening_hours_is_kept BEFORE DELETE ON opening_hours
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER opening_hours_is_fixed BEFORE UPDATE ON opening_hours
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER catalogue_row_is_kept BEFORE DELETE ON catalogue_row
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER catalogue_row_is_fixed BEFORE UPDATE ON catalogue_row
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;
