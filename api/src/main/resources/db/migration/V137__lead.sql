-- New entrepreneurs, shared with the economic adviser, until they are an employer or nothing comes of it.
CREATE TABLE entrepreneur_lead (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  company VARCHAR(200) NOT NULL,
  what VARCHAR(2000) NOT NULL,
  since DATE NOT NULL,
  place VARCHAR(300) NULL,
  -- functions or organisations, not persons
  shared_by VARCHAR(200) NOT NULL,
  shared_with VARCHAR(200) NOT NULL,
  next_step VARCHAR(500) NULL,
  next_on DATE NULL,
  owner_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(1000) NULL,
  employer_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  version BIGINT NOT NULL,
  created_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  KEY entrepreneur_lead_status (status, id),
  CONSTRAINT entrepreneur_lead_owner FOREIGN KEY (owner_id) REFERENCES app_user (id),
  CONSTRAINT entrepreneur_lead_author FOREIGN KEY (created_by) REFERENCES app_user (id),
  CONSTRAINT entrepreneur_lead_employer FOREIGN KEY (employer_id) REFERENCES employer (id),
  CONSTRAINT entrepreneur_lead_status_known CHECK (status IN ('OPEN', 'EMPLOYER', 'CLOSED')),
  CONSTRAINT entrepreneur_lead_became CHECK ((status = 'EMPLOYER') = (employer_id IS NOT NULL)),
  CONSTRAINT entrepreneur_lead_closed_why CHECK (status <> 'CLOSED' OR reason IS NOT NULL),
  CONSTRAINT entrepreneur_lead_next CHECK ((next_step IS NULL) = (next_on IS NULL))
);

CREATE TABLE lead_visit (
  session_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  lead_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  KEY lead_visit_of (lead_id, session_id),
  CONSTRAINT lead_visit_lead FOREIGN KEY (lead_id) REFERENCES entrepreneur_lead (id),
  CONSTRAINT lead_visit_session FOREIGN KEY (session_id) REFERENCES matching_session (id)
);
