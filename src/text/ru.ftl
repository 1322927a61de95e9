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
scale-days = { $count ->
    [one] { $count } дня
   *[other] { $count } дней
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
skip-no-answer = { $count } из списка дел: сделано, но нового контакта нет
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

## Список дел: файл для людей, одно дело в строке

worklist-sheet = Список дел
worklist-column-number = №
worklist-column-client = Клиент
worklist-column-place = Где на связи
worklist-column-address = Адрес там
worklist-column-record = Карточка в CRM
worklist-column-do = Что сделать
worklist-column-why = Почему
worklist-column-value = Выручка под угрозой
worklist-column-last = Последний контакт
worklist-column-opening = С чего начать
worklist-column-email = Новая почта
worklist-column-phone = Новый телефон
worklist-column-done = Сделано
worklist-column-note = Заметка

worklist-place = { $channel }, аккаунт: { $account }
worklist-record-row = { $file }, строка { $row }

worklist-do-ask-stranded = Попросите адрес электронной почты и впишите его в столбец «Новая почта».
worklist-do-ask-or-import = Попросите адрес электронной почты и впишите его в столбец «Новая почта». Или, не спрашивая, занесите { $contacts } в карточку клиента в CRM и впишите сюда, в { $kinds ->
    [email] столбец «Новая почта»
    [phone] столбец «Новый телефон»
   *[both] столбцы «Новый телефон» и «Новая почта»
}.
worklist-do-create-records = Заведите карточку в CRM: { $known }. Её покажет следующая выгрузка CRM.
worklist-do-import-recoverable = Занесите { $contacts } в карточку клиента в CRM и впишите сюда, в { $kinds ->
    [email] столбец «Новая почта»
    [phone] столбец «Новый телефон»
   *[both] столбцы «Новый телефон» и «Новая почта»
}.
worklist-do-prove-fallback = { $kind ->
    [email] Напишите на { $contact }. Когда придёт ответ, поставьте его дату в столбце «Сделано».
    [new-email] Напишите на адрес, который дал клиент. Когда придёт ответ, поставьте его дату в столбце «Сделано».
    [phone] Позвоните по номеру { $contact }. Если клиент ответит, поставьте дату в столбце «Сделано».
    [new-phone] Позвоните по номеру, который дал клиент. Если клиент ответит, поставьте дату в столбце «Сделано».
   *[other] Напишите клиенту: { $contact }. Когда придёт ответ, поставьте его дату в столбце «Сделано».
}
worklist-do-repair-contacts = { $kinds ->
    [email] Попросите действующий адрес почты, исправьте его в карточке и впишите в столбец «Новая почта».
    [phone] Попросите действующий номер телефона, исправьте его в карточке и впишите в столбец «Новый телефон».
    [both] Попросите действующие адрес почты и номер телефона, исправьте их в карточке и впишите в столбцы «Новая почта» и «Новый телефон».
   *[login] Исправьте в карточке логин личного кабинета.
}

worklist-why-one-channel = Если { $channel } пропадёт, в CRM не останется ничего, чтобы связаться с этим клиентом.
worklist-why-one-operator = { $channels } принадлежат одной компании, { $operator }. Если они пропадут вместе, в CRM не останется ничего, чтобы связаться с этим клиентом.
worklist-why-no-contact = Нет ни одного контакта этого клиента, который останется у вас, что бы ни случилось.
worklist-why-create-records = Карточки в CRM нет: всё об этом клиенте — только там, где он пишет.
worklist-why-import-recoverable = { $source ->
    [mailbox] Этот контакт есть только в почтовом ящике. В карточке он будет под рукой, даже если ящик недоступен.
   *[messenger] Этот контакт есть только в мессенджере. В карточке он останется у вас, даже если мессенджер пропадёт.
}
worklist-why-prove-fallback = Контакт записан, но за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} клиент ни разу там не ответил: неизвестно, работает ли он.
worklist-why-prove-new = Новый контакт надёжен только после проверки: ответ покажет, что он работает.
worklist-why-repair-contacts = { $kind ->
    [email] Записанный адрес почты
    [phone] Записанный номер телефона
   *[login] Записанный логин личного кабинета
} { $fault ->
    [masked] принадлежит посреднику, который может закрыть его в любой день.
    [malformed] — с ошибкой.
   *[shared] стоит в нескольких карточках, и неясно, чей он.
}

worklist-written = { $path }: { $count ->
    [one] { $count } дело
    [few] { $count } дела
   *[other] { $count } дел
} с именами и контактами — только для тех, кто с ними работает; заполненный файл передайте audit вместе с выгрузками{ $rest ->
    [0] {""}
    [one] ; ещё { $rest } дело делается для всего канала сразу
    [few] ; ещё { $rest } дела делаются для всего канала сразу
   *[other] ; ещё { $rest } дел делаются для всего канала сразу
}

## С чего начать разговор: фразы для клиента

worklist-open-ask-stranded = Здравствуйте! Подскажите, пожалуйста, адрес вашей электронной почты: если { $channel } вдруг перестанет работать, мы не потеряем с вами связь.
worklist-open-create-records = Здравствуйте! Заводим для вас карточку клиента. Подскажите, пожалуйста, как правильно записать ваше имя?
worklist-open-import-recoverable = { $kind ->
    [email] Здравствуйте! Можно мы сохраним ваш адрес { $contact }, чтобы при необходимости вам написать?
   *[phone] Здравствуйте! Можно мы сохраним ваш номер { $contact }, чтобы при необходимости с вами связаться?
}
worklist-open-prove-fallback = { $kind ->
    [email] Здравствуйте! Проверяем, верно ли у нас записан ваш адрес. Ответьте, пожалуйста, парой слов, чтобы мы знали, что письмо дошло.
    [phone] Здравствуйте! Проверяем, верно ли у нас записан ваш номер. Удобно ли, если при необходимости мы позвоним сюда?
   *[other] Здравствуйте! Проверяем, доходят ли до вас сообщения здесь. Ответьте, пожалуйста, парой слов.
}
worklist-open-repair-contacts = { $kinds ->
    [email] Здравствуйте! Обновляем контакты клиентов. Подскажите, пожалуйста, на какой адрес почты вам писать?
    [phone] Здравствуйте! Обновляем контакты клиентов. Подскажите, пожалуйста, по какому номеру вам звонить?
   *[both] Здравствуйте! Обновляем контакты клиентов. Подскажите, пожалуйста, действующие адрес почты и номер телефона.
}

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
findings-severity = степень
findings-value = выручка
findings-unjudged = { $count ->
    [one] Не хватило данных, чтобы судить об { $count } риске (-v).
   *[other] Не хватило данных, чтобы судить о { $count } рисках (-v).
}
findings-unjudged-head = Не оценено; то, что здесь ничего не найдено, ни о чём не говорит.
findings-unjudged-need = { $risks }. Нужно: { $needs }.

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
needs-layers = звенья вашей цепочки в разделах [[layer]] файла untether.toml
needs-availability = доступность звеньев в разделах [[layer]] файла untether.toml
needs-replies = не меньше 20 серий сообщений в канале в каждой половине месяцев
needs-months = не меньше 20 клиентов, писавших в обеих половинах периода

read-head = Прочитано
read-inspect = untether inspect ПУТЬ покажет каждый файл
screen-footer = Отчёты: -f html=report.html, -f xlsx=report.xlsx; проверка для CI: untether gate ПАПКА

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

## Находки: заголовок, он же без фактов (если они в нём есть), что измеряется, почему важно, основания, что делать

severity-critical = критично
severity-high = серьёзно
severity-medium = заметно
severity-low = мелочь
severity-info = к сведению

finding-bulk-notes = Примечания, которые записал скрипт
finding-bulk-notes-figure = Доля карточек, на которых стоят примечания одного дня.
finding-bulk-notes-why = Примечание показывает, что клиентом кто-то занимался. Скрипт, который за день пишет в сотни карточек, делает их все свежими на вид. Поэтому в проверке контекста такие примечания не учитываются.
finding-bulk-notes-evidence = { $day } примечания разом появились на { $records ->
    [one] { $records } карточке
   *[other] { $records } карточках
} ({ $share }).{ $days ->
    [1] {""}
   *[other] {" "}Всего таких дней: { $days }.
}
finding-bulk-notes-remedy = Не пишите в примечания импортом и скриптами: заведите для них отдельное поле.

finding-chain-unreliable = Цепочка канала { $channel } простаивает днями
finding-chain-unreliable-risk = Цепочка звеньев простаивает днями
finding-chain-unreliable-figure = Доля времени, когда самая ненадёжная цепочка канала не работает: единица минус произведение доступностей её звеньев.
finding-chain-unreliable-why = Звенья, стоящие друг за другом, и ломаются друг за другом: пять звеньев, каждое из которых работает 99,5 % времени, вместе работают 97,5 %. Это девять дней в году без ответа.
finding-chain-unreliable-evidence = По доступностям из ваших настроек цепочка канала { $channel } (звеньев: { $layers }) работает { $availability } % времени; дней простоя в году: { $days }. Клиентов с этим каналом: { $clients }.
finding-chain-unreliable-remedy = Уберите звено или держите обходной путь, который работает без цепочки.

finding-channel-grows-noisy = { $channel }: отвечают всё реже
finding-channel-grows-noisy-risk = Канал, в котором отвечают всё реже
finding-channel-grows-noisy-figure = Падение доли ответов от первой половины месяцев ко второй в канале, где она упала сильнее всего. Нужно не меньше 20 серий сообщений в каждой половине и падение больше двух стандартных ошибок.
finding-channel-grows-noisy-why = Каналы изнашиваются: фильтры, блокировки и усталость отнимают ответы задолго до закрытия канала. Новые сообщения ответов не вернут, а другой способ ответить — вернёт.
finding-channel-grows-noisy-evidence = { $channel }: в первой половине месяцев за 72 часа получали ответ { $before } серий ваших сообщений, во второй — { $after } (всего серий: { $runs }). На одно входящее приходилось { $sent_before } исходящих, стало { $sent_after }.
finding-channel-grows-noisy-remedy = Пишите там реже и по делу, а замолчавшим предложите другой канал.

finding-clients-moved = Клиенты меняют канал: растёт { $channel }
finding-clients-moved-risk = Клиенты меняют канал
finding-clients-moved-figure = Доля тех, у кого сменился основной канал, среди писавших в обеих половинах периода.
finding-clients-moved-why = Люди идут туда, где удобно, и не предупреждают. Кто идёт за ними с опозданием, теряет нить, а история и контакты остаются в старом канале.
finding-clients-moved-evidence = { $clients ->
    [one] У { $clients } клиента
   *[other] У { $clients } клиентов
} сменился основной канал ({ $share } писавших в обеих половинах периода). Больше всех вырос { $channel }: на { $gained } п. от того, что пишут клиенты.
finding-clients-moved-remedy = Будьте там, куда они идут, и внесите новые адреса в карточки.

finding-clients-out-of-reach = Связи нет уже сегодня
finding-clients-out-of-reach-figure = Доля клиентов в расчёте (по весу), у которых нет ни одного канала связи.
finding-clients-out-of-reach-why = Эти клиенты имели с вами дело в течение периода, но написать им сегодня некуда: в карточке нет годного контакта, и сами они не писали. С них начинается любое отключение.
finding-clients-out-of-reach-evidence = { $clients ->
    [one] У { $clients } клиента
   *[other] У { $clients } клиентов
} из { $of } ({ $share }) нет годного контакта в карточке, и за период они не писали.{ $recoverable ->
    [0] {""}
   *[other] {" "}Контакты { $recoverable } из них есть в выгрузках.
}
finding-clients-out-of-reach-remedy = Найдите их контакт: у ответственного за сделку, в счетах, в выгрузках.

