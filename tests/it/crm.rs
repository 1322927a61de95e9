//! What CRM tables say together: rows without ids, deals in two exports, activities and deals of nobody.

use std::fs;

use serde_json::Value;

use crate::support::run;

/// The report on a folder of files.
fn audit(files: &[(&str, &str)]) -> Value {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("writable");
    }
    let ran = run(folder.path(), ["audit", "-f", "json", "--today", "2026-01-31", "--region", "RU", "."]);
    serde_json::from_str(&ran.out).expect("a report")
}

const CONTACTS: &str = "\"Record ID\",\"First Name\",\"Last Name\",\"Email\",\"Lifecycle Stage\",\"Create Date\"\n\
    \"71\",\"Anna\",\"Ivy\",\"anna@birch-post.net\",\"Customer\",\"2026-01-01 10:00\"\n";

#[test]
fn rows_without_ids_are_people_of_their_own() {
    let people = |name: &str, phone: &str| {
        format!("Person - Name,Person - Phone - Work,Person - Owner\n{name},{phone},Rose\n")
    };
    let report = audit(&[
        ("people-1.csv", &people("Anna Ivy", "+7 916 555-12-34")),
        ("people-2.csv", &people("Boris Oak", "+7 921 555-43-21")),
    ]);
    assert_eq!(report["clients"]["total"], 2, "{}", report["errors"]);
}

#[test]
fn a_deal_in_two_exports_counts_once_as_the_later_one_has_it() {
    let deals = |stage: &str, amount: &str| {
        format!(
            "\"Record ID\",\"Deal Name\",\"Deal Stage\",\"Close Date\",\"Amount\",\"Currency\",\"Create Date\",\
             \"Associated Contact IDs\"\n\
             \"900\",\"Order\",\"{stage}\",\"2026-01-10 10:00\",\"{amount}\",\"EUR\",\"2026-01-02 10:00\",\"71\"\n"
        )
    };
    let files = [
        ("contacts.csv", CONTACTS.to_owned()),
        ("deals-2026-01-05.csv", deals("Contract Sent", "100")),
        ("deals-2026-01-20.csv", deals("Closed Won", "250")),
    ];
    let report = audit(&files.each_ref().map(|(name, text)| (*name, text.as_str())));
    let value = &report["tests"]["outage"]["scenarios"]["channel:email"]["value"];
    assert_eq!(value["stranded"], 250.0, "{value}");
}

#[test]
fn deals_and_notes_of_nobody_are_left_out_and_said() {
    let deals = "\"Record ID\",\"Deal Name\",\"Deal Stage\",\"Close Date\",\"Amount\",\"Currency\",\"Create Date\",\
        \"Associated Contact IDs\"\n\
        \"900\",\"Order\",\"Closed Won\",\"2026-01-10 10:00\",\"5\",\"EUR\",\"2026-01-02 10:00\",\"404\"\n\
        \"901\",\"Order\",\"Closed Won\",\"2026-01-10 10:00\",\"5\",\"XAU\",\"2026-01-02 10:00\",\"71\"\n\
        \"902\",\"Order\",\"Closed Won\",\"2026-01-10 10:00\",\"5\",\"EUR\",\"2026-01-02 10:00\",\"71\"\n\
        \"903\",\"Order\",\"Closed Won\",\"2026-01-10 10:00\",\"5\",\"EUR\",\"2026-01-02 10:00\",\"71\"\n";
    let notes = "\"Record ID\",\"Activity date\",\"Note body\",\"Associated Contact IDs\"\n\
        \"1\",\"2026-01-03 10:00\",\"<p>a</p>\",\"404\"\n\"2\",\"2026-01-04 10:00\",\"<p>b</p>\",\"71\"\n";
    let report = audit(&[("contacts.csv", CONTACTS), ("deals.csv", deals), ("notes.csv", notes)]);
    let source = |name: &str| {
        let sources = report["sources"].as_array().expect("sources");
        let is_named = |source: &&Value| source["path"].as_str().is_some_and(|path| path.ends_with(name));
        sources.iter().find(is_named).expect("the source").clone()
    };
    for (name, class, counted) in [("deals.csv", "deals", 3), ("notes.csv", "activities", 1)] {
        let source = source(name);
        assert_eq!(source[class], counted, "{source}");
        assert_eq!(source["left_out"][0]["reason"], "no-counterpart", "{source}");
        assert_eq!(source["left_out"][0]["count"], 1, "{source}");
    }
    let needs = report["tests"]["outage"]["needs"].as_array().expect("needs");
    assert!(needs.contains(&Value::from("rates:XAU")), "{needs:?}");
}

/// The account of the business on the card of each client, and remarks where a name on a messenger stands, join nobody.
#[test]
fn neither_the_own_account_nor_remarks_join_clients() {
    let people = |telegram: &dyn Fn(usize) -> String| -> String {
        let row = |at: usize| format!("Nora {at},+4474001234{at},{}\n", telegram(at));
        format!("Name,Phone,Telegram\n{}", (10..30).map(row).collect::<String>())
    };
    let of_salon = audit(&[("clients.csv", &people(&|_| "@fern_salon".to_owned()))]);
    assert_eq!(of_salon["clients"]["in_scope"], 20);
    let remarks = audit(&[(
        "clients.csv",
        &people(&|at| if at % 2 == 0 { format!("@nora_{at}") } else { "the same number".to_owned() }),
    )]);
    assert_eq!(remarks["clients"]["in_scope"], 20);
    let unread = &remarks["understood"]["cells_unread"];
    assert_eq!((&unread[0]["count"], &unread[0]["role"]), (&10.into(), &"messenger_telegram".into()));
    let states = audit(&[("clients.csv", &people(&|at| ["active", "inactive"][at % 2].to_owned()))]);
    assert_eq!(states["clients"]["in_scope"], 20);
}
