//! Which way money went in the rows of a ledger of payments: it came in, went back to the client, or out to somebody else.

use super::draft::Draft;
use super::evidence::Evidence;
use super::headers::fold::words;
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::unread::Unread;
use super::word_list::has;

/// Words of each way: a word, `in`, `back` or `out`, and its language.
const WORDS: &str = include_str!("data/money-way-words.csv");

/// Most ways that a ledger tells apart in words of its own.
const MOST_KINDS: u64 = 8;

/// A way that money went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MoneyWay {
    In,
    /// What was paid went back.
    Back,
    /// It was spent: no client is named.
    Out,
}

/// The way that a cell names, whatever else it says: «Возврат прихода».
fn way_of(cell: &str) -> Option<MoneyWay> {
    let words = words(cell);
    let says = |way: &str| has(WORDS, &words, way);
    match (says("back"), says("out"), says("in")) {
        (true, false, _) => Some(MoneyWay::Back),
        (false, true, false) => Some(MoneyWay::Out),
        (false, false, true) => Some(MoneyWay::In),
        _ => None,
    }
}

/// Whether the title of a table says that its money did not come in: «Возвраты», `Expenses 2026`.
pub(super) fn names_no_income(title: &str) -> bool {
    matches!(way_of(title), Some(MoneyWay::Back | MoneyWay::Out))
}

impl Plan {
    /// Which way the money of a row went, as far as the table says it; a word of which nothing is known is noted.
    pub(super) fn money_way(&self, row: &Row, unread: &mut Unread) -> Option<MoneyWay> {
        let column = self.all(Role::MoneyWay).iter().find(|column| row.is_filled(**column))?;
        let way = way_of(&row.text(*column));
        if way.is_none() {
            unread.note(self, *column, Role::MoneyWay, row.place);
        }
        way
    }

    /// Finds the column of ways: each of its few words is one, and not all money came in. A column that is named for the state of an
    /// order stays one: an order that was returned is the same row that was sold.
    pub(super) fn find_ways_of_money(&mut self, drafts: &[Draft], rows: &[Row]) {
        if self.dialect.is_some() || self.has(Role::MoneyWay) {
            return;
        }
        let is_it = |column: usize| {
            let is_free = match self.role(column) {
                None | Some(Role::ActivityType | Role::RecordType) => true,
                Some(Role::DealStatus | Role::DealStage) => self.evidence_of(column) == Evidence::Cells,
                _ => false,
            };
            let looks = &drafts[column].looks;
            is_free && (2..=MOST_KINDS).contains(&looks.distinct) && tells_ways(rows, column)
        };
        if let Some(column) = (0..drafts.len()).find(|column| is_it(*column)) {
            self.set_by(column, Some(Role::MoneyWay), Evidence::Cells);
        }
        let is_returned = |column: &usize| {
            let draft = &drafts[*column];
            self.role(*column).is_none()
                && draft.looks.filled > 0
                && draft.looks.numbers == draft.looks.filled
                && draft.looks.dates == 0
                && has(WORDS, &words(&draft.header), "back")
        };
        let returned = (0..drafts.len()).find(is_returned);
        if let Some(column) = returned.filter(|_| !self.has(Role::Returned)) {
            self.set_by(column, Some(Role::Returned), Evidence::Words);
        }
    }
}

fn tells_ways(rows: &[Row], column: usize) -> bool {
    let mut cells = rows.iter().filter(|row| row.is_filled(column)).map(|row| way_of(&row.text(column)));
    let (mut came, mut went) = (false, false);
    cells.all(|way| {
        came |= way == Some(MoneyWay::In);
        went |= matches!(way, Some(MoneyWay::Back | MoneyWay::Out));
        way.is_some()
    }) && came
        && went
}

#[cfg(test)]
mod tests {
    use super::super::tests::table;
    use crate::model::record::DealState;

    fn won(text: &str) -> (f64, u64) {
        let data = table(text);
        let won = data.deals.iter().filter(|deal| deal.state == DealState::Won);
        (won.filter_map(|deal| deal.amount).sum(), data.ledger.left_out_total())
    }

    #[test]
    fn what_went_back_is_taken_off() {
        let rows = |ways: [&str; 3]| {
            let [one, back, other] = ways;
            format!(
                "Дата оплаты;Клиент;Телефон;Операция;Сумма\n01.10.2026;Ада Рей;+79162749111;{one};5000\n\
                 05.10.2026;Ада Рей;+79162749111;{back};5000\n15.10.2026;Яна Ким;+79162749112;{other};2000\n"
            )
        };
        assert_eq!(won(&rows(["Оплата", "Возврат", "Оплата"])), (2000.0, 0));
        assert_eq!(won(&rows(["Приход", "Возврат прихода", "Приход"])), (2000.0, 0));
        assert_eq!(won(&rows(["Charge", "Refund", "Charge"])), (2000.0, 0));
        let column = "Payment date,Customer,Email,Amount,Refunded\n2026-10-01,Ada Rey,ada@brun-atelier.de,1000,400\n\
                      2026-10-13,Ida Berg,ida@brun-atelier.de,500,0\n";
        assert_eq!(won(column), (1100.0, 0));
    }

    #[test]
    fn what_went_out_names_no_client() {
        let text = "Дата оплаты;Контрагент;Вид;Сумма\n01.10.2026;Ада Рей;Приход;1000\n02.10.2026;ООО Бумага;Расход;700\n\
                    13.10.2026;Яна Ким;Приход;2000\n";
        assert_eq!(won(text), (3000.0, 1));
    }

    #[test]
    fn a_way_of_which_nothing_is_known_is_no_revenue() {
        let row =
            |at: u32, way: &str| format!("{:02}.10.2026;Ада {at};+7916274{at:04};{way};100\n", at % 28 + 1);
        let known: String =
            (0..1_000).map(|at| row(at, if at == 1 { "Возврат" } else { "Оплата" })).collect();
        let data = table(&format!("Дата оплаты;Клиент;Телефон;Вид;Сумма\n{known}{}", row(1_000, "Зачёт")));
        assert_eq!(data.deals.last().map(|deal| deal.state), Some(DealState::Open));
    }

    #[test]
    fn the_state_of_an_order_is_no_way_of_money() {
        let text = "Дата;Клиент;Телефон;Статус;Сумма\n01.10.2026;Ада Рей;+79162749111;Оплата;5000\n\
                    15.10.2026;Яна Ким;+79162749112;Возврат;2000\n";
        assert!(table(text).deals.iter().all(|deal| deal.amount.is_some_and(|amount| amount > 0.0)));
    }
}
