//! The help in Russian. English stands at the arguments themselves.

use clap::Command;

/// What a command does, by name; the program's own name first.
const COMMANDS: &[(&str, &str)] = &[
    ("untether", "Проверяет, насколько бизнес зависит от своих каналов связи"),
    ("audit", "Проверить выгрузки: что сломается и что делать"),
    ("inspect", "Показать, что будет прочитано из выгрузок, без оценок"),
    ("init", "Записать понятое из выгрузок как файл настроек, который можно поправить"),
    ("explain", "Объяснить, что за чем стоит: вывод, показатель, формат, клиент"),
    ("simulate", "Посмотреть одно «что, если» подробно: кого заденет отказ"),
    ("plan", "Сказать, что делать сначала, что это даст и к кому идти"),
    ("gate", "Сверить показатели с порогами для CI: код 1, если пороги не выдержаны"),
    ("baseline", "Зафиксировать показатели, чтобы сверять с ними следующие запуски"),
    ("write", "Зафиксировать показатели выгрузок для gate --baseline"),
    ("show", "Показать, что зафиксировано"),
    ("waivers", "Следить за отсрочками по правилам"),
    ("check", "Проверить отсрочки из настроек и файла правил, без выгрузок"),
    ("compare", "Сравнить два сохранённых отчёта: что изменилось и из-за кого"),
    ("report", "Написать сохранённый отчёт в любом другом виде или на другом языке"),
    ("verify", "Проверить, следует ли сохранённый отчёт из своих выгрузок"),
    ("anonymize", "Скопировать выгрузки без чьих-либо данных, со всеми их особенностями"),
    ("demo", "Проверить небольшой вымышленный бизнес"),
    ("incidents", "Показать, что случалось с каналами: блокировки, сбои, новые правила, с источниками"),
    ("sample", "Выбрать наугад клиентов, чьи чаты выгрузить, если каждый приходится выгружать вручную"),
    (
        "tally",
        "Посчитать сообщения там, где они лежат: тексты остаются на месте, а счёт читает любая команда",
    ),
    ("make", "Свести выгрузки к счёту: кто, когда и сколько писал, без текстов"),
    ("tally check", "Проверить, что счёт сходится, и назвать строку, где нет"),
    ("sql", "Вывести запросы, которыми сообщения считает сама база"),
    ("links", "Перечислить, кто может быть кем: файл, который проверяют и возвращают через --links"),
    ("request", "Написать страницу с просьбой о выгрузках: каких не хватает и где нажать"),
    ("mcp", "Отвечать ассистенту по протоколу MCP: показатели о группах, без имён и текстов"),
    ("schema", "Вывести JSON Schema отчёта"),
    ("completions", "Вывести скрипт автодополнения для оболочки"),
    ("man", "Вывести страницу руководства"),
];

