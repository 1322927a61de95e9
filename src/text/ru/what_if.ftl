## Что, если

what-if-title = отключено: { $names }
what-if-partial = Неполно: один из источников не прочитан.
what-if-replayed = Если бы это случилось сегодня и не закончилось: { $summary } [{ $dates }]
what-if-since = с { $start }
what-if-nothing = Ничего не изменится: там нет ни одного клиента.
what-if-nobody = Без связи не останется никто.
what-if-stranded = { $count ->
    [one] { $count } клиент останется без связи
    [few] { $count } клиента останутся без связи
   *[other] { $count } клиентов останутся без связи
}{ $recoverable ->
    [0] .
   *[other] , у { $recoverable } из них контакт уже есть в выгрузках: осталось внести в CRM.
}
what-if-fallback = { $count ->
    [one] { $count } держится на запасном канале, который ни разу не пробовали.
   *[other] { $count } держатся на запасном канале, который ни разу не пробовали.
}
what-if-safe = У { $count } остаётся уже проверенный канал.
what-if-untouched = { $count ->
    [one] { $count } клиента это не коснётся.
   *[other] { $count } клиентов это не коснётся.
}
what-if-share = Если заденет
what-if-today = сегодня
what-if-kept-clients = сохранится клиентов
what-if-kept-value = сохранится выручки
what-if-kept-messages = сохранится сообщений
what-if-lost-mean = потеря в среднем
what-if-lost-worst = потеря в худшем
what-if-part = Сценарий задевает не больше { $share } из них: столбцы — части от этого.
what-if-credit = сохранится: запасной канал, который ни разу не пробовали, считается за { $credit }
what-if-waiting = { $count ->
    [one] У тех, кто без связи, ждёт ответа { $count } разговор.
    [few] У тех, кто без связи, ждут ответа { $count } разговора.
   *[other] У тех, кто без связи, ждут ответа { $count } разговоров.
}
what-if-deals = { $count ->
    [one] У них { $count } открытая сделка на { $amount }.
    [few] У них { $count } открытые сделки на { $amount }.
   *[other] У них { $count } открытых сделок на { $amount }.
}
what-if-open = Что останется незавершённым
what-if-worst-next = Что хуже всего потом
what-if-grouped-by = по чему
what-if-who = Кого заденет
what-if-all = всего
what-if-by-channel = по каналам
what-if-by-country = по странам
what-if-by-value = по выручке
what-if-nowhere = неизвестно
what-if-third = { $third ->
    [1] верхняя треть
    [2] средняя треть
    [3] нижняя треть
   *[other] без выручки
}
what-if-still = Что у них остаётся
what-if-used = проверен
what-if-next = Если откажет ещё и { $name }: без связи { $stranded }, сохранится { $share }.
what-if-is-pair = Ни одна другая пара площадок не хуже.
what-if-pair = Худшая пара площадок — { $first } и { $second }: сохранится { $share }.
what-if-range = сохранится от { $low } до { $high }: зависит от запасных каналов, которые ни разу не пробовали
what-if-confirmed = { $count ->
    [one] { $count } из запасных контактов — тот самый, с которого клиент пишет вам в другом канале
   *[other] { $count } из запасных контактов — те самые, с которых клиенты пишут вам в других каналах
}
what-if-assumed = { $count ->
    [one] у { $count } клиента нет телефона, страной принята { $country }
   *[other] у { $count } клиентов нет телефона, страной принята { $country }
}
what-if-from-report = в сохранённом отчёте нет разбивки по каналам, странам и выручке и того, что было бы хуже всего следом: для этого нужны выгрузки

usage-unknown-element = «{ $value }»: здесь нечего отключать под таким именем
usage-unknown-incident = «{ $value }»: такого инцидента нет ни в реестре, ни в настройках
usage-mixed-shares = «{ $value }» задевает другую долю клиентов, чем остальное: вместе их не посчитать
usage-report-among-exports = сохранённый отчёт указан рядом с другими путями
usage-report-single = в сохранённом отчёте каждый сценарий отдельно: чтобы отключить несколько сразу, нужны выгрузки
usage-report-replay = сохранённый отчёт не может проиграть инцидент
usage-report-segment = в отчёте этот сценарий посчитан только для «{ $segment }»: для других клиентов нужны выгрузки
help-nearest-ones = может быть, { $nearest }?
help-list-incidents = их список: untether incidents
help-elements = здесь есть { $known }
help-mixed-shares = посчитайте его отдельно
help-needs-exports = вместо отчёта укажите выгрузки
help-report-alone = укажите один отчёт или выгрузки

