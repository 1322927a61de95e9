## Сохранённые отчёты и их сравнение

saved-unreadable = не удалось прочитать сохранённый отчёт
saved-large = это не сохранённый отчёт: файл больше 2 ГиБ
saved-empty = файл пуст
saved-no-json = это не JSON: текст теряет смысл в строке { $line }
saved-cut-off = сохранённый отчёт обрывается в строке { $line }: его записали или скопировали не целиком
saved-no-report = это не отчёт untether: в его начале должно стоять "schema": "{ $known }"
saved-other-version = этот отчёт устроен иначе, чем { $known }, который понимает эта версия untether
saved-layout = отчёт устроен не так, как в нём заявлено: строка { $line }, столбец { $column }
help-saved = сохранить отчёт: untether audit ПУТЬ -f json=report.json
help-saved-version = соберите отчёт из выгрузок заново этой версией untether или обновите untether

compare-incomparable = эти отчёты измеряют не одно и то же: { $what }
help-compare-incomparable = проверьте старые выгрузки заново с сегодняшними настройками (на любой день, через --as-of) или сравните как есть с --allow-incomparable
compare-swapped = первый отчёт позже второго: «было» и «стало» поменялись местами
compare-partial = один из отчётов неполный: изменение может значить, что что-то не прочитано
compare-title = С { $from } по { $to }
compare-unset = не задано

compare-better = Лучше: устойчивость выросла с { $old } до { $new } ({ $new-grade }) с { $from } по { $to }.
compare-better-grade = Лучше: устойчивость выросла с { $old } ({ $old-grade }) до { $new } ({ $new-grade }) с { $from } по { $to }.
compare-worse = Хуже: устойчивость упала с { $old } до { $new } ({ $new-grade }) с { $from } по { $to }.
compare-worse-grade = Хуже: устойчивость упала с { $old } ({ $old-grade }) до { $new } ({ $new-grade }) с { $from } по { $to }.
compare-same = Как было: устойчивость { $new } ({ $new-grade }), одинакова на { $from } и на { $to }.
compare-unknown = Стало ли лучше с { $from } по { $to }, сказать нельзя: в одном из отчётов нет индекса, потому что не все проверки оценены.
compare-most = Сильнее всего изменилось: { $test }, { $change }.
compare-most-by = Сильнее всего изменилось: { $test }, { $change }; из них { $points } — { $clients }: { $cause }.
compare-despite = Эти отчёты измеряют не одно и то же (различается { $what }): изменение может объясняться только этим.
compare-unlike = Сравнивать напрямую нельзя: { $what }. Изменение может объясняться только этим.
compare-unlike-clients = { $count ->
    [one] { $count } клиента, который раньше писал, в новых выгрузках нет
    [few] { $count } клиентов, которые раньше писали, в новых выгрузках нет
   *[other] { $count } клиентов, которые раньше писали, в новых выгрузках нет
}
compare-unlike-chats = { $count ->
    [one] в новых выгрузках нет { $count } чата, который был раньше
    [few] в новых выгрузках нет { $count } чатов, которые были раньше
   *[other] в новых выгрузках нет { $count } чатов, которые были раньше
}
compare-unlike-channel = { $channel }: ни одна выгрузка его больше не показывает
compare-unlike-account = { $channel } у { $staff }: { $old } → { $new }
compare-shortened = { $channel } у { $staff } теперь начинается { $new }, а раньше — { $old }: старых сообщений в выгрузке нет (export-shortened).
compare-of-both = По тем, кто есть в обоих отчётах ({ $clients }): { $tests }.
compare-of-both-test = { $test } { $old } → { $new }
compare-scores = Оценки
compare-then = было
compare-now = стало
compare-change = разница
compare-range = диапазон
compare-verdict = вывод