/// What an argument means, by its id.
const ARGUMENTS: &[(&str, &str)] = &[
    ("lang", "Язык сообщений и справки: en или ru (по умолчанию — язык системы)"),
    ("color", "Цвета: auto, always или never"),
    ("progress", "Ход работы на терминале: auto или never"),
    ("ascii", "Рисовать только символами ASCII"),
    ("plain", "Выводить таблицы связным текстом — для экранных чтецов и журналов"),
    (
        "max_memory",
        "Сколько памяти можно занять, не считая отображённых файлов (по умолчанию 1GB): сверх этого — конец с кодом 3",
    ),
    ("quiet", "Кроме результата, сообщать только об ошибках"),
    ("verbose", "Показывать всё, а не только первые строки"),
    (
        "dialect",
        "Диалект базы: bigquery, clickhouse, databricks, datafusion, duckdb, mysql, postgres, redshift, snowflake, spark, sqlite, trino или tsql",
    ),
    (
        "view",
        "Таблицы известного загрузчика вместо заготовки: callrail, chatwoot, fivetran-intercom, twilio, wazzup, whatsapp-cloud или zendesk",
    ),
    ("tally_folder", "Новая папка для счёта"),
    (
        "without_contacts",
        "Заменить все имена, номера, адреса и идентификаторы, в том числе в списках CRM; остаются счёт, дни, суммы, этапы и согласия",
    ),
    ("tallies", "Папки или архивы со счётом"),
    ("paths", "Файлы, архивы или папки; - означает стандартный ввод"),
    ("config", "Файл настроек (по умолчанию untether.toml здесь или в первой папке)"),
    ("as_of", "День аудита (по умолчанию — последнее сообщение или дело)"),
    ("tz", "Часовой пояс, например Europe/Moscow (по умолчанию UTC)"),
    ("region", "Страна для телефонов без +, например RU"),
    ("basis", "Вес клиента: clients, value или messages"),
    ("me", "Имя или контакт вашей стороны переписки (можно повторять)"),
    ("exclude", "Не читать файлы по шаблону, например 'old/**' (можно повторять)"),
    ("date_order", "Порядок в числовых датах: dmy, mdy или ymd"),
    ("sample", "Список выборки, который записала untether sample: отчёт говорит по ней обо всех"),
    ("links", "Таблица соответствий контактов: CSV со столбцами a, b, relation"),
    ("max_rejects", "Ошибка, если испорчена большая доля записей источника, от 0 до 1"),
    ("rejects", "Записать в CSV, где стоят испорченные записи"),
    ("jobs", "Число потоков (по умолчанию — все процессоры)"),
    ("today", "Считать этот день сегодняшним"),
    (
        "report_lang",
        "Язык результата: en или ru (по умолчанию — из настроек или сохранённого отчёта, иначе язык сообщений)",
    ),
    ("report", "Проверяемый отчёт, сохранённый через -f json=ФАЙЛ"),
    ("reports", "Отчёты, сохранённые через -f json=ФАЙЛ; - означает стандартный ввод"),
    ("show_staff", "Показать в выводе имена всех сотрудников (подписанные в настройках видны и так)"),
    ("show_contacts", "Разрешить в выводе имена и контакты"),
    (
        "hide_small",
        "Скрыть числа, за которыми стоит меньше пяти человек, и всё, что их выдаёт; доли и оценки округлить",
    ),
    (
        "pseudonym_key_file",
        "Перечислить в отчёте всех клиентов под псевдонимами с ключом из этого файла, чтобы сравнивать отчёты по клиентам",
    ),
    ("channel", "Только этот канал, например telegram"),
    ("country", "Только эта страна, например RU; world — весь мир"),
    (
        "lose",
        "Что отключается: канал, владелец каналов, staff:ИМЯ, layer:ИМЯ, number, country:КОД или [scenario] из настроек; \
         несколько отключаются вместе",
    ),
    ("replay", "Считать ID инцидентами из реестра или настроек и проиграть их на сегодняшних клиентах"),
    ("segment", "Кого это задевает: country=RU или all (по умолчанию — как в сценарии, иначе всех)"),
    ("share", "Показать и то, что будет, если задета такая доля из них, от 0 до 1"),
    (
        "target",
        "Назвать наименьшее число клиентов и действий, которое доведёт индекс до этой оценки, от 0 до 100",
    ),
    ("budget", "Назвать клиентов, к которым лучше всего обратиться, если времени хватит на столько"),
    ("hours", "Назвать, что лучше всего сделать за столько часов работы"),
    (
        "worklist",
        "Записать, кого и о чём спросить, вместе с контактами: книга Excel или таблица, если ФАЙЛ кончается на .csv",
    ),
    ("count", "Сколько клиентов выбрать"),
    ("seed", "Число, от которого зависит выбор: другое выберет других"),
    ("list", "Записать список с именами и контактами: книга Excel или таблица, если ФАЙЛ кончается на .csv"),
    ("since", "Не повторять того, о чём уже спрашивала эта прежняя проверка"),
    (
        "formats",
        "Отчёт: ВИД или ВИД=ФАЙЛ, csv=ПАПКА (можно повторять; по умолчанию table, у request — markdown)",
    ),
    ("format", "Вид ответа: table или json (по умолчанию table)"),
    ("output", "Файл для единственного отчёта"),
    ("force", "Заменять существующие файлы"),
    ("excel_bom", "Начинать файлы CSV с метки, по которой Excel узнаёт UTF-8"),
    ("csv_raw", "Писать тексты в CSV как есть, даже похожие на формулы"),
    (
        "id",
        "Что объяснить: вывод, показатель по его пути, формат, код ошибки вроде E0303 или клиент вроде client-000123 \
         (по умолчанию — список)",
    ),
    ("old", "Прежний отчёт, сохранённый через -f json=ФАЙЛ"),
    ("new", "Новый отчёт"),
    ("verify", "Выгрузки, по которым сделан сохранённый отчёт: сначала показатели сверяются с ними"),
    ("allow_incomparable", "Сравнить, даже если настройки различаются"),
    (
        "comments",
        "Файл с комментариями, ответственными и сроками для выводов и шагов, с принятыми рисками; заготовку пишет -f comments",
    ),
    ("policy", "Файл только с [gate], [gate-options] и [[waiver]]; важнее тех же разделов настроек"),
    (
        "preset",
        "Готовый набор правил, с которого начать: starter, recommended или strict (по умолчанию starter, если правил нет)",
    ),
    ("baseline", "Сверить показатели ещё и с этими зафиксированными"),
    ("history", "Файл истории, по строке на запуск: показывает динамику, а этот запуск добавляется в конец"),
    ("strict_waivers", "Ошибка, если отсрочка истекла или не нужна"),
    ("exit_zero", "Код 0, даже если пороги не выдержаны; при сбоях чтения и записи код остаётся прежним"),
    ("file", "Зафиксированные показатели"),
    ("dir", "Сначала записать выгрузки в эту новую папку"),
    ("what", "Что описать: настройки (config), отчёт (report) или ответ другой команды"),
    ("shell", "Оболочка"),
    ("command", "Страница одной команды (по умолчанию — всей программы)"),
    ("ask", "Сначала задать пять вопросов, от которых больше всего зависят показатели"),
    ("questions", "Вместо этого записать эти вопросы как JSON, чтобы их задала другая программа"),
    ("answers", "Записать ответы на эти вопросы (JSON в файле) и ничего больше"),
    ("help", "Показать справку"),
    ("version", "Показать версию"),
];

