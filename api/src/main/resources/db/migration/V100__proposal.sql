-- A person proposed to an employer for a vacancy, and the positions of a vacancy that somebody has.
CREATE TABLE proposal (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  vacancy_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- repeated here: lists of an employer
  employer_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- why this person, in words that employer and person may read
  motivation VARCHAR(1000) NULL,
  -- the ranking it came from, the place in it from 1, and why those above were passed over
  ranking_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ranking_position INT NULL,
  passed_over_reason VARCHAR(1000) NULL,
  postponed_until DATE NULL,
  interview_at DATETIME(6) NULL,
  interview_place VARCHAR(200) NULL,
  sent_at DATETIME(6) NULL,
  answered_at DATETIME(6) NULL,
  -- of the last step that asked one
  reason VARCHAR(1000) NULL,
  close_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  -- 1 while it is under way, NULL when it is over: of the first there is one per person and vacancy
  under_way TINYINT GENERATED ALWAYS AS (CASE WHEN status IN ('PREPARED', 'POSTPONED', 'PARKED', 'PROPOSED', 'INTERESTED', 'INTERVIEW', 'TRIAL') THEN 1 ELSE NULL END) STORED,
  KEY proposal_employer (employer_id, id),
  KEY proposal_job_seeker (job_seeker_id, id),
  KEY proposal_maker (created_by, id),
  KEY proposal_waiting (status, sent_at, id),
  CONSTRAINT proposal_once_under_way UNIQUE (vacancy_id, job_seeker_id, under_way),
  CONSTRAINT proposal_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy (id),
  CONSTRAINT proposal_employer FOREIGN KEY (employer_id) REFERENCES employer (id),
  CONSTRAINT proposal_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT proposal_ranking FOREIGN KEY (ranking_id) REFERENCES ranking (id),
  CONSTRAINT proposal_status_known CHECK (status IN ('PREPARED', 'POSTPONED', 'PARKED', 'PROPOSED', 'INTERESTED', 'INTERVIEW', 'TRIAL', 'PLACED', 'REJECTED', 'WITHDRAWN', 'CLOSED')),
  CONSTRAINT proposal_sent CHECK (status IN ('PREPARED', 'POSTPONED', 'PARKED', 'WITHDRAWN', 'CLOSED', 'TRIAL', 'PLACED') OR sent_at IS NOT NULL),
  CONSTRAINT proposal_answered CHECK (status NOT IN ('INTERESTED', 'INTERVIEW', 'REJECTED') OR answered_at IS NOT NULL),
  CONSTRAINT proposal_rejected_why CHECK (status NOT IN ('REJECTED', 'PARKED') OR reason IS NOT NULL),
  CONSTRAINT proposal_interview CHECK (status <> 'INTERVIEW' OR interview_at IS NOT NULL),
  CONSTRAINT proposal_postponed CHECK ((status = 'POSTPONED') = (postponed_until IS NOT NULL)),
  CONSTRAINT proposal_closed_why CHECK ((status = 'CLOSED') = (close_code IS NOT NULL)),
  CONSTRAINT proposal_close_code_known CHECK (close_code IS NULL OR close_code IN ('VACANCY_FILLED', 'VACANCY_WITHDRAWN')),
  CONSTRAINT proposal_place CHECK ((ranking_id IS NULL) = (ranking_position IS NULL))
);

-- who has a position of a vacancy, by trial placement or for good: two never have the same one
CREATE TABLE vacancy_position (
  vacancy_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number INT NOT NULL,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- false while it is a trial
  filled BOOLEAN NOT NULL,
  PRIMARY KEY (vacancy_id, number),
  CONSTRAINT vacancy_position_once UNIQUE (vacancy_id, job_seeker_id),
  CONSTRAINT vacancy_position_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy (id),
  CONSTRAINT vacancy_position_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT vacancy_position_number CHECK (number >= 1)
);
