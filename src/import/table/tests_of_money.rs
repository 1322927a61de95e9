//! Tables of sales whose money, outcome or client only cells and other columns tell.

use super::tests::{params, table};
use crate::import::window::Window;
use crate::import::{ReadContext, SourceRule};
use crate::model::record::DealState;
use crate::model::source::SourceData;

fn named(name: &str, text: &str) -> SourceData {
    let params = params();
    let context = ReadContext { path: name, name, params: &params, rule: &SourceRule::default() };
    super::read(Window::whole(text.as_bytes()), &context).expect("the table is readable")
}

fn states(data: &SourceData) -> Vec<DealState> {
    data.deals.iter().map(|deal| deal.state).collect()
}

/// A sheet of sales whose amounts are numbers with these formats, below a header.
fn formatted(header: &str, amounts: &[(f64, &str)]) -> SourceData {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, title) in ["Client", "Email", "Close date", "Stage", header].into_iter().enumerate() {
        sheet.write_string(0, column as u16, title).expect("a cell");
    }
    for (row, (amount, format)) in amounts.iter().enumerate() {
        let row = row as u32 + 1;
        let email = format!("ada{row}@brun-atelier.de");
        for (column, text) in ["Ada Rey", email.as_str(), "2026-09-01", "Won"].into_iter().enumerate() {
            sheet.write_string(row, column as u16, text).expect("a cell");
        }
        let format = rust_xlsxwriter::Format::new().set_num_format(*format);
        sheet.write_number_with_format(row, 4, *amount, &format).expect("a cell");
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    let params = params();
    let context =
        ReadContext { path: "x.xlsx", name: "x.xlsx", params: &params, rule: &SourceRule::default() };
    super::read(Window::whole(&bytes), &context).expect("the table is readable")
}

/// The cell holds the number alone, and people see it with its money.
#[test]
fn the_format_of_a_number_names_its_money() {
    let euros = "[$€-407]#,##0.00";
    let money = |header: &str, formats: [&str; 3]| {
        let data = formatted(header, &[(300.5, formats[0]), (350.125, formats[1]), (1000.0, formats[2])]);
        let deals = data.deals.iter().map(|deal| (deal.amount.unwrap_or_default(), deal.currency.clone()));
        let (amounts, codes): (Vec<f64>, Vec<String>) = deals.unzip();
        assert_eq!(amounts, [300.5, 350.125, 1000.0]);
        codes
    };
    assert_eq!(money("Amount", [euros, euros, "[$$-409]#,##0"]), ["EUR", "EUR", "USD"]);
    assert_eq!(money("Amount", [euros, "#,##0.00", "\"$\"#,##0"]), ["EUR", "", "$"]);
    assert_eq!(money("Amount MXN", [euros, "#,##0.00", "\"$\"#,##0"]), ["EUR", "MXN", "MXN"]);
    assert_eq!(money("Amount", ["#,##0 \"₽\"", "#,##0.00", "0 \"points\""]), ["RUB", "", "POINTS"]);
    // What such cells hold is money, whatever stands above them.
    assert_eq!(money("Xyz", [euros; 3]), ["EUR"; 3]);
}

/// A price beside the id of a client, a stage and a day is what a deal came to.
#[test]
fn ids_of_clients_name_whoever_pays_a_price() {
    let data = table(
        "id,contact_id,price,stage,closed_at\nd0,c0,1000,Успешно реализовано,2026-09-01\nd1,c1,1001,Успешно реализовано,2026-09-02\nd2,c2,1002,Успешно реализовано,2026-09-03\n",
    );
    let amounts: Vec<f64> = data.deals.iter().filter_map(|deal| deal.amount).collect();
    assert!((amounts.iter().sum::<f64>() - 3003.0).abs() < 1e-9, "{amounts:?}");
    assert_eq!(states(&data), [DealState::Won; 3]);
}

/// What a formula came to is not known where its workbook does not say it: such a sum is a filled cell that gave none, and no price
/// stands in for it.
#[test]
fn sums_of_which_only_the_formula_is_known_are_unread() {
    let data = table(
        "Дата;Клиент;Телефон;Цена;Сумма;Статус\n01.09.2026;Нора Квист;+79031112231;500;=;Оплачен\n02.09.2026;Отто Линд;+79031112232;700;=;Оплачен\n",
    );
    assert!(data.deals.len() == 2 && data.deals.iter().all(|deal| deal.amount.is_none()));
    assert_eq!(data.unread.iter().map(|column| (column.number, column.count)).collect::<Vec<_>>(), [(5, 2)]);
}

