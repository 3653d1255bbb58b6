-- The records of a clinic.
--
-- Days are text YYYY-MM-DD, instants whole milliseconds of UTC, flags 0 or 1. Lists of words are
-- separated by spaces. A record is never overwritten and never deleted: a correction is a new row.
-- Each record names the event that wrote it; who and when stand there. Columns of personal or
-- free text enter the chain of events only through `seal`, the SHA-256 of `salt` and the texts, so
-- that an erasure can take texts and salt away and leave the chain verifiable.

-- The database itself ---------------------------------------------------------------------------

CREATE TABLE migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  -- SHA-256 of the migration's text, in hexadecimal digits.
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  applied_at INTEGER NOT NULL
) STRICT;

-- Which version of the embedded catalogue was loaded last.
CREATE TABLE catalogue_version (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

-- Rows of the catalogue as they were before a release changed them: `column=value` lines.
CREATE TABLE catalogue_history (
  id INTEGER PRIMARY KEY,
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  until_at INTEGER NOT NULL,
  record TEXT NOT NULL
) STRICT;

CREATE INDEX catalogue_history_code ON catalogue_history (list, code, until_at);

-- The catalogue ---------------------------------------------------------------------------------
-- `owner` is kur for a row of the program, clinic for a row of the clinic's own; `sequence` is the
-- order in which people read the list.

CREATE TABLE parameters (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('integer', 'decimal', 'time', 'word', 'weekdays')),
  unit TEXT,
  minimum TEXT,
  maximum TEXT,
  accepted TEXT,
  provenance TEXT NOT NULL,
  sources TEXT,
  sequence INTEGER NOT NULL,
  owner TEXT NOT NULL DEFAULT 'clinic' CHECK (owner IN ('kur', 'clinic'))
) STRICT;

CREATE TABLE frequencies (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  gap_days INTEGER NOT NULL CHECK (gap_days BETWEEN 1 AND 366),
  normal_days INTEGER CHECK (normal_days >= 1),
  hold_days INTEGER,
  step_back_days INTEGER,
  sources TEXT,
  sequence INTEGER NOT NULL,
  owner TEXT NOT NULL DEFAULT 'clinic' CHECK (owner IN ('kur', 'clinic')),
  CHECK ((normal_days IS NULL) = (hold_days IS NULL)),
  CHECK ((normal_days IS NULL) = (step_back_days IS NULL)),
  CHECK (normal_days <= hold_days AND hold_days <= step_back_days)
) STRICT;

CREATE TABLE leaves (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  body_group TEXT NOT NULL,
  sided INTEGER NOT NULL CHECK (sided IN (0, 1)),
  neighbour TEXT NOT NULL,
  max_intensity INTEGER CHECK (max_intensity BETWEEN 1 AND 5),
  stroking_only INTEGER NOT NULL CHECK (stroking_only IN (0, 1)),
  sources TEXT,
  sequence INTEGER NOT NULL,
  owner TEXT NOT NULL DEFAULT 'clinic' CHECK (owner IN ('kur', 'clinic'))
) STRICT;

CREATE TABLE zones (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  unit_tenths INTEGER CHECK (unit_tenths >= 1),
  norm_minutes INTEGER CHECK (norm_minutes BETWEEN 1 AND 240),
  leaves TEXT NOT NULL,
  per_side INTEGER NOT NULL CHECK (per_side IN (0, 1)),
  norm INTEGER NOT NULL CHECK (norm IN (0, 1)),
  least_minutes INTEGER CHECK (least_minutes BETWEEN 1 AND 240),
  sources TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  owner TEXT NOT NULL DEFAULT 'clinic' CHECK (owner IN ('kur', 'clinic'))
) STRICT;

CREATE TABLE techniques (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  french TEXT NOT NULL,
  stages TEXT,
  min_intensity INTEGER NOT NULL CHECK (min_intensity BETWEEN 1 AND 5),
  max_intensity INTEGER NOT NULL CHECK (max_intensity BETWEEN min_intensity AND 5),
  effect TEXT NOT NULL,
  sources TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  owner TEXT NOT NULL DEFAULT 'clinic' CHECK (owner IN ('kur', 'clinic'))
) STRICT;

CREATE TABLE kinds (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  category TEXT NOT NULL CHECK (category IN ('medical', 'cosmetic', 'non-medical')),
  prescription INTEGER NOT NULL CHECK (prescription IN (0, 1)),
  least_age_months INTEGER NOT NULL CHECK (least_age_months >= 0),
  end_age_years INTEGER CHECK (end_age_years >= 1),
  ramp TEXT NOT NULL CHECK (ramp IN ('required', 'optional', 'flat')),
  norm_zones INTEGER NOT NULL CHECK (norm_zones IN (0, 1)),
  zones TEXT,
  except_zones TEXT,
  default_sessions INTEGER NOT NULL CHECK (default_sessions BETWEEN min_sessions AND max_sessions),
  min_sessions INTEGER NOT NULL CHECK (min_sessions >= 1),
  max_sessions INTEGER NOT NULL CHECK (max_sessions <= 25),
  usual_sessions TEXT,
  stages INTEGER NOT NULL CHECK (stages IN (0, 1)),
  general INTEGER NOT NULL CHECK (general IN (0, 1)),
  techniques TEXT,
  notes TEXT,
  sources TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  owner TEXT NOT NULL DEFAULT 'clinic' CHECK (owner IN ('kur', 'clinic'))
) STRICT;

