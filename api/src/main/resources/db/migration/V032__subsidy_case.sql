-- The case that follows an accepted offer, the periods in which a person is subsidised, and every decision with its reason.
CREATE TABLE subsidy_case (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  offer_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  employer_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(10) NOT NULL,
  -- AGREEMENT: employed by the employer; SECONDMENT: employed by another and posted there
  contract_kind VARCHAR(12) NOT NULL,
  formal_employer VARCHAR(200) NULL,
  starts_on DATE NOT NULL,
  -- last day of the contract, absent: without end
  contract_ends_on DATE NULL,
  -- day on which it really ended
  ended_on DATE NULL,
  coach_kind VARCHAR(16) NULL,
  coach_name VARCHAR(200) NULL,
  workplace_adaptation VARCHAR(1000) NULL,
  reassess_on DATE NULL,
  created_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  KEY subsidy_case_employer (employer_id, id),
  KEY subsidy_case_job_seeker (job_seeker_id, id),
  KEY subsidy_case_maker (created_by, id),
  KEY subsidy_case_reassess (status, reassess_on, id),
  CONSTRAINT subsidy_case_one_per_offer UNIQUE (offer_id),
  CONSTRAINT subsidy_case_offer FOREIGN KEY (offer_id) REFERENCES subsidy_offer (id),
  CONSTRAINT subsidy_case_employer FOREIGN KEY (employer_id) REFERENCES employer (id),
  CONSTRAINT subsidy_case_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT subsidy_case_status_known CHECK (status IN ('RUNNING', 'ENDED')),
  CONSTRAINT subsidy_case_contract_known CHECK (contract_kind IN ('AGREEMENT', 'SECONDMENT')),
  CONSTRAINT subsidy_case_coach_known CHECK (coach_kind IS NULL OR coach_kind IN ('OWN', 'EXTERNAL', 'SHELTERED_WORK')),
  CONSTRAINT subsidy_case_ended CHECK ((status = 'ENDED') = (ended_on IS NOT NULL))
);

CREATE TABLE subsidy_period (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  case_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- repeated here: no two periods of a person overlap, whatever the case
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_date DATE NOT NULL,
  until_date DATE NOT NULL,
  rate_percent DECIMAL(5, 2) NOT NULL,
  flat_rate BOOLEAN NOT NULL,
  subsidy_per_week DECIMAL(10, 2) NOT NULL,
  subsidy_with_charges_per_week DECIMAL(10, 2) NOT NULL,
  KEY subsidy_period_person (job_seeker_id, from_date, until_date),
  KEY subsidy_period_case (case_id, from_date),
  CONSTRAINT subsidy_period_case FOREIGN KEY (case_id) REFERENCES subsidy_case (id),
  CONSTRAINT subsidy_period_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT subsidy_period_starts_once UNIQUE (job_seeker_id, from_date),
  CONSTRAINT subsidy_period_order CHECK (until_date >= from_date)
);

CREATE TABLE subsidy_decision (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  case_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(24) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  decided_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  KEY subsidy_decision_case (case_id, id),
  CONSTRAINT subsidy_decision_case FOREIGN KEY (case_id) REFERENCES subsidy_case (id)
);
