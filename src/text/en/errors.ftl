## What reading runs into: the line after "error[E0305]:"

error-E0301 = cannot read the source: { $detail }
error-E0302 = the file is empty
error-E0303 = no known export format
error-E0304 = the file could be two things: { $detail }
error-E0305 = the file ends in the middle: the export was cut off
error-E0306 = the content breaks the rules of its format: { $detail }
error-E0307 = day and month cannot be told apart in the dates
error-E0308 = the table lacks columns that are needed: { $detail }
error-E0309 = the file is encrypted or protected by a password
error-E0310 = the file is over a safety limit: { $detail }
error-E0311 = nothing that counts was found in the file
error-E0315 = the archive cannot be unpacked: { $detail }
error-E0370 = internal error while reading

help-E0301 = check that the path is right and that you may read it; close the program that holds it open
help-E0302 = export it again; in WhatsApp choose the chat, More, Export chat
help-E0303 = give an export (WhatsApp text or zip, Telegram result.json, mbox, CRM table as CSV or XLSX), or say what it is under [[source]] in untether.toml: format = "csv"
help-E0304 = say which it is in untether.toml: a [[source]] entry with path and format
help-E0305 = export it again and wait until it is finished; check that the disk or mailbox was not full on the way
help-E0306 = open the file at this place; if it was edited or saved by another program, export it again and leave it untouched
help-E0307 = say the order with --date-order dmy (31.12.2026), mdy (12/31/2026) or ymd
help-E0308 = name the columns in untether.toml: a [[source]] entry with columns = { "{" } email = ["…"], phone = ["…"] { "}" }; for a log of messages that does not say its channel, channel = "whatsapp" or another one
help-E0309 = export without a password, or unpack the archive first and give the folder
help-E0310 = split the export by period or by chat, or take media out of the archive
help-E0311 = check that this is the right export, and that it was made with messages and not with media alone
help-E0315 = download or export it again; where it came in parts, join all of them; else unpack it with the program that made it and give the folder
help-E0370 = this is a fault of untether: please report it with the version and the kind of export, without the file
memory-limit = reading took more than { $limit } of memory
help-memory-limit = where the machine has more, allow it: --max-memory 4GB; else find the source with untether inspect, one file at a time

## Settings

config-syntax = the settings are not valid TOML: { $detail }
config-unknown-key = unknown setting "{ $key }"
config-value = this setting has a wrong value: { $detail }
config-type = this is { $found ->
    [number] a number
    [text] a text
    [boolean] true or false
    [list] a list
    [date] a date
   *[table] a table
}, and should be { $wanted ->
    [number] a number
    [text] a text in quotes
    [boolean] true or false
    [list] a list in brackets
    [date] a date
   *[table] a table
}
config-missing-key = the key { $key } is missing
config-version = config_version { $found } is not known to this version of untether
config-not-a-date = "{ $value }" is no date
config-not-a-zone = "{ $value }" is no time zone
config-not-a-region = "{ $value }" is no country code
config-not-a-currency = "{ $value }" is no currency code
config-not-a-language = "{ $value }" is no language of untether
config-not-one-of = "{ $value }" is not one of: { $choices }
config-too-small = { $name } must be { $least } or more
config-not-a-share = { $name } must lie between 0 and 1
config-weights = weights must be 0 or more and not all 0
config-not-positive = { $name } must be above 0
config-negative = { $name } must be 0 or more
config-unknown-channel = "{ $value }" is no channel
config-unknown-lost = "{ $value }" is no channel, operator, staff:NAME or layer:NAME
config-unknown-layer = there is no [[layer]] named "{ $value }"
config-not-a-segment = "{ $value }" is no segment
config-not-a-handle = "{ $value }" is no handle
config-not-a-glob = "{ $value }" is no path or pattern: { $detail }
config-too-many = more than { $most } entries of { $key }
config-end-before-start = the end lies before the start
config-unreadable = cannot read the settings: { $detail }

help-nearest = did you mean "{ $nearest }"?
help-date = write year, month and day: 2026-10-31
help-zone = use an IANA name such as Europe/Moscow
help-region = use the two letters of ISO 3166, such as RU or GB
help-currency = use the three letters of ISO 4217, such as RUB or EUR
help-language = use en or ru
help-segment = write country=RU
help-handle = write phone:+79001234567, email:anna@acme.ru or telegram:42
help-channel = add it under [channel.NAME] with operator and ownership
help-config-version = write config_version = 1, or use the version of untether that the file was made for
help-syntax = texts stand in "quotes", lists in [brackets], sections are headed by [name]

note-config = settings: { $path }
warning-config-folder = { $path } lies in the folder that is audited: it may describe the exports, not what figures mean; ignored: { $names }
warning-glob = the pattern { $pattern } matches no file
help-glob-nearest = the nearest path is { $nearest }
warning-environment = the environment variable { $name } is not known

## Command line

usage-stdin-twice = standard input can be given only once
usage-stdin-terminal = nothing to read: standard input is a terminal
usage-unknown-format = "{ $value }" is no report format
usage-two-outputs = -o says where the report goes, but there are several: give each its file as KIND=FILE
usage-same-output = { $path } is named for two outputs
usage-share = "{ $value }" is no share between 0 and 1
usage-mcp = { $option } does not go together with mcp: the server names nobody, writes no file, and takes questions from standard input
usage-jobs = --jobs must be 1 or more
help-formats = known formats: { $choices }
help-usage = untether --help shows the commands and options
help-stdin = give a file or a folder, or pipe an export into untether