-- The code is made of what tells the rows of a kind apart: `classical-local:general:36`.
CREATE TABLE dosages (
  code TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL REFERENCES kinds (code),
  zone_scope TEXT CHECK (zone_scope IN ('general', 'local')),
  below_months INTEGER CHECK (below_months >= 1),
  min_minutes INTEGER NOT NULL CHECK (min_minutes >= 1),
  max_minutes INTEGER NOT NULL CHECK (max_minutes BETWEEN min_minutes AND 240),
  start_minutes INTEGER NOT NULL CHECK (start_minutes BETWEEN 1 AND 240),
  target_minutes INTEGER NOT NULL CHECK (target_minutes BETWEEN 1 AND 240),
  target_rule TEXT NOT NULL CHECK (target_rule IN ('norm', 'units', 'own')),
  step_cap INTEGER CHECK (step_cap >= 1),
  frequencies TEXT NOT NULL,
  least_gap_days INTEGER NOT NULL CHECK (least_gap_days >= 0),
  intensity_target INTEGER NOT NULL CHECK (intensity_target BETWEEN 1 AND intensity_max),
  intensity_max INTEGER NOT NULL CHECK (intensity_max <= 5),
  sources TEXT,
  sequence INTEGER NOT NULL,
  owner TEXT NOT NULL DEFAULT 'clinic' CHECK (owner IN ('kur', 'clinic'))
) STRICT;

CREATE INDEX dosages_kind ON dosages (kind, sequence);

CREATE TABLE contraindications (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  class TEXT NOT NULL CHECK (class IN ('A', 'D', 'R', 'C', 'C+R', 'W')),
  scope TEXT NOT NULL,
  leaves TEXT,
  kinds TEXT,
  therapies TEXT,
  regional_leaves TEXT,
  release TEXT NOT NULL,
  release_text TEXT,
  origin TEXT NOT NULL,
  event TEXT,
  after_parameter TEXT REFERENCES parameters (code),
  until_parameter TEXT REFERENCES parameters (code),
  until_inclusive INTEGER NOT NULL CHECK (until_inclusive IN (0, 1)),
  undated_is_today INTEGER NOT NULL CHECK (undated_is_today IN (0, 1)),
  action TEXT,
  max_intensity INTEGER CHECK (max_intensity BETWEEN 1 AND 5),
  barred_techniques TEXT,
  least_gap_days INTEGER CHECK (least_gap_days >= 1),
  local_only INTEGER NOT NULL CHECK (local_only IN (0, 1)),
  vital TEXT,
  icd10 TEXT,
  sources TEXT NOT NULL,
  note TEXT,
  sequence INTEGER NOT NULL,
  owner TEXT NOT NULL DEFAULT 'clinic' CHECK (owner IN ('kur', 'clinic'))
) STRICT;

CREATE TABLE indications (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  icd10 TEXT,
  kinds TEXT,
  clearances TEXT,
  condition TEXT,
  measures TEXT,
  non_medical INTEGER NOT NULL CHECK (non_medical IN (0, 1)),
  sources TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  owner TEXT NOT NULL DEFAULT 'clinic' CHECK (owner IN ('kur', 'clinic'))
) STRICT;

CREATE TABLE therapies (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  spacing TEXT NOT NULL,
  apart_minutes INTEGER CHECK (apart_minutes >= 0),
  not_same_day_on_same_leaves INTEGER NOT NULL CHECK (not_same_day_on_same_leaves IN (0, 1)),
  checks TEXT,
  sources TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  owner TEXT NOT NULL DEFAULT 'clinic' CHECK (owner IN ('kur', 'clinic'))
) STRICT;

CREATE TABLE questions (
  code TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  block TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  asked TEXT NOT NULL CHECK (asked IN ('every', 'full')),
  applies TEXT,
  leads_to TEXT,
  sources TEXT,
  sequence INTEGER NOT NULL,
  owner TEXT NOT NULL DEFAULT 'clinic' CHECK (owner IN ('kur', 'clinic'))
) STRICT;

-- Events ----------------------------------------------------------------------------------------
-- A chain: `digest` is the SHA-256 of `previous`, the event and the records written with it. An
-- event is written last, so the records wait for it with their foreign key until the commit.

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL CHECK (at > 0),
  actor INTEGER REFERENCES staff (id),
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  patient INTEGER REFERENCES patient (id),
  subject TEXT CHECK (length(subject) BETWEEN 1 AND 40),
  command TEXT NOT NULL CHECK (length(command) BETWEEN 1 AND 80),
  rules TEXT NOT NULL,
  request TEXT UNIQUE CHECK (length(request) BETWEEN 1 AND 200),
  previous BLOB CHECK (length(previous) = 32),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  CHECK ((previous IS NULL) = (id = 1))
) STRICT;