/// The one day of a row says when a deal began and when it was paid; where it cannot be read, that is one cell.
#[test]
fn a_day_that_cannot_be_read_is_one_cell() {
    let data = named(
        "Оплаты.csv",
        "Дата;Клиент;Телефон;Сумма\nскоро;Нора Квист;+79031112231;500\n02.09.2026;Отто Линд;+79031112232;700\n",
    );
    assert_eq!(data.deals.len(), 2);
    assert_eq!(data.unread.iter().map(|column| column.count).collect::<Vec<_>>(), [1]);
}

/// A column of nothing but currencies says whose money each row is, whatever stands above it.
#[test]
fn a_column_of_currencies_is_told_by_its_cells() {
    for header in ["Moneda del negocio", "Money of sale", "Вал. договора"] {
        let data = table(&format!(
            "Cliente;Fecha;Importe;{header};Estado\nVera Lind;2026-01-05;100;USD;Paid\nOleg Brand;2026-01-06;50;EUR;Paid\n"
        ));
        let money: Vec<&str> = data.deals.iter().map(|deal| deal.currency.as_str()).collect();
        assert_eq!(money, ["USD", "EUR"], "{header}");
    }
}

/// Where a column says when each row was paid, a row without a day was not.
#[test]
fn what_has_no_day_of_payment_is_open() {
    let data = table(
        "Rechnungsdatum;Mandant;Brutto;Zahlungseingang\n15.01.2026;Vera Lind;100,00;20.01.2026\n16.02.2026;Oleg Brand;50,00;\n\
         17.02.2026;Ida Moss;-20,00;18.02.2026\n",
    );
    assert_eq!(states(&data), [DealState::Won, DealState::Open, DealState::Won]);
}

/// A list that is named for payments and nothing else is one of payments.
#[test]
fn the_name_of_a_table_tells_payments() {
    let text = "Дата;Клиент;Сумма\n05.01.2026;Вера Линд;100\n16.01.2026;Олег Бранд;50\n";
    assert_eq!(states(&named("Оплаты 2026.csv", text)), [DealState::Won; 2]);
    assert_eq!(states(&named("Заказы 2026.csv", text)), [DealState::Open; 2]);
}

/// An invoice that nobody has paid is open since its own day.
#[test]
fn invoices_begin_on_their_day() {
    let text = "№ счета;Дата счета;Клиент;Телефон;Сумма;Дата оплаты\n\
                1;01.10.2026;Ада Рей;+79162749111;10000;05.10.2026\n2;13.10.2026;Ян Ким;+79162749112;20000;\n";
    let data = table(text);
    assert_eq!(states(&data), [DealState::Won, DealState::Open]);
    assert!(data.deals.iter().all(|deal| deal.opened.is_some()) && data.unused.is_empty());
}

/// Stages of which nothing is known are said, though another one is known.
#[test]
fn unknown_stages_of_long_ago_are_said() {
    let rows = "05.01.2026;Вера Линд;100;сдали\n06.01.2026;Олег Бранд;50;отгрузили\n16.06.2026;Ида Мосс;70;";
    let says = |last: &str, notice: &str| {
        let data = table(&format!("Дата;Клиент;Сумма;Этап\n{rows}{last}\n"));
        data.detail.notices.iter().any(|said| said == notice)
    };
    assert!(says("оплачено", "stages-unknown"));
    assert!(says("отказ", "no-deal-decided"));
}

/// A table that sells for money and of which nothing was won is asked about: its stages may be unknown, though recent, and one of two
/// for lost deals may be what is paid, as «cancelado» is in many countries.
#[test]
fn a_table_without_a_won_deal_is_asked_about() {
    let asks = |stages: [&str; 3]| {
        let row = |(stage, day): (&&str, u32)| format!("1{day}/05/2026;Luz Mar;{day}00.00;{stage}\n");
        let rows: String = stages.iter().zip(3..).map(row).collect();
        let data = table(&format!("Fecha;Cliente;Total;Estado\n{rows}"));
        data.detail.notices.iter().any(|said| said == "no-deal-decided")
    };
    assert!(asks(["CANCELADO", "PENDIENTE", "ANULADO"]));
    assert!(asks(["zurrado", "zanjado", "zanjado"]) && asks(["zanjado", "zanjado", "ANULADO"]));
    assert!(!asks(["PAGADO", "CANCELADO", "ANULADO"]) && !asks(["PENDIENTE", "PENDIENTE", "ANULADO"]));
}