loss-operator = владелец
loss-channel = канал
loss-staff = аккаунт сотрудника
loss-layer = звено
loss-country = страна
loss-number = номер телефона
loss-own = ваш сценарий
weight-clients = По клиентам
weight-value = По выручке
weight-messages = По сообщениям
owned-by-others = чужой
owned-by-us = свой
duration-minutes = { $figure } мин
duration-hours = { $figure } ч
duration-days = { $figure } дн.

say-n-minus-1-proven = Потеря любой одной площадки оставит без связи не больше 5 % клиентов, даже если не сработает ни один непроверенный запасной канал.
say-n-minus-1-paper = Потеря любой одной площадки оставит без связи не больше 5 % клиентов, только если сработают непроверенные запасные каналы.
say-n-minus-1-fails = Потеря всего одной площадки оставит без связи больше 5 % клиентов.
say-answers-observed = Первых сообщений и звонков по запасным контактам: { $tried }; ответили в течение 14 дней: { $answered }.
say-worst-pair = Если одновременно отключатся { INSIDE($names) }, на связи останется { $share } клиентов (с учётом веса).
say-rented = { $share } общения идёт по чужим каналам.
say-cut = { $size ->
    [one] Достаточно потерять одного владельца каналов ({ INSIDE($names) }), чтобы отрезать больше половины клиентов.
    [few] Чтобы отрезать больше половины клиентов, должны пропасть сразу { $size } владельца каналов: { INSIDE($names) }.
   *[other] Чтобы отрезать больше половины клиентов, должны пропасть сразу { $size } владельцев каналов: { INSIDE($names) }.
}
say-cut-greedy = Больше половины клиентов отрежет одновременная потеря: { INSIDE($names) } (найдено пошагово, возможно, хватит и меньшего).
say-context-months = Месяцев без единой записи в карточке, хотя клиент писал (сумма по клиентам): { $count }.
say-context-lag = У половины клиентов, чья переписка вообще попадает в журнал, он отстаёт от мессенджера на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} или больше.
say-moved = { $count ->
    [one] { $count } клиент сменил
    [few] { $count } клиента сменили
   *[other] { $count } клиентов сменили
} основной канал: { $share } тех, кто писал и в первой, и во второй половине периода.
say-window = Период: с { $from } по { $to } (дней: { $days }, часовой пояс { $zone }).
say-sensitivity = Как ни взвешивай три проверки, в девяти случаях из десяти индекс лежит между { $low } и { $high }.

verdict-grade-a = Потеря канала обернётся лишь неудобством.
verdict-grade-b = Потеря канала будет болезненной, но вы оправитесь.
verdict-grade-c = Потерю канала вы переживёте с заметными пробелами.
verdict-grade-d = Потеря канала будет стоить вам клиентов.
verdict-grade-f = Вы зависите от каналов, которые вам не принадлежат.
verdict-no-index = Для общего вывода данных недостаточно.
question-outage = Что будет, если завтра этот канал станет неудобным или недоступным для части клиентов?
question-context = Где живёт контекст: у вас в системе или внутри мессенджера?
question-owned = Есть ли у вас свои контакты клиента: почта, телефон, кабинет?
report-partial = Отчёт неполный: { $count ->
    [0] достигнут предел.
    [one] не прочитан { $count } источник.
    [few] не прочитаны { $count } источника.
   *[other] не прочитаны { $count } источников.
} См. раздел «Что прочитано».
action-effort = работы примерно { $work }
action-effect = { $clients }; устойчивость { $from } → { $to }

