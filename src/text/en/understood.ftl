## What the run understood: the block on the first screen

understood-read = Read { $exports ->
    [one] 1 export
   *[other] { $exports } exports
} in { $files }: { $formats }
understood-nothing = Nothing was read
understood-passed = passed over { $count } ({ $kinds })
understood-columns = { $count ->
    [one] 1 column looks useful and is not used
   *[other] { $count } columns look useful and are not used
}
understood-cells = { $count ->
    [one] 1 filled cell could not be read
   *[other] { $count } filled cells could not be read
}
understood-numbers = { $count ->
    [one] 1 phone number needs a country (--region)
   *[other] { $count } phone numbers need a country (--region)
}
understood-tables = { $count ->
    [one] 1 table is not joined to any other
   *[other] { $count } tables are not joined to any other
}
understood-unused = { $count ->
    [one] 1 table counts nowhere
   *[other] { $count } tables count nowhere
}
understood-stages = { $count ->
    [one] 1 table holds deals in stages that are not known as won or lost
   *[other] { $count } tables hold deals in stages that are not known as won or lost
}
understood-taken-for-won = { $count ->
    [one] 1 table has no stages: its payments, visits and paid sums count as won
   *[other] { $count } tables have no stages: their payments, visits and paid sums count as won
}
understood-taken-for-open = { $count ->
    [one] 1 table of deals has no stages: all of them count as open
   *[other] { $count } tables of deals have no stages: all of them count as open
}
understood-stageless = { $source }: all deals count as open; columns = { "{" } status = ["…"] { "}" } under [[source]] says where the stage stands, won = ["…"] on which day they were won
understood-unused-table = { $source }: { $what }
understood-lacks-client = no deal of it names a client who is known: columns = { "{" } contact = ["…"] { "}" } under [[source]] says which column does
understood-lacks-day = no won deal of it has a day: columns = { "{" } won = ["…"] { "}" } under [[source]] says which column holds it
understood-lacks-outcome = none of its stages is known as won: name them under [audit] won_stages and lost_stages
understood-lacks-some-outcomes = some of its stages are not known as won or lost, though their days have passed: name them under [audit] won_stages and lost_stages (untether init lists them)
understood-lacks-channel = its messages do not say their channel, and none of them counts: channel = "whatsapp" (or another) under [[source]] says it
understood-lacks-meaning = none of its columns is known, and no cell looks like a contact or a name: columns = { "{" } name = ["…"] { "}" } under [[source]] says what they are, [exclude] files leaves it out
understood-lists = { $count ->
    [one] 1 attachment of a chat looks like a list of clients
   *[other] { $count } attachments of chats look like lists of clients
}
understood-globs = { $count ->
    [one] 1 pattern of the settings matches nothing
   *[other] { $count } patterns of the settings match nothing
}
understood-links = { $count ->
    [one] 1 row of the links file matches nothing
   *[other] { $count } rows of the links file match nothing
}
understood-likely = { $count ->
    [one] 1 chat may be with a client who is on file (untether links asks)
   *[other] { $count } chats may be with clients who are on file (untether links asks)
}
understood-own-exclusions = { $count ->
    [one] 1 of { $of } clients is left out or called staff by the settings in the folder itself
   *[other] { $count } of { $of } clients are left out or called staff by the settings in the folder itself
}
understood-accounts = the same ids mean other people in two exports of { $names }: they are taken for two accounts, each folder for itself
understood-link = the links file, line { $line }: a handle in it occurs nowhere
understood-uncovered = in use and without an export: { $names }
understood-silence-open = replies and silence are not assessed on { $names }: the counts end on another day, count again up to as-of
understood-more = … and { $count } more
understood-unread = { $what } is not read: { $way }
column-at = column { $number }
understood-column = { $source }: the column "{ $column }" looks like { $role }: { $cells } of { $of }
understood-unread-cells = { $source }: the column "{ $column }" holds { $role }, { $count ->
    [one] 1 cell of it
   *[other] { $count } cells of it
} could not be read
understood-list = { $path }: sent in a chat and looks like a list of clients; it is not used
understood-glob = the pattern { $path } matches nothing
understood-table = { $source }: { $found } of { $references } references are found in another table
understood-role-phone = phones
understood-role-email = e-mail addresses
understood-role-date = dates
understood-role-amount = amounts
understood-role-status = a status
understood-role-contact = names or numbers on messengers
understood-role-channel = channels on which people are
understood-role-login = logins of which nothing says whether they are your own portal's
understood-role-name = names
needs-unread = another export in place of what is not read: { $what }

