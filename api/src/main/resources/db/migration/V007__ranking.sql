-- Every ranking shown, with all it takes to show it again (EU AI Act, Annex III 4(a); GDPR art. 22).
CREATE TABLE ranking (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  -- VACANCY: candidates for a vacancy; JOB_SEEKER: vacancies for a person
  subject_kind VARCHAR(12) NOT NULL,
  subject_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_version BIGINT NOT NULL,
  track VARCHAR(20) NOT NULL,
  model_version VARCHAR(30) NOT NULL,
  actor_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_role VARCHAR(20) NOT NULL,
  -- the day the score counted with
  ranked_on DATE NOT NULL,
  at DATETIME(6) NOT NULL,
  total INT NOT NULL,
  -- the subject's profile, and per place: id, version, profile, facts used by the track, score
  inputs JSON NOT NULL,
  KEY ranking_subject (subject_kind, subject_id, at)
);
