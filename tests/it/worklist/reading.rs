//! What of a filled-in worklist counts, for whom, and what is left out and why.

use std::fmt::{Arguments, Write};
use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use untether::model::client::{Client, Summary};
use untether::model::params::Language;
use untether::model::time::Day;
use untether::pipeline::Study;
use untether::worklist::FileKind;

use super::{bytes, study};
use crate::support::{read_as, run};

const CONTACTS: &str = "\"Record ID\",\"First Name\",\"Last Name\",\"Email\",\"Phone Number\",\"Lifecycle Stage\",\"Create Date\"\n\
    \"71\",\"Anna\",\"Ivy\",\"\",\"+7 916 555-12-34\",\"Customer\",\"2025-06-01 10:00\"\n\
    \"72\",\"Boris\",\"Oak\",\"boris@birch-post.net\",\"\",\"Customer\",\"2025-06-01 10:00\"\n";

const LOG: &str = "time,channel,direction,phone,name,text\n\
    2026-01-05 10:00:00,whatsapp,inbound,+7 916 555-12-34,,x\n\
    2026-01-06 10:00:00,telegram,inbound,@vera_w,Vera,x\n\
    2026-01-07 10:00:00,whatsapp,inbound,+7 921 555-43-21,,x\n\
    2026-01-08 10:00:00,telegram,inbound,@boris_o,Boris Oak,x\n";

/// A folder with a CRM, a log of messages and a worklist with these rows: e-mail, phone, done, note, task, handle.
fn folder(rows: &[[&str; 6]]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let mut list = csv::Writer::from_writer(Vec::new());
    let header = ["New e-mail", "New phone", "Done on", "Note", "untether:task", "untether:client"];
    list.write_record(header).expect("in memory");
    for row in rows {
        list.write_record(row).expect("in memory");
    }
    let list = list.into_inner().expect("in memory");
    let files = [("contacts.csv", CONTACTS.as_bytes()), ("log.csv", LOG.as_bytes()), ("list.csv", &list)];
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("writable");
    }
    folder
}

/// Without the worklist and with it.
fn audits(rows: &[[&str; 6]]) -> (Study, Study) {
    let folder = folder(rows);
    let all = ["contacts.csv", "log.csv", "list.csv"];
    (study(folder.path(), &all[..2]).0, study(folder.path(), &all).0)
}

/// The client of a handle.
fn client<'a>(study: &'a Study, handle: &str) -> &'a Client {
    let links = &study.audit.links;
    let handle = links.handles.find(handle).unwrap_or_else(|| panic!("no {handle}"));
    let group = links.groups[handle as usize];
    let found = study.audit.audience.clients.iter().find(|client| client.group == group);
    found.unwrap_or_else(|| panic!("nobody has handle {handle}"))
}

/// What became of the rows of the worklist.
fn ledger(study: &Study) -> Value {
    let source = study.report.sources.iter().find(|source| source.path == "list.csv").expect("the worklist");
    let left_out: serde_json::Map<String, Value> =
        source.left_out.iter().map(|left| (left.reason.clone(), left.count.into())).collect();
    json!({ "records": source.records, "activities": source.activities, "left_out": left_out })
}

#[test]
fn a_contact_goes_onto_the_record_that_the_client_has() {
    for handle in ["record:hubspot:71", "phone:+79165551234", "phone:+7 916 555 12 34"] {
        let (before, after) = audits(&[["anna@birch-post.net", "", "", "", "ask-stranded:whatsapp", handle]]);
        assert_eq!(ledger(&after), json!({ "records": 1, "activities": 0, "left_out": {} }), "{handle}");
        assert_eq!(after.report.clients.records, before.report.clients.records, "{handle}");
        assert_eq!(after.report.clients.total, before.report.clients.total, "{handle}");
        let anna = client(&after, "email:anna@birch-post.net");
        assert!(anna.email.is_usable && anna.phone.is_usable && !anna.email.is_confirmed);
        assert_eq!(anna.group, client(&after, "record:hubspot:71").group);
        assert!(
            after
                .audit
                .links
                .handles
                .find(&format!("record:worklist:{handle}"))
                .is_none_or(|own| { after.audit.links.records.iter().all(|record| record.handle != own) })
        );
    }
}

#[test]
fn a_client_without_a_record_gets_one_and_the_handle_is_not_on_file() {
    let rows = [
        ["vera@birch-post.net", "", "", "", "ask-stranded:telegram", "telegram:@vera_w"],
        ["", "8 (921) 555-00-11", "", "", "ask-stranded:telegram", "telegram:@vera_w"],
        ["viktor@birch-post.net", "", "", "", "ask-stranded:whatsapp", "phone:+79215554321"],
    ];
    let (before, after) = audits(&rows);
    assert_eq!(ledger(&after), json!({ "records": 3, "activities": 0, "left_out": {} }));
    assert_eq!(after.report.clients.records, before.report.clients.records + 2);
    assert_eq!(after.report.clients.total, before.report.clients.total);
    let vera = client(&after, "telegram:@vera_w");
    assert!(vera.email.is_usable && vera.phone.is_usable && vera.has_record);
    assert_eq!((vera.summary, client(&before, "telegram:@vera_w").summary), (Summary::Bare, Summary::None));
    let is_known = |id: &str| {
        let index = after.audit.audience.channels.iter().position(|channel| channel.id == id);
        vera.on_file.iter().any(|channel| Some(usize::from(*channel)) == index)
    };
    assert!(is_known("email") && is_known("phone") && !is_known("telegram"));
    // The number by which the row finds its client is still one that only has to be imported.
    let viktor = client(&after, "phone:+79215554321");
    assert_eq!((viktor.phone.is_usable, viktor.recoverable_phones), (false, 1));
}

