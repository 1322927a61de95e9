//! Tables that people keep by hand, from bytes to what a source tells: headings of their own, lists of other people beside the
//! clients, groups and remarks, days and amounts as they stand.

use super::tests::{params, points, read_with, skipped, table};
use crate::import::window::Window;
use crate::import::{ReadContext, SourceRule};
use crate::model::chat::RawHandle;
use crate::model::ledger::SkipReason;
use crate::model::record::DealState;
use crate::model::source::{SourceData, SourceKind};

pub(super) fn named(name: &str, text: &str) -> SourceData {
    let params = params();
    let context = ReadContext { path: name, name, params: &params, rule: &SourceRule::default() };
    super::read(Window::whole(text.as_bytes()), &context).expect("the table is readable")
}

fn won(data: &SourceData) -> f64 {
    let won = data.deals.iter().filter(|deal| deal.state == DealState::Won && deal.closed.is_some());
    won.filter_map(|deal| deal.amount).sum()
}

/// The business's own people are no clients: their list says so by its name. A list that is named for one of them is that of his clients.
#[test]
fn lists_of_staff_hold_no_clients() {
    let people = "Name;Position;Phone\nAnn Pike;x;+447400199001\nTom Reed;y;+447400199002\n";
    for (name, records) in [
        ("Staff directory.csv", 0),
        ("Сотрудники и зарплаты.csv", 0),
        ("Personel listesi.csv", 0),
        ("Сотрудник Ольга.csv", 2),
        ("clients.csv", 2),
    ] {
        let data = named(name, people);
        assert_eq!(data.records.len(), records, "{name}");
        assert_eq!(skipped(&data, SkipReason::Unsupported), 2 - records as u64, "{name}");
    }
}

/// An id of which nothing says on what channel it is, in rows that name nobody, is that of a thing.
#[test]
fn a_handle_of_a_product_is_nobodys() {
    for text in [
        "Handle,Title,Vendor,Variant Price\nsoap,Soap,Fern,4.00\nwax,Wax,Fern,9.00\n",
        "Handle,Model,Firmware\nrouter-a,AX3,1.2\nrouter-b,AX5,1.3\n",
    ] {
        assert_eq!(table(text).records.len(), 0, "{text}");
    }
    let fans = table("Name,Handle,Platform\nNora Quist,nora.feld,Instagram\nOtto Lind,otto_lind,Telegram\n");
    assert_eq!(fans.records.len(), 2);
}

/// What is left of a date in many a workbook is the number of its day: a header that speaks of a day says so in any language.
#[test]
fn days_may_be_counted_as_spreadsheets_do() {
    for (header, status) in
        [("Rez. Tarihi;Misafir;Tutar;Durum", "Ödendi"), ("Tag der Buchung;Kunde;Betrag;Status", "bezahlt")]
    {
        let data = table(&format!(
            "{header}\n46095;Nora Quist;100;{status}\n46101;Otto Lind;50;{status}\n46101;Ida Moss;;x\n"
        ));
        assert!((won(&data) - 150.0).abs() < 1e-9, "{header}");
    }
    // A number of five digits under any other header is a number.
    let data =
        table("Zähler;Kunde;Betrag;Status\n46095;Nora Quist;100;bezahlt\n46101;Otto Lind;50;bezahlt\n");
    assert!(data.deals.iter().all(|deal| deal.opened.is_none()));
}

/// Of an amount and the same with a tax on it the client pays the second, whichever stands first; of a price and what was paid after a
/// discount he pays what is called an amount.
#[test]
fn what_is_paid_holds_the_tax() {
    let rows = |net_first: bool| {
        let row = |(day, net): (u32, f64)| {
            let (net, gross) = (format!("{net:.2}"), format!("{:.2}", net * 1.2));
            let [first, second] = if net_first { [net, gross] } else { [gross, net] };
            format!("2025-03-{day};Nora Quist;{first};{second};paid\n")
        };
        [(11, 10.0), (12, 20.5), (13, 30.0)].map(row).concat()
    };
    for (header, net_first) in [
        ("Date;Client;Montant HT;Montant TTC;Status", true),
        ("Date;Client;Сумма без НДС;Сумма с НДС;Status", true),
        ("Date;Client;Total gross;Total net;Status", false),
        ("Date;Client;Amount;Amount incl. VAT;Status", true),
    ] {
        let data = table(&format!("{header}\n{}", rows(net_first)));
        assert!((won(&data) - 72.6).abs() < 1e-9, "{header}: {}", won(&data));
    }
    let listed = table(&format!("Date;Client;Amount;List price;Status\n{}", rows(true)));
    assert!((won(&listed) - 60.5).abs() < 1e-9);
}

