use super::list::FIRST_RECORDS;
use super::*;
use crate::import::error::ImportError;
use crate::import::table::tests::{params, rule};
use crate::import::window::Window;
use crate::import::{ReadContext, SourceRule};
use crate::model::source::SourceData;

fn read_all(json: &str) -> Result<SourceData, ImportError> {
    let (params, rule) = (params(), rule());
    let context = ReadContext { path: "x.json", name: "x.json", params: &params, rule: &rule };
    read(Window::whole(json.as_bytes()), &context)
}

fn read_list(json: &str, name: &str) -> Result<SourceData, ImportError> {
    let (params, rule) = (params(), SourceRule { sheet: Some(name.to_owned()), ..rule() });
    let context = ReadContext { path: "x.json", name: "x.json", params: &params, rule: &rule };
    read(Window::whole(json.as_bytes()), &context)
}

#[test]
fn lists_and_lines_of_records_are_tables() {
    let shapes = [
        r#"[{"name":"Vera","contact":{"phone":"+447400123461"}},{"name":"Ines","email":"ines@kiln.example"}]"#,
        "{\"name\":\"Vera\",\"phone\":\"+447400123461\"}\n{\"name\":\"Ines\",\"email\":\"ines@kiln.example\"}\n",
        r#"{"clients":[{"name":"Vera","phones":["+447400123461"]},{"name":"Ines","email":"ines@kiln.example"}]}"#,
    ];
    for shape in shapes {
        assert!(looks_like_records(shape), "{shape}");
        let data = read_all(shape).expect("records");
        assert_eq!(data.ledger.records, 2, "{shape}");
        assert_eq!(data.detail.table.map(|table| (table.with_phone, table.with_email)), Some((1, 1)));
    }
}

#[test]
fn what_a_record_says_may_stand_in_a_wrapper() {
    let json = r#"{"data":[
        {"id":7,"type":"person","attributes":{"full_name":"Vera Moss","contact":{"phone":"+447400123461","email":"vera@kiln.example"}}},
        {"id":8,"type":"person","attributes":{"full_name":"Ines Lind","contact":{"phone":"+447400123462"}}}],"meta":{"total":2}}"#;
    assert!(looks_like_records(json));
    let data = read_all(json).expect("records");
    let ids: Vec<&str> = data.records.iter().map(|record| record.id.as_str()).collect();
    assert_eq!(
        (ids, data.records[0].name.as_str(), data.records[0].points.len()),
        (vec!["7", "8"], "Vera Moss", 2)
    );
    // What stands beside a name is of somebody else.
    let json = r#"[{"name":"Vera Moss","phone":"+447400123461","company":{"title":"Kiln","city":"York","site":"kiln"}}]"#;
    assert_eq!(read_all(json).expect("records").records[0].name, "Vera Moss");
}

#[test]
fn lines_of_messages_are_a_log() {
    let lines = "{\"date\":\"2025-03-05T10:15:00Z\",\"channel\":\"whatsapp\",\"direction\":\"in\",\"phone\":\"+447400123461\",\"text\":\"hi\"}\n\
                 {\"date\":\"2025-03-05T10:16:00Z\",\"channel\":\"whatsapp\",\"direction\":\"out\",\"phone\":\"+447400123461\",\"text\":\"yes\"}\n";
    assert!(looks_like_records(lines));
    assert_eq!(read_all(lines).expect("a log").ledger.messages, 2);
}

#[test]
fn what_clients_bought_and_did_are_tables_too() {
    // A table of deals as JSON names its clients by id, and by nothing that reaches them.
    let deals = r#"[{"Record ID":"41","Deal Name":"Renewal","Deal Stage":"Closed Won","Close Date":"2025-02-10 10:54","Amount":"2584.7","Associated Contact IDs":"586"}]"#;
    assert!(looks_like_records(deals));
    assert_eq!(read_all(deals).expect("deals").ledger.deals, 1);
    // The first record may be one that nothing is known of.
    let people = r#"[{"ID":"1","Имя":"Анна","Мобильный телефон":""},{"ID":"2","Имя":"Вера","Мобильный телефон":"+79165552104"}]"#;
    assert!(looks_like_records(people));
    assert_eq!(read_all(people).expect("people").ledger.records, 2);
}

