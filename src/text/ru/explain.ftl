## Что за этим стоит

explain-all = Что можно объяснить: untether explain ID, а с ПУТЬ — и что об этом говорит аудит
explain-all-findings = Выводы
explain-all-parts = Показатели отчёта по их путям, например tests.owned.any (-v покажет все)
explain-all-figures = Показатели отчёта по их путям; * — любой id
explain-all-codes = Коды ошибок
explain-way-out = Что делать
explain-all-formats = Форматы
explain-all-clients = Клиенты
explain-all-client = client-000123 вместе с ПУТЬ: один клиент, его каналы, связи и откуда это известно
explain-here = В этом аудите, на { $date }
explain-is = Что это
explain-why = Почему это важно
explain-measured = Что измеряется
explain-severity = Насколько это плохо
explain-needs = Что нужно, чтобы судить
explain-remedy = Что делать
explain-figures = Показатели, на которых это стоит
explain-about = Полезно знать
explain-about-finding = К чему относится: { $subject }. Правило есть с версии { $since }.
explain-unjudged = Не оценено. Нужно: { $needs }.
explain-quiet = Проверено, сообщить не о чем.
explain-concerned = Касается: { $clients }.
explain-concerned-value = Касается: { $clients }, выручка { $value }.
explain-type = Что там стоит
explain-type-number = число
explain-type-integer = целое число
explain-type-string = текст
explain-type-boolean = true или false
explain-type-array = список
explain-type-map = показатели по id
explain-type-object = показатели по именам
explain-type-any = любое значение
explain-type-score = оценка от 0 до 100 или баллы, на которые она меняется
explain-type-share = доля от 0 до 1
explain-type-days = дни
explain-type-money = деньги, в валюте отчёта
explain-small = С --hide-small
explain-small-exact = остаётся как есть
explain-small-withheld = скрывается, если число мало или выдало бы другое малое
explain-small-rounded = округляется так, что отдельного клиента не видно
explain-small-with-counts = скрывается вместе с числами, от которых зависит
explain-nullable = { $kind } или null, если неизвестно
explain-below = Что внутри
explain-above = Частью чего является
explain-defined = Где определено
explain-section = docs/ru/methodology.md, раздел { $number }
explain-nothing-here = по этому пути ничего нет
explain-null = неизвестно (null)
explain-entries = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[other] { $count } записей
}
explain-reads = Что читается
explain-kind = вид источника: { $kind ->
    [messenger] мессенджер
    [crm] CRM
    [mailbox] почтовый ящик
    [address-book] телефонная книга
   *[tally] готовые числа
}
explain-known-file = устройство файла известно по настоящим выгрузкам
explain-known-documentation = устройство файла известно по документации сервиса; самой выгрузки мы не видели
explain-known-code = устройство файла известно по программам, которые его читают или пишут; самой выгрузки мы не видели
explain-channel = канал: { $channel }
explain-setting = если формат определён неверно: format = "{ $id }" в разделе [[source]] файла untether.toml
explain-obtain = Как получить выгрузку
explain-lacks = Чего в ней нет
subject-outage = проверка 1, отключение
subject-context = проверка 2, контекст
subject-owned = проверка 3, свои контакты клиентов
subject-properties = свойства устойчивой системы
subject-tax = налог на сложность
subject-data = качество данных

## Один клиент

client-in-scope = входит в расчёт на { $as-of }
client-dormant = спит на { $as-of }: последнее событие, { $last }, — до начала периода, поэтому в расчёт не входит
client-undated = без дат: неизвестно, когда он был, поэтому в расчёт не входит
client-outside = не входит в расчёт по настройке population
client-value = выиграно за период: { $money }

client-scores = Что он значит для оценок
client-counts = весит
client-brings = даёт
client-with = с ним
client-without = без него
client-scores-legend = весит: от 0 до 1, чем клиент стал в проверке; даёт: его баллы, у всех вместе они складываются в оценку.
client-scores-outage = В отключении весит то, что от него остаётся без { $name }.
client-outcome-untouched = не задет
client-outcome-safe = цел: есть другой проверенный канал
client-outcome-fallback = на бумаге: остаётся только непроверенный канал
client-outcome-fallback-confirmed = на бумаге, но контакт подтверждён
client-outcome-stranded = без связи: не остаётся ничего
client-outcome-out-of-reach = недоступен уже сейчас

client-routes = Как с ним связаться
client-no-route = Никак: этому клиенту нельзя ни написать, ни позвонить.
client-route-proven = проверен
client-route-known = известен, но не проверен
client-route-inbound = { $inbound ->
    [one] { $inbound } сообщение от клиента за период, последнее — { $last-inbound }.
    [few] { $inbound } сообщения от клиента за период, последнее — { $last-inbound }.
   *[other] { $inbound } сообщений от клиента за период, последнее — { $last-inbound }.
}
client-route-call = За окно был состоявшийся звонок, последний — { $last }.
client-route-on-file = В карточке есть рабочий адрес.
client-route-outbound = { $outbound ->
    [one] Вы писали { $outbound } раз за период, ответа не было.
    [few] Вы писали { $outbound } раза за период, ответа не было.
   *[other] Вы писали { $outbound } раз за период, ответа не было.
}
client-route-logged = В журнале есть сообщения, о которых не сказано, кто писал.
client-route-confirmed = Подтверждён: клиент пользуется именно этим контактом.

