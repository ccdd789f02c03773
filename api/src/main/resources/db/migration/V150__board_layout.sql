-- A column without a position is no longer on the board of its kind; cards that still stand in it stay visible.
ALTER TABLE session_board_column MODIFY position INT NULL;

-- The layout of a kind changes as a whole, with its timer: one version for both.
ALTER TABLE session_timer_length ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
