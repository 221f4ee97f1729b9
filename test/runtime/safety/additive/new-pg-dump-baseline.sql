--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;

COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';

CREATE TYPE public.suit AS ENUM (
    'hearts',
    'spades'
);

CREATE FUNCTION public.hand_size(hand bigint) RETURNS integer
    LANGUAGE sql STABLE
    AS $$ SELECT count(*)::integer FROM public.cards WHERE hand_id = hand $$;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.hands (
    id bigint NOT NULL,
    name public.citext NOT NULL
);

CREATE SEQUENCE public.hands_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.hands_id_seq OWNED BY public.hands.id;

CREATE TABLE public.cards (
    id integer NOT NULL,
    hand_id bigint,
    suit public.suit DEFAULT 'hearts'::public.suit NOT NULL,
    CONSTRAINT cards_id_check CHECK ((id > 0))
);

ALTER TABLE ONLY public.hands ALTER COLUMN id SET DEFAULT nextval('public.hands_id_seq'::regclass);

ALTER TABLE ONLY public.hands
    ADD CONSTRAINT hands_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cards
    ADD CONSTRAINT cards_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.hands
    ADD CONSTRAINT hands_name_key UNIQUE (name);

CREATE INDEX cards_hand_id_idx ON public.cards USING btree (hand_id);

ALTER TABLE ONLY public.cards
    ADD CONSTRAINT cards_hand_id_fkey FOREIGN KEY (hand_id) REFERENCES public.hands(id) ON DELETE CASCADE;
