-- Events are for a resume, and PAM's protocol promises them for a day.
alter table private.retention_rules drop constraint retention_rules_keep_check;
alter table private.retention_rules add constraint retention_rules_keep_check check (keep >= interval '1 day');

insert into private.retention_rules (name, target, age_column, keep, condition) values
  ('pam_events', 'private.pam_events', 'created_at', '1 day', 'true'),
  ('pam_turns', 'private.pam_turns', 'finished_at', '7 days', 'true'),
  ('pam_tickets', 'private.pam_tickets', 'expires_at', '1 day', 'true'),
  ('pam_usage', 'private.pam_usage', 'day', '400 days', 'true');
