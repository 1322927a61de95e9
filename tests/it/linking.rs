//! Laws of linking: more of the same evidence changes nothing, and one small folder for each rule.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::support::{copy, json as read_json, name, run, study, worlds};

/// The report of some paths below a folder.
fn audit(folder: &Path, paths: &[&str], more: &[&str]) -> Value {
    let out = folder.join("report.json");
    let output = format!("json={}", out.display());
    let arguments = [&["audit"], paths, &["--force", "-f", &output], more].concat();
    run(folder, arguments).ended(0);
    read_json(&out)
}

/// What more of the same must not change.
fn figures(report: &Value) -> Value {
    let at = |pointer: &str| report.pointer(pointer).cloned().unwrap_or_default();
    let clients =
        ["total", "in_scope", "wrote", "linked_by_name", "likely_links", "reachable", "unlinked_partners"];
    let clients: Vec<Value> = clients.iter().map(|field| at(&format!("/clients/{field}"))).collect();
    let scores = ["outage", "context", "owned"].map(|test| rounded(&at(&format!("/tests/{test}/score"))));
    let stranded = report["tests"]["outage"]["scenarios"].as_object().into_iter().flatten();
    let stranded: Vec<Value> =
        stranded.map(|(id, scenario)| json!([id, scenario["clients"]["stranded"]])).collect();
    json!([clients, scores, stranded])
}

fn rounded(value: &Value) -> Value {
    value.as_f64().map_or(Value::Null, |number| json!((number * 1e6).round()))
}

#[test]
fn the_same_export_once_more_changes_nothing() {
    for world in worlds() {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&world, folder.path());
        let settings = folder.path().join("untether.toml");
        // Accounts are stated by folder: the copy lies beside, under the same names.
        let text = fs::read_to_string(&settings).unwrap_or_default().replace("exports/", "");
        fs::write(&settings, text).expect("writable");
        fs::create_dir(folder.path().join("more")).expect("a folder");
        copy(&folder.path().join("exports"), &folder.path().join("more/exports"));
        let once = audit(folder.path(), &["exports"], &[]);
        let twice = audit(folder.path(), &["exports", "more"], &[]);
        assert_eq!(figures(&once), figures(&twice), "{}", name(&world));
    }
}

#[test]
fn a_list_of_people_who_are_known_already_changes_nothing() {
    for world in worlds() {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&world, folder.path());
        let study = study(folder.path(), "clients", true).0;
        let mut rows = vec!["Name,Phone,Email".to_owned()];
        let links = &study.audit.links;
        for record in links.records.iter() {
            let texts =
                record.points.iter().filter(|point| point.is_usable()).filter_map(|point| point.handle);
            let texts: Vec<&str> = texts.map(|handle| links.handles.get(handle).text).collect();
            let of = |kind: &str| texts.iter().find_map(|text| text.strip_prefix(kind)).unwrap_or_default();
            let (phone, email) = (of("phone:"), of("email:"));
            let name = &record.row(&study.audit.sources).name;
            if !name.is_empty() && (!phone.is_empty() || !email.is_empty()) && !name.contains(['"', ',']) {
                rows.push(format!("{name},{phone},{email}"));
            }
        }
        if rows.len() < 3 {
            continue;
        }
        let before = audit(folder.path(), &["exports"], &[]);
        fs::write(folder.path().join("exports/known people.csv"), rows.join("\n")).expect("writable");
        let after = audit(folder.path(), &["exports"], &[]);
        let total = |report: &Value| report["clients"]["total"].clone();
        assert_eq!(total(&before), total(&after), "{}", name(&world));
        let never_more = |pointer: &str| {
            let count = |report: &Value| report.pointer(pointer).and_then(Value::as_u64).unwrap_or(0);
            assert!(count(&after) <= count(&before), "{}: {pointer}", name(&world));
        };
        for id in before["tests"]["outage"]["scenarios"].as_object().into_iter().flatten().map(|(id, _)| id) {
            never_more(&format!("/tests/outage/scenarios/{id}/clients/stranded"));
        }
        never_more("/tests/owned/failed/missing");
        never_more("/tests/owned/recoverable/clients");
    }
}

/// A small folder audited: files by name.
fn small(files: &[(&str, &str)], more: &[&str]) -> Value {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = folder.path().join("in").join(path);
        fs::create_dir_all(path.parent().expect("below")).expect("a folder");
        fs::write(path, text).expect("writable");
    }
    audit(folder.path(), &["in"], &[&["--as-of", "2025-06-30", "--region", "GB"], more].concat())
}

fn chat(name: &str, staff: &str) -> String {
    format!(
        "14/05/2025, 10:00 - {name}: Hello\n14/05/2025, 11:00 - {staff}: Yes\n15/05/2025, 10:01 - {name}: Good\n"
    )
}

fn count(report: &Value, field: &str) -> u64 {
    report["clients"][field].as_u64().unwrap_or_default()
}

