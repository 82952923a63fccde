-- Version 7. Indexes of what has a certain date of several days, so that what began before the days that are asked for
-- and goes on is found without reading all that came before; and of what events do, among all that is linked. They are
-- small.

CREATE INDEX statements_over_days ON statements (day_to, day_from) WHERE day_sure AND day_from < day_to;
CREATE INDEX events_over_days ON events (day_to, day_from) WHERE day_sure AND day_from < day_to;
CREATE INDEX articles_over_days ON articles (day_to, day_from) WHERE day_sure AND day_from < day_to;
CREATE INDEX views_of_events ON views (entry, stance) WHERE kind = 'event';
