SELECT r.source, r.chat, r.day, r.runs, d.messages
FROM (
  SELECT source, chat, day, SUM(n) AS runs
  FROM {{ ref('untether_runs') }}
  GROUP BY source, chat, day
) AS r
LEFT JOIN (
  SELECT source, chat, day, SUM(messages) AS messages
  FROM {{ ref('untether_days') }}
  WHERE side = 'out'
  GROUP BY source, chat, day
) AS d ON d.source = r.source AND d.chat = r.chat AND d.day = r.day
WHERE d.messages IS NULL OR r.runs > d.messages
