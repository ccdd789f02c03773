-- Who may come in: users, the organisations they act for, and their sessions.
CREATE TABLE organisation (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  -- MUNICIPALITY and SERVICE_POINT staff are colleagues; UWV, SHELTERED_WORK, TEMP_AGENCY are partners; EMPLOYER
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(200) NOT NULL,
  municipality_code VARCHAR(10) NULL,
  CONSTRAINT organisation_kind_known CHECK (kind IN ('MUNICIPALITY', 'SERVICE_POINT', 'UWV', 'SHELTERED_WORK', 'TEMP_AGENCY', 'EMPLOYER'))
);

CREATE TABLE app_user (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  username VARCHAR(191) NOT NULL,
  display_name VARCHAR(200) NOT NULL,
  phone VARCHAR(30) NULL,
  -- Argon2id; absent for people who sign in through OpenID Connect
  password_hash VARCHAR(255) NULL,
  external_subject VARCHAR(191) NULL,
  active BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT app_user_username_unique UNIQUE (username),
  CONSTRAINT app_user_external_subject_unique UNIQUE (external_subject)
);

CREATE TABLE membership (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organisation_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role VARCHAR(20) NOT NULL,
  municipality_code VARCHAR(10) NULL,
  CONSTRAINT membership_unique UNIQUE (user_id, organisation_id, role),
  CONSTRAINT membership_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT membership_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT membership_role_known CHECK (role IN ('EMPLOYER', 'ACCOUNT_MANAGER', 'CONSULTANT', 'JOB_SEEKER', 'MANAGER', 'QUALITY', 'ADMIN'))
);

CREATE TABLE user_session (
  -- SHA-256 of the cookie's value: a copy of this table opens no session
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  csrf_token VARCHAR(64) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  last_seen_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  KEY user_session_user (user_id),
  KEY user_session_expiry (expires_at),
  CONSTRAINT user_session_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

CREATE TABLE sign_in_attempt (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- SHA-256 of the address and of the username: neither is kept
  address_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  username_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  succeeded BOOLEAN NOT NULL,
  at DATETIME(6) NOT NULL,
  KEY sign_in_attempt_address (address_hash, at),
  KEY sign_in_attempt_username (username_hash, at)
);
