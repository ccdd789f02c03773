-- A visit to an entrepreneur together with the economic adviser is a session of its own kind.
ALTER TABLE matching_session DROP CONSTRAINT matching_session_kind_known;
ALTER TABLE matching_session ADD CONSTRAINT matching_session_kind_known CHECK (kind IN ('SCRUM', 'NETWORK_CAFE', 'WERKHUIS', 'YOUTH', 'WW_INFORMATION', 'EMPLOYER_EVENT', 'JOINT_VISIT'));
ALTER TABLE matching_session_series DROP CONSTRAINT session_series_kind_known;
ALTER TABLE matching_session_series ADD CONSTRAINT session_series_kind_known CHECK (kind IN ('SCRUM', 'NETWORK_CAFE', 'WERKHUIS', 'YOUTH', 'WW_INFORMATION', 'EMPLOYER_EVENT', 'JOINT_VISIT'));
