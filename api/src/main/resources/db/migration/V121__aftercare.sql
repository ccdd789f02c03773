-- Contact after somebody started to work or to learn, and whether he wants it.
CREATE TABLE aftercare_contact (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- PERSON or EMPLOYER
  party VARCHAR(10) CHARACTER SET ascii NOT NULL,
  contact_on DATE NOT NULL,
  note VARCHAR(2000) NOT NULL,
  author_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  KEY aftercare_contact_job_seeker (job_seeker_id, contact_on, id),
  CONSTRAINT aftercare_contact_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT aftercare_contact_author FOREIGN KEY (author_id) REFERENCES app_user (id),
  CONSTRAINT aftercare_contact_party_known CHECK (party IN ('PERSON', 'EMPLOYER'))
);

CREATE TABLE aftercare_choice (
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  declined BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  changed_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  CONSTRAINT aftercare_choice_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT aftercare_choice_changed_by FOREIGN KEY (changed_by) REFERENCES app_user (id)
);