finding-contacts-borrowed = Контакты, которые принадлежат другим
finding-contacts-borrowed-figure = Доля подменных и общих среди контактов в карточках клиентов в расчёте.
finding-contacts-borrowed-why = Подменный адрес маркетплейса или одноразовый ящик могут закрыть в любой день, и не вы. Номер, который стоит во многих карточках, — это телефон офиса или коллеги: он не говорит, кто перед вами, и ничего не связывает.
finding-contacts-borrowed-evidence = { $points } из { $of } контактов в карточках ({ $share }): подменных { $masked }, общих (больше чем в { $limit } карточках) { $shared }. Клиентов с такими контактами: { $clients }.
finding-contacts-borrowed-remedy = Попросите у этих клиентов их собственный адрес или номер.

finding-contacts-not-imported = Контакты, которые остаётся импортировать
finding-contacts-not-imported-figure = Доля клиентов в расчёте (по весу), чей верный телефон или почта есть в выгрузке, но не в карточке.
finding-contacts-not-imported-why = Номер, с которого клиент пишет, лежит в выгрузке мессенджера или в телефонной книге. Пока его нет в CRM, он пропадёт вместе с мессенджером. Спрашивать клиента не нужно.
finding-contacts-not-imported-evidence = { $clients ->
    [one] У { $clients } клиента
   *[other] У { $clients } клиентов
} из { $of } ({ $share }) в выгрузках есть контакты, которых нет в карточках: телефонов { $phones }, адресов почты { $emails }. Первым собственным контактом это станет для { $without } из них.
finding-contacts-not-imported-remedy = Импортируйте номера и адреса в CRM.

finding-contacts-unusable = Контакты, по которым никого не достать
finding-contacts-unusable-figure = Доля контактов в карточках клиентов в расчёте, которые вписаны для вида, ошибочны, отписаны или возвращают почту.
finding-contacts-unusable-why = Поле заполнено, и все уверены, что контакт есть. Что его нет, выяснится в день, когда отключится мессенджер.
finding-contacts-unusable-evidence = { $points } из { $of } контактов в карточках ({ $share }) никуда не ведут: для вида { $placeholder }, с ошибкой { $malformed }, с возвратом почты { $bounced }, с отпиской { $unsubscribed }. Клиентов с такими контактами: { $clients }.
finding-contacts-unusable-remedy = Исправьте, что можно; где почта возвращается или её не ждут, попросите другой контакт. Пустое поле лучше заполненного для вида.

finding-conversations-chased = Переписка, которую ведёте только вы
finding-conversations-chased-figure = Среди переписок, где вы писали, доля тех, где последние три сообщения или больше — ваши, а последнему из них не меньше недели.
finding-conversations-chased-why = Клиент, который молчит, ещё не отказал: часто ему просто неудобно ответить. Четвёртое сообщение в том же канале — шум, а другой способ ответить помогает сказать «да» или «нет».
finding-conversations-chased-evidence = { $chased ->
    [one] { $chased } из { $conversations } переписок ({ $share }) заканчивается
   *[other] { $chased } из { $conversations } переписок ({ $share }) заканчиваются
} тремя и более вашими сообщениями и неделей тишины; больше всего таких здесь: { $channel } ({ $on_channel }).
finding-conversations-chased-remedy = Перестаньте догонять: пошлите одну ссылку, чтобы записаться, оплатить или отказаться, либо позвоните.

finding-duplicate-records = Несколько карточек на одного клиента
finding-duplicate-records-figure = Доля карточек сверх первой у того же клиента в той же системе.
finding-duplicate-records-why = Сведения о клиенте рассыпаны по карточкам: примечание в одной не поможет тому, кто открыл другую, а клиентов кажется больше, чем есть.
finding-duplicate-records-evidence = { $clients ->
    [one] У { $clients } клиента
   *[other] У { $clients } клиентов
} больше одной карточки в той же системе; лишних карточек { $records } из { $of } ({ $share }).
finding-duplicate-records-remedy = Объедините их в CRM (лид и его контакт могут остаться отдельно).

finding-export-ends-early = Выгрузка заканчивается рано: { $export }
finding-export-ends-early-risk = Одна выгрузка заканчивается намного раньше других
finding-export-ends-early-figure = Число дней между концом выгрузки, которая заканчивается раньше всех, и концом самой поздней. Выгрузка, где меньше 20 датированных записей, не рассматривается.
finding-export-ends-early-why = Старая выгрузка показывает прошлое: в ней нет ни тех, кто написал позже, ни того, что позже внесли. Если же выгрузка свежая, значит, канал замолчал, и это тоже стоит знать.
finding-export-ends-early-evidence = Её последний день — { $day }, на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} раньше конца других.{ $exports ->
    [1] {""}
   *[other] {" "}Всего выгрузок, отставших больше чем на месяц: { $exports }.
}
finding-export-ends-early-remedy = Выгрузите заново по сегодняшний день; если выгрузка этой недели, значит, канал замолчал.

finding-export-incomplete = Выгрузки, в которых есть не всё
finding-export-incomplete-figure = Доля файлов, которые не читаются, обрываются на середине или содержат ровно столько, сколько система выгружает за раз.
finding-export-incomplete-why = То, чего не хватает, выглядит как клиенты без сообщений, карточек и контактов. По остальным файлам этого не заметить.
finding-export-incomplete-evidence = Всего файлов { $of }: не прочитано { $unreadable }, обрываются на середине { $cut_off }, упёрлись в предел выгрузки { $at_limit }.
finding-export-incomplete-remedy = Выгрузите заново; где есть предел, разбейте по периодам или спискам.

finding-fallback-untried = Без { $operator } — только непроверенный канал
finding-fallback-untried-risk = Запасной канал, который ни разу не пробовали
finding-fallback-untried-figure = Доля клиентов в расчёте (по весу), у которых без худшей из чужих площадок не остаётся проверенного канала, а непроверенный есть.
finding-fallback-untried-why = Номер в карточке — это надежда: отвечают ли по нему, узнаешь, только попробовав, и день отключения для проб не лучший. В оценке такой запасной канал идёт за половину; чего он может стоить, показывают края её диапазона.
finding-fallback-untried-evidence = Без { $operator } { $clients ->
    [one] { $clients } клиент из { $of } ({ $share }) держится
    [few] { $clients } клиента из { $of } ({ $share }) держатся
   *[other] { $clients } клиентов из { $of } ({ $share }) держатся
} на канале, по которому за период ничего не приходило.{ $confirmed ->
    [0] {""}
   *[other] {" "}Для { $confirmed } из них это тот самый номер или адрес, с которого они пишут в другом канале.
}
finding-fallback-untried-remedy = Напишите один раз на контакт из карточки и дождитесь ответа.

finding-history-in-messengers-only = История только в мессенджерах
finding-history-in-messengers-only-figure = Доля сообщений за период, которых нет ни в журнале CRM, ни в вашем архиве, ни в виде итогов в карточке.
finding-history-in-messengers-only-why = Заблокируют аккаунт, пропадёт телефон, уйдёт сотрудник — и с ними уйдёт всё: что обещали, что прислали, что любит клиент.
finding-history-in-messengers-only-evidence = { $messages } из { $total } сообщений ({ $share }) больше нигде нет{ $clients ->
    [0] .
    [one] ; у { $clients } клиента там вся история.
   *[other] ; у { $clients } клиентов там вся история.
}{ $accounts ->
    [0] {""}
    [1] {""}
   *[other] {" "}Больше всего ({ $account_messages }) лежит в аккаунте { $account }.
}
finding-history-in-messengers-only-remedy = Ведите переписку в CRM: подключите мессенджер или загрузите историю.

finding-history-split = История рассыпается при смене канала
finding-history-split-figure = Среди клиентов в расчёте, которые пользуются двумя каналами и больше, доля тех, чьи адреса во всех этих каналах не стоят в одной карточке.
finding-history-split-why = Клиент, который сегодня пишет в мессенджер, а завтра на почту, — два незнакомца для того, кто отвечает, если одна карточка не знает об обоих.
finding-history-split-evidence = У { $clients } из { $of } клиентов с несколькими каналами ({ $share }) нет карточки, где стояли бы все.
finding-history-split-remedy = Соберите все адреса таких клиентов в одной карточке.

finding-items-damaged = Записи, которые нельзя использовать
finding-items-damaged-figure = Доля записей, которые не разобрать, без читаемого времени или с датой в будущем.
finding-items-damaged-why = Они не входят ни в один показатель. Несколько таких — обычное дело, много — значит, файл правили, сохраняли другой программой или прочли с неверным порядком дня и месяца.
finding-items-damaged-evidence = Всего записей { $of }: не разобрать { $malformed }, без читаемого времени { $undated }, с датой в будущем { $future } (вместе { $share }).
finding-items-damaged-remedy = untether inspect покажет, где они: выгрузите заново и не меняйте файл либо задайте порядок дат.

finding-layer-cuts-many = { $layer } стоит между вами и большинством клиентов
finding-layer-cuts-many-risk = Одно звено стоит между вами и большинством клиентов
finding-layer-cuts-many-figure = Доля клиентов в расчёте, которые теряют канал с отказом одного звена.
finding-layer-cuts-many-why = Каждый слой автоматизации — налог: его надо оплачивать и поддерживать, и он ломается. Звено, через которое идёт большая часть переписки, — единая точка отказа, сколько бы каналов за ним ни стояло.
finding-layer-cuts-many-evidence = С отказом { $layer } канал { $clients ->
    [one] теряет { $clients } клиент
    [few] теряют { $clients } клиента
   *[other] теряют { $clients } клиентов
} из { $of } ({ $share }); без связи останется из них { $stranded }.
finding-layer-cuts-many-remedy = Держите обходной путь: само приложение канала, второй коннектор, контакты в карточках.

finding-layer-pure-tax = Звенья, которые не добавляют охвата
finding-layer-pure-tax-figure = Число звеньев, без которых до всех клиентов можно дотянуться и так.
finding-layer-pure-tax-why = Звено, которое никого не связывает, должно окупаться чем-то другим. Если нет, это чистый налог: расходы, поддержка и лишняя точка поломки.
finding-layer-pure-tax-evidence = { $layers ->
    [1] Без { $layer }
   *[other] Без { $layers } из { $of } звеньев (среди них { $layer })
} связь осталась бы со всеми.{ $costed ->
    [0] {""}
   *[other] {" "}Цена: { $cost } в месяц.
}
finding-layer-pure-tax-remedy = Спросите о каждом, зачем оно, и уберите те, о которых никто не ответит.

finding-links-uncertain = Клиенты, которых связывает немногое
finding-links-uncertain-figure = Доля клиентов в расчёте (по весу), связанных только именем или единственным общим контактом двух карточек с разными именами.
finding-links-uncertain-why = Ошибочная связь делает из двух клиентов одного: чужие каналы и контакты засчитываются ему, и показатели выглядят лучше, чем есть. Недостающая делает из одного двух.
finding-links-uncertain-evidence = Только именем связано клиентов: { $by_name }; единственным контактом под двумя именами: { $bridged } ({ $share } веса).{ $refused ->
    [0] {""}
   *[other] {" "}Не связано по запрету из вашей таблицы: { $refused }.
}
finding-links-uncertain-remedy = Просмотрите их и запишите, что знаете, в таблицу соответствий (--links: a,b,relation со значением same или not).

finding-log-lags-behind = Карточки не поспевают за перепиской
finding-log-lags-behind-figure = Среди клиентов с карточкой, пишущих в мессенджерах, доля (по весу) тех, у кого последнее примечание или дело старше последнего сообщения больше чем на неделю.
finding-log-lags-behind-why = Карточка, которую не трогали с тех пор, как разговор пошёл дальше, говорит о прошлом, и тот, кто подхватит клиента, начнёт оттуда.
finding-log-lags-behind-evidence = У { $clients } из { $of } клиентов, пишущих в мессенджерах ({ $share }), последнее примечание в карточке старше переписки больше чем на неделю.{ $lag ->
    [0] {""}
    [one] {" "}Где сообщения попадают в журнал, он отстаёт на { $lag } день (медиана).
    [few] {" "}Где сообщения попадают в журнал, он отстаёт на { $lag } дня (медиана).
   *[other] {" "}Где сообщения попадают в журнал, он отстаёт на { $lag } дней (медиана).
}
finding-log-lags-behind-remedy = Записывайте итог после разговора, или пусть это делает коннектор.

