## Пороги

gate-word-pass = ПРОЙДЕНО
gate-word-fail = НАРУШЕНО
gate-word-unknown = НЕИЗВЕСТНО
gate-word-warn = ВНИМАНИЕ
gate-word-waived = ОТСРОЧЕНО
gate-word-not-applicable = НЕПРИМЕНИМО

gate-verify-exports = --verify нужен только с сохранённым отчётом: по выгрузкам показатели считаются заново, сверять нечего
help-gate-verify-exports = уберите --verify или укажите report.json, который надо сверить
gate-unverified = показатели взяты из сохранённого отчёта и с выгрузками не сверены; { $reason }
gate-said = { $word }: { $reason }
gate-all-hold = { $count ->
    [one] обязательное правило выдержано: { $count }
    [few] все { $count } обязательных правила выдержаны
   *[other] все { $count } обязательных правил выдержаны
}
gate-nothing-judged = ни одно обязательное правило здесь неприменимо
gate-partial = { $count ->
    [0] прочитано не всё, поэтому доверять вердикту нельзя
    [one] не прочитан { $count } источник, поэтому доверять вердикту нельзя
    [few] не прочитаны { $count } источника, поэтому доверять вердикту нельзя
   *[other] не прочитаны { $count } источников, поэтому доверять вердикту нельзя
}
gate-count-fail = нарушено: { $count }
gate-count-unknown = неизвестно: { $count }
gate-count-warn = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
   *[other] { $count } предупреждений
}
gate-count-waived = отсрочено: { $count }
gate-count-pass = выдержано: { $count }
gate-by-preset = набор { $name }
gate-dates = данные по { $as_of }, проверено { $today }

gate-name-baseline-channels = Каналы, что были в прошлый раз
gate-name-clients-in-scope = Клиентов в расчёте
gate-name-concentration-clients-top-share = Доля самого нагруженного канала
gate-name-index-score = Устойчивость
gate-name-properties-fallback-proven-owned = Отвечали по вашему каналу, из тех, кто под угрозой
gate-name-settings-own-exclusions = Исключено настройками в самой папке
gate-name-sources-age-days = Возраст выгрузки
gate-name-sources-clients-vanished = Клиенты, чьи чаты пропали
gate-name-sources-damaged-share = Повреждено в выгрузке
gate-name-sources-duplicates = Повторы одной выгрузки
gate-name-sources-encoding-changed = Кодировка выгрузки
gate-name-sources-layout-changed = Столбцы выгрузки
gate-name-sources-missing-columns = Пропавшие столбцы
gate-name-sources-new = Новые выгрузки
gate-name-sources-placeholder-share = Контакты для вида
gate-name-sources-records-age-days = Самая новая карточка списка
gate-name-sources-records-change = Число карточек
gate-name-sources-repeated-share = Повторы в выгрузках
gate-name-sources-rows-change = Размер выгрузки
gate-name-sources-shortened = Выгрузки без начала
gate-name-sources-unread-variant = Выгрузки в виде, который не читается
gate-name-sources-vanished = Пропавшие выгрузки
gate-name-tests-context-score = Контекст
gate-name-tests-outage-n-minus-1-on-paper = Потеря любого владельца каналов: на бумаге связь остаётся
gate-name-tests-outage-n-minus-1-proven = Потеря любого владельца каналов: проверенная связь остаётся
gate-name-tests-outage-score = Отключение
gate-name-tests-owned-any = Клиенты со своим контактом
gate-name-tests-owned-score = Контакты
gate-named = { $name } ({ $path })
gate-named-change = изменение: { $name } ({ $path })

