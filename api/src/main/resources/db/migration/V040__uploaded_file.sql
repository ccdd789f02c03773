-- documents that people upload: in the database, so that one transaction, one backup and one erasure cover them
CREATE TABLE uploaded_file (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  file_name VARCHAR(150) NOT NULL,
  media_type VARCHAR(60) NOT NULL,
  size_bytes INT NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content LONGBLOB NOT NULL,
  -- NOT_SCANNED, CLEAN, ACCEPTED by somebody who takes the risk, or INFECTED as found later: then the content is gone
  scan_status VARCHAR(12) NOT NULL,
  scanner VARCHAR(60) NOT NULL,
  scanned_at DATETIME(6) NULL,
  accepted_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  uploaded_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  uploaded_at DATETIME(6) NOT NULL,
  KEY uploaded_file_scan (scan_status, id),
  CONSTRAINT uploaded_file_size CHECK (size_bytes > 0),
  CONSTRAINT uploaded_file_scan_known CHECK (scan_status IN ('NOT_SCANNED', 'CLEAN', 'ACCEPTED', 'INFECTED'))
);
