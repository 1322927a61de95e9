SELECT source, chat, author, side, day, messages, media,
    {link_names},
    first_second,
    CAST(FLOOR(last_place / 67108864.0) AS {integer}) AS last_second,
    last_place - 67108864 * CAST(FLOOR(last_place / 67108864.0) AS {integer}) AS last_seq
FROM (
  SELECT source, chat, author, side, day,
    COUNT(*) AS messages,
    CAST(SUM(media) AS {integer}) AS media,
    {links},
    MIN(at_second) AS first_second,
    MAX(at_second * 67108864 + seq_no) AS last_place
  FROM (
    SELECT t.*, at_wall - 86400 * day AS at_second
    FROM (
      SELECT source, chat,
        CASE WHEN is_group = 1 THEN author ELSE '' END AS author,
        side, seq_no, media, at_wall,
        {link_names},
        CAST(FLOOR(at_wall / 86400.0) AS {integer}) AS day
      FROM untether_messages
    ) AS t
  ) AS d
  GROUP BY source, chat, author, side, day
) AS r