/// When, who, how to reach them, what for, how much, paid or not: a notebook of sales in anybody's words. Money beside a birthday is none.
#[test]
fn notebooks_of_sales_are_deals() {
    for (header, yes, no) in [
        ("когда;кто;связь;что;сколько;опл.", "да", "нет"),
        ("wann;wer;Kontakt;was;wieviel;bezahlt", "ja", "nein"),
    ] {
        let data = table(&format!(
            "{header}\n03.09.2025;Nora Quist;+447400123461;x;1500 €;{yes}\n14.09.2025;Otto Lind;+447400123462;x;900 €;{no}\n\
             15.09.2025;Ida Moss;+447400123463;x;100 €;{yes}\n"
        ));
        assert!((won(&data) - 1600.0).abs() < 1e-9, "{header}");
        assert_eq!(data.records.iter().filter(|record| record.from_deal).count(), 3, "{header}");
    }
    let list = table(
        "Name;Phone;Born;Bonus left\nNora Quist;+447400123461;11.02.1991;20,50 €\nOtto Lind;+447400123462;12.03.1985;21,50 €\nIda Moss;+447400123463;13.04.1979;2,50 €\n",
    );
    assert_eq!((list.deals.len(), list.records.len()), (0, 3));
}

/// A number that stands now at one end of calls and now at the other is the line of the business, whatever the columns are called and
/// whichever of them is the caller's.
#[test]
fn the_line_of_the_business_is_no_client() {
    let own = "+442079460100";
    let client = |at: usize| format!("+44740012346{at}");
    for (header, is_turned) in [
        ("Call time;Caller;Dialed number;Way;Talk, sec", false),
        ("When;Number A;Number B;Direction;Duration", false),
        ("Дата и время;Номер А;Номер Б;Направление;Длительность", true),
    ] {
        let row = |at: usize| {
            let (way, [from, to]) = match at % 3 {
                2 => ("out", [own.to_owned(), client(at)]),
                _ => ("in", [client(at), own.to_owned()]),
            };
            let [first, second] = if is_turned { [to, from] } else { [from, to] };
            format!("1{at}.05.2025 10:00;{first};{second};{way};60\n")
        };
        let data = table(&format!("{header}\n{}", (0..6).map(row).collect::<String>()));
        let partners: Vec<&RawHandle> = data.chats.iter().flat_map(|chat| &chat.partner).collect();
        assert_eq!((data.kind, partners.len()), (SourceKind::Messenger, 6), "{header}");
        let is_own = |handle: &&RawHandle| handle.text().ends_with("9460100");
        assert!(!partners.iter().any(is_own), "{header}");
    }
}

/// Words where the codes stand are the heading of the group below, a star begins a remark; a name alone is a record.
#[test]
fn headings_of_groups_and_remarks_are_nobody() {
    let grouped = "Код;Наименование;Телефон\nРозничные покупатели;;\n1;Вязова Нора;+79217003144\nОптовые покупатели;;\n2;Лапин Олег;+79217003146\n";
    for (text, records, footers) in [
        (grouped, 2, 2),
        ("No.;Name;Phone\nKey accounts;;\n1;Nora Quist;+447400123461\n2;Otto Lind;+447400123462\n", 2, 1),
        ("Name;Phone\nNora Quist;+447400123461\nOtto Lind;+447400123462\n* checked in May;\n", 2, 1),
        ("No.;Name;Phone\n1;Nora Quist;+447400123461\n;Ida Moss;\n", 2, 0),
    ] {
        let data = table(text);
        let left_out = skipped(&data, SkipReason::Footer);
        assert_eq!((data.records.len(), left_out), (records, footers), "{text}");
    }
}