CREATE INDEX event_patient ON event (patient, id);

-- The clinic ------------------------------------------------------------------------------------

CREATE TABLE clinic (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  time_zone TEXT NOT NULL CHECK (length(time_zone) >= 1),
  currency TEXT NOT NULL CHECK (length(currency) = 3)
) STRICT;

CREATE INDEX clinic_event ON clinic (event);

-- A day that differs from its weekday; of several rows for a day the last one holds.
CREATE TABLE calendar_day (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  reason TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32)
) STRICT;

CREATE INDEX calendar_day_event ON calendar_day (event);

-- The clinic's own value of a parameter; the last one holds.
CREATE TABLE parameter_setting (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  parameter TEXT NOT NULL REFERENCES parameters (code),
  value TEXT NOT NULL CHECK (length(value) >= 1),
  reason TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32)
) STRICT;

CREATE INDEX parameter_setting_parameter ON parameter_setting (parameter, id);
CREATE INDEX parameter_setting_event ON parameter_setting (event);

-- People ----------------------------------------------------------------------------------------

CREATE TABLE staff (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX staff_event ON staff (event);

CREATE TABLE staff_version (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  staff INTEGER NOT NULL REFERENCES staff (id),
  physician INTEGER NOT NULL CHECK (physician IN (0, 1)),
  therapist INTEGER NOT NULL CHECK (therapist IN (0, 1)),
  receptionist INTEGER NOT NULL CHECK (receptionist IN (0, 1)),
  administrator INTEGER NOT NULL CHECK (administrator IN (0, 1)),
  registration_until TEXT
    CHECK (length(registration_until) = 10
      AND registration_until BETWEEN '1900-01-01' AND '2199-12-31'),
  medical_education INTEGER NOT NULL CHECK (medical_education IN (0, 1)),
  certificate_until TEXT
    CHECK (length(certificate_until) = 10
      AND certificate_until BETWEEN '1900-01-01' AND '2199-12-31'),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  registration TEXT,
  salt BLOB NOT NULL,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded IN (0, 1)),
  CHECK (physician + therapist + receptionist + administrator >= 1)
) STRICT;

CREATE UNIQUE INDEX staff_version_current ON staff_version (staff) WHERE superseded = 0;
CREATE INDEX staff_version_event ON staff_version (event);

CREATE TABLE patient (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX patient_event ON patient (event);

-- `name_key` is the name folded for search, `phone_key` the digits of the telephone number.
CREATE TABLE patient_version (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL REFERENCES patient (id),
  name TEXT CHECK (length(name) BETWEEN 1 AND 200),
  name_key TEXT CHECK (length(name_key) >= 1),
  born TEXT CHECK (length(born) = 10 AND born BETWEEN '1900-01-01' AND '2199-12-31'),
  sex TEXT CHECK (sex IN ('female', 'male', 'other', 'unknown')),
  phone TEXT,
  phone_key TEXT,
  email TEXT,
  guardian TEXT,
  salt BLOB,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded IN (0, 1)),
  CHECK (salt IS NULL
    OR (name IS NOT NULL AND name_key IS NOT NULL AND born IS NOT NULL AND sex IS NOT NULL)),
  CHECK ((phone IS NULL) = (phone_key IS NULL))
) STRICT;

CREATE UNIQUE INDEX patient_version_current ON patient_version (patient) WHERE superseded = 0;
CREATE INDEX patient_version_name ON patient_version (name_key, patient) WHERE superseded = 0;
CREATE INDEX patient_version_born ON patient_version (born) WHERE superseded = 0;
CREATE INDEX patient_version_phone ON patient_version (phone_key) WHERE superseded = 0;
CREATE INDEX patient_version_event ON patient_version (event);

-- Allows the personal and free texts of a patient's records to be taken away.
CREATE TABLE erasure (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL UNIQUE REFERENCES patient (id)
) STRICT;

CREATE INDEX erasure_event ON erasure (event);

CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL REFERENCES patient (id),
  scope TEXT NOT NULL CHECK (scope IN ('treatment', 'zone', 'facial-pain')),
  zone TEXT REFERENCES zones (code),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  given_by TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32),
  CHECK ((scope = 'zone') = (zone IS NOT NULL))
) STRICT;

CREATE INDEX consent_patient ON consent (patient, day);
CREATE INDEX consent_event ON consent (event);

CREATE TABLE consent_withdrawal (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  consent INTEGER NOT NULL UNIQUE REFERENCES consent (id),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31')
) STRICT;

CREATE INDEX consent_withdrawal_event ON consent_withdrawal (event);

CREATE TABLE examination (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL REFERENCES patient (id),
  physician INTEGER NOT NULL REFERENCES staff (id),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  -- ICD-10.
  diagnosis TEXT NOT NULL CHECK (length(diagnosis) BETWEEN 3 AND 8),
  complaint TEXT,
  history TEXT,
  visual TEXT,
  conclusion TEXT,
  salt BLOB,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  CHECK (salt IS NULL OR (complaint IS NOT NULL AND history IS NOT NULL
    AND visual IS NOT NULL AND conclusion IS NOT NULL))
) STRICT;

