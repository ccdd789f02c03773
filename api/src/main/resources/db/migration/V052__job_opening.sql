-- Baanopening: an employer without a fitting vacancy who is approached for a person.
CREATE TABLE job_opening (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  employer_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(12) NOT NULL,
  -- why this employer: kinds of reason with their figures, as they were when it was chosen
  reasons JSON NOT NULL,
  -- who follows it up
  owner_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  approached_on DATE NULL,
  approached_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  next_on DATE NULL,
  no_reason VARCHAR(1000) NULL,
  version BIGINT NOT NULL,
  created_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  CONSTRAINT job_opening_once UNIQUE (job_seeker_id, employer_id),
  KEY job_opening_due (owner_id, next_on, id),
  KEY job_opening_employer (employer_id),
  CONSTRAINT job_opening_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT job_opening_employer FOREIGN KEY (employer_id) REFERENCES employer (id),
  CONSTRAINT job_opening_owner FOREIGN KEY (owner_id) REFERENCES app_user (id),
  CONSTRAINT job_opening_status_known CHECK (status IN ('TO_APPROACH', 'APPROACHED', 'INTERESTED', 'INTERVIEW', 'NO')),
  CONSTRAINT job_opening_no_why CHECK (status <> 'NO' OR no_reason IS NOT NULL),
  CONSTRAINT job_opening_approached CHECK (status IN ('TO_APPROACH', 'NO') OR approached_on IS NOT NULL)
);

-- employers with earlier vacancies in an occupation, and of a sector
CREATE INDEX vacancy_occupation ON vacancy (occupation_code, employer_id);
CREATE INDEX employer_sector ON employer (sector, id);
