-- People without a computer: in which language they read, and what came back on paper and was entered for them.
CREATE TABLE paper_language (
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  CONSTRAINT paper_language_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT paper_language_known CHECK (language IN ('nl', 'en'))
);

CREATE TABLE paper_answer (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- the session or request that was answered, absent for forms about the person himself
  subject_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- what was ticked; absent for a form that has more than yes and no
  yes BOOLEAN NULL,
  -- day that stands on the paper
  signed_on DATE NOT NULL,
  entered_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  entered_at DATETIME(6) NOT NULL,
  KEY paper_answer_job_seeker (job_seeker_id, id),
  CONSTRAINT paper_answer_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT paper_answer_entered_by FOREIGN KEY (entered_by) REFERENCES app_user (id),
  CONSTRAINT paper_answer_kind_known CHECK (kind IN ('CONSENT', 'WISHES', 'SESSION', 'AFTERCARE', 'INTRODUCTION')),
  CONSTRAINT paper_answer_subject CHECK ((kind IN ('SESSION', 'INTRODUCTION')) = (subject_id IS NOT NULL)),
  CONSTRAINT paper_answer_yes CHECK ((kind IN ('CONSENT', 'WISHES')) = (yes IS NULL))
);