#[test]
fn a_client_linked_by_name_keeps_its_record() {
    let (before, after) = audits(&[
        ["vera@birch-post.net", "", "", "", "ask-stranded:telegram", "telegram:@vera_w"],
        ["", "+7 921 555-77-66", "", "", "ask-stranded:telegram", "telegram:@boris_o"],
    ]);
    assert_eq!(after.report.clients.total, before.report.clients.total);
    assert_eq!([before.report.clients.linked_by_name, after.report.clients.linked_by_name], [1, 1]);
    let boris = client(&after, "record:hubspot:72");
    assert!(boris.email.is_usable && boris.phone.is_usable);
}

#[test]
fn an_answer_proves_the_route_and_summarises_nothing() {
    let (before, after) = audits(&[["", "", "2026-01-08", "", "prove-fallback:phone", "record:hubspot:71"]]);
    assert_eq!(ledger(&after), json!({ "records": 0, "activities": 1, "left_out": {} }));
    let (was, is) = (client(&before, "record:hubspot:71"), client(&after, "record:hubspot:71"));
    let phone = |study: &Study, client: &Client| {
        let index = study.audit.audience.channels.iter().position(|channel| channel.id == "phone");
        let route = client.routes.iter().find(|route| Some(usize::from(route.channel)) == index).copied();
        let traffic = client.traffic.iter().find(|traffic| Some(usize::from(traffic.channel)) == index);
        (route.map(|route| route.is_proven), traffic.map(|traffic| (traffic.inbound, traffic.outbound)))
    };
    assert_eq!(phone(&before, was), (Some(false), None));
    assert_eq!(phone(&after, is), (Some(true), Some((1, 1))));
    assert_eq!((is.summary, is.last_done, is.waiting.len()), (was.summary, was.last_done, was.waiting.len()));
    assert_eq!(is.last_event, Day::from_ymd(2026, 1, 8));
    assert_eq!(before.report.as_of, after.report.as_of);
}

#[test]
fn what_does_not_count_is_left_out_with_a_reason() {
    let anna = "record:hubspot:71";
    let (before, after) = audits(&[
        ["", "", "", "", "ask-stranded", anna],
        ["", "-", "нет", "does not pick up", "ask-stranded", anna],
        ["", "", "2026-01-08", "refused", "ask-stranded", anna],
        ["", "", "yes", "", "prove-fallback:phone", anna],
        ["will send it later", "", "", "", "ask-stranded", anna],
        ["", "7.91655E+10", "", "", "ask-stranded", anna],
        ["zoe@birch-post.net", "", "", "", "ask-stranded", "telegram:@zoe"],
        ["zoe@birch-post.net", "", "", "", "ask-stranded", "Zoe"],
        ["", "", "2026-01-08", "", "prove-fallback:phone", "record:hubspot:99"],
        ["", "", "2027-01-08", "", "prove-fallback:phone", anna],
    ]);
    let left_out = json!({
        "planned": 2, "no-answer": 1, "bad-timestamp": 1, "malformed": 2, "no-counterpart": 3, "future": 1
    });
    assert_eq!(ledger(&after), json!({ "records": 0, "activities": 0, "left_out": left_out }));
    assert_eq!(before.report.clients, after.report.clients);
    assert_eq!(before.report.tests, after.report.tests);
    assert_eq!(before.report.as_of, after.report.as_of);
}

/// Adds a line to a table.
fn add_line(table: &mut String, line: Arguments<'_>) {
    writeln!(table, "{line}").expect("in memory");
}

#[test]
fn an_address_that_many_are_given_is_shared() {
    let mut contacts = "Record ID,First Name,Last Name,Email,Lifecycle Stage,Create Date\n".to_owned();
    let mut list = "New e-mail,untether:task,untether:client\n".to_owned();
    for number in 1..=6 {
        add_line(&mut contacts, format_args!("{number},Client,No{number},,Customer,2025-06-01 10:00"));
        add_line(&mut list, format_args!("front@birch-post.net,ask-stranded,record:hubspot:{number}"));
    }
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("contacts.csv"), contacts).expect("writable");
    fs::write(folder.path().join("list.csv"), list).expect("writable");
    let (after, _) = study(folder.path(), &["contacts.csv", "list.csv"]);
    assert_eq!([after.report.clients.total, after.report.tests.owned.failed.shared], [6, 6]);
    assert!(after.audit.audience.clients.iter().all(|client| !client.email.is_usable));
}