/// Two numbers in a cell are read, and not said to be unread as well.
#[test]
fn cells_of_two_numbers_are_not_said_to_be_unread() {
    let data = table(
        "Имя;Телефон\nНора;8 (921) 700-31-44 / 8 (921) 700-31-45 (муж)\nИда;8 921 700 31 46 и 8 921 700 31 47\n",
    );
    assert!(data.unread.is_empty());
    assert_eq!(table("Name;Phone\nNora;ask her\nIda;+447400123461\n").unread.len(), 1);
}

/// A word that several countries have for their money is that of the other cells; alone it is nobody's.
#[test]
fn a_shared_word_for_money_is_settled_by_other_cells() {
    let fees = |sign: &str| {
        table(&format!(
            "Date,Client,Fees,Status\n2025-05-11,Nora Quist,Rs. 100,Paid\n2025-05-12,Otto Lind,{sign} 50,Paid\n2025-05-13,Ida Moss,,Paid\n"
        ))
    };
    let currencies =
        |data: SourceData| data.deals.into_iter().take(2).map(|deal| deal.currency).collect::<Vec<_>>();
    assert_eq!(currencies(fees("₹")), ["INR", "INR"]);
    assert_eq!(currencies(fees("PKR")), ["PKR", "PKR"]);
    assert!(currencies(fees("Rs.")).iter().all(|currency| currency != "INR" && currency != "PKR"));
}

/// A table of a language that no declaration of its system knows still says whom its deals are with.
#[test]
fn deals_of_a_known_system_ask_other_tables() {
    let data = table(
        "Deal - ID,Deal - Titel,Deal - Wert,Deal - Status,Deal - Ansprechperson Nr.\n501,A,100,Gewonnen,4100\n502,B,50,Offen,4107\n",
    );
    assert!(data.open.iter().any(|open| open.column == 4));
    assert!(read_with(b"", &SourceRule::default()).is_err());
}

/// An amount beside a day is a sale, whatever the day is called and though the client's number stands beside it; that it is done is said
/// by a yes under the word for it.
#[test]
fn an_amount_beside_any_day_of_business_is_a_sale() {
    for (header, yes, no, day) in [
        ("Дата заезда;Хозяин;Тел.;Итого, руб;Выдан", "да", "", "1{}.03.25"),
        ("Příjezd;Majitel;Mobil;Cena;Zaplaceno", "ano", "ne", "1{}. 3. 2025"),
        ("Recogida;A nombre de;Contacto;Importe;Entregado", "Sí", "No", "1{}/03/2025"),
    ] {
        let row = |at: usize| {
            let (day, said) =
                (day.replace("{}", &at.to_string()), if at.is_multiple_of(2) { yes } else { no });
            format!(
                "{day};{};+44740012346{at};{};{said}\n",
                ["Nora Quist", "Otto Lind", "Ida Moss", "Gus Lane"][at],
                100 + at
            )
        };
        let data = table(&format!("{header}\n{}", (0..4).map(row).collect::<String>()));
        assert!((won(&data) - 202.0).abs() < 1e-9, "{header}: {}", won(&data));
        assert!(data.records.iter().all(|record| record.from_deal), "{header}");
    }
}

/// Who paid how much on which day is a payment; what somebody has paid since he is registered is said of him.
#[test]
fn payments_of_people_without_contacts_are_no_people() {
    for (header, people) in
        [("Data;Chi;Pagato", 0), ("Дата;Кто;Оплачено", 0), ("Registered;Client name;Total spent", 3)]
    {
        let data = table(&format!(
            "{header}\n2025-03-11;Nora Quist;20\n2025-03-12;Otto Lind;30\n2025-03-13;Ida Moss;40\n"
        ));
        assert_eq!((data.records.len(), data.deals.len()), (people, 3 - people), "{header}");
    }
}

/// What was to be paid is no revenue where another column says what was.
#[test]
fn what_was_paid_counts_where_it_stands_beside_what_was_due() {
    for header in [
        "ПІБ;Номер;Дата;До сплати;Сплачено",
        "Name;Telefon;Datum;Betrag;Bezahlt",
        "Name;Phone;Date;Amount;Paid",
    ] {
        let data = table(&format!(
            "{header}\nNora Quist;+447400123461;11.03.2025;100;100\nOtto Lind;+447400123462;12.03.2025;200;0\n\
             Ida Moss;+447400123463;13.03.2025;300;50\n"
        ));
        let deals: Vec<_> = data.deals.iter().map(|deal| (deal.amount, deal.state)).collect();
        let wanted = [(100.0, DealState::Won), (200.0, DealState::Open), (50.0, DealState::Won)];
        assert_eq!(deals, wanted.map(|(amount, state)| (Some(amount), state)), "{header}");
    }
}