CREATE INDEX examination_patient ON examination (patient, day);
CREATE INDEX examination_event ON examination (event);

-- Screening -------------------------------------------------------------------------------------

CREATE TABLE screening (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL REFERENCES patient (id),
  author INTEGER NOT NULL REFERENCES staff (id),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  asked TEXT NOT NULL CHECK (asked IN ('nothing', 'routine', 'daily', 'full')),
  -- Which version of the catalogue's questions was asked.
  questionnaire INTEGER NOT NULL CHECK (questionnaire >= 1)
) STRICT;

CREATE INDEX screening_patient ON screening (patient, day);
CREATE INDEX screening_event ON screening (event);

-- An answer that was not 'no'.
CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  screening INTEGER NOT NULL REFERENCES screening (id),
  question TEXT NOT NULL REFERENCES questions (code),
  text TEXT,
  salt BLOB,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  UNIQUE (screening, question),
  CHECK (salt IS NULL OR text IS NOT NULL)
) STRICT;

CREATE INDEX answer_event ON answer (event);

-- Temperature is kept in tenths of a degree Celsius, pressure in mmHg.
CREATE TABLE reading (
  screening INTEGER NOT NULL REFERENCES screening (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('temperature', 'pressure', 'pulse', 'pain')),
  tenths INTEGER CHECK (tenths BETWEEN 300 AND 450),
  site TEXT CHECK (site IN ('axilla', 'ear', 'forehead', 'mouth')),
  antipyretic INTEGER CHECK (antipyretic IN (0, 1)),
  systolic INTEGER CHECK (systolic BETWEEN 40 AND 300),
  diastolic INTEGER CHECK (diastolic BETWEEN 20 AND 200 AND diastolic < systolic),
  pulse INTEGER CHECK (pulse BETWEEN 20 AND 300),
  pain INTEGER CHECK (pain BETWEEN 0 AND 10),
  PRIMARY KEY (screening, position),
  CHECK ((kind = 'temperature') = (tenths IS NOT NULL)),
  CHECK ((kind = 'temperature') = (site IS NOT NULL)),
  CHECK ((kind = 'temperature') = (antipyretic IS NOT NULL)),
  CHECK ((kind = 'pressure') = (systolic IS NOT NULL)),
  CHECK ((kind = 'pressure') = (diastolic IS NOT NULL)),
  CHECK ((kind = 'pulse') = (pulse IS NOT NULL)),
  CHECK ((kind = 'pain') = (pain IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  screening INTEGER NOT NULL REFERENCES screening (id),
  code TEXT NOT NULL REFERENCES contraindications (code),
  since TEXT CHECK (length(since) = 10 AND since BETWEEN '1900-01-01' AND '2199-12-31')
) STRICT;

CREATE INDEX finding_screening ON finding (screening, code);
CREATE INDEX finding_event ON finding (event);

CREATE TABLE finding_site (
  finding INTEGER NOT NULL REFERENCES finding (id),
  leaf TEXT NOT NULL REFERENCES leaves (code),
  side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right')),
  PRIMARY KEY (finding, leaf, side)
) STRICT, WITHOUT ROWID;

-- A code seen healed names the screening; a code closed by a physician has a reason.
CREATE TABLE finding_closure (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL REFERENCES patient (id),
  code TEXT NOT NULL REFERENCES contraindications (code),
  basis TEXT NOT NULL CHECK (basis IN ('closed', 'healed')),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  screening INTEGER REFERENCES screening (id),
  reason TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32),
  CHECK ((basis = 'healed') = (screening IS NOT NULL))
) STRICT;

CREATE INDEX finding_closure_patient ON finding_closure (patient, code);
CREATE INDEX finding_closure_event ON finding_closure (event);

CREATE TABLE clearance (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL REFERENCES patient (id),
  code TEXT NOT NULL REFERENCES contraindications (code),
  max_intensity INTEGER CHECK (max_intensity BETWEEN 1 AND 5),
  from_day TEXT NOT NULL
    CHECK (length(from_day) = 10 AND from_day BETWEEN '1900-01-01' AND '2199-12-31'),
  until_day TEXT NOT NULL
    CHECK (length(until_day) = 10 AND until_day BETWEEN from_day AND '2199-12-31'),
  physician INTEGER NOT NULL REFERENCES staff (id),
  reason TEXT,
  salt BLOB,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  CHECK (salt IS NULL OR reason IS NOT NULL)
) STRICT;

CREATE INDEX clearance_patient ON clearance (patient, until_day);
CREATE INDEX clearance_until ON clearance (until_day);
CREATE INDEX clearance_event ON clearance (event);

CREATE TABLE clearance_leaf (
  clearance INTEGER NOT NULL REFERENCES clearance (id),
  leaf TEXT NOT NULL REFERENCES leaves (code),
  position INTEGER NOT NULL CHECK (position >= 1),
  PRIMARY KEY (clearance, leaf)
) STRICT, WITHOUT ROWID;

CREATE TABLE clearance_kind (
  clearance INTEGER NOT NULL REFERENCES clearance (id),
  kind TEXT NOT NULL REFERENCES kinds (code),
  position INTEGER NOT NULL CHECK (position >= 1),
  PRIMARY KEY (clearance, kind)
) STRICT, WITHOUT ROWID;

-- Courses ---------------------------------------------------------------------------------------

CREATE TABLE course (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL REFERENCES patient (id),
  prescriber INTEGER NOT NULL REFERENCES staff (id),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  kind TEXT NOT NULL REFERENCES kinds (code),
  zone TEXT NOT NULL REFERENCES zones (code),
  side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right', 'both')),
  sessions INTEGER NOT NULL CHECK (sessions BETWEEN 1 AND 25),
  start_minutes INTEGER NOT NULL CHECK (start_minutes BETWEEN 1 AND 240),
  target_minutes INTEGER NOT NULL CHECK (target_minutes BETWEEN 1 AND 240),
  intensity_target INTEGER NOT NULL CHECK (intensity_target BETWEEN 1 AND 5),
  frequency TEXT NOT NULL REFERENCES frequencies (code),
  start_day TEXT NOT NULL
    CHECK (length(start_day) = 10 AND start_day BETWEEN '1900-01-01' AND '2199-12-31'),
  indication TEXT REFERENCES indications (code),
  -- ICD-10.
  diagnosis TEXT CHECK (length(diagnosis) BETWEEN 3 AND 8),
  examination INTEGER REFERENCES examination (id),
  -- The part given before Kur kept it.
  taken_over_done INTEGER CHECK (taken_over_done BETWEEN 1 AND sessions),
  taken_over_day TEXT
    CHECK (length(taken_over_day) = 10 AND taken_over_day BETWEEN '1900-01-01' AND '2199-12-31'),
  taken_over_minutes INTEGER CHECK (taken_over_minutes BETWEEN 1 AND 240),
  goal TEXT,
  reason TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32),
  CHECK ((taken_over_done IS NULL) = (taken_over_day IS NULL)),
  CHECK ((taken_over_done IS NULL) = (taken_over_minutes IS NULL))
) STRICT;

