-- V1__warehouse.sql
create schema if not exists warehouse;

create table warehouse.bin (
  id          bigint generated always as identity primary key,
  code        text not null unique,
  capacity    integer not null check (capacity > 0),
  created_at  timestamptz not null default now()
);

create table warehouse.item (
  id      bigint generated always as identity primary key,
  bin_id  bigint not null references warehouse.bin (id),
  sku     text not null,
  amount  numeric(12, 3) not null default 0,
  unique (bin_id, sku)
);

create index item_sku_idx on warehouse.item (sku);

create view warehouse.stock as
  select b.code, i.sku, i.amount from warehouse.item i join warehouse.bin b on b.id = i.bin_id;

comment on table warehouse.bin is 'A place on a shelf; DROP TABLE stands here only as text.';
