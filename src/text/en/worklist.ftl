## The worklist: a file for people, one task a row

worklist-sheet = Worklist
worklist-column-number = No.
worklist-column-client = Client
worklist-column-place = Where to reach them
worklist-column-address = Address there
worklist-column-record = CRM record
worklist-column-do = What to do
worklist-column-why = Why
worklist-column-value = Value at stake
worklist-column-last = Last contact
worklist-column-opening = How to begin
worklist-column-email = New e-mail
worklist-column-phone = New phone
worklist-column-done = Done on
worklist-column-note = Note

worklist-place = { $channel }, through { $account }
worklist-record-row = { $file }, row { $row }

worklist-do-ask-stranded = Ask for an e-mail address and enter it under “New e-mail”.
worklist-do-ask-or-import = Ask for an e-mail address and enter it under “New e-mail”. Or, without asking, put { $contacts } on the client's record in the CRM and enter it here under { $kinds ->
    [email] “New e-mail”
    [phone] “New phone”
   *[both] “New phone” and “New e-mail”
}.
worklist-look-address-book = Look here first: the address book has { $contacts }. Put it on the client's record and enter it here; only if it is wrong, ask for an e-mail address.
worklist-look-list = Look here first: the list of contacts in the export has { $contacts }. Put it on the client's record and enter it here; only if it is wrong, ask for an e-mail address.
worklist-look-likely-card = Look here first: the card { $card } is likely this client's and has a contact. If it is, nobody need be asked: say so in the review of untether links. Else ask for an e-mail address and enter it under “New e-mail”.
worklist-look-whatsapp-card = Open the chat's card in WhatsApp, copy the number and enter it under “New phone”. Only if it shows none, ask for an e-mail address.
worklist-do-create-records = Create a record in the CRM: { $known }. The next export of the CRM will show it.
worklist-do-import-recoverable = Put { $contacts } on the client's record in the CRM, then enter it here under { $kinds ->
    [email] “New e-mail”
    [phone] “New phone”
   *[both] “New phone” and “New e-mail”
}.
worklist-do-prove-fallback = { $kind ->
    [email] Write to { $contact }. When the answer comes, enter its date under “Done on”.
    [new-email] Write to the address that the client gave. When the answer comes, enter its date under “Done on”.
    [phone] Call { $contact }. If the client picks up, enter the date under “Done on”.
    [new-phone] Call the number that the client gave. If the client picks up, enter the date under “Done on”.
   *[other] Write to the client: { $contact }. When the answer comes, enter its date under “Done on”.
}
worklist-do-repair-contacts = { $kinds ->
    [email] Ask for a working e-mail address, correct it on the record and enter it under “New e-mail”.
    [phone] Ask for a working phone number, correct it on the record and enter it under “New phone”.
    [both] Ask for a working e-mail address and phone number, correct them on the record and enter them under “New e-mail” and “New phone”.
   *[login] Correct the portal login on the record.
}

worklist-why-one-channel = If { $channel } goes, nothing on file reaches this client.
worklist-why-one-operator = { $channels } belong to one company, { $operator }. If they go together, nothing on file reaches this client.
worklist-why-no-contact = There is no contact of this client that would stay yours whatever happens.
worklist-why-create-records = There is no record in the CRM: everything about this client is where they write.
worklist-why-import-recoverable = { $source ->
    [mailbox] This contact is known from the mailbox alone. On a record it is at hand when the mailbox is not.
   *[messenger] This contact is known from a messenger alone. On a record it stays yours if the messenger goes.
}
worklist-why-prove-fallback = It is on file, but in { $days ->
    [one] { $days } day
   *[other] { $days } days
} the client has not answered there: nobody knows whether it works.
worklist-why-prove-new = A new contact is worth something once it has been tried: an answer shows that it works.
worklist-why-repair-contacts = { $kind ->
    [email] The e-mail address on file
    [phone] The phone number on file
   *[login] The portal login on file
} { $fault ->
    [masked] belongs to a go-between that can close it any day.
    [malformed] is not a valid one.
   *[shared] stands on several records, so it says nothing about whose it is.
}

worklist-written = { $path } holds { $count ->
    [one] { $count } task
   *[other] { $count } tasks
} with names and contacts: keep it to those who work with it; audit it together with the exports once it is filled in{ $rest ->
    [0] {""}
    [one] ; { $rest } more is done for a whole channel at once
   *[other] ; { $rest } more are done for a whole channel at once
}

## How to begin a conversation: sentences to a client

worklist-open-ask-stranded = Hello! Could you share an e-mail address with us? If { $channel } ever stops working, we will still be able to reach you.
worklist-open-ask-hampered = Hello! { $channel } works with interruptions at present. Could you give us another way to reach you: a phone number, an e-mail address or a name in another messenger?
worklist-open-create-records = Hello! We are setting up a client record for you. How should we write your name?
worklist-open-import-recoverable = No need to write: { $kind ->
    [email] the address is known already: { $contact }
   *[phone] the number is known already: { $contact }
}
worklist-open-prove-fallback = { $kind ->
    [email] Hello! We are checking that this is the right address for you. Could you answer with a word or two, so that we know our message has reached you?
    [phone] Hello! We are checking that this is the right number for you. May we call you here if need be?
   *[other] Hello! We are checking that our messages reach you here. Could you answer with a word or two?
}
worklist-open-repair-contacts = { $kinds ->
    [email] Hello! We are bringing our contacts up to date. Which e-mail address may we write to?
    [phone] Hello! We are bringing our contacts up to date. Which phone number may we call?
   *[both] Hello! We are bringing our contacts up to date. Which e-mail address and phone number may we use?
}