finding-no-own-contact = Нет ни одного собственного контакта
finding-no-own-contact-figure = Доля клиентов в расчёте (по весу), у которых в карточке нет годной почты, телефона или кабинета.
finding-no-own-contact-why = Чат принадлежит площадке. Почта, телефон и кабинет принадлежат вам: они останутся, когда площадка закроет аккаунт, поднимет цену или её заблокируют.
finding-no-own-contact-evidence = { $clients ->
    [one] У { $clients } клиента
   *[other] У { $clients } клиентов
} из { $of } ({ $share }) в вашей системе нет ни почты, ни телефона, ни кабинета. Контакты { $recoverable } из них есть в выгрузках, { $captive } — нет нигде.
finding-no-own-contact-remedy = Спросите почту или телефон и внесите в CRM.

finding-no-short-path = Долгий путь из чата к решению
finding-no-short-path-figure = Доля переписок в чужих каналах с сообщением за последние 90 дней, где вы не посылали ссылки на запись, оплату или кабинет.
finding-no-short-path-why = Кто может записаться, оплатить или отказаться одним нажатием, тот решает; кому надо писать ответ, тот откладывает. К тому же каждая такая ссылка ведёт клиента из мессенджера к вам.
finding-no-short-path-evidence = Переписок за последние 90 дней: { $conversations }; { $share } из них — без ссылки на запись (с ней { $calendar }), на оплату ({ $payment }) и в кабинет ({ $portal }).
finding-no-short-path-remedy = Посылайте в каждой переписке ссылку на запись, оплату или кабинет (чтобы ссылки на ваш сайт считались, назовите его в [own]).

finding-one-channel-carries-most = Больше половины идёт через { $channel }
finding-one-channel-carries-most-risk = Больше половины идёт через один канал
finding-one-channel-carries-most-figure = Наибольшая доля того, что клиенты пишут в один чужой канал; каждый клиент считается по своему весу.
finding-one-channel-carries-most-why = Правила, цены и охват чужого канала задают другие. То, что держится в основном на нём, меняется вместе с ними.
finding-one-channel-carries-most-evidence = В среднем клиент пишет через { $channel } { $share } сообщений (пишущих там клиентов: { $clients }){ $channels ->
    [1] {""}
   *[other] ; на все каналы { $operator } вместе приходится { $operator_share }
}. Это всё равно что { $effective } равноценных каналов.
finding-one-channel-carries-most-remedy = Предложите второй канал другого оператора, лучше собственный, и пользуйтесь им.

finding-one-staff-account = Без связи, если пропадёт аккаунт { $account }
finding-one-staff-account-risk = Один аккаунт сотрудника оставляет клиентов без связи
finding-one-staff-account-figure = Доля клиентов в расчёте (по весу), у которых не останется канала без одного аккаунта сотрудника — телефона или логина.
finding-one-staff-account-why = Телефон теряют, сотрудник уходит вместе с номером, аккаунт блокируют — это случается чаще, чем закрываются площадки. Адрес на площадке ничего не стоит без аккаунта, которому можно туда писать.
finding-one-staff-account-evidence = { $clients ->
    [one] С { $clients } клиентом
   *[other] С { $clients } клиентами
} из { $of } ({ $share }) можно связаться только через аккаунт { $account }; всего клиентов с перепиской в нём: { $carried }.
finding-one-staff-account-remedy = Внесите телефоны и почту этих клиентов в карточки и познакомьте их со вторым аккаунтом.

finding-one-way-to-answer = Ответить можно только одним способом
finding-one-way-to-answer-figure = Доля доступных клиентов (по весу), у которых все каналы — одного оператора или все на одном номере телефона.
finding-one-way-to-answer-why = Ответит ли клиент, решает удобство. Когда способ один, любая заминка на нём (потерянный телефон, полный ящик, блокировка) — это молчание. Каналы одного оператора и каналы на одном номере — один способ: они пропадают вместе.
finding-one-way-to-answer-evidence = { $clients ->
    [one] У { $clients } клиента
   *[other] У { $clients } клиентов
} из { $of } доступных ({ $share }) только один способ ответить.{ $number ->
    [0] {""}
   *[other] {" "}У { $number } из них каналов несколько, но все на одном номере телефона.
}
finding-one-way-to-answer-remedy = Добавьте второй способ другого рода: почту к номеру, кабинет.

finding-operator-strands-clients = Без связи, если не станет { $operator }
finding-operator-strands-clients-risk = Одна площадка оставляет клиентов без связи
finding-operator-strands-clients-figure = Доля клиентов в расчёте (по весу), у которых не останется ни одного канала без худшей из чужих площадок со всеми её каналами.
finding-operator-strands-clients-why = Блокировка, бан или новые правила приходят без предупреждения, и каналы одного оператора пропадают вместе. Критерий N−1 из энергетики требует, чтобы ни один отказ не обрушил систему; здесь он выполняется до 5 %.
finding-operator-strands-clients-evidence = Без { $operator } не останется ни одного канала { $clients ->
    [one] у { $clients } клиента
   *[other] у { $clients } клиентов
} из { $of } ({ $share }).{ $recoverable ->
    [0] {""}
   *[other] {" "}Контакты { $recoverable } из них остаётся импортировать.
}{ $conversations ->
    [0] {""}
   *[other] {" "}Переписок, где ждут вашего ответа: { $conversations }.
}{ $deals ->
    [0] {""}
   *[other] {" "}Открытых сделок: { $deals }.
}
finding-operator-strands-clients-remedy = Попросите второй контакт, пока канал работает.

finding-pair-strands-clients = Без связи, если не станет { $first } и { $second }
finding-pair-strands-clients-risk = Две площадки вместе оставляют клиентов без связи
finding-pair-strands-clients-figure = Доля клиентов в расчёте (по весу), которые переживут потерю любой из двух площадок худшей пары, но не обеих.
finding-pair-strands-clients-why = Два чужих канала кажутся запасом, но оба подчиняются одним законам и судам. Блокировки идут волнами: что ударило по одному мессенджеру, редко обходит следующий.
finding-pair-strands-clients-evidence = { $clients ->
    [one] У { $clients } клиента
   *[other] У { $clients } клиентов
} из { $of } ({ $share }) канал остаётся, если пропадёт одна из двух, и не остаётся, если обе.
finding-pair-strands-clients-remedy = Добавьте собственный контакт: почта и телефон не пропадут ни с одной из них.

finding-proven-by-the-past = { $channel }: проверен только в прошлом
finding-proven-by-the-past-risk = Каналы, проверенные только до блокировки
finding-proven-by-the-past-figure = Доля клиентов в расчёте, которые не писали в канал с начала его блокировки в их стране, если она ещё длится.
finding-proven-by-the-past-why = Канал считается проверенным весь период. Если за это время его заблокировали, проверка — из другого времени. Оценки остаются как есть; эта находка говорит, насколько они могут ошибаться.
finding-proven-by-the-past-evidence = Блокировка ({ $country }) длится с { $since }: с тех пор { $clients ->
    [one] не писал { $clients } клиент
    [few] не писали { $clients } клиента
   *[other] не писали { $clients } клиентов
} из { $of } (канал: { $channel }). Входящих до неё: { $before }, за столько же дней после: { $after }.
finding-proven-by-the-past-remedy = Начните с этих клиентов: напишите им сейчас по другому контакту.

finding-records-vanished = Дела и сделки пропавших контактов
finding-records-vanished-figure = Доля дел и сделок, на чьи контакты не отзывается ни одна карточка.
finding-records-vanished-why = Карточки удалили, или список контактов выгрузили с фильтром. Так или иначе, история этих клиентов висит в воздухе: здесь она не засчитана никому, а в CRM её никто не найдёт.
finding-records-vanished-evidence = Контактов, которых нет ни в одной выгрузке: { $contacts }; дел у них { $activities }, сделок { $deals } ({ $share } всех).
finding-records-vanished-remedy = Выгрузите все контакты без фильтра, вместе с архивными; если их удалили, восстановите.

finding-staff-unknown = Чаты, где не понять, кто из двоих вы
finding-staff-unknown-figure = Доля сообщений, не учтённых потому, что не понять, кто из двоих сотрудник.
finding-staff-unknown-why = Выгрузка чата может содержать два имени и не говорить, какое из них ваше. Вместо догадки чат не учитывается: от того, кто писал, зависят все показатели.
finding-staff-unknown-evidence = Не учтено сообщений: { $messages } ({ $share }); файлов: { $files }.
finding-staff-unknown-remedy = Назовите свою сторону: --me ИМЯ или names в разделе [staff] файла untether.toml.

finding-valuable-without-contact = Лучшие клиенты, чьих контактов у вас нет
finding-valuable-without-contact-figure = Доля выручки самой ценной пятой части клиентов, которая приходится на тех, у кого в карточке нет годного контакта.
finding-valuable-without-contact-why = Потерять связь с одним из них стоит столько же, сколько со многими другими.
finding-valuable-without-contact-evidence = Самых ценных клиентов { $of }; в карточке нет ни почты, ни телефона, ни кабинета у { $clients } из них: это { $value } выручки ({ $share } выручки этой группы).
finding-valuable-without-contact-remedy = Этих немногих спросите лично, и сегодня же.

## Почему степень начинается именно здесь

scale-at-risk = На ступень мягче, чем для потерянных клиентов: эти лишь могут быть потеряны. Условность.
scale-bulk = Массовыми считаются примечания с пятой части карточек; с половины журнал мало о ком что-то говорит. Условность.
scale-chased = Немного молчания бывает в любом деле. Условность.
scale-damaged = Одна запись из ста — обычный предел для порчи. Условность.
scale-doubtful = Несколько сомнительных связей и карточек вывода не изменят, много — могут. Условность.
scale-downtime = 1 % времени — это три с половиной дня в году. Условность.
scale-ends = Выгрузки одной недели заканчиваются в пределах месяца друг от друга, если есть жизнь. Условность.
scale-history = Одно сообщение из двадцати теряется у всех; когда теряются четыре из пяти, никто ничего не помнит. Условность.
scale-lost = 5 % — предел критерия N−1; пятая часть и половина — условности.
scale-majority = Больше половины — значит, больше всего остального вместе; ступени выше — условности.
scale-moved = Каждый десятый — сдвиг, каждый четвёртый — переезд. Условность.
scale-noise = Меньшие падения приходят и уходят. Условность.
scale-repairable = Один из двадцати бывает в любом списке, один из пяти — это уже порядок работы. Условность.
scale-short-path = Не всякая переписка — о решении. Условность.
scale-step = { $severity }, если больше { $limit }
scale-step-any = { $severity }, если есть хоть что-то
scale-tax = К сведению: чем ещё полезно звено, кроме охвата, знаете только вы.
scale-untried = На ступень мягче, чем для оставшихся без связи: запасной канал может и сработать. Условность.
scale-wearing = Само по себе ничего не ломает, но изнашивает. Условность.

## Что за этим стоит

