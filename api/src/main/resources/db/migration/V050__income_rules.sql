-- Norms and rules for the effect of work on an income, as an administrator loads them. One row a line of the file;
-- the same line again replaces itself.
CREATE TABLE income_rule (
  -- kind, benefit, household, age, gross wage, code and first day: what tells a line apart
  rule_key VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  -- NORM, DEDUCTION, EXEMPTION or NET_WAGE
  kind VARCHAR(10) NOT NULL,
  code VARCHAR(40) NULL,
  benefit VARCHAR(30) NULL,
  household VARCHAR(15) NULL,
  age_from INT NULL,
  age_until INT NULL,
  -- NORM: the norm; EXEMPTION: the most that is kept; NET_WAGE: net; euros a month
  amount DECIMAL(10, 2) NULL,
  share_percent DECIMAL(6, 3) NULL,
  basis VARCHAR(5) NULL,
  ends_at_percent DECIMAL(6, 3) NULL,
  months INT NULL,
  rank_ INT NULL,
  gross_wage DECIMAL(10, 2) NULL,
  valid_from DATE NOT NULL,
  valid_until DATE NULL,
  source VARCHAR(300) NOT NULL,
  KEY income_rule_validity (valid_from, valid_until),
  CONSTRAINT income_rule_kind_known CHECK (kind IN ('NORM', 'DEDUCTION', 'EXEMPTION', 'NET_WAGE')),
  CONSTRAINT income_rule_validity CHECK (valid_until IS NULL OR valid_until >= valid_from)
);
