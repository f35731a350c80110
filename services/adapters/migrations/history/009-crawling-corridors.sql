-- A minute in which all stand tells of a red light or a jam, not of a way that takes for ever: no link of a corridor counts as
-- slower than 0.5 m/s.
CREATE OR REPLACE VIEW corridor_travel_times AS
SELECT
  corridor_id,
  minute,
  any(corridor_length) AS corridor_length_m,
  any(free_flow) AS free_flow_time_s,
  sum(length) / corridor_length_m AS coverage,
  if(coverage >= 0.5, sum(length / greatest(speed, 0.5)) / coverage, NULL) AS travel_time_s,
  max(made_up) AS simulated
FROM (
  SELECT
    corridor_id,
    minute,
    link_id,
    argMax(distance / time, time) AS speed,
    max(length_m) AS length,
    max(corridor_m) AS corridor_length,
    max(free_s) AS free_flow,
    max(flag) AS made_up
  FROM (
    SELECT
      corridor_id,
      minute,
      link_id,
      source,
      sum(distance_m) AS distance,
      sum(time_s) AS time,
      max(link_length_m) AS length_m,
      max(corridor_length_m) AS corridor_m,
      max(free_flow_time_s) AS free_s,
      max(simulated) AS flag
    FROM corridor_minutes
    GROUP BY corridor_id, minute, link_id, source
    HAVING time > 0
  )
  GROUP BY corridor_id, minute, link_id
)
GROUP BY corridor_id, minute;