explain-all = Что можно объяснить: untether explain ID, а с ПУТЬ — и что об этом говорит аудит
explain-all-findings = Находки
explain-all-parts = Показатели отчёта по их путям, например tests.owned.any (-v покажет все)
explain-all-figures = Показатели отчёта по их путям; * — любой id
explain-all-formats = Форматы
explain-all-clients = Клиенты
explain-all-client = client-000123 вместе с ПУТЬ: один клиент, его каналы, связи и откуда это известно
explain-here = В этом аудите, на { $date }
explain-is = Что это
explain-why = Почему это важно
explain-measured = Что измеряется
explain-severity = Насколько это плохо
explain-needs = Что нужно, чтобы судить
explain-remedy = Что делать
explain-figures = Показатели, на которых это стоит
explain-about = Полезно знать
explain-about-finding = К чему относится: { $subject }. Правило есть с версии { $since }.
explain-unjudged = Не оценено. Нужно: { $needs }.
explain-quiet = Проверено, сообщить не о чем.
explain-concerned = Касается: { $clients }.
explain-concerned-value = Касается: { $clients }, выручка { $value }.
explain-type = Что там стоит
explain-type-number = число
explain-type-integer = целое число
explain-type-string = текст
explain-type-boolean = true или false
explain-type-array = список
explain-type-map = показатели по id
explain-type-object = показатели по именам
explain-type-any = любое значение
explain-nullable = { $kind } или null, если неизвестно
explain-below = Что внутри
explain-above = Частью чего является
explain-defined = Где определено
explain-section = docs/methodology.md, раздел { $number }
explain-nothing-here = по этому пути ничего нет
explain-null = неизвестно (null)
explain-entries = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[other] { $count } записей
}
explain-reads = Что читается
explain-kind = вид источника: { $kind }
explain-channel = канал: { $channel }
explain-setting = если формат определён неверно: format = "{ $id }" в разделе [[source]] файла untether.toml
explain-obtain = Как получить выгрузку
explain-lacks = Чего в ней нет
subject-outage = проверка 1, отключение
subject-context = проверка 2, контекст
subject-owned = проверка 3, собственные контакты
subject-properties = свойства устойчивой системы
subject-tax = налог на сложность
subject-data = качество данных

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
client-ground-worklist = Так клиент назван в рабочем списке ({ $place }): { $handles }.
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
help-explain = untether explain покажет, что можно объяснить; -f clients=ФАЙЛ перечислит всех клиентов
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
format-amocrm-json-reads = Ответы API amoCRM и Kommo версий 2 и 4: контакты, сделки, примечания, события, задачи; одна страница или много подряд
format-amocrm-json-lacks = Тексты чатов; событие чата часто не называет ни канала, ни контакта.
format-amocrm-table = amoCRM
format-amocrm-table-reads = Списки контактов, компаний и сделок, выгруженные из amoCRM или Kommo в CSV
format-amocrm-table-lacks = Чаты, звонки и события, а из примечаний — все, кроме последних пяти.
format-bitrix24-json = REST Битрикс24
format-bitrix24-json-reads = Ответы crm.contact.list, crm.lead.list, crm.deal.list и crm.activity.list
format-bitrix24-json-lacks = Тексты открытых линий: дело говорит лишь, что разговор был.
format-bitrix24-table = Битрикс24
format-bitrix24-table-reads = Списки, выгруженные из Битрикс24 в CSV, в том числе в windows-1251, и в виде таблицы HTML, которую он называет Excel
format-bitrix24-table-lacks = Тексты чатов и бо́льшая часть журнала дел: дела выгружаются отдельно.
format-csv = CSV
format-csv-reads = Любая другая таблица с заголовками, где есть имена, телефоны, почта, сообщения или сделки; разделитель и кодировка определяются сами
format-csv-lacks = Всё, чего нет в столбцах.
format-facebook-messenger-json = Messenger
format-facebook-messenger-json-reads = messages/inbox/…/message_1.json из архива Facebook в JSON
format-facebook-messenger-json-lacks = Телефоны и почта собеседников, чаты со сквозным шифрованием (они в отдельном архиве), имена удалённых аккаунтов и кто из сотрудников писал от имени страницы.
format-hubspot-json = API HubSpot
format-hubspot-json-reads = Ответы API CRM: контакты, сделки, звонки, письма, заметки, сообщения
format-hubspot-json-lacks = Разговоры из общего ящика: они в другом API.
format-hubspot-table = HubSpot
format-hubspot-table-reads = Выгрузки контактов, сделок и дел в CSV
format-hubspot-table-lacks = Разговоры из общего ящика; у каждого вида объектов своя таблица.
format-instagram-json = Instagram
format-instagram-json-reads = your_instagram_activity/messages/inbox/…/message_1.json из архива Instagram в JSON
format-instagram-json-lacks = Телефоны и почта собеседников, исчезающие сообщения, имена удалённых аккаунтов и кто из сотрудников писал с общего аккаунта.
format-mbox = Почта
format-mbox-reads = Ящики из Google Takeout, Thunderbird, Apple Mail: один файл, сколько угодно писем
format-mbox-lacks = Удалённые письма и письма, которые лежат в другом ящике или только на устройстве.
format-pipedrive-table = Pipedrive
format-pipedrive-table-reads = Выгрузки людей, сделок и дел в CSV
format-pipedrive-table-lacks = Тексты чатов и бо́льшая часть журнала дел: дела выгружаются отдельно.
format-telegram-json = Telegram
format-telegram-json-reads = result.json из Telegram Desktop: весь аккаунт или один чат
format-telegram-json-lacks = Телефоны тех, кого нет в контактах, имена пользователей собеседников, удалённые сообщения, секретные чаты и кто из сотрудников писал с общего аккаунта.
format-vk-html = ВКонтакте
format-vk-html-reads = messages/<id>/messages0.html из архива, который присылает ВКонтакте, в windows-1251
format-vk-html-lacks = Телефоны и почта собеседников, медиафайлы и сообщения сообщества.
format-whatsapp-txt = WhatsApp
format-whatsapp-txt-reads = _chat.txt и «Чат WhatsApp с контактом ….txt» с iOS и Android на любом языке, в том числе внутри архива
format-whatsapp-txt-lacks = Направление, номера сохранённых контактов, сообщения до последних 40 000 (10 000 с медиа) и исчезнувшие.
format-worklist = Список задач
format-worklist-reads = Списки задач, которые записал untether plan --worklist, а люди заполнили, в CSV в любой кодировке; книги Excel читаются как обычные, форматом xlsx
format-worklist-lacks = Строки, которых никто не заполнил, и заметки не учитываются.
format-xlsx = Excel
format-xlsx-reads = Книги Excel и книги из CRM, списки задач: xlsx, xls, ods
format-xlsx-lacks = Все листы, кроме первого с таблицей.

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
happened-legend-moved = перешли: сколько из писавших туда за 30 дней до начала написали за 14 дней с начала по каналу другого оператора
happened-legend-quiet = обычно: та же доля за две спокойные недели
happened-legend-silent = молчат: писали там до блокировки, а после неё ни разу
happened-others = { $count ->
    [one] Ещё { $count } — новые правила, цены или закрытие
    [few] Ещё { $count } — новые правила, цены и закрытия
   *[other] Ещё { $count } — новые правила, цены и закрытия
}; все — в untether incidents.

## План

plan-ask-stranded = Взять контакт у тех, кто останется без связи
plan-create-records = Завести карточки тем, кто есть только в мессенджерах
plan-import-recoverable = Перенести в CRM контакты, которые есть лишь в выгрузках
plan-log-history = Перенести в CRM историю { $channel }
plan-prove-fallback = Написать по непроверенным запасным каналам
plan-repair-contacts = Исправить негодные контакты в CRM

plan-head = Что сделать сначала
plan-clients = клиенты
plan-index-then = станет индекс
plan-nothing = Ничто из списка не поднимет оценок: все на связи, всё проверено, записано и заведено в CRM.
plan-importable = { $count ->
    [one] { $count } из них спрашивать не нужно: контакт есть в выгрузках, его достаточно импортировать.
    [few] { $count } из них спрашивать не нужно: их контакты есть в выгрузках, достаточно их импортировать.
   *[many] { $count } из них спрашивать не нужно: их контакты есть в выгрузках, достаточно их импортировать.
}
plan-alone = само по себе { $gain }: { $tests }
plan-alone-fewer = само по себе { $gain } ({ $count ->
    [one] { $count } клиент
    [few] { $count } клиента
   *[many] { $count } клиентов
}): { $tests }
plan-alone-tests = само по себе: { $tests }
plan-gain-outage = отказ { $gain }
plan-gain-context = контекст { $gain }
plan-gain-owned = контакты { $gain }
plan-needless = Само по себе полезно, но после всего названного уже не нужно: { $titles }.
plan-needless-one = { $title } (само по себе { $gain })
plan-no-index = не оценён, поэтому действия стоят по тому, сколько прибавляют оценённым проверкам; нужно: { $what }
plan-hint = untether plan ПУТЬ --worklist ask.xlsx запишет, кого и о чём спросить
plan-hint-brief = untether plan ПУТЬ покажет, что даёт каждое действие и кого спросить
plan-of-report = Сохранённый отчёт никого не называет: дайте вместо него выгрузки с --target, --budget или --worklist, чтобы увидеть, к кому идти.

plan-list-target = Кратчайший путь к { $target }
plan-list-budget = { $count ->
    [one] Лучшее для { $count } клиента
   *[other] Лучшее для { $count } клиентов
}
plan-list-both = Кратчайший путь к { $target }: не больше { $count ->
    [one] { $count } клиента
   *[other] { $count } клиентов
}
plan-list-empty = Для этого ничего делать не нужно.
plan-list-outcome = { $clients }, { $tasks ->
    [one] { $tasks } дело
    [few] { $tasks } дела
   *[many] { $tasks } дел
}: индекс вырастет с { $before } до { $after }.
plan-list-outcome-tests = { $clients }, { $tasks ->
    [one] { $tasks } дело.
    [few] { $tasks } дела.
   *[many] { $tasks } дел.
}
plan-list-exact = Перебраны все списки: лучшего нет.
plan-list-greedy = Найдено шаг за шагом: может найтись список немного лучше.
plan-list-out-of-reach = До { $target } не дойти: всё, что можно сделать, ведёт к { $after }.
plan-list-short = Столькими клиентами до { $target } не дойти: в лучшем случае выйдет { $after }.
plan-list-unmeasured = Индекса нет, цель мерить нечем.

usage-target = «{ $value }» — не оценка от 0 до 100
usage-budget = «{ $value }» — не число клиентов
usage-report-plan = в сохранённом отчёте клиенты не названы: в нём нет ни цели, ни числа клиентов, ни списка дел

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
what-if-replayed = Повтор на сегодняшних клиентах, без окончания: { $summary } [{ $dates }]
what-if-since = с { $start }
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
usage-unknown-incident = «{ $value }»: такого происшествия нет ни в реестре, ни в настройках
usage-mixed-shares = «{ $value }» задевает другую долю клиентов, чем остальное: вместе их не посчитать
usage-not-a-report = этот отчёт не подходит: { $detail }
usage-report-among-exports = сохранённый отчёт указан рядом с другими путями
usage-report-single = в сохранённом отчёте каждый сценарий отдельно: чтобы отключить несколько сразу, нужны выгрузки
usage-report-replay = сохранённый отчёт не может проиграть происшествие
usage-report-segment = в отчёте этот сценарий посчитан только для «{ $segment }»: для других клиентов нужны выгрузки
help-nearest-ones = может быть, { $nearest }?
help-list-incidents = их список: untether incidents
help-elements = здесь есть { $known }
help-mixed-shares = посчитайте его отдельно
help-needs-exports = вместо отчёта укажите выгрузки
help-report-alone = укажите один отчёт или выгрузки
help-report-again = запишите его заново: untether audit ПУТЬ -f json=report.json

happened-against = { $share } (обычно { $quiet })
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

say-unjudged = { $count ->
    [one] { $count } вещь проверить не удалось: если о ней ничего не сказано, это ничего не значит.
    [few] { $count } вещи проверить не удалось: если о них ничего не сказано, это ничего не значит.
   *[other] { $count } вещей проверить не удалось: если о них ничего не сказано, это ничего не значит.
}
table-unjudged = О чём судить нельзя
column-looked-for = Что искали

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

## Пороги

gate-word-pass = ПРОЙДЕНО
gate-word-fail = НАРУШЕНО
gate-word-unknown = НЕИЗВЕСТНО
gate-word-warn = ВНИМАНИЕ
gate-word-waived = ОТСРОЧЕНО
gate-word-not-applicable = НЕПРИМЕНИМО