/// Amounts in columns of different money are in that of their own column.
#[test]
fn each_column_of_amounts_has_its_own_money() {
    for headers in ["USD;EUR", "Amount USD;Amount EUR", "Сумма, USD;Сумма, EUR"] {
        let data = table(&format!(
            "Date;Client;Phone;{headers};Status\n2026-05-13;Ada Loft;+447911274911;100;;Paid\n\
             2026-05-14;Bo Fox;+447911274912;;200;Paid\n2026-05-15;Cy Dunn;+447911274913;50;;Paid\n",
        ));
        let money: Vec<(&str, Option<f64>)> =
            data.deals.iter().map(|deal| (deal.currency.as_str(), deal.amount)).collect();
        assert_eq!(money, [("USD", Some(100.0)), ("EUR", Some(200.0)), ("USD", Some(50.0))], "{headers}");
    }
}

/// Digits of other scripts are digits, and a line of sums says nothing of what a column is.
#[test]
fn arabic_digits_and_sums_are_read() {
    let data = table(
        "التاريخ;اسم العميل;المبلغ;الحالة\n١٣/٠١/٢٠٢٦;سارة محمود;١٬٢٥٠٫٥٠ ج.م;مدفوع\n\
         ١٤/٠٢/٢٠٢٦;أحمد حسن;٣٥٠٫٢٥ ج.م;غير مدفوع\nالإجمالي;;١٬٦٠٠٫٧٥ ج.م;\n",
    );
    assert_eq!(states(&data), [DealState::Won, DealState::Open]);
    assert_eq!(data.deals[0].amount, Some(1250.5));
    assert!(data.deals.iter().all(|deal| deal.opened.is_some()));
}

/// Where nobody is named, the company is the client; beside the name of a client a plain «Название» is what was sold.
#[test]
fn the_client_is_whoever_is_named() {
    let firms =
        table("Company;Phone\nFern Ltd;+447400199001\nPike Ltd;+447400199002\nMoss Ltd;+447400199003\n");
    let names: Vec<&str> = firms.records.iter().map(|record| record.name.as_str()).collect();
    assert_eq!(names, ["Fern Ltd", "Pike Ltd", "Moss Ltd"]);
    let sales = table(
        "Клиент;Название;Почта;Дата;Сумма;Статус\nВера Линд;Курс шитья;vera@kedr-primer.ru;05.01.2026;100;оплачен\n",
    );
    assert_eq!(sales.records[0].name, "Вера Линд");
}

/// A list of clients names those who serve them, and a list of staff all of its rows.
#[test]
fn colleagues_are_kept_beside_the_clients() {
    let clients = table(
        "ФИО;Телефон;Менеджер\nВера Линд;+79165550101;Юлия Крамская\nОлег Бранд;+79165550102;Юлия Крамская\n\
         Ида Мосс;+79165550103;Денис Громов\nНора Квист;+79165550104;Денис Громов\n",
    );
    let names: Vec<&str> = clients.colleagues.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Денис Громов", "Юлия Крамская"]);
    let staff = named("Сотрудники.csv", "Имя;Должность;Телефон\nЮлия Крамская;x;+79165550109\n");
    assert_eq!((staff.records.len(), staff.colleagues[0].handles.len()), (0, 1));
}

/// What came of each client in each month is money that is not counted: it is said.
#[test]
fn columns_of_months_are_not_passed_over_in_silence() {
    for headers in ["Янв;Фев;Март 2026", "January;Feb;Q2", "Jan 26;Feb 26;Mär 26"] {
        let data = table(&format!(
            "Клиент;Телефон;{headers}\nАнна Белова;+79162749111;1500;1500;\nИгорь Чернов;+79162749112;;3000;3000\nВера Лунина;+79162749113;500;;700\n"
        ));
        assert_eq!(data.unused.len(), 3, "{headers}");
        assert!(data.unused.iter().all(|column| column.looks_like == "amount"), "{headers}");
    }
}

/// A sign in a cell that is none of the money which the header names is another currency.
#[test]
fn dollars_below_another_currency_are_dollars() {
    let data = table(
        "Client,Phone,Date,Amount (VND)\nAnn Pike,+447400123461,05/06/2025,5.600.000\nTom Reed,+447400123462,20/06/2025,$240\n",
    );
    let found: Vec<&str> = data.deals.iter().map(|deal| deal.currency.as_str()).collect();
    assert_eq!(found, ["VND", "$"]);
    let data = table("Client,Phone,Date,Amount (MXN)\nAnn Pike,+447400123461,25/06/2025,$5600\n");
    assert_eq!(data.deals[0].currency, "MXN");
}

