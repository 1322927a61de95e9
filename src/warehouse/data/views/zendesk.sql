    SELECT
      'zendesk' AS source,
      CASE t.via_channel
        WHEN 'whatsapp' THEN 'whatsapp'
        WHEN 'facebook' THEN 'messenger'
        WHEN 'instagram_dm' THEN 'instagram'
        WHEN 'telegram' THEN 'telegram'
        WHEN 'viber' THEN 'viber'
        WHEN 'line' THEN 'line'
        WHEN 'email' THEN 'email'
        WHEN 'voice' THEN 'phone'
        WHEN 'sms' THEN 'phone'
        WHEN 'web' THEN 'web-form'
        ELSE 'web-chat'
      END AS channel,
      '' AS staff_account,
      CAST(t.id AS VARCHAR(40)) AS chat,
      0 AS is_group,
      '' AS author,
      CASE WHEN c.user_id = t.requester_id THEN 'in' ELSE 'out' END AS side,
      c.created AS sent_at,
      0 AS seq_no,
      0 AS media,
      c.body AS text,
      CAST(c.id AS VARCHAR(40)) AS message_id
    FROM ticket_comment AS c
    INNER JOIN ticket AS t ON t.id = c.ticket_id
    WHERE c.public = TRUE
-- handles
SELECT 'zendesk' AS source, CAST(t.id AS VARCHAR(40)) AS chat, '' AS author, 'email' AS kind, u.email AS value
FROM ticket AS t INNER JOIN "user" AS u ON u.id = t.requester_id
WHERE u.email <> ''
UNION ALL
SELECT 'zendesk' AS source, CAST(t.id AS VARCHAR(40)) AS chat, '' AS author, 'phone' AS kind, u.phone AS value
FROM ticket AS t INNER JOIN "user" AS u ON u.id = t.requester_id
WHERE u.phone <> ''
UNION ALL
SELECT 'zendesk' AS source, CAST(t.id AS VARCHAR(40)) AS chat, '' AS author, 'name' AS kind, u.name AS value
FROM ticket AS t INNER JOIN "user" AS u ON u.id = t.requester_id
WHERE u.name <> ''
