//! What the fuzz targets do with the bytes that they are given: no bytes may make anything panic, and it must not matter
//! whether an input comes as a whole or as a stream.
//!
//! Readers of plain text take the bytes as they are. Of JSON, workbooks and archives hardly any random bytes would be well
//! formed: there the bytes are a script, by which a sample is changed or a file is built.

mod archive;
mod book;
mod bytes;
mod json;
mod settings;
mod tally;

use std::panic;
use std::sync::Once;

use arbitrary::{Arbitrary, Unstructured};
use untether::model::guard::is_guarded;

/// A target: its name and what it does.
pub type Target = (&'static str, fn(&[u8]));

/// All targets, sorted by name.
pub const TARGETS: &[Target] = &[
    ("anonymize", archive::anonymized),
    ("any", bytes::any),
    ("archive", archive::read),
    ("baseline", json::baseline),
    ("chat_page", |input| bytes::read_as(&["telegram-html"], "messages.html", input)),
    ("chat_text", |input| bytes::read_as(&["line-txt"], "chat.txt", input)),
    ("crm_json", |input| {
        bytes::read_as(&["amocrm-json", "bitrix24-json", "hubspot-json"], "page.json", input)
    }),
    ("dump", |input| bytes::read_as(&["sql-dump"], "dump.sql", input)),
    ("json", json::export),
    ("json_log", |input| bytes::read_as(&["whatsapp-cloud-json"], "log.ndjson", input)),
    ("links", settings::links),
    ("mbox", |input| bytes::read_as(&["mbox"], "mail.mbox", input)),
    ("meta", |input| {
        let formats = ["facebook-messenger-json", "instagram-json", "whatsapp-exporter-json"];
        bytes::read_as(&formats, "message_1.json", input);
    }),
    ("outlook", |input| bytes::read_as(&["outlook-msg"], "mail.msg", input)),
    ("phone", |input| phone(&scripted(input))),
    ("policy", settings::policy),
    ("saved", json::saved),
    ("settings", settings::settings),
    ("sms", |input| bytes::read_as(&["sms-xml"], "sms.xml", input)),
    ("sqlite", |input| bytes::read_as(&["sqlite"], "chat.db", input)),
    ("table", |input| bytes::read_as(&["csv"], "log.csv", input)),
    ("tally", tally::table),
    ("telegram", |input| bytes::read_as(&["telegram-json"], "result.json", input)),
    ("vcard", |input| bytes::read_as(&["vcard"], "contacts.vcf", input)),
    ("vk", |input| bytes::read_as(&["vk-html"], "messages0.html", input)),
    ("whatsapp", |input| bytes::read_as(&["whatsapp-txt"], "chat.txt", input)),
    ("workbook", |input| bytes::read_as(&["xlsx", "worklist"], "book.xlsx", &book::built(&scripted(input)))),
    ("workbook_bytes", |input| bytes::read_as(&["xlsx"], "book.xlsx", input)),
    ("worklist", |input| bytes::read_as(&["worklist"], "worklist.csv", input)),
];

static HOOK: Once = Once::new();

/// A library that panics where it is guarded has found damage, and the input is refused. The engine ends at every panic, caught or not, so
/// its hook is not asked about these.
fn overlook_damage() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |fall| {
        if !is_guarded() {
            before(fall);
        }
    }));
}

/// Runs a target.
///
/// # Panics
///
/// When there is no such target, and when the target finds something.
pub fn run(name: &str, input: &[u8]) {
    HOOK.call_once(overlook_damage);
    let target = TARGETS.iter().find(|(known, _)| *known == name).expect("a target of that name");
    (target.1)(input);
}

/// What bytes say as a script; where they end, everything is nought.
fn scripted<T: for<'a> Arbitrary<'a> + Default>(input: &[u8]) -> T {
    T::arbitrary_take_rest(Unstructured::new(input)).unwrap_or_default()
}

fn phone(cells: &Vec<String>) {
    let written: Vec<&str> = cells.iter().map(String::as_str).collect();
    let book = untether::identity::phone::PhoneBook::read(&written);
    for cell in cells {
        let found = book.cell(cell).map_or(0, |cell| cell.phones(None).len());
        assert!(found <= cell.len().max(1), "a number takes at least one sign");
    }
}
