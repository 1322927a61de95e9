## План

plan-ask-stranded = Попросить контакт у тех, кто останется без связи
plan-create-records = Завести карточки тем, кто есть только в мессенджерах
plan-import-recoverable = Перенести в CRM контакты, которые есть лишь в выгрузках
plan-log-history = Перенести в CRM историю { $channel }
plan-prove-fallback = Проверить запасные контакты: написать или позвонить
plan-repair-contacts = Исправить негодные контакты в CRM

plan-head = Что сделать сначала
plan-clients = клиенты
plan-index-then = индекс станет
plan-nothing = Ничто из списка не поднимет оценок: все на связи, всё проверено, записано и заведено в CRM.
plan-importable = { $count ->
    [one] { $count } из них спрашивать не нужно: контакт есть в выгрузках, осталось внести его в CRM.
    [few] { $count } из них спрашивать не нужно: их контакты есть в выгрузках, осталось внести их в CRM.
   *[many] { $count } из них спрашивать не нужно: их контакты есть в выгрузках, осталось внести их в CRM.
}
plan-alone = само по себе { $gain }: { $tests }
plan-alone-fewer = само по себе { $gain } ({ $count ->
    [one] { $count } клиент
    [few] { $count } клиента
   *[many] { $count } клиентов
}): { $tests }
plan-alone-nothing = само по себе ничего не прибавит, только после шагов выше
plan-alone-tests = само по себе: { $tests }
plan-expected = скорее всего, ведь ответят не все: индекс { $after }; около { $hours } ч работы
plan-takes = около { $hours } ч работы
plan-look-first = сначала посмотрите здесь: { $place ->
    [address-book] контакты есть в адресной книге — { $count }
    [list] контакты есть в списке контактов выгрузки — { $count }
    [chat] сами пишут с номера или адреса — { $count }
    [likely-card] контакт есть в карточке, которая, похоже, их, — { $count } (untether links)
   *[whatsapp-card] номер показывает WhatsApp — { $count } (откройте карточку чата и скопируйте номер)
}
plan-gain-outage = отключение { $gain }
plan-gain-context = контекст { $gain }
plan-gain-owned = контакты { $gain }
plan-needless = Само по себе полезно, но после всего названного уже не нужно: { $titles }.
plan-needless-one = { $title } (само по себе { $gain })
plan-no-index = не оценён, поэтому действия стоят по тому, сколько прибавляют оценённым проверкам; нужно: { $what }
plan-hint = untether plan ПУТЬ --worklist ask.xlsx запишет, кого и о чём спросить
plan-hint-brief = untether plan ПУТЬ покажет, что даёт каждое действие и кого спросить
plan-of-report = Сохранённый отчёт никого не называет: дайте вместо него выгрузки с --target, --budget, --hours или --worklist, чтобы увидеть, к кому идти.

plan-list-target = Кратчайший путь к { $target }
plan-list-hours = Что дадут { $hours } ч работы
plan-list-expected = Если ответят не все, ожидается { $after }. Около { $hours } ч работы.
plan-list-takes = Около { $hours } ч работы.
plan-list-budget = { $count ->
    [one] Лучшее для { $count } клиента
   *[other] Лучшее для { $count } клиентов
}
plan-list-both = Кратчайший путь к { $target }: не больше { $count ->
    [one] { $count } клиента
   *[other] { $count } клиентов
}
plan-list-empty = Для этого ничего делать не нужно.
plan-list-outcome = { $clients }, { $tasks ->
    [one] { $tasks } дело
    [few] { $tasks } дела
   *[many] { $tasks } дел
}: индекс вырастет с { $before } до { $after }.
plan-list-outcome-tests = { $clients }, { $tasks ->
    [one] { $tasks } дело.
    [few] { $tasks } дела.
   *[many] { $tasks } дел.
}
plan-list-exact = Перебраны все списки: лучшего нет.
plan-list-greedy = Найдено шаг за шагом: может найтись список немного лучше.
plan-list-out-of-reach = До { $target } не дойти: всё, что можно сделать, ведёт к { $after }.
plan-list-short = Столькими клиентами до { $target } не дойти: в лучшем случае выйдет { $after }.
plan-list-unmeasured = Индекса нет, цель мерить нечем.

usage-target = «{ $value }» — не оценка от 0 до 100
usage-hours = «{ $value }» — не число часов
usage-budget = «{ $value }» — не число клиентов
usage-report-plan = в сохранённом отчёте клиенты не названы: в нём нет ни цели, ни числа клиентов, ни часов, ни списка дел
plan-gains = что это даёт