gate-said = { $word }: { $reason }
gate-all-hold = { $count ->
    [one] обязательное правило выдержано: { $count }
    [few] все { $count } обязательных правила выдержаны
   *[other] все { $count } обязательных правил выдержаны
}
gate-nothing-judged = ни одно обязательное правило здесь неприменимо
gate-partial = { $count ->
    [0] прочитано не всё, поэтому доверять вердикту нельзя
    [one] не прочитан { $count } источник, поэтому доверять вердикту нельзя
    [few] не прочитаны { $count } источника, поэтому доверять вердикту нельзя
   *[other] не прочитаны { $count } источников, поэтому доверять вердикту нельзя
}
gate-count-fail = нарушено: { $count }
gate-count-unknown = неизвестно: { $count }
gate-count-warn = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
   *[other] { $count } предупреждений
}
gate-count-waived = отсрочено: { $count }
gate-count-pass = выдержано: { $count }
gate-by-preset = набор { $name }
gate-dates = данные по { $as_of }, проверено { $today }

gate-off = { $value }, а нужно { $bar }: расхождение — { $distance }
gate-is = { $value }, нужно { $bar }
gate-was = было зафиксировано: { $was }
gate-not-found = ничего не найдено
gate-not-known = неизвестно: { $what }
gate-open = Под вопросом: при таких пробелах в данных показатель может оказаться и по другую сторону порога.
gate-concerns = { $count ->
    [one] касается { $count } клиента
   *[other] касается { $count } клиентов
}
gate-mend = Что поможет: { $action } ({ $count ->
    [one] { $count } клиент
    [few] { $count } клиента
   *[other] { $count } клиентов
}): { $gain }
gate-mend-plain = Что поможет: { $action } ({ $count ->
    [one] { $count } клиент
    [few] { $count } клиента
   *[other] { $count } клиентов
})
gate-mend-bare = Что поможет: { $action }
gate-mend-finding = Что поможет: { $what }
gate-mend-baseline-channels = Что поможет: выгрузите этот канал заново, а если от него отказались — зафиксируйте показатели ещё раз.
gate-mend-concentration-clients-top-share = Что поможет: предложите второй канал другого оператора, лучше собственный, и пользуйтесь им.
gate-mend-clients-in-scope = Что поможет: дайте выгрузки с клиентами, которые писали или были активны в периоде аудита.
gate-mend-sources-age-days = Что поможет: выгрузите заново по сегодняшний день; если задание отработало, выясните, почему нового не прибавилось. Если канал просто тихий, задайте для него свой порог.
gate-mend-sources-damaged-share = Что поможет: untether inspect покажет, где испорченные записи; выгрузите заново и не правьте файл.
gate-mend-sources-duplicates = Что поможет: уберите один из двух одинаковых файлов.
gate-mend-sources-encoding-changed = Что поможет: выясните, кто теперь выгружает иначе; если так задумано, зафиксируйте показатели ещё раз.
gate-mend-sources-layout-changed = Что поможет: выясните, кто теперь выгружает иначе; если так задумано, зафиксируйте показатели ещё раз.
gate-mend-sources-missing-columns = Что поможет: снова выгружайте все столбцы.
gate-mend-sources-new = Что поможет: если новая выгрузка нужна, зафиксируйте показатели ещё раз.
gate-mend-sources-placeholder-share = Что поможет: лучше оставить поле пустым, чем вписать вымышленный контакт.
gate-mend-sources-records-age-days = Что поможет: выгрузите контакты заново; если новых и правда так долго не было, это тоже стоит знать.
gate-mend-sources-records-change = Что поможет: выгрузите все карточки без фильтра; если их удалили — восстановите или зафиксируйте показатели ещё раз.
gate-mend-sources-repeated-share = Что поможет: выгружайте один и тот же период один раз.
gate-mend-sources-rows-change = Что поможет: поищите в выгрузке фильтр, ограничение или обрыв; если так задумано, зафиксируйте показатели ещё раз.
gate-mend-sources-vanished = Что поможет: выгрузите пропавшее заново, а если от него отказались — зафиксируйте показатели ещё раз.
gate-index-gain = индекс { $gain }
gate-points = { $figure } балла
gate-points-of-percent = { $figure } п. п.
gate-percent = { $figure } %
gate-days = { $count ->
    [one] { $figure } день
    [few] { $figure } дня
   *[other] { $figure } дней
}
gate-days-of = { $count ->
    [one] { $figure } дня
   *[other] { $figure } дней
}
gate-yes = да
gate-no = нет
gate-bar-at-least = не меньше { $limit }
gate-bar-at-most = не больше { $limit }
gate-bar-above = больше { $limit }
gate-bar-below = меньше { $limit }
gate-bar-is = { $limit }
gate-bar-is-not = что угодно, кроме { $limit }

gate-cause-absent = в этом отчёте такого нет
gate-cause-ahead-of-clock = последний день выгрузки ещё не наступил: неверны часы или даты
gate-cause-baseline = нужны зафиксированные показатели: --baseline ФАЙЛ
gate-cause-crm = нужна выгрузка CRM
gate-cause-missing = не хватает данных — { $what }
gate-cause-empty-before = раньше там было пусто
gate-cause-empty-export = в выгрузке ничего нет
gate-cause-gone-since-baseline = раньше это было, а теперь пропало
gate-cause-list = это список контактов: его возраст — sources.records_age_days
gate-cause-new-export = раньше этого не было
gate-cause-none-there = здесь такого нет
gate-cause-not-in-baseline = этого нет среди зафиксированных показателей: зафиксируйте их ещё раз
gate-cause-partial = прочитано не всё
gate-cause-withheld = число скрыто: таких людей слишком мало
gate-cause-undated = в выгрузке ни у чего нет даты

gate-waived = { $reason }; { $owner }, по { $date } включительно
gate-waived-ticket = { $reason }; { $owner }, по { $date } включительно ({ $ticket })
gate-rearmed = Отсрочка ({ $owner }) действовала по { $date } и истекла.
gate-waiver-expired = отсрочка истекла { $date }: { $reason } ({ $owner })
gate-waiver-unused = отсрочка не нужна ({ $owner }): правило выдержано или его нет в наборе
gate-ends-soon = Отсрочка по { $rule } кончается { $days ->
    [0] сегодня
    [one] через { $days } день
    [few] через { $days } дня
   *[other] через { $days } дней
} ({ $owner }, { $date }).
gate-waivers-none = Отсрочек нет.
gate-waiver-holds = действует ещё { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
gate-waiver-ends-soon = скоро кончится: { $days ->
    [0] сегодня
    [one] через { $days } день
    [few] через { $days } дня
   *[other] через { $days } дней
}
gate-waiver-over = истекла { $days ->
    [one] { $days } день назад
    [few] { $days } дня назад
   *[other] { $days } дней назад
}

gate-baseline = Зафиксированные показатели: { $path }, данные по { $date }.
gate-baseline-differs = Сравнивать нельзя, поэтому только к сведению. Другие настройки: { $what }
gate-baseline-new = Появилось с тех пор: { $what }
gate-baseline-stale = Было только тогда: { $what }
gate-baseline-improved = Кое-что стало лучше: untether baseline write --force зафиксирует новый уровень.
gate-baseline-of = Зафиксированные показатели, данные по { $date }
gate-baseline-figures = Показатели
gate-baseline-exports = Выгрузки
gate-baseline-terms = Что значат показатели
gate-baseline-items = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[other] { $count } записей
}
gate-baseline-unreadable = не удалось прочитать зафиксированные показатели: { $detail }
gate-baseline-broken = это не зафиксированные показатели untether, либо они другой версии, либо файл обрывается
gate-baseline-partial = прочитано не всё, поэтому фиксировать показатели нельзя
help-gate-baseline = зафиксируйте их: untether baseline write ПУТЬ
help-gate-baseline-partial = устраните то, что сказано выше, и повторите
help-gate-incomparable = зафиксируйте показатели заново с нынешними настройками или посмотрите, что вышло бы, с --allow-incomparable

gate-default-preset = правил не задано: взят набор starter ({ $choices }; свои правила пишутся в разделе [gate])
gate-no-freshness = ни одно обязательное правило не следит за свежестью выгрузок: мёртвая выгрузка останется зелёной
help-gate-no-freshness = добавьте в раздел [gate] строку "sources.age_days" = "<= 35"
gate-input-empty = в прочитанном нет ничего, что можно учесть
gate-report-clients = в сохранённом отчёте нет отдельных клиентов
gate-policy-unreadable = не удалось прочитать файл правил: { $detail }
help-gate-policy = файл правил — это TOML с разделами [gate], [gate-options] и [[waiver]]
gate-no-rules = правил нет: проверять нечего
help-gate-no-rules = добавьте правила в раздел [gate] или выберите --preset
gate-no-figure = показателя «{ $rule }» не бывает ни в одном отчёте
gate-has-parts = «{ $rule }» — не показатель: он состоит из частей
gate-no-change = «{ $rule }» — не число отдельного запуска, поэтому его изменения нет
gate-no-bar = у правила «{ $rule }» нет порога
gate-no-bar-of-it = «{ $bar }» — не порог для этого показателя
gate-no-rule = у «{ $rule }» нет ни порога, ни уровня
gate-unquoted = «{ $rule }» — таблица: путь показателя пишется в кавычках
gate-tolerance = допуск — это число не меньше 0 или таблица с abs и rel
gate-waiver-days = waiver_days: нужно число от 1 до { $most }
gate-waiver-empty = поле { $key } в отсрочке не должно быть пустым
gate-waiver-long = отсрочка может действовать { $most } дн., до { $latest }
help-gate-figures = показатели перечислит untether explain -v, а untether explain ПОКАЗАТЕЛЬ расскажет об одном
help-gate-part = укажите часть, например "{ $part }"
help-gate-bar = напишите >=, <=, >, <, == или != и число: ">= 60"
help-gate-bar-boolean = напишите "== true" или "== false"
help-gate-bar-text = напишите == или != и текст в кавычках: '!= "F"'
help-gate-bar-finding = у находки нет порога, только уровень: "error", "warn", "info" или "off"
help-gate-unquoted = напишите "tests.owned.score" = ">= 80"
help-gate-tolerance = напишите tolerance = 2 (в единицах показателя) или tolerance = { "{" } abs = 2, rel = 0.05 { "}" }
help-gate-waiver-long = выберите день поближе или разрешите больше через waiver_days в разделе [gate-options]

