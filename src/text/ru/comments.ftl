# Что сказали об отчёте люди: комментарии с ответственными и сроками, принятые риски.
remark-owner-until = { $owner }, до { $date }
remark-owner = Ответственный: { $owner }
remark-until = Срок: { $date }
remark-note = Комментарий: { $note }
accepted-because = { $reason } ({ $owner }, до { $date })
accepted-expired = Риск был принят до { $date }; срок вышел ({ $owner }: { $reason }).
accepted-stale = Риск принят до { $date }: { $reason }
check-accepted = Риск принят до { $date }
section-accepted = Принятые риски
section-accepted-lead = С этим пока решили мириться, и решение записано. Показателей оно не меняет; когда срок выйдет, риск вернётся к остальным.
section-comments-stale = Комментарии к тому, чего уже нет
findings-accepted = { $count ->
    [one] Ещё { $count } риск принят и стоит отдельно.
    [few] Ещё { $count } риска приняты и стоят отдельно.
   *[other] Ещё { $count } рисков приняты и стоят отдельно.
}
table-accepted = Принятые риски
table-comments-stale = Комментарии к тому, чего уже нет
table-comments-stale-note = В этом отчёте нет того, о чём они: это уже сделано, речь теперь о другом или такого названия не бывает.
table-plan-owners = Кто что делает
column-note = Комментарий
column-owner = Ответственный
column-due = Срок
column-remarks = Комментарии
column-accepted-because = Почему принято
column-spoken-of = О чём
meaning-note = Что об этом сказали люди, их словами.
meaning-owner = Кто этим занимается.
meaning-due = К какому дню это нужно сделать.
meaning-accepted-because = Почему с этим решили мириться.
meaning-spoken-of = Вывод или шаг, о котором комментарий.
meaning-accepted-expires = Последний день, пока риск принят.
sheet-accepted = Принятые риски
sheet-comments-stale = Старые комментарии
sheet-plan-owners = План, ответственные
skeleton-head = Комментарии к выводам и плану: { $name }, { $date }.
skeleton-how = Заполните то, о чём есть что сказать; пустое ничего не значит. Верните файл через --comments ФАЙЛ или назовите его в untether.toml: [report] comments = "ФАЙЛ".
skeleton-fields = note — что прочитают рядом. owner, date — кто этим занимается и к какому дню (2026-12-31). scope — о чём должен быть вывод; без него — о чём угодно.
skeleton-findings = Выводы
skeleton-steps = Шаги плана
skeleton-accept = Если с риском решили пока мириться: он встанет под отдельный заголовок и вернётся, когда срок выйдет. Показателей это не меняет, решения gate — тоже: для них есть отсрочки.
skeleton-stale = Этого в отчёте больше нет
comments-unreadable = не удалось прочитать файл комментариев: { $detail }
help-comments = заготовку, которую остаётся заполнить, запишет -f comments=ФАЙЛ
comments-subject = комментарий говорит об одном выводе или об одном шаге
help-comments-subject = напишите либо finding = "…", либо action = "…" с названием из отчёта
comments-empty = поле { $key } у принятого риска не должно быть пустым
warning-comment-stale = { $name }: в этом отчёте нет того, о чём эта запись
warning-comments-small = комментарии и причины показаны как написаны, даже если малые группы скрыты
usage-comments-one = --comments подходит к одному отчёту, а здесь их несколько
warning-comment-numbered = { $name } — номер, который каждый запуск раздаёт заново: в следующем под ним может быть другой аккаунт
help-comment-numbered = --show-staff показывает аккаунты по имени, а staff_account в [[source]] даёт аккаунту подпись
