    SELECT
      'chatwoot' AS source,
      CASE
        WHEN i.channel_type IN ('Channel::Whatsapp') THEN 'whatsapp'
        WHEN i.channel_type = 'Channel::Telegram' THEN 'telegram'
        WHEN i.channel_type = 'Channel::FacebookPage' THEN 'messenger'
        WHEN i.channel_type = 'Channel::Instagram' THEN 'instagram'
        WHEN i.channel_type = 'Channel::Line' THEN 'line'
        WHEN i.channel_type = 'Channel::Email' THEN 'email'
        WHEN i.channel_type IN ('Channel::Sms', 'Channel::TwilioSms') THEN 'phone'
        ELSE 'web-chat'
      END AS channel,
      i.name AS staff_account,
      CAST(c.id AS VARCHAR(40)) AS chat,
      0 AS is_group,
      '' AS author,
      CASE m.message_type WHEN 0 THEN 'in' ELSE 'out' END AS side,
      m.created_at AS sent_at,
      0 AS seq_no,
      CASE WHEN m.id IN (SELECT message_id FROM attachments) THEN 1 ELSE 0 END AS media,
      m.content AS text,
      CAST(m.id AS VARCHAR(40)) AS message_id
    FROM messages AS m
    INNER JOIN conversations AS c ON c.id = m.conversation_id
    INNER JOIN inboxes AS i ON i.id = c.inbox_id
    -- 0 is from the client, 1 from the business, 3 a template of the business; 2 is a line of the service.
    WHERE m.message_type IN (0, 1, 3) AND m.private = FALSE
-- handles
SELECT 'chatwoot' AS source, CAST(c.id AS VARCHAR(40)) AS chat, '' AS author, 'phone' AS kind, p.phone_number AS value
FROM conversations AS c INNER JOIN contacts AS p ON p.id = c.contact_id
WHERE p.phone_number <> ''
UNION ALL
SELECT 'chatwoot' AS source, CAST(c.id AS VARCHAR(40)) AS chat, '' AS author, 'email' AS kind, p.email AS value
FROM conversations AS c INNER JOIN contacts AS p ON p.id = c.contact_id
WHERE p.email <> ''
UNION ALL
SELECT 'chatwoot' AS source, CAST(c.id AS VARCHAR(40)) AS chat, '' AS author, 'name' AS kind, p.name AS value
FROM conversations AS c INNER JOIN contacts AS p ON p.id = c.contact_id
WHERE p.name <> ''
UNION ALL
SELECT 'chatwoot' AS source, CAST(c.id AS VARCHAR(40)) AS chat, '' AS author, 'platform' AS kind, x.source_id AS value
FROM conversations AS c INNER JOIN contact_inboxes AS x ON x.id = c.contact_inbox_id
WHERE x.source_id <> ''