CREATE INDEX course_patient ON course (patient, day);
CREATE INDEX course_day ON course (day);
CREATE INDEX course_start ON course (start_day);
CREATE INDEX course_event ON course (event);

-- Leaves of the zone that no session works on.
CREATE TABLE course_exclusion (
  course INTEGER NOT NULL REFERENCES course (id),
  leaf TEXT NOT NULL REFERENCES leaves (code),
  position INTEGER NOT NULL CHECK (position >= 1),
  PRIMARY KEY (course, leaf)
) STRICT, WITHOUT ROWID;

CREATE TABLE course_technique (
  course INTEGER NOT NULL REFERENCES course (id),
  technique TEXT NOT NULL REFERENCES techniques (code),
  position INTEGER NOT NULL CHECK (position >= 1),
  PRIMARY KEY (course, technique)
) STRICT, WITHOUT ROWID;

CREATE TABLE course_decision (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  course INTEGER NOT NULL REFERENCES course (id),
  choice TEXT NOT NULL
    CHECK (choice IN ('suspend', 'resume', 'discontinue', 'reopen', 'cancel', 'review')),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  author INTEGER NOT NULL REFERENCES staff (id),
  reason TEXT,
  salt BLOB,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  CHECK (salt IS NULL OR reason IS NOT NULL)
) STRICT;

CREATE INDEX course_decision_course ON course_decision (course, day);
CREATE INDEX course_decision_day ON course_decision (day, course);
CREATE INDEX course_decision_event ON course_decision (event);

CREATE TABLE missed_date (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  course INTEGER NOT NULL REFERENCES course (id),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  cause TEXT NOT NULL CHECK (cause IN ('no-show', 'patient', 'clinic', 'deferred')),
  UNIQUE (course, day)
) STRICT;

CREATE INDEX missed_date_day ON missed_date (day, course);
CREATE INDEX missed_date_event ON missed_date (event);

-- Sessions --------------------------------------------------------------------------------------
-- `performer` worked, `author` entered it, `authoriser` stood in for the overrides. Stage, planned
-- figures, ceiling and gap class are what the session was judged by.

CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  course INTEGER NOT NULL REFERENCES course (id),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  -- Minutes since midnight.
  start_time INTEGER CHECK (start_time BETWEEN 0 AND 1439),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 240),
  intensity INTEGER NOT NULL CHECK (intensity BETWEEN 1 AND 5),
  closing INTEGER NOT NULL CHECK (closing BETWEEN 0 AND minutes),
  pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
  pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
  condition TEXT NOT NULL CHECK (condition IN ('better', 'same', 'worse')),
  reaction TEXT NOT NULL CHECK (reaction IN ('none', 'mild', 'moderate', 'severe')),
  interrupted INTEGER NOT NULL CHECK (interrupted IN (0, 1)),
  shortened TEXT CHECK (shortened IN ('late', 'clinic', 'power')),
  place TEXT NOT NULL DEFAULT 'clinic' CHECK (place IN ('clinic', 'hospital', 'home')),
  performer INTEGER NOT NULL REFERENCES staff (id),
  author INTEGER NOT NULL REFERENCES staff (id),
  authoriser INTEGER REFERENCES staff (id),
  stage TEXT CHECK (stage IN ('introductory', 'main', 'final')),
  planned_minutes INTEGER NOT NULL CHECK (planned_minutes BETWEEN 0 AND 240),
  planned_intensity INTEGER NOT NULL CHECK (planned_intensity BETWEEN 0 AND 5),
  ceiling INTEGER NOT NULL CHECK (ceiling BETWEEN 0 AND 240),
  gap_class TEXT CHECK (gap_class IN ('normal', 'hold', 'step-back', 'lapsed')),
  counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
  -- Recorded as it was given although a rule refuses it.
  deviation INTEGER NOT NULL CHECK (deviation IN (0, 1)),
  -- Entered by somebody other than the performer.
  unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1)),
  interruption TEXT,
  note TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32),
  voided INTEGER NOT NULL DEFAULT 0 CHECK (voided IN (0, 1)),
  CHECK (interrupted = 1 OR interruption IS NULL)
) STRICT;

CREATE UNIQUE INDEX session_live ON session (course, day) WHERE voided = 0;
CREATE INDEX session_counted ON session (course) WHERE voided = 0 AND counted = 1;
CREATE INDEX session_day ON session (day, course);
CREATE INDEX session_unconfirmed ON session (day) WHERE voided = 0 AND unconfirmed = 1;
CREATE INDEX session_event ON session (event);

