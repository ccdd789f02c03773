CREATE TABLE import_run (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  kind VARCHAR(30) NOT NULL,
  dry_run BOOLEAN NOT NULL,
  status VARCHAR(12) NOT NULL,
  -- accepted holds the unchanged ones too: accepted + rejected is what was done of the total
  total INT NOT NULL,
  accepted INT NOT NULL,
  unchanged INT NOT NULL,
  rejected INT NOT NULL,
  -- what was stated with the file: who may see the people in it, and whose intake list they join
  consent_basis VARCHAR(30) NOT NULL,
  municipality_code VARCHAR(10) NULL,
  started_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_at DATETIME(6) NOT NULL,
  -- the instance that runs it renews this with every batch; past it, the run was killed
  alive_until DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NULL,
  -- a code, and the line of the file it is about
  problem VARCHAR(60) NULL,
  problem_line BIGINT NULL,
  KEY import_run_started (started_at, id),
  KEY import_run_kind (kind, status),
  CONSTRAINT import_run_status_known CHECK (status IN ('RUNNING', 'DONE', 'FAILED'))
);

CREATE TABLE import_row (
  import_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  row_number_ INT NOT NULL,
  -- ACCEPTED, UNCHANGED or REJECTED
  outcome VARCHAR(10) NOT NULL,
  -- whether somebody should look at it: an error or a warning among the problems
  attention BOOLEAN NOT NULL,
  resource_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- [{field, code, severity}]: codes and field names, never values
  problems JSON NOT NULL,
  PRIMARY KEY (import_id, row_number_),
  KEY import_row_attention (import_id, attention, row_number_),
  CONSTRAINT import_row_import FOREIGN KEY (import_id) REFERENCES import_run (id)
);

-- what an imported root looked like when it came in last: the same again changes nothing, also
-- when people have improved it since; to be erased with the root
CREATE TABLE import_source (
  resource_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
);

-- full lists that an administrator loads over the small ones the product ships
CREATE TABLE postcode_centroid (
  pc4 CHAR(4) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  latitude DECIMAL(8, 5) NOT NULL,
  longitude DECIMAL(8, 5) NOT NULL
);

CREATE TABLE loaded_occupation (
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  label VARCHAR(200) NOT NULL,
  reference_code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference_label VARCHAR(200) NOT NULL,
  KEY loaded_occupation_reference (reference_code)
);

-- which state of a loaded list the instances should have in memory: they look once a minute
CREATE TABLE loaded_list (
  name VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL
);
