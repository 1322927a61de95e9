//! What a settings file does, and what its errors say.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{ConfigError, FoundConfig, Overrides, Settings, locate};
use crate::model::params::{Language, WeightBasis};
use crate::model::sorted_map::SortedMap;

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_793_400_000, 0).expect("a time of 2026")
}

fn read(text: &str, overrides: &Overrides) -> Result<Settings, ConfigError> {
    let found =
        FoundConfig { path: PathBuf::from("set/untether.toml"), text: text.to_owned(), in_audited: false };
    Settings::new(Some(&found), overrides, Path::new("/project"), now())
}

/// Place, text and advice of the error that a file gives.
fn fault(text: &str) -> (String, String, String) {
    let error = read(text, &Overrides::default()).expect_err(text);
    let help = error.help.map(|help| help.to_string()).unwrap_or_default();
    (error.place, error.message.to_string(), help)
}

const FULL: &str = r#"
config_version = 1
[audit]
as_of = 2026-10-31
window_days = 180
timezone = "Europe/Moscow"
region = "ru"
currency = "RUB"
basis = "value"
language = "ru"
population = "customers"
link_by_name = false
weights = { outage = 2, context = 1 }
[rates]
USD = 92.5
[staff]
names = ["Acme Sales"]
handles = ["phone:+79000000001", "telegram:42", "mychat-name:Anna"]
[exclude]
stages = ["Spam"]
[own]
domains = ["Acme.ru"]
[[source]]
path = "crm/*.csv"
columns = { email = ["Почта"], name = "ФИО" }
delimiter = ";"
[[source]]
path = "crm/old.csv"
encoding = "windows-1251"
[[source]]
path = "Chat [Anna]"
staff_account = "Anna"
[channel.mychat]
operator = "acme"
ownership = "owned"
[[incident]]
channels = ["whatsapp", "mychat"]
start = "2026-03-03"
end = "2026-03-05"
kind = "account-ban"
[scenario.both]
lost = ["telegram", "meta", "acme", "layer:wazzup", "staff:anna"]
segment = "country=ru"
[[layer]]
name = "Wazzup"
serves = ["whatsapp"]
[report]
client = "Acme"
[gate]
"index.score" = ">= 60"
"tests.context.score" = { bar = ">= 40", level = "warn" }
[[waiver]]
rule = "tests.context.score"
reason = "in progress"
owner = "anna"
expires = 2026-12-31
"#;

#[test]
fn a_full_file_is_taken_over() {
    let settings = read(FULL, &Overrides::default()).expect("a good file");
    let params = &settings.params;
    assert_eq!(params.as_of.map(|day| day.to_string()).as_deref(), Some("2026-10-31"));
    assert_eq!((params.window_days, params.basis), (180, WeightBasis::Value));
    assert_eq!(params.region.as_deref(), Some("RU"));
    assert_eq!(params.language, Language::Ru);
    assert!((params.weights.outage - 2.0).abs() < 1e-9 && (params.weights.owned - 1.0).abs() < 1e-9);
    assert_eq!(params.own.domains, ["acme.ru"]);
    assert_eq!(params.scenarios["both"].segment, "country=RU");
    assert_eq!(params.channels["mychat"].owned, Some(true));
    assert!(params.changed().contains(&"rates".to_owned()));
}

#[test]
fn rules_are_merged_by_file() {
    let settings = read(FULL, &Overrides::default()).expect("a good file");
    let rule_for = |path: &str| settings.sources.rule_for(Path::new(path), path);
    let old = rule_for("./set/crm/old.csv");
    assert_eq!(old.delimiter.as_deref(), Some(";"));
    assert_eq!(old.encoding.as_deref(), Some("windows-1251"));
    assert_eq!(old.columns["name"], ["ФИО"]);
    let other = rule_for("/project/set/crm/new.csv");
    assert_eq!((other.delimiter.as_deref(), other.encoding), (Some(";"), None));
    assert_eq!(rule_for("crm/new.csv").delimiter.as_deref(), Some(";"), "patterns match from the end");
    assert_eq!(rule_for("new.csv").delimiter, None);
    assert_eq!(rule_for("set/crm/sub/new.csv").delimiter, None);
    let chat = rule_for("set/Chat [Anna]/chat.txt");
    assert_eq!(chat.staff_account.as_deref(), Some("Anna"));
}

