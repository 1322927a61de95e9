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
error-E0315 = архив не распаковать: { $detail }
error-E0370 = внутренняя ошибка при чтении

help-E0301 = проверьте путь и права на чтение; закройте программу, которая держит файл открытым
help-E0302 = выгрузите ещё раз; в WhatsApp откройте чат, «Ещё», «Экспорт чата»
help-E0303 = нужна выгрузка (текст или zip из WhatsApp, result.json из Telegram, mbox, таблица CRM в CSV или XLSX); иначе укажите в untether.toml в разделе [[source]], что это: format = "csv"
help-E0304 = укажите в untether.toml, что это: раздел [[source]] с path и format
help-E0305 = выгрузите ещё раз и дождитесь окончания; проверьте, что на диске и в почте хватало места
help-E0306 = откройте файл в этом месте; если его правили или пересохраняли другой программой, выгрузите заново и не меняйте
help-E0307 = задайте порядок: --date-order dmy (31.12.2026), mdy (12/31/2026) или ymd
help-E0308 = назовите столбцы в untether.toml: раздел [[source]] со строкой columns = { "{" } email = ["…"], phone = ["…"] { "}" }; для журнала сообщений, где канал не назван, — channel = "whatsapp" или другой
help-E0309 = выгрузите без пароля или распакуйте архив и укажите папку
help-E0310 = разбейте выгрузку по периодам или чатам либо уберите из архива медиафайлы
help-E0311 = проверьте, что это нужная выгрузка и что в ней есть сообщения, а не только медиафайлы
help-E0315 = скачайте или выгрузите его ещё раз; если он пришёл частями, соедините все; иначе распакуйте его той программой, которая его создала, и укажите папку
help-E0370 = это ошибка untether: сообщите о ней, указав версию и вид выгрузки, но не прикладывая файл
memory-limit = на чтение ушло больше { $limit } памяти
help-memory-limit = если память есть, разрешите больше: --max-memory 4GB; если нет, найдите источник командой untether inspect, по одному файлу

## Настройки

config-syntax = файл настроек здесь не читается: скобка или кавычка не закрыта, ключ стоит дважды или запись написана не по правилам TOML
config-unknown-key = неизвестная настройка «{ $key }»
config-value = у настройки неверное значение: { $detail }
config-type = здесь { $found ->
    [number] число
    [text] текст
    [boolean] true или false
    [list] список
    [date] дата
   *[table] таблица
}, а { $wanted ->
    [number] нужно число
    [text] нужен текст в кавычках
    [boolean] нужно true или false
    [list] нужен список в квадратных скобках
    [date] нужна дата
   *[table] нужна таблица
}
config-missing-key = не хватает ключа { $key }
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
config-unknown-lost = «{ $value }» — не канал, не владелец каналов, не staff:ИМЯ и не layer:ИМЯ
config-unknown-layer = нет раздела [[layer]] с именем «{ $value }»
config-not-a-segment = «{ $value }» — не сегмент
config-not-a-handle = «{ $value }» — не контакт
config-not-a-glob = «{ $value }» — не путь и не шаблон
config-too-many = записей { $key } больше { $most }
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
warning-config-folder = { $path } лежит в проверяемой папке: этот файл может описывать выгрузки, но не то, как считаются показатели; не действуют: { $names }
warning-glob = шаблон { $pattern } не подошёл ни к одному файлу
help-glob-nearest = ближайший путь: { $nearest }
warning-environment = неизвестная переменная окружения { $name }

## Командная строка

usage-stdin-twice = стандартный ввод можно указать только один раз
usage-stdin-terminal = читать нечего: стандартный ввод — терминал
usage-unknown-format = формата отчёта «{ $value }» нет
usage-two-outputs = -o задаёт место для одного отчёта, а их несколько: укажите каждому файл в виде ВИД=ФАЙЛ
usage-same-output = { $path } указан для двух отчётов
usage-share = «{ $value }» — не доля от 0 до 1
usage-mcp = { $option } не сочетается с mcp: сервер никого не называет, не пишет файлов и принимает вопросы через стандартный ввод
usage-jobs = --jobs: нужно 1 или больше
help-formats = известные форматы: { $choices }
help-usage = команды и параметры покажет untether --help
help-stdin = укажите файл или папку либо подайте выгрузку на вход untether

output-exists = { $path } уже существует
output-failed = не удалось записать { $path }
output-stdout = не удалось записать в стандартный вывод
output-not-empty = папка { $path } не пуста
help-output-exists = выберите другое имя или добавьте --force, чтобы заменить файл (в скриптах, которые запускаются повторно, нужен --force)
help-output-failed = проверьте, что папка существует, у вас есть право записи и на диске есть место

