-- A snapshot made here, as it is sent to the national server: its chunks by rank, and its manifest at rank -1, last. Without
-- the manifest the making was cut. It is dropped once put down, and with whatever is erased.
CREATE TABLE cliche_a_deposer (
  rang INTEGER PRIMARY KEY,
  octets BLOB NOT NULL
);