#[test]
fn a_contact_that_the_crm_shows_as_well_counts_once() {
    // Four share an address, which is fewer than too many, on their records and in two copies of the worklist.
    let mut contacts = "Record ID,First Name,Last Name,Email,Lifecycle Stage,Create Date\n".to_owned();
    let mut list = "New e-mail,untether:task,untether:client\n".to_owned();
    for number in 1..=4 {
        let contact =
            format_args!("{number},Client,No{number},front@birch-post.net,Customer,2025-06-01 10:00");
        add_line(&mut contacts, contact);
        add_line(&mut list, format_args!("Front@birch-post.net,ask-stranded,record:hubspot:{number}"));
    }
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [("contacts.csv", &contacts), ("list.csv", &list), ("copy.csv", &list)] {
        fs::write(folder.path().join(name), text).expect("writable");
    }
    let (before, _) = study(folder.path(), &["contacts.csv"]);
    let (after, _) = study(folder.path(), &["contacts.csv", "list.csv", "copy.csv"]);
    assert_eq!([after.report.clients.total, after.report.tests.owned.failed.shared], [1, 0]);
    assert_eq!(before.report.tests.owned, after.report.tests.owned);
    assert_eq!(
        after.audit.audience.clients[0].points_on_file,
        before.audit.audience.clients[0].points_on_file
    );
}

#[test]
fn a_worklist_is_no_crm() {
    let folder = folder(&[["vera@birch-post.net", "", "", "", "ask-stranded", "telegram:@vera_w"]]);
    let (after, _) = study(folder.path(), &["log.csv", "list.csv"]);
    assert_eq!((after.report.tests.owned.test.score, after.report.index), (None, None));
}

#[test]
fn slashes_are_read_in_the_order_that_the_file_itself_shows() {
    let list = |last: &str| {
        format!(
            "\u{feff}Last contact,New e-mail,Done on,untether:task,untether:client\r\n\
             {last},,1/8/2026,prove-fallback:phone,record:hubspot:71\r\n"
        )
    };
    let folder = folder(&[]);
    let answered = |last: &str| {
        fs::write(folder.path().join("list.csv"), list(last)).expect("writable");
        study(folder.path(), &["contacts.csv", "log.csv", "list.csv"]).0
    };
    let day = client(&answered("12/31/2025"), "record:hubspot:71").last_event;
    assert_eq!(day, Day::from_ymd(2026, 1, 8));
    let open = answered("1/7/2026");
    assert_eq!(open.report.errors.iter().map(|error| error.code.as_str()).collect::<Vec<_>>(), ["E0307"]);
    // Where nothing is to be understood, nothing stops the reading.
    let text = list("1/7/2026").replace("1/8/2026", "").replace(",,", ",anna@birch-post.net,");
    fs::write(folder.path().join("list.csv"), text).expect("writable");
    let (read, _) = study(folder.path(), &["contacts.csv", "list.csv"]);
    assert_eq!(ledger(&read)["records"], 1, "{:?}", read.report.errors);
}

#[test]
fn both_languages_are_read_by_their_headings() {
    let folder = folder(&[]);
    let (study, _) = study(folder.path(), &["contacts.csv"]);
    for language in [Language::En, Language::Ru] {
        let bytes = bytes(&study, &[], language, FileKind::Csv);
        let format = crate::support::detected("list.csv", &bytes).expect("a format");
        assert_eq!(format.meta().id, "worklist");
        let row = [bytes.as_slice(), b"1\r\n"].concat();
        let data = read_as(format, "list.csv", &row, false).expect("readable");
        let columns = data.detail.table.expect("a table").columns;
        let used: Vec<&str> = columns.iter().filter_map(|column| column.role.as_deref()).collect();
        assert_eq!(
            used,
            ["last_activity", "email", "phone", "task_done", "task", "client_handle"],
            "{language:?}"
        );
        assert_eq!(columns.len(), 16);
    }
}

#[test]
fn nobody_is_named_when_a_worklist_is_read() {
    let folder = folder(&[
        ["vera.novak@birch-post.net", "+7 921 555-77-66", "", "Vera", "ask-stranded", "telegram:@vera_w"],
        ["zoe.quill@birch-post.net", "", "", "", "ask-stranded", "telegram:@zoe_quill"],
    ]);
    let files = ["contacts.csv", "log.csv", "list.csv"];
    let audit = ["audit", "-v", "-f", "table", "-f", "json=report.json"];
    let ran = run(folder.path(), audit.iter().chain(&files)).ended(0);
    let looked = run(folder.path(), ["inspect"].iter().chain(&files)).ended(0);
    let report = fs::read_to_string(folder.path().join("report.json")).expect("written");
    for said in [ran.out, ran.err, looked.out, looked.err, report] {
        for name in ["vera.", "vera_", "birch-post", "zoe", "5557766", "555-77-66", "quill"] {
            assert!(!said.to_lowercase().contains(name), "{name} in {said}");
        }
    }
}