compare-who = Кто сдвинул оценки
compare-outage = отключ.
compare-context = контекст
compare-owned = контакты
compare-who-rest = слабее всех теперь другой владелец каналов
compare-who-total = всего
compare-who-legend = Баллы каждой оценки. Клиент может стоять в нескольких строках, его баллы — в одной.
compare-who-outage = Отключение разобрано по тому, что остаётся, когда теряется { $name }.
compare-who-nobody = Ни один клиент из расчёта не изменился.
compare-who-no_roster = Кто сдвинул оценки, сказать нельзя: оба отчёта нужно собирать с одним и тем же --pseudonym-key-file.
compare-who-other_key = Кто сдвинул оценки, сказать нельзя: в отчётах нет ни одного общего клиента. Они собраны с разными ключами или по разным компаниям.
compare-who-disagrees = Кто сдвинул оценки, сказать нельзя: клиенты отчёта не складываются в его оценки, значит, его меняли после сборки.
compare-who-incomparable = Кто сдвинул оценки, не разобрано: оценки значат не одно и то же.

cause-appeared = появились
cause-came-back = вернулись
cause-went-dormant = уснули
cause-vanished = исчезли из выгрузок
cause-merged-or-split = объединены или разделены
cause-got-contact = появился контакт
cause-lost-contact = пропал контакт
cause-got-proven-route = появился проверенный канал
cause-lost-proven-route = пропал проверенный канал
cause-got-known-route = появился запасной канал
cause-lost-known-route = пропал запасной канал
cause-record-caught-up = карточка догнала переписку
cause-record-fell-behind = карточка отстала
cause-conversation-moved = переписка сместилась
cause-weight-changed = изменился вес

compare-kept = сохраняется
compare-channels = Каналы
compare-rented = чужие площадки
compare-effective = равноценных каналов
compare-properties = Свойства
compare-reply-rate = Ответы за 72 часа: { $name }
compare-clients = Клиенты
compare-clients-in-scope = в расчёте
compare-clients-wrote = писали
compare-clients-reachable = можно связаться
compare-clients-unreachable = не дотянуться
compare-clients-dormant = спящие
compare-clients-undated = без дат
compare-clients-excluded = исключены
compare-clients-records = карточки
compare-clients-linked-by-name = связаны по имени
compare-clients-likely-links = вероятные связи
compare-clients-by-bsuid-only = в WhatsApp только по идентификатору
compare-clients-unlinked-partners = с чатом, без карточки
compare-clients-records-without-chat = с карточкой, без чата

property-answers-anywhere-could-two-operators = Могут ответить по каналам двух владельцев
property-answers-anywhere-owned-proven = Отвечали по своему каналу
property-answers-anywhere-two-operators = Отвечали по каналам двух владельцев
property-fallback-known-owned = Свой запасной канал на бумаге
property-fallback-proven-owned = Свой запасной канал проверен
property-fallback-rented-only = Без своего запасного канала
property-history-survives-share = История переживёт переход
property-moved-share = Сменили основной канал
property-short-path-any = Короткий путь к следующему шагу
property-short-path-calendar = Короткий путь к записи
property-short-path-payment = Короткий путь к оплате
property-short-path-portal = Короткий путь в кабинет

compare-finding-new = новое: { $title } (клиенты: { $clients })
compare-finding-worse = хуже: { $title } (клиенты: { $clients })
compare-finding-better = лучше: { $title } (клиенты: { $clients })
compare-finding-gone = ушло: { $title } (клиенты: { $clients })
compare-sources = Источники
compare-source-added = { $count ->
    [one] добавлен { $count }: { $names }
   *[other] добавлено { $count }: { $names }
}
compare-source-gone = { $count ->
    [one] больше нет { $count }: { $names }
   *[other] больше нет { $count }: { $names }
}
compare-source-newer = { $count ->
    [one] с другим содержимым { $count }: { $names }
   *[other] с другим содержимым { $count }: { $names }
}
compare-source-unreadable = { $count ->
    [one] больше не читается { $count }: { $names }
   *[other] больше не читаются { $count }: { $names }
}
compare-settings = Различается с двух сторон
