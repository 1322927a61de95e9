//! amoCRM: contacts and leads, as its list view exports them.

use super::people::office_phone;
use super::table::{cell_if, csv};
use super::world::{Client, Outcome, World};
use untether::model::time::Day;

/// The exports.
pub(super) fn files(world: &World) -> Vec<(String, Vec<u8>)> {
    vec![
        ("amocrm/amocrm_export_contacts_2026-11-01.csv".to_owned(), contacts(world)),
        ("amocrm/amocrm_export_leads_2026-11-01.csv".to_owned(), leads(world)),
    ]
}

fn on_record(world: &World) -> impl Iterator<Item = &Client> {
    world.clients.iter().filter(|client| client.person.role.in_crm())
}

fn contacts(world: &World) -> Vec<u8> {
    let header = [
        "ID",
        "Тип",
        "Полное имя контакта",
        "Имя",
        "Фамилия",
        "Название компании",
        "Ответственный",
        "Дата создания контакта",
        "Кем создан контакт",
        "Сделки",
        "Дата редактирования",
        "Кем редактирован",
        "Теги",
        "Примечание 1",
        "Примечание 2",
        "Рабочий телефон",
        "Рабочий прямой телефон",
        "Мобильный телефон",
        "Рабочий email",
        "Личный email",
        "Другой email",
        "Источник",
        "TelegramId_WZ",
    ];
    let keeper = || world.words.keeper.to_owned();
    let rows = on_record(world).map(|client| {
        let person = &client.person;
        let role = person.role;
        let note = |position: usize| {
            client.notes.get(position).map_or(String::new(), |(_, text)| (*text).to_owned())
        };
        let titles: Vec<&str> = client.deals.iter().map(|deal| deal.title).collect();
        vec![
            person.record().to_string(),
            "контакт".to_owned(),
            person.full_name(),
            person.first.written.to_owned(),
            person.family.written.to_owned(),
            String::new(),
            keeper(),
            at(client.created),
            keeper(),
            titles.join(", "),
            at(client.created),
            keeper(),
            String::new(),
            note(0),
            note(1),
            cell_if(person.gave_office_phone(), || office_phone(world.words)),
            String::new(),
            cell_if(role.phone_in_crm(), || person.phone_cell(world.words)),
            String::new(),
            cell_if(role.mail_in_crm(), || person.mail(world.words)),
            String::new(),
            if role.on_whatsapp() { "WhatsApp" } else { "Сайт" }.to_owned(),
            cell_if(role.on_telegram(), || person.telegram_id().to_string()),
        ]
    });
    csv(&header, rows)
}

fn leads(world: &World) -> Vec<u8> {
    let header = [
        "ID",
        "Название сделки",
        "Бюджет",
        "Ответственный",
        "Дата создания сделки",
        "Кем создана сделка",
        "Дата редактирования",
        "Кем редактирована",
        "Дата закрытия",
        "Теги",
        "Примечание",
        "Этап сделки",
        "Воронка",
        "Полное имя контакта",
        "Компания контакта",
        "Ответственный за контакт",
        "Рабочий телефон",
        "Мобильный телефон",
        "Рабочий email",
        "Личный email",
    ];
    let keeper = || world.words.keeper.to_owned();
    let all = on_record(world).flat_map(|client| client.deals.iter().map(move |deal| (client, deal)));
    let rows = all.enumerate().map(|(position, (client, deal))| {
        let (person, role) = (&client.person, client.person.role);
        let (stage, closed) = match deal.outcome {
            Outcome::Open => ("Переговоры", "не закрыта".to_owned()),
            Outcome::Won => ("Успешно реализовано", at(deal.closed)),
            Outcome::Lost => ("Закрыто и не реализовано", at(deal.closed)),
        };
        vec![
            (880_001 + position).to_string(),
            deal.title.to_owned(),
            deal.amount.to_string(),
            keeper(),
            at(deal.opened),
            keeper(),
            at(deal.closed),
            keeper(),
            closed,
            String::new(),
            String::new(),
            stage.to_owned(),
            "Продажи".to_owned(),
            person.full_name(),
            String::new(),
            keeper(),
            cell_if(person.gave_office_phone(), || office_phone(world.words)),
            cell_if(role.phone_in_crm(), || person.phone_cell(world.words)),
            String::new(),
            cell_if(role.mail_in_crm(), || person.mail(world.words)),
        ]
    });
    csv(&header, rows)
}

fn at(day: Day) -> String {
    day.date().format("%d.%m.%Y 12:30:00").to_string()
}
