-- What people are told: the inbox, who wants which kind how, and the mails that are still to go.
CREATE TABLE message (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  recipient_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii NOT NULL,
  -- page of the portal it is about
  path VARCHAR(300) NOT NULL,
  -- the job seeker it is about, if any: it goes when he is erased
  about_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- what is filled in in the text of the inbox; a mail uses what names nobody only
  words JSON NOT NULL,
  calendar JSON NULL,
  -- how it goes by mail, as the recipient wanted it when it was sent
  delivery VARCHAR(10) CHARACTER SET ascii NOT NULL,
  -- the morning whose mail named it
  digest_on DATE NULL,
  created_at DATETIME(6) NOT NULL,
  read_at DATETIME(6) NULL,
  KEY message_inbox (recipient_id, id),
  KEY message_unread (recipient_id, read_at),
  KEY message_digest (delivery, digest_on, created_at),
  KEY message_about (about_id),
  KEY message_age (created_at),
  CONSTRAINT message_recipient FOREIGN KEY (recipient_id) REFERENCES app_user (id),
  CONSTRAINT message_delivery_known CHECK (delivery IN ('AT_ONCE', 'DAILY', 'OFF'))
);

CREATE TABLE message_preference (
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii NOT NULL,
  delivery VARCHAR(10) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (user_id, kind),
  CONSTRAINT message_preference_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT message_preference_known CHECK (delivery IN ('AT_ONCE', 'DAILY', 'OFF'))
);

CREATE TABLE message_language (
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  CONSTRAINT message_language_user FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT message_language_known CHECK (language IN ('nl', 'en'))
);

CREATE TABLE mail_outbox (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  recipient_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- one of the two: a message of its own, or the mail of a morning
  message_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  digest_on DATE NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  attempts INT NOT NULL,
  available_at DATETIME(6) NOT NULL,
  claimed_by VARCHAR(64) NULL,
  claimed_until DATETIME(6) NULL,
  last_error VARCHAR(200) NULL,
  created_at DATETIME(6) NOT NULL,
  done_at DATETIME(6) NULL,
  KEY mail_outbox_due (state, available_at, id),
  KEY mail_outbox_age (done_at),
  CONSTRAINT mail_outbox_message UNIQUE (message_id),
  CONSTRAINT mail_outbox_digest UNIQUE (recipient_id, digest_on),
  CONSTRAINT mail_outbox_recipient FOREIGN KEY (recipient_id) REFERENCES app_user (id),
  CONSTRAINT mail_outbox_of_message FOREIGN KEY (message_id) REFERENCES message (id) ON DELETE CASCADE,
  CONSTRAINT mail_outbox_state_known CHECK (state IN ('WAITING', 'SENT', 'GIVEN_UP'))
);

-- one reminder for a subject and the day it is due, however often the job looks
CREATE TABLE reminder_sent (
  kind VARCHAR(40) CHARACTER SET ascii NOT NULL,
  subject_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  due_on DATE NOT NULL,
  recipient_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  PRIMARY KEY (kind, subject_id, due_on, recipient_id),
  KEY reminder_sent_recipient (recipient_id),
  CONSTRAINT reminder_sent_recipient FOREIGN KEY (recipient_id) REFERENCES app_user (id)
);
