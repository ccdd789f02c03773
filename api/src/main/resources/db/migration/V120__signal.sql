-- Work items that the service raises for somebody: taken up, put off, done with a note, or passed on when nobody does.
CREATE TABLE work_signal (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  kind VARCHAR(40) CHARACTER SET ascii NOT NULL,
  -- what it is about: a placement, a proposal, a contact of the plan
  subject_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  due_on DATE NOT NULL,
  owner_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- whose team leader hears of it when it is left lying
  municipality_code VARCHAR(10) NULL,
  -- the job seeker it is about, if any: it goes when he is erased
  about_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  path VARCHAR(300) NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  snoozed_until DATE NULL,
  -- when its owner last did something with it
  touched_at DATETIME(6) NOT NULL,
  escalated_at DATETIME(6) NULL,
  done_at DATETIME(6) NULL,
  done_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  note VARCHAR(2000) NULL,
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT work_signal_once UNIQUE (kind, subject_id, due_on),
  KEY work_signal_owner (owner_id, state, due_on, id),
  KEY work_signal_escalated (municipality_code, state, escalated_at, due_on, id),
  KEY work_signal_untouched (state, escalated_at, touched_at),
  KEY work_signal_about (about_id),
  CONSTRAINT work_signal_owner FOREIGN KEY (owner_id) REFERENCES app_user (id),
  CONSTRAINT work_signal_done_by FOREIGN KEY (done_by) REFERENCES app_user (id),
  CONSTRAINT work_signal_state_known CHECK (state IN ('OPEN', 'DONE', 'SETTLED')),
  -- DONE is somebody's word, with a note; SETTLED came by itself
  CONSTRAINT work_signal_done_how CHECK ((state = 'DONE') = (note IS NOT NULL))
);
