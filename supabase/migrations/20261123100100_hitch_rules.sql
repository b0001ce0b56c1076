-- What a hitch may say. Beside the checks of the row: which kinds of vehicle, and that no stretch lies over another.

create function private.day_words(p_day date) returns text
language sql
immutable
set search_path = ''
as $$ select to_char(p_day, 'FMDD Mon YYYY') $$;
comment on function private.day_words(date) is 'A day as messages name it: 3 Nov 2026.';
revoke execute on function private.day_words(date) from public;

create function private.hitched_already(p_hitch public.hitches) returns public.hitches
language sql
stable
set search_path = ''
as $$
  select h.* from public.hitches h
  where h.user_id = p_hitch.user_id and h.id <> p_hitch.id and h.deleted_at is null
    and (p_hitch.trailer_id = h.trailer_id or p_hitch.tow_vehicle_id = h.tow_vehicle_id)
    and case
      when h.to_km is null and p_hitch.to_km is null then true
      -- By the same odometer kilometres tell exactly; by another one only days do, and one may end where the next begins.
      when p_hitch.tow_vehicle_id = h.tow_vehicle_id then
        h.from_km < coalesce(p_hitch.to_km, 'infinity') and p_hitch.from_km < coalesce(h.to_km, 'infinity')
      else
        h.hitched_on < coalesce(p_hitch.unhitched_on, 'infinity') and p_hitch.hitched_on < coalesce(h.unhitched_on, 'infinity')
    end
  order by h.to_km is not null, h.hitched_on, h.id limit 1
$$;
comment on function private.hitched_already(public.hitches) is 'A stretch of the same trailer or tow vehicle that this one lies over, or none.';
revoke execute on function private.hitched_already(public.hitches) from public;

create function private.check_hitch() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  tow text;
  trailer text;
  clash public.hitches;
begin
  if new.deleted_at is not null then
    return new;
  end if;
  if (new.unhitched_on is null) <> (new.to_km is null) then
    raise sqlstate 'PT400' using message = 'invalid_request', hint = case when new.to_km is null then 'body.toKm' else 'body.unhitchedOn' end,
      detail = 'Give both the day and the odometer of the end, or neither.';
  end if;
  if new.to_km < new.from_km then
    raise sqlstate 'PT400' using message = 'invalid_request', hint = 'body.toKm',
      detail = 'The odometer at the end cannot be lower than at the start.';
  end if;
  if new.unhitched_on < new.hitched_on then
    raise sqlstate 'PT400' using message = 'invalid_request', hint = 'body.unhitchedOn', detail = 'It cannot end before it began.';
  end if;
  -- Locked, in one order: of two hitches made at once the second sees the first.
  perform from public.vehicles v
  where v.user_id = new.user_id and v.id in (new.tow_vehicle_id, new.trailer_id) order by v.id for no key update;
  select case when v.deleted_at is null then v.kind else 'deleted' end into tow
  from public.vehicles v where v.user_id = new.user_id and v.id = new.tow_vehicle_id;
  select case when v.deleted_at is null then v.kind else 'deleted' end into trailer
  from public.vehicles v where v.user_id = new.user_id and v.id = new.trailer_id;
  -- One that is not there at all is for the foreign key to refuse.
  if tow not in ('tow', 'motorhome') then
    raise sqlstate 'PT400' using message = 'invalid_request', hint = 'body.towVehicleId',
      detail = 'Choose a tow vehicle or a motorhome that you have.';
  end if;
  if trailer not in ('caravan', 'trailer') then
    raise sqlstate 'PT400' using message = 'invalid_request', hint = 'body.trailerId',
      detail = 'Choose a caravan or a trailer that you have.';
  end if;
  clash := private.hitched_already(new);
  if clash.id is null then
    return new;
  end if;
  raise sqlstate 'PT409' using message = 'conflict',
    hint = case when clash.to_km is null and new.to_km is null and clash.trailer_id <> new.trailer_id then 'body.towVehicleId'
      when clash.to_km is null and new.to_km is null then 'body.trailerId' else 'body.fromKm' end,
    detail = case
      when clash.to_km is null and new.to_km is null and clash.trailer_id <> new.trailer_id then
        format('This vehicle has had something else on since %s. Unhitch that first.', private.day_words(clash.hitched_on))
      when clash.to_km is null and new.to_km is null then
        format('This has been hitched since %s. Unhitch it first.', private.day_words(clash.hitched_on))
      when clash.to_km is null then
        format('This overlaps with the hitch that began on %s and is still on.', private.day_words(clash.hitched_on))
      else format('This overlaps with the hitch from %s to %s.',
        private.day_words(clash.hitched_on), private.day_words(clash.unhitched_on)) end;
end
$$;
comment on function private.check_hitch() is
  'Before a hitch is written: it ends after it began, what drives tows what is towed, and no two stretches of either overlap. The message names field and clash.';
revoke execute on function private.check_hitch() from public;
create trigger check_hitch before insert or update on public.hitches
  for each row execute function private.check_hitch();

create function private.refuse_hitched() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if exists (
    select from public.hitches h where h.user_id = new.user_id and h.to_km is null and h.deleted_at is null
      and new.id in (h.tow_vehicle_id, h.trailer_id)
  ) then
    raise sqlstate 'PT409' using message = 'conflict', hint = 'path.id', detail = 'It is hitched. Unhitch it first, then delete it.';
  end if;
  return new;
end
$$;
comment on function private.refuse_hitched() is 'Before a vehicle is deleted: what is hitched stays.';
revoke execute on function private.refuse_hitched() from public;
create trigger refuse_hitched before update on public.vehicles
  for each row when (new.deleted_at is not null and old.deleted_at is null) execute function private.refuse_hitched();
