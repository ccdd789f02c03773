-- A caseload that goes to another consultant, with a note for each person where there is something to say.
CREATE TABLE caseload_handover (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  from_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  note VARCHAR(2000) NULL,
  people INT NOT NULL,
  signals INT NOT NULL,
  other_work INT NOT NULL,
  -- people without an account: told on paper
  letters INT NOT NULL,
  done_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  done_at DATETIME(6) NOT NULL,
  KEY caseload_handover_from (from_id, id),
  KEY caseload_handover_to (to_id, id),
  KEY caseload_handover_by (done_by, id),
  CONSTRAINT caseload_handover_from FOREIGN KEY (from_id) REFERENCES app_user (id),
  CONSTRAINT caseload_handover_to FOREIGN KEY (to_id) REFERENCES app_user (id),
  CONSTRAINT caseload_handover_by FOREIGN KEY (done_by) REFERENCES app_user (id)
);

CREATE TABLE caseload_handover_person (
  handover_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  note VARCHAR(2000) NULL,
  -- told in the portal; else a letter is printed
  told BOOLEAN NOT NULL,
  PRIMARY KEY (handover_id, job_seeker_id),
  KEY caseload_handover_person_job_seeker (job_seeker_id),
  CONSTRAINT caseload_handover_person_handover FOREIGN KEY (handover_id) REFERENCES caseload_handover (id),
  CONSTRAINT caseload_handover_person_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id)
);
