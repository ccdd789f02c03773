-- What new sessions of a series begin with, and from which day its weeks are counted since it got another rhythm.
ALTER TABLE matching_session_series ADD COLUMN around JSON NULL;
ALTER TABLE matching_session_series ADD COLUMN rhythm_from DATE NULL;
