use super::*;
use crate::import::table::open::hash;
use crate::model::record::{ContactRef, Deal, DealState};
use crate::model::sample;
use crate::model::source::{Column, DealIds};
use crate::model::time::Day;

/// A row: its ids, client, amount and how it stands.
type Row<'a> = (&'a [&'a str], &'a str, f64, DealState);

const WON: DealState = DealState::Won;
const OPEN: DealState = DealState::Open;

/// A table of deals with columns of ids under these headers.
fn table(path: &str, headers: &[&str], rows: &[Row<'_>]) -> Source {
    let mut data = SourceData::default();
    for (at, (_, client, amount, state)) in rows.iter().enumerate() {
        let contacts =
            Some(*client).filter(|client| !client.is_empty()).map(|id| ContactRef::Id(id.to_owned()));
        data.deals.push(Deal {
            id: at.to_string(),
            contacts: contacts.into_iter().collect(),
            amount: Some(*amount).filter(|amount| *amount != 0.0),
            state: *state,
            closed: (*state == WON).then_some(Day(1)),
            place: at as u64,
            ..Deal::default()
        });
    }
    data.ledger.deals = rows.len() as u64;
    let ids = |(column, header): (usize, &&str)| DealIds {
        header: (*header).to_owned(),
        is_id: true,
        cells: rows.iter().map(|row| hash(row.0[column])).collect(),
        small: rows.iter().filter(|row| row.0[column].len() < 5).count() as u64,
    };
    data.deal_ids = headers.iter().enumerate().map(ids).collect();
    data.detail.table = Some(Box::default());
    sample::source(path, data)
}

/// The amounts of the deals that are left, table by table.
fn left(mut sources: Vec<Source>) -> Vec<Vec<f64>> {
    leave_out(&mut sources);
    for data in sources.iter().map(|source| &source.data) {
        assert_eq!(data.ledger.deals, data.deals.len() as u64);
        assert!(data.deal_ids.is_empty());
    }
    let amounts = |source: &Source| source.data.deals.iter().map(|deal| deal.amount.unwrap_or(0.0)).collect();
    sources.iter().map(amounts).collect()
}

fn orders(state: DealState, amount: f64) -> Source {
    let rows: [Row<'_>; 2] = [(&["10"], "a", amount, state), (&["11"], "b", amount, state)];
    table("x/orders.csv", &["order_id"], &rows)
}

#[test]
fn payments_of_won_orders_are_no_further_sales_and_refunds_are_taken_off() {
    let rows: [Row<'_>; 4] = [
        (&["1", "10"], "a", 40.0, WON),
        (&["2", "10"], "a", 60.0, WON),
        (&["3", "11"], "b", -30.0, WON),
        (&["4", "99"], "c", 7.0, WON),
    ];
    let payments = table("x/payments.csv", &["payment_id", "order_id"], &rows);
    let mut sources = vec![orders(WON, 100.0), payments.clone()];
    leave_out(&mut sources);
    let out = &sources[1].data.ledger.left_out[&SkipReason::PartOfDeal];
    assert_eq!((out.count, &out.places[..]), (2, &[0, 1][..]));
    assert_eq!(left(vec![orders(WON, 100.0), payments]), [vec![100.0, 100.0], vec![-30.0, 7.0]]);
}

#[test]
fn what_was_paid_counts_where_the_order_does_not_say_so() {
    let rows: [Row<'_>; 2] = [(&["1", "10"], "a", 100.0, WON), (&["2", "11"], "b", 40.0, WON)];
    let payments = || table("x/payments.csv", &["payment_id", "order_id"], &rows);
    assert_eq!(left(vec![orders(OPEN, 100.0), payments()]), [vec![60.0], vec![100.0, 40.0]]);
    assert_eq!(left(vec![orders(WON, 0.0), payments()]), [vec![0.0, 0.0], vec![100.0, 40.0]]);
    assert_eq!(left(vec![orders(DealState::Lost, 100.0), payments()]), [vec![100.0, 100.0], vec![]]);
}

#[test]
fn who_pays_the_whole_again_and_again_buys_again_and_again() {
    let month = |id| -> Row<'_> { (id, "a", 100.0, WON) };
    let rows =
        [month(&["1", "10"]), month(&["2", "10"]), month(&["3", "10"]), (&["4", "11"], "b", 100.0, WON)];
    let payments = table("x/payments.csv", &["payment_id", "order_id"], &rows);
    assert_eq!(left(vec![orders(WON, 100.0), payments]), [vec![100.0], vec![100.0, 100.0, 100.0]]);
}

#[test]
fn an_invoice_and_its_payment_are_parts_of_the_order() {
    let invoices: [Row<'_>; 2] = [(&["60", "10"], "a", 100.0, OPEN), (&["61", "11"], "b", 100.0, OPEN)];
    let payments: [Row<'_>; 2] = [(&["1", "60"], "a", 100.0, WON), (&["2", "61"], "b", 100.0, WON)];
    let sources = |state| {
        vec![
            orders(state, 100.0),
            table("x/invoices.csv", &["invoice_id", "order_id"], &invoices),
            table("x/payments.csv", &["payment_id", "invoice_id"], &payments),
        ]
    };
    assert_eq!(left(sources(WON)), [vec![100.0, 100.0], vec![], vec![]]);
    assert_eq!(left(sources(OPEN)), [vec![], vec![], vec![100.0, 100.0]]);
}

#[test]
fn rows_under_the_number_of_the_order_alone_are_its_parts_where_it_comes_again() {
    let rows: [Row<'_>; 3] =
        [(&["10"], "a", 50.0, WON), (&["10"], "a", 50.0, WON), (&["11"], "b", 100.0, WON)];
    let payments = table("x/payments.csv", &["order_id"], &rows);
    assert_eq!(left(vec![orders(WON, 100.0), payments]), [vec![100.0, 100.0], vec![]]);
}

#[test]
fn the_name_of_the_table_of_orders_above_their_places_in_it_refers_to_them() {
    let at: [Row<'_>; 2] = [(&["1"], "a", 100.0, WON), (&["2"], "b", 100.0, WON)];
    let mut orders = table("x/Заказы.csv", &["№"], &at);
    let paid: [Row<'_>; 3] = [(&["1"], "a", 50.0, WON), (&["1"], "a", 50.0, WON), (&["2"], "b", 100.0, WON)];
    let mut payments = table("x/Оплаты.csv", &["Заказ"], &paid);
    for table in [&mut orders, &mut payments] {
        table.data.deal_ids[0].is_id = false;
    }
    assert_eq!(left(vec![orders, payments]), [vec![100.0, 100.0], vec![]]);
}

#[test]
fn small_numbers_of_something_else_and_of_other_clients_refer_to_no_deal() {
    let goods: [Row<'_>; 2] = [(&["1", "10"], "", 5.0, WON), (&["2", "11"], "", 5.0, WON)];
    let visits = |header| table("x/visits.csv", &["visit_id", header], &goods);
    assert_eq!(left(vec![orders(WON, 100.0), visits("product_id")])[1].len(), 2);
    assert_eq!(left(vec![orders(WON, 100.0), visits("order_id")])[1].len(), 0);
    let others: [Row<'_>; 2] = [(&["1", "10"], "c", 5.0, WON), (&["2", "11"], "d", 5.0, WON)];
    let of_others = table("x/payments.csv", &["payment_id", "order_id"], &others);
    assert_eq!(left(vec![orders(WON, 100.0), of_others])[1].len(), 2);
    let elsewhere = table("y/payments.csv", &["payment_id", "order_id"], &goods);
    assert_eq!(left(vec![orders(WON, 100.0), elsewhere])[1].len(), 2);
}

#[test]
fn two_exports_of_one_table_are_no_parts_of_each_other() {
    let rows: [Row<'_>; 2] = [(&["1", "70001"], "a", 5.0, WON), (&["2", "70002"], "b", 5.0, WON)];
    let export = |path| {
        let mut source = table(path, &["id", "number"], &rows);
        let column = |header: &str| Column { header: header.to_owned(), role: None, evidence: None };
        source.data.detail.table.as_mut().expect("a table").columns = vec![column("id"), column("number")];
        source
    };
    assert_eq!(left(vec![export("x/may.csv"), export("x/june.csv")]), [vec![5.0, 5.0], vec![5.0, 5.0]]);
}
