-- After every table they are for.
insert into private.retention_rules (name, target, age_column, keep, condition) values
  -- A phone that was without signal for weeks still repeats its writes under their keys.
  ('idempotency_keys', 'private.idempotency_keys', 'created_at', '30 days', 'true'),
  ('job_runs.finished', 'private.job_runs', 'finished_at', '30 days', $$t.state in ('done', 'canceled') and t.key is null$$),
  -- A key is for ever in the sense that whoever asks again asks soon: schedules catch up for a month at most.
  ('job_runs.keyed', 'private.job_runs', 'finished_at', '90 days', $$t.state in ('done', 'canceled') and t.key is not null$$),
  ('job_runs.dead', 'private.job_runs', 'finished_at', '90 days', $$t.state = 'dead'$$),
  ('job_groups', 'private.job_groups', 'finished_at', '90 days', 'true'),
  ('email_requests', 'private.email_requests', 'settled_at', '30 days', 'true'),
  ('email_events', 'private.email_events', 'received_at', '90 days', 'true'),
  ('stripe_events', 'private.stripe_events', 'received_at', '90 days', 'true'),
  ('health_checks', 'private.health_checks', 'at', '90 days', 'true'),
  ('health_days', 'private.health_days', 'day', '400 days', 'true'),
  ('incidents', 'private.incidents', 'ended_at', '400 days', 'true'),
  ('analytics_counts', 'private.analytics_counts', 'day', '180 days', 'true'),
  -- A year, so that years can be compared, and a month for its retention.
  ('active_days', 'private.active_days', 'day', '400 days', 'true');

-- The row stays: its dedup_key is what keeps the mail from going out twice.
insert into private.retention_rules (name, target, age_column, keep, condition, change) values
  ('email_outbox.text', 'private.email_outbox', 'created_at', '30 days',
    $$t.state not in ('queued', 'sending') and (t.html is not null or t.body_text is not null or t.data <> '{}')$$,
    $$html = null, body_text = null, data = '{}', unsubscribe_url = null$$);
