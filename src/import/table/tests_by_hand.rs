//! Tables that people keep by hand, from bytes to what a source tells: headings of their own, lists of other people beside the
//! clients, groups and remarks, days and amounts as they stand.

use super::tests::{params, read_with, skipped, table};
use crate::import::window::Window;
use crate::import::{ReadContext, SourceRule};
use crate::model::chat::RawHandle;
use crate::model::ledger::SkipReason;
use crate::model::record::DealState;
use crate::model::source::{SourceData, SourceKind};

fn named(name: &str, text: &str) -> SourceData {
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
    let fans = table("Name,Handle,Platform\nNora Feld,nora.feld,Instagram\nOtto Lind,otto_lind,Telegram\n");
    assert_eq!(fans.records.len(), 2);
}

/// What is left of a date in many a workbook is the number of its day: a header that speaks of a day says so in any language.
#[test]
fn days_may_be_counted_as_spreadsheets_do() {
    for (header, status) in
        [("Rez. Tarihi;Misafir;Tutar;Durum", "Ödendi"), ("Tag der Buchung;Kunde;Betrag;Status", "bezahlt")]
    {
        let data = table(&format!(
            "{header}\n46095;Nora Feld;100;{status}\n46101;Otto Lind;50;{status}\n46101;Ida Moss;;x\n"
        ));
        assert!((won(&data) - 150.0).abs() < 1e-9, "{header}");
    }
    // A number of five digits under any other header is a number.
    let data = table("Zähler;Kunde;Betrag;Status\n46095;Nora Feld;100;bezahlt\n46101;Otto Lind;50;bezahlt\n");
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
            format!("2025-03-{day};Nora Feld;{first};{second};paid\n")
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
            "{header}\n03.09.2025;Nora Feld;+447400123461;x;1500 €;{yes}\n14.09.2025;Otto Lind;+447400123462;x;900 €;{no}\n\
             15.09.2025;Ida Moss;+447400123463;x;100 €;{yes}\n"
        ));
        assert!((won(&data) - 1600.0).abs() < 1e-9, "{header}");
        assert_eq!(data.records.iter().filter(|record| record.from_deal).count(), 3, "{header}");
    }
    let list = table(
        "Name;Phone;Born;Bonus left\nNora Feld;+447400123461;11.02.1991;20,50 €\nOtto Lind;+447400123462;12.03.1985;21,50 €\nIda Moss;+447400123463;13.04.1979;2,50 €\n",
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
        ("No.;Name;Phone\nKey accounts;;\n1;Nora Feld;+447400123461\n2;Otto Lind;+447400123462\n", 2, 1),
        ("Name;Phone\nNora Feld;+447400123461\nOtto Lind;+447400123462\n* checked in May;\n", 2, 1),
        ("No.;Name;Phone\n1;Nora Feld;+447400123461\n;Ida Moss;\n", 2, 0),
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
            "Date,Client,Fees,Status\n2025-05-11,Nora Feld,Rs. 100,Paid\n2025-05-12,Otto Lind,{sign} 50,Paid\n2025-05-13,Ida Moss,,Paid\n"
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
