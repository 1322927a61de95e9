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

## Страница с просьбой о выгрузках

request-title = Что нужно, чтобы понять, насколько вы зависите от своих каналов
request-title-of = { $name }: что нужно, чтобы понять, насколько вы зависите от своих каналов
request-hello = Здравствуйте!
request-intro-general = Чтобы увидеть, какая часть бизнеса держится на каждом мессенджере и что будет, если один из них завтра пропадёт, нужны выгрузки из систем, в которых вы общаетесь с клиентами. Первым стоит то, что скажет больше всего. Пришлите что сможете: с каждой выгрузкой ответ точнее.
request-intro-read = Спасибо за выгрузки. Прочитано: { $read }.
request-intro-range = По ним устойчивость ваших каналов — от { $low } до { $high } из 100. Такой разброс даёт то, чего не хватает; первым стоит то, что сузит его сильнее всего.
request-intro-no-index = Для оценки этого пока мало. Первым стоит то, без чего её не посчитать.
request-intro-complete = Всё, что могли сказать выгрузки, они сказали: оценены все три проверки.
request-group = { $name } ({ $files }, по { $day })
request-group-undated = { $name } ({ $files })
request-exports-head = Выгрузки
request-again-head = Пожалуйста, выгрузите заново
request-again = { $path }: { $why }
request-self-head = Чего не скажет ни одна выгрузка
request-send-head = Как прислать
request-narrows = сузит диапазон на { $points } балла
request-vital = без этого оценки не будет
request-thanks = Спасибо!

request-item-crm = CRM: контакты и сделки
request-why-crm = По ним видно, с кем из клиентов вы свяжетесь без всякого мессенджера и сколько каждый приносит.
request-item-messenger-export = Мессенджеры
request-why-messenger-export = Начните с того, где клиентов больше всего. Без переписки не видно, где клиент отвечает и что не записано больше нигде.
request-item-channel-export = { $what }
request-why-channel-export = По CRM видно, что вы общаетесь там с клиентами, но выгрузки у нас нет.
request-why-channel-export-unknown = По CRM видно, что вы общаетесь там с клиентами. Кнопки выгрузки мы не знаем; попросите того, кто подключал этот канал к CRM, прислать таблицу сообщений: когда, с кем, от кого. Тексты не нужны.
request-item-activities = Журнал дел CRM: звонки, письма, примечания, сообщения
request-why-activities = По нему видно, сколько из переписки записано в вашей собственной системе.
request-item-consent = Кто отписался и чьи письма возвращаются
request-why-consent = В { $what } есть адреса почты, но нет столбца, по которому видно, кому писать нельзя или бесполезно. Выгрузите, пожалуйста, ещё раз с такими столбцами; в HubSpot это **Unsubscribed from all email** и **Email hard bounce reason**.
request-item-value = Сделки с суммами
request-why-value = Без них не сказать, сколько денег держится на каком канале.
request-item-rates = Курс { $what }
request-why-rates = Часть сделок — в { $what }. Достаточно одного числа: сколько стоит единица в валюте вашего учёта.
request-item-routes = Всё, по чему видно, как вы связываетесь с клиентами
request-why-routes = В том, что у нас есть, нет ни одного клиента с адресом, телефоном или чатом.
request-item-mailbox = Почта
request-why-mailbox = Кто пишет и на почту, не потеряется вместе с мессенджером.
request-item-table = Всё остальное, где есть клиенты
request-why-table = Система записи, магазин, список в таблице, журнал звонков телефонии.
request-item-fallback-test = Одно сообщение на контакты, по которым ещё не общались
request-why-fallback-test = { $count ->
    [0] У части клиентов записан второй контакт, по которому вы ни разу не общались. Работает ли он, покажет только ответ.
    [one] { $count } клиент держится на втором контакте, по которому вы ни разу не общались. Работает ли он, покажет только ответ.
    [few] { $count } клиента держатся на втором контакте, по которому вы ни разу не общались. Работает ли он, покажет только ответ.
   *[other] { $count } клиентов держатся на втором контакте, по которому вы ни разу не общались. Работает ли он, покажет только ответ.
} Можем прислать список, кому написать и какими словами.
request-item-import = Контакты, которые есть в мессенджерах, но не в CRM
request-why-import = { $count ->
    [one] Номер или адрес { $count } клиента есть в выгрузках
   *[other] Номера и адреса { $count } клиентов есть в выгрузках
}, но не в карточках. Можем прислать файл для импорта.

request-send-as-is = Как есть: не переименовывайте файлы (по имени файла часто только и видно, с кем чат), не пересохраняйте их в Excel, архивы можно не распаковывать. Картинки, голосовые и вложения не нужны.
request-send-time = Если спрашивают период, выберите всё время или хотя бы последние 12 месяцев.
request-send-safe = Выгрузки — это персональные данные. Положите их в зашифрованный архив или в папку, которую откроем только мы, а не в чат, и пришлите пароль другим путём.
request-send-use = Выгрузки считаются на нашем собственном компьютере: кто где пишет, как часто и когда в последний раз. Сообщения не хранятся и никуда не передаются, имён ваших клиентов в отчёте нет.

