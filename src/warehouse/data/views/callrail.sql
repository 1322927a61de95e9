    SELECT
      'callrail' AS source,
      'phone' AS channel,
      c.business_phone_number AS staff_account,
      c.customer_phone_number AS chat,
      0 AS is_group,
      '' AS author,
      CASE WHEN c.direction = 'inbound' THEN 'in' ELSE 'out' END AS side,
      c.start_time AS sent_at,
      0 AS seq_no,
      0 AS media,
      '' AS text,
      CAST(c.id AS VARCHAR(40)) AS message_id
    FROM "call" AS c
    -- A call that nobody took is no message.
    WHERE c.answered = TRUE AND c.customer_phone_number <> ''
-- handles
SELECT DISTINCT 'callrail' AS source, customer_phone_number AS chat, '' AS author, 'phone' AS kind, customer_phone_number AS value
FROM "call"
WHERE customer_phone_number <> ''
