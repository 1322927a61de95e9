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
review-count-likely = Вероятные пары: { $count }
review-count-same-days = Чат и карточка с одними днями в журнале: { $count }
review-count-several = Пары, где имени подходят несколько: { $count }
review-count-chats = Пары чатов в разных аккаунтах: { $count }
review-count-same-name = Пары карточек с одним полным именем: { $count }
review-count-name = Проведённые связи по имени: { $count }
review-count-shared-point = Пары карточек, которые связал общий контакт: { $count }
review-count-refused = Связи, которые запрещает ваш файл: { $count }
review-count-chat-alone = Чаты без карточки: { $count }
review-count-card-alone = Карточки без чата: { $count }
review-more = … и ещё { $count }; -v покажет все
review-nothing = Решать нечего.
review-next = -o ФАЙЛ запишет их в файл для заполнения, --links ФАЙЛ прочитает его обратно.
review-written = { $path }: строк: { $count }, с именами и контактами. Заполните первый столбец и верните файл через --links.
