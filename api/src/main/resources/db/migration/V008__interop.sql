CREATE TABLE import_run (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  kind VARCHAR(30) NOT NULL,
  dry_run BOOLEAN NOT NULL,
  status VARCHAR(12) NOT NULL,
  total INT NOT NULL,
  accepted INT NOT NULL,
  rejected INT NOT NULL,
  started_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NULL,
  problem VARCHAR(200) NULL,
  KEY import_run_started (started_at, id),
  CONSTRAINT import_run_status_known CHECK (status IN ('RUNNING', 'DONE', 'FAILED'))
);

CREATE TABLE import_row (
  import_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  row_number_ INT NOT NULL,
  -- ACCEPTED, UNCHANGED or REJECTED
  outcome VARCHAR(10) NOT NULL,
  resource_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- [{pointer, code, …}]: codes and field names, never values
  problems JSON NOT NULL,
  PRIMARY KEY (import_id, row_number_),
  CONSTRAINT import_row_import FOREIGN KEY (import_id) REFERENCES import_run (id)
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
