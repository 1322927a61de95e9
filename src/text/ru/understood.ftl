## Что понял прогон: блок на первом экране

understood-read = { $exports ->
    [one] Прочитана { $exports } выгрузка
    [few] Прочитаны { $exports } выгрузки
   *[other] Прочитано { $exports } выгрузок
}, всего { $files }: { $formats }
understood-nothing = Не прочитано ничего
understood-passed = пропущено { $count } ({ $kinds })
understood-columns = { $count ->
    [one] { $count } столбец выглядит полезным, но не используется
    [few] { $count } столбца выглядят полезными, но не используются
   *[other] { $count } столбцов выглядят полезными, но не используются
}
understood-cells = { $count ->
    [one] { $count } заполненную ячейку прочесть не удалось
    [few] { $count } заполненные ячейки прочесть не удалось
   *[other] { $count } заполненных ячеек прочесть не удалось
}
understood-numbers = { $count ->
    [one] для { $count } телефонного номера не известна страна (--region)
    [few] для { $count } телефонных номеров не известна страна (--region)
   *[other] для { $count } телефонных номеров не известна страна (--region)
}
understood-tables = { $count ->
    [one] { $count } таблица не связана с другими
    [few] { $count } таблицы не связаны с другими
   *[other] { $count } таблиц не связаны с другими
}
understood-unused = { $count ->
    [one] { $count } таблица ни во что не вошла
    [few] { $count } таблицы ни во что не вошли
   *[other] { $count } таблиц ни во что не вошли
}
understood-stages = { $count ->
    [one] в { $count } таблице не все этапы сделок опознаны
   *[other] в { $count } таблицах не все этапы сделок опознаны
}
understood-taken-for-won = { $count ->
    [one] в { $count } таблице нет этапов: её платежи, визиты и оплаченные суммы сочтены выигранными
   *[other] в { $count } таблицах нет этапов: их платежи, визиты и оплаченные суммы сочтены выигранными
}
understood-taken-for-open = { $count ->
    [one] в { $count } таблице сделок нет этапов: все они сочтены открытыми
   *[other] в { $count } таблицах сделок нет этапов: все они сочтены открытыми
}
understood-stageless = { $source }: все сделки сочтены открытыми; где стоит этап, скажет columns = { "{" } status = ["…"] { "}" } в разделе [[source]], день выигрыша — won = ["…"]
understood-unused-table = { $source }: { $what }
understood-lacks-client = ни одна сделка не называет известного клиента; в каком столбце он стоит, скажет columns = { "{" } contact = ["…"] { "}" } в разделе [[source]]
understood-lacks-day = ни у одной выигранной сделки нет даты; в каком столбце она стоит, скажет columns = { "{" } won = ["…"] { "}" } в разделе [[source]]
understood-lacks-outcome = ни один из этапов не известен как успешный: назовите их в [audit] won_stages и lost_stages
understood-lacks-some-outcomes = часть этапов не опознана ни как успешные, ни как проигранные, а сроки прошли: назовите их в [audit] won_stages и lost_stages (untether init их перечислит)
understood-lacks-channel = в сообщениях не сказано, в каком они канале, и ни одно не учтено; его назовёт channel = "whatsapp" (или другой) в разделе [[source]]
understood-lacks-meaning = ни один столбец не известен, и ни одна ячейка не похожа на контакт или имя; что это, скажет columns = { "{" } name = ["…"] { "}" } в разделе [[source]], а [exclude] files уберёт таблицу из чтения
understood-lists = { $count ->
    [one] { $count } вложение в чате похоже на список клиентов
    [few] { $count } вложения в чатах похожи на списки клиентов
   *[other] { $count } вложений в чатах похожи на списки клиентов
}
understood-globs = { $count ->
    [one] { $count } шаблон настроек не подошёл ни к одному файлу
    [few] { $count } шаблона настроек не подошли ни к одному файлу
   *[other] { $count } шаблонов настроек не подошли ни к одному файлу
}
understood-links = { $count ->
    [one] { $count } строка файла связей ни к чему не подошла
    [few] { $count } строки файла связей ни к чему не подошли
   *[other] { $count } строк файла связей ни к чему не подошли
}
understood-likely = { $count ->
    [one] { $count } чат, возможно, с клиентом из базы (спросит untether links)
    [few] { $count } чата, возможно, с клиентами из базы (спросит untether links)
   *[other] { $count } чатов, возможно, с клиентами из базы (спросит untether links)
}
understood-own-exclusions = { $count ->
    [one] настройки из самой папки исключают или считают своими { $count } клиента из { $of }
   *[other] настройки из самой папки исключают или считают своими { $count } клиентов из { $of }
}
understood-accounts = в двух выгрузках { $names } одни и те же номера у разных людей: это сочтено двумя аккаунтами, каждая папка — сама по себе
understood-link = файл связей, строка { $line }: одно из обозначений не встречается нигде
understood-uncovered = используются, но выгрузки нет: { $names }
understood-silence-open = ответы и молчание не оценены ({ $names }): счёт кончается другим днём, посчитайте заново до дня аудита
understood-more = … и ещё { $count }
understood-unread = { $what } — не читается: { $way }
column-at = № { $number }
understood-column = { $source }: столбец «{ $column }» похож на { $role }: { $cells } из { $of }
understood-unread-cells = { $source }: столбец «{ $column }», где ждали { $role }: { $count ->
    [one] не прочитана { $count } ячейка
    [few] не прочитаны { $count } ячейки
   *[other] не прочитано { $count } ячеек
}
understood-list = { $path }: прислан в чате и похож на список клиентов; не учтён
understood-glob = шаблон { $path } не подошёл ни к одному файлу
understood-table = { $source }: в других таблицах нашлось { $found } из { $references } ссылок
understood-role-phone = телефоны
understood-role-email = адреса почты
understood-role-date = даты
understood-role-amount = суммы
understood-role-status = статусы
understood-role-contact = имена или номера в мессенджерах
understood-role-channel = каналы, в которых есть люди
understood-role-login = логины, о которых неизвестно, ваш ли это кабинет
understood-role-name = имена
needs-unread = другая выгрузка вместо той, что не читается: { $what }

