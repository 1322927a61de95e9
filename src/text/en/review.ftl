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
review-kind-likely = Likely pairs
review-kind-same-days = A chat and a card with the same days in the log
review-kind-several = Names that fit several
review-kind-chats = Chats in different accounts
review-kind-same-name = Cards of one full name
review-kind-name = Links by name that were made
review-kind-shared-point = Cards that a shared contact has joined
review-kind-refused = Links that your file forbids
review-kind-chat-alone = Chats without a card
review-kind-card-alone = Cards without a chat
table-review-asked = What is to be decided
table-review-open = Who might be whom
table-review-rest = What was decided or stands alone
review-column-handle-a = Handle
review-column-handle-b = Other handle
review-nothing = Nothing is to be decided.
review-next = -o FILE writes them as a file to fill in; --links FILE reads it back.
review-written = { $path }: { $count ->
    [one] 1 row
   *[other] { $count } rows
}, with names and contacts. Fill in the first column and give the file back with --links.
