-- An offer that was not answered in time is noted as such, with a row in the history.
ALTER TABLE subsidy_offer DROP CONSTRAINT subsidy_offer_status_known;
ALTER TABLE subsidy_offer ADD CONSTRAINT subsidy_offer_status_known
  CHECK (status IN ('DRAFT', 'SENT', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'));
CREATE INDEX subsidy_offer_open ON subsidy_offer (status, valid_until, id);
