-- Projects such as a shopping centre: phases in order, each with the sessions, vacancies and SROI that hang on it.
CREATE TABLE project (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  description VARCHAR(4000) NULL,
  -- who builds, when that is none of the employers that take part
  developer VARCHAR(200) NULL,
  place VARCHAR(300) NULL,
  -- CBS code of the municipality whose project it is; absent: of the whole service
  municipality_code VARCHAR(10) NULL,
  -- the account manager whose project it is
  owner_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  goal_people INT NULL,
  goal_placements INT NULL,
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- of the last step that asked or got one
  reason VARCHAR(1000) NULL,
  version BIGINT NOT NULL,
  created_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  KEY project_status (status, id),
  KEY project_owner (owner_id, id),
  CONSTRAINT project_owner FOREIGN KEY (owner_id) REFERENCES app_user (id),
  CONSTRAINT project_author FOREIGN KEY (created_by) REFERENCES app_user (id),
  CONSTRAINT project_status_known CHECK (status IN ('PLANNED', 'RUNNING', 'FINISHED', 'STOPPED')),
  CONSTRAINT project_period CHECK (ends_on >= starts_on),
  CONSTRAINT project_goals CHECK ((goal_people IS NULL OR goal_people BETWEEN 1 AND 100000) AND (goal_placements IS NULL OR goal_placements BETWEEN 1 AND 100000)),
  CONSTRAINT project_stopped_why CHECK (status <> 'STOPPED' OR reason IS NOT NULL)
);

-- employers that take part
CREATE TABLE project_employer (
  project_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  employer_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (project_id, employer_id),
  KEY project_employer_of (employer_id, project_id),
  CONSTRAINT project_employer_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT project_employer_party FOREIGN KEY (employer_id) REFERENCES employer (id)
);

-- first and last day lie in the project's period; two phases may overlap, as building and fitting out do
CREATE TABLE project_phase (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  project_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  needs VARCHAR(2000) NULL,
  -- people expected to be needed, and how many of them are to be ours
  expected_people INT NULL,
  goal_people INT NULL,
  KEY project_phase_order (project_id, starts_on, id),
  KEY project_phase_start (starts_on, id),
  CONSTRAINT project_phase_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT project_phase_period CHECK (ends_on >= starts_on),
  CONSTRAINT project_phase_figures CHECK ((expected_people IS NULL OR expected_people BETWEEN 1 AND 100000) AND (goal_people IS NULL OR goal_people BETWEEN 1 AND 100000))
);

-- what hangs on a phase; each hangs once, so that figures of phases and projects add up
CREATE TABLE phase_session (
  session_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  phase_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  KEY phase_session_of (phase_id, session_id),
  CONSTRAINT phase_session_phase FOREIGN KEY (phase_id) REFERENCES project_phase (id),
  CONSTRAINT phase_session_session FOREIGN KEY (session_id) REFERENCES matching_session (id)
);

CREATE TABLE phase_vacancy (
  vacancy_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  phase_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  KEY phase_vacancy_of (phase_id, vacancy_id),
  CONSTRAINT phase_vacancy_phase FOREIGN KEY (phase_id) REFERENCES project_phase (id),
  CONSTRAINT phase_vacancy_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy (id)
);

CREATE TABLE phase_obligation (
  obligation_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  phase_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  KEY phase_obligation_of (phase_id, obligation_id),
  CONSTRAINT phase_obligation_phase FOREIGN KEY (phase_id) REFERENCES project_phase (id),
  CONSTRAINT phase_obligation_obligation FOREIGN KEY (obligation_id) REFERENCES sroi_obligation (id)
);
