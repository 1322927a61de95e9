SELECT 'days' AS of_table, source, chat, COUNT(*) AS times
FROM {{ ref('untether_days') }}
GROUP BY source, chat, author, side, day
HAVING COUNT(*) > 1
UNION ALL
SELECT 'runs' AS of_table, source, chat, COUNT(*) AS times
FROM {{ ref('untether_runs') }}
GROUP BY source, chat, day, second, delay
HAVING COUNT(*) > 1
UNION ALL
SELECT 'chats' AS of_table, source, chat, COUNT(*) AS times
FROM {{ ref('untether_chats') }}
GROUP BY source, chat
HAVING COUNT(*) > 1