input-nothing = ничего не удалось прочитать
help-input-nothing = нужна хотя бы одна выгрузка мессенджера или CRM: какие бывают и где их взять, перечислит untether request
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
    [few] не прочитано { $count } источника: цифры неполные
   *[other] не прочитано { $count } источников: цифры неполные
}
written = записано: { $path }

stage-read = Чтение
stage-link = Связывание
stage-measure = Расчёт
stage-write = Запись

output-not-ours = { $path } читается в этом прогоне или содержит то, что untether читает и не может создать заново (выгрузку, настройки, базу сравнения, ключ, связи): файл не заменяется
help-output-not-ours = укажите другое место; --force заменяет только результаты untether и файлы, которые не выгрузки
usage-no-file = { $path } — не файл и не папка: укажите файл, папку или - для стандартного ввода
## Чего ждали при чтении, что нашли и какой предел превышен

detail-malformed = нужно: { $expected }, найдено: { $found }
detail-columns = нужен { $sought }; есть столбцы { $found }
detail-limit = больше, чем { $limit }
phrase-json = JSON
phrase-a-json-object = объект JSON
phrase-a-workbook-as-xlsx-or-csv = книга .xlsx или таблица .csv
phrase-a-workbook = книга
phrase-a-part-of-it-is-missing-or-damaged = часть его пропала или испорчена
phrase-it-is-packed-in-a-way-that-is-not-read = он упакован способом, который не читается
phrase-it-is-no-archive = это не архив, хотя так назван
phrase-xml = XML
phrase-32-elements-in-one-another = 32 вложенных друг в друга элемента
phrase-64-mib-or-20-000-000-cells-of-a-workbook = 64 МиБ или 20 000 000 ячеек книги
phrase-the-end-of-the-file = конец файла
phrase-a-binary-xls = двоичный .xls
phrase-a-damaged-archive = испорченный архив
phrase-damaged-parts = испорченные части
phrase-something-else = что-то другое
phrase-1-mib-for-one-row = 1 МиБ на одну строку
phrase-1-000-attributes-of-one-tag = 1000 атрибутов у одного тега
phrase-64-mib-between-two-tags = 64 МиБ между двумя тегами
phrase-100-000-files-in-an-archive = 100 000 файлов в архиве
phrase-200-times-the-packed-size = двухсоткратный размер архива
phrase-256-mib-for-one-part-of-a-workbook = 256 МиБ на одну часть книги
phrase-4-mib-for-one-item = 4 МиБ на одну запись
phrase-4-gib-for-one-page = 4 ГиБ на одну страницу
phrase-64-mib-for-one-item = 64 МиБ на одну запись
phrase-64-mib-for-one-page = 64 МиБ на одну страницу
phrase-8-mib-for-one-line = 8 МиБ на одну строку
phrase-64-levels-of-nested-json = 64 уровня вложенности JSON
phrase-the-column-of-clients-handles = столбец контактов клиентов
phrase-a-column-of-phones-e-mails-or-names = столбец телефонов, почты или имён
phrase-a-column-of-deal-names-amounts-or-stages = столбец названий, сумм или этапов сделок
phrase-a-column-of-times = столбец дат
phrase-a-column-of-channels-or-channel-in-the-settings = столбец каналов или channel в настройках
phrase-a-column-of-phones-e-mails-names-or-chat-ids = столбец телефонов, почты, имён или номеров чатов
phrase-a-name-for-each-file = имя у каждого файла
phrase-the-size-of-the-archive-in-its-members = размер архива в его частях
phrase-256-mib-of-packed-archives-inside-archives = 256 МиБ упакованных архивов внутри архивов
phrase-200-times-the-size-of-the-archive = двухсоткратный размер архива
phrase-three-archives-in-one-another = три архива один в другом
phrase-an-attribute = атрибут
phrase-a-quotation-mark = кавычка
phrase-a-message-of-outlook = письмо Outlook
phrase-a-database-of-sqlite = база SQLite
phrase-damaged-pages = повреждённые страницы
phrase-10-000-tables-in-a-dump = 10 000 таблиц в дампе
phrase-2-000-tables-in-a-database = 2 000 таблиц в базе
phrase-256-mib-of-joined-tables = 256 МиБ связанных таблиц
phrase-twice-the-size-of-a-database-in-its-cells = двойной размер базы в её ячейках

## Что говорит операционная система

system-said = { $words } (ошибка системы { $number })
system-exists = такое имя уже занято
system-not-empty = папка не пуста
system-too-large = файл слишком велик
system-bad-name = имя файла слишком длинное или недопустимое
system-refused = система не может этого сделать
system-is-folder = это папка, а не файл
system-no-folder = это файл, а не папка
system-not-found = такого файла или папки нет
system-memory = не хватает памяти
system-no-right = нет права доступа
system-read-only = диск открыт только для чтения
system-busy = файл или диск занят другой программой
system-full = на диске нет места
