## Несколько отчётов рядом

portfolio-title = { $count ->
    [one] Сводка: { $count } компания
    [few] Сводка: { $count } компании
   *[other] Сводка: { $count } компаний
}
portfolio-title-over-time = { $name }: как менялась устойчивость
portfolio-title-course = Как менялась устойчивость
portfolio-reports = { $count ->
    [one] { $count } отчёт
    [few] { $count } отчёта
   *[other] { $count } отчётов
}
portfolio-day = на { $first }
portfolio-days = с { $first } по { $last }
portfolio-nameless = Отчёт { $place }
portfolio-and-more = { $names } и ещё { $count }
portfolio-worst = Хуже всех — { $name }: устойчивость { $score } ({ $grade }).
portfolio-grades = { $count ->
    [0] Оценки D или F нет ни у одного из { $of }.
   *[other] Оценка D или F — у { $count } из { $of }.
}
portfolio-unrated = Без общей оценки — { $count } из { $of }: не хватает одной из проверок.
portfolio-shared-operator = Самая тяжёлая потеря у { $count } из { $of } — { $name }.
portfolio-shared-finding = Чаще всего, у { $count } из { $of }, найдено: «{ $name }».
portfolio-shared-action = У { $count } из { $of } первый шаг один и тот же: «{ $name }».
portfolio-median = У половины из { $of } устойчивость не выше { $score }.
portfolio-course-incomparable = Стало ли лучше с { $from } по { $to }, сказать нельзя: отчёты измеряют не одно и то же.
portfolio-lasting-finding = Найдено в { $count } из { $of } отчётов и всё ещё не устранено: «{ $name }».
portfolio-incomparable = Сравнивать нельзя: различается { $name }. { $values }.
portfolio-currencies = Деньги в разных валютах, поэтому суммы не складываются и не сравниваются: { $values }.
portfolio-partial = { $count ->
    [one] { $count } отчёт неполный: { $names }.
    [few] { $count } отчёта неполные: { $names }.
   *[other] { $count } отчётов неполные: { $names }.
}
portfolio-repeated = { $count ->
    [one] Отчёт дан { $count } раз, но учтён один раз: { $name }.
    [few] Отчёт дан { $count } раза, но учтён один раз: { $name }.
   *[other] Отчёт дан { $count } раз, но учтён один раз: { $name }.
}
portfolio-same-exports = За этими отчётами — одни и те же выгрузки за один день: { $names }.
portfolio-earlier = Если отчётов о бизнесе несколько, учтён последний; { $count ->
    [one] { $count } более ранний отчёт стоит под ним.
    [few] { $count } более ранних отчёта стоят под последними.
   *[other] { $count } более ранних отчётов стоят под последними.
}
portfolio-say-whose = { $count ->
    [one] В { $count } отчёте не сказано, чей он: назовите клиента в разделе [report] файла untether.toml.
   *[other] В { $count } отчётах не сказано, чьи они: назовите клиентов в разделе [report] файла untether.toml.
}
portfolio-nobody = нет
portfolio-is-partial = неполный
portfolio-is-earlier = более ранний
portfolio-decisive = другие оценки
portfolio-harmless = к сведению

portfolio-next = Что бросается в глаза и с чего начать
portfolio-moved-head = Что изменилось от отчёта к отчёту
portfolio-shared = Что у них общего
portfolio-lasting = Что остаётся
portfolio-differences = Что различается
portfolio-hint = -f html=ФАЙЛ соберёт всё на одной странице, -f json=ФАЙЛ сохранит все числа

html-portfolio-footer = Сделано в untether из отчётов версии { $versions }. Прочерк — показатель неизвестен. По отчётам ничего не суммируется.

section-portfolio-index = Кто где стоит
section-portfolio-index-lead = Сначала худшие. Метка — оценка, полоса — границы, которые оставляет нехватка данных.
section-portfolio-tests = Три вопроса
section-portfolio-tests-lead = Норма — от 80, внимание — от 50. Не оценено не значит плохо: в последнем столбце сказано, чего не хватает.
section-portfolio-reach = На чём держится каждый
section-portfolio-reach-lead = Владелец канала, чьё отключение тяжелее всего; сколько каналов на самом деле в ходу; чьи они; у скольких клиентов есть и другой контакт.
section-portfolio-reach-course = На каждый день: владелец канала, чьё отключение тяжелее всего; сколько каналов на самом деле в ходу; чьи они; у скольких клиентов есть и другой контакт.
section-portfolio-next = Что бросается в глаза и с чего начать
section-portfolio-changes = Что изменилось от отчёта к отчёту
section-portfolio-changes-lead = Баллы от одного отчёта о бизнесе до следующего. Прочерк: показатель неизвестен или отчёты измеряют не одно и то же.
section-portfolio-said = Кто чем занят
section-portfolio-said-lead = Из последнего отчёта о каждом бизнесе, как записано в его файле комментариев. Показателей это не меняет.
section-portfolio-shared = Что у них общего
section-portfolio-shared-lead = Каждый бизнес считается один раз, по последнему отчёту. Если вывод нельзя было проверить, это не значит, что риска нет.
section-portfolio-lasting = Что остаётся, что пришло и ушло
section-portfolio-shared-course = Каждый отчёт считается один раз. Если вывод нельзя было проверить, это не значит, что риска нет.
section-portfolio-differences = Что различается
section-portfolio-differences-lead = Другие оценки: с другим значением показатели значат другое, и сравнивать их нельзя. К сведению: за разницей может стоять и это.
section-portfolio-course = От отчёта к отчёту
section-portfolio-course-lead = Норма — от 80, внимание — от 50. Изменение в границах индекса может объясняться одной лишь нехваткой данных.

table-portfolio-index = Устойчивость
table-portfolio-tests = Оценки и выводы
table-portfolio-medians = Середина
table-portfolio-medians-note = У половины тех, у кого показатель известен, он не выше. Если их меньше пяти, середины нет.
table-portfolio-reach = Потери и каналы
table-portfolio-next = По отчётам
table-portfolio-changes = Изменения
table-portfolio-turnover = Какие выводы появились и ушли
table-portfolio-findings = Выводы
table-portfolio-findings-note = Доля — от отчётов, в которых вывод можно было проверить.
table-portfolio-operators = Самые тяжёлые потери
table-portfolio-comments = Комментарии
table-portfolio-accepted = Принятые риски
table-portfolio-actions = Первые шаги
table-portfolio-differences = Настройки и версии
table-portfolio-course = Устойчивость и проверки

column-report = Отчёт
column-as-of = На день
column-remark = Примечание
column-lacking = Чего не хватает
column-index-low = Нижняя граница
column-index-high = Верхняя граница
column-test-outage = Отключение
column-test-context = Контекст
column-test-owned = Контакты
column-worst-operator = Самая тяжёлая потеря
column-found-in = Отчётов
column-looked-for-in = Проверено в
column-known-in = Известно в
column-found-share = Доля
column-first-found = Впервые
column-last-found = В последний раз
column-which-reports = Отчёты
column-report-count = Сколько
column-difference-means = Что это значит
column-days-between = Прошло дней
column-findings-new = Новые выводы
column-findings-gone = Ушли
column-incomparable = Различается
column-worst-finding = Бросается в глаза
column-figure = Показатель
column-median = Середина
