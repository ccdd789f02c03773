-- What every feature uses: history of changes, outbox to the search index, idempotency keys, leases of jobs.
CREATE TABLE change_history (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  aggregate VARCHAR(30) NOT NULL,
  aggregate_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL,
  action VARCHAR(40) NOT NULL,
  -- absent for what the system does by itself (expiry)
  actor_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  at DATETIME(6) NOT NULL,
  reason VARCHAR(1000) NULL,
  -- the fields that changed: {"field": {"from": …, "to": …}}
  changes JSON NOT NULL,
  KEY change_history_aggregate (aggregate, aggregate_id, at)
);

CREATE TABLE outbox (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  aggregate VARCHAR(30) NOT NULL,
  aggregate_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  available_at DATETIME(6) NOT NULL,
  attempts INT NOT NULL DEFAULT 0,
  claimed_by VARCHAR(64) NULL,
  claimed_until DATETIME(6) NULL,
  -- a row that can never succeed as it is waits for a person
  parked BOOLEAN NOT NULL DEFAULT FALSE,
  last_error VARCHAR(200) NULL,
  KEY outbox_due (parked, available_at, id)
);

CREATE TABLE idempotency_key (
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_key VARCHAR(100) NOT NULL,
  request_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  resource_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id, request_key)
);

CREATE TABLE job_lease (
  name VARCHAR(60) NOT NULL PRIMARY KEY,
  holder VARCHAR(64) NOT NULL,
  held_until DATETIME(6) NOT NULL,
  last_run_on DATE NULL
);