contact-email = Почта
contact-phone = Телефон
contact-portal = Личный кабинет
contact-any = Хотя бы что-то одно
contact-two = Два вида и больше
failed-missing = Контакта в карточке нет вовсе (клиенты)
failed-malformed = Записан с ошибкой
failed-unread = Страна номера не известна
failed-placeholder = Вписан для вида
failed-masked = Подменный или одноразовый адрес
failed-shared = Стоит в карточках нескольких клиентов
failed-unsubscribed = Отписался
failed-bounced = Письма возвращаются
recoverable-phones = Телефоны из выгрузок, которые осталось внести в CRM
recoverable-emails = Адреса из выгрузок, которые осталось внести в CRM
captive-clients = Клиенты, которых знает только площадка
place-own = В вашей системе
place-summarised = Только пересказ в карточке
place-messenger = Только в мессенджере
property-did = Отвечали по каналам двух владельцев и больше
property-could = Могли бы ответить по каналам двух владельцев и больше
property-owned-proven = Отвечали по своему каналу
property-one-record = Все каналы клиента собраны в одной карточке
property-short-path = Из чата есть прямой путь: запись, оплата или кабинет
property-calendar = – в календарь
property-payment = – к оплате
property-portal = – в личный кабинет
property-fallback-proven = За мессенджером есть проверенный свой канал
property-fallback-known = За мессенджером есть непроверенный контакт из карточки
property-fallback-none = За мессенджером нет ничего
incident-of = { $channels }: { $kind } ({ $since })
plan-today = Сегодня
other-kappa-0 = Карточки не хранят ничего
other-kappa-1 = Карточки хранят всю суть
other-likely-links = Все вероятные связи верны
other-links-by-name-off = Без связей по имени
other-phi-0 = Непроверенные каналы не сработают
other-phi-1 = Все непроверенные каналы сработают
other-phi-observed = Непроверенные каналы сработают так, как показали попытки
other-shared-1 = Контакт может стоять в 1 карточке
other-shared-10 = Контакт может стоять в 10 карточках
other-shared-3 = Контакт может стоять в 3 карточках
other-window-180 = Период 180 дней
other-window-365 = Период 365 дней
other-window-90 = Период 90 дней
routes-none = Ни одного
routes-one = Один
routes-several = Несколько
clients-total = Все клиенты
clients-in-scope = В расчёте: в периоде что-то происходило
clients-dormant = Спящие: в периоде не происходило ничего
clients-undated = Без единой даты
clients-excluded = Исключены настройками
clients-reachable = В расчёте, есть способ связаться
clients-unreachable = В расчёте, связаться нельзя
clients-who-wrote = Писали в периоде
clients-linked-by-name = Чаты, связанные только по имени
clients-likely-links = Вероятные связи, не проведённые
clients-by-phone = В расчёте, в WhatsApp по номеру
clients-by-bsuid-only = В расчёте, в WhatsApp только по идентификатору
clients-by-both = В расчёте, в WhatsApp по идентификатору, номер известен из другого места
clients-unlinked-partners = Учтённые клиенты с чатом, но без карточки
clients-records-without-chat = Учтённые клиенты с карточкой, но без чата
count-of-records = Прочитано карточек
count-of-handles = Адресов, номеров и аккаунтов
setting-changed = изменено
setting-none = нет
version-tool = Программа
version-schema = Формат отчёта
version-scoring = Формулы
version-channels = Справочник каналов
version-incidents = Реестр инцидентов
version-links = Справочник ссылок
version-masked = Справочник подменной почты
version-phones = Данные о телефонных номерах

assumed-index = Индекс
assumes-index = Среднее геометрическое трёх проверок: сильная проверка не перекроет слабую.
assumed-range = Диапазон
assumes-range = От нижних границ трёх проверок до верхних. Он показывает, чего мы не знаем, а не то, что вероятно.
assumed-fallback = Непроверенный запасной канал
assumes-fallback = Засчитывается за половину проверенного (fallback_credit). Работает ли он, станет ясно, только когда там ответят.
assumed-summaries = Карточки с примечаниями
assumes-summaries = Карточка, где последнее примечание не отстаёт от мессенджера, засчитывается за половину истории, устаревшая — за четверть, без карточки — ничего.
assumed-reply = Ответ
assumes-reply = Сообщение клиента в течение 72 часов после последнего из ваших подряд.
assumed-links = Один клиент
assumes-links = Адреса и номера одной карточки принадлежат одному клиенту; то, что стоит больше чем в shared_limit карточках, никого не связывает; имена связывают, только если уникальны.
assumed-owned = Свой контакт клиента
assumes-owned = Рабочая почта, телефон или кабинет в карточке. Номер, который виден только в мессенджере, не считается, пока его не перенесли.
assumed-scope = В расчёте
assumes-scope = Клиенты, у которых в периоде есть хоть одно датированное событие. Замолчавшие раньше посчитаны отдельно и не оцениваются.
assumed-grades = Оценки
assumes-grades = A от 85, B от 70, C от 55, D от 40, ниже — F. Проверка: норма от 80, внимание от 50, ниже — плохо.