/// What a value is called where it is asked for, by its English name. What is not here is the same in both languages.
const VALUES: &[(&str, &str)] = &[
    ("BASIS", "ВЕС"),
    ("CC", "КОД"),
    ("CHANNEL", "КАНАЛ"),
    ("COMMAND", "КОМАНДА"),
    ("COUNTRY", "СТРАНА"),
    ("DATE", "ДАТА"),
    ("DIR", "ПАПКА"),
    ("FILE", "ФАЙЛ"),
    ("GLOB", "ШАБЛОН"),
    ("KIND[=FILE]", "ВИД[=ФАЙЛ]"),
    ("LANG", "ЯЗЫК"),
    ("NAME", "ИМЯ"),
    ("NAME|HANDLE", "ИМЯ|КОНТАКТ"),
    ("NEW.json", "НОВЫЙ.json"),
    ("OLD.json", "ПРЕЖНИЙ.json"),
    ("ORDER", "ПОРЯДОК"),
    ("PATH", "ПУТЬ"),
    ("REPORT.json", "ОТЧЁТ.json"),
    ("RESULT.json", "РЕЗУЛЬТАТ.json"),
    ("SCORE", "ОЦЕНКА"),
    ("SHARE", "ДОЛЯ"),
    ("SHELL", "ОБОЛОЧКА"),
    ("SIZE", "РАЗМЕР"),
    ("WHAT", "ЧТО"),
    ("WHEN", "КОГДА"),
    ("ZONE", "ПОЯС"),
];

const EXAMPLES: &str = "\
Примеры:
  untether demo                               проверить вымышленный бизнес
  untether выгрузки/                          проверить папку: отчёт появится рядом и откроется
  untether inspect выгрузки/                  что будет прочитано
  untether init выгрузки/                     то же как файл настроек, который можно поправить
  untether audit выгрузки/                    отчёт
  untether audit выгрузки/ -f table -f json=report.json
  untether simulate выгрузки/ --lose whatsapp кого заденет и что у них остаётся
  untether plan выгрузки/ --target 70         что делать сначала и для кого
  untether gate выгрузки/ --preset starter    красный или зелёный и почему";

const EXIT_CODES: &str = "\
Коды завершения: 0 готово, 1 порог не выдержан или неизвестно, либо отчёт не подтвердился, 2 параметры или настройки, \
3 прочитано не всё, 4 не удалось записать, 70 внутренняя ошибка, 130 прервано, 143 остановлено.

Данные не покидают компьютер: untether не обращается к сети.";

const TEMPLATE: &str = "\
{before-help}{about-with-newline}
Вызов: {usage}

{all-args}{after-help}";

/// What clap itself says in a line of usage.
const USAGE: [(&str, &str); 3] = [("Usage: ", ""), ("[OPTIONS]", "[ПАРАМЕТРЫ]"), ("[COMMAND]", "[КОМАНДА]")];

