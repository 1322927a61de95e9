## untether anonymize: exports without anybody's data

anonymize-stdin = a copy is made of files and folders, not of standard input
anonymize-no-key = the system gives no random numbers for a key: { $detail }
anonymize-done = { $files ->
    [one] 1 file is rewritten
   *[other] { $files } files are rewritten
}{ $stand_ins ->
    [0] .
    [one] ; 1 picture, recording or document is an empty stand-in.
   *[other] ; { $stand_ins } pictures, recordings and documents are empty stand-ins.
} Names, numbers, addresses, ids and texts are replaced under a key that is kept nowhere; dates, amounts, the order of rows and the words of headers are not. Look through the copy before you send it.
anonymize-large = left out: the file is larger than 128 MiB
anonymize-database = left out: a database is read, and not copied
anonymize-unknown = left out: it cannot be taken apart
anonymize-damaged = left out: the archive is damaged or encrypted
anonymize-more = { $count ->
    [one] 1 more file is left out
   *[other] { $count } more files are left out
}
help-output-not-empty = name a folder that does not exist yet or is empty
anonymize-special = a link, a pipe or a device: it is not in the copy
anonymize-unreadable = the file cannot be read: it is not in the copy
