-- The function-creation scan: a root with its request and planning, and tasks that each have a version of their own.
CREATE TABLE function_scan (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  employer_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(20) NOT NULL,
  -- the account manager who does the scan, of the partnership or of a partner
  adviser_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  planned_on DATE NULL,
  -- HH:mm in Amsterdam
  planned_time CHAR(5) CHARACTER SET ascii NULL,
  -- whether the employer sees the tasks
  tasks_shared BOOLEAN NOT NULL,
  decline_reason VARCHAR(1000) NULL,
  -- question, department, contact, dates that suit, people, notes: read and written as one document
  details JSON NOT NULL,
  copied_from_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  version BIGINT NOT NULL,
  created_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  KEY function_scan_employer (employer_id, id),
  KEY function_scan_status (status, id),
  KEY function_scan_adviser (adviser_id, id),
  CONSTRAINT function_scan_employer FOREIGN KEY (employer_id) REFERENCES employer (id),
  CONSTRAINT function_scan_adviser FOREIGN KEY (adviser_id) REFERENCES app_user (id),
  CONSTRAINT function_scan_copied_from FOREIGN KEY (copied_from_id) REFERENCES function_scan (id),
  CONSTRAINT function_scan_status_known CHECK (status IN ('REQUESTED', 'PLANNED', 'IN_PROGRESS', 'ADVICE', 'ACCEPTED', 'DECLINED')),
  CONSTRAINT function_scan_planned_whole CHECK (status <> 'PLANNED' OR (planned_on IS NOT NULL AND adviser_id IS NOT NULL)),
  CONSTRAINT function_scan_declined_why CHECK (status <> 'DECLINED' OR decline_reason IS NOT NULL)
);

CREATE TABLE function_scan_task (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  scan_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  -- both follow from the content and stand apart for counting
  minutes_per_week DECIMAL(10, 2) NULL,
  takeable VARCHAR(20) NULL,
  content JSON NOT NULL,
  version BIGINT NOT NULL,
  updated_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  KEY function_scan_task_scan (scan_id, position, id),
  CONSTRAINT function_scan_task_scan FOREIGN KEY (scan_id) REFERENCES function_scan (id),
  CONSTRAINT function_scan_task_minutes CHECK (minutes_per_week IS NULL OR minutes_per_week > 0),
  CONSTRAINT function_scan_task_takeable_known CHECK (takeable IS NULL OR takeable IN ('YES', 'NO', 'WITH_CONDITION'))
);