way-amocrm = amoCRM, Kommo
way-amocrm-steps = **Списки** → **Контакты**, снимите все фильтры → **⋯** справа вверху → **Экспорт** → CSV. То же в разделе **Сделки**, в виде списка. Столбцы коннекторов оставьте.
way-amocrm-activities = примечаний, звонков и событий в экспорте списков нет: попросите администратора или интегратора сохранить их через API в JSON.
way-bitrix24 = Битрикс24
way-bitrix24-steps = **CRM** → **Клиенты → Контакты** → шестерёнка ⚙ справа вверху → **Экспорт контактов** → **CSV**, с отметкой **Экспортировать все поля**. То же в разделе **Сделки**.
way-bitrix24-activities = кнопки нет: администратор получает их методом REST crm.activity.list в JSON, страница за страницей; все страницы — в одну папку.
way-email = Gmail или другая почта
way-email-steps = Gmail: takeout.google.com → **Отменить выбор** → отметьте **Почта** → **Далее** → скачайте. Apple Mail: **Ящик** → **Экспортировать ящик…**. Другие: сохраните папки в **mbox**, отправленные вместе с полученными.
way-hubspot = HubSpot
way-hubspot-steps = **CRM** → **All contacts** → **Export** → **CSV**, с отметками **Include all properties on records** и **associations** → **Export**. То же для сделок.
way-hubspot-activities = **CRM** → звонки, заметки, письма, communications → **Export**, как для контактов. Если таких списков в тарифе нет: **Reporting** → **Reports** → **Create report** по одному объекту, без сводки, в CSV.
way-instagram = Instagram, Facebook Messenger
way-instagram-steps = **Центр аккаунтов** → **Ваша информация и разрешения** → **Экспорт вашей информации** → профиль → **Часть вашей информации** → отметьте **Сообщения** и **Личная информация** → **Скачать на устройство**, **Диапазон дат: За все время**, **Формат: JSON**. Ссылка придёт на почту.
way-pipedrive = Pipedrive
way-pipedrive-steps = фото профиля → **Tools and apps** → **Export data** → **People** и **Deals**, в CSV, все столбцы.
way-pipedrive-activities = фото профиля → **Tools and apps** → **Export data** → **Activities**, в CSV, все столбцы.
way-table = Другая система
way-table-steps = достаточно таблицы с заголовками, CSV или Excel: одна строка — один контакт, сделка или сообщение.
way-telegram = Telegram
way-telegram-steps = Telegram Desktop для Windows, macOS или Linux, не телефон: **Настройки** → **Продвинутые настройки** → **Экспорт данных из Telegram** → отметьте **Список контактов** и **Личные чаты**, снимите фото, видео и файлы → **Машиночитаемый JSON**. При новом входе Telegram может попросить подождать сутки.
way-vk = ВКонтакте
way-vk-steps = в браузере: **Настройки** → **Приватность** → **Защита данных** → **Запросить архив** → отметьте **Сообщения**. Поле для ключа OpenPGP оставьте пустым.
way-whatsapp = WhatsApp
way-whatsapp-steps = на телефоне, по одному чату: откройте чат → нажмите на имя вверху (Android: **⋮** → **Ещё**) → **Экспорт чата** → **Без файлов** → сохраните файл. Начните с самых важных клиентов; чаты каждого телефона — в свою папку.

## Один клиент

client-in-scope = в расчёте на { $as-of }
client-dormant = уснул на { $as-of }: последнее событие, { $last }, — до начала окна, поэтому в расчёт не входит
client-undated = без дат: неизвестно, когда он был, поэтому в расчёт не входит
client-outside = не входит в расчёт по настройке population
client-value = выиграно за окно: { $money }

client-scores = Что он значит для оценок
client-counts = весит
client-brings = даёт
client-with = с ним
client-without = без него
client-scores-legend = весит: от 0 до 1, чем клиент стал в проверке; даёт: его баллы, у всех вместе они складываются в оценку.
client-scores-outage = В отключении весит то, что от него остаётся без { $name }.
client-outcome-untouched = не задет
client-outcome-safe = цел: есть другой проверенный канал
client-outcome-fallback = на бумаге: остаётся только непроверенный канал
client-outcome-fallback-confirmed = на бумаге, но контакт подтверждён
client-outcome-stranded = без связи: не остаётся ничего
client-outcome-out-of-reach = недоступен уже сейчас

client-routes = Как с ним связаться
client-no-route = Никак: этому клиенту нельзя ни написать, ни позвонить.
client-route-proven = проверен
client-route-known = известен, но не проверен
client-route-inbound = { $inbound ->
    [one] { $inbound } сообщение от клиента за окно, последнее — { $last-inbound }.
    [few] { $inbound } сообщения от клиента за окно, последнее — { $last-inbound }.
   *[other] { $inbound } сообщений от клиента за окно, последнее — { $last-inbound }.
}
client-route-call = За окно был состоявшийся звонок, последний — { $last }.
client-route-on-file = В карточке есть рабочий адрес.
client-route-outbound = { $outbound ->
    [one] Вы писали { $outbound } раз за окно, ответа не было.
    [few] Вы писали { $outbound } раза за окно, ответа не было.
   *[other] Вы писали { $outbound } раз за окно, ответа не было.
}
client-route-logged = В журнале есть сообщения, о которых не сказано, кто писал.
client-route-confirmed = Подтверждён: клиент пользуется именно этим контактом.