#[test]
fn a_field_without_a_value_is_a_column() {
    let data = read_all(r#"[{"name":"Vera","email":"vera@kiln.example","Unsubscribed from all email":""}]"#);
    let table = data.expect("records").detail.table.expect("a table");
    assert!(
        table.columns.iter().any(|column| column.role.as_deref() == Some("consent_optout")),
        "{:?}",
        table.columns
    );
}

#[test]
fn a_field_that_comes_late_is_said_not_to_be_used() {
    let common = |number: usize| format!(r#"{{"name":"Vera {number}","email":"v{number}@kiln.example"}}"#);
    let mut lines: Vec<String> = (0..=FIRST_RECORDS).map(common).collect();
    lines.push(r#"{"name":"Ines","phone":"+447400123461","shoe size":"39"}"#.to_owned());
    let data = read_all(&lines.join("\n")).expect("records");
    let unused: Vec<(&str, &str)> =
        data.unused.iter().map(|column| (column.header.as_str(), column.looks_like.as_str())).collect();
    assert_eq!(unused, [("phone", "phone")]);
    let columns = data.detail.table.expect("a table").columns;
    assert_eq!(columns.last().map(|column| column.header.as_str()), Some("shoe size"));
}

#[test]
fn settings_are_no_records() {
    for json in [r#"{"name":"untether","version":"1"}"#, "[1,2]", r#"{"a":{"b":{"c":1}}}"#, "{}", "[]"] {
        assert!(!looks_like_records(json), "{json}");
    }
}

/// Each list of a file is a table of its own: what is sold is no client, and orders are no clients either.
#[test]
fn lists_side_by_side_are_tables_side_by_side() {
    let json = r#"{"exported_at":"2026-09-01","clients":[
        {"id":1,"name":"Vera Moss","phone":"+447400123461"},{"id":2,"name":"Ines Lind","email":"ines@kiln.example"}],
        "orders":[{"id":11,"client_id":1,"amount":1200,"currency":"GBP","status":"won","date":"2026-05-01"}],
        "products":[{"id":5,"name":"Chair","price":300},{"id":6,"name":"Table","price":900}]}"#;
    assert!(looks_like_records(json));
    let data = read_all(json).expect("tables");
    assert_eq!((data.sheet.as_deref(), data.ledger.records, data.ledger.deals), (Some("clients"), 2, 0));
    let [orders, products] = data.sheets.as_slice() else { panic!("{} more", data.sheets.len()) };
    assert_eq!((orders.ledger.deals, orders.ledger.records), (1, 0));
    assert_eq!((products.ledger.items(), products.ledger.left_out_total()), (2, 2));
    // The settings may name one of them.
    let one = read_list(json, "orders").expect("the list");
    assert_eq!((one.ledger.deals, one.ledger.records, one.sheets.len()), (1, 0, 0));
    assert!(read_list(json, "notes").is_err());
}

/// What a client bought stands in the client: deals of whoever it is.
#[test]
fn what_stands_in_a_client_is_a_table_of_its_own() {
    let with_ids = r#"[{"id":1,"name":"Vera Moss","phone":"+447400123461","tags":[{"name":"vip"}],
        "orders":[{"number":"A1","amount":1200,"currency":"GBP","status":"won","date":"2026-05-01"},
                  {"number":"A2","amount":800,"currency":"GBP","status":"new","date":"2026-06-01"}]},
        {"id":2,"name":"Ines Lind","phone":"+447400123462","tags":[],"orders":[]}]"#;
    let without = with_ids.replace(r#""id":1,"#, "").replace(r#""id":2,"#, "");
    let lines = without.trim_matches(['[', ']']).replace('\n', " ").replace("]},", "]}\n");
    for json in [with_ids, &without, &lines] {
        assert!(looks_like_records(json), "{json}");
        let data = read_all(json).expect("clients");
        assert_eq!((data.ledger.records, data.ledger.deals), (2, 0), "{json}");
        let [orders] = data.sheets.as_slice() else { panic!("{} more: {json}", data.sheets.len()) };
        assert_eq!((orders.ledger.deals, orders.ledger.left_out_total()), (2, 0), "{json}");
    }
    // What an order consists of is no table of deals: it has the sum.
    let order = r#"[{"number":"A1","phone":"+447400123461","amount":1200,"date":"2026-05-01",
        "items":[{"name":"Chair","price":300,"date":"2026-05-01"},{"name":"Table","price":900,"date":"2026-05-01"}]}]"#;
    let data = read_all(order).expect("orders");
    assert_eq!((data.ledger.deals, data.sheets.len()), (1, 0));
}

