create table private.paused_jobs (
  job text primary key,
  paused_at timestamptz not null default now(),
  paused_by uuid references auth.users (id) on delete set null
);
comment on table private.paused_jobs is 'Jobs whose runs wait until an administrator resumes them.';
create index paused_jobs_by_person on private.paused_jobs (paused_by);
revoke all on private.paused_jobs from public, anon, authenticated, service_role;
alter table private.paused_jobs enable row level security;

create table private.job_groups (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  total int not null check (total >= 0),
  unfinished int not null check (unfinished >= 0),
  dead int not null default 0,
  final_job text,
  final_payload jsonb not null default '{}',
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
comment on table private.job_groups is
  'Runs that belong together, and the run that follows once none of them is unfinished. A dead member counts as finished; the final step is told how many there were.';
revoke all on private.job_groups from public, anon, authenticated, service_role;
alter table private.job_groups enable row level security;

create table private.job_runs (
  id uuid primary key default gen_random_uuid(),
  job text not null,
  key text check (char_length(key) between 1 and 300),
  debounce_key text,
  payload jsonb not null default '{}',
  source text not null default 'event' check (source in ('event', 'schedule', 'continuation', 'group', 'replay')),
  user_id uuid references auth.users (id) on delete set null,
  group_id uuid references private.job_groups (id) on delete set null,
  parent_id uuid references private.job_runs (id) on delete set null,
  slot timestamptz,
  since timestamptz,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'dead', 'canceled')),
  created_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  published_at timestamptz,
  publications int not null default 0,
  publish_by timestamptz,
  message_id text,
  dlq_id text,
  attempts int not null default 0,
  max_attempts int not null default 4,
  lease uuid,
  lease_until timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  duplicates int not null default 0,
  result jsonb,
  error text,
  check ((state = 'running') = (lease is not null and lease_until is not null)),
  check ((state in ('done', 'dead', 'canceled')) = (finished_at is not null))
);
comment on table private.job_runs is
  'Every piece of background work: asked for (outbox), being done (lease) and done (result). It is written in the transaction that asks for it and published to QStash after the commit; a message carries nothing but the id.';
comment on column private.job_runs.key is 'Asked for once for ever: a second run of this job with this key is not made.';
comment on column private.job_runs.debounce_key is 'Asked for once while it waits: until the run starts, another request with this key joins it.';
comment on column private.job_runs.slot is 'The moment of its schedule that a scheduled run stands for.';
comment on column private.job_runs.since is 'The slot before it that was served; what lies between the two is this run''s to catch up with.';
comment on column private.job_runs.published_at is 'When QStash last took the message; null while it has to be published (again).';
comment on column private.job_runs.publications is 'How often it was published; part of the deduplication id.';
comment on column private.job_runs.publish_by is 'Until then whoever took it for publishing is trusted to do so.';
comment on column private.job_runs.duplicates is 'Deliveries that came after it was done and changed nothing.';

create unique index job_runs_key on private.job_runs (job, key) where key is not null;
create unique index job_runs_debounced on private.job_runs (job, debounce_key) where state = 'waiting' and debounce_key is not null;
create index job_runs_unpublished on private.job_runs (due_at) where state = 'waiting' and published_at is null;
create index job_runs_open on private.job_runs (published_at) where state in ('waiting', 'running');
create index job_runs_newest on private.job_runs (created_at desc, id);
create index job_runs_by_job on private.job_runs (job, created_at desc);
create index job_runs_dead on private.job_runs (finished_at desc) where state = 'dead';
create index job_runs_by_message on private.job_runs (message_id) where message_id is not null;
create index job_runs_by_user on private.job_runs (user_id);
create index job_runs_by_group on private.job_runs (group_id);
create index job_runs_by_parent on private.job_runs (parent_id);
revoke all on private.job_runs from public, anon, authenticated, service_role;
alter table private.job_runs enable row level security;

create table private.schedules (
  job text primary key,
  last_slot timestamptz,
  last_run_id uuid references private.job_runs (id) on delete set null,
  last_fired_at timestamptz,
  firings bigint not null default 0
);
comment on table private.schedules is
  'What each scheduled job has been asked for last. When it runs is said in the catalog of the code; QStash is told by `npm run schedules:sync`.';
create index schedules_by_run on private.schedules (last_run_id);
revoke all on private.schedules from public, anon, authenticated, service_role;
alter table private.schedules enable row level security;
