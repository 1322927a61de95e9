## The page that asks for exports

request-title = What we need to see how you depend on your channels
request-title-of = { $name }: what we need to see how you depend on your channels
request-hello = Hello,
request-intro-general = To see how much of your business hangs on each messenger, and what would happen if one of them were gone tomorrow, we need exports from the systems in which you talk to clients. The most telling ones come first. Send what you can: every export makes the answer more certain.
request-intro-read = Thank you for the exports. We have read: { $read }.
request-intro-range = From them, the resilience of your channels is between { $low } and { $high } out of 100. The range is as wide as it is because of what is missing; what would narrow it most comes first.
request-intro-no-index = They are not enough for a score yet. What is needed for one comes first.
request-intro-complete = Nothing is missing that an export could tell: all three tests have been assessed.
request-group = { $name } ({ $files }, up to { $day })
request-group-undated = { $name } ({ $files })
request-exports-head = Exports
request-again-head = Please export again
request-again = { $path }: { $why }
again-telegram-html = in Telegram Desktop export once more, with the format machine-readable JSON: the pages hold neither ids nor phone numbers
again-instagram-html = request the download once more, with the format JSON and the whole time: the pages hold less
again-facebook-messenger-html = request the download once more, with the format JSON and the whole time: the pages hold less
request-self-head = What no export can tell
request-send-head = How to send them
request-narrows = narrows the range by { $points } points
request-vital = without it there is no score
request-thanks = Thank you!
column-asked-for = Asked for
column-importance = What it brings
column-why = Why
column-where-to-click = Where to click

request-item-crm = Your CRM: contacts and deals
request-why-crm = With them we see which clients you could reach without any messenger, and what each is worth.
request-item-messenger-export = Your messengers
request-why-messenger-export = Begin with the one in which you talk to most clients. Without messages we see neither on which channel a client can be reached nor what is written down nowhere else.
request-item-channel-export = { $what }
request-why-channel-export = Your CRM shows that you talk to clients there, but we have no export of it.
request-why-channel-export-unknown = Your CRM shows that you talk to clients there. We know of no export button; ask whoever connects it to your CRM for a table of messages: when, with whom, in which direction. Texts are not needed.
request-item-activities = The activity log of your CRM: calls, mails, notes, messages
request-why-activities = With it we see how much of the conversations has been written down in your own system.
request-item-consent = Who has unsubscribed, and whose mail bounces
request-why-consent = In { $what } there are e-mail addresses, but no column that says which of them must not or cannot be written to. Please export once more with such columns; in HubSpot they are called "Unsubscribed from all email" and "Email hard bounce reason".
request-item-value = Deals with amounts
request-why-value = Without them we cannot say how much money hangs on which channel.
request-item-rates = The rate of { $what }
request-why-rates = Some deals are in { $what }. One number is enough: what one unit is in the currency of your books.
request-item-routes = Anything that shows how you reach your clients
request-why-routes = None of the clients in what we have has an address, a phone number or a chat.
request-item-mailbox = Your mailbox
request-why-mailbox = Who also writes by e-mail would not be lost with a messenger.
request-item-table = Anything else you keep clients in
request-why-table = A booking system, a shop, a list in a spreadsheet, the call log of your telephony.
request-item-fallback-test = One message over contacts that were never used
request-why-fallback-test = { $count ->
    [0] Some clients have a second contact on file over which you have never talked. Whether it works shows only when they answer.
    [one] One client hangs on a second contact over which you have never talked. Whether it works shows only when an answer comes.
   *[other] { $count } clients hang on a second contact over which you have never talked. Whether it works shows only when they answer.
} We can send you the list of whom to write to, and with which words.
request-item-import = Contacts that are in your messengers but not in your CRM
request-why-import = { $count ->
    [one] The number or address of one client is in the exports
   *[other] Numbers and addresses of { $count } clients are in the exports
}, but not in your records. We can send you a file to import.

request-send-as-is = As they come: do not rename files (the name of a chat is often all that says who it is with), do not open and save them in Excel, archives need not be unpacked. Pictures, voice messages and attachments are not needed.
request-send-time = Where a period is asked for, choose all time, or at least the last 12 months.
request-send-safe = Exports are personal data. Put them into an encrypted archive or a folder that only we can open, not into a chat, and send the password another way.
request-send-use = They are counted on our own computer: who writes where, how often and when last. Messages are neither kept nor sent anywhere, and the report names none of your clients.

way-amocrm = amoCRM, Kommo
way-amocrm-steps = **Lists** → **Contacts**, clear all filters → **⋯** at the top right → **Export** → CSV. The same in **Leads**, in list view. Keep the columns of connectors.
way-amocrm-activities = notes, calls and events are in no export of the lists: ask your administrator or integrator to save them from the API as JSON.
way-bitrix24 = Bitrix24
way-bitrix24-steps = **CRM** → **Contacts** → gear ⚙ at the top right → **Export contacts** → **CSV**, with **Export all fields** ticked. The same in **Deals**.
way-bitrix24-activities = there is no button: an administrator gets them by the REST method crm.activity.list as JSON, page by page; all pages go into one folder.
way-email = Gmail or another mailbox
way-email-steps = Gmail: takeout.google.com → **Deselect all** → tick **Mail** → **Next step** → download. Apple Mail: **Mailbox** → **Export Mailbox…**. Others: save the folders as **mbox**, sent mail together with received mail.
way-hubspot = HubSpot
way-hubspot-steps = **CRM** → **All contacts** → **Export** → **CSV**, with **Include all properties on records** and **associations** → **Export**. The same for deals.
way-hubspot-activities = **CRM** → calls, notes, e-mails, communications → **Export**, as for contacts. Where your plan has no such lists: **Reporting** → **Reports** → **Create report** on one object, unsummarised, as CSV.
way-instagram = Instagram, Facebook Messenger
way-instagram-steps = **Accounts Centre** → **Your information and permissions** → **Export your information** → the profile → **Some of your information** → tick **Messages** and **Personal information** → **Download to device**, with **Date range: All time** and **Format: JSON**. The link comes by e-mail.
way-pipedrive = Pipedrive
way-pipedrive-steps = profile picture → **Tools and apps** → **Export data** → **People** and **Deals**, as CSV, all columns.
way-pipedrive-activities = profile picture → **Tools and apps** → **Export data** → **Activities**, as CSV, all columns.
way-table = Another system
way-table-steps = a table with a header row is enough, CSV or Excel: one row per contact, deal or message.
way-telegram = Telegram
way-telegram-steps = Telegram Desktop for Windows, macOS or Linux, not the phone: **Settings** → **Advanced** → **Export Telegram data** → tick **Contacts list** and **Personal chats**, untick photos, videos and files → **Machine-readable JSON**. On a new login Telegram may ask you to wait 24 hours.
way-vk = VK
way-vk-steps = in a browser: **Settings** → **Privacy** → **Data protection** → **Request archive** → tick **Messages**. Leave the field for the OpenPGP key empty.
way-whatsapp = WhatsApp
way-whatsapp-steps = on the phone, one chat at a time: open the chat → tap the name at the top (Android: **⋮** → **More**) → **Export Chat** → **Without Media** → save the file. Begin with the clients that matter most, and put the chats of each phone into a folder of its own.
