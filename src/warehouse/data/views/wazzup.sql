    -- A log of the webhook with a row a message, columns as Wazzup names its fields.
    SELECT
      'wazzup' AS source,
      CASE l.chattype
        WHEN 'whatsapp' THEN 'whatsapp'
        WHEN 'telegram' THEN 'telegram'
        WHEN 'instagram' THEN 'instagram'
        WHEN 'vk' THEN 'vk'
        WHEN 'viber' THEN 'viber'
        WHEN 'avito' THEN 'avito'
        ELSE 'whatsapp-unofficial'
      END AS channel,
      l.channelid AS staff_account,
      l.chatid AS chat,
      0 AS is_group,
      '' AS author,
      CASE WHEN l.isecho = TRUE THEN 'out' ELSE 'in' END AS side,
      l.datetime AS sent_at,
      0 AS seq_no,
      CASE WHEN l.type IN ('image', 'video', 'audio', 'document') THEN 1 ELSE 0 END AS media,
      l.text AS text,
      l.messageid AS message_id
    FROM wazzup_messages AS l
    WHERE l.isdeleted = FALSE
-- handles
SELECT DISTINCT 'wazzup' AS source, chatid AS chat, '' AS author,
  CASE chattype WHEN 'whatsapp' THEN 'phone' ELSE 'platform' END AS kind, chatid AS value
FROM wazzup_messages
UNION ALL
SELECT 'wazzup' AS source, chatid AS chat, '' AS author, 'name' AS kind, MIN(contactname) AS value
FROM wazzup_messages
WHERE contactname <> ''
GROUP BY chatid
