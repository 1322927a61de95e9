    -- A log of the webhook with a row a message: wa_id is the client's, type the kind of the message, direction in or out.
    SELECT
      'whatsapp-cloud' AS source,
      'whatsapp' AS channel,
      l.display_phone_number AS staff_account,
      l.wa_id AS chat,
      0 AS is_group,
      '' AS author,
      l.direction AS side,
      l.sent_at AS sent_at,
      0 AS seq_no,
      CASE WHEN l.type IN ('image', 'video', 'audio', 'document', 'sticker') THEN 1 ELSE 0 END AS media,
      l.body AS text,
      l.message_id AS message_id
    FROM whatsapp_messages AS l
    WHERE l.type NOT IN ('reaction', 'system', 'unsupported')
-- handles
SELECT DISTINCT 'whatsapp-cloud' AS source, wa_id AS chat, '' AS author, 'phone' AS kind, wa_id AS value
FROM whatsapp_messages
WHERE wa_id NOT LIKE '%.%'
UNION ALL
SELECT DISTINCT 'whatsapp-cloud' AS source, wa_id AS chat, '' AS author, 'bsuid' AS kind, wa_id AS value
FROM whatsapp_messages
WHERE wa_id LIKE '%.%'
UNION ALL
SELECT 'whatsapp-cloud' AS source, wa_id AS chat, '' AS author, 'name' AS kind, MIN(profile_name) AS value
FROM whatsapp_messages
WHERE profile_name <> ''
GROUP BY wa_id