/// Numbers that count the rows, and counts of people and rooms beside them, are no account that moves.
#[test]
fn counts_beside_numbers_of_rows_are_no_balance() {
    for header in [
        "Book number;Guest Name(s);Check-in;Status;Rooms;Persons;Price",
        "№ брони;Клиент;Дата;Статус;Номеров;Человек;Сумма",
    ] {
        let row =
            |at: usize| format!("{};Nora Quist;2025-03-1{at};paid;1;2;{}.50 GEL\n", 4000 + at, 120 + 10 * at);
        let data = table(&format!("{header}\n{}", (0..5).map(row).collect::<String>()));
        assert_eq!(data.deals.len(), 5, "{header}");
    }
    let account = table(
        "Datum;Text;Belastung;Gutschrift;Saldo\n2025-03-01;a;;100;100\n2025-03-02;b;30;;70\n2025-03-03;c;;50;120\n2025-03-04;d;20;;100\n",
    );
    assert_eq!((account.deals.len(), account.records.len()), (0, 0));
}

/// Both ways in one column and lengths in another are calls, in words that no list has.
#[test]
fn a_log_of_calls_is_known_by_its_cells() {
    for (header, ways) in [
        ("Дата і час;Напрямок;Зовнішній номер;Внутрішній;Очікування;Розмова", ["Вхідний", "Вихідний"]),
        ("Cuándo;Cómo;Número externo;Interno;Espera;Conversación", ["entrante", "saliente"]),
    ] {
        let row = |at: usize| {
            let talk = if at < 3 { "00:01:20" } else { "00:00:00" };
            format!("1{at}.05.2025 10:00:0{at};{};+44 7400 12346{at};901;00:00:07;{talk}\n", ways[at % 2])
        };
        let data = table(&format!("{header}\n{}", (0..4).map(row).collect::<String>()));
        assert_eq!(
            (data.kind, data.ledger.messages, data.ledger.system),
            (SourceKind::Messenger, 3, 1),
            "{header}"
        );
    }
}

/// A table that was opened in a wrong encoding and saved so is put right: its columns and names are what they were.
#[test]
fn a_table_saved_in_a_wrong_encoding_is_put_right() {
    for (page, text, name) in [
        (
            encoding_rs::WINDOWS_1251,
            "ФИО;Телефон;Почта\nВязова Нора;8 921 700-31-44;n@kedr-primer.ru\nЁжикова Ида;8 921 700-31-45;\n",
            "Вязова Нора",
        ),
        (
            encoding_rs::WINDOWS_1252,
            "Nombre;Teléfono;Correo electrónico\nJosé Núñez;+34612100200;j@kedr-primer.es\nÍñigo Sáez;+34612100201;\n",
            "José Núñez",
        ),
    ] {
        let misread = page.decode_without_bom_handling(text.as_bytes()).0;
        let data = table(&misread);
        assert_eq!(data.records[0].name, name);
        assert_eq!(points(&data, 0).len(), 2, "{name}");
        assert!(data.detail.notices.iter().any(|notice| notice == "saved-in-wrong-encoding"));
    }
}

/// A grid of days says who was there, and reaches nobody: it is left out, and no error.
#[test]
fn grids_of_days_are_left_out() {
    for header in ["Allievo;1/10;2/10;3/10;4/10", "Кто;Пн;Вт;Ср;Чт", "Staff;1;2;3;4"] {
        let data = table(&format!("{header}\nGiulia Rossi;X;;X;\nMarco Conti;;X;;X\n"));
        assert_eq!(data.records.len(), 0, "{header}");
        assert_eq!(skipped(&data, SkipReason::Unsupported), 2, "{header}");
    }
}

