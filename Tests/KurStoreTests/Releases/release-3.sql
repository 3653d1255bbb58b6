-- A database as release 3 made it, by its own command line: tables, rows, then indexes and triggers.
CREATE TABLE migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  -- SHA-256 of the migration's text, in hexadecimal digits.
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  applied_at INTEGER NOT NULL
) STRICT;
CREATE TABLE catalogue_version (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE TABLE catalogue_history (
  id INTEGER PRIMARY KEY,
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  until_at INTEGER NOT NULL,
  record TEXT NOT NULL
) STRICT;
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
, general_group TEXT, general_minutes INTEGER CHECK (general_minutes BETWEEN 1 AND 60)) STRICT;
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
, action TEXT CHECK (action IN ('stimulating', 'soothing')), method_reason INTEGER NOT NULL DEFAULT 0
  CHECK (method_reason IN (0, 1))) STRICT;
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
, reclass_to TEXT) STRICT;
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
, post_traumatic INTEGER NOT NULL DEFAULT 0
  CHECK (post_traumatic IN (0, 1)), scores TEXT) STRICT;
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
, before_minutes TEXT, after_minutes TEXT, not_with_general INTEGER NOT NULL DEFAULT 0
  CHECK (not_with_general IN (0, 1)), first_day_apart INTEGER NOT NULL DEFAULT 0
  CHECK (first_day_apart IN (0, 1))) STRICT;
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
, input TEXT NOT NULL DEFAULT 'finding', sex TEXT CHECK (sex IN ('female', 'male')), least_age_years INTEGER CHECK (least_age_years >= 1), end_age_years INTEGER CHECK (end_age_years >= 1)) STRICT;
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
CREATE TABLE clinic (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  time_zone TEXT NOT NULL CHECK (length(time_zone) >= 1),
  currency TEXT NOT NULL CHECK (length(currency) = 3)
) STRICT;
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
CREATE TABLE parameter_setting (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  parameter TEXT NOT NULL REFERENCES parameters (code),
  value TEXT NOT NULL CHECK (length(value) >= 1),
  reason TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32)
) STRICT;
CREATE TABLE staff (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
  superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded IN (0, 1)), left_on TEXT
  CHECK (length(left_on) = 10 AND left_on BETWEEN '1900-01-01' AND '2199-12-31'),
  CHECK (physician + therapist + receptionist + administrator >= 1)
) STRICT;
CREATE TABLE patient (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
  superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded IN (0, 1)), status TEXT
  CHECK (status IN ('deceased', 'moved', 'no-recall')),
  CHECK (salt IS NULL
    OR (name IS NOT NULL AND name_key IS NOT NULL AND born IS NOT NULL AND sex IS NOT NULL)),
  CHECK ((phone IS NULL) = (phone_key IS NULL))
) STRICT;
CREATE TABLE erasure (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  patient INTEGER NOT NULL UNIQUE REFERENCES patient (id)
, reason TEXT, salt BLOB, seal BLOB CHECK (length(seal) = 32)) STRICT;
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
  seal BLOB CHECK (length(seal) = 32), retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1)),
  CHECK ((scope = 'zone') = (zone IS NOT NULL))
) STRICT;
CREATE TABLE consent_withdrawal (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  consent INTEGER NOT NULL UNIQUE REFERENCES consent (id),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31')
) STRICT;
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
  seal BLOB NOT NULL CHECK (length(seal) = 32), retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1)),
  CHECK (salt IS NULL OR (complaint IS NOT NULL AND history IS NOT NULL
    AND visual IS NOT NULL AND conclusion IS NOT NULL))
) STRICT;
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
, retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1))) STRICT;
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
CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  screening INTEGER NOT NULL REFERENCES screening (id),
  code TEXT NOT NULL REFERENCES contraindications (code),
  since TEXT CHECK (length(since) = 10 AND since BETWEEN '1900-01-01' AND '2199-12-31')
, retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1))) STRICT;
CREATE TABLE finding_site (
  finding INTEGER NOT NULL REFERENCES finding (id),
  leaf TEXT NOT NULL REFERENCES leaves (code),
  side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right')),
  PRIMARY KEY (finding, leaf, side)
) STRICT, WITHOUT ROWID;
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
  seal BLOB CHECK (length(seal) = 32), examination INTEGER REFERENCES examination (id), retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1)),
  CHECK ((basis = 'healed') = (screening IS NOT NULL))
) STRICT;
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
  seal BLOB NOT NULL CHECK (length(seal) = 32), retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1)),
  CHECK (salt IS NULL OR reason IS NOT NULL)
) STRICT;
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
  seal BLOB CHECK (length(seal) = 32), retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1)),
  CHECK ((taken_over_done IS NULL) = (taken_over_day IS NULL)),
  CHECK ((taken_over_done IS NULL) = (taken_over_minutes IS NULL))
) STRICT;
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
  seal BLOB NOT NULL CHECK (length(seal) = 32), retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1)),
  CHECK (salt IS NULL OR reason IS NOT NULL)
) STRICT;
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
CREATE TABLE session_warning (
  session INTEGER NOT NULL REFERENCES session (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  rule TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 80),
  level TEXT NOT NULL CHECK (level IN ('soft', 'information')),
  message TEXT NOT NULL CHECK (length(message) >= 1),
  acknowledged_by INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE session_confirmation (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER NOT NULL UNIQUE REFERENCES session (id)
) STRICT;
CREATE TABLE session_void (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER NOT NULL UNIQUE REFERENCES session (id),
  reason TEXT,
  salt BLOB,
  seal BLOB NOT NULL CHECK (length(seal) = 32),
  CHECK (salt IS NULL OR reason IS NOT NULL)
) STRICT;
CREATE TABLE reaction (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  session INTEGER NOT NULL REFERENCES session (id),
  reaction TEXT NOT NULL CHECK (reaction IN ('none', 'mild', 'moderate', 'severe')),
  note TEXT,
  salt BLOB,
  seal BLOB CHECK (length(seal) = 32)
, retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1))) STRICT;
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
CREATE TABLE "reading" (
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
CREATE TABLE draft (
  patient INTEGER NOT NULL REFERENCES patient (id),
  form TEXT NOT NULL CHECK (length(form) BETWEEN 1 AND 40),
  field TEXT NOT NULL CHECK (length(field) BETWEEN 1 AND 80),
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (patient, form, field)
) STRICT, WITHOUT ROWID;
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
  seal BLOB NOT NULL CHECK (length(seal) = 32), retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1)),
  CHECK (salt IS NULL OR reason IS NOT NULL)
) STRICT;
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
, retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1))) STRICT;
CREATE TABLE booking (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  course INTEGER NOT NULL REFERENCES course (id),
  day TEXT
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  -- Minutes since midnight.
  start_time INTEGER NOT NULL CHECK (start_time BETWEEN 0 AND 1439),
  therapist INTEGER NOT NULL REFERENCES staff (id)
, retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1))) STRICT;
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
  seal BLOB NOT NULL CHECK (length(seal) = 32), retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1)),
  CHECK (choice = 'reclassed' OR to_code IS NULL),
  CHECK (salt IS NULL OR reason IS NOT NULL)
) STRICT;
CREATE TABLE finding_revision_site (
  finding_revision INTEGER NOT NULL REFERENCES finding_revision (id),
  leaf TEXT NOT NULL REFERENCES leaves (code),
  side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right')),
  PRIMARY KEY (finding_revision, leaf, side)
) STRICT, WITHOUT ROWID;
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
, retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1))) STRICT;
CREATE TABLE therapy_given_site (
  therapy_given INTEGER NOT NULL REFERENCES therapy_given (id),
  leaf TEXT NOT NULL REFERENCES leaves (code),
  side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right')),
  PRIMARY KEY (therapy_given, leaf, side)
) STRICT, WITHOUT ROWID;
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
, retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1))) STRICT;
CREATE TABLE home_practice_site (
  home_practice INTEGER NOT NULL REFERENCES home_practice (id),
  leaf TEXT NOT NULL REFERENCES leaves (code),
  side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right')),
  PRIMARY KEY (home_practice, leaf, side)
) STRICT, WITHOUT ROWID;
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
  seal BLOB CHECK (length(seal) = 32), retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1)),
  CHECK ((leaf IS NULL) = (side IS NULL))
) STRICT;
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
, retracted INTEGER NOT NULL DEFAULT 0
  CHECK (retracted IN (0, 1))) STRICT;
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
CREATE TABLE "missed_date" (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  course INTEGER NOT NULL REFERENCES course (id),
  day TEXT NOT NULL
    CHECK (length(day) = 10 AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  cause TEXT NOT NULL CHECK (cause IN ('no-show', 'patient', 'clinic', 'deferred')),
  retracted INTEGER NOT NULL DEFAULT 0 CHECK (retracted IN (0, 1))
) STRICT;
CREATE TABLE staff_binding (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  staff INTEGER NOT NULL REFERENCES staff (id),
  user_name TEXT NOT NULL CHECK (length(user_name) BETWEEN 1 AND 200),
  bound INTEGER NOT NULL CHECK (bound IN (0, 1))
) STRICT;
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
CREATE TABLE pin_failure (
  staff INTEGER PRIMARY KEY REFERENCES staff (id),
  count INTEGER NOT NULL CHECK (count >= 1),
  last_at INTEGER NOT NULL
) STRICT;
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
INSERT INTO "catalogue_version" VALUES(1,3);
INSERT INTO "clinic" VALUES(1,1,'Lindenhof','UTC','EUR');
INSERT INTO "consent" VALUES(1,9,1,'treatment',NULL,'2026-11-21',NULL,NULL,NULL,0);
INSERT INTO "contraindications" VALUES('fever','Fever, >= 38.0 C','D','whole',NULL,NULL,NULL,NULL,'reading','the last reading above 37.0 is at least 3 days old, no antipyretic in that time, and today''s reading is 37.0 or less (readings from home count)','temperature',NULL,NULL,NULL,0,0,'home-until',NULL,NULL,NULL,0,'temperature','R50.9','S1-53 S2-106',NULL,1,'kur',NULL);
INSERT INTO "contraindications" VALUES('subfebrile','Subfebrile temperature, 37.1-37.9 C','D','whole',NULL,NULL,NULL,NULL,'reading','the next day with 37.0 or less, screened again; the third time in one course a physician closes it','temperature',NULL,NULL,NULL,0,0,'home-until',NULL,NULL,NULL,0,'temperature','R50.9','S1-52',NULL,2,'kur',NULL);
INSERT INTO "contraindications" VALUES('serious-condition','Serious general condition of the patient (judgement of therapist or physician)','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,NULL,'R69','S2-100',NULL,3,'kur',NULL);
INSERT INTO "contraindications" VALUES('inflammation-acute-general','Acute inflammatory process with general signs or of an internal organ','D','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'temperature',NULL,'S2-101',NULL,4,'kur',NULL);
INSERT INTO "contraindications" VALUES('inflammation-acute-local','Area of acute local inflammation','R','site-neighbours',NULL,NULL,NULL,NULL,'healed','settled, at a screening','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,NULL,'S1-54 S2-101',NULL,5,'kur',NULL);
INSERT INTO "contraindications" VALUES('chronic-exacerbation','Exacerbation of a chronic disease','D','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,NULL,NULL,'S2-102','exception: osteochondrosis, see osteochondrosis-flare',6,'kur',NULL);
INSERT INTO "contraindications" VALUES('osteochondrosis-flare','Exacerbation of spinal osteochondrosis','C','leaves','nape upper-back mid-back lumbar sacrum',NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,2,NULL,NULL,0,NULL,'M42.1','S2-94 S2-102','after clearance: intensity <= 2, work off the painful area',7,'kur',NULL);
INSERT INTO "contraindications" VALUES('purulent-process','Purulent process','D','whole',NULL,NULL,NULL,NULL,'healed','a physician closes it, or healed, at a screening','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'temperature','L08.0','S2-111',NULL,8,'kur',NULL);
INSERT INTO "contraindications" VALUES('abscess','Abscess, boil, carbuncle','D','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'temperature','L02.9','S1-49',NULL,9,'kur',NULL);
INSERT INTO "contraindications" VALUES('phlegmon','Phlegmon','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'temperature','L03.9','S1-50',NULL,10,'kur',NULL);
INSERT INTO "contraindications" VALUES('cellulitis-infection','Cellulitis / erysipelas (infection; not cosmetic cellulite)','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'temperature','L03.9 A46','S1-48',NULL,11,'kur',NULL);
INSERT INTO "contraindications" VALUES('septic-state','Septic state','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'temperature','A41.9','S1-51',NULL,12,'kur',NULL);
INSERT INTO "contraindications" VALUES('acute-respiratory-infection','Cold, flu, acute respiratory infection','D','whole',NULL,NULL,NULL,NULL,'elapsed','48 hours without symptoms; after a fever, the release of the fever','event','respiratory-infection',NULL,'ari.hours',0,1,'home-until',NULL,NULL,NULL,0,'temperature','J06.9','O:respiratory',NULL,13,'kur',NULL);
INSERT INTO "contraindications" VALUES('gastro-acute','Nausea, vomiting, diarrhoea today','D','whole',NULL,NULL,NULL,NULL,'elapsed','48 hours without symptoms','event','gastric-upset',NULL,'gastro.hours',0,1,'home-until',NULL,NULL,NULL,0,'temperature','R11 A09','O:temporary',NULL,14,'kur',NULL);
INSERT INTO "contraindications" VALUES('intoxication','Under alcohol or drugs now','D','whole',NULL,NULL,NULL,NULL,'elapsed','the next day','event','intoxication',NULL,'intoxication.days',0,1,'home-until',NULL,NULL,NULL,0,NULL,'F10.0 F19.0','S1-70 O:intox',NULL,15,'kur',NULL);
INSERT INTO "contraindications" VALUES('drug-addiction','Drug addiction, active','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,NULL,'F11.2 F19.2','S1-70',NULL,16,'kur',NULL);
INSERT INTO "contraindications" VALUES('drug-dependence-remission','Dependence in remission or substitution treatment','C','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'F19.2','S1-70',NULL,17,'kur',NULL);
INSERT INTO "contraindications" VALUES('psychosis-acute','Acute psychosis, marked agitation','D','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,NULL,'F29','O:temporary',NULL,18,'kur',NULL);
INSERT INTO "contraindications" VALUES('bleeding','Bleeding now, or tendency to bleed','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,NULL,'R58 D69.9','S1-68 S2-108',NULL,19,'kur',NULL);
INSERT INTO "contraindications" VALUES('haemorrhage-acute','Acute haemorrhage','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'emergency',NULL,NULL,NULL,0,NULL,'R58 K92.2 R04','S1-46',NULL,20,'kur',NULL);
INSERT INTO "contraindications" VALUES('blood-disease','Blood disease, other or unspecified','C','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'D75.9','S2-107','listed flat in the seed; unspecified = blocked until a physician clears',21,'kur',NULL);
INSERT INTO "contraindications" VALUES('leukaemia','Leukaemia','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,NULL,'C95.9','S1-62 S2-107',NULL,22,'kur',NULL);
INSERT INTO "contraindications" VALUES('haemophilia','Haemophilia, coagulation disorder','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,NULL,'D66 D67 D68.9','S1-63 S2-107',NULL,23,'kur',NULL);
INSERT INTO "contraindications" VALUES('vascular-fragility','Fragile vessels, easy bruising','C','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,1,'percuss pluck squeeze',NULL,0,'pressure','I78.8 D69.8','S1-45','after clearance: intensity <= 1, no percussion, plucking or squeezing',24,'kur',NULL);
INSERT INTO "contraindications" VALUES('thrombosis','Thrombus, thrombosis (venous or arterial)','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'pressure','I82.9 I80.2 I74.9','S1-42 S2-114',NULL,25,'kur','thrombosis-past');
INSERT INTO "contraindications" VALUES('thrombosis-past','Thrombosis over 180 days ago, physician''s diagnosis closed','C','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,'pressure','Z86.7','S1-42','re-classed from thrombosis',26,'kur',NULL);
INSERT INTO "contraindications" VALUES('dvt-suspected','Suspected clot: one limb newly hot, swollen or painful','D','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it, the same day','asserted',NULL,NULL,NULL,0,0,'emergency',NULL,NULL,NULL,0,'pressure','I80.2','S1-42 S2-114','action emergency',27,'kur',NULL);
INSERT INTO "contraindications" VALUES('cardiac-symptom-new','New or worse chest pain, breathlessness, palpitations, fainting','D','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'emergency',NULL,NULL,NULL,0,'pressure','R07.4 R06.0 R00.2 R55','O:cardiac','action emergency with chest pain at rest',28,'kur',NULL);
INSERT INTO "contraindications" VALUES('thrombophlebitis','Phlebitis, thrombophlebitis','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'pressure','I80.9','S1-54 S2-114','seed words it as an area; outside sources: whole body; stricter taken',29,'kur',NULL);
INSERT INTO "contraindications" VALUES('embolism','Embolism','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'emergency',NULL,NULL,NULL,0,'pressure','I26.9 I74.9','S1-59',NULL,30,'kur',NULL);
INSERT INTO "contraindications" VALUES('varicose-veins','Varicose veins without skin change or inflammation','R','leaves','thigh knee shin ankle foot',NULL,NULL,NULL,'physician','treated, and a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,'pressure','I83.9','S2-109',NULL,31,'kur',NULL);
INSERT INTO "contraindications" VALUES('varicose-trophic','Varicose veins with ulcer, skin change or inflammation','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'pressure','I83.0 I83.1 I83.2','S2-109',NULL,32,'kur',NULL);
INSERT INTO "contraindications" VALUES('atherosclerotic-plaques','Atherosclerotic plaques (aorta, carotid, general)','C+R','whole',NULL,NULL,NULL,'nape neck-front','physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,'pressure','I70.0 I70.9','S1-43',NULL,33,'kur',NULL);
INSERT INTO "contraindications" VALUES('atherosclerosis-peripheral','Atherosclerosis of limb arteries','C+R','whole',NULL,NULL,NULL,'hip thigh knee shin ankle foot','physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,'pressure','I70.2','S2-112',NULL,34,'kur',NULL);
INSERT INTO "contraindications" VALUES('vasculitis','Angiitis / vasculitis','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'pressure','I77.6 M31.9 L95.9 I73.1','S2-116',NULL,35,'kur',NULL);
INSERT INTO "contraindications" VALUES('aortic-aneurysm','Aortic aneurysm','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'pressure','I71.9 I71.4','S1-60',NULL,36,'kur',NULL);
INSERT INTO "contraindications" VALUES('anticoagulants','Takes anticoagulants','C','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,2,NULL,NULL,0,'pressure','Z92.1','O:anticoag','after clearance: intensity <= 2',37,'kur',NULL);
INSERT INTO "contraindications" VALUES('myocarditis','Myocarditis','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'pressure','I40.9 I51.4','S1-56',NULL,38,'kur',NULL);
INSERT INTO "contraindications" VALUES('endocarditis','Endocarditis','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'pressure','I33.9 I38','S1-57',NULL,39,'kur',NULL);
INSERT INTO "contraindications" VALUES('mi-acute','Myocardial infarction, first 42 days, or date unknown','A','whole',NULL,NULL,NULL,NULL,'elapsed','day 43 after it, then mi-recent applies','event','infarction',NULL,'mi.acuteDays',1,0,'emergency',NULL,NULL,NULL,0,'pressure','I21 I22','S1-58',NULL,40,'kur',NULL);
INSERT INTO "contraindications" VALUES('mi-recent','Myocardial infarction, day 43 to day 180','C','whole',NULL,NULL,NULL,NULL,'physician','a physician clears or closes it; after day 180 mi-past applies','event','infarction','mi.acuteDays','mi.recentDays',1,0,NULL,2,NULL,2,1,'pressure','I21 I22','S1-58 S2-23','after clearance: local kinds only, intensity <= 2, alternate days',41,'kur',NULL);
INSERT INTO "contraindications" VALUES('mi-past','Myocardial infarction, over 180 days','C','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','event','infarction','mi.recentDays',NULL,0,0,NULL,NULL,NULL,NULL,0,'pressure','I25.2','S2-23','one clearance per course; then indication ind-mi-rehab',42,'kur',NULL);
INSERT INTO "contraindications" VALUES('heart-failure-decompensated','Heart failure NYHA III-IV or decompensated','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'pressure','I50.0','S2-24 O:temporary',NULL,43,'kur',NULL);
INSERT INTO "contraindications" VALUES('heart-failure-chronic','Chronic heart failure, compensated, NYHA I-II','C','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,'pressure','I50.9','S2-24',NULL,44,'kur',NULL);
INSERT INTO "contraindications" VALUES('angina-unstable','Unstable angina, chest pain now','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'emergency',NULL,NULL,NULL,0,'pressure','I20.0','O:cardiac',NULL,45,'kur',NULL);
INSERT INTO "contraindications" VALUES('bp-grade3','Blood pressure >= 180 systolic or >= 110 diastolic','D','whole',NULL,NULL,NULL,NULL,'physician','two readings below the threshold on other days, and a physician closes it; of several readings of one day the last one decides','pressure',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'pressure','I10','S1-61 O:bp',NULL,46,'kur',NULL);
INSERT INTO "contraindications" VALUES('bp-grade2','Blood pressure 160-179 or 100-109','C','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','pressure',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,'pressure','I10','S1-61 O:bp',NULL,47,'kur',NULL);
INSERT INTO "contraindications" VALUES('bp-grade1','Blood pressure 140-159 or 90-99','W','whole',NULL,NULL,NULL,NULL,'reading','a later reading below 140/90','pressure',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,'pressure','I10','O:bp','no stimulating techniques on abdomen and neck; re-measure after the session',48,'kur',NULL);
INSERT INTO "contraindications" VALUES('bp-hypotension','Blood pressure < 90 systolic or < 60 diastolic','W','whole',NULL,NULL,NULL,NULL,'reading','a later reading of 90/60 or more','pressure',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,'pressure','I95.9','O:bp','with dizziness or faintness: D for the day',49,'kur',NULL);
INSERT INTO "contraindications" VALUES('pulse-abnormal','Resting pulse < 50 or 101-119','W','whole',NULL,NULL,NULL,NULL,'reading','a later reading of 50 to 100','pulse',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,'pressure','R00.0 R00.1','O:pulse',NULL,50,'kur',NULL);
INSERT INTO "contraindications" VALUES('pulse-extreme','Resting pulse < 40 or >= 120','D','whole',NULL,NULL,NULL,NULL,'reading','normal when screened again, else a physician closes it','pulse',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'pressure','R00.0 R00.1','O:pulse',NULL,51,'kur',NULL);
INSERT INTO "contraindications" VALUES('stroke-acute','Stroke, first 42 days, or unstable','A','whole',NULL,NULL,NULL,NULL,'elapsed','day 43 after it, then stroke-past applies','event','stroke',NULL,'stroke.acuteDays',1,0,'emergency',NULL,NULL,NULL,0,'pressure','I63 I64','S1-40 O:six-weeks',NULL,52,'kur',NULL);
INSERT INTO "contraindications" VALUES('stroke-past','Stroke, over 42 days','C','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','event','stroke','stroke.acuteDays',NULL,0,0,NULL,NULL,NULL,NULL,0,'pressure','I69.4','S1-40',NULL,53,'kur',NULL);
INSERT INTO "contraindications" VALUES('pacemaker','Pacemaker or implanted device','C+R','kinds',NULL,'hardware','electrotherapy','chest-upper','physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,'pressure','Z95.0','O:cardiac',NULL,54,'kur',NULL);
INSERT INTO "contraindications" VALUES('pneumonia','Pneumonia','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'temperature','J18.9','S1-64',NULL,55,'kur',NULL);
INSERT INTO "contraindications" VALUES('pleurisy','Pleurisy','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'temperature','R09.1 J90','S1-65',NULL,56,'kur',NULL);
INSERT INTO "contraindications" VALUES('lung-abscess','Lung abscess','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'temperature','J85.2','S1-66',NULL,57,'kur',NULL);
INSERT INTO "contraindications" VALUES('tuberculosis-pulmonary','Pulmonary tuberculosis, active','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'temperature','A15.0 A16','S1-67',NULL,58,'kur',NULL);
INSERT INTO "contraindications" VALUES('bronchitis-acute','Acute bronchitis, no fever','C','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,'temperature','J20.9','S2-19 S2-101',NULL,59,'kur',NULL);
INSERT INTO "contraindications" VALUES('malignancy','Malignant disease','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it, or re-classes it to malignancy-treated after radical treatment','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,NULL,'C80','S1-41',NULL,60,'kur','malignancy-treated');
INSERT INTO "contraindications" VALUES('malignancy-treated','Malignant disease after radical treatment, in remission','C','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'Z85.9','S1-41','re-classed from malignancy; lymphoedema after it is an indication',61,'kur',NULL);
INSERT INTO "contraindications" VALUES('tumour-abdominal','Abdominal tumour or mass','A','whole',NULL,NULL,NULL,'abdomen lumbar sacrum','physician','a physician closes it; a benign one is re-classed to a bar of abdomen, lumbar and sacrum','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,NULL,'R19.0 D48.9 C26.9','S1-69',NULL,62,'kur','benign');
INSERT INTO "contraindications" VALUES('lump-undiagnosed','Undiagnosed lump or swelling','C+R','whole',NULL,NULL,NULL,'site','physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'R22.9','O:temporary',NULL,63,'kur',NULL);
INSERT INTO "contraindications" VALUES('skin-infection','Infection of the skin, contagious (fungal, scabies, herpes, shingles, pyoderma)','D','whole',NULL,NULL,NULL,NULL,'healed','healed, at a screening','asserted',NULL,NULL,NULL,0,0,'home-until',NULL,NULL,NULL,0,'temperature','L08.9 B35 B86 B00 B02','S1-44 S2-110',NULL,64,'kur',NULL);
INSERT INTO "contraindications" VALUES('wound','Wound','R','site-neighbours',NULL,NULL,NULL,NULL,'healed','healed, at a screening','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'T14.1','S1-47 S2-113',NULL,65,'kur',NULL);
INSERT INTO "contraindications" VALUES('burn','Burn','R','site-neighbours',NULL,NULL,NULL,NULL,'healed','healed, at a screening','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'T30.0','S1-47',NULL,66,'kur',NULL);
INSERT INTO "contraindications" VALUES('skin-damage','Damage to the skin (abrasion, crack)','R','site',NULL,NULL,NULL,NULL,'healed','healed, at a screening','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'T14.0','S2-113',NULL,67,'kur',NULL);
INSERT INTO "contraindications" VALUES('skin-disease','Skin disease, not infectious (dermatitis, eczema, psoriasis)','R','site',NULL,NULL,NULL,NULL,'healed','in remission, at a screening','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'L98.9 L30.9 L20 L40','S2-110','facial indications are whitelisted, see X-08',68,'kur',NULL);
INSERT INTO "contraindications" VALUES('skin-hypersensitivity','Exaggerated skin sensitivity','R','site',NULL,NULL,NULL,NULL,'healed','no longer found, at a screening','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'R20.3','S1-71',NULL,69,'kur',NULL);
INSERT INTO "contraindications" VALUES('acne-purulent','Acne with pustules or acute inflammation','R','leaves','face',NULL,NULL,NULL,'healed','settled, at a screening','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'L70.0 L08.0','S2-111 S2-78',NULL,70,'kur',NULL);
INSERT INTO "contraindications" VALUES('lubricant-allergy','Allergy to creams, oils, ointments','W','lubricant',NULL,NULL,NULL,NULL,'none',NULL,'asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'L23.9 Z91.0','S2-50 S2-62',NULL,71,'kur',NULL);
INSERT INTO "contraindications" VALUES('fracture-recent','Fracture, first 42 days or union not confirmed','R','site-neighbours',NULL,NULL,NULL,NULL,'physician','a physician closes it, not before day 43 and with union confirmed','event','fracture',NULL,NULL,0,1,NULL,NULL,NULL,NULL,0,NULL,'T14.2','S1-55',NULL,72,'kur',NULL);
INSERT INTO "contraindications" VALUES('injury-acute','Injury, sprain, bruise: first 72 h','R','site-neighbours',NULL,NULL,NULL,NULL,'elapsed','72 hours after it','event','injury',NULL,'injury.hours',0,1,NULL,NULL,NULL,NULL,0,NULL,'T14.3 T14.6','O:injury',NULL,73,'kur',NULL);
INSERT INTO "contraindications" VALUES('surgery-recent','Operation in the last 90 days','C+R','whole',NULL,NULL,NULL,'site','physician','a physician closes it, or day 91 after it','event','surgery',NULL,'surgery.days',1,0,NULL,NULL,NULL,NULL,0,NULL,'Z98.8','O:surgery',NULL,74,'kur',NULL);
INSERT INTO "contraindications" VALUES('osteoporosis','Osteoporosis','W','whole',NULL,NULL,NULL,NULL,'none',NULL,'asserted',NULL,NULL,NULL,0,0,NULL,2,'percuss',NULL,0,NULL,'M81.9','O:clearance-list','intensity <= 2, no percussion',75,'kur',NULL);
INSERT INTO "contraindications" VALUES('hernia-inflamed','Hernia with active inflammation, irreducible or strangulated','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,NULL,'K46.0','S4-05 S2-105',NULL,76,'kur',NULL);
INSERT INTO "contraindications" VALUES('hernia-abdominal-wall','Hernia of groin, femoral, umbilical, ventral, no complication','R','leaves','abdomen lumbar sacrum buttock hip thigh',NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'K40 K41 K42 K43 K46.9','S2-105',NULL,77,'kur',NULL);
INSERT INTO "contraindications" VALUES('hernia-disc','Disc hernia without active inflammation','C','leaves','nape upper-back mid-back lumbar sacrum',NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'M51.2 M51.1 M50.1','S2-105 S4-06',NULL,78,'kur',NULL);
INSERT INTO "contraindications" VALUES('pregnancy','Pregnancy','C+R','other-leaves',NULL,NULL,NULL,'abdomen lumbar sacrum buttock hip thigh','physician','a physician closes it','event','pregnancy',NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,'pressure','Z33 Z34','S2-103',NULL,79,'kur',NULL);
INSERT INTO "contraindications" VALUES('pregnancy-first-trimester','Pregnancy, first 12 weeks','A','kinds',NULL,'classical-general relaxation hardware anti-cellulite abdominal',NULL,NULL,'elapsed','week 13 of the pregnancy','event','pregnancy',NULL,'pregnancy.firstTrimester.days',0,0,'physician-today',NULL,NULL,NULL,0,'pressure','Z33','S2-103 O:pregnancy','adds to code pregnancy',80,'kur',NULL);
INSERT INTO "contraindications" VALUES('preeclampsia','Pre-eclampsia, eclampsia, high-risk pregnancy','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'pressure','O14 O15 Z35','O:pregnancy',NULL,81,'kur',NULL);
INSERT INTO "contraindications" VALUES('postpartum','Birth or abortion in the last 60 days','R','leaves','abdomen lumbar sacrum buttock hip thigh',NULL,NULL,NULL,'elapsed','day 61 after it','event','birth',NULL,'postpartum.days',1,0,NULL,NULL,NULL,NULL,0,'pressure','Z39.2 O04 O03','O:postpartum',NULL,82,'kur',NULL);
INSERT INTO "contraindications" VALUES('menstruation','Menstruation now','R','leaves','abdomen lumbar sacrum buttock hip thigh',NULL,NULL,NULL,'elapsed','the day after the last day, screened again','event','menstruation',NULL,'menstruation.days',0,1,NULL,NULL,NULL,NULL,0,NULL,NULL,'S2-104',NULL,83,'kur',NULL);
INSERT INTO "contraindications" VALUES('abdomen-acute','Acute abdominal pain, obstruction','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'emergency',NULL,NULL,NULL,0,NULL,'R10.0 K56.7','O:abdomen',NULL,84,'kur',NULL);
INSERT INTO "contraindications" VALUES('gallstones','Gallstones or kidney stones, silent','R','leaves','abdomen lumbar',NULL,NULL,NULL,'none','it stays','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'K80 N20','O:postpartum',NULL,85,'kur',NULL);
INSERT INTO "contraindications" VALUES('kidney-disease','Kidney disease, chronic','C+R','whole',NULL,NULL,NULL,'lumbar','physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,'pressure','N28.9 N18','S2-115',NULL,86,'kur',NULL);
INSERT INTO "contraindications" VALUES('kidney-acute','Acute kidney disease, renal colic','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,'pressure','N10 N00 N17 N23','S2-115 S2-101',NULL,87,'kur',NULL);
INSERT INTO "contraindications" VALUES('ms-relapse','Multiple sclerosis in relapse','D','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'physician-today',NULL,NULL,NULL,0,NULL,'G35','S1-38 S2-102 O:ms',NULL,88,'kur',NULL);
INSERT INTO "contraindications" VALUES('neuro-red-flag','New weakness, numb saddle area, loss of bladder or bowel control','A','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,'emergency',NULL,NULL,NULL,0,NULL,'R29.8','O:disc',NULL,89,'kur',NULL);
INSERT INTO "contraindications" VALUES('epilepsy','Epilepsy','C','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'G40.9','O:clearance-list',NULL,90,'kur',NULL);
INSERT INTO "contraindications" VALUES('diabetes','Diabetes','W','leaves','foot shin hand',NULL,NULL,NULL,'none',NULL,'asserted',NULL,NULL,NULL,0,0,NULL,3,NULL,NULL,0,NULL,'E14','O:clearance-list','check sensation; intensity <= 3',91,'kur',NULL);
INSERT INTO "contraindications" VALUES('oedema-unexplained','Swelling of unknown cause','C','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','asserted',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'R60.9','S2-09 O:clearance-list',NULL,92,'kur',NULL);
INSERT INTO "contraindications" VALUES('severe-pain-unexplained','Pain NRS >= 8, new or unexplained','C','whole',NULL,NULL,NULL,NULL,'physician','a physician closes it','pain',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,0,NULL,'R52','S2-100 O:pain',NULL,93,'kur',NULL);
INSERT INTO "contraindications" VALUES('infant-under-3m','Child not yet older than three months','A','whole',NULL,NULL,NULL,NULL,'age','older than three months','age',NULL,NULL,NULL,0,0,'home-until',NULL,NULL,NULL,0,NULL,NULL,'S2-46',NULL,94,'kur',NULL);
INSERT INTO "contraindications" VALUES('child-distress','Child cries or resists','D','whole',NULL,NULL,NULL,NULL,'elapsed','the session stops; the next planned date','event','distress',NULL,'distress.days',0,1,'home-until',NULL,NULL,NULL,0,NULL,NULL,'S2-51',NULL,95,'kur',NULL);
INSERT INTO "course" VALUES(1,12,1,2,'2026-11-21','classical-local','BACK-LUMBAR','none',10,15,40,3,'daily','2026-11-21','ind-low-back-pain','M54.5',1,NULL,NULL,NULL,'Sit a day without pain',NULL,X'4A4A3DE8F6801DB5AC3F92396C172BD9',X'8D794DC6DED0583389E4B0AEB912A204B2AAD5298B488D07581C893913D1A7BC',0);
INSERT INTO "course_technique" VALUES(1,'knead',4);
INSERT INTO "course_technique" VALUES(1,'rub',3);
INSERT INTO "course_technique" VALUES(1,'stroke-deep',2);
INSERT INTO "course_technique" VALUES(1,'stroke-superficial',1);
INSERT INTO "course_technique" VALUES(1,'vibrate',5);
INSERT INTO "dosages" VALUES('classical-local:any:any','classical-local',NULL,NULL,15,40,15,40,'norm',5,'daily alternate twice-weekly',1,3,4,'S1-72 S2-53 S2-60 S2-61 S2-62 S2-63 S2-64 S2-65 S3-11',1,'kur');
INSERT INTO "dosages" VALUES('classical-general:any:any','classical-general',NULL,NULL,20,60,20,60,'own',10,'alternate twice-weekly weekly',2,3,4,'S2-53 S2-54 S2-57 S2-58 S2-59',2,'kur');
INSERT INTO "dosages" VALUES('segmental-reflex:any:any','segmental-reflex',NULL,NULL,15,40,15,15,'units',5,'daily alternate twice-weekly',1,2,3,'S3-09 S3-10',3,'kur');
INSERT INTO "dosages" VALUES('hardware:any:any','hardware',NULL,NULL,15,40,15,30,'norm',5,'daily alternate twice-weekly',1,2,3,'S3-08 S3-18',4,'kur');
INSERT INTO "dosages" VALUES('back:any:any','back',NULL,NULL,15,40,15,40,'norm',5,'daily alternate',1,3,4,'S2-33 S2-93 S2-64',5,'kur');
INSERT INTO "dosages" VALUES('osteochondrosis:any:any','osteochondrosis',NULL,NULL,15,40,15,40,'norm',5,'daily alternate',1,3,4,'S2-89 S2-91 S2-92 S2-93 S2-95 S2-97',6,'kur');
INSERT INTO "dosages" VALUES('facial:any:any','facial',NULL,NULL,15,40,15,30,'norm',5,'alternate daily twice-weekly',1,3,4,'S2-78 S2-80 S2-81 S2-83 S2-86 S2-87 S2-88',7,'kur');
INSERT INTO "dosages" VALUES('child:any:12','child',NULL,12,10,20,10,20,'norm',3,'daily alternate',1,2,2,'S2-44 S2-46 S2-47 S2-48 S2-49 S2-50 S2-51 S2-52',8,'kur');
INSERT INTO "dosages" VALUES('child:any:36','child',NULL,36,10,30,10,30,'norm',3,'daily alternate',1,2,2,'S2-44 S2-46 S2-47 S2-48 S2-49 S2-50 S2-51 S2-52',9,'kur');
INSERT INTO "dosages" VALUES('child:any:any','child',NULL,NULL,10,30,10,30,'norm',3,'daily alternate',1,2,3,'S2-44 S2-46 S2-47 S2-48 S2-49 S2-50 S2-51 S2-52',10,'kur');
INSERT INTO "dosages" VALUES('abdominal:any:any','abdominal',NULL,NULL,15,40,15,30,'norm',5,'daily alternate',1,2,3,'S4-07 S4-08',11,'kur');
INSERT INTO "dosages" VALUES('head-collar:any:any','head-collar',NULL,NULL,15,40,15,30,'norm',5,'daily alternate twice-weekly',1,2,3,'S4-09 S4-10 S4-11',12,'kur');
INSERT INTO "dosages" VALUES('lymphatic:any:any','lymphatic',NULL,NULL,15,40,15,40,'norm',5,'daily alternate',1,1,2,'S1-37 S2-08 S2-09 S2-61',13,'kur');
INSERT INTO "dosages" VALUES('anti-cellulite:any:any','anti-cellulite',NULL,NULL,20,60,30,60,'own',10,'alternate twice-weekly',2,3,4,'S1-73 S2-08 S2-09',14,'kur');
INSERT INTO "dosages" VALUES('relaxation:any:any','relaxation',NULL,NULL,20,60,60,60,'own',NULL,'single',2,2,2,'S1-74 S2-66 S1-11 S1-78 S2-58',15,'kur');
INSERT INTO "dosages" VALUES('anti-stress:any:any','anti-stress',NULL,NULL,20,60,40,40,'own',NULL,'single twice-weekly',1,2,3,'S1-75 S1-79 S1-78',16,'kur');
INSERT INTO "dosages" VALUES('preventive:general:any','preventive','general',NULL,20,60,20,60,'own',10,'alternate twice-weekly weekly',2,3,3,'S2-66 S1-05 S2-35',17,'kur');
INSERT INTO "dosages" VALUES('preventive:local:any','preventive','local',NULL,15,40,15,40,'norm',5,'daily alternate twice-weekly',1,3,3,'S2-66 S1-05 S2-35',18,'kur');
INSERT INTO "event" VALUES(1,1795292383079,NULL,'initialised',NULL,'T50011','init','','01a1ffc3-c767-7984-a848-3d69717f412e',NULL,X'EEA20996B9C0796C6AF23DFF48C3E2114EFC676779E96CB29B639B44BF0D33A7');
INSERT INTO "event" VALUES(2,1795292383279,1,'staff-added',NULL,'T50022','staff add','','01a1ffc3-c82f-7a20-9edb-803c5b4e561e',X'EEA20996B9C0796C6AF23DFF48C3E2114EFC676779E96CB29B639B44BF0D33A7',X'03E3779765F680B166C6BE4B8B1D4C64A8A6EA476BD9A23630FC352BF5BA5BF6');
INSERT INTO "event" VALUES(3,1795292383323,1,'staff-added',NULL,'T50033','staff add','','01a1ffc3-c85b-7464-aa8b-07226fd28656',X'03E3779765F680B166C6BE4B8B1D4C64A8A6EA476BD9A23630FC352BF5BA5BF6',X'087A8D7BCD6BFE45C2C6D8E5A46E3FFD7E598EF0AB1D26D2F8D6989E89C1C98A');
INSERT INTO "event" VALUES(4,1795292383359,1,'calendar-changed',NULL,NULL,'calendar weekdays','','01a1ffc3-c87f-7f46-85e2-5b5232ef6180',X'087A8D7BCD6BFE45C2C6D8E5A46E3FFD7E598EF0AB1D26D2F8D6989E89C1C98A',X'B2EEBA9534639287197F611B51B2D990805E9E7F48DBC4A873C090F1B2E73A48');
INSERT INTO "event" VALUES(5,1795292383398,2,'patient-added',1,'P10019','patient add','','01a1ffc3-c8a6-7836-9ce8-7a5a14f6b7d3',X'B2EEBA9534639287197F611B51B2D990805E9E7F48DBC4A873C090F1B2E73A48',X'B2979704A08CD0CA982289F94797FB3AACE63679D896AE75D9C53684D948DF28');
INSERT INTO "event" VALUES(6,1795292383438,2,'patient-added',2,'P10024','patient add','','01a1ffc3-c8ce-74ec-bd3b-42b6912a360e',X'B2979704A08CD0CA982289F94797FB3AACE63679D896AE75D9C53684D948DF28',X'ABCFFD8E4E891F99D22191901DDDB91AE8D2C4E81909A6B1C64D12C1A1B2EA3A');
INSERT INTO "event" VALUES(7,1795292383478,2,'patient-added',3,'P10035','patient add','','01a1ffc3-c8f6-7c45-8e22-b1ce9e777a48',X'ABCFFD8E4E891F99D22191901DDDB91AE8D2C4E81909A6B1C64D12C1A1B2EA3A',X'2BDD51139707BEA2FB895F2EF6863FFC7FFBA5F70F0F1FCFD50481AF2D4F198D');
INSERT INTO "event" VALUES(8,1795292383517,2,'patient-edited',3,'P10035','patient edit','','01a1ffc3-c91d-7102-bc9e-4ca27763fe4b',X'2BDD51139707BEA2FB895F2EF6863FFC7FFBA5F70F0F1FCFD50481AF2D4F198D',X'5C86515AC34C074DEB89E575462C50BD040C269A72560CEBC7F2DBB6E30109DF');
INSERT INTO "event" VALUES(9,1795292383553,2,'consented',1,'P10019','consent','','01a1ffc3-c941-76d7-9c4c-3d696ebdc341',X'5C86515AC34C074DEB89E575462C50BD040C269A72560CEBC7F2DBB6E30109DF',X'623776633450F823EE88F8C94875236433BB209A791EB57515A04297A06CEF59');
INSERT INTO "event" VALUES(10,1795292383585,2,'examined',1,'E60012','examine','','01a1ffc3-c961-703b-b23a-11f8cab16734',X'623776633450F823EE88F8C94875236433BB209A791EB57515A04297A06CEF59',X'DF53E67610EB31950980CAA751270ACFC972B163AE93D303291802831FFEEA10');
INSERT INTO "event" VALUES(11,1795292383626,2,'screened',1,'Q40010','screen','','01a1ffc3-c98a-7648-b2a6-a8fb6bdc4946',X'DF53E67610EB31950980CAA751270ACFC972B163AE93D303291802831FFEEA10',X'7BFD4BD3D42D35577092C1E2D30F42C2EE8F1270CA04F5FC441E8527C4F0CCE8');
INSERT INTO "event" VALUES(12,1795292383694,2,'prescribed',1,'C20014','prescribe','','01a1ffc3-c9ce-7867-a454-a1e58cc326fc',X'7BFD4BD3D42D35577092C1E2D30F42C2EE8F1270CA04F5FC441E8527C4F0CCE8',X'9292616B35A63FEE73FBFE49245DC43FAA16D9A7539C14FAB789DD400E1760CE');
INSERT INTO "event" VALUES(13,1795292383765,3,'logged',1,'S30015','log','','01a1ffc3-ca15-7a37-8350-7008a0174423',X'9292616B35A63FEE73FBFE49245DC43FAA16D9A7539C14FAB789DD400E1760CE',X'3550BD528A32D2F9D6196030BA8CDF10C7649A371165FCDA6AFC109F47E75D95');
INSERT INTO "event" VALUES(14,1795292383851,3,'corrected',1,'S30028','session amend','','01a1ffc3-ca6b-79f7-93a5-490ab86e1b15',X'3550BD528A32D2F9D6196030BA8CDF10C7649A371165FCDA6AFC109F47E75D95',X'CCE44E7334F3508D09256F96BCC1816D8C5FB7FC6FC75B7C4AC33D50C5C0304B');
INSERT INTO "event" VALUES(15,1795292383906,1,'merged',1,'P10024','patient merge','','01a1ffc3-caa2-726c-a578-8104769b860b',X'CCE44E7334F3508D09256F96BCC1816D8C5FB7FC6FC75B7C4AC33D50C5C0304B',X'0172EA9E588FB9833261B12A37649BFAF4A2D5108B56CFDFD20A44D7FD8AFBED');
INSERT INTO "event" VALUES(16,1795292383956,2,'released',1,'P10019','report','','01a1ffc3-cad4-7a47-9c68-f580ed7217b7',X'0172EA9E588FB9833261B12A37649BFAF4A2D5108B56CFDFD20A44D7FD8AFBED',X'354C290288521A2C7E2F0A49C5FCD78F1B9854EF72B3299115A3DD32D917B80A');
INSERT INTO "event" VALUES(17,1795292403875,3,'refused',1,'C20014','log','ONE_PER_DAY',NULL,X'354C290288521A2C7E2F0A49C5FCD78F1B9854EF72B3299115A3DD32D917B80A',X'196C7308D7A8ED0A8AF4507FEE630E5FFA5E9CB72FEF506BA8CBA9FEF831455F');
INSERT INTO "event" VALUES(18,1795292403925,3,'undone',1,'C20014','undo','','01a1ffc4-18d5-7dc3-be3a-b2c29b213b16',X'196C7308D7A8ED0A8AF4507FEE630E5FFA5E9CB72FEF506BA8CBA9FEF831455F',X'E0238421F968A36728424F568E67E76A1BFDA16B0953AAB1DAD39DA89B01C8C7');
INSERT INTO "event" VALUES(19,1795292417011,1,'bound',NULL,'T50033','staff bind','','01a1ffc4-4bf3-7515-9c06-62f9aa389d02',X'E0238421F968A36728424F568E67E76A1BFDA16B0953AAB1DAD39DA89B01C8C7',X'B5B016DCA0194CE43E3804B3A6E331446D58D861E1192B0C07C3E2077FF03EDA');
INSERT INTO "event" VALUES(20,1795292417065,NULL,'denied',1,'T50033','missed','',NULL,X'B5B016DCA0194CE43E3804B3A6E331446D58D861E1192B0C07C3E2077FF03EDA',X'55624E59F3EB867F530C78122C2E52FC79EC54D0683437DA578D0F30D88C6BF3');
INSERT INTO "event" VALUES(21,1795292417134,1,'seen',NULL,NULL,'audit','',NULL,X'55624E59F3EB867F530C78122C2E52FC79EC54D0683437DA578D0F30D88C6BF3',X'9CAD0A34F76089124ECB541FFC4001E881AF79D24BED8A3653602AD9364765AA');
INSERT INTO "examination" VALUES(1,10,1,2,'2026-11-21','M54.5','Low back pain','Three weeks','Tense back','Relief expected',X'A6FBE4A3A76881506866F597E5A3C029',X'2D48BD2CBD78F109E3590E208102D1B84A24F2C32B2A8B0EB6D84CFC9C5F1ACC',0);
INSERT INTO "frequencies" VALUES('single','Single visits',1,NULL,NULL,NULL,'specification 4e',1,'kur');
INSERT INTO "frequencies" VALUES('daily','Daily',1,4,7,14,'specification 5.6',2,'kur');
INSERT INTO "frequencies" VALUES('alternate','Every other day',2,5,9,21,'specification 5.6',3,'kur');
INSERT INTO "frequencies" VALUES('twice-weekly','Twice a week',3,7,14,28,'specification 5.6',4,'kur');
INSERT INTO "frequencies" VALUES('weekly','Once a week',7,10,21,35,'specification 5.6',5,'kur');
INSERT INTO "indications" VALUES('ind-anxiety','Anxiety','F41.9','anti-stress relaxation classical-general',NULL,NULL,'anxiety 0-10',1,'S1-25',1,'kur',0,'anxiety');
INSERT INTO "indications" VALUES('ind-stress','Stress','Z73.3 F43.9','anti-stress relaxation classical-general',NULL,NULL,'stress 0-10',1,'S1-26 S2-17',2,'kur',0,'stress');
INSERT INTO "indications" VALUES('ind-insomnia','Insomnia','G47.0 F51.0','head-collar classical-general relaxation',NULL,NULL,'sleep quality 0-10, hours',1,'S1-27 S2-16',3,'kur',0,'sleep-quality sleep-hours');
INSERT INTO "indications" VALUES('ind-depression','Depression, mild form','F32.0','classical-general relaxation',NULL,'cleared by a psychiatrist or the treating physician','mood 0-10',0,'S1-28',4,'kur',0,'mood');
INSERT INTO "indications" VALUES('ind-headache','Headache','R51','head-collar',NULL,NULL,'headache days/week, NRS',0,'S1-29 S2-15',5,'kur',0,'headache-days pain');
INSERT INTO "indications" VALUES('ind-migraine','Migraine, between attacks','G43.9','head-collar',NULL,NULL,'headache days/week, NRS',0,'S1-30',6,'kur',0,'headache-days pain');
INSERT INTO "indications" VALUES('ind-tension-headache','Tension headache','G44.2','head-collar',NULL,NULL,'headache days/week, NRS, sleep',0,'S4-09',7,'kur',0,'headache-days pain sleep-quality');
INSERT INTO "indications" VALUES('ind-fibromyalgia','Fibromyalgia','M79.7','classical-general classical-local',NULL,NULL,'NRS, sleep, fatigue',0,'S1-31',8,'kur',0,'pain sleep-quality fatigue');
INSERT INTO "indications" VALUES('ind-low-back-pain','Low back pain','M54.5','back classical-local segmental-reflex',NULL,NULL,'NRS, ODI',0,'S1-32',9,'kur',0,'pain odi');
INSERT INTO "indications" VALUES('ind-cervical-spondylosis','Cervical spondylosis','M47.8','osteochondrosis classical-local',NULL,NULL,'NRS, NDI',0,'S1-33',10,'kur',0,'pain ndi');
INSERT INTO "indications" VALUES('ind-osteochondrosis','Osteochondrosis, early stage','M42.1','osteochondrosis segmental-reflex',NULL,NULL,'NRS, NDI or ODI',0,'S2-89 S2-91',11,'kur',0,'pain ndi|odi');
INSERT INTO "indications" VALUES('ind-rheumatic','Rheumatic condition, outside flare','M79.0','classical-local',NULL,NULL,'NRS, stiffness minutes',0,'S1-34',12,'kur',0,'pain stiffness');
INSERT INTO "indications" VALUES('ind-arthritis','Arthritis, outside flare','M13.9 M06.9','classical-local',NULL,'a flare is stated as inflammation-acute-local','NRS, ROM',0,'S2-12',13,'kur',0,'pain range');
INSERT INTO "indications" VALUES('ind-radiculitis','Radiculitis / radiculopathy','M54.1 G54','classical-local segmental-reflex',NULL,NULL,'NRS, ODI or NDI',0,'S2-13',14,'kur',0,'pain odi|ndi');
INSERT INTO "indications" VALUES('ind-neurological','Neurological condition',NULL,'classical-local segmental-reflex',NULL,NULL,'tone, ROM, NRS',0,'S1-35',15,'kur',0,'tone range pain');
INSERT INTO "indications" VALUES('ind-overwork','Overwork, nervous fatigue','Z73.0 F48.0','classical-general relaxation',NULL,NULL,'fatigue 0-10',1,'S2-14 S2-27',16,'kur',0,'fatigue');
INSERT INTO "indications" VALUES('ind-post-traumatic','Post-traumatic condition','T92.1 T93.2 T94.1','classical-local',NULL,'union confirmed where a bone was broken','NRS, ROM, girth',0,'S1-36 S2-02 S2-04',17,'kur',1,'pain range girth|muscle-girth');
INSERT INTO "indications" VALUES('ind-fracture-muscle','Muscle changes after fracture','M62.5 M62.4','classical-local',NULL,'union of the bone confirmed','girth, strength',0,'S2-25',18,'kur',1,'muscle-girth strength');
INSERT INTO "indications" VALUES('ind-fracture-stiffness','Joint stiffness after fracture','M25.6','classical-local',NULL,'union of the bone confirmed','ROM',0,'S2-26',19,'kur',1,'range');
INSERT INTO "indications" VALUES('ind-lymphoedema','Lymphoedema, diagnosed','I89.0 I97.2','classical-local lymphatic',NULL,'cleared by a physician','girth cm',0,'S1-37 S2-08',20,'kur',0,'girth');
INSERT INTO "indications" VALUES('ind-ms','Multiple sclerosis, remission','G35','classical-local segmental-reflex',NULL,'cleared by a physician','tone, fatigue',0,'S1-38',21,'kur',0,'tone fatigue');
INSERT INTO "indications" VALUES('ind-parkinson','Parkinson''s disease','G20','classical-general classical-local',NULL,NULL,'tone, mobility',0,'S1-39',22,'kur',0,'tone mobility');
INSERT INTO "indications" VALUES('ind-stroke-rehab','Consequences of stroke','I69.4','classical-local segmental-reflex','stroke-past','cleared by a physician (stroke-past)','tone, ROM',0,'S1-40',23,'kur',0,'tone range');
INSERT INTO "indications" VALUES('ind-flatulence','Flatulence','R14','abdominal',NULL,NULL,'bloating 0-10',0,'S2-10 S4-08',24,'kur',0,'bloating');
INSERT INTO "indications" VALUES('ind-constipation','Constipation','K59.0','abdominal',NULL,NULL,'stools/week',0,'S2-11 S4-08',25,'kur',0,'stools');
INSERT INTO "indications" VALUES('ind-digestive','Digestive disorder, functional','K30 K59.9','abdominal',NULL,NULL,'NRS, bloating',0,'S4-07 S4-08',26,'kur',0,'pain bloating');
INSERT INTO "indications" VALUES('ind-bronchitis-chronic','Chronic bronchitis, outside flare','J42','classical-local',NULL,NULL,'cough, breath 0-10',0,'S2-18',27,'kur',0,'cough breath');
INSERT INTO "indications" VALUES('ind-bronchitis-acute','Acute bronchitis, recovering, no fever','J20.9','classical-local','bronchitis-acute','cleared by a physician (bronchitis-acute)','cough 0-10',0,'S2-19',28,'kur',0,'cough');
INSERT INTO "indications" VALUES('ind-cramps','Muscle cramps','R25.2','classical-local',NULL,NULL,'cramps/week',0,'S2-20',29,'kur',0,'cramps');
INSERT INTO "indications" VALUES('ind-exertion','Raised physical exertion','M70.9','classical-local classical-general',NULL,NULL,'fatigue, NRS',0,'S2-21 S2-04',30,'kur',0,'fatigue pain');
INSERT INTO "indications" VALUES('ind-musculoskeletal','Other musculoskeletal process','M62.8 M54.9','classical-local back',NULL,NULL,'NRS, ROM',0,'S2-22 S2-28',31,'kur',0,'pain range');
INSERT INTO "indications" VALUES('ind-mi-rehab','Recovery after infarction','I25.2','classical-local','mi-recent mi-past','cleared by a cardiologist (mi-recent, mi-past)','pulse, BP, well-being',0,'S2-23',32,'kur',0,'well-being');
INSERT INTO "indications" VALUES('ind-heart-failure','Chronic heart failure, compensated','I50.9','classical-local','heart-failure-chronic','cleared by a cardiologist (heart-failure-chronic)','pulse, BP, oedema girth',0,'S2-24',33,'kur',0,'girth');
INSERT INTO "indications" VALUES('ind-spinal-hernia','Disc hernia, no active inflammation','M51.2 M50.1','back osteochondrosis','hernia-disc','cleared by a physician (hernia-disc)','NRS, ODI',0,'S4-06',34,'kur',0,'pain odi');
INSERT INTO "indications" VALUES('ind-cellulite','Cellulite (cosmetic)','E65','anti-cellulite',NULL,'cosmetic; not cellulitis, the infection of the skin (cellulitis-infection)','girth cm',1,'S2-08 S1-73',35,'kur',0,'girth');
INSERT INTO "indications" VALUES('ind-fluid-retention','Fluid retention, cause known','R60.9','anti-cellulite lymphatic',NULL,'cleared by a physician if the cause is unknown','girth, weight',0,'S2-09',36,'kur',0,'girth weight');
INSERT INTO "indications" VALUES('ind-overweight','Excess weight','E66.9','anti-cellulite classical-general',NULL,NULL,'weight, girth',0,'S2-09',37,'kur',0,'weight girth');
INSERT INTO "indications" VALUES('ind-skin-tone','Skin tone','L98.8','anti-cellulite facial',NULL,NULL,'photo note',1,'S2-09',38,'kur',0,'skin-note');
INSERT INTO "indications" VALUES('ind-facial-skin','Skin disease of the face, non-infectious, on physician''s order','L98.9','facial',NULL,'on a dermatologist''s order','lesion count',0,'S2-78',39,'kur',0,'lesions');
INSERT INTO "indications" VALUES('ind-seborrhoea','Seborrhoea','L21.9','facial',NULL,NULL,'sebum 0-10',0,'S2-78 S2-79',40,'kur',0,'sebum');
INSERT INTO "indications" VALUES('ind-acne','Acne without pustules','L70.0','facial',NULL,'pustules are stated as acne-purulent','lesion count',0,'S2-78 S2-79',41,'kur',0,'lesions');
INSERT INTO "indications" VALUES('ind-comedones','Comedones','L70.0','facial',NULL,NULL,'lesion count',0,'S2-80',42,'kur',0,'lesions');
INSERT INTO "indications" VALUES('ind-scars','Scars of the face','L90.5 L91.0','facial classical-local',NULL,NULL,'scar note',0,'S2-80 S1-10',43,'kur',0,'skin-note');
INSERT INTO "indications" VALUES('ind-pigmentation','Skin pigmentation','L81.9','facial',NULL,NULL,'photo note',0,'S2-80',44,'kur',0,'skin-note');
INSERT INTO "indications" VALUES('ind-adhesions','Fibrosis, myogelosis, adhesions, contracture','M62.4 M72','classical-local',NULL,NULL,'ROM, tone',0,'S1-10 S1-15',45,'kur',0,'range tone');
INSERT INTO "indications" VALUES('ind-child-development','Child development, tense areas','Z00.1 P94','child',NULL,NULL,'reaction, tone',0,'S2-44 S2-45',46,'kur',0,'tone');
INSERT INTO "indications" VALUES('ind-prevention','Prevention, general well-being','Z73.2','preventive classical-general back',NULL,NULL,'well-being 0-10',1,'S1-05 S2-29 S2-35 S2-66',47,'kur',0,'well-being');
INSERT INTO "kinds" VALUES('classical-local','Classical local therapeutic','medical',1,84,NULL,'optional',1,NULL,NULL,10,5,25,'10 20',1,0,'stroke-superficial stroke-deep rub knead vibrate','movements along lymph flow; ointments, drugs, exercise, physiotherapy recommended','S1-72 S2-53 S2-60 S2-61 S2-62 S2-63 S2-64 S2-65 S3-11',1,'kur',NULL,0);
INSERT INTO "kinds" VALUES('classical-general','Classical general therapeutic','medical',1,84,NULL,'required',0,'GENERAL',NULL,10,5,25,'10 20',1,1,'stroke-superficial stroke-deep rub knead vibrate','morning after breakfast preferred; head and face excluded','S2-53 S2-54 S2-57 S2-58 S2-59',2,'kur',NULL,0);
INSERT INTO "kinds" VALUES('segmental-reflex','Segmental-reflex','medical',1,84,NULL,'optional',0,'LUMBOSACRAL-SEG CERVICOTHORACIC-SEG SPINE THORAX',NULL,10,5,25,'10 20',1,0,'stroke-superficial rub segmental reflex-point','reason for choosing it over classical required; no lubricant','S3-09 S3-10',3,'kur',NULL,1);
INSERT INTO "kinds" VALUES('hardware','Hardware (apparatus)','medical',1,84,NULL,'optional',1,NULL,'HEAD FACE NECK',10,5,25,'10 20',1,0,'stroke-superficial rub vibrate-device','device, frequency, amplitude, intensity recorded','S3-08 S3-18',4,'kur',NULL,1);
INSERT INTO "kinds" VALUES('back','Therapeutic back massage','medical',1,84,NULL,'optional',0,'BACK BACK-LUMBAR SPINE CERVICOTHORACIC LUMBOSACRAL',NULL,10,10,25,'10 20',1,0,'stroke-superficial stroke-deep rub knead vibrate squeeze','course minimum 10','S2-33 S2-93 S2-64',5,'kur',NULL,0);
INSERT INTO "kinds" VALUES('osteochondrosis','Massage in osteochondrosis','medical',1,84,NULL,'optional',0,'NECK COLLAR CERVICOTHORACIC SPINE BACK-LUMBAR LUMBOSACRAL',NULL,10,10,25,'10 20',1,0,'stroke-superficial stroke-deep rub knead vibrate squeeze shake percuss resist-move reflex-point','technique set of S2-92; strength rises through the course; reflex points','S2-89 S2-91 S2-92 S2-93 S2-95 S2-97',6,'kur',NULL,0);
INSERT INTO "kinds" VALUES('facial','Therapeutic facial massage','medical',1,144,NULL,'optional',0,'FACE',NULL,10,5,25,'10 20',1,0,'stroke-superficial rub pluck','plucking leads in the main stage; painful, consent text; no stretching; no lifting promise','S2-78 S2-80 S2-81 S2-83 S2-86 S2-87 S2-88',7,'kur',NULL,0);
INSERT INTO "kinds" VALUES('child','Children''s therapeutic','medical',1,3,18,'optional',1,'GENERAL-CHILD',NULL,10,5,15,'10',1,0,'stroke-superficial stroke-deep rub knead vibrate','paediatric rules; home allowed; no cream; strictly older than 3 months (R-09); the only medical kind under 7 years','S2-44 S2-46 S2-47 S2-48 S2-49 S2-50 S2-51 S2-52',8,'kur',NULL,0);
INSERT INTO "kinds" VALUES('abdominal','Medical abdominal massage','medical',1,216,NULL,'optional',0,'ABDOMINAL-WALL',NULL,10,5,25,'10 20',1,0,'stroke-superficial stroke-deep rub knead','last meal >= 60 min ago is hard; clockwise along the colon','S4-07 S4-08',9,'kur',NULL,0);
INSERT INTO "kinds" VALUES('head-collar','Head and cervical collar zone','medical',1,84,NULL,'optional',0,'HEAD-COLLAR',NULL,10,5,25,'10 20',1,0,'stroke-superficial stroke-deep rub knead','one zone by definition although it joins two','S4-09 S4-10 S4-11',10,'kur',NULL,0);
INSERT INTO "kinds" VALUES('lymphatic','Lymph-directed local (derived kind)','medical',1,216,NULL,'optional',0,'UPPER-LIMB UPPER-LIMB-GIRDLE LOWER-LIMB',NULL,10,5,25,'10 20',1,0,'stroke-superficial stroke-deep','stroking only, towards the nodes; lymphoedema or fluid retention of known cause','S1-37 S2-08 S2-09 S2-61',11,'kur',NULL,0);
INSERT INTO "kinds" VALUES('anti-cellulite','Anti-cellulite','cosmetic',0,216,NULL,'optional',0,'HIPS-LEGS-BUTTOCKS-ABDOMEN',NULL,10,5,20,'10 20',1,0,'stroke-superficial stroke-deep rub knead squeeze','not with varicose veins, pregnancy, menstruation, hernia; prescribed by a physician when the indication is fluid retention or overweight; screening and clearance apply without a prescription too','S1-73 S2-08 S2-09',12,'kur',NULL,0);
INSERT INTO "kinds" VALUES('relaxation','Relaxation (general)','non-medical',0,216,NULL,'flat',0,'GENERAL',NULL,1,1,1,'1',0,1,'stroke-superficial stroke-deep rub','superficial; after it a few minutes of rest','S1-74 S2-66 S1-11 S1-78 S2-58',13,'kur','soothing',0);
INSERT INTO "kinds" VALUES('anti-stress','Anti-stress','non-medical',0,216,NULL,'flat',0,'NAPE-BACK-FEET',NULL,1,1,10,'1 10',0,0,'stroke-superficial stroke-deep rub knead','soothing','S1-75 S1-79 S1-78',14,'kur','soothing',0);
INSERT INTO "kinds" VALUES('preventive','Preventive','non-medical',0,216,NULL,'optional',1,'GENERAL',NULL,10,5,20,'10 20',1,0,'stroke-superficial stroke-deep rub knead vibrate','two courses a year advised','S2-66 S1-05 S2-35',15,'kur',NULL,0);
INSERT INTO "leaves" VALUES('head','scalp: frontotemporal, occipitoparietal','HEADNECK',0,'nape',NULL,0,'specification 4d',1,'kur',NULL,NULL);
INSERT INTO "leaves" VALUES('face','forehead, eye surround, upper and lower jaw','HEADNECK',0,'head',3,0,'specification 4d R-56',2,'kur',NULL,NULL);
INSERT INTO "leaves" VALUES('nape','posterior neck','HEADNECK',0,'upper-back',NULL,0,'specification 4d',3,'kur','neck',6);
INSERT INTO "leaves" VALUES('neck-front','anterior and lateral neck','HEADNECK',0,'nape',1,1,'specification 4d R-56',4,'kur','neck',6);
INSERT INTO "leaves" VALUES('shoulder-girdle','shoulder girdle (trapezius line)','TRUNK.BACK',1,'nape',NULL,0,'specification 4d',5,'kur','neck',6);
INSERT INTO "leaves" VALUES('scapula','scapular region','TRUNK.BACK',1,'upper-back',NULL,0,'specification 4d',6,'kur','back',12);
INSERT INTO "leaves" VALUES('upper-back','C7 to T4','TRUNK.BACK',0,'nape',NULL,0,'specification 4d',7,'kur','back',12);
INSERT INTO "leaves" VALUES('mid-back','T4 to L1','TRUNK.BACK',0,'upper-back',NULL,0,'specification 4d',8,'kur','back',12);
INSERT INTO "leaves" VALUES('lumbar','L1 to sacrum','TRUNK.LUMBOSACRAL',0,'mid-back',NULL,0,'specification 4d',9,'kur','loin',8);
INSERT INTO "leaves" VALUES('sacrum','sacral region','TRUNK.LUMBOSACRAL',0,'lumbar',NULL,0,'specification 4d',10,'kur','loin',8);
INSERT INTO "leaves" VALUES('buttock','gluteal region to the lower fold','TRUNK.LUMBOSACRAL',1,'lumbar',NULL,0,'specification 4d',11,'kur','loin',8);
INSERT INTO "leaves" VALUES('chest-upper','anterior chest down to rib II','TRUNK.CHEST',0,'shoulder-girdle',NULL,0,'specification 4d',12,'kur','chest',4);
INSERT INTO "leaves" VALUES('chest-lower','anterior chest, rib II to costal arch','TRUNK.CHEST',0,'chest-upper',NULL,0,'specification 4d',13,'kur','chest',4);
INSERT INTO "leaves" VALUES('abdomen','anterior abdominal wall','TRUNK.ABDOMEN',0,'chest-lower',3,0,'specification 4d R-56',14,'kur','abdomen',4);
INSERT INTO "leaves" VALUES('shoulder','shoulder joint region','UPPER-LIMB',1,'shoulder-girdle',NULL,0,'specification 4d',15,'kur','arms',10);
INSERT INTO "leaves" VALUES('upper-arm','upper arm','UPPER-LIMB',1,'shoulder',NULL,0,'specification 4d',16,'kur','arms',10);
INSERT INTO "leaves" VALUES('elbow','elbow joint region','UPPER-LIMB',1,'upper-arm',NULL,0,'specification 4d',17,'kur','arms',10);
INSERT INTO "leaves" VALUES('forearm','forearm','UPPER-LIMB',1,'elbow',NULL,0,'specification 4d',18,'kur','arms',10);
INSERT INTO "leaves" VALUES('wrist','wrist joint region','UPPER-LIMB',1,'forearm',NULL,0,'specification 4d',19,'kur','arms',10);
INSERT INTO "leaves" VALUES('hand','hand','UPPER-LIMB',1,'forearm',NULL,0,'specification 4d',20,'kur','arms',10);
INSERT INTO "leaves" VALUES('hip','hip joint region','LOWER-LIMB',1,'buttock',NULL,0,'specification 4d',21,'kur','legs',16);
INSERT INTO "leaves" VALUES('thigh','thigh','LOWER-LIMB',1,'hip',NULL,0,'specification 4d',22,'kur','legs',16);
INSERT INTO "leaves" VALUES('knee','knee joint region','LOWER-LIMB',1,'thigh',NULL,0,'specification 4d',23,'kur','legs',16);
INSERT INTO "leaves" VALUES('shin','lower leg, calf included','LOWER-LIMB',1,'knee',NULL,0,'specification 4d',24,'kur','legs',16);
INSERT INTO "leaves" VALUES('ankle','ankle joint region','LOWER-LIMB',1,'shin',NULL,0,'specification 4d',25,'kur','legs',16);
INSERT INTO "leaves" VALUES('foot','foot, sole included','LOWER-LIMB',1,'shin',NULL,0,'specification 4d',26,'kur','legs',16);
INSERT INTO "measures" VALUES('pain','Pain, numeric rating scale','score','NRS',0,10,NULL,NULL,NULL,0,'lower',NULL,'none:0 mild:1 moderate:4 severe:7','O23 O24',1,'kur');
INSERT INTO "measures" VALUES('odi','Oswestry disability index','items','percent',0,5,10,7,'percent',0,'lower',100,'minimal:0 moderate:21 severe:41 crippled:61 bed-bound:81','O21',2,'kur');
INSERT INTO "measures" VALUES('ndi','Neck disability index','items','points',0,5,10,7,'sum',0,'lower',50,'none:0 mild:5 moderate:15 severe:25 complete:35','O22 O24',3,'kur');
INSERT INTO "measures" VALUES('anxiety','Anxiety','score','0-10',0,10,NULL,NULL,NULL,0,'lower',20,NULL,'specification 3.3',4,'kur');
INSERT INTO "measures" VALUES('stress','Stress','score','0-10',0,10,NULL,NULL,NULL,0,'lower',20,NULL,'specification 3.3',5,'kur');
INSERT INTO "measures" VALUES('mood','Mood','score','0-10',0,10,NULL,NULL,NULL,0,'higher',20,NULL,'specification 3.3',6,'kur');
INSERT INTO "measures" VALUES('sleep-quality','Sleep quality','score','0-10',0,10,NULL,NULL,NULL,0,'higher',20,NULL,'specification 3.3',7,'kur');
INSERT INTO "measures" VALUES('fatigue','Fatigue','score','0-10',0,10,NULL,NULL,NULL,0,'lower',20,NULL,'specification 3.3',8,'kur');
INSERT INTO "measures" VALUES('bloating','Bloating','score','0-10',0,10,NULL,NULL,NULL,0,'lower',20,NULL,'specification 3.3',9,'kur');
INSERT INTO "measures" VALUES('well-being','Well-being','score','0-10',0,10,NULL,NULL,NULL,0,'higher',20,NULL,'specification 3.3',10,'kur');
INSERT INTO "measures" VALUES('cough','Cough','score','0-10',0,10,NULL,NULL,NULL,0,'lower',20,NULL,'specification 3.3',11,'kur');
INSERT INTO "measures" VALUES('breath','Breathlessness','score','0-10',0,10,NULL,NULL,NULL,0,'lower',20,NULL,'specification 3.3',12,'kur');
INSERT INTO "measures" VALUES('mobility','Mobility','score','0-10',0,10,NULL,NULL,NULL,0,'higher',20,NULL,'specification 3.3',13,'kur');
INSERT INTO "measures" VALUES('sebum','Oiliness of the skin','score','0-10',0,10,NULL,NULL,NULL,0,'lower',20,NULL,'specification 3.3',14,'kur');
INSERT INTO "measures" VALUES('headache-days','Days with headache','count','days a week',0,7,NULL,NULL,NULL,0,'lower',NULL,NULL,'specification 3.3',15,'kur');
INSERT INTO "measures" VALUES('stools','Stools','count','a week',0,70,NULL,NULL,NULL,0,'higher',NULL,NULL,'specification 3.3',16,'kur');
INSERT INTO "measures" VALUES('cramps','Muscle cramps','count','a week',0,200,NULL,NULL,NULL,0,'lower',NULL,NULL,'specification 3.3',17,'kur');
INSERT INTO "measures" VALUES('lesions','Lesions of the skin','count',NULL,0,500,NULL,NULL,NULL,0,'lower',NULL,NULL,'specification 3.3',18,'kur');
INSERT INTO "measures" VALUES('sleep-hours','Hours of sleep','amount','hours',0,24,NULL,NULL,NULL,0,'higher',NULL,NULL,'specification 3.3',19,'kur');
INSERT INTO "measures" VALUES('stiffness','Morning stiffness','count','minutes',0,600,NULL,NULL,NULL,0,'lower',NULL,NULL,'specification 3.3',20,'kur');
INSERT INTO "measures" VALUES('strength','Muscle strength','count',NULL,0,5,NULL,NULL,NULL,1,'higher',NULL,NULL,'specification 3.3',21,'kur');
INSERT INTO "measures" VALUES('tone','Muscle tone, 0 normal','tone','-2 to 2',-2,2,NULL,NULL,NULL,1,'zero',NULL,NULL,'specification 3.3',22,'kur');
INSERT INTO "measures" VALUES('range','Range of motion','amount','degrees',0,360,NULL,NULL,NULL,1,'higher',NULL,NULL,'specification 3.3',23,'kur');
INSERT INTO "measures" VALUES('girth','Girth of a swelling or of fat','amount','cm',1,250,NULL,NULL,NULL,1,'lower',NULL,NULL,'specification 3.3',24,'kur');
INSERT INTO "measures" VALUES('muscle-girth','Girth of a muscle','amount','cm',1,250,NULL,NULL,NULL,1,'higher',NULL,NULL,'specification 3.3',25,'kur');
INSERT INTO "measures" VALUES('weight','Weight','amount','kg',1,400,NULL,NULL,NULL,0,'lower',NULL,NULL,'specification 3.3',26,'kur');
INSERT INTO "measures" VALUES('skin-note','Look of the skin, in words','note',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'specification 4b',27,'kur');
INSERT INTO "migration" VALUES(1,'V0001_records','24d03c0c16f8d135394e6910baa7998bd0d1339e9d3a9bc6355d441078a4580a',1795292383079);
INSERT INTO "migration" VALUES(2,'V0002_rule_book','f5af6382986cfb615a2c212bfb642ac8acbeff6692148391238bff8b349fd723',1795292383079);
INSERT INTO "migration" VALUES(3,'V0003_trust','47529052537ef2c6bfd53e10e7d73977da08aa40489acbcfe8b77eb223de1d2e',1795292383079);
INSERT INTO "parameter_setting" VALUES(1,4,'clinic.openWeekdays','mon tue wed thu fri sat sun',NULL,NULL,NULL);
INSERT INTO "parameters" VALUES('temp.subfebrile.min','Subfebrile from, in the armpit','37.1','decimal','C','36.8','37.3',NULL,'OUT','S1-52 O18',1,'kur');
INSERT INTO "parameters" VALUES('temp.subfebrile.infant','Subfebrile from, under 12 months','37.5','decimal','C','37.1','37.6',NULL,'DEC','S1-52',2,'kur');
INSERT INTO "parameters" VALUES('temp.subfebrile.other','Subfebrile from, at ear, forehead or mouth','37.6','decimal','C','37.1','37.8',NULL,'DEC','S1-52',3,'kur');
INSERT INTO "parameters" VALUES('temp.fever','Fever from','38.0','decimal','C','37.5','38.3',NULL,'OUT','S1-53 S2-106 O17',4,'kur');
INSERT INTO "parameters" VALUES('temp.low','Temperature below which a warning is shown','35.5','decimal','C','34.0','36.0',NULL,'DEC','specification 4g',5,'kur');
INSERT INTO "parameters" VALUES('fever.clearDays','Days since the last reading above normal before massage after a fever','3','integer','days','1','14',NULL,'DEC','S1-53 S2-106',6,'kur');
INSERT INTO "parameters" VALUES('subfebrile.times','Subfebrile times in one course from which a physician closes it','3','integer',NULL,'1','5',NULL,'DEC','S1-52',7,'kur');
INSERT INTO "parameters" VALUES('ari.hours','Hours without symptoms after a respiratory infection','48','integer','hours','24','240',NULL,'DEC','O19',8,'kur');
INSERT INTO "parameters" VALUES('gastro.hours','Hours without symptoms after nausea, vomiting or diarrhoea','48','integer','hours','24','168',NULL,'DEC','O7 O48',9,'kur');
INSERT INTO "parameters" VALUES('intoxication.days','Days for which alcohol or drugs bar massage, the day itself included','1','integer','days','1','7',NULL,'DEC','S1-70 O10',10,'kur');
INSERT INTO "parameters" VALUES('menstruation.days','Days for which a statement of menstruation holds, the day itself included','1','integer','days','1','10',NULL,'DEC','S2-104',11,'kur');
INSERT INTO "parameters" VALUES('distress.days','Days for which a child''s distress bars massage, the day itself included','1','integer','days','1','7',NULL,'DEC','S2-51',12,'kur');
INSERT INTO "parameters" VALUES('bp.warning.systolic','Systolic pressure from which a warning is shown','140','integer','mmHg','120','150',NULL,'OUT','S1-61 O15',13,'kur');
INSERT INTO "parameters" VALUES('bp.warning.diastolic','Diastolic pressure from which a warning is shown','90','integer','mmHg','80','95',NULL,'OUT','S1-61 O15',14,'kur');
INSERT INTO "parameters" VALUES('bp.clearance.systolic','Systolic pressure from which a clearance is needed','160','integer','mmHg','140','170',NULL,'OUT','S1-61 O14 O15',15,'kur');
INSERT INTO "parameters" VALUES('bp.clearance.diastolic','Diastolic pressure from which a clearance is needed','100','integer','mmHg','90','105',NULL,'OUT','S1-61 O14 O15',16,'kur');
INSERT INTO "parameters" VALUES('bp.defer.systolic','Systolic pressure from which no massage is given','180','integer','mmHg','160','180',NULL,'OUT','S1-61 O14 O15',17,'kur');
INSERT INTO "parameters" VALUES('bp.defer.diastolic','Diastolic pressure from which no massage is given','110','integer','mmHg','100','110',NULL,'OUT','S1-61 O14 O15',18,'kur');
INSERT INTO "parameters" VALUES('bp.low.systolic','Systolic pressure below which a warning is shown','90','integer','mmHg','80','110',NULL,'DEC','O48',19,'kur');
INSERT INTO "parameters" VALUES('bp.low.diastolic','Diastolic pressure below which a warning is shown','60','integer','mmHg','50','70',NULL,'DEC','O48',20,'kur');
INSERT INTO "parameters" VALUES('bp.leastAge.years','Age from which pressure and adult pulse limits apply','14','integer','years','10','18',NULL,'DEC','specification 4g',21,'kur');
INSERT INTO "parameters" VALUES('pulse.warning.low','Resting pulse below which a warning is shown','50','integer','per minute','45','60',NULL,'OUT','O16',22,'kur');
INSERT INTO "parameters" VALUES('pulse.warning.high','Resting pulse above which a warning is shown','100','integer','per minute','90','110',NULL,'OUT','O16',23,'kur');
INSERT INTO "parameters" VALUES('pulse.defer.low','Resting pulse below which no massage is given','40','integer','per minute','35','45',NULL,'DEC','O16',24,'kur');
INSERT INTO "parameters" VALUES('pulse.defer.high','Resting pulse from which no massage is given','120','integer','per minute','111','130',NULL,'OUT','O16',25,'kur');
INSERT INTO "parameters" VALUES('pulse.child.infant','Resting pulse above which no massage is given, under 12 months','180','integer','per minute','160','200',NULL,'DEC','specification 4g',26,'kur');
INSERT INTO "parameters" VALUES('pulse.child.young','Resting pulse above which no massage is given, 1 to 5 years','150','integer','per minute','130','170',NULL,'DEC','specification 4g',27,'kur');
INSERT INTO "parameters" VALUES('pulse.child.school','Resting pulse above which no massage is given, 6 to 13 years','130','integer','per minute','110','150',NULL,'DEC','specification 4g',28,'kur');
INSERT INTO "parameters" VALUES('pain.clearance','Pain from which new or unexplained pain needs a clearance','8','integer','NRS','5','9',NULL,'DEC','S2-100 O23',29,'kur');
INSERT INTO "parameters" VALUES('pain.rise','Rise of pain since the last session from which a warning is shown','3','integer','NRS','1','5',NULL,'DEC','specification 4g',30,'kur');
INSERT INTO "parameters" VALUES('mi.acuteDays','Last day after an infarction on which massage is barred','42','integer','days','42','90',NULL,'DEC','S1-58 O47',31,'kur');
INSERT INTO "parameters" VALUES('mi.recentDays','Last day after an infarction on which it counts as recent','180','integer','days','91','730',NULL,'DEC','S1-58 S2-23',32,'kur');
INSERT INTO "parameters" VALUES('stroke.acuteDays','Last day after a stroke on which massage is barred','42','integer','days','42','180',NULL,'DEC','S1-40 O47',33,'kur');
INSERT INTO "parameters" VALUES('fracture.days','Days after a fracture before a physician may close it','42','integer','days','28','180',NULL,'DEC','S1-55 O47',34,'kur');
INSERT INTO "parameters" VALUES('pregnancy.firstTrimester.days','Days of the first twelve weeks of a pregnancy','84','integer','days','84','98',NULL,'OUT','S2-103 O46',35,'kur');
INSERT INTO "parameters" VALUES('postpartum.days','Last day after birth or abortion on which abdomen, loin and thighs are barred','60','integer','days','42','180',NULL,'OUT','O20',36,'kur');
INSERT INTO "parameters" VALUES('surgery.days','Last day on which an operation counts as recent','90','integer','days','30','365',NULL,'DEC','O10',37,'kur');
INSERT INTO "parameters" VALUES('injury.hours','Hours after an injury in which its site is barred','72','integer','hours','48','240',NULL,'OUT','O49',38,'kur');
INSERT INTO "parameters" VALUES('exam.validDays','Days for which an examination may be prescribed from','30','integer','days','1','60',NULL,'OUT','S2-07 S2-55 O30',39,'kur');
INSERT INTO "parameters" VALUES('prescription.startDays','Days within which a prescribed course must start','30','integer','days','1','60',NULL,'OUT','S2-07 O30',40,'kur');
INSERT INTO "parameters" VALUES('screening.fullDays','Oldest full screening before the first session','30','integer','days','1','90',NULL,'DEC','S2-55',41,'kur');
INSERT INTO "parameters" VALUES('screening.yearDays','Oldest full screening before any session','365','integer','days','30','366',NULL,'OUT','S2-55 O40',42,'kur');
INSERT INTO "parameters" VALUES('screening.vitals','When pressure, pulse and temperature are asked for','by-risk','word',NULL,NULL,NULL,'by-risk all never','DEC','specification 4g',43,'kur');
INSERT INTO "parameters" VALUES('screening.vitals.age','Age from which pressure is asked for in a general kind','40','integer','years','18','80',NULL,'DEC','specification 4g',44,'kur');
INSERT INTO "parameters" VALUES('screening.feverWatchDays','Days after a fever or infection in which temperature is asked for','14','integer','days','3','60',NULL,'DEC','specification 4g',45,'kur');
INSERT INTO "parameters" VALUES('clearance.maxDays','Longest clearance','90','integer','days','1','180',NULL,'DEC','S2-07',46,'kur');
INSERT INTO "parameters" VALUES('stage.introCount','Introductory sessions','3','integer','sessions','3','3',NULL,'SEED','S2-42 S2-73',47,'kur');
INSERT INTO "parameters" VALUES('stage.mainLast','Last session that may be of the main stage','16','integer','sessions','10','16',NULL,'SEED','S2-74',48,'kur');
INSERT INTO "parameters" VALUES('closing.minutes','Least minutes of the closing phase','3','integer','minutes','3','10',NULL,'SEED','S2-76',49,'kur');
INSERT INTO "parameters" VALUES('plan.deviationMinutes','Minutes off the plan beyond which a reason is asked for','5','integer','minutes','1','10',NULL,'DEC','specification 5.4',50,'kur');
INSERT INTO "parameters" VALUES('dayLoad.minutes','Most minutes of massage of one patient on one day','60','integer','minutes','30','60',NULL,'DEC','S2-59',51,'kur');
INSERT INTO "parameters" VALUES('rest.medical','Rest offered after a medical session','30','integer','minutes','5','120',NULL,'SEED','S2-69',52,'kur');
INSERT INTO "parameters" VALUES('rest.soothing','Rest offered after relaxation or anti-stress','5','integer','minutes','1','60',NULL,'DEC','S1-78',53,'kur');
INSERT INTO "parameters" VALUES('child.mealMinutes','Least minutes between a child''s meal and massage','60','integer','minutes','60','180',NULL,'SEED','S2-48',54,'kur');
INSERT INTO "parameters" VALUES('child.bedtimeMinutes','Least minutes between massage and a child''s bedtime','120','integer','minutes','60','240',NULL,'DEC','S2-49',55,'kur');
INSERT INTO "parameters" VALUES('child.latestEnd','Latest end of a child''s session when bedtime is not known','18:00','time',NULL,'12:00','20:00',NULL,'DEC','S2-49',56,'kur');
INSERT INTO "parameters" VALUES('adult.mealMinutes','Least minutes between an adult''s meal and massage','60','integer','minutes','40','180',NULL,'OUT','S2-57 O8',57,'kur');
INSERT INTO "parameters" VALUES('child.minAgeMonths','Age that a child must be older than','3','integer','months','3','12',NULL,'SEED','S2-46',58,'kur');
INSERT INTO "parameters" VALUES('course.gap.hardDays','Least days between two courses','10','integer','days','7','29',NULL,'OUT','S2-70 O31',59,'kur');
INSERT INTO "parameters" VALUES('course.gap.softDays','Days between two courses below which a warning is shown','60','integer','days','30','182',NULL,'DEC','S2-70',60,'kur');
INSERT INTO "parameters" VALUES('course.gap.recallDays','Days after the last session when a patient is called again','183','integer','days','60','366',NULL,'SEED','S2-35',61,'kur');
INSERT INTO "parameters" VALUES('noShow.consecutive','No-shows in a row from which a warning is shown','2','integer',NULL,'1','5',NULL,'DEC','specification 5.6',62,'kur');
INSERT INTO "parameters" VALUES('noShow.share','Share of planned sessions missed as no-shows from which a review is due','0.3','decimal',NULL,'0.1','1.0',NULL,'DEC','specification 5.6',63,'kur');
INSERT INTO "parameters" VALUES('late.days','Days after which a late entry is a physician''s','3','integer','days','0','14',NULL,'DEC','S2-37',64,'kur');
INSERT INTO "parameters" VALUES('suspend.maxDays','Longest suspension of a course','30','integer','days','1','90',NULL,'DEC','specification 5.6',65,'kur');
INSERT INTO "parameters" VALUES('measure.pain.change','Fall of pain that matters','2','integer','NRS','1','5',NULL,'OUT','O23 O24',66,'kur');
INSERT INTO "parameters" VALUES('measure.pain.share','Share of the first pain by whose fall it matters','0.3','decimal',NULL,'0.1','0.9',NULL,'OUT','O23 O24',67,'kur');
INSERT INTO "parameters" VALUES('measure.days','Days before the first and after the last session in which a measure counts for the start or the end','30','integer','days','0','60',NULL,'DEC','specification 3.3',68,'kur');
INSERT INTO "parameters" VALUES('unit.minutes','Minutes of one work unit','10','integer','minutes','5','20',NULL,'OUT','N2',69,'kur');
INSERT INTO "parameters" VALUES('unit.dayLoad','Work units of a therapist''s day above which a warning is shown','30','integer','units','10','45',NULL,'OUT','N1',70,'kur');
INSERT INTO "parameters" VALUES('retain.years','Years for which records are kept after the last entry','25','integer','years','10','100',NULL,'OUT','O29',71,'kur');
INSERT INTO "parameters" VALUES('retain.minorAfter18','Years for which a minor''s records are kept after the 18th birthday','10','integer','years','7','50',NULL,'OUT','O26',72,'kur');
INSERT INTO "parameters" VALUES('clinic.openWeekdays','Weekdays on which the clinic is open','mon tue wed thu fri','weekdays',NULL,NULL,NULL,'mon tue wed thu fri sat sun','DEC','specification 5.6',73,'kur');
INSERT INTO "parameters" VALUES('saturation.warning','Oxygen saturation below which a warning is shown','92','integer','percent','88','95',NULL,'DEC','specification 4g',74,'kur');
INSERT INTO "parameters" VALUES('saturation.defer','Oxygen saturation below which no massage is given','90','integer','percent','85','92',NULL,'DEC','specification 4g',75,'kur');
INSERT INTO "parameters" VALUES('thrombosis.pastDays','Days after a thrombosis from which a physician may call it past','180','integer','days','90','730',NULL,'DEC','S1-42',76,'kur');
INSERT INTO "parameters" VALUES('general.leastGroups','Fewest of the seven parts of the body that are left for a general massage','4','integer',NULL,'3','7',NULL,'DEC','specification 5.5',77,'kur');
INSERT INTO "parameters" VALUES('general.latestStart','Start of a general massage after which the morning is advised','12:00','time',NULL,'10:00','14:00',NULL,'SEED','S2-57',78,'kur');
INSERT INTO "parameters" VALUES('vibration.longMinutes','Least minutes of a long vibration','5','integer','minutes','5','20',NULL,'SEED','S3-19',79,'kur');
INSERT INTO "parameters" VALUES('level.lymphDirection','What massage against the lymph flow is answered with','information','word',NULL,NULL,NULL,'information soft','DEC','S2-61',80,'kur');
INSERT INTO "parameters" VALUES('level.rest','What too little rest is answered with','information','word',NULL,NULL,NULL,'information soft','DEC','S2-69 S1-78',81,'kur');
INSERT INTO "parameters" VALUES('level.afterAdvice','What missing advice after a session is answered with','information','word',NULL,NULL,NULL,'information soft','DEC','S1-77 S1-78',82,'kur');
INSERT INTO "parameters" VALUES('level.morning','What a general massage after the morning is answered with','information','word',NULL,NULL,NULL,'information soft','DEC','S2-57',83,'kur');
INSERT INTO "parameters" VALUES('audit.reads','Whether every look at a record is an event','on','word',NULL,NULL,NULL,'on off','DEC','O26',84,'kur');
INSERT INTO "patient" VALUES(1,5);
INSERT INTO "patient" VALUES(2,6);
INSERT INTO "patient" VALUES(3,7);
INSERT INTO "patient_merge" VALUES(1,15,1,2,'same identity card',X'D7F35BCE80F89D609965903AB5805987',X'773505E77F92FAB62ADB44A3F62CA4D9886BB2113440818F37C2C5B531B07D87',0);
INSERT INTO "patient_version" VALUES(1,5,1,'Ana Munteanu','ana munteanu','1980-05-14','female','+373 22 100 200','37322100200',NULL,NULL,X'8D86FF28D1F9C8CBD8B1230FF0FD30E8',X'53BA2181DCA78EC43585C582319D50D9E6DA3D397BDD60A3953786C0874D154B',0,NULL);
INSERT INTO "patient_version" VALUES(2,6,2,'Anna Muntean','anna muntean','1980-05-14','unknown',NULL,NULL,NULL,NULL,X'46C208BBA591C0EED225774608A23299',X'4ECF24C21E8946EF32E4C9E478DB0C9A8263FF06F7038389DBF7B8FEA1D60A56',0,NULL);
INSERT INTO "patient_version" VALUES(3,7,3,'Ion Lupu','ion lupu','1961-02-03','male',NULL,NULL,NULL,NULL,X'635B24A01C175FFD452058B3513836C8',X'EC3C857B572044DBA14B86F6CC96B5093A3CAC16F067118BCD129E4E389737FC',1,NULL);
INSERT INTO "patient_version" VALUES(4,8,3,'Ion Lupu','ion lupu','1961-02-03','male',NULL,NULL,NULL,NULL,X'FAD816A2CAA57AD6DA494056A579D3D7',X'B0A7CE840D5B3EE2F7B2EBED8200A49742FC1795CFFC49C12DB81BC8CF3B17CA',0,'moved');
INSERT INTO "questions" VALUES('Q01',1,'Today','Has anything changed in your health or medicines since the last visit?','yes/no + text','every',NULL,NULL,'specification 4g',1,'kur','changes',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q02',2,'Today','Body temperature (measured by staff before the session)','36.0-42.0 C','every',NULL,'fever subfebrile','specification 4g',2,'kur','temperature',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q03',3,'Today','Blood pressure and pulse, seated 5 min; repeat after 5 min if out of range','sys/dia/pulse','every','first visit; every visit from 40 years, with any heart, vessel, kidney or pregnancy code, or in a general kind','bp-grade3 bp-grade2 bp-grade1 bp-hypotension pulse-abnormal pulse-extreme','specification 4g',3,'kur','pressure',NULL,14,NULL);
INSERT INTO "questions" VALUES('Q04',4,'Today','New, or worse than usual for you: cold, flu, sore throat, cough in the last 2 days?','yes/no + date','every',NULL,'acute-respiratory-infection bronchitis-acute','specification 4g',4,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q05',5,'Today','Vomiting, diarrhoea or nausea in the last 48 hours?','yes/no','every',NULL,'gastro-acute','specification 4g',5,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q06',6,'Today','Alcohol or drugs today?','yes/no','every','from 18 years','intoxication','specification 4g',6,'kur','finding',NULL,18,NULL);
INSERT INTO "questions" VALUES('Q07',7,'Today','New, or worse than usual for you: chest pain, breathlessness, fainting, palpitations?','yes/no','every',NULL,'cardiac-symptom-new','specification 4g',7,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q08',8,'Today','New, or worse than usual for you: one calf or limb hot, swollen, painful? Swelling you cannot explain?','yes/no + side','every',NULL,'dvt-suspected oedema-unexplained','specification 4g',8,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q09',9,'Today','New weakness, numbness between the legs, loss of bladder or bowel control?','yes/no','every',NULL,'neuro-red-flag','specification 4g',9,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q10',10,'Today','Pain now 0-10, where, since when; new or unexplained?','NRS + leaves','every',NULL,'severe-pain-unexplained','specification 4g',10,'kur','pain',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q11',11,'Today','New injury, fall, bruise in the last 72 hours?','yes/no + leaves','every',NULL,'injury-acute fracture-recent','specification 4g',11,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q12',12,'Today','New wound, burn, rash, boil, crack, inflamed spot? Mark on the body map','leaves + type','every',NULL,'wound burn skin-damage skin-infection purulent-process abscess inflammation-acute-local acne-purulent','specification 4g',12,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q13',13,'Today','Is a long-standing illness worse now? Acute inflammation of any organ?','yes/no + which','every',NULL,'chronic-exacerbation osteochondrosis-flare ms-relapse inflammation-acute-general','specification 4g',13,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q14',14,'Today','Bleeding anywhere now?','yes/no + where','every',NULL,'haemorrhage-acute bleeding','specification 4g',14,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q15',15,'Today','Menstruation now?','yes/no','every','where applicable','menstruation','specification 4g',15,'kur','finding','female',10,NULL);
INSERT INTO "questions" VALUES('Q16',16,'Today','Time of your last meal','time','every',NULL,NULL,'specification 4g',16,'kur','meal',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q53',17,'Today','After the last session: bruise, more pain, dizziness, faint, fever, rash?','level + text','every',NULL,NULL,'specification 4g',17,'kur','reaction',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q17',18,'Heart','Infarction? Date','date','full',NULL,'mi-acute mi-recent mi-past','specification 4g',18,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q18',19,'Heart','Heart failure, angina, rhythm device? Class if known','NYHA, yes/no','full',NULL,'heart-failure-chronic heart-failure-decompensated angina-unstable pacemaker','specification 4g',19,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q19',20,'Heart','High or low blood pressure? Treated?','yes/no','full',NULL,'bp-grade2 bp-grade3 bp-hypotension','specification 4g',20,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q20',21,'Heart','Myocarditis or endocarditis, now or in the last year?','yes/no','full',NULL,'myocarditis endocarditis','specification 4g',21,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q21',22,'Heart','Aneurysm of the aorta or another vessel?','yes/no','full',NULL,'aortic-aneurysm','specification 4g',22,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q22',23,'Heart','Stroke? Date','date','full',NULL,'stroke-acute stroke-past','specification 4g',23,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q23',24,'Vessels','Thrombus, thrombosis, phlebitis or embolism, ever?','yes/no + date','full',NULL,'thrombosis thrombosis-past thrombophlebitis embolism','specification 4g',24,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q24',25,'Vessels','Varicose veins? Ulcer, dark skin or inflammation there?','none/plain/with change','full',NULL,'varicose-veins varicose-trophic','specification 4g',25,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q25',26,'Vessels','Plaques in vessels, or narrowing of leg or arm arteries?','none/general/limb','full',NULL,'atherosclerotic-plaques atherosclerosis-peripheral','specification 4g',26,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q26',27,'Vessels','Vasculitis (angiitis)?','yes/no','full',NULL,'vasculitis','specification 4g',27,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q27',28,'Blood','Blood disease: leukaemia, haemophilia, clotting disorder, other?','which','full',NULL,'leukaemia haemophilia blood-disease','specification 4g',28,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q28',29,'Blood','Do you bleed or bruise easily?','yes/no','full',NULL,'bleeding vascular-fragility','specification 4g',29,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q29',30,'Blood','Blood thinners or other medicines?','list','full',NULL,'anticoagulants','specification 4g',30,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q30',31,'Lungs','Pneumonia, pleurisy, lung abscess, tuberculosis, bronchitis: now or in the last 3 months?','which + date','full',NULL,'pneumonia pleurisy lung-abscess tuberculosis-pulmonary bronchitis-acute','specification 4g',31,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q31',32,'Infection','Abscess, phlegmon, cellulitis (skin infection), sepsis in the last month?','which','full',NULL,'abscess phlegmon cellulitis-infection septic-state purulent-process','specification 4g',32,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q32',33,'Tumour','Cancer, ever? Treatment ended when? Abdominal tumour? Any lump not examined?','which + date','full',NULL,'malignancy malignancy-treated tumour-abdominal lump-undiagnosed','specification 4g',33,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q33',34,'Skin','Skin disease? Infectious or not? Where?','type + leaves','full',NULL,'skin-disease skin-infection','specification 4g',34,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q34',35,'Skin','Is the skin unusually sensitive? Where?','leaves','full',NULL,'skin-hypersensitivity','specification 4g',35,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q35',36,'Skin','Allergy to creams, oils, ointments?','list','full',NULL,'lubricant-allergy','specification 4g',36,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q36',37,'Bones','Fracture? Date, place, union confirmed by X-ray?','date + leaf + yes/no','full',NULL,'fracture-recent','specification 4g',37,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q37',38,'Bones','Operation in the last 90 days? Where?','date + leaves','full',NULL,'surgery-recent','specification 4g',38,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q38',39,'Bones','Osteoporosis?','yes/no','full',NULL,'osteoporosis','specification 4g',39,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q39',40,'Abdomen','Hernia of the abdominal wall? Painful, inflamed or cannot be pushed back?','none/plain/inflamed','full',NULL,'hernia-abdominal-wall hernia-inflamed','specification 4g',40,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q40',41,'Abdomen','Disc hernia? Inflamed or acute now?','none/plain/acute','full',NULL,'hernia-disc hernia-inflamed','specification 4g',41,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q41',42,'Abdomen','Sudden abdominal pain, no stool or gas?','yes/no','full',NULL,'abdomen-acute','specification 4g',42,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q42',43,'Abdomen','Gallstones or kidney stones?','yes/no','full',NULL,'gallstones','specification 4g',43,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q43',44,'Kidney','Kidney disease: chronic, acute, colic?','type','full',NULL,'kidney-disease kidney-acute','specification 4g',44,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q44',45,'Nerves','Multiple sclerosis, Parkinson''s disease, epilepsy?','which','full',NULL,'ms-relapse epilepsy','specification 4g',45,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q45',46,'Nerves','Acute mental illness; dependence on drugs, active or in remission?','which','full',NULL,'psychosis-acute drug-addiction drug-dependence-remission','specification 4g',46,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q46',47,'Other','Diabetes?','yes/no','full',NULL,'diabetes','specification 4g',47,'kur','finding',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q47',48,'Women','Pregnant or possibly pregnant? Week? Any complication?','week + yes/no','full','every visit where applicable','pregnancy pregnancy-first-trimester preeclampsia','specification 4g',48,'kur','finding','female',10,NULL);
INSERT INTO "questions" VALUES('Q48',49,'Women','Birth or abortion in the last 60 days?','date','full',NULL,'postpartum','specification 4g',49,'kur','finding','female',10,NULL);
INSERT INTO "questions" VALUES('Q49',50,'Child','Exact age; last feed; usual bedtime; mood now','months, times, calm/unsettled/crying','every','kind child','infant-under-3m child-distress','specification 4g',50,'kur','child',NULL,NULL,18);
INSERT INTO "questions" VALUES('Q50',51,'Close','Goals, baseline measures, expectations','list + scores','full',NULL,NULL,'specification 4g',51,'kur','measures',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q51',52,'Close','Consent to the plan, to each sensitive region, to pain (facial); guardian under 18','signatures','full','again on change',NULL,'specification 4g',52,'kur','consent',NULL,NULL,NULL);
INSERT INTO "questions" VALUES('Q52',53,'Close','Staff judgement: is the patient''s general condition serious?','yes/no + text','every',NULL,'serious-condition','specification 4g',53,'kur','finding',NULL,NULL,NULL);
INSERT INTO "reading" VALUES(1,1,'pressure',NULL,NULL,NULL,124,80,NULL,NULL,NULL,NULL);
INSERT INTO "reading" VALUES(1,2,'pulse',NULL,NULL,NULL,NULL,NULL,70,NULL,NULL,NULL);
INSERT INTO "reading" VALUES(2,1,'pain',NULL,NULL,NULL,NULL,NULL,NULL,6,NULL,NULL);
INSERT INTO "reading" VALUES(3,1,'pain',NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL);
INSERT INTO "replacement" VALUES(1,14,1,'session',2,1);
INSERT INTO "report_release" VALUES(1,16,1,X'3132CDD7AE2BB89EF21815EFDE8B1B910B47F5E6AB3728F09B7FDE52CEE6BFF8','Ana Munteanu','passport B 1',X'03CE092836F6B6E1327E74D582E28EAA',X'602091C4E988CEFAAEBC7972AEBD55E1675CD5640BAA777CEB0F82B8C8375BB8');
INSERT INTO "retraction" VALUES(1,18,1,'screening',3,'wrong patient',X'F7B9D37A5E181E5CE2A9797DE92B8B3B',X'6D4B5E23BA66F7A329A3EA6400A8A67903316362F51E7FEECFDD3B1A5CD7516B');
INSERT INTO "screening" VALUES(1,11,1,2,'2026-11-21','full',3,0);
INSERT INTO "screening" VALUES(2,13,1,3,'2026-11-21','routine',3,0);
INSERT INTO "screening" VALUES(3,17,1,3,'2026-11-21','nothing',3,1);
INSERT INTO "session" VALUES(1,13,1,'2026-11-21',NULL,15,1,3,6,4,'same','none',0,NULL,'clinic',3,3,NULL,'introductory',15,1,20,NULL,1,0,0,NULL,'tense on the left',X'FC26AC59D51E00BE3960F3AA0802BCBC',X'766875454FFB260B7A7384E166BC6FAED0840BE4431A22B5753724E1429D2E50',1);
INSERT INTO "session" VALUES(2,14,1,'2026-11-21',NULL,14,1,3,6,4,'same','none',0,NULL,'clinic',3,3,NULL,'introductory',15,1,20,NULL,0,0,0,NULL,'tense on the left',X'6DF71144B1EEB0524F201D43C34F709A',X'D2ABC0F794E8F971F9E37A2584661F615A557DB937019C69CF38D4AAC27B8041',0);
INSERT INTO "session_site" VALUES(1,'lumbar','none',1);
INSERT INTO "session_site" VALUES(1,'mid-back','none',1);
INSERT INTO "session_site" VALUES(1,'sacrum','none',1);
INSERT INTO "session_site" VALUES(1,'scapula','left',1);
INSERT INTO "session_site" VALUES(1,'scapula','right',1);
INSERT INTO "session_site" VALUES(1,'upper-back','none',1);
INSERT INTO "session_site" VALUES(2,'lumbar','none',1);
INSERT INTO "session_site" VALUES(2,'mid-back','none',1);
INSERT INTO "session_site" VALUES(2,'sacrum','none',1);
INSERT INTO "session_site" VALUES(2,'scapula','left',1);
INSERT INTO "session_site" VALUES(2,'scapula','right',1);
INSERT INTO "session_site" VALUES(2,'upper-back','none',1);
INSERT INTO "session_technique" VALUES(1,'rub',2);
INSERT INTO "session_technique" VALUES(1,'stroke-superficial',1);
INSERT INTO "session_technique" VALUES(2,'rub',2);
INSERT INTO "session_technique" VALUES(2,'stroke-superficial',1);
INSERT INTO "session_void" VALUES(1,14,1,'watch read wrong',X'0E50445B2EE489A095389A6043AA27CC',X'643FE96A556BDACB1FDA5C307080D61181BA3FB9AC5503BCEB6D74C0DDFA8CBD');
INSERT INTO "session_warning" VALUES(1,1,'MEASURES','soft','Low back pain is measured at the start: odi is missing. Record it: kur measure C20014 odi VALUE.',3);
INSERT INTO "session_warning" VALUES(2,1,'COUNTS_WHEN','information','This session will not count: it had 14 minutes, and 15 are the least. Session 1 of C20014 is still to be given.',3);
INSERT INTO "staff" VALUES(1,1);
INSERT INTO "staff" VALUES(2,2);
INSERT INTO "staff" VALUES(3,3);
INSERT INTO "staff_binding" VALUES(1,19,3,'tomas',1);
INSERT INTO "staff_version" VALUES(1,1,1,0,0,0,1,NULL,0,NULL,'Ada Administrator',NULL,X'E324299144EA24F14F5BB0BA473AD5D4',X'FB3C384E6A8FC6DC0AF1A08729111B8C944297AA7FDE13D7E10DAA049FD746B3',0,NULL);
INSERT INTO "staff_version" VALUES(2,2,2,1,0,0,0,'2030-12-31',0,NULL,'Petra Physician','MD-17',X'C65B3F648EBB7E30EF1E408F4575A903',X'6C055818952E99BB6EAF9989F2252795A184B96F47CD736992D1270E0C44EEE1',0,NULL);
INSERT INTO "staff_version" VALUES(3,3,3,0,1,0,0,NULL,1,'2030-12-31','Tomas Therapist',NULL,X'2CE29840185CFC1A4A33CD9D5664A1C3',X'D5E847478546FD2C61802FB545428D4A22E6CBAA09B36A36AE3A3EE379930478',0,NULL);
INSERT INTO "techniques" VALUES('stroke-superficial','Superficial stroking','effleurage superficiel','introductory main final',1,2,'Calms the nervous system, relaxes muscle','S3-12 S3-13 S2-73 S2-52',1,'kur');
INSERT INTO "techniques" VALUES('stroke-deep','Deep stroking','effleurage profond','main final',2,3,'Clears waste products, relieves congestion','S3-12 S3-14',2,'kur');
INSERT INTO "techniques" VALUES('rub','Rubbing','friction (frictio)','introductory main final',1,4,'Raises excitation, contractility, elasticity of muscle','S3-12 S3-15 S2-73 S2-52',3,'kur');
INSERT INTO "techniques" VALUES('knead','Kneading','petrissage','main final',2,4,'Frees tired muscle of metabolites','S3-12 S3-16 S2-38 S2-52',4,'kur');
INSERT INTO "techniques" VALUES('vibrate','Vibration, manual','vibration (vibratio)','main final',1,4,'Deep and varied action on nerves; may restore lost reflexes','S3-12 S3-17 S3-18 S2-52',5,'kur');
INSERT INTO "techniques" VALUES('vibrate-long','Long vibration (>= 5 min)','vibration prolongee','main',1,3,'Pain relief','S3-19 S3-18',6,'kur');
INSERT INTO "techniques" VALUES('vibrate-device','Vibration with apparatus','vibration mecanique','main',1,4,'By frequency, amplitude, intensity','S3-08 S3-18',7,'kur');
INSERT INTO "techniques" VALUES('squeeze','Squeezing','pression glissee','main',2,4,'Osteochondrosis set','S2-92',8,'kur');
INSERT INTO "techniques" VALUES('shake','Shaking','secousses','main final',1,3,'Osteochondrosis set; loosens','S2-92',9,'kur');
INSERT INTO "techniques" VALUES('percuss','Percussion (bumps)','tapotement (percussio)','main',2,4,'Osteochondrosis set; stimulating','S2-92',10,'kur');
INSERT INTO "techniques" VALUES('resist-move','Active movement against resistance','mouvement actif resiste','main',2,4,'Osteochondrosis set','S2-92',11,'kur');
INSERT INTO "techniques" VALUES('pluck','Plucking with thumb and forefinger pads','pincement (Jacquet)','main',2,4,'Facial: metabolism, circulation, skin renewal','S2-83 S2-84 S2-85 S2-86',12,'kur');
INSERT INTO "techniques" VALUES('reflex-point','Pressure on reflex points','digitopression','main',2,4,'Reflex link with vessels, nerves, muscles; relaxes','S2-97 S2-98',13,'kur');
INSERT INTO "techniques" VALUES('segmental','Segmental-reflex manoeuvres','massage segmentaire','main',2,3,'Chosen when the classical method is less effective','S3-09 S3-10',14,'kur');
INSERT INTO "techniques" VALUES('self-massage-teach','Teaching self-massage with a massager','automassage','final',1,2,'Carries the effect home','S2-77',15,'kur');
INSERT INTO "therapies" VALUES('electrotherapy','Electrotherapy','same day allowed, >= 60 min apart; not over the same leaf on the day of first use',NULL,0,'pacemaker pregnancy malignancy','S1-04',1,'kur','60','60',0,1);
INSERT INTO "therapies" VALUES('hydrothermotherapy','Hydrothermotherapy','same day allowed, massage first or >= 60 min after; not with general massage same day',NULL,0,'bp-grade2 bp-grade3 mi-past mi-recent mi-acute heart-failure-chronic heart-failure-decompensated pregnancy','S1-04',2,'kur','60',NULL,1,0);
INSERT INTO "therapies" VALUES('physiotherapy','Physiotherapy (apparatus)','same day allowed, >= 60 min apart',NULL,0,'pacemaker pregnancy malignancy','S1-04 S2-63',3,'kur','60','60',0,0);
INSERT INTO "therapies" VALUES('kinetotherapy','Kinetotherapy / therapeutic exercise','same day; massage before exercise prepares tissue',NULL,0,NULL,'S1-04 S2-63',4,'kur',NULL,NULL,0,0);
INSERT INTO "therapies" VALUES('kinesiotherapy','Kinesiotherapy (source: cinesiotherapy)','same as kinetotherapy; one alias of it',NULL,0,NULL,'S1-04',5,'kur',NULL,NULL,0,0);
INSERT INTO "therapies" VALUES('climatotherapy','Climatotherapy','free',NULL,0,NULL,'S1-04',6,'kur',NULL,NULL,0,0);
INSERT INTO "therapies" VALUES('hydrotherapy','Hydrotherapy','same day, >= 60 min apart',NULL,0,'bp-grade2 bp-grade3 skin-disease wound','S1-76',7,'kur','60','60',0,0);
INSERT INTO "therapies" VALUES('hydromassage','Hydromassage','not same day as a manual session of the same leaves',NULL,1,'varicose-veins varicose-trophic pregnancy','S1-76',8,'kur',NULL,NULL,0,0);
INSERT INTO "therapies" VALUES('shower-massage','Shower massage','not same day as a manual session of the same leaves',NULL,1,'bp-grade2 bp-grade3','S1-76',9,'kur',NULL,NULL,0,0);
INSERT INTO "therapies" VALUES('underwater-shower','Underwater shower massage','not same day as a manual session of the same leaves',NULL,1,'bp-grade2 bp-grade3 varicose-veins varicose-trophic','S1-76',10,'kur',NULL,NULL,0,0);
INSERT INTO "therapies" VALUES('bubble-bath','Bubble bath','same day, >= 60 min apart',NULL,0,'bp-grade2 bp-grade3 wound','S1-76',11,'kur','60','60',0,0);
INSERT INTO "therapies" VALUES('cryotherapy','Cryotherapy','same day after massage >= 30 min; not on numb skin before massage',NULL,0,'vasculitis atherosclerosis-peripheral','S1-76',12,'kur','never','30',0,0);
INSERT INTO "therapies" VALUES('hot-air-shower','Hot-air shower','same day before massage >= 30 min',NULL,0,'bp-grade2 bp-grade3 fever varicose-veins varicose-trophic','S1-76',13,'kur','30','never',0,0);
INSERT INTO "therapies" VALUES('medicines','Medicines (systemic)','record name; triggers anticoagulants question',NULL,0,'anticoagulants','S2-62',14,'kur',NULL,NULL,0,0);
INSERT INTO "therapies" VALUES('ointment','Ointments','local kinds; at or after the session; not in child kind by default',NULL,0,'lubricant-allergy','S2-62',15,'kur','never',NULL,1,0);
INSERT INTO "therapies" VALUES('physical-exercise','Physical exercises after the session','after a stimulating session',NULL,0,NULL,'S1-77',16,'kur','never',NULL,0,0);
INSERT INTO "therapies" VALUES('breathing-exercise','Breathing exercises after the session','after a stimulating session',NULL,0,NULL,'S1-77',17,'kur','never',NULL,0,0);
INSERT INTO "therapies" VALUES('self-massage','Self-massage at home','after teaching in the final stage',NULL,0,NULL,'S2-77',18,'kur',NULL,NULL,0,0);
INSERT INTO "zones" VALUES('HEAD','Head (frontotemporal and occipitoparietal area)',10,10,'head',0,1,10,'N3 N4 N6',1,'kur');
INSERT INTO "zones" VALUES('FACE','Face (forehead, eye surround, jaws)',10,10,'face',0,1,10,'N3 N4 N6',2,'kur');
INSERT INTO "zones" VALUES('NECK','Neck',10,10,'nape neck-front',0,1,10,'N4 N5',3,'kur');
INSERT INTO "zones" VALUES('COLLAR','Collar zone (posterior neck, back to T4, front of chest to rib II)',15,15,'nape shoulder-girdle upper-back chest-upper',0,1,NULL,'N3 N4 N5 N6',4,'kur');
INSERT INTO "zones" VALUES('UPPER-LIMB','Upper limb',15,15,'shoulder upper-arm elbow forearm wrist hand',1,1,NULL,'N4 N6',5,'kur');
INSERT INTO "zones" VALUES('UPPER-LIMB-GIRDLE','Upper limb, shoulder girdle and scapula',20,20,'shoulder upper-arm elbow forearm wrist hand shoulder-girdle scapula',1,1,NULL,'N3 N6',6,'kur');
INSERT INTO "zones" VALUES('SHOULDER-JOINT','Shoulder joint (upper third of arm, joint, girdle of the same side)',10,10,'shoulder upper-arm shoulder-girdle',1,1,NULL,'N4 N6',7,'kur');
INSERT INTO "zones" VALUES('ELBOW-JOINT','Elbow joint (upper third of forearm, joint, lower third of arm)',10,10,'elbow forearm upper-arm',1,1,NULL,'N4 N6',8,'kur');
INSERT INTO "zones" VALUES('WRIST-JOINT','Wrist joint (proximal hand, joint, forearm)',10,10,'wrist hand forearm',1,1,10,'N4 N6',9,'kur');
INSERT INTO "zones" VALUES('HAND-FOREARM','Hand and forearm',10,10,'hand wrist forearm',1,1,NULL,'N4 N6',10,'kur');
INSERT INTO "zones" VALUES('THORAX','Thorax (front of chest to costal arches, back C7 to L1)',25,25,'chest-upper chest-lower scapula upper-back mid-back',0,1,NULL,'N3 N4',11,'kur');
INSERT INTO "zones" VALUES('BACK','Back (C7 to L1, between the mid-axillary lines; in children with the lumbosacral area)',15,15,'scapula upper-back mid-back',0,1,NULL,'N3 N4',12,'kur');
INSERT INTO "zones" VALUES('ABDOMINAL-WALL','Muscles of the anterior abdominal wall',10,10,'abdomen',0,1,NULL,'N4',13,'kur');
INSERT INTO "zones" VALUES('LUMBOSACRAL','Lumbosacral area (L1 to the lower gluteal folds)',10,10,'lumbar sacrum buttock',0,1,NULL,'N3 N4',14,'kur');
INSERT INTO "zones" VALUES('LUMBOSACRAL-SEG','Segmental massage of the lumbosacral area',15,15,'lumbar sacrum buttock',0,1,NULL,'N3 N4',15,'kur');
INSERT INTO "zones" VALUES('BACK-LUMBAR','Back and loin (C7 to sacrum, between the mid-axillary lines)',20,20,'scapula upper-back mid-back lumbar sacrum',0,1,NULL,'N3 N4',16,'kur');
INSERT INTO "zones" VALUES('CERVICOTHORACIC','Cervicothoracic spine (posterior neck, back to L1, between the posterior axillary lines)',20,20,'nape upper-back mid-back',0,1,NULL,'N3 N4',17,'kur');
INSERT INTO "zones" VALUES('CERVICOTHORACIC-SEG','Segmental massage of the cervicothoracic spine',30,30,'nape upper-back mid-back',0,1,NULL,'N3 (114/38)',18,'kur');
INSERT INTO "zones" VALUES('SPINE','Spine (posterior neck, back and lumbosacral area, between the posterior axillary lines)',25,25,'nape upper-back mid-back lumbar sacrum',0,1,NULL,'N4',19,'kur');
INSERT INTO "zones" VALUES('LOWER-LIMB','Lower limb',15,15,'hip thigh knee shin ankle foot',1,1,NULL,'N3 N6',20,'kur');
INSERT INTO "zones" VALUES('LOWER-LIMB-LUMBAR','Lower limb and loin (foot, shin, thigh, buttock, lumbosacral area)',20,20,'hip thigh knee shin ankle foot lumbar sacrum buttock',1,1,NULL,'N3',21,'kur');
INSERT INTO "zones" VALUES('HIP-JOINT','Hip joint (upper third of thigh, joint, buttock of the same side)',10,10,'hip thigh buttock',1,1,NULL,'N4 N6',22,'kur');
INSERT INTO "zones" VALUES('KNEE-JOINT','Knee joint (upper third of shin, joint, lower third of thigh)',10,10,'knee shin thigh',1,1,NULL,'N4 N6',23,'kur');
INSERT INTO "zones" VALUES('ANKLE-JOINT','Ankle joint (proximal foot, joint, lower third of shin)',10,10,'ankle foot shin',1,1,10,'N4',24,'kur');
INSERT INTO "zones" VALUES('FOOT-SHIN','Foot and shin',10,10,'foot ankle shin',1,1,NULL,'N6',25,'kur');
INSERT INTO "zones" VALUES('GENERAL-CHILD','General massage, infants and early preschool',30,30,'nape neck-front shoulder-girdle scapula upper-back mid-back lumbar sacrum buttock chest-upper chest-lower abdomen shoulder upper-arm elbow forearm wrist hand hip thigh knee shin ankle foot',0,0,NULL,'recalled, row text seen in N6, value not seen',26,'kur');
INSERT INTO "zones" VALUES('GENERAL','General massage (whole body except head and face)',NULL,NULL,'nape neck-front shoulder-girdle scapula upper-back mid-back lumbar sacrum buttock chest-upper chest-lower abdomen shoulder upper-arm elbow forearm wrist hand hip thigh knee shin ankle foot',0,0,NULL,'project; units = planned minutes / 10',27,'kur');
INSERT INTO "zones" VALUES('HEAD-COLLAR','Head and cervical collar zone',25,25,'head nape shoulder-girdle upper-back chest-upper',0,0,NULL,'project: HEAD + COLLAR',28,'kur');
INSERT INTO "zones" VALUES('HIPS-LEGS-BUTTOCKS-ABDOMEN','Anti-cellulite zone',NULL,NULL,'hip thigh knee shin buttock abdomen',0,0,NULL,'project; units = planned minutes / 10',29,'kur');
INSERT INTO "zones" VALUES('NAPE-BACK-FEET','Anti-stress zone (nape, back, soles, feet)',NULL,NULL,'nape scapula upper-back mid-back foot',0,0,NULL,'project; units = planned minutes / 10',30,'kur');
CREATE INDEX catalogue_history_code ON catalogue_history (list, code, until_at);
CREATE INDEX dosages_kind ON dosages (kind, sequence);
CREATE INDEX event_patient ON event (patient, id);
CREATE INDEX clinic_event ON clinic (event);
CREATE INDEX calendar_day_event ON calendar_day (event);
CREATE INDEX parameter_setting_parameter ON parameter_setting (parameter, id);
CREATE INDEX parameter_setting_event ON parameter_setting (event);
CREATE INDEX staff_event ON staff (event);
CREATE UNIQUE INDEX staff_version_current ON staff_version (staff) WHERE superseded = 0;
CREATE INDEX staff_version_event ON staff_version (event);
CREATE INDEX patient_event ON patient (event);
CREATE UNIQUE INDEX patient_version_current ON patient_version (patient) WHERE superseded = 0;
CREATE INDEX patient_version_name ON patient_version (name_key, patient) WHERE superseded = 0;
CREATE INDEX patient_version_born ON patient_version (born) WHERE superseded = 0;
CREATE INDEX patient_version_phone ON patient_version (phone_key) WHERE superseded = 0;
CREATE INDEX patient_version_event ON patient_version (event);
CREATE INDEX erasure_event ON erasure (event);
CREATE INDEX consent_patient ON consent (patient, day);
CREATE INDEX consent_event ON consent (event);
CREATE INDEX consent_withdrawal_event ON consent_withdrawal (event);
CREATE INDEX examination_patient ON examination (patient, day);
CREATE INDEX examination_event ON examination (event);
CREATE INDEX screening_patient ON screening (patient, day);
CREATE INDEX screening_event ON screening (event);
CREATE INDEX answer_event ON answer (event);
CREATE INDEX finding_screening ON finding (screening, code);
CREATE INDEX finding_event ON finding (event);
CREATE INDEX finding_closure_patient ON finding_closure (patient, code);
CREATE INDEX finding_closure_event ON finding_closure (event);
CREATE INDEX clearance_patient ON clearance (patient, until_day);
CREATE INDEX clearance_until ON clearance (until_day);
CREATE INDEX clearance_event ON clearance (event);
CREATE INDEX course_patient ON course (patient, day);
CREATE INDEX course_day ON course (day);
CREATE INDEX course_start ON course (start_day);
CREATE INDEX course_event ON course (event);
CREATE INDEX course_decision_course ON course_decision (course, day);
CREATE INDEX course_decision_day ON course_decision (day, course);
CREATE INDEX course_decision_event ON course_decision (event);
CREATE UNIQUE INDEX session_live ON session (course, day) WHERE voided = 0;
CREATE INDEX session_counted ON session (course) WHERE voided = 0 AND counted = 1;
CREATE INDEX session_day ON session (day, course);
CREATE INDEX session_unconfirmed ON session (day) WHERE voided = 0 AND unconfirmed = 1;
CREATE INDEX session_event ON session (event);
CREATE UNIQUE INDEX override_session ON override (session, rule) WHERE session IS NOT NULL;
CREATE UNIQUE INDEX override_course ON override (course, rule) WHERE course IS NOT NULL;
CREATE INDEX override_event ON override (event);
CREATE INDEX session_confirmation_event ON session_confirmation (event);
CREATE INDEX session_void_event ON session_void (event);
CREATE INDEX reaction_session ON reaction (session);
CREATE INDEX reaction_event ON reaction (event);
CREATE INDEX session_detail_event ON session_detail (event);
CREATE INDEX session_deviation_event ON session_deviation (event);
CREATE INDEX session_acceptance_event ON session_acceptance (event);
CREATE INDEX course_detail_event ON course_detail (event);
CREATE INDEX course_amendment_course ON course_amendment (course, id);
CREATE INDEX course_amendment_event ON course_amendment (event);
CREATE INDEX course_assignment_course ON course_assignment (course, id);
CREATE INDEX course_assignment_event ON course_assignment (event);
CREATE INDEX booking_course ON booking (course, id);
CREATE INDEX booking_event ON booking (event);
CREATE INDEX finding_revision_patient ON finding_revision (patient, id);
CREATE INDEX finding_revision_event ON finding_revision (event);
CREATE INDEX therapy_given_patient ON therapy_given (patient, day);
CREATE INDEX therapy_given_event ON therapy_given (event);
CREATE INDEX home_practice_course ON home_practice (course, day);
CREATE INDEX home_practice_event ON home_practice (event);
CREATE INDEX measurement_patient ON measurement (patient, day);
CREATE INDEX measurement_event ON measurement (event);
CREATE INDEX price_zone ON price (zone, from_day);
CREATE INDEX price_event ON price (event);
CREATE INDEX charge_session ON charge (session, id);
CREATE INDEX charge_event ON charge (event);
CREATE INDEX payment_patient ON payment (patient, day);
CREATE INDEX payment_day ON payment (day);
CREATE INDEX payment_event ON payment (event);
CREATE INDEX opening_hours_weekday ON opening_hours (weekday, id);
CREATE INDEX opening_hours_event ON opening_hours (event);
CREATE INDEX catalogue_row_list ON catalogue_row (list, code, id);
CREATE INDEX catalogue_row_event ON catalogue_row (event);
CREATE INDEX retraction_patient ON retraction (patient);
CREATE INDEX retraction_event ON retraction (event);
CREATE INDEX replacement_event ON replacement (event);
CREATE UNIQUE INDEX patient_merge_live ON patient_merge (merged) WHERE retracted = 0;
CREATE INDEX patient_merge_kept ON patient_merge (kept) WHERE retracted = 0;
CREATE INDEX patient_merge_event ON patient_merge (event);
CREATE UNIQUE INDEX missed_date_live ON missed_date (course, day) WHERE retracted = 0;
CREATE INDEX missed_date_day ON missed_date (day, course);
CREATE INDEX missed_date_event ON missed_date (event);
CREATE INDEX staff_binding_user ON staff_binding (user_name, id);
CREATE INDEX staff_binding_event ON staff_binding (event);
CREATE INDEX staff_pin_staff ON staff_pin (staff, id);
CREATE INDEX staff_pin_event ON staff_pin (event);
CREATE INDEX report_release_patient ON report_release (patient);
CREATE INDEX report_release_event ON report_release (event);
CREATE INDEX event_at ON event (at);
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
CREATE TRIGGER finding_is_kept BEFORE DELETE ON finding
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
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
CREATE TRIGGER screening_is_fixed BEFORE UPDATE OF
  id, event, patient, author, day, asked, questionnaire
ON screening
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;
CREATE TRIGGER finding_is_fixed BEFORE UPDATE OF
  id, event, screening, code, since
ON finding
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;
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