output-exists = { $path } exists already
output-failed = cannot write { $path }
output-stdout = cannot write to standard output
output-not-empty = the folder { $path } is not empty
help-output-exists = choose another name, or add --force to replace it (scripts that run again and again want --force)
help-output-failed = check that the folder exists, that you may write to it and that the disk is not full

input-nothing = nothing could be read
help-input-nothing = give at least one export of a messenger or a CRM; untether request lists them, and where to click for each
input-rejects = { $share } of the items of { $path } cannot be used; --max-rejects allows { $limit }
help-input-rejects = untether inspect shows where they stand; export again, or allow more with --max-rejects

internal-error = internal error in untether { $version }
help-internal-error = please report it with this text and the command, without any exports

diagnostic-error = error
diagnostic-warning = warning
diagnostic-note = note
diagnostic-help = help
diagnostic-more = { $count ->
    [one] and 1 more of this kind
   *[other] and { $count } more of this kind
}
diagnostic-partial = { $count ->
    [one] 1 source could not be read: the figures do not hold everything
   *[other] { $count } sources could not be read: the figures do not hold everything
}
written = written: { $path }

stage-read = Reading
stage-link = Linking
stage-measure = Measuring
stage-write = Writing

output-not-ours = { $path } is read here, or holds what untether reads and cannot make again (an export, settings, a baseline, a key, links): it is not replaced
help-output-not-ours = write to another place; --force replaces only results of untether and files that are no exports
usage-no-file = { $path } is neither a file nor a folder: give a file, a folder, or - for standard input
## What a reading error expected, found, or ran into

detail-malformed = expected { $expected }, found { $found }
detail-columns = { $sought }; the columns are { $found }
detail-limit = more than { $limit }
phrase-json = JSON
phrase-a-json-object = a JSON object
phrase-a-workbook-as-xlsx-or-csv = a workbook as .xlsx or .csv
phrase-a-workbook = a workbook
phrase-a-part-of-it-is-missing-or-damaged = a part of it is missing or damaged
phrase-it-is-packed-in-a-way-that-is-not-read = it is packed in a way that is not read
phrase-it-is-no-archive = it is no archive, though it is called one
phrase-xml = XML
phrase-32-elements-in-one-another = 32 elements in one another
phrase-64-mib-or-20-000-000-cells-of-a-workbook = 64 MiB or 20,000,000 cells of a workbook
phrase-the-end-of-the-file = the end of the file
phrase-a-binary-xls = a binary .xls
phrase-a-damaged-archive = a damaged archive
phrase-damaged-parts = damaged parts
phrase-something-else = something else
phrase-1-mib-for-one-row = 1 MiB for one row
phrase-1-000-attributes-of-one-tag = 1,000 attributes of one tag
phrase-64-mib-between-two-tags = 64 MiB between two tags
phrase-100-000-files-in-an-archive = 100 000 files in an archive
phrase-200-times-the-packed-size = 200 times the packed size
phrase-256-mib-for-one-part-of-a-workbook = 256 MiB for one part of a workbook
phrase-4-mib-for-one-item = 4 MiB for one item
phrase-4-gib-for-one-page = 4 GiB for one page
phrase-64-mib-for-one-item = 64 MiB for one item
phrase-64-mib-for-one-page = 64 MiB for one page
phrase-8-mib-for-one-line = 8 MiB for one line
phrase-64-levels-of-nested-json = 64 levels of nested JSON
phrase-the-column-of-clients-handles = the column of clients' handles
phrase-a-column-of-phones-e-mails-or-names = a column of phones, e-mails or names
phrase-a-column-of-deal-names-amounts-or-stages = a column of deal names, amounts or stages
phrase-a-column-of-times = a column of times
phrase-a-column-of-channels-or-channel-in-the-settings = a column of channels, or channel in the settings
phrase-a-column-of-phones-e-mails-names-or-chat-ids = a column of phones, e-mails, names or chat ids
phrase-a-name-for-each-file = a name for each file
phrase-the-size-of-the-archive-in-its-members = the size of the archive in its members
phrase-256-mib-of-packed-archives-inside-archives = 256 MiB of packed archives inside archives
phrase-200-times-the-size-of-the-archive = 200 times the size of the archive
phrase-three-archives-in-one-another = three archives in one another
phrase-an-attribute = an attribute
phrase-a-quotation-mark = a quotation mark
phrase-a-message-of-outlook = a message of Outlook
phrase-a-database-of-sqlite = a database of SQLite
phrase-damaged-pages = damaged pages
phrase-10-000-tables-in-a-dump = 10 000 tables in a dump
phrase-2-000-tables-in-a-database = 2 000 tables in a database
phrase-256-mib-of-joined-tables = 256 MiB of joined tables
phrase-twice-the-size-of-a-database-in-its-cells = twice the size of a database in its cells

## What the operating system says

system-said = { $words } (os error { $number })
system-exists = File exists
system-not-empty = Directory not empty
system-too-large = File too large
system-bad-name = File name too long or invalid
system-refused = Invalid argument
system-is-folder = Is a directory
system-no-folder = Not a directory
system-not-found = No such file or directory
system-memory = Cannot allocate memory
system-no-right = Permission denied
system-read-only = Read-only file system
system-busy = Device or resource busy
system-full = No space left on device
