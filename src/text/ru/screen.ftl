## Первый экран

screen-default-title = Устойчивость каналов
screen-staff = Имена вместо номеров у аккаунтов: --show-staff
screen-head = На { $date }: { $clients }
screen-dormant = { $count ->
    [one] { $count } спящий
    [few] { $count } спящих
   *[other] { $count } спящих
}
screen-undated = без дат: { $count }
screen-window = { $days ->
    [365] за 12 месяцев
    [366] за 12 месяцев
    [one] за { $days } день
    [few] за { $days } дня
   *[other] за { $days } дней
}
screen-partial = Неполный отчёт: { $count ->
    [0] достигнут предел.
    [one] { $count } источник не прочитан (см. ошибку выше).
    [few] { $count } источника не прочитаны (см. ошибки выше).
   *[other] { $count } источников не прочитаны (см. ошибки выше).
}
screen-index = Устойчивость
screen-of-100 = { $score } из 100
screen-range = от { $low } до { $high }
screen-range-open = от { $low } до { $high } (или { $other })
screen-range-grades = от { $low } до { $high } (от { $worse } до { $better })
screen-not-assessed = не оценено
screen-index-needs = нужны все три проверки
screen-index-not-assessed = не оценена
screen-by-value = вес клиента — выручка по выигранным сделкам
screen-by-messages = вес клиента — число сообщений

scores-of = Оценки
scores-score = оценка
scores-verdict = вывод
scores-range = разброс
scores-said = Что показала проверка

test-outage = Отключение
test-context = Контекст
test-owned = Контакты
verdict-pass = норма
verdict-watch = внимание
verdict-fail = плохо
verdict-not-assessed = не оценено

say-outage-stranded = Если завтра отключится { INSIDE($name) }, { $stranded ->
    [one] { $stranded } клиент останется без связи
    [few] { $stranded } клиента останутся без связи
   *[other] { $stranded } клиентов останутся без связи
}{ $recoverable ->
    [0] {""}
   *[other] {" "}(у { $recoverable } из них контакт уже есть в выгрузках: осталось внести в CRM)
}{ $fallback ->
    [0] .
    [one] , ещё { $fallback } держится на запасном канале, который ни разу не пробовали.
   *[other] , ещё { $fallback } держатся на запасном канале, который ни разу не пробовали.
}
say-outage-fallback = Если завтра отключится { INSIDE($name) }, без связи не останется никто, но { $fallback ->
    [one] { $fallback } клиент держится на запасном канале, который ни разу не пробовали.
    [few] { $fallback } клиента держатся на запасном канале, который ни разу не пробовали.
   *[other] { $fallback } клиентов держатся на запасном канале, который ни разу не пробовали.
}
say-outage-safe = Какая бы площадка ни пропала завтра, никто не лишится последнего проверенного канала.
say-outage-owned = Ни один клиент не зависит от чужой площадки.
say-kept = Проверенными каналами сегодня можно удержать { $kept } { $basis ->
    [value] выручки
    [messages] сообщений
   *[other] клиентов
}, на бумаге — { $base }.
say-new-clients = За последние { $days } дней новых клиентов: { $all }; первый канал у { $count } из них — { INSIDE($name) }.
say-out-of-reach = { $count ->
    [one] До { $count } клиента не дотянуться уже сегодня.
   *[other] До { $count } клиентов не дотянуться уже сегодня.
}
say-context = { $share } сообщений ({ $messenger } из { $total }) живут только в мессенджерах.
say-context-all-own = Нет сообщений, которые живут только в мессенджерах.
say-context-clients = { $count ->
    [one] У { $count } клиента больше нигде нет истории.
   *[other] У { $count } клиентов больше нигде нет истории.
}
say-owned-missing = { $count ->
    [one] У { $count } клиента нет ни почты, ни телефона, ни кабинета в вашей системе.
   *[other] У { $count } клиентов нет ни почты, ни телефона, ни кабинета в вашей системе.
}
say-owned-missing-weight = У { $share } клиентов (с учётом веса) нет ни почты, ни телефона, ни кабинета в вашей системе.
say-owned-all = У каждого клиента есть почта, телефон или кабинет в вашей системе.
say-owned-recoverable = { $count ->
    [one] Контакт { $count } клиента есть в выгрузках, осталось внести его в CRM.
   *[other] Контакты { $count } клиентов есть в выгрузках, осталось внести их в CRM.
}
say-needs = нужно: { $what }

