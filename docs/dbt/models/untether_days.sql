SELECT source, chat, author, side, day, messages, media,
    link_calendar, link_payment, link_portal, link_chat_discord, link_chat_instagram, link_chat_kakaotalk, link_chat_line, link_chat_max, link_chat_messenger, link_chat_signal, link_chat_telegram, link_chat_viber, link_chat_vk, link_chat_whatsapp, link_chat_zalo,
    first_second,
    CAST(FLOOR(last_place / 67108864.0) AS {{ dbt.type_bigint() }}) AS last_second,
    last_place - 67108864 * CAST(FLOOR(last_place / 67108864.0) AS {{ dbt.type_bigint() }}) AS last_seq
FROM (
  SELECT source, chat, author, side, day,
    COUNT(*) AS messages,
    CAST(SUM(media) AS {{ dbt.type_bigint() }}) AS media,
    CAST(SUM(link_calendar) AS {{ dbt.type_bigint() }}) AS link_calendar,
    CAST(SUM(link_payment) AS {{ dbt.type_bigint() }}) AS link_payment,
    CAST(SUM(link_portal) AS {{ dbt.type_bigint() }}) AS link_portal,
    MAX(link_chat_discord) AS link_chat_discord,
    MAX(link_chat_instagram) AS link_chat_instagram,
    MAX(link_chat_kakaotalk) AS link_chat_kakaotalk,
    MAX(link_chat_line) AS link_chat_line,
    MAX(link_chat_max) AS link_chat_max,
    MAX(link_chat_messenger) AS link_chat_messenger,
    MAX(link_chat_signal) AS link_chat_signal,
    MAX(link_chat_telegram) AS link_chat_telegram,
    MAX(link_chat_viber) AS link_chat_viber,
    MAX(link_chat_vk) AS link_chat_vk,
    MAX(link_chat_whatsapp) AS link_chat_whatsapp,
    MAX(link_chat_zalo) AS link_chat_zalo,
    MIN(at_second) AS first_second,
    MAX(at_second * 67108864 + seq_no) AS last_place
  FROM (
    SELECT t.*, at_wall - 86400 * day AS at_second
    FROM (
      SELECT source, chat,
        CASE WHEN is_group = 1 THEN author ELSE '' END AS author,
        side, seq_no, media, at_wall,
        link_calendar, link_payment, link_portal, link_chat_discord, link_chat_instagram, link_chat_kakaotalk, link_chat_line, link_chat_max, link_chat_messenger, link_chat_signal, link_chat_telegram, link_chat_viber, link_chat_vk, link_chat_whatsapp, link_chat_zalo,
        CAST(FLOOR(at_wall / 86400.0) AS {{ dbt.type_bigint() }}) AS day
      FROM {{ ref('untether_messages') }}
    ) AS t
  ) AS d
  GROUP BY source, chat, author, side, day
) AS r
