## Числа

count-clients = { $count ->
    [one] { $count } клиент
    [few] { $count } клиента
   *[other] { $count } клиентов
}
count-files = { $count ->
    [one] { $count } файл
    [few] { $count } файла
   *[other] { $count } файлов
}
date = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
} { $year }

## Почему не учтено

skip-after-as-of = { $count } с датой позже дня аудита
skip-audience = { $count } из групп, слишком больших для клиентов
skip-bad-timestamp = { $count } с нечитаемым временем
skip-bot = { $count } из чатов с ботами
skip-broadcast-channel = { $count } из каналов-рассылок
skip-company = { $count ->
    [one] { $count } строка компании
    [few] { $count } строки компаний
   *[other] { $count } строк компаний
}
skip-duplicate = { $count } с повтором в той же выгрузке
skip-excluded = { $count } исключено настройками
skip-footer = { $count ->
    [one] { $count } итоговая строка
    [few] { $count } итоговые строки
   *[other] { $count } итоговых строк
}
skip-future = { $count } с датой в будущем
skip-malformed = { $count } не удалось разобрать
skip-merged = { $count } уже объединено в CRM с другой карточкой
skip-no-counterpart = { $count } без указания контакта
skip-not-ours = { $count }, где вы с обеих сторон или ни с одной
skip-planned = { $count } запланировано, но не сделано
skip-saved-messages = { $count } из заметок себе
skip-staff-unknown = { $count } — не понять, кто из двоих сотрудник: назовите свою сторону через --me ИМЯ или в [staff] файла untether.toml
skip-unsupported = { $count } неподдерживаемого вида

## Ошибки чтения: строка после «error[E0305]:»

error-E0301 = не удалось прочитать источник: { $detail }
error-E0302 = файл пуст
error-E0303 = неизвестный формат выгрузки
error-E0304 = файл можно понять двояко: { $detail }
error-E0305 = файл обрывается на середине: выгрузка неполная
error-E0306 = содержимое нарушает правила формата: { $detail }
error-E0307 = в датах не отличить день от месяца
error-E0308 = в таблице нет нужных столбцов: { $detail }
error-E0309 = файл зашифрован или защищён паролем
error-E0310 = превышен защитный предел: { $detail }
error-E0311 = в файле нет ничего, что можно учесть
error-E0370 = внутренняя ошибка при чтении

help-E0301 = проверьте путь и права на чтение; закройте программу, которая держит файл открытым
help-E0302 = выгрузите ещё раз; в WhatsApp откройте чат, «Ещё», «Экспорт чата»
help-E0303 = нужна выгрузка (текст или zip из WhatsApp, result.json из Telegram, mbox, таблица CRM в CSV или XLSX); иначе укажите в untether.toml в разделе [[source]], что это: format = "csv"
help-E0304 = укажите в untether.toml, что это: раздел [[source]] с path и format
help-E0305 = выгрузите ещё раз и дождитесь окончания; проверьте, что на диске и в почте хватало места
help-E0306 = откройте файл в этом месте; если его правили или пересохраняли другой программой, выгрузите заново и не меняйте
help-E0307 = задайте порядок: --date-order dmy (31.12.2026), mdy (12/31/2026) или ymd
help-E0308 = назовите столбцы в untether.toml: раздел [[source]] со строкой columns = { "{" } email = ["…"], phone = ["…"] { "}" }
help-E0309 = выгрузите без пароля или распакуйте архив и укажите папку
help-E0310 = разбейте выгрузку по периодам или чатам либо уберите из архива медиафайлы
help-E0311 = проверьте, что это нужная выгрузка и что в ней есть сообщения, а не только медиафайлы
help-E0370 = это ошибка untether: сообщите о ней, указав версию и вид выгрузки, но не прикладывая файл

## Настройки

config-syntax = файл настроек — не правильный TOML: { $detail }
config-unknown-key = неизвестная настройка «{ $key }»
config-value = у настройки неверное значение: { $detail }
config-version = этой версии untether не знаком config_version { $found }
config-not-a-date = «{ $value }» — не дата
config-not-a-zone = «{ $value }» — не часовой пояс
config-not-a-region = «{ $value }» — не код страны
config-not-a-currency = «{ $value }» — не код валюты
config-not-a-language = untether не знает языка «{ $value }»
config-not-one-of = «{ $value }» — не одно из: { $choices }
config-too-small = { $name }: нужно { $least } или больше
config-not-a-share = { $name }: нужно число от 0 до 1
config-weights = веса должны быть не меньше 0 и не все равны 0
config-not-positive = { $name }: нужно число больше 0
config-negative = { $name }: нужно число не меньше 0
config-unknown-channel = канала «{ $value }» нет
config-unknown-lost = «{ $value }» — не канал, не оператор, не staff:ИМЯ и не layer:ИМЯ
config-unknown-layer = нет раздела [[layer]] с именем «{ $value }»
config-not-a-segment = «{ $value }» — не сегмент
config-not-a-handle = «{ $value }» — не контакт
config-not-a-glob = «{ $value }» — не путь и не шаблон: { $detail }
config-end-before-start = конец раньше начала
config-unreadable = не удалось прочитать настройки: { $detail }

