-- Files drawn to be judged by a quality officer; only with an open sample that holds a file may he read it.
CREATE TABLE quality_sample (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  -- what the person reads in his access log; cannot be guessed
  number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- the municipality the sample was drawn in; NULL: all
  municipality_code VARCHAR(10) NULL,
  reason VARCHAR(200) NOT NULL,
  drawn_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  drawn_at DATETIME(6) NOT NULL,
  open_until DATE NOT NULL,
  UNIQUE KEY quality_sample_number (number),
  KEY quality_sample_drawn (municipality_code, id)
);

CREATE TABLE quality_sample_file (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  sample_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  finding VARCHAR(20) NULL,
  note VARCHAR(1000) NULL,
  judged_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  judged_at DATETIME(6) NULL,
  version BIGINT NOT NULL,
  UNIQUE KEY quality_sample_file_once (sample_id, job_seeker_id),
  KEY quality_sample_file_person (job_seeker_id),
  CONSTRAINT quality_sample_file_sample FOREIGN KEY (sample_id) REFERENCES quality_sample (id),
  CONSTRAINT quality_sample_file_finding CHECK (finding IN ('IN_ORDER', 'NEEDS_ATTENTION')),
  CONSTRAINT quality_sample_file_judged CHECK ((finding IS NULL) = (judged_at IS NULL))
);
