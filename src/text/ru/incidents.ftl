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
