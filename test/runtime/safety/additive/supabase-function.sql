create or replace function public.touch_updated_at()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  -- DELETE FROM tasks; is only a remark here
  new.updated_at := now();
  return new;
end;
$$;
