//! Whole small tables, from bytes to what a source tells.

use super::read::read;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::import::{ReadContext, ReadParams, SourceRule};
use crate::model::chat::{ChatKind, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::record::{ActivityKind, Consent, ContactRef, DealState, Direction};
use crate::model::source::{SourceData, SourceKind};
use crate::model::time::Day;
use crate::model::zone::Zone;

/// Settings for tests: UTC and nothing else.
pub(crate) fn params() -> ReadParams {
    ReadParams::in_zone(Zone::UTC)
}

/// No settings for the file.
pub(crate) fn rule() -> SourceRule {
    SourceRule::default()
}

pub(super) fn read_with(bytes: &[u8], rule: &SourceRule) -> Result<SourceData, ImportError> {
    let params = params();
    let context = ReadContext { path: "x.csv", name: "x.csv", params: &params, rule };
    read(Window::whole(bytes), &context)
}

pub(super) fn table(text: &str) -> SourceData {
    read_with(text.as_bytes(), &SourceRule::default()).expect("the table is readable")
}

pub(super) fn skipped(data: &SourceData, reason: SkipReason) -> u64 {
    data.ledger.left_out.get(&reason).map_or(0, |left_out| left_out.count)
}

pub(super) fn points(data: &SourceData, record: usize) -> Vec<(RawHandle, Consent)> {
    data.records[record].points.iter().map(|point| (point.raw.clone(), point.consent)).collect()
}

/// A table that names nobody and refers to clients by id is one of deals, whatever language its headers speak.
#[test]
fn orders_refer_to_clients_by_id() {
    for (header, days) in [
        ("Auftrag;Kunden-ID;Datum;Betrag EUR;Status", ["14.03.2025", "15.03.2025", "16.03.2025"]),
        ("Orden;Cliente ID;Cuando;Importe EUR;Nota", ["14/03/2025", "15/03/2025", "16/03/2025"]),
        ("No;customer_id;when;amount_eur;comment", ["2025-03-14", "2025-03-15", "2025-03-16"]),
    ] {
        let [one, two, three] = days;
        let data = table(&format!("{header}\n1;K-1;{one};100;x\n2;K-2;{two};50;x\n3;K-1;{three};10;x\n"));
        let deals: Vec<_> = data
            .deals
            .iter()
            .map(|deal| (deal.amount, deal.currency.as_str(), deal.opened.is_some()))
            .collect();
        assert_eq!(data.records.len(), 0, "{header}");
        let wanted = [100.0, 50.0, 10.0].map(|amount| (Some(amount), "EUR", true));
        assert_eq!(deals, wanted, "{header}");
    }
}

#[test]
fn what_a_message_cost_makes_no_deal_of_it() {
    for (header, ways) in [
        (
            "id,account_id,body,created_at,direction,from,num_segments,price,status,to",
            ["outbound-api", "inbound"],
        ),
        ("Id,Account,Text,Sent at,Direction,From,Segments,Price USD,State,To", ["outgoing", "incoming"]),
    ] {
        let row = |id: u32, way: &str, from: &str, to: &str| {
            format!("S{id},A1,hello,2025-03-1{id} 10:00:00,{way},{from},{id},-0.0158,delivered,{to}\n")
        };
        let (own, one, two) = ("12025550100", "12025550111", "12025550122");
        let rows = [row(1, ways[0], own, one), row(2, ways[1], one, own), row(3, ways[0], own, two)];
        let data = table(&format!("{header}\n{}", rows.concat()));
        assert_eq!((data.ledger.messages, data.deals.len()), (3, 0), "{header}");
    }
}

const HUBSPOT: &str = "\"Record ID\",\"First Name\",\"Last Name\",\"Email\",\"Phone Number\",\"Contact owner\",\"Lifecycle Stage\",\
\"Unsubscribed from all email\",\"Email hard bounce reason\",\"Membership status\",\"Create Date\"\n\
\"1\",\"Анна\",\"Котова\",\"a@b.ru\",\"'+7 900 000-00-01\",\"Ольга\",\"Customer\",\"true\",\"\",\"active\",\"2025-01-02 23:30\"\n\
\"2\",\"Вера\",\"\",\"v@b.ru;w@b.ru\",\"\",\"Ольга\",\"Lead\",\"\",\"Mailbox full\",\"\",\"\"\n";

#[test]
fn a_row_of_hubspot_becomes_a_record() {
    let data = table(HUBSPOT);
    assert_eq!((data.system.as_str(), data.kind, data.shows_consent), ("hubspot", SourceKind::Crm, true));
    let anna = &data.records[0];
    assert_eq!((anna.id.as_str(), anna.name.as_str(), &*anna.stage), ("1", "Анна Котова", "Customer"));
    assert_eq!((anna.created, anna.place), (Day::from_ymd(2025, 1, 2), 2));
    let phone = RawHandle::Phone("'+7 900 000-00-01".to_owned());
    let mail = |address: &str| RawHandle::Email(address.to_owned());
    assert_eq!(points(&data, 0), [(mail("a@b.ru"), Consent::Unsubscribed), (phone, Consent::Usable)]);
    assert_eq!(points(&data, 1), [(mail("v@b.ru"), Consent::Bounced), (mail("w@b.ru"), Consent::Bounced)]);
}

#[test]
fn every_prefix_of_a_table_is_read_or_refused() {
    let tables = [HUBSPOT.as_bytes().to_vec(), encoding_rs::UTF_8.encode(LOG).0.into_owned()];
    for table in tables {
        for end in 0..table.len() {
            let Ok(data) = read_with(&table[..end], &rule()) else { continue };
            let rows = data.detail.table.as_ref().map_or(0, |table| table.rows);
            assert_eq!(data.ledger.items(), rows, "{end}");
        }
    }
}

#[test]
fn a_cut_quote_loses_the_last_row_only() {
    let cut = &HUBSPOT[..HUBSPOT.len() - 20];
    let data = table(cut);
    assert_eq!((data.records.len(), data.ledger.left_out[&SkipReason::Malformed].places[0]), (1, 3));
    assert_eq!(data.detail.notices, ["truncated"]);
}

#[test]
fn an_id_alone_in_its_row_is_no_count_of_the_rows_above() {
    let rows = "ID;Name;Phone\np-0;Vera Quill;+44 7400 123461\np-1;Ines Tarn;+44 7400 123462\n";
    let ids = |last: &str| table(&format!("{rows}{last}\n")).records.len();
    assert_eq!((ids("p-2;;"), ids("Rows: 2;;"), ids("Записей — 2;;")), (3, 2, 2));
}

#[test]
fn who_is_numbered_like_those_above_counts_no_rows() {
    let guests = "Name;Phone;City\nGuest 0;+44 7400 123461;York\nGuest 1;;\nGuest 2;;\nGuest 3;;\n";
    assert_eq!(table(guests).records.len(), 4);
    assert_eq!(table(&format!("{guests}Rows 4;;\n")).records.len(), 4);
}

#[test]
fn how_often_somebody_paid_is_no_money() {
    let role = |header: &str| {
        let data = table(&format!("Name,Email,{header}\nVera Quill,v@b.ru,3\nInes Tarn,i@b.ru,12\n"));
        data.detail.table.expect("a table").columns[2].role.clone()
    };
    for header in ["Payment Count", "Payment ID", "Количество оплат", "Anzahl Zahlungen"] {
        assert_ne!(role(header).as_deref(), Some("spent"), "{header}");
    }
}

#[test]
fn encodings_and_delimiters_are_told() {
    let rows = "ФИО;Телефон;Почта;\nАнна, Котова;8 900 000-00-01;a@b.ru;\nВера;;v@b.ru;\n";
    let (cyrillic, _, _) = encoding_rs::WINDOWS_1251.encode(rows);
    let utf16: Vec<u8> =
        "\u{feff}".encode_utf16().chain(rows.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let bom = format!("\u{feff}{rows}");
    let declared = format!("sep=;\r\n{}", rows.replace('\n', "\r\n"));
    let tab = rows.replace(';', "\t");
    for (bytes, encoding, delimiter, line) in [
        (rows.as_bytes(), "utf-8", ";", 2),
        (&cyrillic, "windows-1251", ";", 2),
        (&utf16, "utf-16le", ";", 2),
        (bom.as_bytes(), "utf-8", ";", 2),
        (declared.as_bytes(), "utf-8", ";", 3),
        (tab.as_bytes(), "utf-8", "tab", 2),
    ] {
        let data = read_with(bytes, &rule()).expect("the table is readable");
        let shown = data.detail.table.clone().unwrap_or_default();
        assert_eq!((data.detail.encoding.as_deref(), shown.delimiter.as_str()), (Some(encoding), delimiter));
        assert_eq!((shown.columns.len(), shown.rows, shown.with_phone, shown.with_email), (3, 2, 1, 2));
        assert_eq!(
            (data.records[0].name.as_str(), data.records[0].place),
            ("Анна, Котова", line),
            "{encoding}"
        );
    }
}

#[test]
fn leads_of_amocrm_share_their_contact() {
    let data = table(
        "ID,Название сделки,Бюджет ₽,Дата создания сделки,Дата закрытия,Этап сделки,Воронка,Полное имя контакта,Рабочий телефон\n\
         1,a,\"1 234,50\",01.02.2025 10:00:00,не закрыта,Переговоры,П,Анна,'+79000000001\n\
         2,b,500,01.02.2025 10:00:00,05.02.2025 11:00:00,Успешно реализовано,П,Анна,8 (900) 000-00-01\n\
         2,b,500,01.02.2025 10:00:00,05.02.2025 11:00:00,Успешно реализовано,П,Анна,\n",
    );
    assert_eq!((data.deals.len(), data.ledger.left_out[&SkipReason::Duplicate].count), (2, 1));
    assert_eq!((data.records.len(), data.records[0].from_deal), (1, true));
    assert_eq!(data.deals[0].contacts, [ContactRef::Id(data.records[0].id.clone())]);
    assert_eq!(data.deals[0].contacts, data.deals[1].contacts);
    let [open, won] = &data.deals[..] else { panic!("two deals") };
    assert_eq!((open.state, open.amount, open.closed), (DealState::Open, Some(1234.5), None));
    assert_eq!(
        (won.state, won.currency.as_str(), won.closed),
        (DealState::Won, "RUB", Day::from_ymd(2025, 2, 5))
    );
}

#[test]
fn contacts_of_a_deal_by_id_and_by_name() {
    let head = "\"Record ID\",\"Deal Name\",\"Deal Stage\",\"Close Date\",\"Amount\",\"Associated Contact\",\"Associated Contact IDs\"\n";
    let data = table(&format!(
        "{head}1,x,Closed Won,2025-02-03,10,Anna,7;8;7\n2,y,Closed Lost,2025-02-04,,Anna Kotova (a@b.ru);Vera,\n"
    ));
    let id = |id: &str| ContactRef::Id(id.to_owned());
    let name = |name: &str| ContactRef::Name(name.to_owned());
    assert_eq!(data.deals[0].contacts, [id("7"), id("8")]);
    assert_eq!(data.deals[1].contacts, [name("Anna Kotova"), name("Vera")]);
    assert_eq!((data.deals[1].state, data.deals[1].amount), (DealState::Lost, None));
}

#[test]
fn calls_mails_and_tasks_of_a_log() {
    let calls = table(
        "Record ID,Activity date,Call direction,Call outcome,Call duration,Associated Contact IDs\n\
         1,2025-01-02 10:00,Inbound,Connected,00:03:20,7\n2,2025-01-02 10:00,Inbound,No answer,,7\n\
         3,2025-01-02 10:00,Outbound,,,7;8\n4,,Outbound,,,7\n5,2025-01-02 10:00,Outbound,,,\n",
    );
    assert_eq!(calls.ledger.activities, 3);
    let kinds: Vec<_> =
        calls.activities.cells.iter().map(|cell| (cell.contact, cell.kind, cell.direction)).collect();
    let (missed, message) = (ActivityKind::MissedCall, ActivityKind::Message);
    let (inbound, outbound) = (Direction::Inbound, Direction::Outbound);
    let want = [(0, missed, inbound), (0, message, inbound), (0, message, outbound), (1, message, outbound)];
    assert_eq!(kinds, want);
    let reasons: Vec<_> = calls.ledger.left_out.keys().copied().collect();
    assert_eq!(reasons, [SkipReason::BadTimestamp, SkipReason::NoCounterpart]);
    let tasks = table(
        "Activity - ID,Activity - Type,Activity - Done,Activity - Due date,Activity - Due time,Person - ID\n\
         1,Call,Done,2025-01-02,10:00,7\n2,Meeting,To do,2099-01-02,10:00,7\n",
    );
    assert_eq!((tasks.ledger.activities, tasks.ledger.left_out[&SkipReason::Planned].count), (1, 1));
}

#[test]
fn companies_merged_rows_and_footers_are_left_out() {
    let data = table(
        "ID,Тип,Полное имя контакта,Рабочий телефон\n1,контакт,Анна,\n2,компания,ООО,\n3,компания,АО,+7 900 000 00 00\n",
    );
    assert_eq!((data.ledger.records, data.ledger.left_out[&SkipReason::Company].count), (2, 1));
    let data = table(
        "Id,IsDeleted,MasterRecordId,Name,Email\n1,false,,A,a@b.ru\n2,true,,B,b@b.ru\n3,false,1,C,c@b.ru\n\n\
         Grand Totals (3 records),,,,\nConfidential Information - Do Not Distribute,,,,\n",
    );
    assert_eq!((data.ledger.records, data.ledger.left_out[&SkipReason::Merged].count), (1, 2));
    assert_eq!(data.ledger.left_out[&SkipReason::Footer].places, [6, 7]);
}

#[test]
fn an_html_table_is_read_like_the_others() {
    let html = "<meta http-equiv=\"Content-type\" content=\"text/html;charset=UTF-8\" />\n<table border=\"1\"><thead><tr>\
        <th>ID</th><th>Стадия сделки</th><th>Название сделки</th><th>Сумма</th><th>Валюта</th><th>Контакт: ID</th></tr></thead>\
        <tbody><tr><td>7</td><td>Сделка успешна</td><td>x</td><td>1 250 000.50</td><td>Доллар США</td><td>5</td></tr></tbody></table>";
    let data = table(html);
    assert_eq!((data.system.as_str(), data.deals.len()), ("bitrix24", 1));
    assert_eq!((data.deals[0].amount, data.deals[0].currency.as_str()), (Some(1_250_000.5), "USD"));
}

const LOG: &str = "time,channel,direction,phone,author,text,attachment\n\
2025-01-02 10:00:00,whatsapp,inbound,+79000000001,,Добрый день,\n\
2025-01-02 10:05:00,WhatsApp,outbound-api,+79000000001,Ольга,\"https://calendly.com/x/30min\",a.pdf\n\
2025-01-03 10:05:00Z,telegram,in,@anna,,привет,\n\
2025-01-03 10:06:00,telegram,system,@anna,,x,\n\
когда-то,telegram,in,@anna,,x,\n\
2025-01-03 10:06:00,telegram,in,,,x,\n";

#[test]
fn a_log_becomes_one_chat_per_client_and_channel() {
    let data = table(LOG);
    assert_eq!((data.kind, data.ledger.messages, data.ledger.system), (SourceKind::Messenger, 3, 1));
    let reasons: Vec<_> = data.ledger.left_out.keys().copied().collect();
    assert_eq!(reasons, [SkipReason::BadTimestamp, SkipReason::NoCounterpart]);
    let [whatsapp, telegram] = &data.chats[..] else { panic!("two chats") };
    assert_eq!(whatsapp.partner, [RawHandle::Phone("+79000000001".to_owned())]);
    assert_eq!(telegram.partner, [RawHandle::Platform("telegram".to_owned(), "@anna".to_owned())]);
    let sides: Vec<_> = whatsapp.authors.iter().map(|author| (author.side, author.name.as_str())).collect();
    assert_eq!(sides, [(Side::Client, ""), (Side::Business, "Ольга")]);
    let marks: Vec<_> = whatsapp.cells.iter().map(|cell| (cell.media, cell.links)).collect();
    assert_eq!(marks[1], (1, [1, 0, 0]));
    assert_eq!((data.detail.inbound, data.detail.outbound), (Some(2), Some(1)));
}

#[test]
fn who_called_whom_and_how_it_ended_is_a_log_and_a_parcel_is_none() {
    let rows = |ends: [&str; 3]| {
        let [a, b, c] = ends;
        format!(
            "Start,Source Number,Destination,Status\n2025-11-24 10:00:00,447400555101,442079460000,{a}\n2025-11-24 10:05:00,447400555102,442079460000,{b}\n2025-11-24 10:09:00,442079460000,447400555103,{c}\n"
        )
    };
    let calls = table(&rows(["Answered", "No answer", "Busy"]));
    assert_eq!((calls.ledger.messages, calls.ledger.system, calls.records.len()), (1, 2, 0));
    assert_eq!(calls.chats[0].partner, [RawHandle::Phone("447400555101".to_owned())]);
    // What is paid, shipped or new is an order between two numbers.
    let parcels = table(&rows(["Paid", "Shipped", "New"]));
    assert_eq!(parcels.ledger.messages, 0);
}

#[test]
fn a_table_without_anybody_on_the_other_side_is_a_conversation_with_those_who_write() {
    let read = |names: [&str; 2]| {
        let [one, other] = names;
        table(&format!(
            "Account name,Fern\nTime zone,+09:00\n\nSender Type,Sender,Date,Time,Contents\nUser,{one},2025/11/24,10:00:00,hi\nAccount,Fern,2025/11/24,10:01:00,yes\nUser,{other},2025/11/25,10:00:00,ok\n"
        ))
    };
    let two = read(["Ida", "Ida"]);
    assert_eq!((two.ledger.messages, two.chats.len(), two.chats[0].channel.as_str()), (3, 1, "line"));
    assert_eq!(two.chats[0].partner, [RawHandle::Name("line".to_owned(), "Ida".to_owned())]);
    let group = read(["Ida", "Bea"]);
    assert_eq!((group.chats.len(), group.chats[0].kind), (1, ChatKind::Group));
}

#[test]
fn the_heading_of_a_group_whose_header_comes_again_is_nobody() {
    let data = table(
        "Name,Phone,Email\nIda,+447400555101,\nWholesale\nName,Phone,Email\nBea,+447400555102,\nCleo\n",
    );
    assert_eq!((data.records.len(), data.ledger.left_out[&SkipReason::Footer].count), (3, 2));
}

#[test]
fn settings_name_columns_kind_and_channel() {
    let mut settings = rule();
    settings.kind = Some("messages".to_owned());
    settings.channel = Some("max".to_owned());
    settings.columns =
        [("time".to_owned(), vec!["Когда".to_owned()]), ("phone".to_owned(), vec!["Кто".to_owned()])].into();
    let text = "Когда,Кто,Что\n02.01.2025 10:00,+79000000001,да\n";
    let data = read_with(text.as_bytes(), &settings).expect("the columns are named");
    assert_eq!((data.chats[0].channel.as_str(), data.chats[0].authors[0].side), ("max", Side::Unstated));
    settings.columns.insert("email".to_owned(), vec!["Почта".to_owned()]);
    let error = read_with(text.as_bytes(), &settings).expect_err("there is no such column");
    assert_eq!(error.kind.to_string(), "Почта not found; the columns are Когда, Кто, … (3)");
}

#[test]
fn a_table_of_nothing_we_know_says_what_it_has() {
    let error = read_with(b"q,w\nNora Feld,2\n", &rule()).expect_err("no column is known");
    assert!(
        matches!(&error.kind, ImportErrorKind::Columns { found, .. } if found == "… (2)"),
        "{}",
        error.kind
    );
    // Where no cell is like a name or a contact there is nothing to be lost: it is left out, and named.
    let data = read_with(b"q,w\n1,2\n", &rule()).expect("a table");
    assert_eq!((data.records.len(), skipped(&data, SkipReason::Unsupported)), (0, 1));
}

#[test]
fn a_table_without_a_header_is_read_by_its_cells() {
    let data = table("Анна,+79000000001\nВера,+79000000002\nИгорь,+79000000003\n");
    let names: Vec<_> = data.records.iter().map(|record| record.name.as_str()).collect();
    assert_eq!(names, ["Анна", "Вера", "Игорь"]);
    assert_eq!(points(&data, 2)[0].0, RawHandle::Phone("+79000000003".to_owned()));
}

#[test]
fn a_huge_row_is_refused() {
    let text = format!("Имя,Почта\n\"{}\",a@b.ru\n", "x".repeat(2 << 20));
    let error = read_with(text.as_bytes(), &rule()).expect_err("over the limit");
    assert!(matches!(error.kind, ImportErrorKind::Limit { .. }) && error.line == Some(2));
}

/// What the header says of all numbers counts for each of them, unless a cell names a unit of its own.
#[test]
fn headers_may_name_the_unit_of_amounts() {
    for (header, cells, want) in [
        ("Сумма (тыс. руб.)", ["120", "80,5", "1,2 млн"], [120_000.0, 80_500.0, 1_200_000.0]),
        ("Betrag in Tsd. €", ["120", "80,5", "7"], [120_000.0, 80_500.0, 7_000.0]),
        ("Amount (k$)", ["1.5", "2", "3"], [1_500.0, 2_000.0, 3_000.0]),
        ("Amount", ["1.5", "2", "3"], [1.5, 2.0, 3.0]),
    ] {
        let [one, two, three] = cells;
        let row = |id: u32, cell: &str| format!("{id};a{id}@b.ru;{cell};Won;2025-03-1{id}\n");
        let rows = [row(1, one), row(2, two), row(3, three)].concat();
        let data = table(&format!("Deal ID;Email;{header};Stage;Close Date\n{rows}"));
        let amounts: Vec<f64> = data.deals.iter().filter_map(|deal| deal.amount).collect();
        assert_eq!(amounts, want, "{header}");
    }
}

/// Names of people are known by their form where no header is known to be theirs, and firms are no people.
#[test]
fn names_are_known_by_their_form() {
    let people = "Ida Kolb;+4917645017781\nUwe Holz;+4917645017782\nJan van Ried;+4917645017783\n";
    for header in ["Vor- und Zuname;Erreichbar unter", "Wer;Erreichbar", "A;B"] {
        let data = table(&format!("{header}\n{people}"));
        let names: Vec<&str> = data.records.iter().map(|record| record.name.as_str()).collect();
        assert_eq!(names, ["Ida Kolb", "Uwe Holz", "Jan van Ried"], "{header}");
    }
    let firms =
        table("Firmenname;Telefon\nAhorn GmbH;+4917645017781\nEiche GmbH;\nLinde GmbH;+4917645017783\n");
    assert_eq!(firms.records.len(), 2);
}

/// Rows that are marked as deleted, by a word or by the day, are no records; firms without a contact point are none either.
#[test]
fn deleted_rows_and_firms_are_left_out() {
    for text in [
        "id,name,phone,deleted_at\n1,Ann Ray,+447400123461,\n2,Bob Orr,+447400123462,2025-04-01\n",
        "ID;Имя;Телефон;Удалён\n1;Ева;+79165552104;нет\n2;Ян;+79165552105;да\n",
    ] {
        let data = table(text);
        assert_eq!((data.records.len(), skipped(&data, SkipReason::Merged)), (1, 1), "{text}");
    }
    let mixed =
        "Typ;Name;Telefon\nPerson;Ida Kolb;+4917645017781\nFirma;Holz GmbH;+493514501\nFirma;Stein AG;\n";
    let data = table(mixed);
    assert_eq!(skipped(&data, SkipReason::Company), 1);
}

/// An address column is known by its addresses: what speaks of mail and holds none says how mail stands there.
#[test]
fn columns_about_addresses_are_none_of_addresses() {
    for (header, cell, wanted) in [
        ("email_opt_in", "0", Consent::Usable),
        ("Email status", "bounced", Consent::Bounced),
        ("Статус адреса", "не существует", Consent::Bounced),
        ("Estado del correo", "dado de baja", Consent::Unsubscribed),
    ] {
        let data = table(&format!("name,email,{header}\nAnn Ray,a@b.ru,{cell}\nBob Orr,c@d.ru,active\n"));
        assert_eq!(points(&data, 0), [(RawHandle::Email("a@b.ru".to_owned()), wanted)], "{header}");
    }
}

/// What is named for people and holds numbers says how to reach them, in a table of any language.
#[test]
fn contacts_stand_under_names_of_contacts() {
    for header in ["Wer;Kontakt", "Кто;Контакт", "Qui;Contact", "Chi;Contatto"] {
        let data = table(&format!("{header}\nAda Mora;+4917645017781\nEva;+4917645017782\n"));
        let names: Vec<&str> = data.records.iter().map(|record| record.name.as_str()).collect();
        assert_eq!(names, ["Ada Mora", "Eva"], "{header}");
        assert!(matches!(&points(&data, 0)[..], [(RawHandle::Phone(_), _)]), "{header}");
    }
}

#[test]
fn a_no_in_a_column_of_consent_is_a_refusal_and_one_of_calls_is_none() {
    let of = |header: &str, cell: &str| {
        let data = table(&format!("Name,Email,{header}\nAda Loft,ada@kiln.example,{cell}\n"));
        data.records[0].points[0].consent
    };
    assert_eq!(of("Consent status", "No"), Consent::Unsubscribed);
    assert_eq!(of("Consent status", "Denied"), Consent::Unsubscribed);
    assert_eq!([of("Consent status", "-"), of("Consent status", "yes")], [Consent::Usable; 2]);
    assert_eq!(of("Person - Marketing consent phone", "No"), Consent::Usable);
}
