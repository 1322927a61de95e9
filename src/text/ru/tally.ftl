## untether tally: сообщения, посчитанные там, где они лежат

tally-stdin = считаются файлы и папки, а не стандартный ввод
tally-lost = { $path } — не переписка и не отдельный файл, передать его дальше нельзя: посчитайте там, где лежат сами выгрузки
tally-unread = { $count ->
    [one] Не читается { $count } источник: счёт не сделан, иначе часть сошла бы за целое
    [few] Не читаются { $count } источника: счёт не сделан, иначе часть сошла бы за целое
   *[other] Не читаются { $count } источников: счёт не сделан, иначе часть сошла бы за целое
}
help-tally-unread = исправьте их или исключите по имени: --exclude ШАБЛОН
tally-made = { $sources ->
    [one] { $sources } источник
    [few] { $sources } источника
   *[other] { $sources } источников
}, { $messages ->
    [one] { $messages } сообщение
    [few] { $messages } сообщения
   *[other] { $messages } сообщений
}: { $days ->
    [one] { $days } строка
    [few] { $days } строки
   *[other] { $days } строк
} счёта. Текстов сообщений в них нет, а имена, номера и адреса есть: кто есть кто, решается там, где делается аудит.
tally-passed-on = { $count ->
    [one] { $count } файл CRM или записной книжки передан как есть, со всеми столбцами и заметками
    [few] { $count } файла CRM или записных книжек переданы как есть, со всеми столбцами и заметками
   *[other] { $count } файлов CRM или записных книжек переданы как есть, со всеми столбцами и заметками
}
tally-none = среди указанного нет счёта
help-tally-none = укажите папку или архив, где лежит manifest.json с таблицами
tally-line = { $source }: { $messages ->
    [one] { $messages } сообщение
    [few] { $messages } сообщения
   *[other] { $messages } сообщений
} в { $chats ->
    [one] { $chats } чате
   *[other] { $chats } чатах
}, всего записей: { $items }
tally-no-dialect = диалекта { $value } нет; есть { $known }
tally-no-view = представления { $value } нет; есть { $known }
tally-no-zone = часового пояса { $value } нет: нужно имя вроде Europe/Moscow

## what a check of a tally expects and finds
phrase-a-chat-of-the-table-of-chats = чат из таблицы chats
phrase-a-day-inside-first-day-and-last-day-of-its-source = день между first_day и last_day источника
phrase-a-key-that-stands-once = ключ, который стоит один раз
phrase-a-kind-of-export-that-is-known = известный вид выгрузки
phrase-a-larger-one = файл больше
phrase-a-later-one = более позднее время
phrase-a-manifest-with-all-of-its-fields-and-no-other = манифест со всеми полями и без лишних
phrase-a-number-within-its-limits = число в допустимых пределах
phrase-a-reason-of-this-layout = причина из этой разметки
phrase-a-row-of-handles = строка в handles
phrase-a-source-of-the-manifest = источник из манифеста
phrase-a-system-and-a-record = система и запись
phrase-a-table = таблица
phrase-a-table-as-csv-or-ndjson = таблица в CSV или NDJSON
phrase-a-table-as-parquet = таблица в Parquet
phrase-a-table-that-the-manifest-names = таблица, названная в манифесте
phrase-a-time-zone = часовой пояс
phrase-a-value = значение
phrase-a-whole-number = целое число
phrase-an-author-for-what-is-written-in-a-group = автор для написанного в группе
phrase-an-empty-one = пустой
phrase-an-id-for-each-chat = идентификатор у каждого чата
phrase-an-id-for-each-source = идентификатор у каждого источника
phrase-another-kind = другой вид
phrase-another-number = другое число
phrase-another-one = что-то другое
phrase-another-time = другое время
phrase-another-word = другое слово
phrase-as-many-cells-as-columns = столько ячеек, сколько столбцов
phrase-as-many-files-of-each-table-as-the-manifest-says = столько файлов каждой таблицы, сколько в манифесте
phrase-as-many-items-as-in-days-and-ledger-together = столько записей, сколько в days и ledger вместе
phrase-as-many-rows-as-the-manifest-says = столько строк, сколько в манифесте
phrase-days-as-yyyy-mm-dd = дни в виде ГГГГ-ММ-ДД
phrase-days-in-the-time-zone-of-the-audit-tz = дни в часовом поясе аудита (--tz)
phrase-every-column-of-the-table = все столбцы таблицы
phrase-every-column-once = каждый столбец один раз
phrase-files-of-at-most-1-gb-in-parts = файлы до 1 ГБ, по частям
phrase-first-day-and-last-day-or-neither = first_day и last_day или ни одного
phrase-in-out-or-nothing-as-direction = in, out или ничего в direction
phrase-in-out-or-nothing-as-side = in, out или ничего в side
phrase-last-at-as-the-last-message-in-days = last_at как у последнего сообщения в days
phrase-messenger-or-mailbox-as-kind = messenger или mailbox в kind
phrase-more = больше
phrase-no-author-in-a-private-chat = личный чат без author
phrase-no-more-runs-of-a-day-than-outbound-messages = серий за день не больше, чем исходящих сообщений
phrase-none = ничего
phrase-note-message-answered-missed-or-other = note, message, answered, missed или other
phrase-nothing = ничего
phrase-null = null
phrase-one = один
phrase-one-json-object-a-line = по объекту JSON в строке
phrase-one-missing = одного нет
phrase-one-of-another-chat = серия другого чата
phrase-one-of-them = одно из двух
phrase-one-twice = один стоит дважды
phrase-other-bytes = другие байты
phrase-parquet-which-this-build-of-untether-does-not-read = Parquet, который эта сборка untether не читает
phrase-phone-email-portal-platform-name-or-bsuid = phone, email, portal, platform, name или bsuid
phrase-runs-of-private-chats-with-last-at = серии личных чатов, у которых есть last_at
phrase-something-else-or-a-damaged-one = что-то другое или повреждённый файл
phrase-tables-of-this-layout = таблицы этой разметки
phrase-text-in-utf-8 = текст в UTF-8
phrase-text-in-columns-of-text-and-numbers-in-others = текст в текстовых столбцах, числа — в числовых
phrase-the-columns-of-the-table-alone = только столбцы этой таблицы
phrase-the-id-of-a-channel = идентификатор канала
phrase-the-name-of-a-group-as-its-title = название группы в title
phrase-the-same-key-again = тот же ключ снова
phrase-the-tables-chats-and-days = таблицы chats и days
phrase-third-out-not-after-last-at = third_out не позже last_at
phrase-those-of-another-zone = дни другого пояса
phrase-until-as-rfc-3339 = until по RFC 3339
phrase-version-1-of-the-layout-of-tallies = первая версия разметки счёта
