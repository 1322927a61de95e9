    SELECT
      'twilio' AS source,
      CASE
        WHEN m."from" LIKE 'whatsapp:%' THEN 'whatsapp'
        WHEN m."from" LIKE 'messenger:%' THEN 'messenger'
        ELSE 'phone'
      END AS channel,
      CASE WHEN m.direction = 'inbound' THEN m."to" ELSE m."from" END AS staff_account,
      CASE WHEN m.direction = 'inbound' THEN m."from" ELSE m."to" END AS chat,
      0 AS is_group,
      '' AS author,
      CASE WHEN m.direction = 'inbound' THEN 'in' ELSE 'out' END AS side,
      m.date_sent AS sent_at,
      0 AS seq_no,
      CASE WHEN CAST(m.num_media AS {integer}) > 0 THEN 1 ELSE 0 END AS media,
      m.body AS text,
      m.id AS message_id
    FROM message AS m
    WHERE m.status NOT IN ('failed', 'undelivered', 'canceled')
-- handles
SELECT DISTINCT 'twilio' AS source, client AS chat, '' AS author,
  CASE WHEN client LIKE 'messenger:%' THEN 'platform' ELSE 'phone' END AS kind,
  REPLACE(REPLACE(client, 'whatsapp:', ''), 'messenger:', '') AS value
FROM (
  SELECT CASE WHEN direction = 'inbound' THEN "from" ELSE "to" END AS client FROM message
) AS c
WHERE client <> ''
