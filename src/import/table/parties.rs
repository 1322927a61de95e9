//! Contacts of somebody else in the rows of clients: a parcel has a sender beside its recipient, and each has a name and a number.

use super::draft::Draft;
use super::headers::Meaning;
use super::headers::fold::words;
use super::plan::Plan;
use super::roles::Role;

/// Letters that two forms of one word have in common at the start: «отправитель», «отправителя».
const LEAST_IN_COMMON: usize = 4;

/// Takes away the contacts that stand for another name than the client's, where the client's own are known by the same word: two people in
/// one record would make one client of all whom either of them deals with.
pub(super) fn leave_out(plan: &mut Plan, drafts: &mut [Draft]) {
    let Some(client) = plan.first(Role::FullName).filter(|_| plan.dialect.is_none()) else { return };
    let is_of = |column: usize, name: usize| speak_of_one(&drafts[column].header, &drafts[name].header);
    let contacts = plan.columns(Role::is_contact);
    if !contacts.iter().any(|column| is_of(*column, client)) {
        return;
    }
    let is_name = |column: usize| {
        let looks = &drafts[column].looks;
        column != client
            && plan.role(column).is_none()
            && looks.full_names > 0
            && looks.full_names * 2 >= looks.filled
    };
    let others: Vec<usize> = (0..drafts.len()).filter(|column| is_name(*column)).collect();
    let is_of_other =
        |column: &usize| !is_of(*column, client) && others.iter().any(|other| is_of(*column, *other));
    for column in contacts.into_iter().filter(is_of_other).collect::<Vec<_>>() {
        plan.set(column, None);
        // A column that looks like contacts and is not used is said.
        (drafts[column].role, drafts[column].meaning) = (None, Meaning::Unknown);
    }
}

/// Whether two headers have a word in common, in whatever form of it.
fn speak_of_one(one: &str, other: &str) -> bool {
    let of_other = words(other);
    words(one).iter().any(|word| of_other.iter().any(|other| are_forms(word, other)))
}

fn are_forms(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let longest = one.chars().count().max(other.chars().count());
    common >= LEAST_IN_COMMON && common * 4 >= longest * 3
}

#[cfg(test)]
mod tests {
    use super::super::tests::{points, table};

    #[test]
    fn the_other_party_is_not_the_client() {
        let data = table(
            "Дата;Получатель;Тел. получателя;Отправитель;Тел. отправителя;Сумма;Статус\n\
             13.05.2026;Анна Белова;+79162749111;Игорь Чернов;+79162749112;1500;Доставлен\n\
             14.05.2026;Вера Лунина;+79162749113;Игорь Чернов;+79162749112;2500;Доставлен\n\
             15.05.2026;Олег Седов;+79162749114;Рита Том;+79162749115;300;Доставлен\n\
             16.05.2026;Яна Ким;+79162749116;Лев Гор;+79162749117;300;Доставлен\n",
        );
        assert_eq!(
            (0..data.records.len()).map(|record| points(&data, record).len()).collect::<Vec<_>>(),
            [1, 1, 1, 1]
        );
        assert_eq!(data.unused.len(), 1, "what is left out is said");
    }

    #[test]
    fn numbers_of_one_client_stay() {
        for headers in ["Client;Client phone;Manager;Second phone", "Ребёнок;Группа;Тел. мамы;Тел. папы"]
        {
            let data = table(&format!("{headers}\nAda Loft;+447911274911;Eve Ray;+447911274912\n"));
            assert!(points(&data, 0).len() > 1, "{headers}");
        }
    }
}