gate-off = { $value }, а нужно { $bar }: расхождение — { $distance }
gate-is = { $value }, нужно { $bar }
gate-was = было зафиксировано: { $was }
gate-not-found = ничего не найдено
gate-not-known = неизвестно: { $what }
gate-open = Под вопросом: при таких пробелах в данных показатель может оказаться и по другую сторону порога.
gate-concerns = { $count ->
    [one] касается { $count } клиента
   *[other] касается { $count } клиентов
}
gate-mend = Что поможет: { $action } ({ $count ->
    [one] { $count } клиент
    [few] { $count } клиента
   *[other] { $count } клиентов
}): { $gain }
gate-mend-plain = Что поможет: { $action } ({ $count ->
    [one] { $count } клиент
    [few] { $count } клиента
   *[other] { $count } клиентов
})
gate-mend-bare = Что поможет: { $action }
gate-mend-finding = Что поможет: { $what }
gate-mend-baseline-channels = Что поможет: выгрузите этот канал заново, а если от него отказались — зафиксируйте показатели ещё раз.
gate-mend-concentration-clients-top-share = Что поможет: предложите второй канал другой компании, лучше свой, и пользуйтесь им.
gate-mend-clients-in-scope = Что поможет: дайте выгрузки с клиентами, которые писали или были активны в периоде аудита.
gate-mend-sources-age-days = Что поможет: выгрузите заново по сегодняшний день; если задание отработало, выясните, почему нового не прибавилось. Если канал просто тихий, задайте для него свой порог.
gate-mend-sources-damaged-share = Что поможет: untether inspect покажет, где испорченные записи; выгрузите заново и не правьте файл.
gate-mend-sources-duplicates = Что поможет: уберите один из двух одинаковых файлов.
gate-mend-sources-encoding-changed = Что поможет: выясните, кто теперь выгружает иначе; если так задумано, зафиксируйте показатели ещё раз.
gate-mend-sources-layout-changed = Что поможет: выясните, кто теперь выгружает иначе; если так задумано, зафиксируйте показатели ещё раз.
gate-mend-sources-missing-columns = Что поможет: снова выгружайте все столбцы.
gate-mend-sources-new = Что поможет: если новая выгрузка нужна, зафиксируйте показатели ещё раз.
gate-mend-settings-own-exclusions = Что поможет: просмотрите [exclude] и [staff] в настройках из папки; что верно, перенесите в свои настройки (--config).
gate-mend-sources-placeholder-share = Что поможет: лучше оставить поле пустым, чем вписать вымышленный контакт.
gate-mend-sources-records-age-days = Что поможет: выгрузите контакты заново; если новых и правда так долго не было, это тоже стоит знать.
gate-mend-sources-records-change = Что поможет: выгрузите все карточки без фильтра; если их удалили — восстановите или зафиксируйте показатели ещё раз.
gate-mend-sources-repeated-share = Что поможет: выгружайте один и тот же период один раз.
gate-mend-sources-rows-change = Что поможет: поищите в выгрузке фильтр, ограничение или обрыв; если так задумано, зафиксируйте показатели ещё раз.
gate-mend-sources-unread-variant = Что поможет: дайте выгрузку в читаемом виде; как её получить, сказано на первом экране.
gate-mend-sources-clients-vanished = Что поможет: выгрузите пропавшие чаты ещё раз; если их удалили намеренно, зафиксируйте показатели ещё раз.
gate-mend-sources-shortened = Что поможет (export-shortened): выгрузите весь период, а если старых сообщений больше нет — зафиксируйте показатели ещё раз.
gate-mend-sources-vanished = Что поможет: выгрузите пропавшее заново, а если от него отказались — зафиксируйте показатели ещё раз.
gate-index-gain = индекс { $gain }
gate-points = { $figure } балла
gate-points-of-percent = { $figure } п. п.
gate-percent = { $figure } %
gate-days = { $count ->
    [one] { $figure } день
    [few] { $figure } дня
   *[other] { $figure } дней
}
gate-days-of = { $count ->
    [one] { $figure } дня
   *[other] { $figure } дней
}
gate-yes = да
gate-no = нет
gate-bar-at-least = не меньше { $limit }
gate-bar-at-most = не больше { $limit }
gate-bar-above = больше { $limit }
gate-bar-below = меньше { $limit }
gate-bar-is = { $limit }
gate-bar-is-not = что угодно, кроме { $limit }

gate-cause-absent = в этом отчёте такого нет
gate-cause-ahead-of-clock = последний день выгрузки ещё не наступил: неверны часы или даты
gate-cause-baseline = нужны зафиксированные показатели: --baseline ФАЙЛ
gate-cause-crm = нужна выгрузка CRM
gate-cause-missing = не хватает данных — { $what }
gate-cause-empty-before = раньше там было пусто
gate-cause-empty-export = в выгрузке ничего нет
gate-cause-gone-since-baseline = раньше это было, а теперь пропало
gate-cause-list = это список контактов: его возраст — sources.records_age_days
gate-cause-new-export = раньше этого не было
gate-cause-none-there = здесь такого нет
gate-cause-not-in-baseline = этого нет среди зафиксированных показателей: зафиксируйте их ещё раз
gate-cause-not-reproduced = отчёт не получается из выгрузок, с которыми его сверили
gate-cause-partial = прочитано не всё
gate-cause-withheld = число скрыто: таких людей слишком мало
gate-cause-undated = в выгрузке ни у чего нет даты

