-- How the agenda is proposed: points per reason, and from which figure the reason counts.
CREATE TABLE session_agenda_rule (
  reason VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- the figure the points are for: a step, a number of weeks, a score of 0-100
  threshold INT NOT NULL,
  points INT NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE NULL,
  source VARCHAR(200) NOT NULL,
  PRIMARY KEY (reason, threshold, valid_from),
  CONSTRAINT session_agenda_rule_points CHECK (points BETWEEN 0 AND 1000)
);

INSERT INTO session_agenda_rule (reason, threshold, points, valid_from, valid_until, source) VALUES
  ('READY_FOR_WORK', 0, 40, '2020-01-01', NULL, 'Werkwijze scrummatching: overdracht werkfit gaat voor'),
  ('OPEN_ACTIONS', 1, 30, '2020-01-01', NULL, 'Werkwijze scrummatching: openstaande acties komen terug'),
  ('STRONG_MATCH', 75, 30, '2020-01-01', NULL, 'Werkwijze scrummatching: sterke nieuwe match'),
  ('MEDIATION_STEP', 1, 25, '2020-01-01', NULL, 'Werkwijze scrummatching: SPW-trede 1 is direct bemiddelbaar'),
  ('MEDIATION_STEP', 2, 10, '2020-01-01', NULL, 'Werkwijze scrummatching: SPW-trede 2'),
  ('NOT_SEEN', 6, 15, '2020-01-01', NULL, 'Werkwijze scrummatching: drie bijeenkomsten niet besproken'),
  ('NOT_SEEN', 12, 20, '2020-01-01', NULL, 'Werkwijze scrummatching: een kwartaal niet besproken');

-- Werkfit: the consultant hands a person over to the account managers. What it means is data.
CREATE TABLE ready_for_work_definition (
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  text_nl VARCHAR(1000) NOT NULL,
  text_en VARCHAR(1000) NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE NULL,
  source VARCHAR(200) NOT NULL
);

INSERT INTO ready_for_work_definition (code, text_nl, text_en, valid_from, valid_until, source) VALUES
  ('WERKFIT-2020', 'De kandidaat kan binnen drie maanden aan het werk: weet wat hij wil, heeft een ingevuld CV, is bereikbaar en heeft geen belemmering die eerst opgelost moet worden.', 'The candidate can start work within three months: knows what he wants, has a complete CV, can be reached and has nothing that must be solved first.', '2020-01-01', NULL, 'Werkwijze werkgeversservicepunt');

CREATE TABLE ready_for_work (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  since DATE NOT NULL,
  definition_code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  note VARCHAR(500) NULL,
  handed_over_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  handed_over_at DATETIME(6) NOT NULL,
  withdrawn_at DATETIME(6) NULL,
  KEY ready_for_work_of (job_seeker_id, withdrawn_at),
  CONSTRAINT ready_for_work_person FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT ready_for_work_means FOREIGN KEY (definition_code) REFERENCES ready_for_work_definition (code),
  CONSTRAINT ready_for_work_author FOREIGN KEY (handed_over_by) REFERENCES app_user (id)
);