section-concentration = На чём всё держится
section-owned = Свои контакты клиентов
section-context = Где живёт контекст
section-movement = Как меняется общение
section-silence = Ответы клиентов и путь к оплате
section-silence-lead = Серия — то, что вы написали подряд; она с ответом, если клиент откликнулся за 72 часа.
section-incidents = Что случалось с этими каналами
section-incidents-lead = Датированные инциденты с каналами, которыми пользуются эти клиенты; последние сверху.
section-findings = Что бросается в глаза
section-findings-lead = Сначала худшее; у каждого — цифры, на которых держится вывод, и одно действие.
section-plan = Что делать и что это даст
section-plan-lead = Каждый выигрыш посчитан заново: так, будто шаг уже сделан.
section-evidence = Что уточнит отчёт
section-evidence-lead = Чего не хватает, то расширяет диапазон; а насколько важно принятое нами, видно из второй таблицы.
section-costs = Во что это обходится
section-sources = Что прочитано
section-understood = Что понято
section-sources-lead = Каждая запись каждого источника либо учтена, либо стоит здесь с причиной.
section-method = Метод и настройки
section-method-lead = Те же выгрузки с теми же настройками дают тот же отчёт байт в байт.

table-channel-map = Карта каналов
table-channel-map-note = По доле того, что пишут клиенты. Чужой канал принадлежит не вам, и его могут отнять.
table-outage-shares = Если заденет только часть клиентов
table-outage-shares-note = В среднем — ожидаемая потеря. В худшем случае — если заденет самых доходных.
table-outage-open-work = Незаконченное с теми, кто останется без связи
table-outage-open-work-note = Разговоры, которые ждут вашего ответа, и открытые сделки.
table-single-points = Единые точки отказа
table-single-points-note = То, что оставляет клиентов без связи в одиночку. Один клиент может зависеть от нескольких, поэтому сумма бывает больше 100 %.
table-new-clients = Откуда приходят новые клиенты
table-new-clients-note = Кто впервые написал за последние 90 дней и до того не был ни в карточках, ни в сделках. Каналы, о которых раньше этого срока ничего нет, не показаны.
table-coverage = Сколько показано по каждому каналу
table-coverage-note = Чаты в выгрузках рядом с клиентами, которые там могут быть: по нику или номеру в карточке, записи в журнале, переписке или телефону, если аккаунт заводят на номер.
table-failures-to-strand = Сколько всего должно отказать разом
table-concentration-channels = Каналы
table-concentration-channels-note = Доля — от того, что в среднем пишет клиент. Единственный путь — клиенты, до которых иначе не дотянуться.
table-concentration-operators = Владельцы каналов
table-concentration-operators-note = Каналы одного владельца отключаются вместе.
table-concentration-staff = Аккаунты сотрудников
table-concentration-staff-note = Через чей аккаунт идёт общение.
table-concentration-figures = Показатели концентрации
table-concentration-figures-note = HHI равен 10 000, когда всё идёт через один канал.
table-owned-kinds = По видам
table-owned-channels = У тех, кто пишет в чужих каналах
table-owned-deciles = По ценности клиента
table-owned-deciles-note = Десять равных групп клиентов с выручкой, самые доходные первыми.
table-owned-failed = Почему контакты не годятся и что можно вернуть
table-context-places = Сообщения по месту хранения
table-context-channels = По чужим каналам
table-context-channels-note = Балл — какая часть истории останется у вас.
table-context-staff = По аккаунтам сотрудников
table-movement-channels = Доли по месяцам
table-movement-channels-note = Первые обращения — клиенты, чьё самое первое сообщение пришло сюда.
table-movement-months = Все каналы по месяцам
table-movement-months-note = Равноценных каналов: столько одинаково нагруженных каналов дали бы ту же концентрацию.
table-silence-channels = Ответы по каналам
table-silence-channels-note = Без ответа: разговоры, где последними стоят три ваших сообщения или больше и последнему не меньше недели.
table-silence-months = Ответы по месяцам
table-properties = Четыре свойства устойчивой системы
table-properties-note = Доли клиентов или разговоров в расчёте.
table-incidents = Инциденты
table-findings = Выводы
table-plan-curve = Куда ведут шаги
table-plan-curve-note = Индекс после этого шага и всех предыдущих.
table-plan-steps = Что даёт каждый шаг сам по себе
table-plan-steps-note = Пункты индекса и каждой проверки, из 100.
table-evidence-missing = Что добавить или попробовать
table-evidence-missing-note = На сколько пунктов сузится диапазон индекса; прочерк — заранее сказать нельзя.
table-evidence-settings = Индекс при других допущениях
table-decided = Легко ли сказать да или нет?
table-decided-note = Сделки, открытые больше 30 дней назад, по числу каналов связи с клиентом.
table-cost = Платные сообщения
table-tax-chains = Цепочка за каждым каналом
table-tax-chains-note = Доступность в процентах — произведение по всем звеньям.
table-tax-layers = Звенья
table-tax-layers-note = Потеря охвата — клиенты, до которых без звена не дотянуться. Ноль — чистый налог.
table-tax = Налог на сложность
table-clients = Кого нашли
table-errors = Что не удалось прочитать
table-sources-left-out = Что не учтено
table-sources = Источники
table-assumptions = Что принято по соглашению
table-settings = Настройки
table-versions = Версии
table-hashes = Хеши источников
table-hashes-note = BLAKE3 содержимого.