#[test]
fn a_contact_is_shared_by_people_and_not_by_rows() {
    let card = |name: &str, phone: &str, email: &str| format!("{name},{phone},{email},2025-05-01\n");
    let table = |rows: &[String]| format!("Name,Phone,Email,Created\n{}", rows.concat());
    let phone = "+44 7400 123461";
    let shared = |rows: &[String]| {
        small(&[("crm.csv", &table(rows))], &[])["tests"]["owned"]["failed"]["shared"].clone()
    };
    let same: Vec<String> = (0..12).map(|_| card("Nora Feld", phone, "")).collect();
    assert_eq!(shared(&same), 0, "twelve rows of one client");
    let nameless: Vec<String> = (0..12).map(|_| card("", phone, "")).collect();
    assert_eq!(shared(&nameless), 0, "rows without a name are one person where nobody else is");
    let names = ["Ann", "Ben", "Cat", "Dan", "Eve", "Fay", "Gus"];
    let people: Vec<String> = names.iter().map(|name| card(&format!("{name} Moss"), phone, "")).collect();
    assert_eq!(shared(&people), 7, "a switchboard");
    let one_mailbox: Vec<String> =
        names.iter().map(|name| card(&format!("{name} Moss"), phone, "moss@kiln-post.net")).collect();
    assert_eq!(shared(&one_mailbox), 14, "two points that are shared alike explain nothing");
    let pairs: Vec<String> = names
        .iter()
        .zip(0..)
        .map(|(name, at)| card(&format!("{name} Moss"), phone, &format!("m{}@kiln-post.net", at / 3)))
        .collect();
    assert_eq!(shared(&pairs), 0, "their mailboxes say that they are three");
}

#[test]
fn an_address_book_gives_saved_names_their_numbers() {
    let (nora, gus) = (chat("Nora Flowers", "Shop"), chat("Mum", "Shop"));
    let book = |cards: &[(&str, &str)]| {
        let card = |(name, phone): &(&str, &str)| format!("BEGIN:VCARD\nFN:{name}\nTEL:{phone}\nEND:VCARD\n");
        cards.iter().map(card).collect::<String>()
    };
    let crm = "Name,Phone,Created\nN. Feld,+447400123461,2025-05-01\nO. Lind,+447400123462,2025-05-01\n";
    let with = |cards: &[(&str, &str)]| {
        let book = book(cards);
        small(
            &[
                ("WhatsApp Chat with Nora Flowers.txt", &nora),
                ("WhatsApp Chat with Mum.txt", &gus),
                ("crm.csv", crm),
                ("book.vcf", &book),
            ],
            &[],
        )
    };
    let found =
        with(&[("Nora Flowers", "+44 7400 123461"), ("Mum", "07400 123469"), ("Dentist", "+447400123470")]);
    assert_eq!(count(&found, "total"), 3, "a short name counts within its book, and nobody else is a client");
    assert_eq!(found["tests"]["owned"]["recoverable"]["clients"], 1, "Mum's number is not on file");
    let two = with(&[("Nora Flowers", "+447400123461"), ("Nora Flowers", "+447400123462")]);
    assert_eq!(count(&two, "total"), 4, "two people of one name decide nothing");
    let both = with(&[("Nora Flowers", "+447400123461, +447400123462")]);
    assert_eq!(count(&both, "total"), 4, "two people with cards stay two");
}

#[test]
fn a_link_file_may_keep_people_apart() {
    let nora = chat("Nora Feld", "Shop");
    let crm = "Name,Email,Created\nNora Feld,nora@kiln-post.net,2025-05-01\n";
    let files = [("WhatsApp Chat with Nora Feld.txt", nora.as_str()), ("crm.csv", crm)];
    assert_eq!(count(&small(&files, &[]), "total"), 1);
    let folder = tempfile::tempdir().expect("a folder");
    let links = folder.path().join("links.csv");
    fs::write(&links, "a;b;relation\nwhatsapp-name:Shop / Nora Feld;email:NORA@kiln-post.net;нет\nphone:1;email:x@y.z;same\n")
        .expect("writable");
    let report = small(&files, &["--links", &links.display().to_string()]);
    assert_eq!((count(&report, "total"), count(&report, "linked_by_name")), (2, 0));
    assert_eq!(report["understood"]["links_unmatched"], json!([{"line": 3}]));
}