passed-7z = { $count ->
    [one] 1 7z archive
   *[other] { $count } 7z archives
}
passed-anonymized = { $count ->
    [one] 1 anonymized copy beside the exports (give it alone to have it read)
   *[other] { $count } anonymized copies beside the exports (give one alone to have it read)
}
passed-apple-mail-package = { $count ->
    [one] 1 Apple Mail package
   *[other] { $count } Apple Mail packages
}
passed-archive = { $count ->
    [one] 1 archive of an unknown kind
   *[other] { $count } archives of an unknown kind
}
passed-attachments = { $count ->
    [one] 1 attachment
   *[other] { $count } attachments
}
passed-baseline = { $count ->
    [one] 1 baseline of a gate
   *[other] { $count } baselines of a gate
}
passed-companions = { $count ->
    [one] 1 companion of an export
   *[other] { $count } companions of exports
}
passed-database = { $count ->
    [one] 1 database
   *[other] { $count } databases
}
passed-database-dump = { $count ->
    [one] 1 packed database dump
   *[other] { $count } packed database dumps
}
passed-database-log = { $count ->
    [one] 1 log of a database (its newest entries)
   *[other] { $count } logs of databases (their newest entries)
}
passed-discord = { $count ->
    [one] 1 Discord package
   *[other] { $count } Discord packages
}
passed-document = { $count ->
    [one] 1 document
   *[other] { $count } documents
}
passed-empty = { $count ->
    [one] 1 empty file
   *[other] { $count } empty files
}
passed-excluded = { $count ->
    [one] 1 file excluded by the settings
   *[other] { $count } files excluded by the settings
}
passed-hidden = { $count ->
    [one] 1 hidden file
   *[other] { $count } hidden files
}
passed-history = { $count ->
    [one] 1 history of a gate
   *[other] { $count } histories of a gate
}
passed-ios-backup = { $count ->
    [one] 1 backup of an iPhone
   *[other] { $count } backups of iPhones
}
passed-link = { $count ->
    [one] 1 link that leads out of the folder
   *[other] { $count } links that lead out of the folder
}
passed-sample-list = { $count ->
    [one] 1 list of a sample (counts with --sample)
   *[other] { $count } lists of samples (count with --sample)
}
passed-link-review = { $count ->
    [one] 1 link review (give it with --links)
   *[other] { $count } link reviews (give them with --links)
}
passed-media = { $count ->
    [one] 1 recording or film
   *[other] { $count } recordings or films
}
passed-olm = { $count ->
    [one] 1 Outlook for Mac archive (olm)
   *[other] { $count } Outlook for Mac archives (olm)
}
passed-other = { $count ->
    [one] 1 other file
   *[other] { $count } other files
}
passed-own-rejects = { $count ->
    [one] 1 list of damaged items
   *[other] { $count } lists of damaged items
}
passed-own-report = { $count ->
    [one] 1 report of untether
   *[other] { $count } reports of untether
}
passed-picture = { $count ->
    [one] 1 picture
   *[other] { $count } pictures
}
passed-comments = { $count ->
    [one] 1 file of comments
   *[other] { $count } files of comments
}
passed-policy = { $count ->
    [one] 1 policy
   *[other] { $count } policies
}
passed-program = { $count ->
    [one] 1 program file
   *[other] { $count } program files
}
passed-pst = { $count ->
    [one] 1 Outlook data file (pst)
   *[other] { $count } Outlook data files (pst)
}
passed-rar = { $count ->
    [one] 1 rar archive
   *[other] { $count } rar archives
}
passed-settings = { $count ->
    [one] 1 settings file
   *[other] { $count } settings files
}
passed-signal-backup = { $count ->
    [one] 1 Signal backup
   *[other] { $count } Signal backups
}
passed-slack = { $count ->
    [one] 1 Slack export
   *[other] { $count } Slack exports
}
passed-special = { $count ->
    [one] 1 device or pipe
   *[other] { $count } devices or pipes
}
passed-viber-backup = { $count ->
    [one] 1 Viber backup
   *[other] { $count } Viber backups
}
passed-whatsapp-backup = { $count ->
    [one] 1 WhatsApp backup
   *[other] { $count } WhatsApp backups
}

