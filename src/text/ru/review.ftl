## Проверка связей: файл для людей, один вопрос в строке

review-sheet = Связи
review-column-answer = Один человек? (да / нет)
review-column-question = Вопрос
review-column-sure = Уверенность
review-column-name-a = Имя
review-column-place-a = Где
review-column-first-a = Первый день
review-column-last-a = Последний день
review-column-messages-a = Сообщений
review-column-value-a = Выручка
review-column-name-b = Другое имя
review-column-place-b = Где ещё
review-column-first-b = Первый день там
review-column-last-b = Последний день там
review-column-messages-b = Сообщений там
review-column-value-b = Выручка там
review-sure-high = высокая
review-sure-middle = средняя
review-sure-low = низкая
review-likely = Вероятно, один человек: { $why ->
    [within] в имени чата есть полное имя из карточки
    [letters] полные имена совпадают латиницей
    [edit] полные имена различаются одной буквой
    [local] совпадает имя пользователя или начало адреса
   *[short] чат назван частью имени из карточки
}. Это так?
review-several = Подходят несколько ({ $why ->
    [within] в имени чата есть полное имя из карточки
    [letters] полные имена совпадают латиницей
    [edit] полные имена различаются одной буквой
    [local] совпадает имя пользователя или начало адреса
   *[short] чат назван частью имени из карточки
}). Это он?
review-chats = Два чата в разных аккаунтах ({ $why ->
    [within] в имени одного есть полное имя другого
    [letters] полные имена совпадают латиницей
    [edit] полные имена различаются одной буквой
   *[short] один назван частью имени другого
}). Это один человек?
review-same-name = Две карточки с одним полным именем без общих контактов. Это один человек?
review-same-days = CRM записала сообщения по этой карточке ровно в дни этого чата. Это один человек?
review-name = Связано только по имени ({ $why ->
    [record] полное имя принадлежит одной карточке
   *[accounts] полное имя есть в нескольких аккаунтах, в каждом по разу
}). Верно?
review-shared-point = Две карточки с разными именами — один клиент, потому что у них общий контакт. Это один человек?
review-refused = Связь, которую запрещает ваш файл. Оставить так?
review-chat-alone = Чат без карточки. Чей он? Впишите в столбец b контакт с карточки.
review-card-alone = Карточка без чата. Какой это чат? Впишите в столбец b обозначение чата.
review-title = { $count ->
    [one] { $count } вопрос о том, кто есть кто
    [few] { $count } вопроса о том, кто есть кто
   *[many] { $count } вопросов о том, кто есть кто
}
review-kind-likely = Вероятные пары
review-kind-same-days = Чат и карточка с одними днями в журнале
review-kind-several = Имени подходят несколько
review-kind-chats = Чаты в разных аккаунтах
review-kind-same-name = Карточки с одним полным именем
review-kind-name = Проведённые связи по имени
review-kind-shared-point = Карточки, которые связал общий контакт
review-kind-refused = Связи, которые запрещает ваш файл
review-kind-chat-alone = Чаты без карточки
review-kind-card-alone = Карточки без чата
table-review-asked = Что решить
table-review-open = Кто может быть кем
table-review-rest = Что решено или без пары
review-column-handle-a = Обозначение
review-column-handle-b = Другое обозначение
review-nothing = Решать нечего.
review-next = -o ФАЙЛ запишет их в файл для заполнения, --links ФАЙЛ прочитает его обратно.
review-written = { $path }: { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
} с именами и контактами. Заполните первый столбец и верните файл через --links.
