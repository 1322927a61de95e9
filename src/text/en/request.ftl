## The page that asks for exports

request-title = What we need to see how you depend on your channels
request-title-of = { $name }: what we need to see how you depend on your channels
request-hello = Hello,
request-intro-general = To see how much of your business depends on each messenger, and what would happen if one of them were gone tomorrow, we need exports from the systems in which you talk to clients. The most useful ones come first. Send what you can: every export makes the answer more certain.
request-intro-read = Thank you for the exports. We have read: { $read }.
request-intro-range = Judging by them, the resilience of your channels lies between { $low } and { $high } out of 100. The range is wide because some things are missing; those that would narrow it most come first.
request-intro-no-index = They are not yet enough for a score. What a score needs comes first.
request-intro-complete = No further export is needed: all three tests have been assessed.
request-group = { $name } ({ $files }, up to { $day })
request-group-undated = { $name } ({ $files })
request-exports-head = Exports
request-again-head = Please export again
request-again = { $path }: { $why }
again-telegram-html = export once more from Telegram Desktop, in the format Machine-readable JSON: the HTML pages hold neither ids nor phone numbers
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
request-why-crm = They show which clients you could reach without any messenger, and what each of them is worth.
request-item-messenger-export = Your messengers
request-why-messenger-export = Begin with the one in which you talk to most clients. Without messages we can tell neither on which channel a client can be reached nor what is recorded nowhere else.
request-item-channel-export = { $what }
request-why-channel-export = Your CRM shows that you talk to clients there, but we have no export of it.
request-why-channel-export-unknown = Your CRM shows that you talk to clients there. We know of no export button: ask whoever connects it to your CRM for a table of messages with time, client and direction. Texts are not needed.
request-item-activities = The activity log of your CRM: calls, mails, notes, messages
request-why-activities = It shows how much of your conversations has been recorded in your own system.
request-item-consent = Who has unsubscribed, and whose mail bounces
request-why-consent = { $what } holds e-mail addresses, but no column for unsubscribes or bounces. Please export it once more with those columns; HubSpot calls them "Unsubscribed from all email" and "Email hard bounce reason".
request-item-value = Deals with amounts
request-why-value = Without them we cannot say how much money depends on which channel.
request-item-rates = The rate of { $what }
request-why-rates = Some deals are in { $what }. One number is enough: what one unit is worth in the currency of your books.
request-item-routes = Anything that shows how you reach your clients
request-why-routes = So far none of your clients has an address, a phone number or a chat in what we have received.
request-item-mailbox = Your mailbox
request-why-mailbox = Clients who also write by e-mail would not be lost along with a messenger.
request-item-table = Anything else you keep clients in
request-why-table = A booking system, a shop, a list in a spreadsheet, the call log of your telephony.
request-item-chats = The other chats of { $what }
request-why-chats = Not all of them were exported: the settings say how many there are. Please send the others, or at least those with clients who wrote in the last year.
request-item-links = Who is who
request-why-links = Some chats look like chats with people in your CRM, but only a person can confirm it. We can send you a table in which to mark who is the same client.
request-item-region = The country of your phone numbers
request-why-region = Some numbers are written without a plus and a country code. Please tell us which country they belong to.
request-item-staff = Who you are in the chats
request-why-staff = In some chats we cannot tell which side is yours. Please tell us under which names you and your staff write.
request-item-fallback-test = One message to each contact that was never used
request-why-fallback-test = { $count ->
    [0] Some clients have a second contact on file that you have never used. Only an answer shows whether it works.
    [one] One client depends on a second contact that you have never used. Only an answer shows whether it works.
   *[other] { $count } clients depend on a second contact that you have never used. Only an answer shows whether it works.
} We can send you a list of whom to write to and what to say.
request-item-import = Contacts that are in your messengers but not in your CRM
request-why-import = { $count ->
    [one] The number or address of one client is in the exports
   *[other] Numbers and addresses of { $count } clients are in the exports
}, but not in your CRM. We can send you a file to import.

request-send-as-is = As they are: do not rename files (the file name is often the only clue to whom a chat is with), do not open and save them in Excel, and leave archives packed. Pictures, voice messages and attachments are not needed.
request-send-time = Where a period is asked for, choose all time, or at least the last 12 months.
request-send-safe = Exports are personal data. Put them into an encrypted archive or a folder that only we can open, not into a chat, and send the password another way.
request-send-use = The exports are counted on our own computer: who writes where, how often, and when they last did. Messages are neither kept nor sent anywhere, and the report names none of your clients.

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
