-- Scrum-matching, Netwerkcafe and the other meetings that one planning serves.
CREATE TABLE matching_session_series (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,
  title VARCHAR(200) NOT NULL,
  place VARCHAR(300) NULL,
  -- first day and last day on which one may fall; weeks between two of them
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  interval_weeks INT NOT NULL,
  -- wall clock in Amsterdam, HH:MM: stays the same across the change to winter time
  start_time CHAR(5) CHARACTER SET ascii NOT NULL,
  end_time CHAR(5) CHARACTER SET ascii NOT NULL,
  capacity INT NOT NULL,
  free_join BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  created_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  CONSTRAINT session_series_days CHECK (last_day >= first_day),
  CONSTRAINT session_series_interval CHECK (interval_weeks BETWEEN 1 AND 26),
  CONSTRAINT session_series_kind_known CHECK (kind IN ('SCRUM', 'NETWORK_CAFE', 'WERKHUIS', 'YOUTH', 'WW_INFORMATION', 'EMPLOYER_EVENT')),
  CONSTRAINT session_series_author FOREIGN KEY (created_by) REFERENCES app_user (id)
);

CREATE TABLE matching_session (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  series_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- the day the series meant, also when the session was moved to another
  series_day DATE NULL,
  kind VARCHAR(20) NOT NULL,
  title VARCHAR(200) NOT NULL,
  place VARCHAR(300) NULL,
  starts_at DATETIME(6) NOT NULL,
  ends_at DATETIME(6) NOT NULL,
  capacity INT NOT NULL,
  -- people on unemployment benefit may join by themselves
  free_join BOOLEAN NOT NULL,
  goal VARCHAR(2000) NULL,
  status VARCHAR(12) NOT NULL,
  started_at DATETIME(6) NULL,
  closed_at DATETIME(6) NULL,
  cancel_reason VARCHAR(500) NULL,
  version BIGINT NOT NULL,
  created_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  CONSTRAINT matching_session_once_a_day UNIQUE (series_id, series_day),
  KEY matching_session_time (starts_at, id),
  KEY matching_session_kind (kind, starts_at, id),
  CONSTRAINT matching_session_series FOREIGN KEY (series_id) REFERENCES matching_session_series (id),
  CONSTRAINT matching_session_author FOREIGN KEY (created_by) REFERENCES app_user (id),
  CONSTRAINT matching_session_kind_known CHECK (kind IN ('SCRUM', 'NETWORK_CAFE', 'WERKHUIS', 'YOUTH', 'WW_INFORMATION', 'EMPLOYER_EVENT')),
  CONSTRAINT matching_session_status_known CHECK (status IN ('PLANNED', 'RUNNING', 'CLOSED', 'CANCELLED')),
  CONSTRAINT matching_session_ends_later CHECK (ends_at > starts_at),
  CONSTRAINT matching_session_capacity CHECK (capacity BETWEEN 1 AND 500),
  CONSTRAINT matching_session_cancelled_why CHECK (status <> 'CANCELLED' OR cancel_reason IS NOT NULL),
  CONSTRAINT matching_session_closed_when CHECK (status <> 'CLOSED' OR closed_at IS NOT NULL)
);

-- municipalities that take part; none means all of the partnership
CREATE TABLE session_municipality (
  session_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  municipality_code VARCHAR(10) NOT NULL,
  PRIMARY KEY (session_id, municipality_code),
  CONSTRAINT session_municipality_session FOREIGN KEY (session_id) REFERENCES matching_session (id)
);

CREATE TABLE session_helper (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  session_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role VARCHAR(20) NOT NULL,
  CONSTRAINT session_helper_once UNIQUE (session_id, user_id),
  KEY session_helper_user (user_id, session_id),
  CONSTRAINT session_helper_session FOREIGN KEY (session_id) REFERENCES matching_session (id),
  CONSTRAINT session_helper_person FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT session_helper_role_known CHECK (role IN ('HOST', 'ACCOUNT_MANAGER', 'CONSULTANT', 'PARTNER', 'OTHER'))
);

-- organisations outside the partnership: their staff see only people who consented to them
CREATE TABLE session_partner (
  session_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organisation_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (session_id, organisation_id),
  KEY session_partner_organisation (organisation_id, session_id),
  CONSTRAINT session_partner_session FOREIGN KEY (session_id) REFERENCES matching_session (id),
  CONSTRAINT session_partner_party FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);

-- employers invited to an event
CREATE TABLE session_employer (
  session_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  employer_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attendance VARCHAR(12) NOT NULL,
  PRIMARY KEY (session_id, employer_id),
  KEY session_employer_of (employer_id, session_id),
  CONSTRAINT session_employer_session FOREIGN KEY (session_id) REFERENCES matching_session (id),
  CONSTRAINT session_employer_party FOREIGN KEY (employer_id) REFERENCES employer (id),
  CONSTRAINT session_employer_attendance_known CHECK (attendance IN ('INVITED', 'CONFIRMED', 'DECLINED', 'PRESENT', 'NO_SHOW'))
);

CREATE TABLE session_person (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  session_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- LISTED: on the agenda without being invited, as in a scrum
  attendance VARCHAR(12) NOT NULL,
  -- how the person came on the list: chosen by an organiser, nominated by a consultant, joined freely, carried over
  origin VARCHAR(12) NOT NULL,
  -- place in the order of the agenda, from 1
  agenda_position INT NOT NULL,
  -- why: a nomination in the consultant's words
  note VARCHAR(500) NULL,
  -- why: kinds of reason with their figures, as they were when chosen
  reasons JSON NULL,
  added_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  added_at DATETIME(6) NOT NULL,
  attendance_at DATETIME(6) NOT NULL,
  CONSTRAINT session_person_once UNIQUE (session_id, job_seeker_id),
  KEY session_person_of (job_seeker_id, session_id),
  CONSTRAINT session_person_session FOREIGN KEY (session_id) REFERENCES matching_session (id),
  CONSTRAINT session_person_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT session_person_attendance_known CHECK (attendance IN ('LISTED', 'INVITED', 'CONFIRMED', 'DECLINED', 'PRESENT', 'NO_SHOW')),
  CONSTRAINT session_person_origin_known CHECK (origin IN ('CHOSEN', 'NOMINATED', 'JOINED', 'CARRIED_OVER')),
  CONSTRAINT session_person_position CHECK (agenda_position >= 1)
);