loses-head = Если отключится
loses-clients = клиенты
loses-safe = на связи
loses-fallback = на бумаге
loses-stranded = без связи
loses-value = под угрозой
loses-deals = сделки
loses-more = и ещё { $count } (-v)
loses-legend = на связи: есть другой проверенный канал; на бумаге: только непроверенный
loses-legend-value = под угрозой: ожидаемая потеря выручки
loses-legend-deals = сделки: открытые у тех, кто без связи
loses-number = Телефонный номер клиента
loses-staff = Аккаунт { ACCOUNT($name) }
loses-layer = Звено: { $name }
loses-country = { $code ->
    [AE] Блокировки в ОАЭ
    [AM] Блокировки в Армении
    [AZ] Блокировки в Азербайджане
    [BR] Блокировки в Бразилии
    [BY] Блокировки в Беларуси
    [CN] Блокировки в Китае
    [DE] Блокировки в Германии
    [ES] Блокировки в Испании
    [FR] Блокировки во Франции
    [GB] Блокировки в Великобритании
    [GE] Блокировки в Грузии
    [ID] Блокировки в Индонезии
    [IL] Блокировки в Израиле
    [IN] Блокировки в Индии
    [IR] Блокировки в Иране
    [IT] Блокировки в Италии
    [KG] Блокировки в Киргизии
    [KZ] Блокировки в Казахстане
    [MD] Блокировки в Молдове
    [PK] Блокировки в Пакистане
    [PL] Блокировки в Польше
    [RU] Блокировки в России
    [TJ] Блокировки в Таджикистане
    [TM] Блокировки в Туркменистане
    [TR] Блокировки в Турции
    [US] Блокировки в США
    [UZ] Блокировки в Узбекистане
    [VN] Блокировки во Вьетнаме
   *[other] Блокировки ({ $name })
}

say-effective = Это как { $figure } равноценного канала; в среднем { $share } сообщений клиента приходится на один из них: { INSIDE($name) }.
say-effective-handles = Контакты в карточках — это как { $figure } равноценного канала; { $share } из них — { INSIDE($name) }. Сообщений, чтобы судить точнее, нет.
say-one-channel = Единственный канал — { INSIDE($name) }.

findings-head = Что бросается в глаза
findings-clients = клиенты
findings-severity = степень
findings-value = выручка
findings-unjudged = { $count ->
    [one] Не хватило данных, чтобы оценить { $count } риск (-v).
    [few] Не хватило данных, чтобы оценить { $count } риска (-v).
   *[other] Не хватило данных, чтобы оценить { $count } рисков (-v).
}
findings-unjudged-head = Не оценено; то, что здесь ничего не найдено, ни о чём не говорит.
findings-unjudged-need = { $risks }. Нужно: { $needs }.

surer-head = Что уточнит отчёт
surer-by = { $what } (сузит диапазон на { $points } балла)
surer-grade = оценка не окончательна: { $list }
setting-kappa-0 = — если не засчитывать карточки в CRM
setting-kappa-1 = — если считать, что карточки хранят всю суть переписки
setting-likely-links = если подтвердятся все вероятные связи
setting-links-by-name-off = без связей по имени
setting-phi-0 = — если непроверенные запасные каналы не сработают
setting-phi-1 = — если все непроверенные запасные каналы сработают
setting-phi-observed = — если запасные каналы сработают так же часто, как отвечали на первое сообщение
setting-shared-1 = — если номер на карточках разных людей никого не связывает
setting-shared-10 = — если допускать один контакт на 10 карточках
setting-shared-3 = — если допускать один контакт не более чем на 3 карточках
setting-window-180 = за 180 дней
setting-window-90 = за 90 дней
needs-fallback-test = одно сообщение на каждый контакт из карточек, которым ещё не пользовались
needs-import = номера и адреса из выгрузок, перенесённые в CRM
needs-crm = выгрузка из CRM (amoCRM: «Списки», «Экспорт»; HubSpot: Contacts, Export)
needs-messenger-export = выгрузка мессенджера (WhatsApp: «Экспорт чата»; Telegram Desktop: экспорт в JSON)
needs-channel-export = выгрузка { $what }: канал используется, а выгрузки нет
needs-consent = столбец с согласиями или возвратами писем в { $what }
needs-activities = журнал дел CRM (звонки, письма, примечания)
needs-chats = чаты { $what }, которых нет в выгрузке: сколько их всего, сказано в настройках
needs-deals = сделки из CRM
needs-links = связи чатов с карточками, которые может подтвердить только человек
needs-price = сколько стоит сообщение в { $what } (price_per_message в разделе [channel] файла untether.toml)
needs-region = страна телефонных номеров без плюса (region в untether.toml)
region-proposal = На этой машине указана страна { $country }: если телефоны без плюса оттуда, запустите ещё раз с --region { $country }.
needs-staff = кто в переписке вы (имена в [staff] или --me)
needs-routes = хотя бы один клиент, с которым можно связаться
needs-layers = звенья вашей цепочки в разделах [[layer]] файла untether.toml
needs-availability = доступность звеньев в разделах [[layer]] файла untether.toml
needs-replies = не меньше 20 серий сообщений в канале в каждой половине месяцев
needs-months = не меньше 20 клиентов, писавших в обеих половинах периода

read-head = Прочитано
read-inspect = untether inspect ПУТЬ покажет каждый файл
screen-footer = Отчёты: -f html=report.html, -f xlsx=report.xlsx; проверка для CI: untether gate ПАПКА

## Связный текст — для экранных чтецов и журналов

plain-then = затем
plain-more = и другие
plain-unknown = неизвестно
plain-of-100 = { $score } из 100

how-to-begin = untether показывает, сколько в бизнесе держится на мессенджерах, — по выгрузкам из мессенджеров и CRM.
    Дайте папку с выгрузками: untether ПАПКА. Отчёт появится рядом с папкой и откроется.
    untether demo покажет выдуманный бизнес; всё остальное перечислит untether --help.