passed-7z = { $count ->
    [one] { $count } архив 7z
    [few] { $count } архива 7z
   *[other] { $count } архивов 7z
}
passed-anonymized = { $count ->
    [one] { $count } обезличенная копия рядом с выгрузками (отдельно она читается как обычно)
    [few] { $count } обезличенные копии рядом с выгрузками (по отдельности они читаются как обычно)
   *[other] { $count } обезличенных копий рядом с выгрузками (по отдельности они читаются как обычно)
}
passed-apple-mail-package = { $count ->
    [one] { $count } пакет Apple Mail
    [few] { $count } пакета Apple Mail
   *[other] { $count } пакетов Apple Mail
}
passed-archive = { $count ->
    [one] { $count } архив неизвестного вида
    [few] { $count } архива неизвестного вида
   *[other] { $count } архивов неизвестного вида
}
passed-attachments = { $count ->
    [one] { $count } вложение
    [few] { $count } вложения
   *[other] { $count } вложений
}
passed-baseline = { $count ->
    [one] { $count } базовый снимок
    [few] { $count } базовых снимка
   *[other] { $count } базовых снимков
}
passed-companions = { $count ->
    [one] { $count } сопутствующий файл
    [few] { $count } сопутствующих файла
   *[other] { $count } сопутствующих файлов
}
passed-database = { $count ->
    [one] { $count } база данных
    [few] { $count } базы данных
   *[other] { $count } баз данных
}
passed-database-dump = { $count ->
    [one] { $count } упакованный дамп базы
    [few] { $count } упакованных дампа базы
   *[other] { $count } упакованных дампов базы
}
passed-database-log = { $count ->
    [one] { $count } журнал базы данных (в нём её последние записи)
    [few] { $count } журнала баз данных (в них их последние записи)
   *[other] { $count } журналов баз данных (в них их последние записи)
}
passed-discord = { $count ->
    [one] { $count } архив данных Discord
    [few] { $count } архива данных Discord
   *[other] { $count } архивов данных Discord
}
passed-document = { $count ->
    [one] { $count } документ
    [few] { $count } документа
   *[other] { $count } документов
}
passed-empty = { $count ->
    [one] { $count } пустой файл
    [few] { $count } пустых файла
   *[other] { $count } пустых файлов
}
passed-excluded = { $count ->
    [one] { $count } файл, исключённый настройками
    [few] { $count } файла, исключённых настройками
   *[other] { $count } файлов, исключённых настройками
}
passed-hidden = { $count ->
    [one] { $count } скрытый файл
    [few] { $count } скрытых файла
   *[other] { $count } скрытых файлов
}
passed-history = { $count ->
    [one] { $count } журнал проверок
    [few] { $count } журнала проверок
   *[other] { $count } журналов проверок
}
passed-ios-backup = { $count ->
    [one] { $count } резервная копия iPhone
    [few] { $count } резервные копии iPhone
   *[other] { $count } резервных копий iPhone
}
passed-link = { $count ->
    [one] { $count } ссылка за пределы папки
    [few] { $count } ссылки за пределы папки
   *[other] { $count } ссылок за пределы папки
}
passed-sample-list = { $count ->
    [one] { $count } список выборки (учитывается через --sample)
    [few] { $count } списка выборки (учитываются через --sample)
   *[other] { $count } списков выборки (учитываются через --sample)
}
passed-link-review = { $count ->
    [one] { $count } список связей на проверку (подаётся через --links)
    [few] { $count } списка связей на проверку (подаются через --links)
   *[other] { $count } списков связей на проверку (подаются через --links)
}
passed-media = { $count ->
    [one] { $count } запись или видео
    [few] { $count } записи или видео
   *[other] { $count } записей или видео
}
passed-olm = { $count ->
    [one] { $count } архив Outlook для Mac (olm)
    [few] { $count } архива Outlook для Mac (olm)
   *[other] { $count } архивов Outlook для Mac (olm)
}
passed-other = { $count ->
    [one] { $count } прочий файл
    [few] { $count } прочих файла
   *[other] { $count } прочих файлов
}
passed-own-rejects = { $count ->
    [one] { $count } список повреждённых записей
    [few] { $count } списка повреждённых записей
   *[other] { $count } списков повреждённых записей
}
passed-own-report = { $count ->
    [one] { $count } отчёт untether
    [few] { $count } отчёта untether
   *[other] { $count } отчётов untether
}
passed-picture = { $count ->
    [one] { $count } изображение
    [few] { $count } изображения
   *[other] { $count } изображений
}
passed-comments = { $count ->
    [one] { $count } файл комментариев
    [few] { $count } файла комментариев
   *[other] { $count } файлов комментариев
}
passed-policy = { $count ->
    [one] { $count } политика
    [few] { $count } политики
   *[other] { $count } политик
}
passed-program = { $count ->
    [one] { $count } файл программы
    [few] { $count } файла программ
   *[other] { $count } файлов программ
}
passed-pst = { $count ->
    [one] { $count } файл данных Outlook (pst)
    [few] { $count } файла данных Outlook (pst)
   *[other] { $count } файлов данных Outlook (pst)
}
passed-rar = { $count ->
    [one] { $count } архив rar
    [few] { $count } архива rar
   *[other] { $count } архивов rar
}
passed-settings = { $count ->
    [one] { $count } файл настроек
    [few] { $count } файла настроек
   *[other] { $count } файлов настроек
}
passed-signal-backup = { $count ->
    [one] { $count } резервная копия Signal
    [few] { $count } резервные копии Signal
   *[other] { $count } резервных копий Signal
}
passed-slack = { $count ->
    [one] { $count } выгрузка Slack
    [few] { $count } выгрузки Slack
   *[other] { $count } выгрузок Slack
}
passed-special = { $count ->
    [one] { $count } устройство или канал
    [few] { $count } устройства или канала
   *[other] { $count } устройств или каналов
}
passed-viber-backup = { $count ->
    [one] { $count } резервная копия Viber
    [few] { $count } резервные копии Viber
   *[other] { $count } резервных копий Viber
}
passed-whatsapp-backup = { $count ->
    [one] { $count } резервная копия WhatsApp
    [few] { $count } резервные копии WhatsApp
   *[other] { $count } резервных копий WhatsApp
}