gate-preset-starter = Для первых недель и для выгрузок вручную раз в месяц: замечает мёртвые и испорченные выгрузки и бизнес, который потерял бы половину клиентов.
gate-preset-recommended = Для выгрузок раз в неделю или две: без худшей площадки большинство клиентов остаётся на связи, а в CRM есть хотя бы половина контекста.
gate-preset-strict = Для ежедневных выгрузок: потерю любой площадки бизнес переживает на проверенных контактах.
gate-why-concentration-clients-top-share = Чем пользуется большинство, то и ломается больнее всего. { $preset ->
    [strict] Если на канале меньше двух третей, остальные какое-то время выручат.
   *[other] Если на канале больше четырёх пятых, одна блокировка останавливает работу.
}
gate-why-index-score = Индекс — это заголовок: { $preset ->
    [strict] при 70 (оценка B) ни один тест сильно не отстаёт.
    [recommended] ниже 55 (оценка C) что-то совсем плохо. Он лишь предупреждает, решают правила о тестах.
   *[other] ниже 40 (оценка F) плохо почти всё. Он лишь предупреждает, решают правила о тестах.
}
gate-why-properties-fallback-proven-owned = Контакт в карточке стоит столько, сколько показала проверка: половина клиентов под угрозой должна была хоть раз ответить по собственному каналу.
gate-why-sources-age-days = Показатель мёртвой выгрузки остаётся зелёным вечно. { $preset ->
    [strict] Ежедневное задание пропускает разве что выходные: 3 дня.
    [recommended] Еженедельная выгрузка может один раз выпасть или попасть на праздники: 14 дней.
   *[other] Выгрузка вручную раз в месяц запаздывает на несколько дней: 35 дней.
}
gate-why-sources-damaged-share = Испорченные записи не учитываются, а неучтённое не выглядит плохо. { $preset ->
    [strict] 1 % — это несколько случайных строк.
    [recommended] 2 % — это несколько случайных строк.
   *[other] Больше 5 % — значит, что-то не так со всем файлом.
}
gate-why-sources-encoding-changed = Другая кодировка значит, что выгружает другая программа или другой человек: имена и номера могли испортиться.
gate-why-sources-layout-changed = Другие столбцы значат другой вид или другой фильтр: показатели могут говорить уже не о том же.
gate-why-sources-missing-columns = Пропавший столбец молча уносит из показателей свои контакты.
gate-why-sources-placeholder-share = Вымышленные контакты не в счёт. { $preset ->
    [strict] Если они чаще чем в одной карточке из пятидесяти, поле заполняют ради формы.
   *[other] Если они чаще чем в одной карточке из двадцати, поле заполняют ради формы.
}
gate-why-sources-records-age-days = По списку контактов видно, когда добавили последний. { $preset ->
    [strict] Если за месяц никого нового — умерла выгрузка или продажи.
    [recommended] Если за три месяца никого нового — умерла выгрузка или продажи.
   *[other] Если за четыре месяца никого нового — умерла выгрузка или продажи.
}
gate-why-sources-records-change = CRM не теряет карточки от запуска к запуску: { $preset ->
    [strict] на двадцатую часть
    [recommended] на десятую часть
   *[other] на пятую часть
} меньше — это фильтр, ограничение или удаление.
gate-why-sources-rows-change = Усохшая выгрузка выглядит лучше целой: если в ней { $preset ->
    [strict] на двадцатую часть
    [recommended] на десятую часть
   *[other] на пятую часть
} меньше, чем в прошлый раз, у этого есть причина, и её надо знать.
gate-why-tests-context-score = { $preset ->
    [strict] Если в CRM четыре пятых контекста, потеря аккаунта — лишь неудобство.
    [recommended] Если в CRM половина контекста, потерю аккаунта можно пережить.
   *[other] Если в CRM нет и пятой части контекста, с аккаунтом пропадает память. Лишь предупреждает: у первого аудита журнала обычно нет.
}
gate-why-tests-outage-n-minus-1-on-paper = После потери любой площадки к каждому клиенту должен оставаться путь, хотя бы на бумаге.
gate-why-tests-outage-n-minus-1-proven = После потери любой площадки должен оставаться путь, которым уже пользовались: бумага не отвечает.
gate-why-tests-outage-score = Доля клиентов, которые останутся на связи без худшей площадки; запасной контакт на бумаге считается за половину. { $preset ->
    [strict] Четыре пятых — тест пройден.
    [recommended] Две трети — бизнес продолжает работать.
   *[other] Меньше половины — бизнес встаёт.
}
gate-why-tests-owned-any = Клиенты, у которых в карточке есть своя почта, телефон или вход в кабинет: { $preset ->
    [strict] все, кроме самых новых.
    [recommended] четверо из пяти.
   *[other] каждый второй — меньше не хватит даже на рассылку.
}

section-gate = Проверка порогов
say-gate = { $word }: { $reason }.
table-gate-rules = Правила
table-gate-rules-note = Сравниваются неокруглённые показатели. Неизвестное никогда не проходит.
table-gate-waivers = Отсрочки
table-gate-waivers-note = С чем решено пока мириться, кто за это отвечает и до какого дня. Последний день считается по UTC.
gate-level-error = обязательное
gate-level-warn = предупреждает
gate-level-info = для сведения
gate-waiver-is-used = действует
gate-waiver-is-unused = не нужна
gate-waiver-is-expired = истекла
column-rule = Правило
column-outcome = Итог
column-level = Строгость
column-stands = Что сейчас
column-mends = Что поможет
column-waiver-state = Состояние
column-waived-because = Почему
column-answers-for-it = Кто отвечает
column-expires = До какого дня
column-ticket = Задача
meaning-rule = Показатель по его пути или находка по имени; в скобках — о чём из нескольких речь.
meaning-outcome = Чем закончилась проверка правила.
meaning-level = Решает ли правило исход проверки.
meaning-stands = Показатель, порог и расхождение.
meaning-mends = Кого это касается, что поможет и что это даст.
meaning-waiver-state = Нужна ли отсрочка хоть одному правилу и действует ли она.
meaning-waived-because = Указанная причина.
meaning-answers-for-it = Кто за неё отвечает.
meaning-expires = Её последний день.
meaning-ticket = Где этим занимаются.
meaning-history-runs-index = Индекс этого запуска, 0–100.
meaning-ran = День запуска.
meaning-outage = Оценка теста 1 в этом запуске, 0–100.
meaning-context = Оценка теста 2 в этом запуске, 0–100.
meaning-owned = Оценка теста 3 в этом запуске, 0–100.
meaning-gate = Чем закончилась проверка порогов.
meaning-failed-rules = Обязательные правила, которые нарушены или которые не удалось проверить.
meaning-clients-in-scope = Клиенты в расчёте в этом запуске.
meaning-as-of = По какой день были данные.

## Проверки для машин. Имена проверок и правил не переводятся

check-input = Все источники прочитаны
check-input-unread = { $count ->
    [one] Не прочитан { $count } источник: цифры неполные, и проверка не считается пройденной
    [few] Не прочитаны { $count } источника: цифры неполные, и проверка не считается пройденной
   *[other] Не прочитаны { $count } источников: цифры неполные, и проверка не считается пройденной
}
check-input-limit = Сработал защитный предел: цифры неполные, и проверка не считается пройденной
check-about = { $rule }: нужно { $bar }
check-quiet = Не найдено: { $risk }
check-unjudged = Проверить не удалось: { $risk }
check-needs = Чего не хватает: { $needs }.
check-help = Как это считается и что на это влияет: untether explain { $rule }
check-help-input = Каждый непрочитанный источник и что с ним делать — в сообщениях об ошибках.
check-more = ещё { $count } уровня { $level }: все они есть в отчёте
check-summary = проверок: { $count }, нарушено: { $failed }; правила не заданы
mask-source = «источник { $number }» ({ $format })
mask-account = № { $number }
mask-some-source = одном из источников
mask-item = объект { $number }

## Прошлые запуски

trend-index = Устойчивость { $index }, { $change } к запуску { $date } ({ $runs ->
    [one] до этого был { $runs } запуск
    [few] до этого было { $runs } запуска
   *[other] до этого было { $runs } запусков
}).
trend-unknown = Устойчивость не с чем сравнить: в этом запуске или в запуске { $date } она не оценена ({ $runs ->
    [one] до этого был { $runs } запуск
    [few] до этого было { $runs } запуска
   *[other] до этого было { $runs } запусков
}).
trend-other-version = Устойчивость нельзя сравнить с запуском { $date }: формулы с тех пор изменились ({ $runs ->
    [one] до этого был { $runs } запуск
    [few] до этого было { $runs } запуска
   *[other] до этого было { $runs } запусков
}).
section-history = Прошлые запуски
table-history-runs = Устойчивость от запуска к запуску
table-history-runs-note = Пустая строка разрывает линии там, где изменились формулы: оценки по обе её стороны сравнивать нельзя.
column-ran = Запуск
column-outage = Отключение
column-context = Контекст
column-owned = Контакты
column-gate = Итог
column-failed-rules = Нарушено правил
column-clients-in-scope = Клиентов
history-pass = пройдено
history-unknown = неизвестно
history-fail = нарушено
history-other-version = Новые формулы

history-line = эта строка — не запись о запуске
history-unreadable = не удалось прочитать историю: { $detail }
history-stdout = история — это файл, который читается и переписывается, поэтому вывести её в стандартный вывод нельзя
history-partial = прочитано не всё, поэтому этот запуск не добавлен в { $path }
help-history = исправьте или удалите эту строку либо укажите другой файл: в нём начнётся новая история

## Письменные отчёты: Markdown, таблицы, книги

markdown-test = Проверка
markdown-question = Вопрос
markdown-score = Оценка
markdown-range = Разброс
markdown-verdict = Вывод
markdown-found = Что обнаружено

written-folder = записано: { $path } (файлов: { $count })
output-foreign = { $path }: это записал не untether, и удалено оно не будет
help-output-foreign = выберите другую папку или уберите лишнее: --force заменяет только папки, где нет ничего, кроме таблиц untether
usage-needs-folder = csv — это папка с таблицами: укажите её, например -f csv=tables
usage-needs-file = { $format } — не текст, терминал его не покажет: укажите файл, например -f { $format }=report.{ $format }, или направьте вывод в другую программу
usage-no-csv = { $option } действует только для видов csv и clients, а их не просили

table-summary = Отчёт коротко
table-summary-note = По строке на всё, о чём говорит первая страница.
table-columns = Что значат столбцы
column-item = Что
column-low = Нижняя граница
column-high = Верхняя граница
column-verdict = Вывод
column-said = Словами
column-sheet = Лист
column-column = Столбец
column-unit = Единица
column-meaning = Что значит
unit-words = слова
unit-prose = предложения
unit-code = как есть
unit-date = дата
unit-count = число
unit-share = доля
unit-score = 0–100
unit-points = пункты
unit-money = деньги
unit-minutes = минуты
unit-plain = число

