## Реестр инцидентов

date-month = { $month ->
    [1] 01
    [2] 02
    [3] 03
    [4] 04
    [5] 05
    [6] 06
    [7] 07
    [8] 08
    [9] 09
    [10] 10
    [11] 11
   *[12] 12
}.{ $year }
date-short = { $day }.{ $month ->
    [1] 01
    [2] 02
    [3] 03
    [4] 04
    [5] 05
    [6] 06
    [7] 07
    [8] 08
    [9] 09
    [10] 10
    [11] 11
   *[12] 12
}.{ $year }
incidents-all = Инциденты с каналами связи: { $total }, последние сверху. Реестр составлен { $made } года.
incidents-some = Инциденты: { $count } из { $total }, последние сверху. Реестр составлен { $made } года.
incidents-world = мир
incidents-over = { $name } (снято)
incidents-still-open = { $name } (не снято)
incidents-worldwide = { $count ->
    [one] Ещё { $count } затронул весь мир: --country world
    [few] Ещё { $count } затронули весь мир: --country world
   *[other] Ещё { $count } затронули весь мир: --country world
}
incidents-replay = untether simulate ПУТЬ --lose ID --replay покажет, что было бы с вашими клиентами.
incidents-verbose = -v добавит, кто, в каком масштабе и откуда это известно.
incident-account-ban = бан аккаунтов
incident-block = блокировка
incident-deprecation = закрытие
incident-outage = сбой
incident-policy = правила
incident-pricing = цены
incident-throttle = замедление
help-incidents = какие каналы встречались, покажет untether incidents
help-incidents-countries = нужны две буквы по ISO 3166, например RU; в реестре есть { $choices }
happened-head = Что случалось с этими каналами
happened-clients = клиенты
happened-moved = перешли
happened-quiet = обычно
happened-silent = молчат
happened-of = { $moved } из { $clients }
happened-legend-moved = перешли: сколько из писавших туда за 30 дней до начала написали за 14 дней с начала по каналу другого владельца
happened-legend-quiet = обычно: та же доля за две спокойные недели
happened-legend-silent = молчат: писали там до блокировки, а после неё ни разу
happened-others = { $count ->
    [one] Ещё { $count } — новые правила, цены или закрытие
    [few] Ещё { $count } — новые правила, цены и закрытия
   *[other] Ещё { $count } — новые правила, цены и закрытия
}; все — в untether incidents.

table-register = Инциденты каналов связи
column-incident-kind = Что
column-who-did = Кто
column-how-far = Насколько
column-incident-id = Код
meaning-register-since = С какого времени — с той точностью, с какой это известно.
meaning-register-until = До какого времени; пусто, пока продолжается.
meaning-register-country = Где это произошло; * — во всём мире.
meaning-register-channels = Каких каналов это коснулось.
meaning-incident-kind = Что именно произошло.
meaning-who-did = Кто это сделал.
meaning-how-far = Насколько далеко это зашло.
meaning-incident-id = Постоянный код: untether simulate ПУТЬ --lose КОД --replay.

## Что работает сегодня

today-head = Что работает сегодня
today-line = { $place } на { $date }: { $what }.
today-nothing = ничего не заблокировано
today-blocked = { $count ->
    [1] заблокирован { $names }
   *[other] заблокированы { $names }
}
today-throttled = { $count ->
    [1] с перебоями работает { $names }
   *[other] с перебоями работают { $names }
}
today-region = в части страны сбои в { $names }
today-calls = звонки ограничены в { $names }
today-sign-up = новым пользователям не приходят коды входа в { $names }
today-more = { $names } и ещё { $count }
today-since = С тех пор (известно на { $date }): { $what }.
today-news = { $channel } — { $kind } с { $since }
today-known = Известно на { $date }.

## Ставка на один канал

section-bet = Ставка на { $name }: проверка
section-bet-lead = Кто полагается на один канал, верит, что он стабилен, доступен, дёшев и не изменится. Вот что говорит за и против за 24 месяца до дня отчёта.
column-belief = Во что верят
column-belief-holds = Итог
column-evidence = Что известно
meaning-belief = Во что верят, когда полагаются на главный канал
meaning-belief-holds = Подтвердилось, не подтвердилось или неизвестно
meaning-evidence = Что говорит за или против либо чего не хватает, чтобы узнать
table-bet = Ставка на один канал: проверка
bet-stable = Он стабилен
bet-available = Он доступен
bet-cheap = Он дёшев
bet-unchanging = Он не меняется
bet-holds = да
bet-fails = нет
bet-unknown = неизвестно
bet-needs = чтобы узнать, нужно: { $what }
bet-incidents = { $count ->
    [0] там, где живут клиенты, не было ни блокировок, ни замедлений, ни сбоев
    [one] там, где живут клиенты, { $count } инцидент
    [few] там, где живут клиенты, { $count } инцидента
   *[other] там, где живут клиенты, { $count } инцидентов
}
bet-last = (последнее, { $day }: { $what })
bet-blocked = сегодня заблокирован у { $count ->
    [one] { $count } клиента
   *[other] { $count } клиентов
}
bet-throttled = сегодня работает с ограничениями у { $count ->
    [one] { $count } клиента
   *[other] { $count } клиентов
}
bet-not-hampered = сегодня там, где живут клиенты, ни блокировок, ни замедлений: насколько известно
bet-cost = сообщения за период стоили { $now }, при тройной цене — { $dear }
bet-prices = { $count ->
    [0] цены не менялись
    [one] цены менялись { $count } раз
    [few] цены менялись { $count } раза
   *[other] цены менялись { $count } раз
}
bet-rules = { $count ->
    [0] правила не менялись
    [one] правила менялись { $count } раз
    [few] правила менялись { $count } раза
   *[other] правила менялись { $count } раз
}
bet-moved = { $count ->
    [0] в другой канал не перешёл никто
    [one] в другой канал перешёл { $count } клиент ({ $share })
    [few] в другой канал перешли { $count } клиента ({ $share })
   *[other] в другой канал перешли { $count } клиентов ({ $share })
}
bet-replies = отвечали на { $then } сообщений в первой половине периода и на { $now } во второй

## Правила, которые вас касаются

section-rules = Правила, которые вас касаются
section-rules-lead = Законы и правила площадок, которые касаются каналов и стран этих клиентов; новые сверху.
table-rules = Правила, которые вас касаются
column-law = Правило
column-applies-to = Каналы
meaning-law = Что говорит правило
meaning-applies-to = Каналы этих клиентов, которых оно касается
meaning-rules-country = Страна, чьё это правило
meaning-rules-since = С какого дня действует
