## Выборка: когда каждый чат приходится выгружать вручную

sample-sheet = Выборка
sample-column-answer = Чат? («нет», если чата нет)
sample-column-number = №
sample-column-client = Клиент
sample-column-contacts = Контакты
sample-column-record = Карточка в CRM
sample-column-value = Выручка
sample-title = { $count ->
    [one] Наугад выбран { $count } клиент из { $of }.
    [few] Наугад выбраны { $count } клиента из { $of }.
   *[other] Наугад выбраны { $count } клиентов из { $of }.
}
sample-unfit = { $count ->
    [one] Ещё { $count } выбрать нельзя: нет ни телефона, ни адреса, по которому список нашёл бы его снова.
   *[other] Ещё { $count } выбрать нельзя: нет ни телефона, ни адреса, по которому список нашёл бы их снова.
}
sample-nobody = Выбирать не из кого: нужна выгрузка CRM или адресная книга телефона.
sample-next = Список запишет -o ФАЙЛ. Выгрузите чаты из него, напишите «нет», где чата нет, и верните файл: untether audit ПУТЬ --sample ФАЙЛ. Берите только этих клиентов: самые свежие чаты не похожи на остальные.
sample-written = { $path }: { $count ->
    [one] { $count } клиент
    [few] { $count } клиента
   *[other] { $count } клиентов
}, с именами и контактами. Выгрузите их чаты, напишите «нет», где чата нет, и верните файл через --sample.
sample-unreadable = список выборки не подходит
help-sample = верните файл, который записала untether sample -o ФАЙЛ, с двумя последними столбцами как были
usage-sample = { $value } — не число клиентов: выбирайте { $fewest } или больше
usage-sample-of-sample = --sample читает готовый список, а untether sample выбирает заново из всех клиентов

sampling-drawn = { $sampled ->
    [one] Наугад выбран { $sampled } клиент из { $of }
    [few] Наугад выбраны { $sampled } клиента из { $of }
   *[other] Наугад выбраны { $sampled } клиентов из { $of }
} (число { $seed }); показатели посчитаны по ним и говорят обо всех.
sampling-index = С вероятностью 95 % индекс по всем клиентам лежит между { $low } и { $high }, если дело только в случайности.
sampling-unanswered = { $count ->
    [one] О { $count } выбранном клиенте неизвестно, есть ли с ним чат: диапазоны верны при любом ответе.
   *[other] О { $count } выбранных клиентах неизвестно, есть ли с ними чат: диапазоны верны при любом ответе.
}
sampling-not-found = { $count ->
    [one] { $count } выбранного клиента в выгрузках больше нет.
   *[other] { $count } выбранных клиентов в выгрузках больше нет.
}
sampling-newest = Самые свежие { $clients } ввели бы в заблуждение: свой контакт есть у { $newest } из них, а среди всех клиентов — у { $all }.

section-sampling = Что выборка говорит обо всех
sheet-sampling-intervals = Интервалы
sheet-sampling-strata = Части выборки
table-sampling-intervals = Где лежат показатели всех клиентов
table-sampling-intervals-note = Оценки — от 0 до 100, доли — от 0 до 1. Здесь учтена только случайность: то, чего не видно ни в одной выгрузке, расширяет диапазоны оценок, а не эти интервалы.
table-sampling-strata = Из чего выбирали
table-sampling-strata-note = Сначала клиенты с выручкой, по убыванию, затем остальные.
column-figure-path = Показатель
column-sampled = Выбрано
column-of-clients = Из клиентов
column-confidence = Надёжность
column-interval-method = Способ
meaning-sampling-intervals-low = Нижняя граница интервала для всех клиентов.
meaning-sampling-intervals-high = Верхняя граница интервала для всех клиентов.
meaning-figure-path = Путь показателя, как его понимает untether explain.
meaning-confidence = В какой доле выборок такой интервал накрывает показатель всех клиентов.
meaning-interval-method = agresti-coull: по дисперсии самой выборки, по частям, с поправкой на конечное число клиентов; least-of-operators: наименьшие границы по владельцам каналов; of-ends: из границ трёх проверок.
meaning-sampling-strata-part = Номер части.
meaning-of-clients = Сколько в ней клиентов.
meaning-sampled = Сколько из неё выбрано клиентов, о чьих чатах (или их отсутствии) известно.
