SELECT source, chat, day,
    at_wall - 86400 * day AS second, delay, COUNT(*) AS n
FROM (
  SELECT source, chat, at_wall,
    CAST(FLOOR(at_wall / 86400.0) AS {{ dbt.type_bigint() }}) AS day,
    CASE WHEN next_at - at_wall <= 259200 THEN next_at - at_wall ELSE -1 END AS delay
  FROM (
    SELECT source, chat, side, at_wall,
      LEAD(NULLIF(at_wall, -99999999999999)) OVER (
        PARTITION BY source, chat ORDER BY at_wall, seq_no, side_rank
      ) AS next_at,
      LEAD(NULLIF(side_rank, -1)) OVER (
        PARTITION BY source, chat ORDER BY at_wall, seq_no, side_rank
      ) AS next_rank
    FROM (
      SELECT source, chat, side, at_wall, seq_no,
        CASE side WHEN 'in' THEN 0 WHEN 'out' THEN 1 ELSE 2 END AS side_rank
      FROM {{ ref('untether_messages') }}
      WHERE is_group = 0
    ) AS m
  ) AS w
  WHERE side = 'out' AND (next_rank IS NULL OR next_rank = 0)
) AS r
GROUP BY source, chat, day, at_wall - 86400 * day, delay