help-nearest = может быть, «{ $nearest }»?
help-date = запишите год, месяц и день: 2026-10-31
help-zone = нужно имя из базы IANA, например Europe/Moscow
help-region = нужны две буквы по ISO 3166, например RU или KZ
help-currency = нужны три буквы по ISO 4217, например RUB или EUR
help-language = укажите en или ru
help-segment = запишите country=RU
help-handle = запишите phone:+79001234567, email:anna@acme.ru или telegram:42
help-channel = добавьте его в раздел [channel.ИМЯ] с operator и ownership
help-config-version = укажите config_version = 1 или возьмите ту версию untether, для которой сделан файл
help-syntax = тексты пишутся в "кавычках", списки — в [скобках], разделы начинаются с [имени]

note-config = настройки: { $path }
warning-config-policy = [gate], [[waiver]] и логотип из { $path } не действуют: проверяемая папка не задаёт себе планку
warning-environment = неизвестная переменная окружения { $name }

## Командная строка

usage-stdin-twice = стандартный ввод можно указать только один раз
usage-stdin-terminal = читать нечего: стандартный ввод — терминал
usage-unknown-format = формата отчёта «{ $value }» нет
usage-two-outputs = -o задаёт место для одного отчёта, а их несколько: укажите каждому файл в виде ВИД=ФАЙЛ
usage-same-output = { $path } указан для двух отчётов
usage-share = «{ $value }» — не доля от 0 до 1
usage-jobs = --jobs: нужно 1 или больше
help-formats = известные форматы: { $choices }
help-usage = команды и параметры покажет untether --help
help-stdin = укажите файл или папку либо подайте выгрузку на вход untether

output-exists = { $path } уже существует
output-failed = не удалось записать { $path }: { $detail }
output-stdout = не удалось записать в стандартный вывод: { $detail }
output-not-empty = папка { $path } не пуста
help-output-exists = выберите другое имя или добавьте --force, чтобы заменить файл (в скриптах, которые запускаются повторно, нужен --force)
help-output-failed = проверьте, что папка существует, у вас есть право записи и на диске есть место

input-nothing = ничего не удалось прочитать
help-input-nothing = нужна хотя бы одна выгрузка мессенджера или CRM; untether inspect ПУТЬ скажет, чем считается файл
input-rejects = { $share } записей из { $path } нельзя использовать; --max-rejects допускает { $limit }
help-input-rejects = untether inspect покажет, где они; выгрузите заново или допустите больше через --max-rejects

internal-error = внутренняя ошибка untether { $version }
help-internal-error = сообщите о ней, приложив этот текст и команду, но не выгрузки

diagnostic-error = ошибка
diagnostic-warning = внимание
diagnostic-note = к сведению
diagnostic-help = что делать
diagnostic-more = { $count ->
    [one] и ещё { $count } такая же
    [few] и ещё { $count } такие же
   *[other] и ещё { $count } таких же
}
diagnostic-partial = { $count ->
    [one] не прочитан { $count } источник: цифры неполные
    [few] не прочитаны { $count } источника: цифры неполные
   *[other] не прочитаны { $count } источников: цифры неполные
}
written = записано: { $path }

stage-read = Чтение
stage-link = Связывание
stage-measure = Расчёт
stage-write = Запись

## Первый экран