/// Puts the help of the whole command line into Russian.
pub(super) fn translate(root: Command) -> Command {
    let root = root.before_help(EXAMPLES).after_help(EXIT_CODES).subcommand_help_heading("Команды");
    let root = root
        .disable_version_flag(true)
        .arg(clap::Arg::new("version").short('V').long("version").action(clap::ArgAction::Version));
    let name = root.get_name().to_owned();
    translate_all(root, &name)
}

/// A command with all below it; `called` is all that is typed to call it.
fn translate_all(command: Command, called: &str) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|below| below.get_name().to_owned()).collect();
    let command = names.into_iter().fold(command, |command, name| {
        let below = format!("{called} {name}");
        command.mut_subcommand(name, |command| translate_all(command, &below))
    });
    let command = command.subcommand_help_heading("Команды").subcommand_value_name("КОМАНДА");
    let command = translate_one(command, called);
    let usage = command.clone().bin_name(called.to_owned()).render_usage().to_string();
    let usage = USAGE.iter().fold(usage, |usage, (english, russian)| usage.replace(english, russian));
    command.override_usage(usage)
}

/// A command alone. One that shares its name with another stands in the table as it is called.
fn translate_one(command: Command, called: &str) -> Command {
    let as_called = called.split_once(' ').and_then(|(_, below)| text(COMMANDS, below));
    let about = as_called.or_else(|| text(COMMANDS, command.get_name()));
    let command = command
        .disable_help_flag(true)
        .arg(clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::Help));
    let command = command.mut_args(|argument| {
        let help = text(ARGUMENTS, argument.get_id().as_str());
        let heading = match argument.get_help_heading() {
            _ if argument.is_positional() => "Аргументы",
            Some(_) => "Общие параметры",
            None => "Параметры",
        };
        let argument = argument.help_heading(heading);
        let Some(help) = help else { return argument };
        let choices: Vec<String> =
            argument.get_possible_values().iter().map(|one| one.get_name().to_owned()).collect();
        let is_silent = choices.is_empty() || !argument.get_action().takes_values();
        let argument = if is_silent || argument.is_hide_possible_values_set() {
            argument.help(help)
        } else {
            argument.help(format!("{help}: {}", choices.join(", "))).hide_possible_values(true)
        };
        value_in_russian(argument)
    });
    let command = command.help_template(TEMPLATE);
    match about {
        Some(about) => command.about(about),
        None => command,
    }
}

/// An argument whose value, where it takes one, bears a Russian name.
fn value_in_russian(argument: clap::Arg) -> clap::Arg {
    if !argument.get_action().takes_values() {
        return argument;
    }
    let english = match argument.get_value_names() {
        Some([name, ..]) => name.to_string(),
        _ => argument.get_id().as_str().to_uppercase(),
    };
    let argument = argument.hide_default_value(true);
    match text(VALUES, &english) {
        Some(russian) => argument.value_name(russian),
        None => argument,
    }
}

fn text(table: &[(&str, &'static str)], id: &str) -> Option<&'static str> {
    table.iter().find(|(known, _)| *known == id).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::args::Cli;

    #[test]
    fn every_command_and_argument_is_translated() {
        let root = Cli::command();
        let below = root.get_subcommands();
        let all = below.flat_map(|command| std::iter::once(command).chain(command.get_subcommands()));
        for command in std::iter::once(&root).chain(all) {
            assert!(text(COMMANDS, command.get_name()).is_some(), "{}", command.get_name());
            for argument in command.get_arguments() {
                let id = argument.get_id().as_str();
                assert!(text(ARGUMENTS, id).is_some(), "{id} of {}", command.get_name());
            }
        }
    }

    #[test]
    fn the_russian_help_has_no_english_headings() {
        let mut root = translate(Cli::command());
        let mut pages = vec![root.render_help().to_string()];
        root.build();
        for command in root.get_subcommands_mut() {
            pages.push(command.render_help().to_string());
        }
        for page in pages {
            let english = [
                "Usage:",
                "Options",
                "OPTIONS",
                "Arguments:",
                "Common options:",
                "Commands",
                "COMMAND",
                "Print ",
            ];
            for word in
                english.iter().chain(&["FILE", "PATH", "possible values", "Possible values", "default:"])
            {
                assert!(!page.contains(word), "{word} in {page}");
            }
        }
    }
}
