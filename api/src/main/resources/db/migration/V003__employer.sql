CREATE TABLE employer (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  -- the employer's own people act through this organisation
  organisation_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  name VARCHAR(200) NOT NULL,
  -- absent only for an employer that came with an import and was not verified
  kvk_number CHAR(8) CHARACTER SET ascii NULL,
  sector VARCHAR(10) NULL,
  postcode VARCHAR(6) NULL,
  municipality_code VARCHAR(10) NULL,
  phone VARCHAR(30) NULL,
  email VARCHAR(191) NULL,
  account_manager_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  verified BOOLEAN NOT NULL,
  -- where an imported employer came from, so that a second import finds it again
  external_id VARCHAR(191) NULL,
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  CONSTRAINT employer_kvk_number_unique UNIQUE (kvk_number),
  CONSTRAINT employer_external_unique UNIQUE (external_id),
  KEY employer_name (name, id),
  KEY employer_account_manager (account_manager_id, name, id),
  CONSTRAINT employer_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT employer_account_manager FOREIGN KEY (account_manager_id) REFERENCES app_user (id)
);

CREATE TABLE contact_moment (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  employer_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  note VARCHAR(4000) NOT NULL,
  author_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  KEY contact_moment_employer (employer_id, at, id),
  CONSTRAINT contact_moment_employer FOREIGN KEY (employer_id) REFERENCES employer (id),
  CONSTRAINT contact_moment_kind_known CHECK (kind IN ('VISIT', 'PHONE', 'EMAIL', 'EVENT', 'OTHER'))
);

-- what the SROI track and the SROI pages use; contributions come with their own table
CREATE TABLE sroi_obligation (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  employer_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  contract_name VARCHAR(200) NOT NULL,
  contract_sum DECIMAL(14, 2) NOT NULL,
  percentage DECIMAL(5, 2) NOT NULL,
  table_code VARCHAR(20) NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  realised DECIMAL(14, 2) NOT NULL,
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  KEY sroi_obligation_employer (employer_id, starts_on, id),
  CONSTRAINT sroi_obligation_employer FOREIGN KEY (employer_id) REFERENCES employer (id),
  CONSTRAINT sroi_obligation_period CHECK (ends_on >= starts_on),
  CONSTRAINT sroi_obligation_amounts CHECK (contract_sum >= 0 AND percentage >= 0 AND percentage <= 100 AND realised >= 0)
);
