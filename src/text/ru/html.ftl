## Отчёт в HTML

html-skip = Перейти к отчёту
html-contents = Содержание
html-summary = За пять минут
html-three-questions = Три вопроса
html-risks = Три риска
html-unknown = Чего мы не знаем
html-owner = Ответственный
html-until = Срок
docx-effect = Кого касается и что даст
html-appendix = Приложение: кого нашли, файлы, настройки, хеши
html-numbers = Числа к графику
html-not-printed = { $count ->
    [one] Ещё { $count } — в отчёте на экране.
    [few] Ещё { $count } — в отчёте на экране.
   *[other] Ещё { $count } — в отчёте на экране.
}
html-actions = С чего начать
board-money = Под угрозой { $amount } выручки: такова ожидаемая потеря в худшем случае («{ $name }»).
html-client = Для: { $name }
html-author = Подготовлено: { $name }
html-switch = Показать
html-chart = Диаграмма: { $title }
html-chart-rows = { $label }: { $values }.
html-chart-table = Те же числа — в таблице ниже.
html-chart-first = На диаграмме — первые строки: { $count }.
html-gauge = { $name }: { $score } из 100. { $range }
html-all-rows = { $count ->
    [one] Вся { $count } строка
    [few] Все { $count } строки
   *[other] Все { $count } строк
}
html-left-out = { $count ->
    [one] Ещё { $count } строка сюда не вошла: она есть в отчёте JSON.
    [few] Ещё { $count } строки сюда не вошли: они есть в отчёте JSON.
   *[other] Ещё { $count } строк сюда не вошли: они есть в отчёте JSON.
}
html-footer = Сделано в { $tool } { $version } по состоянию на { $date }. Что значат показатели, сказано в разделе о методе; прочерк — показатель неизвестен.
html-answer-footer = Сделано в untether { $version }. Прочерк — показатель неизвестен.
table-said = Что сказано словами
column-part = Раздел
column-sentence = Фраза
meaning-part = К какому разделу ответа относится
meaning-sentence = Что сказано
