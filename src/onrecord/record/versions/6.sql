-- Version 6. Indexes by which lists are put in order of time and counted, so that they need not be read whole.

CREATE INDEX statements_by_day ON statements (NOT day_sure, day_from IS NULL, day_from, day_to);
CREATE INDEX statements_latest ON statements (day_sure DESC, day_from IS NULL, day_from DESC, day_to DESC);
CREATE INDEX statements_by_act ON statements (act);
CREATE INDEX events_by_day ON events (NOT day_sure, day_from IS NULL, day_from, day_to);
CREATE INDEX events_latest ON events (day_sure DESC, day_from IS NULL, day_from DESC, day_to DESC);
CREATE INDEX events_by_type ON events (event);
CREATE INDEX articles_by_day ON articles (NOT day_sure, day_from IS NULL, day_from, day_to);
CREATE INDEX articles_latest ON articles (day_sure DESC, day_from IS NULL, day_from DESC, day_to DESC);
CREATE INDEX articles_of_outlets ON articles (outlet, agency, day_sure, day_from, day_to);
CREATE INDEX articles_of_flags ON articles (flags);
