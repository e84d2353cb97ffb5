--liquibase formatted sql

--changeset canbao:1
CREATE TABLE thing (id BIGINT PRIMARY KEY, name VARCHAR(100) NOT NULL);
