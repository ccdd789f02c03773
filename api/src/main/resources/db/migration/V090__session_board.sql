-- The board of a matching session: cards, timers, actions, café tables and the stream of what happened.

-- One row a session: locked by whoever changes something, so that events of a session have one order without gaps.
CREATE TABLE session_stream (
  session_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  last_sequence BIGINT NOT NULL,
  CONSTRAINT session_stream_session FOREIGN KEY (session_id) REFERENCES matching_session (id)
);

CREATE TABLE session_event (
  session_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence BIGINT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- whom it is about: decides who receives it
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  actor_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  at DATETIME(6) NOT NULL,
  -- the attempt of the client it came from: a second attempt finds here what the first one did
  command_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- the state after the change; no name, no text about a person
  content JSON NOT NULL,
  PRIMARY KEY (session_id, sequence),
  KEY session_event_command (command_id),
  KEY session_event_job_seeker (job_seeker_id),
  CONSTRAINT session_event_stream FOREIGN KEY (session_id) REFERENCES session_stream (session_id)
);

-- What the board says of a person on the agenda. No row yet: in the first column, in the order of the agenda.
CREATE TABLE session_card (
  -- the row of the person on the agenda
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  session_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  board_column VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place BIGINT NOT NULL,
  outcome VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  note VARCHAR(2000) NULL,
  moved_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  moved_at DATETIME(6) NULL,
  timer_seconds INT NOT NULL,
  -- running since then; absent: stands still
  timer_started_at DATETIME(6) NULL,
  -- used before it was started last
  timer_used_millis BIGINT NOT NULL,
  -- waits for a table since then
  queued_at DATETIME(6) NULL,
  version BIGINT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  KEY session_card_session (session_id),
  KEY session_card_job_seeker (job_seeker_id),
  CONSTRAINT session_card_person FOREIGN KEY (id) REFERENCES session_person (id) ON DELETE CASCADE,
  CONSTRAINT session_card_outcome_known CHECK (outcome IN ('PROPOSAL', 'ACTION', 'TRAINING', 'PARK')),
  CONSTRAINT session_card_timer CHECK (timer_seconds > 0 AND timer_used_millis >= 0)
);

CREATE TABLE session_action (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  session_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- absent: about nobody in particular
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  what VARCHAR(500) NOT NULL,
  owner_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  due_on DATE NOT NULL,
  done_at DATETIME(6) NULL,
  done_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  version BIGINT NOT NULL,
  created_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  KEY session_action_session (session_id, id),
  KEY session_action_job_seeker (job_seeker_id, done_at, due_on),
  KEY session_action_owner (owner_id, done_at, due_on),
  CONSTRAINT session_action_session FOREIGN KEY (session_id) REFERENCES matching_session (id),
  CONSTRAINT session_action_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT session_action_owner FOREIGN KEY (owner_id) REFERENCES app_user (id),
  CONSTRAINT session_action_done CHECK ((done_at IS NULL) = (done_by IS NULL))
);

-- Who looks at which card now: rows of seconds, one a window of a browser.
CREATE TABLE session_presence (
  session_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  window_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  card_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  doing VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_until DATETIME(6) NOT NULL,
  PRIMARY KEY (session_id, user_id, window_id),
  KEY session_presence_end (valid_until),
  CONSTRAINT session_presence_session FOREIGN KEY (session_id) REFERENCES matching_session (id),
  CONSTRAINT session_presence_doing CHECK (doing IN ('LOOKING', 'EDITING'))
);

CREATE TABLE cafe_table (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  session_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number INT NOT NULL,
  -- who sits there: the row of the person on the agenda
  card_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  seated_at DATETIME(6) NULL,
  version BIGINT NOT NULL,
  CONSTRAINT cafe_table_number UNIQUE (session_id, number),
  -- nobody sits at two tables
  CONSTRAINT cafe_table_one_seat UNIQUE (card_id),
  CONSTRAINT cafe_table_session FOREIGN KEY (session_id) REFERENCES matching_session (id),
  CONSTRAINT cafe_table_card FOREIGN KEY (card_id) REFERENCES session_card (id) ON DELETE SET NULL,
  CONSTRAINT cafe_table_number_range CHECK (number BETWEEN 1 AND 40)
);

CREATE TABLE cafe_table_helper (
  table_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (table_id, user_id),
  CONSTRAINT cafe_table_helper_table FOREIGN KEY (table_id) REFERENCES cafe_table (id),
  CONSTRAINT cafe_table_helper_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

-- Columns of the board by kind of session; kind '*' for kinds without columns of their own.
CREATE TABLE session_board_column (
  session_kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  label_nl VARCHAR(60) NOT NULL,
  label_en VARCHAR(60) NOT NULL,
  -- talked about: counts as progress
  discussed BOOLEAN NOT NULL,
  -- who sits down at a table comes here
  seated BOOLEAN NOT NULL,
  -- the outcomes that bring a card here, divided by commas
  outcomes VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (session_kind, code),
  CONSTRAINT session_board_column_order UNIQUE (session_kind, position)
);

INSERT INTO session_board_column (session_kind, code, position, label_nl, label_en, discussed, seated, outcomes) VALUES
  ('*', 'TO_DISCUSS', 1, 'Te bespreken', 'To discuss', FALSE, FALSE, ''),
  ('*', 'IN_TALK', 2, 'In gesprek', 'In conversation', FALSE, TRUE, ''),
  ('*', 'ACTION', 3, 'Actie', 'Action', TRUE, FALSE, 'ACTION,TRAINING'),
  ('*', 'PROPOSED', 4, 'Voorgedragen', 'Proposed', TRUE, FALSE, 'PROPOSAL'),
  ('*', 'PARKED', 5, 'Geparkeerd', 'Parked', TRUE, FALSE, 'PARK');

-- How long one talks about a card, by kind of session.
CREATE TABLE session_timer_length (
  session_kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  seconds INT NOT NULL,
  source VARCHAR(200) NOT NULL,
  CONSTRAINT session_timer_length_range CHECK (seconds BETWEEN 30 AND 7200)
);

INSERT INTO session_timer_length (session_kind, seconds, source) VALUES
  ('*', 300, 'Werkwijze scrummatching: vijf minuten per kandidaat'),
  ('NETWORK_CAFE', 900, 'Werkwijze Netwerkcafé: een kwartier aan tafel');