column-loss = Что это
column-hit = Задето клиентов
column-lost-mean = Потеря в среднем
column-lost-worst = В худшем случае
column-conversations = Ждут ответа
column-open-deals = Открытые сделки
column-open-amount = На сумму
column-element = Если не станет
column-clients = Клиенты
column-share-reachable = От всех, с кем есть связь
column-came-over = Первое обращение
column-new-clients = Новые клиенты
column-share-new = Доля новых клиентов
column-chats = Чаты
column-clients-there = Могут быть там
column-chats-total = Чатов всего
column-failures = Отказов
column-weight = Вес
column-channel = Канал
column-operator = Владелец
column-ownership = Чей
column-share = Доля
column-sole = Единственный путь
column-clients-wrote = Клиенты
column-clients-through = Клиенты
column-staff = Аккаунт
column-effective = Равноценных каналов
column-hhi = HHI
column-operator-hhi = HHI владельцев
column-rented = Чужие
column-cut = Потеря половины: владельцев
column-contact = Контакт в карточке
column-share-clients = Клиенты
column-owned-any = Есть свой контакт
column-owned-two = Есть два вида
column-decile = Группа
column-reason = Что это
column-count = Количество
column-place = Место
column-message-count = Сообщения
column-files = Файлы
column-logged = В журнале
column-score = Балл
column-month = Месяц
column-inbound = От клиентов
column-outbound = От вас
column-first-contacts = Первые обращения
column-reply-rate = С ответом
column-runs = Серии
column-answered = Ответ за 72 ч
column-median-reply = Медиана ответа
column-chased = Без ответа
column-property = Свойство
column-incident = Инцидент
column-what-happened = Что произошло
column-since = С
column-until = По
column-country = Страна
column-channels = Каналы
column-clients-concerned = Касается клиентов
column-clients-hit = Задело тогда
column-turned-up = Написали в другом канале
column-turned-up-quiet = В спокойное время
column-past-only = Молчат с тех пор
column-read-at = Источник
column-finding = Вывод
column-severity = Важность
column-rests-on = На чём держится
column-remedy = Что делать
column-revenue = Выручка
column-id = Код
column-step = Шаг
column-chain-after = Индекс после
column-expected-after = Ожидаемо
column-work-minutes = Работа
column-chain-clients = Клиенты
column-action = Шаг
column-index-gain = Индекс
column-gain-outage = Отключение
column-gain-context = Контекст
column-gain-owned = Контакты
column-to-supply = Что добавить
column-narrows = Сузит на, п.
column-other-setting = Допущение
column-index = Индекс
column-grade = Оценка
column-first-action = Первый шаг
column-routes = Каналов связи
column-decided-share = Решено
column-decided = Выиграно или проиграно
column-deal-count = Сделки
column-cost = Стоимость
column-cost-tripled = При тройной цене
column-cost-one-each = По сообщению каждому
column-chain = Цепочка
column-layer-count = Звенья
column-availability = Доступность, %
column-layer = Звено
column-reach-lost = Потеря охвата
column-clients-touched = Задето клиентов
column-clients-stranded = Без связи
column-monthly-cost = В месяц
column-cost-per-client = На клиента в месяц
column-group = Кто
column-path = Источник
column-problem = Что случилось
column-code = Код
column-left-out-reason = Не учтено
column-places = Первые места
column-format = Формат
column-first-day = Первый день
column-last-day = Последний день
column-item-count = Всего
column-record-count = Карточки
column-activity-count = Дела
column-deal-total = Сделки
column-service-count = Служебные
column-left-out-count = Не учтено
column-assumption = Что
column-what-is-assumed = Как считается
column-setting = Настройка
column-setting-value = Значение
column-changed = Отличие
column-made-with = Что
column-version = Версия
column-bytes = Байты
column-hash = Хеш

say-unjudged = { $count ->
    [one] { $count } риск проверить не удалось; что о нём ничего не сказано, ещё не значит, что его нет.
    [few] { $count } риска проверить не удалось; что о них ничего не сказано, ещё не значит, что их нет.
   *[other] { $count } рисков проверить не удалось; что о них ничего не сказано, ещё не значит, что их нет.
}
table-unjudged = О чём судить нельзя
column-looked-for = Что искали
