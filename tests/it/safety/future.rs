//! A date in the future does not make the age of an export unknown.

use std::fmt::Write as _;

use super::write;
use crate::support::{json, run};

#[test]
fn single_items_of_the_future_do_not_decide_how_old_an_export_is() {
    let mail = |bad: &str| {
        let mut text = String::new();
        for number in 0..400 {
            let date = if number == 7 { bad } else { "Wed, 12 Mar 2025" };
            write!(text, "From a@b.example Wed Mar 12 10:00:00 2025\nFrom: client{}@b.example\nTo: k@kedr.example\nDate: {date} 10:00:{:02} +0000\nMessage-ID: <{number}@b>\n\nHi\n\n", number % 9, number % 60).expect("text");
        }
        text
    };
    let chat = |bad: &str| {
        let line = |number: usize| {
            let date = if number == 399 { bad } else { "12/03/2025" };
            format!(
                "{date}, 10:{:02} - {}: hi\n",
                number % 60,
                if number.is_multiple_of(2) { "Ann" } else { "Kedr" }
            )
        };
        (0..400).map(line).collect::<String>()
    };
    for (name, text) in [
        ("a.mbox", mail("Wed, 12 Mar 2941")),
        ("a.mbox", mail("Fri, 12 Mar 2027")),
        ("WhatsApp Chat with Ann.txt", chat("13/03/2041")),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        write(folder.path(), &format!("in/{name}"), &text);
        write(folder.path(), "gate.toml", "[gate]\n\"sources.age_days\" = \"<= 30\"\n");
        let ran = run(
            folder.path(),
            [
                "gate",
                "in",
                "--policy",
                "gate.toml",
                "--today",
                "2025-03-20",
                "-f",
                "json=r.json",
                "-f",
                "table",
            ],
        );
        assert_eq!(ran.code, Some(0), "{name}: {}{}", ran.out, ran.err);
        let source = &json(&folder.path().join("r.json"))["sources"][0];
        assert!(
            source.to_string().contains("future")
                || source["left_out"].is_object()
                || !source["left_out"].is_null(),
            "{source}"
        );
    }
}
