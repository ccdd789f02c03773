-- a table of its own only when the contract names one; else the region's choice of the day counts
ALTER TABLE sroi_obligation MODIFY COLUMN table_code VARCHAR(20) NULL;
ALTER TABLE sroi_obligation ADD COLUMN status VARCHAR(10) NOT NULL DEFAULT 'OPEN';
-- what was realised before contributions were kept here; realised = brought forward + approved contributions
ALTER TABLE sroi_obligation ADD COLUMN brought_forward DECIMAL(14, 2) NOT NULL DEFAULT 0;
UPDATE sroi_obligation SET brought_forward = realised;
ALTER TABLE sroi_obligation ADD CONSTRAINT sroi_obligation_status_known CHECK (status IN ('OPEN', 'CLOSED'));
ALTER TABLE sroi_obligation ADD CONSTRAINT sroi_obligation_brought_forward CHECK (brought_forward >= 0 AND realised >= brought_forward);

-- which table of building blocks the region uses from a day on
CREATE TABLE sroi_table_choice (
  valid_from DATE NOT NULL PRIMARY KEY,
  table_code VARCHAR(20) NOT NULL,
  source VARCHAR(200) NOT NULL,
  chosen_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  chosen_at DATETIME(6) NOT NULL
);
INSERT INTO sroi_table_choice (valid_from, table_code, source, chosen_by, chosen_at)
VALUES ('2015-01-01', 'RIJNSTREEK', 'Bouwblokken SROI regio Rijnstreek', NULL, '2026-01-01 00:00:00');

CREATE TABLE sroi_contribution (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  obligation_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(12) NOT NULL,
  description VARCHAR(200) NOT NULL,
  starts_on DATE NOT NULL,
  target_group VARCHAR(24) NULL,
  benefit_years DECIMAL(5, 2) NULL,
  job_agreement_register BOOLEAN NOT NULL,
  -- the approver's answer on the contribution, never a fact about the person
  disability_block BOOLEAN NULL,
  age INT NULL,
  education_level INT NULL,
  hours_per_week DECIMAL(5, 2) NULL,
  months INT NULL,
  invoice_amount DECIMAL(14, 2) NULL,
  invoice_number VARCHAR(60) NULL,
  supplier VARCHAR(120) NULL,
  placement_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  file_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  status VARCHAR(10) NOT NULL,
  table_code VARCHAR(20) NOT NULL,
  value DECIMAL(14, 2) NOT NULL,
  block_code VARCHAR(40) NULL,
  counts_from DATE NOT NULL,
  counts_until DATE NOT NULL,
  by_employer BOOLEAN NOT NULL,
  entered_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  changed_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  submitted_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  submitted_at DATETIME(6) NULL,
  decided_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_at DATETIME(6) NULL,
  decision_reason VARCHAR(500) NULL,
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  KEY sroi_contribution_obligation (obligation_id, starts_on, id),
  KEY sroi_contribution_status (status, id),
  CONSTRAINT sroi_contribution_obligation FOREIGN KEY (obligation_id) REFERENCES sroi_obligation (id),
  CONSTRAINT sroi_contribution_file FOREIGN KEY (file_id) REFERENCES uploaded_file (id),
  CONSTRAINT sroi_contribution_kind_known CHECK (kind IN ('EMPLOYMENT', 'TRIAL', 'PURCHASE')),
  CONSTRAINT sroi_contribution_status_known CHECK (status IN ('PLANNED', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  CONSTRAINT sroi_contribution_value CHECK (value >= 0 AND counts_until >= counts_from),
  -- what counts has evidence and was decided by somebody else than who entered, changed or submitted it
  CONSTRAINT sroi_contribution_evidence CHECK (status IN ('PLANNED', 'REJECTED', 'WITHDRAWN') OR placement_id IS NOT NULL OR file_id IS NOT NULL),
  CONSTRAINT sroi_contribution_approved CHECK (status <> 'APPROVED' OR decided_by IS NOT NULL),
  CONSTRAINT sroi_contribution_second_person CHECK (decided_by IS NULL OR (decided_by <> entered_by AND decided_by <> changed_by AND (submitted_by IS NULL OR decided_by <> submitted_by)))
);

-- what is counted: a placement, a document or an invoice stands here once, whatever the obligation
CREATE TABLE sroi_evidence (
  evidence_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  contribution_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  KEY sroi_evidence_contribution (contribution_id),
  CONSTRAINT sroi_evidence_contribution FOREIGN KEY (contribution_id) REFERENCES sroi_contribution (id)
);
