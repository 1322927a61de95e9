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

key-unreadable = не удалось прочитать ключ псевдонимов
key-short = ключ псевдонимов короче { $least } символов
key-long = это не ключ псевдонимов: файл больше 64 КиБ
help-key = ключ — это строка не короче 16 случайных символов в отдельном файле: openssl rand -hex 32 > key.txt; храните его отдельно от отчётов и берите каждый раз один и тот же
warning-key-open = ключ псевдонимов может прочитать любой пользователь этого компьютера
help-key-open = закройте файл от других: chmod 600 ФАЙЛ

threads-failed = операционная система не даёт потоков
links-unreadable = файл связей не подходит
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
format-sms-xml = SMS
format-sms-xml-reads = Резервные копии SMS Backup & Restore для Android: сообщения с картинками и звонки (XML)
format-sms-xml-lacks = Кто из нескольких написал в группу, черновики и неотправленное; сообщения сервисов считаются служебными.
format-telegram-json = Telegram
format-telegram-json-reads = result.json из Telegram Desktop: весь аккаунт или один чат
format-telegram-json-lacks = Телефоны тех, кого нет в контактах, имена пользователей собеседников, удалённые сообщения, секретные чаты и кто из сотрудников писал с общего аккаунта.
format-vcard = vCard
format-vcard-reads = Адресные книги (.vcf) телефонов, iCloud и почтовых программ версий 2.1–4.0, в файле сколько угодно карточек
format-vcard-lacks = Сообщения и клиенты: книга лишь даёт именам, под которыми сохранены чаты, их телефоны и почту.
format-vk-html = ВКонтакте
format-vk-html-reads = messages/<id>/messages0.html из архива, который присылает ВКонтакте, в windows-1251
format-vk-html-lacks = Телефоны и почта собеседников, медиафайлы и сообщения сообщества.
format-whatsapp-exporter-json = WhatsApp (весь телефон)
format-whatsapp-exporter-json-reads = result.json из WhatsApp-Chat-Exporter: все чаты телефона, одним файлом или по файлу на чат
format-whatsapp-exporter-json-lacks = Номера, которые WhatsApp скрывает за идентификатором (@lid), отметки о прочтении и кто из сотрудников писал.
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