/// What came in from whom is a payment of theirs, whatever its day is called: they are no people of whom nothing is on file.
#[test]
fn a_list_of_what_people_paid_has_deals() {
    for (header, days) in [
        ("Дата операции;Плательщик;Сумма;Валюта;Назначение", ["02.10.2026", "05.10.2026"]),
        ("Buchungstag;Kunde;Betrag;Währung;Zweck", ["02.10.2026", "05.10.2026"]),
        ("Booked on;Customer name;Amount;Currency;Reference", ["2026-10-02", "2026-10-05"]),
    ] {
        let [one, two] = days;
        let data =
            table(&format!("{header}\n{one};Vera Lind;15000,00;EUR;12\n{two};Oleg Brand;8000,00;EUR;x 13\n"));
        let opened: Vec<_> = data.deals.iter().map(|deal| (deal.amount, deal.opened.is_some())).collect();
        assert_eq!(opened, [(Some(15_000.0), true), (Some(8_000.0), true)], "{header}");
        assert!(data.records.iter().all(|record| record.from_deal), "{header}");
    }
}

/// Birthdays lie further apart than any sales, whatever stands above them: whoever has one is somebody on file.
#[test]
fn a_list_of_birthdays_and_sums_is_one_of_people() {
    for header in ["ФИО;Родился;Сумма", "Full name;Born;Amount"] {
        let data = table(&format!(
            "{header}\nVera Lind;02.10.1961;15000\nOleg Brand;05.01.1998;8000\nIda Moss;11.12.1984;900\n"
        ));
        assert_eq!((data.deals.len(), data.records.len()), (0, 3), "{header}");
    }
}

/// A visit has a day and a time of day; the hour is no day that cannot be read, and who did not come has bought nothing.
#[test]
fn visits_have_a_day_an_hour_and_an_end() {
    for (header, came, missed) in [
        (
            "Дата визита;Время;Сотрудник;Клиент;Телефон;Услуги;Статус визита;Стоимость",
            "Клиент пришел",
            "Клиент не пришел",
        ),
        ("Visit date;Time;Staff;Client;Phone;Services;Visit status;Price", "Arrived", "No show"),
    ] {
        let data = table(&format!(
            "{header}\n2026-10-05;10:00;Ann;Vera Lind;+491716000101;Cut;{came};4500\n\
             2026-10-06;11:30;Ann;Oleg Brand;+491716000102;Cut;{missed};300\n"
        ));
        let states: Vec<DealState> = data.deals.iter().map(|deal| deal.state).collect();
        assert_eq!(states, [DealState::Won, DealState::Lost], "{header}");
        assert!(data.unread.is_empty(), "{header}: {:?}", data.unread);
    }
}

/// In a switchboard's log a number of a few digits is a line of the business; who calls from one to another is nobody's client.
#[test]
fn extensions_of_a_switchboard_are_the_business() {
    let data = table(
        "calldate,src,dst,duration,billsec,disposition\n2026-06-15 10:00:01,447911274911,101,30,22,ANSWERED\n\
         2026-06-15 10:05:01,101,447911274912,20,0,NO ANSWER\n2026-06-15 10:06:01,102,447911274911,20,10,ANSWERED\n\
         2026-06-15 10:07:01,102,101,20,10,ANSWERED\n",
    );
    assert_eq!((data.ledger.messages, data.ledger.system), (2, 1));
    assert_eq!((data.detail.inbound, data.detail.outbound), (Some(1), Some(1)));
    assert_eq!(data.ledger.left_out_total(), 1);
}

/// A line that says when a table was printed is none of its rows.
#[test]
fn a_line_of_when_it_was_printed_is_a_footer() {
    let days = ["Printed on 12 May 2026", "Сформировано 12.05.2026 в 10:00", "Stand: 12.05.2026"];
    let ends =
        ["Page 1 of 1", "стр. 1 из 3", "Seite 1/1", "Конец отчёта", "End of report", "Бухгалтер ______ /О./"];
    for line in days.into_iter().chain(ends) {
        let data = table(&format!("Name,Phone\nAda Loft,+447911274911\nBo Fox,+447911274912\n{line},\n"));
        assert_eq!(data.records.len(), 2, "{line}");
    }
    let data =
        table("Name,Phone\nAda Loft,+447911274911\nPrinted Matter 2000 Ltd,\nStand Up 2024,+447911274912\n");
    assert!(data.records.len() >= 2);
}