screen-default-title = Устойчивость каналов
screen-head = { $clients } в расчёте на { $date }
screen-dormant = { $count ->
    [one] { $count } уснувший
    [few] { $count } уснувших
   *[other] { $count } уснувших
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
screen-index-needs = не оценена: нужны все три проверки
screen-by-value = вес клиента — выручка по выигранным сделкам
screen-by-messages = вес клиента — число сообщений

test-outage = Отключение
test-context = Контекст
test-owned = Контакты
verdict-pass = норма
verdict-watch = внимание
verdict-fail = провал
verdict-not-assessed = не оценено

say-outage-stranded = Если завтра не станет { $name }, { $stranded ->
    [one] { $stranded } клиент останется без связи
    [few] { $stranded } клиента останутся без связи
   *[other] { $stranded } клиентов останутся без связи
}{ $recoverable ->
    [0] {""}
   *[other] {" "}({ $recoverable } из них спасёт один импорт)
}{ $fallback ->
    [0] .
    [one] , ещё { $fallback } держится на запасном канале, который ни разу не пробовали.
   *[other] , ещё { $fallback } держатся на запасном канале, который ни разу не пробовали.
}
say-outage-fallback = Если завтра не станет { $name }, без связи не останется никто, но { $fallback ->
    [one] { $fallback } клиент держится на запасном канале, который ни разу не пробовали.
    [few] { $fallback } клиента держатся на запасном канале, который ни разу не пробовали.
   *[other] { $fallback } клиентов держатся на запасном канале, который ни разу не пробовали.
}
say-outage-safe = Какая бы площадка ни пропала завтра, у каждого клиента останется уже проверенный канал.
say-outage-owned = Ни один клиент не зависит от чужой площадки.
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
say-owned-missing-weight = У клиентов, на которых приходится { $share } веса, нет ни почты, ни телефона, ни кабинета в вашей системе.
say-owned-all = У каждого клиента есть почта, телефон или кабинет в вашей системе.
say-owned-recoverable = { $count ->
    [one] Контакт { $count } клиента есть в выгрузках, его остаётся импортировать.
   *[other] Контакты { $count } клиентов есть в выгрузках, их остаётся импортировать.
}
say-needs = нужно: { $what }

loses-head = Отключится
loses-clients = клиенты
loses-safe = целы
loses-fallback = на бумаге
loses-stranded = без связи
loses-value = под риском
loses-deals = сделки
loses-more = и ещё { $count } (-v)
loses-legend = целы: есть другой проверенный канал; на бумаге: только непроверенный
loses-legend-value = под риском: ожидаемая потеря выручки
loses-legend-deals = сделки: открытые у тех, кто без связи
loses-number = Номер клиента
loses-staff = Аккаунт: { $name }
loses-layer = Звено: { $name }
loses-country = Блокировки: { $name }

say-effective = У вас { $figure } равноценных каналов; в среднем клиент пишет { $share } сообщений через { $name }.
say-effective-handles = Контакты в карточках — это { $figure } равноценных каналов; { $share } из них — { $name }. Сообщений, чтобы судить точнее, нет.
say-one-channel = Всё идёт через { $name }.

findings-head = Что бросается в глаза
findings-clients = клиенты
findings-value = выручка
finding-stranded = Без связи, если не станет { $name }
finding-fallback = Только непроверенный запасной канал, если не станет { $name }
finding-no-contact = Нет ни одного собственного контакта
finding-import = Контакты, которые остаётся импортировать
finding-messenger-only = История только в мессенджерах
do-stranded = Попросите второй контакт, пока канал работает.
do-fallback = Напишите один раз на контакт из карточки и дождитесь ответа.
do-no-contact = Спросите почту или телефон и внесите в CRM.
do-import = Импортируйте номера и адреса в CRM.
do-messenger-only = Ведите переписку в CRM: подключите мессенджер или загрузите историю.

surer-head = Что уточнит отчёт
surer-by = { $what } (диапазон сузится на { $points } п.)
surer-grade = оценка не окончательна: { $list }
setting-kappa-0 = — если не засчитывать карточки в CRM
setting-kappa-1 = — если считать, что карточки хранят всю суть переписки
setting-links-by-name-off = без связей по имени
setting-phi-0 = — если непроверенные запасные каналы не сработают
setting-phi-1 = — если все непроверенные запасные каналы сработают
setting-shared-10 = — если допускать один контакт на 10 карточках
setting-shared-3 = — если допускать один контакт не более чем на 3 карточках
setting-window-180 = за 180 дней
setting-window-90 = за 90 дней
needs-fallback-test = одно сообщение на каждый контакт из карточек, которым ещё не пользовались
needs-import = номера и адреса из выгрузок, перенесённые в CRM
needs-crm = выгрузка из CRM (amoCRM: «Списки», «Экспорт»; HubSpot: Contacts, Export)
needs-messenger-export = выгрузка мессенджера (WhatsApp: «Экспорт чата»; Telegram Desktop: экспорт в JSON)
needs-channel-export = выгрузка { $what }: в CRM этот канал есть, а выгрузки нет
needs-consent = столбец с согласиями или возвратами писем в { $what }
needs-activities = журнал дел CRM (звонки, письма, примечания)
needs-routes = хотя бы один клиент, с которым можно связаться

read-head = Прочитано
read-inspect = untether inspect ПУТЬ покажет каждый файл
screen-footer = Отчёты: -f json=report.json

## Сохранённые отчёты и их сравнение

saved-unreadable = не удалось прочитать сохранённый отчёт: { $detail }
saved-large = это не сохранённый отчёт: файл больше 2 ГиБ
saved-empty = файл пуст
saved-no-json = это не JSON: текст теряет смысл в строке { $line }
saved-cut-off = сохранённый отчёт обрывается в строке { $line }: его записали или скопировали не целиком
saved-no-report = это не отчёт untether: в его начале должно стоять "schema": "{ $known }"
saved-other-version = этот отчёт устроен иначе, чем { $known }, который понимает эта версия untether
saved-layout = отчёт устроен не так, как в нём заявлено: строка { $line }, столбец { $column }
help-saved = сохранить отчёт: untether audit ПУТЬ -f json=report.json
help-saved-version = соберите отчёт из выгрузок заново этой версией untether или обновите untether

compare-incomparable = эти отчёты измеряют не одно и то же: { $what }
help-compare-incomparable = проверьте старые выгрузки заново с сегодняшними настройками (на любой день, через --as-of) или сравните как есть с --allow-incomparable
compare-swapped = первый отчёт позже второго: «было» и «стало» поменялись местами
compare-partial = один из отчётов неполный: изменение может значить, что что-то не прочитано
compare-unset = не задано

compare-better = Лучше: устойчивость выросла с { $old } до { $new } ({ $new-grade }) с { $from } по { $to }.
compare-better-grade = Лучше: устойчивость выросла с { $old } ({ $old-grade }) до { $new } ({ $new-grade }) с { $from } по { $to }.
compare-worse = Хуже: устойчивость упала с { $old } до { $new } ({ $new-grade }) с { $from } по { $to }.
compare-worse-grade = Хуже: устойчивость упала с { $old } ({ $old-grade }) до { $new } ({ $new-grade }) с { $from } по { $to }.
compare-same = Как было: устойчивость { $new } ({ $new-grade }), одинакова на { $from } и на { $to }.
compare-unknown = Стало ли лучше с { $from } по { $to }, сказать нельзя: в одном из отчётов нет индекса, потому что не все проверки оценены.
compare-most = Сильнее всего изменилось: { $test }, { $change }.
compare-most-by = Сильнее всего изменилось: { $test }, { $change }; из них { $points } — { $clients }: { $cause }.
compare-despite = Эти отчёты измеряют не одно и то же (различается { $what }): изменение может объясняться только этим.
compare-scores = Оценки
compare-then = было
compare-now = стало
compare-change = разница
compare-range = диапазон
compare-verdict = вывод

compare-who = Кто сдвинул оценки
compare-outage = отключ.
compare-context = контекст
compare-owned = контакты
compare-who-rest = слабее всех теперь другой оператор
compare-who-total = всего
compare-who-legend = Баллы каждой оценки. Клиент может стоять в нескольких строках, его баллы — в одной.
compare-who-outage = Отключение разобрано по тому, что остаётся, когда теряется { $name }.
compare-who-nobody = Ни один клиент из расчёта не изменился.
compare-who-no_roster = Кто сдвинул оценки, сказать нельзя: оба отчёта нужно собирать с одним и тем же --pseudonym-key-file.
compare-who-other_key = Кто сдвинул оценки, сказать нельзя: в отчётах нет ни одного общего клиента. Они собраны с разными ключами или по разным компаниям.
compare-who-disagrees = Кто сдвинул оценки, сказать нельзя: клиенты отчёта не складываются в его оценки, значит, его меняли после сборки.
compare-who-incomparable = Кто сдвинул оценки, не разобрано: оценки значат не одно и то же.

cause-appeared = появились
cause-came-back = вернулись
cause-went-dormant = уснули
cause-vanished = исчезли из выгрузок
cause-merged-or-split = объединены или разделены
cause-got-contact = появился контакт
cause-lost-contact = пропал контакт
cause-got-proven-route = появился проверенный канал
cause-lost-proven-route = пропал проверенный канал
cause-got-known-route = появился запасной канал
cause-lost-known-route = пропал запасной канал
cause-record-caught-up = карточка догнала переписку
cause-record-fell-behind = карточка отстала
cause-conversation-moved = переписка сместилась
cause-weight-changed = изменился вес

compare-kept = сохраняется
compare-channels = Каналы
compare-rented = чужие площадки
compare-effective = равноценных каналов
compare-properties = Свойства
compare-reply-rate = Ответы за 72 часа: { $name }
compare-clients = Клиенты
compare-clients-in-scope = в расчёте
compare-clients-wrote = писали
compare-clients-reachable = можно связаться
compare-clients-unreachable = не дотянуться
compare-clients-dormant = уснувшие
compare-clients-undated = без дат
compare-clients-excluded = исключены
compare-clients-records = карточки
compare-clients-linked-by-name = связаны по имени

property-answers-anywhere-could-two-operators = Могут ответить у двух операторов
property-answers-anywhere-owned-proven = Отвечали в собственном канале
property-answers-anywhere-two-operators = Отвечали у двух операторов
property-fallback-known-owned = Свой запасной канал на бумаге
property-fallback-proven-owned = Свой запасной канал проверен
property-fallback-rented-only = Без своего запасного канала
property-history-survives-share = История переживёт переход
property-moved-share = Сменили основной канал
property-short-path-any = Короткий путь к следующему шагу
property-short-path-calendar = Короткий путь к записи
property-short-path-payment = Короткий путь к оплате
property-short-path-portal = Короткий путь в кабинет

compare-finding-new = новое: { $title } (клиенты: { $clients })
compare-finding-worse = хуже: { $title } (клиенты: { $clients })
compare-finding-better = лучше: { $title } (клиенты: { $clients })
compare-finding-gone = ушло: { $title } (клиенты: { $clients })
compare-sources = Источники
compare-source-added = { $count ->
    [one] добавлен { $count }: { $names }
   *[other] добавлено { $count }: { $names }
}
compare-source-gone = { $count ->
    [one] больше нет { $count }: { $names }
   *[other] больше нет { $count }: { $names }
}
compare-source-newer = { $count ->
    [one] с другим содержимым { $count }: { $names }
   *[other] с другим содержимым { $count }: { $names }
}
compare-source-unreadable = { $count ->
    [one] больше не читается { $count }: { $names }
   *[other] больше не читаются { $count }: { $names }
}
compare-settings = Различается с двух сторон

## Таблицы источников

read-group = { $format } ({ $files })
read-reason = не учтено: { $reason } ({ $places })
read-passed-over = { $count ->
    [one] Пропущен { $count } файл: вложение или не выгрузка.
    [few] Пропущено { $count } файла: вложения или не выгрузки.
   *[other] Пропущено { $count } файлов: вложения или не выгрузки.
}
column-items = всего
column-messages = сообщения
column-records = карточки
column-deals = сделки
column-activities = дела
column-service = служебные
column-left-out = не учтено
column-total = итого
inspect-head = Источник
inspect-format = формат: { $name }
inspect-channel = канал: { $name }
inspect-account = аккаунт: { $name }
inspect-period = период: с { $first } по { $last }
inspect-dates = даты прочитаны как { $order }
inspect-encoding = кодировка: { $name }
inspect-delimiter = разделитель: { $name }
inspect-columns = столбцы: { $names }
inspect-unused = не использованы: { $names }
inspect-with = строк с почтой: { $email }, с телефоном: { $phone }, с мессенджером: { $messenger }

key-unreadable = не удалось прочитать ключ псевдонимов: { $detail }
key-short = ключ псевдонимов короче { $least } символов
key-long = это не ключ псевдонимов: файл больше 64 КиБ
help-key = ключ — это строка не короче 16 случайных символов в отдельном файле: openssl rand -hex 32 > key.txt; храните его отдельно от отчётов и берите каждый раз один и тот же
warning-key-open = ключ псевдонимов может прочитать любой пользователь этого компьютера
help-key-open = закройте файл от других: chmod 600 ФАЙЛ

threads-failed = операционная система не даёт потоков
links-unreadable = файл связей не подходит: { $detail }
help-links = в первой строке напишите a,b,relation, в третьем столбце — same или not

format-amocrm-json = API amoCRM
format-amocrm-table = amoCRM
format-bitrix24-json = REST Битрикс24
format-bitrix24-table = Битрикс24
format-csv = CSV
format-facebook-messenger-json = Messenger
format-hubspot-json = API HubSpot
format-hubspot-table = HubSpot
format-instagram-json = Instagram
format-mbox = Почта
format-pipedrive-table = Pipedrive
format-telegram-json = Telegram
format-vk-html = ВКонтакте
format-whatsapp-txt = WhatsApp
format-xlsx = Excel

notice-date-order-of-siblings = порядок дня и месяца взят у соседних чатов
notice-mail-cut-off = файл обрывается посреди письма: это письмо не учтено
notice-mail-date-assumed = у части писем нет своей даты: взята дата доставки
notice-mail-owner-unknown = чей это ящик, неясно: укажите адрес в [staff] handles
notice-sheets-left-out = прочитан только первый лист с таблицей
notice-truncated = файл обрывается посреди строки: эта строка не учтена
notice-vk-page-cut-off = страница обрывается посреди сообщения
needs-value = сделки с суммами, чтобы считать по выручке
needs-rates = курс { $what } в [rates]: суммы в этой валюте не учтены

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
incidents-since = с
incidents-until = по
incidents-where = где
incidents-kind = что
incidents-channels = каналы
incidents-world = мир
incidents-over = { $name } (снято)
incidents-still-open = { $name } (не снято)
incidents-operator = кто: { $text }
incidents-reach = масштаб: { $text }
incidents-source = источник: { $text }
incidents-worldwide = { $count ->
    [one] Ещё { $count } затронул весь мир: --country world
    [few] Ещё { $count } затронули весь мир: --country world
   *[other] Ещё { $count } затронули весь мир: --country world
}
incidents-replay = untether simulate ПУТЬ --replay ID покажет, что было бы с вашими клиентами.
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
## План

plan-ask-stranded = Взять почту или телефон у тех, кто останется без связи
plan-create-records = Завести карточки тем, кто есть только в мессенджерах
plan-import-recoverable = Перенести в CRM контакты, которые есть лишь в выгрузках
plan-log-history = Перенести в CRM историю { $channel }
plan-prove-fallback = Написать по непроверенным запасным каналам
plan-repair-contacts = Исправить негодные контакты в CRM

## Письменные отчёты: разделы, таблицы, столбцы

section-outage = Что будет, если этого не станет
section-outage-lead = Каждая строка убирает что-то одно и считает, что станет с каждым клиентом.
table-outage-clients = Клиенты
table-outage-clients-note = На связи: остался канал, которым уже пользовались, или ничего не потеряно. На бумаге: остался только канал, который ни разу не пробовали.
table-outage-revenue = Выручка за год
table-outage-revenue-note = Под угрозой: ожидаемая потеря, если отключение заденет всех; непроверенный запасной канал считается за половину.
column-scenario = Если не станет
column-safe = На связи
column-fallback = На бумаге
column-stranded = Без связи
column-recoverable = Спасёт импорт
column-out-of-reach = Не дотянуться уже сейчас
column-retention = Сохранится
column-at-risk = Под угрозой

## Что, если

what-if-title = отключено: { $names }
what-if-partial = Неполно: один из источников не прочитан.
what-if-nothing = Ничего не изменится: там нет ни одного клиента.
what-if-nobody = Без связи не останется никто.
what-if-stranded = { $count ->
    [one] { $count } клиент останется без связи
    [few] { $count } клиента останутся без связи
   *[other] { $count } клиентов останутся без связи
}{ $recoverable ->
    [0] .
   *[other] , { $recoverable } из них спасёт один импорт.
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
what-if-lost-mean = потеря в среднем, { $currency }
what-if-lost-worst = потеря в худшем, { $currency }
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
usage-mixed-shares = «{ $value }» задевает другую долю клиентов, чем остальное: вместе их не посчитать
usage-not-a-report = этот отчёт не подходит: { $detail }
usage-report-among-exports = сохранённый отчёт указан рядом с другими путями
usage-report-single = в сохранённом отчёте каждый сценарий отдельно: чтобы отключить несколько сразу, нужны выгрузки
usage-report-segment = в отчёте этот сценарий посчитан только для «{ $segment }»: для других клиентов нужны выгрузки
help-nearest-ones = может быть, { $nearest }?
help-elements = здесь есть { $known }
help-mixed-shares = посчитайте его отдельно
help-needs-exports = вместо отчёта укажите выгрузки
help-report-alone = укажите один отчёт или выгрузки
help-report-again = запишите его заново: untether audit ПУТЬ -f json=report.json
happened-head = Что случалось с этими каналами
happened-clients = клиенты
happened-moved = перешли
happened-silent = молчат
happened-of = { $moved } из { $clients }
happened-against = { $share } (обычно { $quiet })
happened-legend-moved = перешли: сколько из писавших туда за 30 дней до начала написали за 14 дней с начала по каналу другого оператора (обычно: в спокойные две недели)
happened-legend-silent = молчат: писали там до блокировки, а после неё ни разу
happened-others = { $count ->
    [one] Ещё { $count } — новые правила, цены или закрытие
    [few] Ещё { $count } — новые правила, цены и закрытия
   *[other] Ещё { $count } — новые правила, цены и закрытия
}; все — в untether incidents.

loss-operator = оператор
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
cell-withheld = < 5

say-n-minus-1-proven = Потеря любой одной площадки оставит без связи не больше 5 % клиентов, даже если не сработает ни один непроверенный запасной канал.
say-n-minus-1-paper = Потеря любой одной площадки оставит без связи не больше 5 % клиентов, только если сработают непроверенные запасные каналы.
say-n-minus-1-fails = Потеря всего одной площадки оставит без связи больше 5 % клиентов.
say-worst-pair = Если одновременно не станет { $names }, сохранится { $share } веса.
say-rented = { $share } общения идёт по чужим каналам.
say-cut = { $size ->
    [one] Достаточно потерять одного оператора ({ $names }), чтобы отрезать больше половины клиентов.
   *[other] Чтобы отрезать больше половины клиентов, должны разом пропасть { $size } оператора или больше: { $names }.
}
say-cut-greedy = Больше половины клиентов отрежет одновременная потеря: { $names } (найдено пошагово, возможно, хватит и меньшего).
say-context-months = Клиенто-месяцев, когда всё обсуждали в мессенджере и ничего не записали: { $count }.
say-context-lag = У половины клиентов, чья переписка вообще попадает в журнал, он отстаёт от мессенджера на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} или больше.
say-moved = { $count ->
    [one] { $count } клиент сменил
    [few] { $count } клиента сменили
   *[other] { $count } клиентов сменили
} основной канал: { $share } тех, кто писал и в первой, и во второй половине окна.
say-window = Окно: с { $from } по { $to } (дней: { $days }, часовой пояс { $zone }).
say-sensitivity = Как ни взвешивай три проверки, в девяти случаях из десяти индекс лежит между { $low } и { $high }.

verdict-grade-a = Потеря канала обернётся лишь неудобством.
verdict-grade-b = Потеря канала будет болезненной, но вы оправитесь.
verdict-grade-c = Потерю канала вы переживёте с заметными пробелами.
verdict-grade-d = Потеря канала будет стоить вам клиентов.
verdict-grade-f = Вы зависите от каналов, которые вам не принадлежат.
verdict-no-index = Для общего вывода данных недостаточно.
question-outage = Что будет, если завтра этот канал станет неудобным или недоступным для части клиентов?
question-context = Где живёт контекст: у вас в системе или внутри мессенджера?
question-owned = Есть ли у вас свои контакты клиента: email, телефон, кабинет?
report-partial = Отчёт неполный: { $count ->
    [0] достигнут предел.
    [one] не прочитан { $count } источник.
    [few] не прочитаны { $count } источника.
   *[other] не прочитаны { $count } источников.
} См. раздел «Что прочитано».
action-effect = { $clients }; устойчивость { $from } → { $to }

contact-email = Почта
contact-phone = Телефон
contact-portal = Личный кабинет
contact-any = Хотя бы что-то одно
contact-two = Два вида и больше
failed-missing = Контакта в карточке нет вовсе (клиенты)
failed-malformed = Записан с ошибкой
failed-placeholder = Вписан для вида
failed-masked = Подменный или одноразовый адрес
failed-shared = Стоит в карточках нескольких клиентов
failed-unsubscribed = Отписался
failed-bounced = Письма возвращаются
recoverable-phones = Телефоны из выгрузок, которые остаётся импортировать
recoverable-emails = Адреса из выгрузок, которые остаётся импортировать
captive-clients = Клиенты, которых знает только площадка
place-own = В вашей системе
place-summarised = Только пересказ в карточке
place-messenger = Только в мессенджере
property-did = Отвечали у двух операторов и больше
property-could = Могли бы ответить у двух операторов и больше
property-owned-proven = Отвечали по вашему собственному каналу
property-one-record = Все каналы клиента собраны в одной карточке
property-short-path = Из чата есть прямой путь: запись, оплата или кабинет
property-calendar = – в календарь
property-payment = – к оплате
property-portal = – в личный кабинет
property-fallback-proven = За мессенджером есть проверенный свой канал
property-fallback-known = За мессенджером есть непроверенный контакт из карточки
property-fallback-none = За мессенджером нет ничего
incident-of = { $channels }: { $kind } ({ $since })
severity-critical = критично
severity-high = серьёзно
severity-medium = средне
severity-low = невысоко
severity-info = к сведению
plan-today = Сегодня
other-kappa-0 = Карточки не хранят ничего
other-kappa-1 = Карточки хранят всю суть
other-links-by-name-off = Без связей по имени
other-phi-0 = Непроверенные каналы не сработают
other-phi-1 = Все непроверенные каналы сработают
other-shared-10 = Контакт может стоять в 10 карточках
other-shared-3 = Контакт может стоять в 3 карточках
other-window-180 = Окно в 180 дней
other-window-365 = Окно в 365 дней
other-window-90 = Окно в 90 дней
routes-none = Ни одного
routes-one = Один
routes-several = Несколько
clients-total = Все клиенты
clients-in-scope = В расчёте: в окне что-то происходило
clients-dormant = Уснувшие: в окне не происходило ничего
clients-undated = Без единой даты
clients-excluded = Исключены настройками
clients-reachable = В расчёте, есть способ связаться
clients-unreachable = В расчёте, связаться нельзя
clients-who-wrote = Писали в окне
clients-linked-by-name = Связаны с карточкой только по имени
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
assumes-index = Среднее геометрическое трёх проверок: сильная проверка не перекроет проваленную.
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
assumed-owned = Собственный контакт
assumes-owned = Рабочая почта, телефон или кабинет в карточке. Номер, который виден только в мессенджере, не считается, пока его не перенесли.
assumed-scope = В расчёте
assumes-scope = Клиенты, у которых в окне есть хоть одно датированное событие. Замолчавшие раньше посчитаны отдельно и не оцениваются.
assumed-grades = Оценки
assumes-grades = A от 85, B от 70, C от 55, D от 40, ниже — F. Проверка пройдена от 80 и провалена ниже 50.

section-concentration = Сколько держится на немногом
section-owned = Ваши собственные контакты
section-context = Где живёт контекст
section-movement = Как меняется общение
section-silence = Молчание и обходные пути
section-silence-lead = Серия — то, что вы написали подряд; она с ответом, если клиент откликнулся за 72 часа.
section-incidents = Что случалось с этими каналами
section-incidents-lead = Датированные инциденты с каналами, которыми пользуются эти клиенты; последние сверху.
section-findings = Что бросается в глаза
section-findings-lead = Сначала худшее; у каждого — цифры, на которых держится вывод, и одно действие.
section-plan = Что делать и что это даст
section-plan-lead = Каждый выигрыш посчитан заново: так, будто шаг уже сделан.
section-evidence = Что уточнит отчёт
section-evidence-lead = Чего не хватает, то расширяет диапазон; а насколько важны условности, видно из второй таблицы.
section-costs = Чего это стоит
section-sources = Что прочитано
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
table-failures-to-strand = Сколько всего должно отказать разом
table-concentration-channels = Каналы
table-concentration-channels-note = Доля — от того, что в среднем пишет клиент. Единственный путь — клиенты, до которых иначе не дотянуться.
table-concentration-operators = Операторы
table-concentration-operators-note = Каналы одного оператора отключаются вместе.
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
table-evidence-settings = Индекс при других условностях
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
column-failures = Отказов
column-weight = Вес
column-channel = Канал
column-operator = Оператор
column-ownership = Чей
column-share = Доля
column-sole = Единственный путь
column-clients-wrote = Клиенты
column-clients-through = Клиенты
column-staff = Аккаунт
column-effective = Равноценных каналов
column-hhi = HHI
column-operator-hhi = HHI операторов
column-rented = Чужие
column-cut = Потеря половины: операторов
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
column-median-reply = Обычно ждать
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
column-turned-up = Объявились в другом месте
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
column-chain-clients = Клиенты
column-action = Шаг
column-index-gain = Индекс
column-gain-outage = Отключение
column-gain-context = Контекст
column-gain-owned = Контакты
column-to-supply = Что
column-narrows = Сузит на, п.
column-other-setting = Условность
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

## Отчёт в HTML

html-skip = Перейти к отчёту
html-contents = Содержание
html-summary = За пять минут
html-three-questions = Три вопроса
html-actions = С чего начать
html-client = Для: { $name }
html-author = Подготовлено: { $name }
html-switch = Показать
html-chart = Диаграмма: { $title }
html-chart-rows = { $label }: { $values }.
html-chart-table = Те же числа — в таблице ниже.
html-chart-first = На диаграмме — первые строки: { $count }.
html-gauge = { $name }: { $score } из 100. { $range }
html-all-rows = { $count ->
    [one] Вся { $count } строка
    [few] Все { $count } строки
   *[other] Все { $count } строк
}
html-left-out = { $count ->
    [one] Ещё { $count } строка сюда не вошла: она есть в отчёте JSON.
    [few] Ещё { $count } строки сюда не вошли: они есть в отчёте JSON.
   *[other] Ещё { $count } строк сюда не вошли: они есть в отчёте JSON.
}
html-footer = Сделано в { $tool } { $version } по состоянию на { $date }. Что значат показатели, сказано в разделе о методе; прочерк — показатель неизвестен.
html-no-rows = Показывать нечего.