meaning-item = О чём строка: сведения об отчёте, индекс, проверка или шаг.
meaning-score = Оценка от 0 до 100; чем выше, тем лучше.
meaning-low = Наименьшая оценка, которую не исключает нехватка данных.
meaning-high = Наибольшая оценка, которую не исключает нехватка данных.
meaning-verdict = У проверки: pass, watch, fail или not_assessed. У индекса — его буква от A до F.
meaning-said = Само сведение или то, что обнаружено, словами.
meaning-hit = Какую долю клиентов, связанных с отказавшим, заденет отказ.
meaning-scenario = Что отказывает: канал, оператор, аккаунт сотрудника, звено, страна, номер телефона или своё «что, если» из настроек.
meaning-loss = Что это такое.
meaning-safe = Клиенты в расчёте, у которых остаётся проверенный канал или ничего не пропадает.
meaning-outage-revenue-safe = Выручка за год от клиентов, у которых остаётся проверенный канал или ничего не пропадает.
meaning-fallback = Клиенты, у которых остаётся только канал, которым ни разу не пользовались.
meaning-outage-revenue-fallback = Выручка за год от клиентов, у которых остаётся только канал, которым ни разу не пользовались.
meaning-stranded = Клиенты, у которых не остаётся ни одного канала.
meaning-outage-revenue-stranded = Выручка за год от клиентов, у которых не остаётся ни одного канала.
meaning-recoverable = Те из них, чей контакт есть в выгрузках: его нужно только импортировать.
meaning-out-of-reach = Клиенты, с которыми и до отказа связаться было нельзя.
meaning-outage-revenue-out-of-reach = Выручка за год от клиентов, с которыми и до отказа связаться было нельзя.
meaning-retention = Доля веса, которая сохранится; непроверенный запасной канал считается частично.
meaning-at-risk = Ожидаемая потеря выручки, если отказ заденет всех.
meaning-lost-mean = Ожидаемая потеря выручки, если отказ заденет столько случайных клиентов.
meaning-lost-worst = Потеря выручки, если отказ заденет тех, кто приносит больше всех.
meaning-conversations = Разговоры с оставшимися без связи, которые ждут вашего ответа.
meaning-open-deals = Открытые сделки оставшихся без связи.
meaning-open-amount = Сумма этих сделок.
meaning-element = То, чей отказ в одиночку оставляет клиентов без связи.
meaning-clients = Сколько клиентов в расчёте это касается.
meaning-movement-channels-clients = Клиенты, с которыми в этом месяце переписывались в этом канале.
meaning-single-points-clients = Клиенты, которых этот отказ оставит без связи.
meaning-failures-to-strand-clients = Клиенты, которых оставит без связи столько отказов разом, но не меньше.
meaning-share-reachable = То же как доля всех, с кем есть связь.
meaning-failures = Сколько операторов, аккаунтов и прочего должно отказать разом.
meaning-weight = Чем считается клиент: единицей, выручкой или числом сообщений.
meaning-channel = Канал.
meaning-operator = Кому принадлежит канал; каналы одного оператора отключаются вместе.
meaning-ownership = Свой это канал или чужой — такой, который могут отнять.
meaning-share = Доля от целого.
meaning-channel-map-share = Доля того, что пишут клиенты, в том весе, которым считаются оценки.
meaning-concentration-channels-share = Доля того, что пишет средний клиент.
meaning-concentration-operators-share = Доля того, что пишет средний клиент.
meaning-concentration-staff-share = Доля общения, которая идёт через аккаунт.
meaning-context-places-share = Доля всех сообщений.
meaning-movement-channels-share = Доля написавших в этом месяце; каждый клиент считается за одного.
meaning-properties-share = Доля клиентов или разговоров в расчёте.
meaning-sole = Доля веса клиентов, с которыми больше нигде не связаться.
meaning-clients-wrote = Клиенты, которые там писали, а если не писал никто — у кого такой контакт записан.
meaning-clients-through = Клиенты, общение с которыми идёт через аккаунт.
meaning-staff = Аккаунт сотрудника: его имя из настроек или номер, если имя выдало бы человека.
meaning-effective = Столько одинаково нагруженных каналов дали бы такую же концентрацию.
meaning-hhi = Индекс Херфиндаля по каналам: 10 000, когда всё идёт через один.
meaning-operator-hhi = То же по операторам.
meaning-rented = Доля каналов, которые принадлежат кому-то другому.
meaning-cut = Наименьшее число операторов, с которыми пропадает половина веса.
meaning-contact = Какой контакт записан.
meaning-share-clients = Доля веса клиентов, у которых он есть.
meaning-owned-any = Доля тех, чей годный контакт есть у самого бизнеса: почта, телефон или личный кабинет.
meaning-owned-two = Доля тех, у кого таких контактов два вида.
meaning-decile = Десятая часть клиентов с выручкой; 1 — те, кто приносит больше всех.
meaning-reason = Почему контакт не в счёт или что можно вернуть.
meaning-count = Сколько.
meaning-owned-failed-count = Сколько контактов, а где речь о клиентах — сколько клиентов.
meaning-sources-left-out-count = Сколько записей не учтено по этой причине.
meaning-clients-count = Сколько клиентов, карточек или контактов.
meaning-place = Где эти сообщения можно найти.
meaning-message-count = Сообщения за период.
meaning-sources-message-count = Прочитанные сообщения.
meaning-files = Фотографии, голосовые и другие файлы среди них.
meaning-logged = Из них записано в вашей системе.
meaning-context-channels-score = Какая часть истории осталась бы у бизнеса, от 0 до 100.
meaning-context-staff-score = Какая часть истории осталась бы у бизнеса, от 0 до 100.
meaning-month = Календарный месяц.
meaning-inbound = Сообщения от клиентов.
meaning-outbound = Сообщения от вас.
meaning-first-contacts = Клиенты, чьё самое первое сообщение пришло тогда и туда.
meaning-reply-rate = Доля серий, на которые ответили за 72 часа.
meaning-runs = Серии: то, что вы написали подряд.
meaning-answered = Из них с ответом за 72 часа.
meaning-median-reply = Медиана времени до ответа, в минутах.
meaning-chased = Разговоры, где последними стоят три ваших сообщения без ответа или больше, и последнему не меньше недели.
meaning-property = Что умеет система, которая гнётся, но не ломается.
meaning-incident = Инцидент; его код стоит во встроенном реестре или в настройках.
meaning-what-happened = Что случилось, одним предложением.
meaning-since = Первый день, насколько он известен.
meaning-until = Последний день; пусто, пока инцидент длится или конец неизвестен.
meaning-country = Страна, код ISO; * — весь мир.
meaning-channels = Каналы инцидента, которыми пользуются клиенты.
meaning-clients-concerned = Клиенты в расчёте из этой страны, у которых есть такой канал.
meaning-clients-hit = Клиенты, с которыми в этих каналах переписывались за 30 дней до начала.
meaning-turned-up = Доля тех из них, кто за 14 дней написал через другого оператора.
meaning-turned-up-quiet = Та же доля за две недели без инцидентов, для сравнения.
meaning-past-only = Клиенты, которые не писали в канал с тех пор, как его заблокировали.
meaning-read-at = Где об этом написано.
meaning-finding = Что бросается в глаза.
meaning-severity = Насколько это плохо: critical, high, medium, low или info.
meaning-rests-on = Цифры, на которых это держится.
meaning-remedy = Что сделать.
meaning-revenue = Их выручка за год.
meaning-id = Постоянный код вывода: подробности — untether explain КОД.
meaning-step = Шаг плана; первая строка — сегодня.
meaning-chain-after = Индекс после этого шага и всех предыдущих.
meaning-chain-clients = Скольких клиентов шаг ещё касается после всех предыдущих.
meaning-action = Шаг плана.
meaning-plan-steps-clients = Скольких клиентов он касается сегодня.
meaning-index-gain = Сколько пунктов индекса даёт один этот шаг.
meaning-gain-outage = Сколько пунктов первой проверки даёт один этот шаг.
meaning-gain-context = Сколько пунктов второй проверки даёт один этот шаг.
meaning-gain-owned = Сколько пунктов третьей проверки даёт один этот шаг.
meaning-to-supply = Чего не хватает.
meaning-narrows = На сколько пунктов с этим сузился бы диапазон индекса.
meaning-other-setting = Какая условность изменена.
meaning-index = Индекс при этом.
meaning-grade = Его буква.
meaning-first-action = С чего начинался бы план.
meaning-routes = Сколько каналов связи есть с клиентом.
meaning-decided-share = Доля сделок, выигранных или проигранных.
meaning-decided = Выигранные и проигранные сделки.
meaning-deal-count = Сделки, открытые больше 30 дней назад.
meaning-cost = Сколько стоят ваши сообщения.
meaning-cost-tripled = То же при тройной цене.
meaning-cost-one-each = По одному сообщению каждому, с кем есть связь в этом канале.
meaning-chain = Звенья между клиентом и карточкой, по порядку.
meaning-layer-count = Сколько звеньев.
meaning-availability = Произведение доступностей всех звеньев, в процентах.
meaning-layer = Звено между клиентами и карточкой.
meaning-reach-lost = Доля клиентов, до которых без него не достучаться.
meaning-clients-touched = Клиенты, чьи каналы задевает его отказ; только для звеньев, на которых держится больше половины.
meaning-clients-stranded = Из них остаются без связи.
meaning-monthly-cost = Сумма указанных ежемесячных расходов.
meaning-cost-per-client = То же на каждого клиента в расчёте.
meaning-group = Кто или что считается.
meaning-path = Файл, как он найден; с номером, если имя файла выдало бы человека.
meaning-problem = Почему не удалось прочитать, одним предложением.
meaning-code = Код ошибки.
meaning-left-out-reason = Почему записи не учтены.
meaning-places = Первые места: файл и строка.
meaning-format = Распознанный формат.
meaning-first-day = Первый день в источнике.
meaning-last-day = Последний день в источнике.
meaning-item-count = Всё, что есть в источнике; следующие числа в сумме дают его.
meaning-record-count = Карточки клиентов.
meaning-activity-count = Записанные дела.
meaning-deal-total = Сделки.
meaning-service-count = Служебные строки мессенджера, например о вступлении в группу.
meaning-left-out-count = Не учтено; причины перечислены отдельно.
meaning-assumption = Что принято по соглашению.
meaning-what-is-assumed = Как это считается.
meaning-setting = Имя настройки.
meaning-setting-value = Её действующее значение.
meaning-changed = Помечено, если значение не по умолчанию.
meaning-made-with = Программа, формат, правила или таблица.
meaning-version = Версия.
meaning-bytes = Размер источника в байтах.
meaning-hash = BLAKE3 содержимого, шестнадцатеричными цифрами.
meaning-looked-for = Риск, о котором судить нельзя.
meaning-sheet = Лист книги.
meaning-column = Заголовок столбца.
meaning-unit = Что за числа или слова в нём.
meaning-meaning = О чём он говорит.

sheet-summary = Коротко
sheet-columns = Столбцы
sheet-channel-map = Карта каналов
sheet-outage-clients = Отказ, клиенты
sheet-outage-revenue = Отказ, выручка
sheet-outage-shares = Отказ, частичный
sheet-outage-open-work = Отказ, незаконченное
sheet-single-points = Точки отказа
sheet-failures-to-strand = Отказы разом
sheet-concentration-channels = Концентрация, каналы
sheet-concentration-operators = Концентрация, операторы
sheet-concentration-staff = Концентрация, аккаунты
sheet-concentration-figures = Концентрация, показатели
sheet-owned-kinds = Контакты, виды
sheet-owned-channels = Контакты, каналы
sheet-owned-deciles = Контакты, ценность
sheet-owned-failed = Негодные контакты
sheet-context-places = Контекст, где хранится
sheet-context-channels = Контекст, каналы
sheet-context-staff = Контекст, аккаунты
sheet-movement-channels = Месяцы, каналы
sheet-movement-months = Месяцы, всего
sheet-silence-channels = Ответы, каналы
sheet-silence-months = Ответы, месяцы
sheet-properties = Свойства
sheet-incidents = Инциденты
sheet-findings = Выводы
sheet-unjudged = Без выводов
sheet-plan-curve = План, путь
sheet-plan-steps = План, шаги
sheet-evidence-missing = Чего не хватает
sheet-evidence-settings = Другие условности
sheet-decided = Решённые сделки
sheet-cost = Платные сообщения
sheet-tax-chains = Звенья, цепочки
sheet-tax-layers = Звенья
sheet-tax = Звенья, расходы
sheet-clients = Кого нашли
sheet-errors = Не прочитано
sheet-sources-left-out = Не учтено
sheet-sources = Источники
sheet-assumptions = Соглашения
sheet-settings = Настройки
sheet-versions = Версии
sheet-hashes = Хеши

workbook-contents = Что есть в этой книге
workbook-rows = Строк
workbook-about = Об отчёте
workbook-page = Страница { $page } из { $pages }
workbook-cut = { $count ->
    [one] Ещё { $count } строка сюда не вошла; она есть в отчёте JSON и в таблицах -f csv.
    [few] Ещё { $count } строки сюда не вошли; они есть в отчёте JSON и в таблицах -f csv.
   *[many] Ещё { $count } строк сюда не вошли; они есть в отчёте JSON и в таблицах -f csv.
}
workbook-chart-first = { $title } (первые { $count })
## Несколько отчётов рядом