gate-waived = { $reason }; { $owner }, по { $date } включительно
gate-waived-ticket = { $reason }; { $owner }, по { $date } включительно ({ $ticket })
gate-rearmed = Отсрочка ({ $owner }) действовала по { $date } и истекла.
gate-waiver-expired = отсрочка истекла { $date }: { $reason } ({ $owner })
gate-waiver-unused = отсрочка не нужна ({ $owner }): правило выдержано или его нет в наборе
gate-ends-soon = Отсрочка по { $rule } кончается { $days ->
    [0] сегодня
    [one] через { $days } день
    [few] через { $days } дня
   *[other] через { $days } дней
} ({ $owner }, { $date }).
gate-waivers-none = Отсрочек нет.
gate-waiver-holds = действует ещё { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
gate-waiver-ends-soon = скоро кончится: { $days ->
    [0] сегодня
    [one] через { $days } день
    [few] через { $days } дня
   *[other] через { $days } дней
}
gate-waiver-over = истекла { $days ->
    [one] { $days } день назад
    [few] { $days } дня назад
   *[other] { $days } дней назад
}

gate-baseline = Зафиксированные показатели: { $path }, данные по { $date }.
gate-baseline-differs = Сравнивать нельзя, поэтому только к сведению. Другие настройки:
gate-baseline-new = Появилось с тех пор:
gate-baseline-stale = Было только тогда:
gate-baseline-improved = Кое-что стало лучше: untether baseline write --force зафиксирует новый уровень.
gate-baseline-of = Зафиксированные показатели, данные по { $date }
gate-baseline-figures = Показатели
gate-baseline-exports = Выгрузки
gate-baseline-terms = Что значат показатели
gate-baseline-items = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[other] { $count } записей
}
gate-baseline-unreadable = не удалось прочитать зафиксированные показатели
gate-baseline-broken = это не зафиксированные показатели untether, либо они другой версии, либо файл обрывается
gate-baseline-partial = прочитано не всё, поэтому фиксировать показатели нельзя
help-gate-baseline = зафиксируйте их: untether baseline write ПУТЬ
help-gate-baseline-partial = устраните то, что сказано выше, и повторите
help-gate-incomparable = зафиксируйте показатели заново, с нынешними настройками и формулами (untether baseline write), или посмотрите, что вышло бы, с --allow-incomparable

gate-default-preset = правил не задано: взят набор starter ({ $choices }; свои правила пишутся в разделе [gate])
gate-no-freshness = ни одно обязательное правило не следит за свежестью выгрузок: мёртвая выгрузка останется зелёной
help-gate-no-freshness = добавьте в раздел [gate] строку "sources.age_days" = "<= 35"
gate-input-empty = в прочитанном нет ничего, что можно учесть
gate-report-clients = в сохранённом отчёте нет отдельных клиентов
gate-policy-unreadable = не удалось прочитать файл правил: { $detail }
help-gate-policy = файл правил — это TOML с разделами [gate], [gate-options] и [[waiver]]
gate-no-rules = правил нет: проверять нечего
help-gate-no-rules = добавьте правила в раздел [gate] или выберите --preset
gate-no-figure = показателя «{ $rule }» не бывает ни в одном отчёте
gate-has-parts = «{ $rule }» — не показатель: он состоит из частей
gate-no-change = «{ $rule }» — не число отдельного запуска, поэтому его изменения нет
gate-no-bar = у правила «{ $rule }» нет порога
gate-no-bar-of-it = «{ $bar }» — не порог для этого показателя
gate-no-rule = у «{ $rule }» нет ни порога, ни уровня
gate-unquoted = «{ $rule }» — таблица: путь показателя пишется в кавычках
gate-tolerance = допуск — это число не меньше 0 или таблица с abs и rel
gate-waiver-days = waiver_days: нужно число от 1 до { $most }
gate-waiver-empty = поле { $key } в отсрочке не должно быть пустым
gate-waiver-long = отсрочка может действовать { $most } дн., до { $latest }
help-gate-figures = показатели перечислит untether explain -v, а untether explain ПОКАЗАТЕЛЬ расскажет об одном
help-gate-part = укажите часть, например "{ $part }"
help-gate-bar = напишите >=, <=, >, <, == или != и число: ">= 60"
help-gate-bar-boolean = напишите "== true" или "== false"
help-gate-bar-text = напишите == или != и текст в кавычках: '!= "F"'
help-gate-bar-finding = у вывода нет порога, только уровень: "error", "warn", "info" или "off"
help-gate-unquoted = напишите "tests.owned.score" = ">= 80"
help-gate-tolerance = напишите tolerance = 2 (в единицах показателя) или tolerance = { "{" } abs = 2, rel = 0.05 { "}" }
help-gate-waiver-long = выберите день поближе или разрешите больше через waiver_days в разделе [gate-options]

