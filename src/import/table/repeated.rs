//! Rows that hold several sales of one client, each in numbered columns of its own: «Визит 1», «Сумма 1», «Визит 2», «Сумма 2».

use super::headers::meaning;
use super::roles::Role;
use super::side_by_side::Block;
use crate::model::sorted_map::SortedMap;

/// Fewest columns of a sale: an amount, and when or for what.
const FEWEST: usize = 2;

/// For each sale the columns of the client with those of the sale; empty where columns repeat in no such way.
pub(super) fn blocks(headers: &[String]) -> Vec<Block> {
    let mut sales = SortedMap::<u32, Vec<(String, usize)>>::new();
    for (column, header) in headers.iter().enumerate() {
        if let Some((name, number)) = numbered(header) {
            sales.entry(number).or_default().push((name, column));
        }
    }
    let names = |sale: &[(String, usize)]| sale.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    let Some(first) = sales.values().next().map(|sale| names(sale)) else { return Vec::new() };
    let is_amount = |role: &Role| matches!(role, Role::DealAmount | Role::Spent);
    let roles: Vec<Role> = first.iter().filter_map(|name| meaning(name, "").role()).collect();
    let is_sale = first.len() >= FEWEST
        && roles.iter().any(is_amount)
        && !roles.iter().any(|role| role.is_contact() || role.is_name());
    if sales.len() < 2 || !is_sale || !sales.values().all(|sale| names(sale) == first) {
        return Vec::new();
    }
    let shared: Vec<usize> =
        (0..headers.len()).filter(|column| numbered(&headers[*column]).is_none()).collect();
    // Beside a sum of all of them they are its parts.
    if shared.iter().any(|column| meaning(&headers[*column], "").role().is_some_and(|role| is_amount(&role)))
    {
        return Vec::new();
    }
    let block = |(at, sale): (usize, &Vec<(String, usize)>)| {
        let own: Vec<usize> = sale.iter().map(|(_, column)| *column).collect();
        let columns: Vec<usize> = shared.iter().copied().chain(own.iter().copied()).collect();
        // A client who has bought nothing yet is one all the same.
        Block { own: if at == 0 { columns.clone() } else { own }, columns }
    };
    sales.values().enumerate().map(block).collect()
}

/// A header without the number at its end, and the number.
fn numbered(header: &str) -> Option<(String, u32)> {
    let header = header.trim();
    let name = header.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number = header.get(name.len()..).filter(|number| (1..=2).contains(&number.len()))?;
    let name = name.trim_end_matches([' ', '_', '#', '№', '.', '-']);
    (!name.is_empty()).then(|| Some((name.to_owned(), number.parse().ok()?)))?
}

#[cfg(test)]
mod tests {
    use super::super::tests::table;
    use super::blocks;

    #[test]
    fn each_numbered_sale_is_one() {
        let data = table(
            "ФИО,Телефон,Визит 1,Сумма 1,Визит 2,Сумма 2\nАнна Белова,+79162749111,13.05.2026,1500,20.05.2026,1700\n\
             Игорь Чернов,+79162749112,14.05.2026,500,,\nВера Лунина,+79162749113,,,,\n",
        );
        let amounts: Vec<f64> = data.deals.iter().filter_map(|deal| deal.amount).collect();
        assert_eq!(amounts, [1500.0, 1700.0, 500.0]);
        assert_eq!(data.records.iter().filter(|record| !record.points.is_empty()).count(), 3);
    }

    #[test]
    fn other_numbered_columns_are_of_one_client() {
        let of = |line: &str| blocks(&line.split(';').map(str::to_owned).collect::<Vec<_>>());
        for line in [
            "Name;Phone 1;Phone 2",
            "Name;Date;Amount",
            "Name;Date 1;Amount 1",
            "Name;Date 1;Phone 1;Date 2;Phone 2",
            "Name;Item 1;Price 1;Item 2;Price 2;Total",
            "",
        ] {
            assert!(of(line).is_empty(), "{line}");
        }
    }
}