portfolio-title = { $count ->
    [one] Сводка: { $count } компания
    [few] Сводка: { $count } компании
   *[other] Сводка: { $count } компаний
}
portfolio-title-over-time = { $name }: как менялась устойчивость
portfolio-title-course = Как менялась устойчивость
portfolio-reports = { $count ->
    [one] { $count } отчёт
    [few] { $count } отчёта
   *[other] { $count } отчётов
}
portfolio-day = на { $first }
portfolio-days = с { $first } по { $last }
portfolio-nameless = Отчёт { $place }
portfolio-and-more = { $names } и ещё { $count }
portfolio-worst = Хуже всех — { $name }: устойчивость { $score } ({ $grade }).
portfolio-grades = { $count ->
    [0] Оценки D или F нет ни у одного из { $of }.
   *[other] Оценка D или F — у { $count } из { $of }.
}
portfolio-unrated = Без общей оценки — { $count } из { $of }: не хватает одной из проверок.
portfolio-shared-operator = Самая тяжёлая потеря у { $count } из { $of } — { $name }.
portfolio-shared-finding = Чаще всего, у { $count } из { $of }, найдено: «{ $name }».
portfolio-shared-action = У { $count } из { $of } первый шаг один и тот же: «{ $name }».
portfolio-median = У половины из { $of } устойчивость не выше { $score }.
portfolio-course-incomparable = Стало ли лучше с { $from } по { $to }, сказать нельзя: отчёты измеряют не одно и то же.
portfolio-lasting-finding = Найдено в { $count } из { $of } отчётов и всё ещё не устранено: «{ $name }».
portfolio-incomparable = Сравнивать нельзя: различается { $name }. { $values }.
portfolio-currencies = Деньги в разных валютах, поэтому суммы не складываются и не сравниваются: { $values }.
portfolio-difference = { $name }: { $values }
portfolio-partial = { $count ->
    [one] { $count } отчёт неполный: { $names }.
    [few] { $count } отчёта неполные: { $names }.
   *[other] { $count } отчётов неполные: { $names }.
}
portfolio-repeated = { $count ->
    [one] Отчёт дан { $count } раз, но учтён один раз: { $name }.
    [few] Отчёт дан { $count } раза, но учтён один раз: { $name }.
   *[other] Отчёт дан { $count } раз, но учтён один раз: { $name }.
}
portfolio-same-exports = За этими отчётами — одни и те же выгрузки за один день: { $names }.
portfolio-earlier = Если отчётов о бизнесе несколько, учтён последний; { $count ->
    [one] { $count } более ранний отчёт стоит под ним.
    [few] { $count } более ранних отчёта стоят под последними.
   *[other] { $count } более ранних отчётов стоят под последними.
}
portfolio-say-whose = { $count ->
    [one] В { $count } отчёте не сказано, чей он: назовите клиента в разделе [report] файла untether.toml.
   *[other] В { $count } отчётах не сказано, чьи они: назовите клиентов в разделе [report] файла untether.toml.
}
portfolio-nobody = нет
portfolio-is-partial = неполный
portfolio-is-earlier = более ранний
portfolio-decisive = другие оценки
portfolio-harmless = к сведению

portfolio-report = Отчёт
portfolio-as-of = на день
portfolio-days-since = прошло дней
portfolio-resilience = индекс
portfolio-range = границы
portfolio-questions = Три вопроса
portfolio-lacks = { $name }: не оценено, нужно: { $what }
portfolio-where = Держится на
portfolio-operator = потеря
portfolio-effective = каналов
portfolio-owned = свои
portfolio-legend = потеря: площадка, без которой хуже всего; под риском: выручка, которую она может унести; каналов: сколько было бы при равном использовании; чужие: доля переписки на чужих площадках; свои: доля клиентов, контакт которых есть в вашей системе
portfolio-next = Что бросается в глаза и с чего начать
portfolio-first = сначала: { $action }
portfolio-first-gains = сначала: { $action } ({ $gain })
portfolio-moved-head = Что изменилось от отчёта к отчёту
portfolio-moved = { $name } с { $since }: устойчивость { $points }
portfolio-not-compared = не сравнивается, потому что различается: { $what }
portfolio-new = новое: { $what }
portfolio-gone = ушло: { $what }
portfolio-shared = Что у них общего
portfolio-lasting = Что остаётся
portfolio-severity = степень
portfolio-found-in = отчётов
portfolio-last-found = последний раз
portfolio-of = { $count } из { $of }
portfolio-worst-of = Самая тяжёлая потеря, отчётов — { $of }: { $what }.
portfolio-first-of = Первый шаг, отчётов — { $of }: { $what }.
portfolio-differences = Что различается
portfolio-hint = -f html=ФАЙЛ соберёт всё на одной странице, -f json=ФАЙЛ сохранит все числа

html-portfolio-footer = Сделано в untether из отчётов версии { $versions }. Прочерк — показатель неизвестен. По отчётам ничего не суммируется.

section-portfolio-index = Кто где стоит
section-portfolio-index-lead = Сначала худшие. Метка — оценка, полоса — границы, которые оставляет нехватка данных.
section-portfolio-tests = Три вопроса
section-portfolio-tests-lead = Норма — от 80, внимание — от 50. Не оценено не значит плохо: в последнем столбце сказано, чего не хватает.
section-portfolio-reach = На чём держится каждый
section-portfolio-reach-lead = Площадка, потеря которой тяжелее всего; сколько каналов на самом деле в ходу; чьи они; у скольких клиентов есть и другой контакт.
section-portfolio-reach-course = На каждый день: площадка, потеря которой тяжелее всего; сколько каналов на самом деле в ходу; чьи они; у скольких клиентов есть и другой контакт.
section-portfolio-next = Что бросается в глаза и с чего начать
section-portfolio-changes = Что изменилось от отчёта к отчёту
section-portfolio-changes-lead = Баллы от одного отчёта о бизнесе до следующего. Прочерк: показатель неизвестен или отчёты измеряют не одно и то же.
section-portfolio-shared = Что у них общего
section-portfolio-shared-lead = Каждый бизнес считается один раз, по последнему отчёту. Если находку нельзя было проверить, это не значит, что её нет.
section-portfolio-lasting = Что остаётся, что пришло и ушло
section-portfolio-shared-course = Каждый отчёт считается один раз. Если находку нельзя было проверить, это не значит, что её нет.
section-portfolio-differences = Что различается
section-portfolio-differences-lead = Другие оценки: с другим значением показатели значат другое, и сравнивать их нельзя. К сведению: за разницей может стоять и это.
section-portfolio-course = От отчёта к отчёту
section-portfolio-course-lead = Норма — от 80, внимание — от 50. Изменение в границах индекса может объясняться одной лишь нехваткой данных.

table-portfolio-index = Устойчивость
table-portfolio-tests = Оценки и выводы
table-portfolio-medians = Середина
table-portfolio-medians-note = У половины тех, у кого показатель известен, он не выше. Если их меньше пяти, середины нет.
table-portfolio-reach = Потери и каналы
table-portfolio-next = По отчётам
table-portfolio-changes = Изменения
table-portfolio-turnover = Какие находки появились и ушли
table-portfolio-findings = Находки
table-portfolio-findings-note = Доля — от отчётов, в которых находку можно было проверить.
table-portfolio-operators = Самые тяжёлые потери
table-portfolio-actions = Первые шаги
table-portfolio-differences = Настройки и версии
table-portfolio-course = Устойчивость и проверки

column-report = Отчёт
column-as-of = На день
column-remark = Примечание
column-lacking = Чего не хватает
column-index-low = Нижняя граница
column-index-high = Верхняя граница
column-test-outage = Отключение
column-test-context = Контекст
column-test-owned = Контакты
column-worst-operator = Самая тяжёлая потеря
column-found-in = Отчётов
column-looked-for-in = Проверено в
column-known-in = Известно в
column-found-share = Доля
column-first-found = Впервые
column-last-found = В последний раз
column-which-reports = Отчёты
column-report-count = Сколько
column-difference-means = Что это значит
column-days-between = Прошло дней
column-findings-new = Новые находки
column-findings-gone = Ушли
column-incomparable = Различается
column-worst-finding = Бросается в глаза
column-figure = Показатель
column-median = Середина

## Связный текст — для экранных чтецов и журналов

plain-then = затем
plain-more = и другие
plain-unknown = неизвестно
plain-of-100 = { $score } из 100
plain-index = { $score } из 100; оценка { $grade }; границы: { $range }
plain-test = { $score } из 100; { $verdict }
plain-range = границы: { $range }

## Скрытые малые группы

hide-small-few = среди столь немногих малые группы не спрятать: { $count ->
    [one] в расчёте { $count } клиент
    [few] в расчёте { $count } клиента
   *[many] в расчёте { $count } клиентов
  }, а нужно хотя бы { $least }
help-hide-small-few = уберите --hide-small и не передавайте отчёт дальше или возьмите окно длиннее: window_days
hide-small-clients = { $what } говорит об отдельных клиентах и несовместимо с --hide-small
help-hide-small-clients = уберите одно из двух
finding-withheld = Числа скрыты: за ними стоит меньше пяти человек или по ним такое число можно вычислить.
note-small-hidden = Числа, за которыми стоит меньше пяти человек, скрыты, как и те, что их выдали бы. Доли и оценки округлены шагом не мельче пяти клиентов. Прочерк — показатель неизвестен или скрыт вместе со своим числом.

## Сохранённые отчёты: передать и перепроверить

logo-unreadable = не удалось прочитать логотип «{ $path }»: { $detail }
logo-large = логотип «{ $path }» больше { $most } КиБ
logo-kind = логотип «{ $path }» — ни PNG, ни SVG
logo-active = логотип «{ $path }» — не просто рисунок: в нём есть { $part }
help-logo = укажите файл PNG или SVG — путь от папки, где лежит файл настроек
help-logo-large = сохраните его в меньшем размере: в отчёте он не выше нескольких строк
help-logo-active = сохраните его как простой SVG — без скриптов, ссылок и чужих картинок — или как PNG
html-logo = Логотип
html-logo-of = Логотип: { $name }

version-headers = Справочник заголовков столбцов
version-throwaway = Список одноразовых почтовых ящиков
version-timezones = Часовые пояса
hashed-settings = Файл настроек
hashed-links = Таблица соответствий контактов

usage-report-clients = в сохранённом отчёте нет отдельных клиентов
warning-saved-partial = сохранённый отчёт неполный: часть выгрузок при аудите прочитать не удалось

verify-yes = Подтверждается: { $sources ->
    [one] совпали { $sources } источник
    [few] совпали все { $sources } источника
   *[many] совпали все { $sources } источников
  } и все { $figures } значений отчёта на { $date }.
verify-no = Не подтверждается отчёт на { $date }: { $files ->
    [0] все источники те же
    [one] не совпал { $files } источник
    [few] не совпали { $files } источника
   *[many] не совпали { $files } источников
  }, { $different ->
    [0] все показатели те же
    [one] разошёлся { $different } показатель
    [few] разошлись { $different } показателя
   *[many] разошлись { $different } показателей
  } (всего сравнено значений: { $figures }).
verify-tolerance = { $new ->
    [0] Отчёт сделан другой версией: показатели могут отличаться на миллиардную долю, формулировки не сравниваются.
   *[other] Отчёт сделан другой версией: показатели могут отличаться на миллиардную долю, формулировки не сравниваются, новых значений: { $new }.
}
verify-changed = { $count ->
    [one] { $count } источник изменился
    [few] { $count } источника изменились
   *[many] { $count } источников изменились
}
verify-missing = { $count ->
    [one] { $count } источника не хватает
   *[other] { $count } источников не хватает
}
verify-added = { $count ->
    [one] { $count } источника в отчёте не было
   *[other] { $count } источников в отчёте не было
}
verify-renamed = { $count ->
    [one] { $count } источник теперь называется иначе — это не важно
    [few] { $count } источника теперь называются иначе — это не важно
   *[many] { $count } источников теперь называются иначе — это не важно
}
verify-beside = Кроме источников, по хешу: в отчёте и сейчас
verify-unlike = Настройки, которые не удалось восстановить по отчёту: в отчёте и сейчас
verify-figures = Что не совпало: в отчёте и сейчас
verify-versions = Другие версии; само по себе это не ошибка: в отчёте и сейчас
verify-overruled = Ваши настройки отличаются от тех, что в отчёте; взяты те, что в отчёте: в отчёте и у вас
verify-at-hand = Людей отчёт не называет, поэтому взято из ваших настроек: { $names }.
verify-left-aside = Не проверялось, потому что одних выгрузок для этого мало: { $names }.
verify-nothing = ничего
verify-named = в отчёте есть имена, и что-то в нём не совпало: показать это — значит показать имена
help-verify-named = запустите ещё раз с --show-contacts