gate-preset-starter = Для первых недель и для выгрузок вручную раз в месяц: замечает мёртвые и испорченные выгрузки и бизнес, который потерял бы половину клиентов.
gate-preset-recommended = Для выгрузок раз в неделю или две: без худшей площадки большинство клиентов остаётся на связи, а в CRM есть хотя бы половина контекста.
gate-preset-strict = Для ежедневных выгрузок: потерю любой площадки бизнес переживает на проверенных контактах.
gate-why-concentration-clients-top-share = Чем пользуется большинство, то и ломается больнее всего. { $preset ->
    [strict] Если на канале меньше двух третей, остальные какое-то время выручат.
   *[other] Если на канале больше четырёх пятых, одна блокировка останавливает работу.
}
gate-why-index-score = Индекс — это заголовок: { $preset ->
    [strict] при 70 (оценка B) ни один тест сильно не отстаёт.
    [recommended] ниже 55 (оценка C) что-то совсем плохо. Он лишь предупреждает, решают правила о тестах.
   *[other] ниже 40 (оценка F) плохо почти всё. Он лишь предупреждает, решают правила о тестах.
}
gate-why-properties-fallback-proven-owned = Контакт в карточке стоит столько, сколько показала проверка: половина клиентов под угрозой должна была хоть раз ответить по своему каналу.
gate-why-sources-age-days = Показатель мёртвой выгрузки остаётся зелёным вечно. { $preset ->
    [strict] Ежедневное задание пропускает разве что выходные: 3 дня.
    [recommended] Еженедельная выгрузка может один раз выпасть или попасть на праздники: 14 дней.
   *[other] Выгрузка вручную раз в месяц запаздывает на несколько дней: 35 дней.
}
gate-why-finding-export-empty = Пустая выгрузка выглядит как бизнес без клиентов. Пустой список контактов или аккаунт мессенджера — нарушение, как и любая выгрузка, в которой при прошлой фиксации что-то было; остальное, например месяц без писем, — только предупреждение.
gate-why-sources-clients-vanished = Клиенты, чьи чаты пропали из выгрузки, уносят с собой худшие показатели. Начиная с двух или с 2 % всех чатов это нарушение, меньше — предупреждение.
gate-why-sources-shortened = Если пропали первые сообщения аккаунта, пропали и первые обращения, и замолчавшие клиенты.
gate-why-sources-vanished = То, что перестали выгружать, уже не может выглядеть плохо.
gate-why-sources-damaged-share = Испорченные записи не учитываются, а неучтённое не выглядит плохо. { $preset ->
    [strict] 1 % — это несколько случайных строк.
    [recommended] 2 % — это несколько случайных строк.
   *[other] Больше 5 % — значит, что-то не так со всем файлом.
}
gate-why-sources-encoding-changed = Другая кодировка значит, что выгружает другая программа или другой человек: имена и номера могли испортиться.
gate-why-sources-layout-changed = Другие столбцы значат другой вид или другой фильтр: показатели могут говорить уже не о том же.
gate-why-sources-missing-columns = Пропавший столбец молча уносит из показателей свои контакты.
gate-why-settings-own-exclusions = Кого исключают настройки из самой папки с выгрузками, того нет ни в одном показателе. Если это больше двух клиентов из ста, список должен кто-то просмотреть.
gate-why-sources-placeholder-share = Вымышленные контакты не в счёт. { $preset ->
    [strict] Если они чаще чем в одной карточке из пятидесяти, поле заполняют ради формы.
   *[other] Если они чаще чем в одной карточке из двадцати, поле заполняют ради формы.
}
gate-why-sources-unread-variant = Переписка, которая лежит в нечитаемом файле, в показатели не входит: зависимость кажется меньше, чем она есть.
gate-why-sources-records-age-days = По списку контактов видно, когда добавили последний. { $preset ->
    [strict] Если за месяц никого нового — умерла выгрузка или продажи.
    [recommended] Если за три месяца никого нового — умерла выгрузка или продажи.
   *[other] Если за четыре месяца никого нового — умерла выгрузка или продажи.
}
gate-why-sources-records-change = CRM не теряет карточки от запуска к запуску: { $preset ->
    [strict] на двадцатую часть
    [recommended] на десятую часть
   *[other] на пятую часть
} меньше — это фильтр, ограничение или удаление.
gate-why-sources-rows-change = Усохшая выгрузка выглядит лучше целой: если в ней { $preset ->
    [strict] на двадцатую часть
    [recommended] на десятую часть
   *[other] на пятую часть
} меньше, чем в прошлый раз, у этого есть причина, и её надо знать.
gate-why-tests-context-score = { $preset ->
    [strict] Если в CRM четыре пятых контекста, потеря аккаунта — лишь неудобство.
    [recommended] Если в CRM половина контекста, потерю аккаунта можно пережить.
   *[other] Если в CRM нет и десятой части контекста, с аккаунтом пропадает память. Лишь предупреждает: у первого аудита журнала обычно нет.
}
gate-why-tests-outage-n-minus-1-on-paper = После потери любой площадки к каждому клиенту должен оставаться путь, хотя бы на бумаге.
gate-why-tests-outage-n-minus-1-proven = После потери любой площадки должен оставаться путь, которым уже пользовались: бумага не отвечает.
gate-why-tests-outage-score = Доля клиентов, которых удастся удержать без худшей площадки; контакт, который ни разу не пробовали, считается за половину. { $preset ->
    [strict] Четыре пятых — тест пройден.
    [recommended] Одни контакты в карточках дают не больше 50: от 60 часть из них уже должна быть проверена.
   *[other] Меньше 40 — даже контакта в карточке нет у каждого пятого.
}
gate-why-tests-owned-any = Клиенты, у которых в карточке есть своя почта, телефон или вход в кабинет: { $preset ->
    [strict] все, кроме самых новых.
    [recommended] четверо из пяти.
   *[other] каждый второй — меньше не хватит даже на рассылку.
}

