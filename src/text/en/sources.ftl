## Tables of sources

read-group = { $format } ({ $files })
read-reason = left out: { $reason } ({ $places })
read-passed-over = { $count ->
    [one] 1 attachment or other file was passed over.
   *[other] { $count } attachments and other files were passed over.
}
column-items = items
column-messages = messages
column-records = records
column-deals = deals
column-activities = activities
column-service = service
column-left-out = left out
column-total = total
inspect-head = Source
inspect-format = format: { $name }
inspect-channel = channel: { $name }
inspect-account = account: { $name }
inspect-period = period: { $first } to { $last }
inspect-dates = dates read as { $order }
inspect-encoding = encoding: { $name }
inspect-delimiter = delimiter: { $name }
inspect-columns = columns: { $names }
inspect-unused = not used: { $names }
inspect-with = rows with an e-mail { $email }, a phone { $phone }, a messenger { $messenger }

key-unreadable = cannot read the key of pseudonyms
key-short = the key of pseudonyms is shorter than { $least } characters
key-long = this is no key of pseudonyms: the file is larger than 64 KiB
help-key = a key is a line of at least 16 random characters in a file of its own: openssl rand -hex 32 > key.txt; keep it apart from the reports, and use the same one each time
warning-key-open = everybody on this computer can read the key of pseudonyms
help-key-open = keep it to yourself: chmod 600 FILE

threads-failed = the operating system gives no threads
links-unreadable = cannot use the link file
help-links = write a,b,relation in the first line and same or not in the third column

format-amocrm-json = amoCRM API
format-amocrm-json-reads = Answers of the interface of amoCRM and Kommo, version 2 and 4: contacts, leads, notes, events, tasks; one page or many, one after the other
format-amocrm-json-lacks = Texts of chats; an event of a chat often names neither its channel nor its contact.
format-amocrm-table = amoCRM
format-amocrm-table-reads = Lists of contacts, companies and deals exported from amoCRM or Kommo as CSV
format-amocrm-table-lacks = Chats, calls and events are not in it, and of the notes only the last five.
format-bitrix24-json = Bitrix24 REST
format-bitrix24-json-reads = Answers of crm.contact.list, crm.lead.list, crm.deal.list and crm.activity.list
format-bitrix24-json-lacks = Texts of open lines: an activity only says that a conversation took place.
format-bitrix24-table = Bitrix24
format-bitrix24-table-reads = Lists exported from Bitrix24 as CSV, also in windows-1251, and as the HTML table that it calls Excel
format-bitrix24-table-lacks = Texts of chats and most of the activity log are not in a table; export activities as well.
format-csv = CSV
format-csv-reads = Any other table with a header row that has names, phones, e-mails, messages or deals in it; delimiter and encoding are found out
format-csv-lacks = Only what the columns hold.
format-facebook-messenger-json = Messenger
format-facebook-messenger-json-reads = messages/inbox/…/message_1.json of a Facebook download in JSON
format-facebook-messenger-json-lacks = Phone numbers and e-mail addresses of partners, end-to-end encrypted chats (they come in a download of their own), names of deleted accounts, and which employee wrote for a page.
format-hubspot-json = HubSpot API
format-hubspot-json-reads = Answers of the CRM interface: contacts, deals, calls, mails, notes, communications
format-hubspot-json-lacks = Conversations of the inbox are objects of another interface.
format-hubspot-table = HubSpot
format-hubspot-table-reads = CSV exports of contacts, deals and activities
format-hubspot-table-lacks = Each object is a table of its own; conversations of the inbox are in none of them.
format-instagram-json = Instagram
format-instagram-json-reads = your_instagram_activity/messages/inbox/…/message_1.json of an Instagram download in JSON
format-instagram-json-lacks = Phone numbers and e-mail addresses of partners, vanish-mode messages, names of deleted accounts, and which employee wrote from a shared account.
format-mbox = Mailbox
format-mbox-reads = Mailboxes of Google Takeout, Thunderbird, Apple Mail: one file, any number of mails
format-mbox-lacks = Mail that was deleted, and mail kept in another account or only on a device.
format-pipedrive-table = Pipedrive
format-pipedrive-table-reads = CSV exports of people, deals and activities
format-pipedrive-table-lacks = Texts of chats and most of the activity log are not in a table; export activities as well.
format-telegram-json = Telegram
format-telegram-json-reads = result.json of Telegram Desktop: the whole account or one chat
format-telegram-json-lacks = Phone numbers of people who are not saved contacts, usernames of partners, deleted messages, secret chats, and which employee wrote from a shared account.
format-vk-html = VK
format-vk-html-reads = messages/<id>/messages0.html of the archive that VK sends, in windows-1251
format-vk-html-lacks = Phone numbers and e-mails of partners, media files, and the inbox of a community.
format-whatsapp-txt = WhatsApp
format-whatsapp-txt-reads = _chat.txt and WhatsApp Chat with ….txt of iOS and Android in any language, also inside the archive
format-whatsapp-txt-lacks = Direction, phone numbers of saved contacts, messages before the newest 40 000 (10 000 with media) and disappeared ones.
format-worklist = Worklist
format-worklist-reads = Lists of tasks that untether plan --worklist wrote and people filled in, as CSV in any encoding; as a workbook they are read like any other, as xlsx
format-worklist-lacks = Rows that nobody has filled in, and notes, count for nothing.
format-xlsx = Excel
format-xlsx-reads = Workbooks of Excel and of CRMs, and worklists: xlsx, xls, ods
format-xlsx-lacks = Only the first sheet with a table is read.

notice-date-order-of-siblings = the order of day and month is that of the other chats beside it
notice-mail-cut-off = the file ends inside a mail: that mail is left out
notice-mail-date-assumed = some mails have no date of their own: the day of delivery stands in
notice-mail-owner-unknown = whose mailbox this is cannot be told: name the address under [staff] handles
notice-sheets-left-out = only the first sheet with a table is read
notice-truncated = the file ends inside a row: that row is left out
notice-vk-page-cut-off = the page ends inside a message
needs-value = deals with amounts, for scores by revenue
needs-rates = a rate of { $what } under [rates]: amounts in it are left out