CREATE TABLE session_site (
  session INTEGER NOT NULL REFERENCES session (id),
  leaf TEXT NOT NULL REFERENCES leaves (code),
  side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right')),
  intensity INTEGER NOT NULL CHECK (intensity BETWEEN 1 AND 5),
  PRIMARY KEY (session, leaf, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_technique (
  session INTEGER NOT NULL REFERENCES session (id),
  technique TEXT NOT NULL REFERENCES techniques (code),
  position INTEGER NOT NULL CHECK (position >= 1),
  PRIMARY KEY (session, technique)
) STRICT, WITHOUT ROWID;

-- A warning that was shown with the session, and who went on all the same.
CREATE TABLE session_warning (
  session INTEGER NOT NULL REFERENCES session (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  rule TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 80),
  level TEXT NOT NULL CHECK (level IN ('soft', 'information')),
  message TEXT NOT NULL CHECK (length(message) >= 1),
  acknowledged_by INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

-- A rule that was set aside, for a session or for a prescription.
CREATE TABLE override (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER REFERENCES session (id),
  course INTEGER REFERENCES course (id),
  rule TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 80),
  reason TEXT CHECK (length(reason) >= 10),
  salt BLOB,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  CHECK ((session IS NULL) <> (course IS NULL)),
  CHECK (salt IS NULL OR reason IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX override_session ON override (session, rule) WHERE session IS NOT NULL;
CREATE UNIQUE INDEX override_course ON override (course, rule) WHERE course IS NOT NULL;
CREATE INDEX override_event ON override (event);

CREATE TABLE session_confirmation (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER NOT NULL UNIQUE REFERENCES session (id)
) STRICT;

CREATE INDEX session_confirmation_event ON session_confirmation (event);

-- Makes a session count no more; it is followed by the marking of the session's row.
CREATE TABLE session_void (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER NOT NULL UNIQUE REFERENCES session (id),
  reason TEXT,
  salt BLOB,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  CHECK (salt IS NULL OR reason IS NOT NULL)
) STRICT;

CREATE INDEX session_void_event ON session_void (event);

-- What showed after the session.
CREATE TABLE reaction (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER NOT NULL REFERENCES session (id),
  reaction TEXT NOT NULL CHECK (reaction IN ('none', 'mild', 'moderate', 'severe')),
  note TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32)
) STRICT;

CREATE INDEX reaction_session ON reaction (session);
CREATE INDEX reaction_event ON reaction (event);

-- What SQLite alone understands ------------------------------------------------------------------
-- Triggers: nothing recorded is deleted; of a record nothing changes but its marking, once, and the
-- texts that an erasure takes away.

CREATE TRIGGER catalogue_history_is_kept BEFORE DELETE ON catalogue_history
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER catalogue_history_is_fixed BEFORE UPDATE ON catalogue_history
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER parameters_is_kept BEFORE DELETE ON parameters
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER frequencies_is_kept BEFORE DELETE ON frequencies
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER leaves_is_kept BEFORE DELETE ON leaves
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER zones_is_kept BEFORE DELETE ON zones
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER techniques_is_kept BEFORE DELETE ON techniques
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER kinds_is_kept BEFORE DELETE ON kinds
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER dosages_is_kept BEFORE DELETE ON dosages
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER contraindications_is_kept BEFORE DELETE ON contraindications
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER indications_is_kept BEFORE DELETE ON indications
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER therapies_is_kept BEFORE DELETE ON therapies
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER questions_is_kept BEFORE DELETE ON questions
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER event_is_kept BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER event_is_fixed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER clinic_is_kept BEFORE DELETE ON clinic
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER clinic_is_fixed BEFORE UPDATE ON clinic
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER calendar_day_is_kept BEFORE DELETE ON calendar_day
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER calendar_day_is_fixed BEFORE UPDATE ON calendar_day
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER parameter_setting_is_kept BEFORE DELETE ON parameter_setting
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER parameter_setting_is_fixed BEFORE UPDATE ON parameter_setting
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER staff_is_kept BEFORE DELETE ON staff
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER staff_is_fixed BEFORE UPDATE ON staff
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER staff_version_is_kept BEFORE DELETE ON staff_version
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER staff_version_is_fixed BEFORE UPDATE OF
  id, event, staff, physician, therapist, receptionist, administrator, registration_until,
  medical_education, certificate_until, name, registration, salt, seal
ON staff_version
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER staff_version_is_superseded BEFORE UPDATE OF superseded ON staff_version
WHEN NOT (OLD.superseded = 0 AND NEW.superseded = 1)
BEGIN SELECT RAISE(ABORT, 'a version is superseded once'); END;

CREATE TRIGGER patient_is_kept BEFORE DELETE ON patient
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER patient_is_fixed BEFORE UPDATE ON patient
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER patient_version_is_kept BEFORE DELETE ON patient_version
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER patient_version_is_fixed BEFORE UPDATE OF
  id, event, patient, seal
ON patient_version
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER patient_version_is_erased BEFORE UPDATE OF
  salt, name, name_key, born, sex, phone, phone_key, email, guardian
ON patient_version
WHEN NOT (
    NEW.salt IS NULL AND NEW.name IS NULL AND NEW.name_key IS NULL AND NEW.born IS NULL AND
    NEW.sex IS NULL AND NEW.phone IS NULL AND NEW.phone_key IS NULL AND NEW.email IS NULL AND
    NEW.guardian IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = OLD.patient))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER patient_version_is_superseded BEFORE UPDATE OF superseded ON patient_version
WHEN NOT (OLD.superseded = 0 AND NEW.superseded = 1)
BEGIN SELECT RAISE(ABORT, 'a version is superseded once'); END;

CREATE TRIGGER erasure_is_kept BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER erasure_is_fixed BEFORE UPDATE ON erasure
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER consent_is_fixed BEFORE UPDATE OF
  id, event, patient, scope, zone, day, seal
ON consent
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER consent_is_erased BEFORE UPDATE OF
  salt, given_by
ON consent
WHEN NOT (
    NEW.salt IS NULL AND NEW.given_by IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = OLD.patient))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER consent_withdrawal_is_kept BEFORE DELETE ON consent_withdrawal
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER consent_withdrawal_is_fixed BEFORE UPDATE ON consent_withdrawal
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER examination_is_kept BEFORE DELETE ON examination
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER examination_is_fixed BEFORE UPDATE OF
  id, event, patient, physician, day, diagnosis, seal
ON examination
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER examination_is_erased BEFORE UPDATE OF
  salt, complaint, history, visual, conclusion
ON examination
WHEN NOT (
    NEW.salt IS NULL AND NEW.complaint IS NULL AND NEW.history IS NULL AND NEW.visual IS NULL AND
    NEW.conclusion IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = OLD.patient))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER screening_is_kept BEFORE DELETE ON screening
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER screening_is_fixed BEFORE UPDATE ON screening
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER answer_is_kept BEFORE DELETE ON answer
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER answer_is_fixed BEFORE UPDATE OF
  id, event, screening, question, seal
ON answer
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER answer_is_erased BEFORE UPDATE OF
  salt, text
ON answer
WHEN NOT (
    NEW.salt IS NULL AND NEW.text IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = (SELECT patient FROM screening WHERE id = OLD.screening)))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER reading_is_kept BEFORE DELETE ON reading
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER reading_is_fixed BEFORE UPDATE ON reading
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER finding_is_kept BEFORE DELETE ON finding
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER finding_is_fixed BEFORE UPDATE ON finding
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER finding_site_is_kept BEFORE DELETE ON finding_site
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER finding_site_is_fixed BEFORE UPDATE ON finding_site
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER finding_closure_is_kept BEFORE DELETE ON finding_closure
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER finding_closure_is_fixed BEFORE UPDATE OF
  id, event, patient, code, basis, day, screening, seal
ON finding_closure
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER finding_closure_is_erased BEFORE UPDATE OF
  salt, reason
ON finding_closure
WHEN NOT (
    NEW.salt IS NULL AND NEW.reason IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = OLD.patient))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER clearance_is_kept BEFORE DELETE ON clearance
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER clearance_is_fixed BEFORE UPDATE OF
  id, event, patient, code, max_intensity, from_day, until_day, physician, seal
ON clearance
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER clearance_is_erased BEFORE UPDATE OF
  salt, reason
