-- Proposals of a function-creation scan: what was asked, how far the search is, and apart from it (it is large) what came out.
CREATE TABLE function_scan_proposal (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  scan_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(20) NOT NULL,
  question JSON NOT NULL,
  model_version VARCHAR(60) NOT NULL,
  outcome VARCHAR(20) NULL,
  function_count INT NOT NULL,
  -- gain a week in cents: of the best so far while it runs, and what no choice can be above
  gain_cents BIGINT NULL,
  bound_cents BIGINT NULL,
  -- whether the employer reads it once the scan has an advice, and whether it was accepted
  shared BOOLEAN NOT NULL,
  chosen BOOLEAN NOT NULL,
  started_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_at DATETIME(6) NOT NULL,
  -- renewed by the instance that searches; past it the search was killed
  alive_until DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NULL,
  KEY function_scan_proposal_scan (scan_id, id),
  CONSTRAINT function_scan_proposal_scan FOREIGN KEY (scan_id) REFERENCES function_scan (id),
  CONSTRAINT function_scan_proposal_status_known CHECK (status IN ('RUNNING', 'DONE', 'FAILED', 'STOPPED')),
  CONSTRAINT function_scan_proposal_done_whole CHECK (status <> 'DONE' OR (outcome IS NOT NULL AND finished_at IS NOT NULL)),
  CONSTRAINT function_scan_proposal_shown_done CHECK (status = 'DONE' OR (shared = FALSE AND chosen = FALSE))
);

CREATE TABLE function_scan_answer (
  proposal_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  -- the tasks as they were when it was asked, so that it can be read and computed again
  tasks JSON NOT NULL,
  answer JSON NULL,
  CONSTRAINT function_scan_answer_proposal FOREIGN KEY (proposal_id) REFERENCES function_scan_proposal (id)
);

-- vacancies that an accepted proposal became
CREATE TABLE function_scan_vacancy (
  vacancy_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  scan_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposal_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- place of the function in the proposal, from 0
  position INT NOT NULL,
  UNIQUE KEY function_scan_vacancy_once (proposal_id, position),
  KEY function_scan_vacancy_scan (scan_id),
  CONSTRAINT function_scan_vacancy_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy (id),
  CONSTRAINT function_scan_vacancy_scan FOREIGN KEY (scan_id) REFERENCES function_scan (id),
  CONSTRAINT function_scan_vacancy_proposal FOREIGN KEY (proposal_id) REFERENCES function_scan_proposal (id)
);
