CREATE TABLE job_seeker (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  -- the person's own account
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- absent: on the intake list of the municipality
  consultant_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  stand_in_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  municipality_code VARCHAR(10) NULL,
  first_name VARCHAR(100) NULL,
  last_name VARCHAR(100) NULL,
  email VARCHAR(191) NULL,
  phone VARCHAR(30) NULL,
  birth_date DATE NULL,
  active BOOLEAN NOT NULL,
  external_id VARCHAR(191) NULL,
  source_fields JSON NULL,
  -- the one version of the whole file: CV, consents, target group, availability all raise it
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  CONSTRAINT job_seeker_user_unique UNIQUE (user_id),
  CONSTRAINT job_seeker_external_unique UNIQUE (external_id),
  KEY job_seeker_consultant (consultant_id, updated_at, id),
  KEY job_seeker_stand_in (stand_in_id, updated_at, id),
  KEY job_seeker_municipality (municipality_code, consultant_id, updated_at, id),
  CONSTRAINT job_seeker_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT job_seeker_consultant FOREIGN KEY (consultant_id) REFERENCES app_user (id),
  CONSTRAINT job_seeker_stand_in FOREIGN KEY (stand_in_id) REFERENCES app_user (id)
);

CREATE TABLE competency_cv (
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  -- the fields of the CV as the interface names them; an absent field is unknown
  content JSON NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  CONSTRAINT competency_cv_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id)
);

CREATE TABLE consent (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- COLLEAGUES, REGION, EMPLOYERS_PSEUDONYMOUS, PARTNER:{organisation id}, EMPLOYER:{employer id}
  audience VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- how it was given: by the person, on paper with the consultant, stated by the source of an import
  basis VARCHAR(30) NOT NULL,
  given_at DATETIME(6) NOT NULL,
  given_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  valid_until DATE NULL,
  withdrawn_at DATETIME(6) NULL,
  withdrawn_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY consent_job_seeker (job_seeker_id, audience, withdrawn_at),
  KEY consent_end (valid_until, withdrawn_at),
  CONSTRAINT consent_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id)
);

CREATE TABLE target_group_facts (
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  benefit VARCHAR(30) NULL,
  benefit_since DATE NULL,
  job_agreement_register BOOLEAN NULL,
  refugee_status_holder BOOLEAN NULL,
  -- level of the vocational education of a BBL or BOL student, 1-4: a block of the SROI table asks it
  student_level INT NULL,
  participation_step INT NULL,
  mediation_step INT NULL,
  -- LESS_THAN_2_YEARS or MORE_THAN_2_YEARS, the consultant decides
  labour_distance VARCHAR(20) NULL,
  updated_at DATETIME(6) NOT NULL,
  CONSTRAINT target_group_facts_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT target_group_facts_steps CHECK ((participation_step IS NULL OR participation_step BETWEEN 1 AND 6) AND (mediation_step IS NULL OR mediation_step BETWEEN 1 AND 3) AND (student_level IS NULL OR student_level BETWEEN 1 AND 4))
);

CREATE TABLE wage_value (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  percent DECIMAL(5, 2) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  method VARCHAR(100) NULL,
  assessed_on DATE NOT NULL,
  valid_until DATE NULL,
  recorded_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  recorded_at DATETIME(6) NOT NULL,
  KEY wage_value_job_seeker (job_seeker_id, assessed_on),
  CONSTRAINT wage_value_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT wage_value_range CHECK (percent BETWEEN 0 AND 100),
  CONSTRAINT wage_value_kind_known CHECK (kind IN ('INDICATION', 'DEFINITIVE'))
);
