-- Secrets that all instances share and nobody has to configure (signing of cursors).
CREATE TABLE service_secret (
  name VARCHAR(40) NOT NULL PRIMARY KEY,
  secret VARBINARY(64) NOT NULL
);
