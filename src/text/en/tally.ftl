## untether tally: messages counted where they lie

tally-stdin = files and folders are counted, not standard input
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
