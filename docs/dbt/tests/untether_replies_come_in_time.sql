SELECT source, chat, day, second, delay
FROM {{ ref('untether_runs') }}
WHERE delay < -1 OR delay > 259200 OR second < 0 OR second > 86399
