## The review of links: a file for people, one question a row

review-sheet = Links
review-column-answer = One person? (same / not)
review-column-question = Question
review-column-sure = How sure
review-column-name-a = Name
review-column-place-a = Where
review-column-first-a = First day
review-column-last-a = Last day
review-column-messages-a = Messages
review-column-value-a = Value
review-column-name-b = Other name
review-column-place-b = Where else
review-column-first-b = First day there
review-column-last-b = Last day there
review-column-messages-b = Messages there
review-column-value-b = Value there
review-sure-high = high
review-sure-middle = middle
review-sure-low = low
review-likely = Likely one person: { $why ->
    [within] the name of the chat holds the full name on the card
    [letters] the full names are equal in Latin letters
    [edit] the full names differ by one letter
    [local] a username or the beginning of an address is the same
   *[short] the chat bears a part of the name on the card
}. Is it?
review-several = One of several that fit ({ $why ->
    [within] the name of the chat holds the full name on the card
    [letters] the full names are equal in Latin letters
    [edit] the full names differ by one letter
    [local] a username or the beginning of an address is the same
   *[short] the chat bears a part of the name on the card
}). Is it this one?
review-chats = Two chats in different accounts ({ $why ->
    [within] the name of one holds the full name of the other
    [letters] the full names are equal in Latin letters
    [edit] the full names differ by one letter
   *[short] one bears a part of the name of the other
}). Are they with one person?
review-same-name = Two cards bear one full name and share no contact. Are they one person?
review-same-days = The CRM logged messages of this card on the very days of this chat. Are they one person?
review-name = Linked by name alone ({ $why ->
    [record] the full name belongs to one card
   *[accounts] the full name stands in several accounts, once in each
}). Is it right?
review-shared-point = Two cards of different names are one client, because a contact stands on both. Are they one person?
review-refused = A link that your file forbids. Is it to stay so?
review-chat-alone = A chat without a card. Whose is it? Write a handle of the card into column b.
review-card-alone = A card without a chat. Which chat is it? Write a handle of the chat into column b.
review-title = { $count ->
    [one] { $count } question about who is whom
   *[other] { $count } questions about who is whom
}
review-count-likely = { $count } likely pairs
review-count-same-days = { $count } pairs of a chat and a card with the same days in the log
review-count-several = { $count } pairs of names that fit several
review-count-chats = { $count } pairs of chats in different accounts
review-count-same-name = { $count } pairs of cards of one full name
review-count-name = { $count } links by name that were made
review-count-shared-point = { $count } pairs of cards that a shared contact has joined
review-count-refused = { $count } links that your file forbids
review-count-chat-alone = { $count } chats without a card
review-count-card-alone = { $count } cards without a chat
review-more = … and { $count } more; -v shows all
review-nothing = Nothing is to be decided.
review-next = -o FILE writes them as a file to fill in; --links FILE reads it back.
review-written = { $path }: { $count } rows, with names and contacts. Fill in the first column and give the file back with --links.
