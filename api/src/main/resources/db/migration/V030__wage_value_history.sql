-- Who assessed a wage value and where: a definitive one is set at the workplace (Participatiewet art. 6 and 10d).
ALTER TABLE wage_value
  ADD COLUMN assessor VARCHAR(200) NULL,
  ADD COLUMN workplace VARCHAR(200) NULL;