client-contacts = Контакты в карточках
client-no-contact = В карточках нет ни одного.
client-contact-email = почта
client-contact-phone = телефон
client-contact-portal = логин кабинета
client-contact-usable = рабочий
client-contact-placeholder = вписан, чтобы заполнить поле
client-contact-malformed = такого адреса или номера не бывает
client-contact-unread = записан без кода страны, а страна не установлена
client-contact-masked = пересылка или одноразовый ящик: его могут закрыть другие
client-contact-unsubscribed = отписался
client-contact-bounced = письма возвращаются
client-contact-shared = стоит в слишком многих карточках, чтобы быть чьим-то

client-record = Карточка
client-record-none = Её нет: переписка из мессенджеров нигде не подытожена (засчитано истории: { $kappa }).
client-record-silent = Есть, но в ней ни примечания, ни сделанного дела (засчитано истории: { $kappa }).
client-record-alone = Есть, работали с ней { $done }; в мессенджерах за период нет ни одного сообщения (засчитано истории: { $kappa }).
client-record-stale = Есть, но работали с ней { $done }: больше чем за 7 дней до последнего сообщения в мессенджере, { $rented } (засчитано истории: { $kappa }).
client-record-fresh = Она поспевает за перепиской: работали с ней { $done }, последнее сообщение в мессенджере — { $rented } (засчитано истории: { $kappa }).
client-record-messages = Сообщений за период: { $rented } по чужим каналам, из них { $logged } в журнале; { $owned } по своим.

client-plan = Что поможет
client-do-ask-stranded = Спросить почту или телефон через { $channel }, пока канал работает.
client-do-call = Один раз позвонить и поговорить.
client-do-create-records = Завести карточку и внести в неё контакты.
client-do-import-recoverable = Внести в CRM контакт, который есть только в выгрузках.
client-do-log-history = Перенести в CRM историю из { $channel }.
client-do-prove-fallback = Один раз написать через { $channel } и дождаться ответа.
client-do-repair-contacts = Исправить контакт в карточке, которым нельзя пользоваться.

client-handles = Контакты и аккаунты, и где они стоят
client-not-on-file = в карточках нет
client-grounds = Почему это один клиент
client-ground-record = Одна карточка ({ $place }): { $handles }.
client-ground-chat = Вместе названы в одном чате ({ $place }): { $handles }.
client-ground-contact-list = Вместе названы в списке контактов ({ $place }): { $handles }.
client-ground-link-file = Так сказано в вашем файле связей: { $handles }.
client-ground-worklist = Так клиент назван в рабочем списке ({ $place }): { $handles }.
client-ground-address-book = В адресной книге ({ $place }) записано под именем чата: { $handles }.
client-ground-name = Полное имя чата ({ $place }) — имя этой карточки, и больше ничьё: { $handles }.
client-ground-name-in-accounts = Чаты в разных аккаунтах ({ $place }) с одним полным именем, в каждом по одному: { $handles }.
client-ground-name-in-downloads = В двух выгрузках одного аккаунта ({ $place }) по одному собеседнику с этим полным именем: { $handles }.
client-ground-kept-apart = Ваш файл связей отделяет { $handles } от другого клиента.
client-ground-none = Он известен под одним именем: связывать было нечего.

client-chats = Чаты
client-chat = { $channel } ({ $place }): { $inbound } от него, { $outbound } ему
client-chat-staff = { $channel }, аккаунт { $staff } ({ $place }): { $inbound } от него, { $outbound } ему
client-chat-group = { $channel }, в группе ({ $place }): { $inbound } от клиента
client-chat-undirected = { $undirected } без направления
client-days = { $first } — { $last }
client-deals = Сделки
client-deal-open = открыта
client-deal-won = выиграна
client-deal-lost = проиграна
client-deal-opened = создана { $day }
client-deal-closed = закрыта { $day }
client-deal-divided = делится на клиентов: { $count }
client-activities = В журнале его карточек
client-activities-counts = примечаний { $notes }, сообщений и звонков { $messages }, прочих дел { $other }, последнее — { $last }

client-unknown = в этом аудите нет { $name }: его клиенты — от { $first } до { $last }
client-nobody = в этом аудите нет клиентов
help-client-unknown = номера верны для тех же выгрузок и настроек; -f clients=ФАЙЛ перечислит всех клиентов
explain-what = «{ $value }» — не то, что можно объяснить
help-explain = untether explain покажет, что можно объяснить; -f clients=ФАЙЛ перечислит всех клиентов
explain-needs-paths = из каких выгрузок { $value }?
help-explain-paths = назовите их, как для audit: untether explain { $value } ПУТЬ

## Заголовки страницы руководства

man-name = НАЗВАНИЕ
man-synopsis = ВЫЗОВ
man-description = ОПИСАНИЕ
man-extra = ЕЩЁ
man-version = ВЕРСИЯ
