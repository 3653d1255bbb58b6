-- What reports look for ----------------------------------------------------------------------------

-- Refusals are few among the events: counting them reads nothing else.
CREATE INDEX event_refused ON event (at) WHERE kind = 'refused';
