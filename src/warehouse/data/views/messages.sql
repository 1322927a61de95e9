    -- Fill in: one row a message. side is in, out or '' where nobody knows; seq_no rises within a chat, or is 0 where the order of
    -- messages of the same second is not to be trusted; author tells people of a group apart.
    SELECT
      'desk' AS source,
      'whatsapp' AS channel,
      '' AS staff_account,
      conversation_id AS chat,
      0 AS is_group,
      sender_id AS author,
      CASE direction WHEN 'incoming' THEN 'in' WHEN 'outgoing' THEN 'out' ELSE '' END AS side,
      sent_at,
      0 AS seq_no,
      CASE WHEN attachment IS NULL THEN 0 ELSE 1 END AS media,
      body AS text,
      message_id
    FROM messages
-- handles
-- Fill in: who is behind an author; author is '' for the partner of a private chat.
-- kind is phone, email, portal, platform, name or bsuid.
SELECT DISTINCT 'desk' AS source, conversation_id AS chat, '' AS author, 'phone' AS kind, client_phone AS value
FROM messages
WHERE client_phone <> ''