client-contacts = Контакты в карточках
client-no-contact = В карточках нет ни одного.
client-contact-email = почта
client-contact-phone = телефон
client-contact-portal = логин кабинета
client-contact-usable = рабочий
client-contact-placeholder = вписан, чтобы заполнить поле
client-contact-malformed = такого адреса или номера не бывает
client-contact-masked = пересылка или одноразовый ящик: его могут закрыть другие
client-contact-unsubscribed = отписался
client-contact-bounced = письма возвращаются
client-contact-shared = стоит в слишком многих карточках, чтобы быть чьим-то

client-record = Карточка
client-record-none = Её нет: переписка из мессенджеров нигде не подытожена (κ { $kappa }).
client-record-silent = Есть, но в ней ни примечания, ни сделанного дела (κ { $kappa }).
client-record-alone = Есть, работали с ней { $done }; в мессенджерах за окно нет ни одного сообщения (κ { $kappa }).
client-record-stale = Есть, но работали с ней { $done }: больше чем за 7 дней до последнего сообщения в мессенджере, { $rented } (κ { $kappa }).
client-record-fresh = Она поспевает за перепиской: работали с ней { $done }, последнее сообщение в мессенджере — { $rented } (κ { $kappa }).
client-record-messages = Сообщений за окно: { $rented } на чужих площадках, из них { $logged } в журнале; { $owned } в собственных каналах.

client-plan = Что поможет
client-do-ask-stranded = Спросить почту или телефон через { $channel }, пока канал работает.
client-do-call = Один раз позвонить и поговорить.
client-do-create-records = Завести карточку и внести в неё контакты.
client-do-import-recoverable = Импортировать контакт, который есть только в выгрузках.
client-do-log-history = Перенести в CRM историю из { $channel }.
client-do-prove-fallback = Один раз написать через { $channel } и дождаться ответа.
client-do-repair-contacts = Исправить контакт в карточке, которым нельзя пользоваться.

client-handles = Контакты и аккаунты, и где они стоят
client-not-on-file = в карточках нет
client-grounds = Почему это один клиент
client-ground-record = Одна карточка ({ $place }): { $handles }.
client-ground-chat = Вместе названы в одном чате ({ $place }): { $handles }.
client-ground-contact-list = Вместе названы в списке контактов ({ $place }): { $handles }.
client-ground-link-file = Так сказано в вашем файле связей: { $handles }.
client-ground-name = Одно имя у чата ({ $place }) и у карточки, и больше ни у кого: { $handles }.
client-ground-kept-apart = Ваш файл связей отделяет { $handles } от другого клиента.
client-ground-none = Он известен под одним именем: связывать было нечего.

client-chats = Чаты
client-chat = { $channel } ({ $place }): { $inbound } от него, { $outbound } ему
client-chat-staff = { $channel }, аккаунт { $staff } ({ $place }): { $inbound } от него, { $outbound } ему
client-chat-group = { $channel }, в группе ({ $place }): { $inbound } от клиента
client-chat-undirected = { $undirected } без направления
client-days = { $first } — { $last }
client-deals = Сделки
client-deal-open = открыта
client-deal-won = выиграна
client-deal-lost = проиграна
client-deal-opened = создана { $day }
client-deal-closed = закрыта { $day }
client-deal-divided = делится на клиентов: { $count }
client-activities = В журнале его карточек
client-activities-counts = примечаний { $notes }, сообщений и звонков { $messages }, прочих дел { $other }, последнее — { $last }

client-unknown = в этом аудите нет { $name }: его клиенты — от { $first } до { $last }
client-nobody = в этом аудите нет клиентов
help-client-unknown = номера верны для тех же выгрузок и настроек; -f clients=ФАЙЛ перечислит всех клиентов
explain-what = «{ $value }» — не то, что можно объяснить
help-explain = untether explain client-000123 ПУТЬ покажет одного клиента; -f clients=ФАЙЛ перечислит всех
explain-needs-paths = из каких выгрузок { $value }?
help-explain-paths = назовите их, как для audit: untether explain { $value } ПУТЬ

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

what-if-title = Отключено: { $names }
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
what-if-pair = Худшая пара площадок — { $first } и { $second }: сохранится { $share }.
what-if-range = сработают ли запасные каналы, которые ни разу не пробовали: от этого зависит, сохранится { $low } или { $high }
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
usage-report-segment = в отчёте этот сценарий посчитан только для { $segment }: для других клиентов нужны выгрузки
help-nearest-ones = может быть, { $nearest }?
help-elements = здесь есть { $known }
help-mixed-shares = посчитайте его отдельно
help-needs-exports = вместо отчёта укажите выгрузки
help-report-alone = укажите один отчёт или выгрузки
help-report-again = запишите его заново: untether audit ПУТЬ -f json=report.json