#[test]
fn the_command_line_beats_the_file() {
    let overrides = Overrides {
        as_of: Some("2026-09-30".to_owned()),
        basis: Some("messages".to_owned()),
        me: vec!["+7 900 000-00-02".to_owned(), "Anna@acme.ru".to_owned(), "Olga: sales".to_owned()],
        language: Some(Language::En),
        ..Overrides::default()
    };
    let params = read(FULL, &overrides).expect("good settings").params;
    assert_eq!(params.as_of.map(|day| day.to_string()).as_deref(), Some("2026-09-30"));
    assert_eq!((params.basis, params.language), (WeightBasis::Messages, Language::En));
    assert_eq!(params.staff.handles[3..], ["phone:+7 900 000-00-02", "email:anna@acme.ru"]);
    assert_eq!(params.staff.names[1], "Olga: sales");
    let bad = Overrides { today: Some("31.10.2026".to_owned()), ..Overrides::default() };
    assert_eq!(read("", &bad).expect_err("no ISO date").place, "--today");
}

#[test]
fn settings_come_back_from_what_a_report_states_of_them() {
    let overrides = Overrides { date_order: Some("mdy".to_owned()), ..Overrides::default() };
    let prices = FULL.replace("ownership = \"owned\"", "ownership = \"rented\"\nprice_per_message = 0.1");
    let full = prices.replace(
        "serves = [\"whatsapp\"]",
        "serves = [\"whatsapp\"]\nmonthly_cost = 60\navailability = 0.995",
    );
    let first = read(&full, &overrides).expect("a good file");
    let stated = first.params.settings();
    let at_hand = read("[staff]\nnames = [\"Another\"]\nhandles = [\"telegram:1\"]\n", &Overrides::default())
        .expect("good");
    let restored = |stated: &SortedMap<String, serde_json::Value>| {
        at_hand.restored(stated, "2026-10-31", Path::new("report.json"), now())
    };
    let mut again = restored(&stated).expect("good settings").params;
    assert_eq!(again.staff.names, ["Another"], "names are those at hand");
    again.staff = first.params.staff.clone();
    assert_eq!(again.settings(), stated);
    assert_eq!(again.as_of, first.params.as_of);
    // Nobody vouches for a saved report.
    for (name, value) in [
        ("window_days", serde_json::json!(0)),
        ("weights.outage", serde_json::json!(-1)),
        ("timezone", serde_json::json!("Mars")),
        ("scenarios", serde_json::json!(7)),
        ("channels", serde_json::json!({"x": {"own": true}})),
    ] {
        let mut stated = stated.clone();
        stated.insert(name.to_owned(), value);
        assert_eq!(restored(&stated).expect_err(name).place, "report.json");
    }
    assert!(at_hand.restored(&stated, "soon", Path::new("report.json"), now()).is_err());
}

#[test]
fn today_is_that_of_the_time_zone() {
    // 2026-10-30 21:20 UTC.
    let now = DateTime::from_timestamp(1_793_395_200, 0).expect("a time");
    let today = |zone: &str| {
        let overrides = Overrides { timezone: Some(zone.to_owned()), ..Overrides::default() };
        Settings::new(None, &overrides, Path::new("/"), now).expect("good").params.today.0
    };
    assert_eq!(today("Asia/Tokyo"), today("Pacific/Honolulu") + 1);
}

#[test]
fn an_unknown_key_is_named_with_its_place_and_neighbour() {
    let (place, text, help) = fault("[audit]\nregion = \"RU\"\nas_off = \"2026-01-01\"\n");
    assert_eq!(place, "set/untether.toml:3:1");
    assert_eq!(text, "unknown setting \"as_off\"");
    assert_eq!(help, "did you mean \"as_of\"?");
    let (place, text, _) = fault("[audit]\nweights = { outage = 1, contxt = 1 }\n");
    assert_eq!((place.as_str(), text.as_str()), ("set/untether.toml:2:25", "unknown setting \"contxt\""));
    assert_eq!(fault("[[sources]]\npath = \"a\"").2, "did you mean \"source\"?");
}

