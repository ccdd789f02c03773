-- Vacature op maat: employer and account manager adapt a vacancy; both versions are kept.
CREATE TABLE vacancy_adaptation (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  vacancy_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- the vacancy while it is open, absent when it has ended: one at a time
  open_vacancy_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  status VARCHAR(10) NOT NULL,
  -- the vacancy as it was when the adaptation began or was last brought up to date
  original JSON NOT NULL,
  adapted JSON NOT NULL,
  -- per field that differs: who changed it last
  changes JSON NOT NULL,
  last_party VARCHAR(20) NULL,
  last_user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  last_changed_at DATETIME(6) NULL,
  reason VARCHAR(1000) NULL,
  version BIGINT NOT NULL,
  created_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  ended_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ended_at DATETIME(6) NULL,
  KEY vacancy_adaptation_vacancy (vacancy_id, id),
  CONSTRAINT vacancy_adaptation_one_open UNIQUE (open_vacancy_id),
  CONSTRAINT vacancy_adaptation_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy (id),
  CONSTRAINT vacancy_adaptation_status_known CHECK (status IN ('OPEN', 'AGREED', 'REJECTED', 'WITHDRAWN'))
);
