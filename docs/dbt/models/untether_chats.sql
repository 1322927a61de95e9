SELECT source, chat, channel, staff_account, is_group, '' AS title,
    CASE WHEN is_group = 1 THEN -1 ELSE last_at END AS last_at,
    CASE WHEN is_group = 0 AND outs = 3 THEN third_at ELSE -1 END AS third_out
FROM (
  SELECT source, chat, MIN(channel) AS channel, MIN(staff_account) AS staff_account, MAX(is_group) AS is_group,
    MAX(at_wall) AS last_at,
    SUM(CASE WHEN place <= 3 AND side = 'out' THEN 1 ELSE 0 END) AS outs,
    MIN(CASE WHEN place <= 3 THEN at_wall ELSE 99999999999999 END) AS third_at
  FROM (
    SELECT source, chat, channel, staff_account, is_group, side, at_wall,
      ROW_NUMBER() OVER (
        PARTITION BY source, chat ORDER BY at_wall DESC, seq_no DESC, side_rank DESC
      ) AS place
    FROM (
      SELECT source, chat, channel, staff_account, is_group, side, at_wall, seq_no,
        CASE side WHEN 'in' THEN 0 WHEN 'out' THEN 1 ELSE 2 END AS side_rank
      FROM {{ ref('untether_messages') }}
    ) AS m
  ) AS p
  GROUP BY source, chat
) AS c
