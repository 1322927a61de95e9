    SELECT
      'intercom' AS source,
      CASE h.source_type
        WHEN 'whatsapp' THEN 'whatsapp'
        WHEN 'facebook' THEN 'messenger'
        WHEN 'instagram' THEN 'instagram'
        WHEN 'email' THEN 'email'
        WHEN 'phone_call' THEN 'phone'
        WHEN 'sms' THEN 'phone'
        ELSE 'web-chat'
      END AS channel,
      '' AS staff_account,
      CAST(p.conversation_id AS VARCHAR(40)) AS chat,
      0 AS is_group,
      '' AS author,
      CASE p.author_type WHEN 'user' THEN 'in' WHEN 'lead' THEN 'in' ELSE 'out' END AS side,
      p.created_at AS sent_at,
      0 AS seq_no,
      0 AS media,
      p.body AS text,
      CAST(p.id AS VARCHAR(40)) AS message_id
    FROM conversation_part_history AS p
    INNER JOIN conversation_history AS h ON h.id = p.conversation_id AND h._fivetran_active = TRUE
    WHERE p._fivetran_active = TRUE AND p.part_type = 'comment' AND p.author_type IN ('user', 'lead', 'admin')
-- handles
SELECT 'intercom' AS source, CAST(l.conversation_id AS VARCHAR(40)) AS chat, '' AS author, 'phone' AS kind, c.phone AS value
FROM conversation_contact_history AS l INNER JOIN contact_history AS c ON c.id = l.contact_id AND c._fivetran_active = TRUE
WHERE c.phone <> ''
UNION ALL
SELECT 'intercom' AS source, CAST(l.conversation_id AS VARCHAR(40)) AS chat, '' AS author, 'email' AS kind, c.email AS value
FROM conversation_contact_history AS l INNER JOIN contact_history AS c ON c.id = l.contact_id AND c._fivetran_active = TRUE
WHERE c.email <> ''
UNION ALL
SELECT 'intercom' AS source, CAST(l.conversation_id AS VARCHAR(40)) AS chat, '' AS author, 'name' AS kind, c.name AS value
FROM conversation_contact_history AS l INNER JOIN contact_history AS c ON c.id = l.contact_id AND c._fivetran_active = TRUE
WHERE c.name <> ''