#[test]
fn a_wrong_value_is_named_with_its_place() {
    for (text, place, says, help) in [
        ("[audit]\ntimezone = \"Europe/Moskow\"", ":2:12", "no time zone", "Europe/Moscow"),
        ("[audit]\nregion = \"UK\"", ":2:10", "no country code", "GB"),
        ("[audit]\nwindow_days = 0", ":2:15", "must be 1 or more", ""),
        ("[audit]\nwindow_days = \"a\"", ":2:15", "a text, and should be a number", ""),
        ("[audit]\nas_of = \"2026-02-30\"", ":2:9", "no date", "2026-10-31"),
        ("[audit]\nweights = { outage = 0, context = 0, owned = 0 }", ":2:11", "not all 0", ""),
        ("[audit]\nfallback_credit = 1.5", ":2:19", "between 0 and 1", ""),
        ("[audit]\nbasis = \"client\"", ":2:9", "clients, value, messages", "clients"),
        ("[rates]\nUSD = 0", ":2:7", "above 0", ""),
        ("[staff]\nhandles = [\"79000000001\"]", ":2:12", "no handle", "phone:"),
        ("[[source]]\npath = \"a\"\nchannel = \"watsapp\"", ":3:11", "no channel", "whatsapp"),
        ("[scenario.x]\nlost = [\"layer:x\"]", ":2:9", "no [[layer]]", ""),
        (
            "[[incident]]\nchannels = []\nstart = \"2026-02-02\"\nend = \"2026-01-01\"\nkind = \"ban\"",
            ":4:7",
            "before",
            "",
        ),
        ("config_version = 2", ":1:18", "not known", "config_version = 1"),
        ("[audit\n", ":1:7", "not valid TOML", ""),
        ("[[waiver]]\nrule = \"x\"", ":1:1", "reason", ""),
    ] {
        let (found_place, found, advice) = fault(text);
        assert!(found_place.contains(place), "{text}: {found_place}");
        assert!(found.contains(says) || advice.contains(says), "{text}: {found} / {advice}");
        assert!(advice.contains(help), "{text}: {advice}");
    }
}

#[test]
fn tables_that_are_looked_at_with_each_other_are_limited() {
    let layer =
        |number: usize| format!("[[layer]]\nname = \"L{number}\"\ndepends_on = [\"L{}\"]\n", number + 1);
    let incident = |number: usize| {
        format!("[[incident]]\nchannels = []\nstart = \"2026-01-01\"\nkind = \"n{number}\"\n")
    };
    let text = |of: &dyn Fn(usize) -> String, count| (0..count).map(of).collect::<String>();
    for (of, key) in [(&layer as &dyn Fn(usize) -> String, "[[layer]]"), (&incident, "[[incident]]")] {
        assert!(read(&text(of, 500), &Overrides::default()).is_ok());
        let (_, found, _) = fault(&text(of, 501));
        assert!(found.contains("500") && found.contains(key), "{found}");
    }
}

#[test]
fn a_cut_file_never_panics() {
    for end in (0..FULL.len()).filter(|end| FULL.is_char_boundary(*end)) {
        let _ = read(&FULL[..end], &Overrides::default());
    }
}

#[test]
fn an_audited_folder_sets_no_bar() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("untether.toml"), FULL).expect("written");
    let found =
        locate(None, Path::new("/nowhere"), &[folder.path().to_owned()]).expect("readable").expect("found");
    assert!(found.in_audited);
    let settings = Settings::new(Some(&found), &Overrides::default(), Path::new("/"), now()).expect("good");
    assert_eq!(settings.warnings.len(), 1);
    let named = locate(Some(&found.path), Path::new("/nowhere"), &[]).expect("readable").expect("found");
    assert!(!named.in_audited);
    assert!(locate(Some(Path::new("/nowhere/x.toml")), Path::new("/"), &[]).is_err());
    assert_eq!(locate(None, Path::new("/nowhere"), &["/nowhere".into()]), Ok(None));
}
