## untether tally: messages counted where they lie

tally-stdin = files and folders are counted, not standard input
tally-lost = { $path } is no conversation, and no file of its own that could be handed on: count it where its exports lie
tally-unread = { $count ->
    [one] 1 source cannot be read: no tally is made, since a part would pass for the whole
   *[other] { $count } sources cannot be read: no tally is made, since a part would pass for the whole
}
help-tally-unread = put them right, or leave them out by name: --exclude PATTERN
tally-made = { $sources ->
    [one] 1 source
   *[other] { $sources } sources
}, { $messages ->
    [one] 1 message
   *[other] { $messages } messages
} in { $days ->
    [one] 1 row
   *[other] { $days } rows
} of counts; no text of a message is in them. Names, numbers and addresses are: who is who is judged where the audit is made.
tally-passed-on = { $count ->
    [one] 1 file of a CRM or an address book is handed on as it is, with every column and every note in it
   *[other] { $count } files of a CRM or an address book are handed on as they are, with every column and every note in them
}
tally-none = there is no tally in what was given
help-tally-none = name the folder or the archive that holds manifest.json and its tables
tally-line = { $source }: { $messages ->
    [one] 1 message
   *[other] { $messages } messages
} in { $chats ->
    [one] 1 chat
   *[other] { $chats } chats
}, { $items ->
    [one] 1 item
   *[other] { $items } items
} in all
tally-no-dialect = no dialect is called { $value }; known are { $known }
tally-no-view = no view is called { $value }; known are { $known }
tally-no-zone = no time zone is called { $value }: give a name such as Europe/Moscow

## what a check of a tally expects and finds
phrase-a-chat-of-the-table-of-chats = a chat of the table of chats
phrase-a-day-inside-first-day-and-last-day-of-its-source = a day inside first_day and last_day of its source
phrase-a-key-that-stands-once = a key that stands once
phrase-a-kind-of-export-that-is-known = a kind of export that is known
phrase-a-larger-one = a larger one
phrase-a-later-one = a later one
phrase-a-manifest-with-all-of-its-fields-and-no-other = a manifest with all of its fields and no other
phrase-a-number-within-its-limits = a number within its limits
phrase-a-reason-of-this-layout = a reason of this layout
phrase-a-row-of-handles = a row of handles
phrase-a-source-of-the-manifest = a source of the manifest
phrase-a-system-and-a-record = a system and a record
phrase-a-table = a table
phrase-a-table-as-csv-or-ndjson = a table as CSV or NDJSON
phrase-a-table-as-parquet = a table as Parquet
phrase-a-table-that-the-manifest-names = a table that the manifest names
phrase-a-time-zone = a time zone
phrase-a-value = a value
phrase-a-whole-number = a whole number
phrase-an-author-for-what-is-written-in-a-group = an author for what is written in a group
phrase-an-empty-one = an empty one
phrase-an-id-for-each-chat = an id for each chat
phrase-an-id-for-each-source = an id for each source
phrase-another-kind = another kind
phrase-another-number = another number
phrase-another-one = another one
phrase-another-time = another time
phrase-another-word = another word
phrase-as-many-cells-as-columns = as many cells as columns
phrase-as-many-files-of-each-table-as-the-manifest-says = as many files of each table as the manifest says
phrase-as-many-items-as-in-days-and-ledger-together = as many items as in days and ledger together
phrase-as-many-rows-as-the-manifest-says = as many rows as the manifest says
phrase-days-as-yyyy-mm-dd = days as YYYY-MM-DD
phrase-days-in-the-time-zone-of-the-audit-tz = days in the time zone of the audit (--tz)
phrase-every-column-of-the-table = every column of the table
phrase-every-column-once = every column once
phrase-files-of-at-most-1-gb-in-parts = files of at most 1 GB, in parts
phrase-first-day-and-last-day-or-neither = first_day and last_day, or neither
phrase-in-out-or-nothing-as-direction = in, out or nothing as direction
phrase-in-out-or-nothing-as-side = in, out or nothing as side
phrase-last-at-as-the-last-message-in-days = last_at as the last message in days
phrase-messenger-or-mailbox-as-kind = messenger or mailbox as kind
phrase-more = more
phrase-no-author-in-a-private-chat = no author in a private chat
phrase-no-more-runs-of-a-day-than-outbound-messages = no more runs of a day than outbound messages
phrase-none = none
phrase-note-message-answered-missed-or-other = note, message, answered, missed or other
phrase-nothing = nothing
phrase-null = null
phrase-one = one
phrase-one-json-object-a-line = one JSON object a line
phrase-one-missing = one missing
phrase-one-of-another-chat = one of another chat
phrase-one-of-them = one of them
phrase-one-twice = one twice
phrase-other-bytes = other bytes
phrase-parquet-which-this-build-of-untether-does-not-read = Parquet, which this build of untether does not read
phrase-phone-email-portal-platform-name-or-bsuid = phone, email, portal, platform, name or bsuid
phrase-runs-of-private-chats-with-last-at = runs of private chats with last_at
phrase-something-else-or-a-damaged-one = something else, or a damaged one
phrase-tables-of-this-layout = tables of this layout
phrase-text-in-utf-8 = text in UTF-8
phrase-text-in-columns-of-text-and-numbers-in-others = text in columns of text and numbers in others
phrase-the-columns-of-the-table-alone = the columns of the table alone
phrase-the-id-of-a-channel = the id of a channel
phrase-the-name-of-a-group-as-its-title = the name of a group as its title
phrase-the-same-key-again = the same key again
phrase-the-tables-chats-and-days = the tables chats and days
phrase-third-out-not-after-last-at = third_out not after last_at
phrase-those-of-another-zone = those of another zone
phrase-until-as-rfc-3339 = until as RFC 3339
phrase-version-1-of-the-layout-of-tallies = version 1 of the layout of tallies
