SELECT source, MIN(day) AS first_day, MAX(day) AS last_day, COUNT(*) AS items
FROM (
  SELECT source, CAST(FLOOR(at_wall / 86400.0) AS {integer}) AS day
  FROM untether_messages
) AS d
GROUP BY source