section-gate = Проверка порогов
say-gate = { $word }: { $reason }.
table-gate-rules = Правила
table-gate-rules-note = Сравниваются неокруглённые показатели. Неизвестное никогда не проходит.
table-gate-waivers = Отсрочки
table-gate-waivers-note = С чем решено пока мириться, кто за это отвечает и до какого дня. Последний день считается по UTC.
gate-level-error = обязательное
gate-level-warn = предупреждает
gate-level-info = для сведения
gate-waiver-is-used = действует
gate-waiver-is-unused = не нужна
gate-waiver-is-expired = истекла
column-rule = Правило
column-outcome = Итог
column-level = Строгость
column-stands = Что сейчас
column-mends = Что поможет
column-waiver-state = Состояние
column-waived-because = Почему
column-answers-for-it = Кто отвечает
column-expires = До какого дня
column-ticket = Задача
meaning-rule = Показатель по его пути или вывод по имени; в скобках — о чём из нескольких речь.
meaning-outcome = Чем закончилась проверка правила.
meaning-level = Решает ли правило исход проверки.
meaning-stands = Показатель, порог и расхождение.
meaning-mends = Кого это касается, что поможет и что это даст.
meaning-waiver-state = Нужна ли отсрочка хоть одному правилу и действует ли она.
meaning-waived-because = Указанная причина.
meaning-answers-for-it = Кто за неё отвечает.
meaning-expires = Её последний день.
meaning-ticket = Где этим занимаются.
meaning-history-runs-index = Индекс этого запуска, 0–100.
meaning-ran = День запуска.
meaning-outage = Оценка проверки 1 в этом запуске, 0–100.
meaning-context = Оценка проверки 2 в этом запуске, 0–100.
meaning-owned = Оценка проверки 3 в этом запуске, 0–100.
meaning-gate = Чем закончилась проверка порогов.
meaning-failed-rules = Обязательные правила, которые нарушены или которые не удалось проверить.
meaning-clients-in-scope = Клиенты в расчёте в этом запуске.
meaning-as-of = По какой день были данные.