unread-7z = 7z archive
unread-way-7z = unpack it and give the folder
unread-access-database = Access database
unread-way-access-database = in Access open each table and export it as Excel or text (External Data, Export)
unread-apple-mail-package = Apple Mail package
unread-way-apple-mail-package = in Apple Mail choose Mailbox, Export Mailbox, and give the mbox
unread-archive = archive of an unknown kind
unread-way-archive = unpack it and give the folder
unread-database-dump = packed database dump
unread-way-database-dump = have it written as text (pg_dump --format=plain)
unread-database-log = log of a database, with its newest entries
unread-way-database-log = close the program that uses the database, then copy the database again
unread-dbf = dBase table (dbf)
unread-way-dbf = open it in LibreOffice or Excel and save it as CSV or XLSX; of 1C export the lists themselves
unread-discord = Discord package
unread-way-discord = Discord is not read; a table with date, channel, sender and direction is
unread-google-sheet = link to a Google sheet, without its rows
unread-way-google-sheet = open the sheet and choose File, Download, Microsoft Excel
unread-ios-backup = backup of an iPhone
unread-way-ios-backup = export each chat on the phone: open the chat, tap the name, Export Chat
unread-lotus-notes = Notes database (nsf)
unread-way-lotus-notes = add the mailbox to Thunderbird over IMAP, or have it converted to mbox, and give the mbox
unread-olm = Outlook for Mac archive (olm)
unread-way-olm = add the mailbox to Thunderbird over IMAP, or convert the file to mbox, and give the mbox
unread-outlook-express = Outlook Express mailbox (dbx)
unread-way-outlook-express = import it into Thunderbird, or convert the file to mbox, and give the mbox
unread-pst = Outlook data file (pst)
unread-way-pst = add the mailbox to Thunderbird over IMAP, or convert the file to mbox, and give the mbox
unread-rar = rar archive
unread-way-rar = unpack it and give the folder
unread-signal-backup = Signal backup
unread-way-signal-backup = have the desktop database read with signal-export
unread-slack = Slack export
unread-way-slack = Slack is not read; a table with date, channel, sender and direction is
unread-telegram-data = data of Telegram on a computer (tdata), encrypted
unread-way-telegram-data = in Telegram Desktop choose Settings, Advanced, Export Telegram data, and format JSON
unread-viber-backup = Viber backup or encrypted database
unread-way-viber-backup = export the chats as text or CSV in Viber
unread-whatsapp-backup = WhatsApp backup
unread-way-whatsapp-backup = export each chat on the phone (Export chat), or have the backup read with WhatsApp-Chat-Exporter as JSON
unread-windows-address-book = Windows address book (wab)
unread-way-windows-address-book = in the address book choose File, Export, and give the CSV or vCard file
unread-with = { $name } ({ $detail })
note-understood = { $text }
inspect-verbose = Each source with what was recognised in it, and each file that was passed over: -v
section-inspect-leads = Chats to look at
inspect-unlinked = { $place }: { $count ->
    [one] 1 chat is
   *[other] { $count } chats are
} with somebody who stands in no list of clients (untether links asks whose)
inspect-private = { $count ->
    [one] 1 chat looks
   *[other] { $count } chats look
} private{ $has_titles ->
    [yes] : { $titles }
   *[no] {""}
} (untether init proposes them for [exclude])
