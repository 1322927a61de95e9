## Почему не учтено

skip-after-as-of = { $count } с датой позже дня аудита
skip-audience = { $count } из групп, слишком больших для клиентов
skip-bad-timestamp = { $count } с нечитаемым временем
skip-bot = { $count } из чатов с ботами
skip-broadcast-channel = { $count } из каналов-рассылок
skip-company = { $count ->
    [one] { $count } строка компании
    [few] { $count } строки компаний
   *[other] { $count } строк компаний
}
skip-drafts = { $count } в черновиках, не отправлено
skip-duplicate = { $count } с повтором в той же выгрузке
skip-excluded = { $count } исключено настройками
skip-footer = { $count ->
    [one] { $count } строка заголовка или итогов
    [few] { $count } строки заголовка или итогов
   *[other] { $count } строк заголовка или итогов
}
skip-future = { $count } с датой в будущем
skip-malformed = { $count } не удалось разобрать
skip-merged = { $count } уже объединено в CRM с другой карточкой
skip-no-answer = { $count } из списка дел: сделано, но нового контакта нет
skip-no-counterpart = { $count } без указания контакта
skip-not-ours = { $count }, где вы с обеих сторон или ни с одной
skip-other-shape = { $count } похоже на сообщения, но записано иначе, чем весь чат
skip-part-of-deal = { $count } из сделок, которые уже учтены: заказ, счёт и оплата — одна продажа
skip-paid-out = { $count } расходных: клиента в них нет
skip-planned = { $count } запланировано, но не сделано
skip-saved-messages = { $count } из заметок себе
skip-staff-unknown = { $count } — не понять, кто из двоих сотрудник: назовите свою сторону через --me ИМЯ или в [staff] файла untether.toml
skip-unsupported = { $count } неподдерживаемого вида
