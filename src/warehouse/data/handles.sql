SELECT h.source, h.chat, h.author, h.kind, h.value
FROM (
  SELECT source, chat, author, kind, value
  FROM untether_handles
  WHERE kind <> 'name' AND value <> ''
  GROUP BY source, chat, author, kind, value
  UNION ALL
  SELECT source, chat, author, kind, MIN(value) AS least
  FROM untether_handles
  WHERE kind = 'name' AND value <> ''
  GROUP BY source, chat, author, kind
) AS h
INNER JOIN (
  SELECT DISTINCT source, chat FROM untether_messages
) AS c ON c.source = h.source AND c.chat = h.chat