/// A list may be as long as it likes, whatever it is called.
#[test]
fn a_long_list_is_read_item_by_item() {
    let client = |at: usize| {
        format!(r#"{{"name":"Vera {at}","email":"v{at}@kiln.example","note":"{}"}}"#, "x".repeat(200))
    };
    let clients: Vec<String> = (0..25_000).map(client).collect();
    let data = read_all(&format!(r#"{{"version":3,"my_people":[{}]}}"#, clients.join(","))).expect("clients");
    assert_eq!(data.ledger.records, 25_000);
}

fn client(at: usize) -> String {
    format!(
        r#"{{"id":{at},"name":"Nora {at}","phone":"+4474001234{:02}","email":"n{at}@kiln.example"}}"#,
        at + 10
    )
}

fn clients(ids: std::ops::Range<usize>) -> String {
    ids.map(client).collect::<Vec<_>>().join(",")
}

/// Lists stand anywhere: whatever is around them, eight people are eight records, and nobody is made of all of them.
#[test]
fn records_are_found_wherever_they_stand() {
    let list = clients(0..8);
    let by_id: Vec<String> = (0..8).map(|at| format!(r#""{at}":{}"#, client(at))).collect();
    let by_id = by_id.join(",");
    for json in [
        format!(r#"{{"success":true,"data":{{"clients":[{list}],"total":8}}}}"#),
        format!(r#"{{"status":"ok","response":{{"count":8,"clients":[{list}]}}}}"#),
        format!(r#"{{"clients":{{"total":8,"list":[{list}]}}}}"#),
        format!(r#"{{"id":77,"phone":"+442079460000","name":"Kiln","clients":[{list}]}}"#),
        format!(r#"{{"jsonrpc":"2.0","id":1,"result":{{"data":[{list}],"metadata":{{"total":8}}}}}}"#),
        format!(r#"{{"version":3,"bot":{{"name":"KilnBot"}},"users":{{{by_id}}}}}"#),
        format!(r#"{{"clients":{{{by_id}}}}}"#),
        format!("{{{by_id}}}"),
        format!(
            r#"{{"data":{{"customers":{{"edges":[{}]}}}}}}"#,
            list.replace(r#"{"id""#, r#"{"node":{"id""#).replace(r#"example"}"#, r#"example"}}"#)
        ),
    ] {
        assert!(looks_like_records(&json), "{json}");
        let data = read_all(&json).expect(&json);
        assert_eq!((data.ledger.records, data.sheets.len()), (8, 0), "{json}");
        assert!(data.records.iter().all(|record| record.points.len() == 2), "{json}");
    }
    // A long one is handed out as it comes.
    let by_id: Vec<String> = (0..90).map(|at| format!(r#""uid{at}":{}"#, client(at))).collect();
    let many = format!(r#"{{"users":{{{}}},"pages":[{}]}}"#, by_id.join(","), clients(0..80));
    let data = read_all(&many.repeat(4)).expect("users");
    assert_eq!(data.ledger.records + data.sheets[0].ledger.records, 680);
}

/// What was deleted leaves a hole, and nobody beside it is lost; a file may be about one client.
#[test]
fn holes_and_lone_clients() {
    let list = clients(0..4);
    let by_id = format!(r#""1":{},"2":null,"3":{}"#, client(1), client(3));
    for (json, records) in [
        (format!(r#"{{"total":4,"clients":[{list},null]}}"#), 4),
        (format!(r#"{{"users":{{{by_id}}}}}"#), 2),
        (
            format!(
                r#"{{"client":{},"orders":[{{"id":7,"amount":5,"status":"won","date":"2026-05-01"}}]}}"#,
                client(1)
            ),
            1,
        ),
    ] {
        let data = read_all(&json).expect(&json);
        assert_eq!(data.ledger.records, records, "{json}");
        assert_eq!(
            data.sheets.iter().map(|sheet| sheet.ledger.deals).sum::<u64>(),
            u64::from(json.contains("orders")),
            "{json}"
        );
    }
}

#[test]
fn kinds_of_records_in_one_list_are_tables_of_their_own() {
    let order = |at: usize| {
        format!(r#"{{"id":{at},"client_id":{at},"amount":5,"status":"won","date":"2026-05-01"}}"#)
    };
    let flat =
        |kind: &str, record: String| format!(r#"{{"type":"{kind}",{}"#, record.trim_start_matches('{'));
    let enveloped = |kind: &str, record: String| format!(r#"{{"type":"{kind}","data":{record}}}"#);
    for as_one in [&flat as &dyn Fn(&str, String) -> String, &enveloped] {
        let lines: Vec<String> = (0..8)
            .map(|at| if at % 2 == 0 { as_one("client", client(at)) } else { as_one("order", order(at - 1)) })
            .collect();
        for json in [lines.join("\n"), format!("[{}]", lines.join(","))] {
            let data = read_all(&json).expect(&json);
            assert_eq!(
                (data.sheet.as_deref(), data.ledger.records, data.ledger.deals),
                (Some("client"), 4, 0),
                "{json}"
            );
            assert_eq!((data.sheets.len(), data.sheets[0].ledger.deals), (1, 4), "{json}");
        }
    }
}

/// A list may say one kind for long before the other comes.
#[test]
fn a_kind_that_comes_late_is_a_table_of_its_own() {
    let client = |at: usize| {
        format!(r#"{{"type":"client","id":{at},"name":"Nora {at}","email":"n{at}@kiln.example"}}"#)
    };
    let order = |at: usize| {
        format!(
            r#"{{"type":"order","id":{at},"client_id":{at},"amount":5,"status":"won","date":"2026-05-01"}}"#
        )
    };
    let lines: Vec<String> = (0..FIRST_RECORDS + 50).map(client).chain((0..30).map(order)).collect();
    let data = read_all(&lines.join("\n")).expect("records");
    assert_eq!((data.ledger.records, data.sheets.len()), (1050, 1));
    assert_eq!((data.sheets[0].sheet.as_deref(), data.sheets[0].ledger.deals), (Some("order"), 30));
}

/// Other people in a record are nobody's phones: those of a firm are records, of those in a deal one is its client, and who belongs to
/// somebody is left out.
#[test]
fn people_inside_of_records_are_people() {
    let second = r#"{"role":"notary","name":"Max Dorn","phone":"+447400123499"}"#;
    let outer = |head: &str| -> String {
        let one = |at: usize| {
            format!(
                r#"{{{}"people":[{second},{}]}}"#,
                head.replace('#', &at.to_string()),
                client(at).replace(r#""name""#, r#""role":"client","name""#)
            )
        };
        format!("[{}]", (0..4).map(one).collect::<Vec<_>>().join(","))
    };
    let firms = read_all(&outer(r#""id":#,"name":"Kiln # Ltd","#)).expect("firms");
    assert_eq!((firms.ledger.records, firms.ledger.left_out_total()), (8, 0));
    let deals = read_all(&outer(r#""id":#,"date":"2026-05-01","amount":5,"status":"won","#)).expect("deals");
    assert_eq!((deals.ledger.deals, deals.ledger.left_out_total()), (4, 4));
    assert!(deals.deals.iter().all(|deal| !format!("{:?}", deal.contacts).contains("123499")));
    let people = read_all(&outer(r#""id":#,"name":"Vera #","phone":"+44740012355#","#)).expect("people");
    assert_eq!((people.ledger.records, people.ledger.left_out_total()), (4, 8));
    assert!(people.records.iter().all(|record| record.points.len() == 1));
}

#[test]
fn contacts_that_say_what_they_are() {
    let json = r#"[{"name":"Vera Moss","ways":[{"type":"phone","value":"+447400123461"},{"type":"telegram","value":"@vera_moss"}]},
        {"name":"Ines Lind","ways":[{"type":"email","value":"ines@kiln.example"}]}]"#;
    let data = read_all(json).expect("people");
    assert_eq!(data.records.iter().map(|record| record.points.len()).collect::<Vec<_>>(), [2, 1]);
}

/// What was said in a conversation is of the client that it names, on its channel, and not of whoever answers for the business.
#[test]
fn conversations_hold_their_messages() {
    let conversation = |at: usize| {
        format!(
            r#"{{"conversation_id":{at},"channel":"whatsapp","contact":{{"name":"Nora {at}","phone":"+44740012346{at}"}},
            "assigned_to":{{"name":"Max","email":"max@kiln.example"}},"messages":[
            {{"sender":"contact","body":"Hi","sent_at":"2026-09-1{at}T10:00:00Z"}},{{"sender":"agent","body":"Hello","sent_at":"2026-09-1{at}T10:05:00Z"}}]}}"#
        )
    };
    let json = format!(r#"{{"conversations":[{}]}}"#, (0..4).map(conversation).collect::<Vec<_>>().join(","));
    assert!(looks_like_records(&json));
    let data = read_all(&json).expect("conversations");
    let messages = data.sheets.first().expect("messages");
    assert_eq!((messages.ledger.messages, messages.chats.len()), (8, 4));
    assert!(messages.chats.iter().all(|chat| chat.channel == "whatsapp"));
}

/// The day of a note in a record is not the day of the record.
#[test]
fn days_of_inner_lists_are_their_own() {
    let json = r#"[{"name":"Vera Moss","phone":"+447400123461","remarks":[{"what":"called","created_at":"2026-05-01"},{"what":"paid","created_at":"2026-06-01"}]},
        {"name":"Ines Lind","phone":"+447400123462","remarks":[]}]"#;
    let data = read_all(json).expect("people");
    assert_eq!((data.ledger.records, data.ledger.left_out_total()), (2, 2));
    assert!(data.records.iter().all(|record| record.created.is_none()));
}

/// Messages that no field puts on a channel count nowhere, and the reader hears why.
#[test]
fn messages_without_a_channel_are_named() {
    let message = |at: usize| {
        format!(r#"{{"time":"2026-05-0{at}T10:00:00","phone":"+447400123411","direction":"in","text":"Hi"}}"#)
    };
    let messages: Vec<String> = (1..5).map(message).collect();
    let data = read_all(&format!(r#"{{"clients":[{}],"messages":[{}]}}"#, clients(0..4), messages.join(",")))
        .expect("clients");
    assert_eq!(data.ledger.records, 4);
    assert_eq!(
        (data.sheets[0].ledger.left_out_total(), data.sheets[0].detail.notices.as_slice()),
        (4, &["log-without-channel".to_owned()][..])
    );
}
