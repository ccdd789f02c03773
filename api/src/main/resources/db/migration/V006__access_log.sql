-- Every look at a person: one row per opened profile, one per result list with the ids it showed.
CREATE TABLE access_log (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,
  actor_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_role VARCHAR(20) NOT NULL,
  organisation_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- why: as own consultant, with which consent, or for which vacancy, ranking or sample
  context_kind VARCHAR(20) NULL,
  context_id VARCHAR(60) NULL,
  at DATETIME(6) NOT NULL,
  KEY access_log_actor (actor_id, at),
  CONSTRAINT access_log_kind_known CHECK (kind IN ('PROFILE', 'RESULT_LIST', 'TARGET_GROUP', 'MATCH', 'SAMPLE', 'EXPORT'))
);

CREATE TABLE access_log_subject (
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  access_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (job_seeker_id, access_id),
  KEY access_log_subject_access (access_id)
);