ON clearance
WHEN NOT (
    NEW.salt IS NULL AND NEW.reason IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = OLD.patient))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER clearance_leaf_is_kept BEFORE DELETE ON clearance_leaf
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER clearance_leaf_is_fixed BEFORE UPDATE ON clearance_leaf
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER clearance_kind_is_kept BEFORE DELETE ON clearance_kind
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER clearance_kind_is_fixed BEFORE UPDATE ON clearance_kind
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER course_is_kept BEFORE DELETE ON course
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER course_is_fixed BEFORE UPDATE OF
  id, event, patient, prescriber, day, kind, zone, side, sessions, start_minutes, target_minutes,
  intensity_target, frequency, start_day, indication, diagnosis, examination, taken_over_done,
  taken_over_day, taken_over_minutes, seal
ON course
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER course_is_erased BEFORE UPDATE OF
  salt, goal, reason
ON course
WHEN NOT (
    NEW.salt IS NULL AND NEW.goal IS NULL AND NEW.reason IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = OLD.patient))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER course_exclusion_is_kept BEFORE DELETE ON course_exclusion
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER course_exclusion_is_fixed BEFORE UPDATE ON course_exclusion
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER course_technique_is_kept BEFORE DELETE ON course_technique
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER course_technique_is_fixed BEFORE UPDATE ON course_technique
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER course_decision_is_kept BEFORE DELETE ON course_decision
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER course_decision_is_fixed BEFORE UPDATE OF
  id, event, course, choice, day, author, seal
ON course_decision
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER course_decision_is_erased BEFORE UPDATE OF
  salt, reason
ON course_decision
WHEN NOT (
    NEW.salt IS NULL AND NEW.reason IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = (SELECT patient FROM course WHERE id = OLD.course)))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER missed_date_is_kept BEFORE DELETE ON missed_date
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER missed_date_is_fixed BEFORE UPDATE ON missed_date
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER session_is_kept BEFORE DELETE ON session
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER session_is_fixed BEFORE UPDATE OF
  id, event, course, day, start_time, minutes, intensity, closing, pain_before, pain_after,
  condition, reaction, interrupted, shortened, performer, author, authoriser, stage,
  planned_minutes, planned_intensity, ceiling, gap_class, counted, deviation, unconfirmed, seal
ON session
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER session_is_erased BEFORE UPDATE OF
  salt, interruption, note
ON session
WHEN NOT (
    NEW.salt IS NULL AND NEW.interruption IS NULL AND NEW.note IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = (SELECT patient FROM course WHERE id = OLD.course)))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER session_is_voided BEFORE UPDATE OF voided ON session
WHEN NOT (
    OLD.voided = 0 AND NEW.voided = 1
    AND EXISTS (SELECT 1 FROM session_void WHERE session = OLD.id))
BEGIN SELECT RAISE(ABORT, 'a session is voided once, with a reason'); END;

CREATE TRIGGER session_site_is_kept BEFORE DELETE ON session_site
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER session_site_is_fixed BEFORE UPDATE ON session_site
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER session_technique_is_kept BEFORE DELETE ON session_technique
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER session_technique_is_fixed BEFORE UPDATE ON session_technique
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER session_warning_is_kept BEFORE DELETE ON session_warning
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER session_warning_is_fixed BEFORE UPDATE ON session_warning
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER override_is_kept BEFORE DELETE ON override
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER override_is_fixed BEFORE UPDATE OF
  id, event, session, course, rule, seal
ON override
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER override_is_erased BEFORE UPDATE OF
  salt, reason
ON override
WHEN NOT (
    NEW.salt IS NULL AND NEW.reason IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = coalesce(
        (SELECT patient FROM course WHERE id = OLD.course),
        (SELECT course.patient FROM session
          JOIN course ON course.id = session.course WHERE session.id = OLD.session))))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER session_confirmation_is_kept BEFORE DELETE ON session_confirmation
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER session_confirmation_is_fixed BEFORE UPDATE ON session_confirmation
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER session_void_is_kept BEFORE DELETE ON session_void
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER session_void_is_fixed BEFORE UPDATE OF
  id, event, session, seal
ON session_void
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER session_void_is_erased BEFORE UPDATE OF
  salt, reason
ON session_void
WHEN NOT (
    NEW.salt IS NULL AND NEW.reason IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = (
        SELECT course.patient FROM session
        JOIN course ON course.id = session.course WHERE session.id = OLD.session)))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;

CREATE TRIGGER reaction_is_kept BEFORE DELETE ON reaction
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER reaction_is_fixed BEFORE UPDATE OF
  id, event, session, reaction, seal
ON reaction
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER reaction_is_erased BEFORE UPDATE OF
  salt, note
ON reaction
WHEN NOT (
    NEW.salt IS NULL AND NEW.note IS NULL
    AND EXISTS (
      SELECT 1 FROM erasure
      WHERE patient = (
        SELECT course.patient FROM session
        JOIN course ON course.id = session.course WHERE session.id = OLD.session)))
BEGIN SELECT RAISE(ABORT, 'only an erasure takes texts away'); END;
