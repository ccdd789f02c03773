-- Offers of wage-cost subsidy to an employer. The figures stand in the row and never change after it was sent.
CREATE TABLE subsidy_offer (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  employer_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- absent for an offer that stands alone
  vacancy_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  job_seeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(12) NOT NULL,
  function_title VARCHAR(200) NOT NULL,
  starts_on DATE NOT NULL,
  -- absent: a contract without end, of which the first year is calculated
  ends_on DATE NULL,
  calculated_until DATE NOT NULL,
  hours_per_week DECIMAL(5, 2) NOT NULL,
  -- absent: the minimum wage for the age
  hourly_wage DECIMAL(8, 2) NULL,
  flat_rate BOOLEAN NOT NULL,
  flat_rate_until DATE NULL,
  wage_value_percent DECIMAL(5, 2) NULL,
  wage_value_kind VARCHAR(10) NULL,
  wage_value_on DATE NULL,
  -- periods with their amounts, versions of the tables, instruments
  figures JSON NOT NULL,
  valid_until DATE NOT NULL,
  note VARCHAR(1000) NULL,
  created_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sent_at DATETIME(6) NULL,
  answered_at DATETIME(6) NULL,
  reason VARCHAR(1000) NULL,
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  KEY subsidy_offer_employer (employer_id, id),
  KEY subsidy_offer_job_seeker (job_seeker_id, id),
  KEY subsidy_offer_maker (created_by, id),
  CONSTRAINT subsidy_offer_employer FOREIGN KEY (employer_id) REFERENCES employer (id),
  CONSTRAINT subsidy_offer_vacancy FOREIGN KEY (vacancy_id) REFERENCES vacancy (id),
  CONSTRAINT subsidy_offer_job_seeker FOREIGN KEY (job_seeker_id) REFERENCES job_seeker (id),
  CONSTRAINT subsidy_offer_status_known CHECK (status IN ('DRAFT', 'SENT', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  CONSTRAINT subsidy_offer_sent CHECK (status IN ('DRAFT', 'WITHDRAWN') OR sent_at IS NOT NULL),
  CONSTRAINT subsidy_offer_period CHECK (calculated_until >= starts_on AND (ends_on IS NULL OR ends_on >= starts_on)),
  CONSTRAINT subsidy_offer_hours CHECK (hours_per_week > 0)
);