#[test]
fn names_meet_over_accounts_where_no_card_decides() {
    let staff = ["--me", "Shop Rita", "--me", "Shop Tiago"];
    let files = |left: &[&str], right: &[&str], crm: &str| {
        let mut files = vec![(
            "crm.csv".to_owned(),
            format!("Name,Email,Created\nOtto Lind,otto@kiln-post.net,2025-05-01\n{crm}"),
        )];
        for (folder, staff, names) in [("rita", "Shop Rita", left), ("tiago", "Shop Tiago", right)] {
            files.extend(
                names
                    .iter()
                    .map(|name| (format!("{folder}/WhatsApp Chat with {name}.txt"), chat(name, staff))),
            );
        }
        let files: Vec<(&str, &str)> =
            files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let report = small(&files, &staff);
        (count(&report, "total"), count(&report, "linked_by_name"))
    };
    assert_eq!(files(&["Ana Prado"], &["Prado Ana"], ""), (2, 1));
    assert_eq!(files(&["Ana Prado", "Prado Ana"], &["Ana Prado"], ""), (4, 0), "two in one account");
    assert_eq!(files(&["Ana"], &["Ana"], ""), (3, 0), "a short name links nothing");
    let card = "Ana Prado,ana@kiln-post.net,2025-05-01\n";
    assert_eq!(files(&["Ana Prado"], &["Prado Ana"], card), (2, 2));
    assert_eq!(files(&["Ana Prado", "Prado Ana"], &["Ana Prado"], card), (4, 1), "one account decides");
    let two = format!("{card}Ana Prado,prado@kiln-post.net,2025-05-01\n");
    assert_eq!(files(&["Ana Prado"], &["Prado Ana"], &two), (5, 0), "two cards of the name");
}

#[test]
fn a_channel_without_sides_is_uncovered() {
    let card = ("crm.csv", "Name,Email,Created\nNora Feld,nora@kedr-primer.ru,2025-03-05\n");
    let class = "13/05/2025, 10:00 - Ida Moss: Hello\n14/05/2025, 10:00 - Bea Mid: Hi\n\
                 15/05/2025, 10:00 - Kai Orr: When?\n";
    let class = ("wa/WhatsApp Chat with Garden class.txt", class);
    let log = "time,channel,direction,contact,text\n2025-05-14 10:00:00,instagram,in,77001,x\n\
               2025-05-14 11:00:00,instagram,out,77001,x\n";
    let log = ("log.csv", log);
    let seen = |files: &[(&str, &str)]| {
        let report = small(files, &[]);
        let outage = &report["tests"]["outage"];
        let needs = outage["needs"].as_array().expect("needs");
        let is_needed = needs.contains(&json!("channel-export:whatsapp"));
        let uncovered = &report["understood"]["uncovered"];
        json!([uncovered, is_needed, outage["score"].is_null()])
    };
    assert_eq!(seen(&[card, class, log]), json!([["whatsapp"], true, false]), "one of two channels");
    assert_eq!(seen(&[card, class]), json!([["whatsapp"], true, true]), "the only channel");
    assert_eq!(seen(&[card, log]), json!([[], false, false]), "none");
}

#[test]
fn a_copy_of_sales_without_numbers_changes_nothing() {
    let row = "2025-05-01,Nora Feld,+447400123461,120.00,paid\n";
    let sales = format!(
        "Date,Customer,Phone,Total,Status\n{row}{row}2025-05-03,Otto Lind,+447400123462,80.00,paid\n"
    );
    let once = small(&[("sales.csv", &sales)], &[]);
    let twice = small(&[("sales.csv", &sales), ("old/sales (1).csv", &sales)], &[]);
    assert_eq!(once["decided"]["one"]["deals"], 3, "two rows alike of one file are two sales");
    assert_eq!(once["decided"], twice["decided"]);
    assert_eq!(figures(&once), figures(&twice));
}

#[test]
fn staff_of_a_workspace_is_known_by_what_its_list_says() {
    let users = "[{\"id\":\"U1\",\"name\":\"rose\",\"profile\":{\"real_name\":\"Rose Shop\",\"email\":\"rose@shop.example\"}},\
                 {\"id\":\"U2\",\"name\":\"ida\",\"profile\":{\"real_name\":\"Ida Moss\",\"email\":\"ida@moss.example\"}}]";
    let day = "[{\"type\":\"message\",\"user\":\"U2\",\"text\":\"x\",\"ts\":\"1768471200.0001\"},\
               {\"type\":\"message\",\"user\":\"U1\",\"text\":\"y\",\"ts\":\"1768471260.0001\"}]";
    for own in ["rose@shop.example", "Rose Shop"] {
        let folder = tempfile::tempdir().expect("a folder");
        let room = folder.path().join("export/client-moss");
        fs::create_dir_all(&room).expect("a folder");
        fs::write(folder.path().join("export/users.json"), users).expect("writable");
        fs::write(
            folder.path().join("export/channels.json"),
            "[{\"id\":\"C1\",\"name\":\"client-moss\",\"members\":[]}]",
        )
        .expect("writable");
        fs::write(room.join("2026-01-15.json"), day).expect("writable");
        let report = audit(folder.path(), &["export"], &["--today", "2026-01-31", "--me", own]);
        assert_eq!(report["clients"]["wrote"], 1, "{own}");
        assert_eq!(report["clients"]["total"], 1, "{own}");
    }
}
