-- An employer asks to meet a candidate; the person says yes or no. The consent itself stands in consent.
CREATE TABLE introduction (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  employer_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- absent when an account manager asks without a vacancy
  vacancy_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(10) NOT NULL,
  asked_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  asked_as VARCHAR(16) NOT NULL,
  -- last day on which it can be answered
  answer_by DATE NOT NULL,
  answered_at DATETIME(6) NULL,
  answered_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- how the answer was given
  basis VARCHAR(16) NULL,
  -- last day of the consent as it was given
  consent_until DATE NULL,
  -- why not: read by the person and his own consultant, by nobody else
  decline_reason VARCHAR(1000) NULL,
  -- set while it is open, so that a second one cannot be
  open_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL,
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  KEY introduction_employer (employer_id, id),
  KEY introduction_job_seeker (job_seeker_id, id),
  KEY introduction_asker (asked_by, id),
  KEY introduction_open (status, answer_by, id),
  CONSTRAINT introduction_open_once UNIQUE (open_key),
  CONSTRAINT introduction_employer FOREIGN KEY (employer_id) REFERENCES employer (id),
  CONSTRAINT introduction_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy (id),
  CONSTRAINT introduction_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT introduction_asked_by FOREIGN KEY (asked_by) REFERENCES app_user (id),
  CONSTRAINT introduction_status_known CHECK (status IN ('ASKED', 'AGREED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
  CONSTRAINT introduction_asked_as_known CHECK (asked_as IN ('EMPLOYER', 'ACCOUNT_MANAGER', 'CONSULTANT')),
  CONSTRAINT introduction_open_key_set CHECK ((status = 'ASKED') = (open_key IS NOT NULL)),
  CONSTRAINT introduction_answered CHECK ((status IN ('AGREED', 'DECLINED')) = (answered_at IS NOT NULL)),
  CONSTRAINT introduction_basis CHECK ((status IN ('AGREED', 'DECLINED')) = (basis IS NOT NULL)),
  CONSTRAINT introduction_reason CHECK (decline_reason IS NULL OR status = 'DECLINED')
);