/// A register of sales names people and days as a log of visits does; sums beside them make it one of sales.
#[test]
fn a_register_of_sales_is_no_log_of_visits() {
    let data = table(
        "Date,Particulars,Voucher Type,Gross Total\n3-Jun-25,Gupta Traders,Sales,\"52,000.00\"\n\
         5-Jun-25,Lakshmi Stores,Sales,\"18,500.00\"\n12-Jun-25,Gupta Traders,Sales,\"9,500.00\"\n",
    );
    assert_eq!((data.deals.len(), data.ledger.activities), (3, 0));
}

/// The day of an order has a word for orders in its header, and is a day all the same.
#[test]
fn days_of_orders_are_days() {
    let data = table(
        "Empresa;A/A;Tel.;Fecha pedida;Total €\nBar Luna;Ana;912345678;03/06/2025;120,50\nCafé Sol;Luis;913456789;13/06/2025;80,00\n",
    );
    assert_eq!(data.deals.len(), 2);
    let data = table(
        "Empresa;Tel.;Pedido día;Total €\nBar Luna;912345678;03/06/2025;120,50\nCafé Sol;913456789;13/06/2025;80,00\n",
    );
    assert_eq!(data.deals.len(), 2);
}

/// Sums of people without any day are no sales: it is said that they are not used.
#[test]
fn sums_without_a_day_are_said_not_to_be_used() {
    let data = table("Клиент;Тел;Сумма\nАнна Белова;+79162749111;1500\nИгорь Чернов;+79162749112;900\n");
    assert_eq!(data.records.len(), 2);
    assert_eq!(data.unused.iter().map(|column| column.looks_like.as_str()).collect::<Vec<_>>(), ["amount"]);
}

/// Beside an amount, a column of words that is headed like one says how the sale stands, or by what it was paid.
#[test]
fn words_are_no_amounts() {
    let of = |header: &str, paid: [&str; 3]| {
        let row = |(row, paid): (usize, &&str)| format!("0{0}.03.2026;Вера Линд;{0}00;{paid}\n", row + 1);
        let rows: String = paid.iter().enumerate().map(row).collect();
        let data = table(&format!("Дата;ФИО пациента;Стоимость;{header}\n{rows}"));
        assert!(data.unread.is_empty() && data.deals.iter().all(|deal| deal.amount.is_some()), "{header}");
        states(&data)
    };
    assert_eq!(of("Оплата", ["каспи", "нал", "безнал"]), [DealState::Won; 3]);
    assert_eq!(of("Оплата", ["нал", "", "безнал"]), [DealState::Won, DealState::Open, DealState::Won]);
    let paid_and_not = [DealState::Won, DealState::Open, DealState::Won];
    assert_eq!(of("Оплата", ["оплачено", "ожидает оплаты", "оплачено"]), paid_and_not);
    // How somebody is going to pay says nothing of whether he has.
    for header in ["Способ оплаты", "Форма оплаты", "Payment method", "Zahlungsart", "Forma de pago"]
    {
        assert_eq!(of(header, ["нал", "карта", "безнал"]), [DealState::Open; 3], "{header}");
    }
}

/// A sign in a cell is the money that the header names, unless it can be none of it.
#[test]
fn signs_are_of_the_headers_money_where_they_can_be() {
    for (header, cell, currency) in [
        ("Total (MXN)", "$100", "MXN"),
        ("Total ($)", "£100", "£"),
        ("Total revenue ($)", "100", "$"),
        ("Importe en pesos", "$100", "PESOS"),
        ("Сумма, USD", "100 €", "EUR"),
    ] {
        let data = table(&format!("Date;Client;{header};Status\n2026-05-13;Ada Loft;{cell};Paid\n"));
        assert_eq!(data.deals[0].currency, currency, "{header}: {cell}");
    }
}

/// Below rows that all have contacts, a line of sums may say it in its own words: the mean, or what a branch came to.
#[test]
fn words_of_their_own_before_sums_below_rows_with_contacts() {
    let rows = "Ada Loft,+447911274911,100\nBo Fox,+447911274912,110\nCy Orr,+447911274913,150\n";
    let of = |line: &str| table(&format!("Name,Phone,Revenue\n{rows}{line}\n")).records.len();
    for line in ["Moyenne,,120", "Média,,120", "Средний чек,,120", "Итого по филиалу,,9000", "Количество,,3"]
    {
        assert_eq!(of(line), 3, "{line}");
    }
    for line in ["Total Energies,,9000", "Dee Ash,,360", "Dee Ash,,120", "Dee Ash,,"] {
        assert_eq!(of(line), 4, "{line}");
    }
}
