-- A handover also takes employers along, and people for whom somebody was the stand-in.
ALTER TABLE caseload_handover ADD COLUMN employers INT NOT NULL DEFAULT 0;