unread-7z = архив 7z
unread-way-7z = распакуйте и дайте папку
unread-access-database = база Access
unread-way-access-database = откройте в Access каждую таблицу и выгрузите её в Excel или текст («Внешние данные», «Экспорт»)
unread-apple-mail-package = пакет Apple Mail
unread-way-apple-mail-package = в Почте Apple выберите «Ящик», «Экспортировать ящик» и дайте mbox
unread-archive = архив неизвестного вида
unread-way-archive = распакуйте и дайте папку
unread-database-dump = упакованный дамп базы
unread-way-database-dump = попросите дамп текстом (pg_dump --format=plain)
unread-database-log = журнал базы данных с её последними записями
unread-way-database-log = закройте программу, которая работает с базой, и скопируйте базу заново
unread-dbf = таблица dBase (dbf)
unread-way-dbf = откройте в LibreOffice или Excel и сохраните в CSV или XLSX; из 1С выгрузите сами списки
unread-discord = архив данных Discord
unread-way-discord = Discord не читается; подойдёт таблица с датой, каналом, отправителем и направлением
unread-google-sheet = ссылка на таблицу Google, без её строк
unread-way-google-sheet = откройте таблицу и выберите «Файл», «Скачать», «Microsoft Excel»
unread-ios-backup = резервная копия iPhone
unread-way-ios-backup = выгрузите каждый чат на телефоне: откройте чат, нажмите на имя, «Экспорт чата»
unread-lotus-notes = база Notes (nsf)
unread-way-lotus-notes = подключите ящик в Thunderbird по IMAP или преобразуйте базу в mbox и дайте mbox
unread-olm = архив Outlook для Mac (olm)
unread-way-olm = подключите ящик в Thunderbird по IMAP или преобразуйте файл в mbox и дайте mbox
unread-outlook-express = ящик Outlook Express (dbx)
unread-way-outlook-express = импортируйте его в Thunderbird или преобразуйте файл в mbox и дайте mbox
unread-pst = файл данных Outlook (pst)
unread-way-pst = подключите ящик в Thunderbird по IMAP или преобразуйте файл в mbox и дайте mbox
unread-rar = архив rar
unread-way-rar = распакуйте и дайте папку
unread-signal-backup = резервная копия Signal
unread-way-signal-backup = базу программы на компьютере можно прочесть через signal-export
unread-slack = выгрузка Slack
unread-way-slack = Slack не читается; подойдёт таблица с датой, каналом, отправителем и направлением
unread-telegram-data = данные Telegram на компьютере (tdata), зашифрованные
unread-way-telegram-data = в Telegram Desktop выберите «Настройки», «Продвинутые настройки», «Экспорт данных из Telegram», формат JSON
unread-viber-backup = резервная копия или зашифрованная база Viber
unread-way-viber-backup = выгрузите чаты в Viber текстом или CSV
unread-whatsapp-backup = резервная копия WhatsApp
unread-way-whatsapp-backup = выгрузите каждый чат на телефоне («Экспорт чата») или прочтите копию программой WhatsApp-Chat-Exporter в JSON
unread-windows-address-book = адресная книга Windows (wab)
unread-way-windows-address-book = в адресной книге выберите «Файл», «Экспорт» и дайте CSV или vCard
unread-with = { $name } ({ $detail })
note-understood = { $text }
inspect-verbose = Каждый источник с тем, что в нём распознано, и каждый пропущенный файл: -v
section-inspect-leads = Чаты, на которые стоит взглянуть
inspect-unlinked = { $place }: { $count ->
    [one] { $count } чат
    [few] { $count } чата
   *[other] { $count } чатов
} с людьми, которых нет ни в одном списке клиентов (untether links спросит, кто это)
inspect-private = { $count ->
    [one] { $count } чат похож
    [few] { $count } чата похожи
   *[other] { $count } чатов похожи
} на личные{ $has_titles ->
    [yes] : { $titles }
   *[no] {""}
} (untether init предложит их для [exclude])