## Проверки для машин. Имена проверок и правил не переводятся

check-input = Все источники прочитаны
check-input-unread = { $count ->
    [one] Не прочитан { $count } источник: цифры неполные, и проверка не считается пройденной
    [few] Не прочитаны { $count } источника: цифры неполные, и проверка не считается пройденной
   *[other] Не прочитаны { $count } источников: цифры неполные, и проверка не считается пройденной
}
check-input-limit = Сработал защитный предел: цифры неполные, и проверка не считается пройденной
check-about = { $rule }: нужно { $bar }
check-quiet = Не найдено: { $risk }
check-unjudged = Проверить не удалось: { $risk }
check-needs = Чего не хватает: { $needs }.
check-help = Как это считается и что на это влияет: untether explain { $rule }
check-help-input = Каждый непрочитанный источник и что с ним делать — в сообщениях об ошибках.
check-more = ещё { $count } уровня { $level }: все они есть в отчёте
check-summary = проверок: { $count }, нарушено: { $failed }; правила не заданы
mask-source = «источник { $number }» ({ $format })
mask-account = № { $number }
mask-some-source = одном из источников
mask-item = объект { $number }

## Прошлые запуски

say-no-course = куда всё движется: прежних запусков не записано (untether gate --history ФАЙЛ хранит строку о каждом запуске, untether compare ПРЕЖНИЙ.json НОВЫЙ.json сравнивает два отчёта)
trend-index = Устойчивость { $index }, { $change } к запуску { $date } ({ $runs ->
    [one] до этого был { $runs } запуск
    [few] до этого было { $runs } запуска
   *[other] до этого было { $runs } запусков
}).
trend-unknown = Устойчивость не с чем сравнить: в этом запуске или в запуске { $date } она не оценена ({ $runs ->
    [one] до этого был { $runs } запуск
    [few] до этого было { $runs } запуска
   *[other] до этого было { $runs } запусков
}).
trend-other-version = Устойчивость нельзя сравнить с запуском { $date }: формулы с тех пор изменились ({ $runs ->
    [one] до этого был { $runs } запуск
    [few] до этого было { $runs } запуска
   *[other] до этого было { $runs } запусков
}).
section-history = Прошлые запуски
table-history-runs = Устойчивость от запуска к запуску
table-history-runs-note = Пустая строка разрывает линии там, где изменились формулы: оценки по обе её стороны сравнивать нельзя.
column-ran = Запуск
column-outage = Отключение
column-context = Контекст
column-owned = Контакты
column-gate = Итог
column-failed-rules = Нарушено правил
column-clients-in-scope = Клиентов
history-pass = пройдено
history-unknown = неизвестно
history-fail = нарушено
history-other-version = Новые формулы

history-line = эта строка — не запись о запуске
history-unreadable = не удалось прочитать историю
history-stdout = история — это файл, который читается и переписывается, поэтому вывести её в стандартный вывод нельзя
history-partial = прочитано не всё, поэтому этот запуск не добавлен в { $path }
help-history = исправьте или удалите эту строку либо укажите другой файл: в нём начнётся новая история

section-gate-rules = Что не выдержано
section-gate-baseline = Зафиксированные показатели
table-gate-failed = Нарушено или неизвестно
table-gate-warned = Только предупреждение или отсрочка
table-gate-held = Что выдержано
table-gate-preset = Зачем нужны правила набора
table-waivers = Отсрочки
column-figure-now = Показатель
column-bar = Порог
column-asked-because = Зачем
meaning-figure-now = Сколько сейчас; округляется в худшую сторону, до порога — никогда.
meaning-bar = Что должно выполняться.
meaning-asked-because = Зачем это правило в наборе.
meaning-gate-failed-clients = Сколько активных клиентов это касается.
meaning-gate-warned-clients = Сколько активных клиентов это касается.
meaning-gate-held-clients = Сколько активных клиентов это касается.
meaning-waivers-stands = Причина, кто отвечает, последний день.
