//! Tables as people lay them out: contacts among words, a second line for a second number, tables beside and below each other.

use super::tests::{params, points, skipped, table};
use crate::import::window::Window;
use crate::import::{ReadContext, SourceRule};
use crate::model::chat::RawHandle;
use crate::model::ledger::SkipReason;
use crate::model::source::SourceData;

fn named(name: &str, text: &str) -> SourceData {
    let params = params();
    let context = ReadContext { path: name, name, params: &params, rule: &SourceRule::default() };
    super::read(Window::whole(text.as_bytes()), &context).expect("the table is readable")
}

fn names(data: &SourceData) -> Vec<&str> {
    data.records.iter().map(|record| record.name.as_str()).collect()
}

fn reached(data: &SourceData, record: usize) -> Vec<String> {
    points(data, record).into_iter().map(|(raw, _)| raw.text().to_owned()).collect()
}

/// Whatever column it stands in, a number beside a name is that of the client, and no part of the name.
#[test]
fn contacts_may_stand_beside_names() {
    for text in [
        "Клиент;Город\nНора Квист +7 903 111-22-33;Тверь\nОтто Линд, otto@lind.example;Тула\n",
        "Organisation,Contact,City\nFern,Nora Quist +7 903 111-22-33,Leeds\nMoss,Otto Lind <otto@lind.example>,York\n",
        "Клиент;Контакт;Город\nНора Квист;Нора, тел. +7 903 111-22-33;Тверь\nОтто Линд;otto@lind.example (почта);Тула\n",
    ] {
        let data = table(text);
        assert_eq!(data.records.len(), 2, "{text}");
        assert!(reached(&data, 0)[0].contains("903 111-22-33"), "{text}");
        assert_eq!(reached(&data, 1), ["otto@lind.example"], "{text}");
        assert!(data.records.iter().all(|record| !record.name.contains(['@', '+'])), "{text}");
    }
    // A number that is none stays where it is.
    let firms = table("Клиент;Телефон\nФерн ИНН 7701234567;+79031112233\nМосс ИНН 7701234568;+79031112234\n");
    assert_eq!(names(&firms), ["Ферн ИНН 7701234567", "Мосс ИНН 7701234568"]);
}

/// Nobody who keeps a list minds in which of two columns a contact stands.
#[test]
fn contacts_may_stand_in_each_others_columns() {
    let data = table(
        "Name;Phone;E-mail\nNora Quist;nora@quist.example;\nOtto Lind;;otto@lind.example, +44 7400 123499\n",
    );
    assert_eq!(reached(&data, 0), ["nora@quist.example"]);
    assert_eq!(reached(&data, 1), ["otto@lind.example", "+44 7400 123499"]);
    assert!(data.unread.is_empty());
}

/// A column that nobody has named for contacts is one by what stands in it, with or without a word that says where.
#[test]
fn a_column_of_contacts_in_words_is_one() {
    let data = table(
        "Кто;Как связаться\nНора Квист;тг @nora_q\nОтто Линд;вотсап 8 903 111-22-33\nИда Мосс;почта ida@moss.example\nЯн Фёрн;тел. 8 903 111-22-34\n",
    );
    assert_eq!(data.records.len(), 4);
    assert_eq!(points(&data, 0)[0].0, RawHandle::Platform("telegram".to_owned(), "@nora_q".to_owned()));
    assert!((1..4).all(|record| reached(&data, record).len() == 1));
}

/// Where nothing else says how clients are reached, their notes may; beside a column of numbers a note is one.
#[test]
fn notes_that_hold_nothing_but_contacts_reach_people() {
    let rows = ["Нора Квист", "Отто Линд", "Ида Мосс", "Ян Фёрн"];
    let noted = rows.map(|name| format!("{name};звонить на 8 903 111-22-33\n")).concat();
    assert_eq!(reached(&table(&format!("Клиент;Примечание\n{noted}")), 0).len(), 1);
    let beside = rows.map(|name| format!("{name};муж 8 903 111-22-33;+79031112231\n")).concat();
    assert_eq!(reached(&table(&format!("Клиент;Примечание;Телефон\n{beside}")), 0), ["+79031112231"]);
}

/// A row with nothing but contacts goes on with the client above where rows of clients have more; in a list of names and numbers alone it
/// may be somebody whose name nobody knew.
#[test]
fn a_second_number_may_have_a_line_of_its_own() {
    let data = table(
        "№;Клиент;Телефон;Почта\n1;Нора Квист;+79031112231;\n;;+79031112232;nora@quist.example\n2;Отто Линд;+79031112233;\n;;+79031112234;\n",
    );
    assert_eq!(names(&data), ["Нора Квист", "Отто Линд"]);
    assert_eq!(reached(&data, 0), ["+79031112231", "+79031112232", "nora@quist.example"]);
    assert_eq!((data.ledger.records, data.ledger.items()), (2, 2));
    let full = table(
        "Клиент;Телефон;Город;Мастер\nНора Квист;+79031112231;Тверь;Ольга\n;+79031112232;;\nОтто Линд;+79031112233;Тула;Ольга\n",
    );
    assert_eq!(names(&full), ["Нора Квист", "Отто Линд"]);
    for plain in [
        "Клиент;Телефон\nНора Квист;+79031112231\n;+79031112232\n",
        "Клиент;Телефон;Город\nНора Квист;+79031112231;Тверь\n;+79031112232;\nОтто Линд;+79031112233;Тула\n",
    ] {
        assert_eq!(table(plain).records.len(), plain.lines().count() - 1, "{plain}");
    }
}

/// Each of several tables side by side has its own rows.
#[test]
fn tables_may_stand_side_by_side() {
    let data = table(
        "Клиент;Телефон;;Клиент;Телефон\nНора Квист;+79031112231;;Отто Линд;+79031112232\nИда Мосс;+79031112233;;;\n",
    );
    assert_eq!(names(&data), ["Нора Квист", "Отто Линд", "Ида Мосс"]);
    assert_eq!(reached(&data, 1), ["+79031112232"]);
    let ids: Vec<&str> = data.records.iter().map(|record| record.id.as_str()).collect();
    assert_eq!(ids, ["2", "2.2", "3"]);
    let one = table("Firm;Name;Phone;Name;Phone\nFern;Nora Quist;+447400123499;Otto Lind;+447400123498\n");
    assert_eq!(one.records.len(), 1);
}

/// What begins below with a header of its own is read as that says, and suppliers are no clients there either.
#[test]
fn tables_may_stand_below_each_other() {
    for below in [
        "Поставщик;Телефон\nФерн;+74951112231\nМосс;+74951112232\n",
        "Поставщики;\nИмя;Телефон\nФерн;+74951112231\nМосс;+74951112232\n",
    ] {
        let data =
            table(&format!("Клиент;Телефон\nНора Квист;+79031112231\nОтто Линд;+79031112232\n;\n{below}"));
        assert_eq!(names(&data), ["Нора Квист", "Отто Линд"], "{below}");
        assert_eq!(skipped(&data, SkipReason::Unsupported), 2, "{below}");
    }
    let data = table("Клиент;Телефон\nНора Квист;+79031112231\n;\nПочта;Имя\notto@lind.example;Отто Линд\n");
    assert_eq!(names(&data), ["Нора Квист", "Отто Линд"]);
    assert_eq!(reached(&data, 1), ["otto@lind.example"]);
    assert!(data.detail.notices.iter().any(|notice| notice == "another-table-below"));
}

/// Below a title or a blank row two known headers make one: what was given back, spent or bought there are no sales.
#[test]
fn a_title_above_known_headers_begins_a_table_of_its_own() {
    let head = "Дата;Клиент;Телефон;Сумма;Статус\n01.09.2026;Нора Квист;+79031112231;1000;Оплачен\n;;;;\n";
    for below in [
        "Возвраты сентябрь;;;;\nДата;Клиент;Телефон;Сумма;Причина\n11.09.2026;Нора Квист;+79031112231;1000;Брак\n",
        "Возвраты;;;;\nДата;Клиент;Телефон;Сумма;Статус\n11.09.2026;Нора Квист;+79031112231;1000;Оплачен\n",
        "Расходы;;;;\nДата;Кому уплачено;Телефон;Сумма;Статус\n21.09.2026;Аренда;+74951112231;9000;Оплачен\n",
        "Поставщики;;;;\nНазвание;Город;Телефон;Что возим;\nООО Лён;Тула;+74951112231;Ткань;\n",
    ] {
        let data = table(&format!("{head}{below}"));
        let amounts: Vec<_> = data.deals.iter().map(|deal| deal.amount).collect();
        assert_eq!((amounts, data.records.len()), (vec![Some(1000.0)], 1), "{below}");
        assert_eq!(skipped(&data, SkipReason::Unsupported), 1, "{below}");
    }
    // The next month of the same list is told by its own title, and goes on.
    let data = table(&format!(
        "{head}Октябрь;;;;\nДата;Клиент;Телефон;Сумма;Статус\n11.10.2026;Отто Линд;+79031112232;5;Оплачен\n"
    ));
    assert_eq!(data.deals.len(), 2);
}

/// A table without a header may have titles above its rows.
#[test]
fn titles_above_a_table_without_a_header_are_titles() {
    let data = table(
        "Неделя 1,,,\nАнна Белова,+79162749111,1500,оплачено\nИгорь Чернов,+79162749112,500,долг\nНеделя 2,,,\n\
         Анна Белова,+79162749111,1500,оплачено\nВера Лунина,+79162749113,700,оплачено\n",
    );
    let names: Vec<&str> = data.records.iter().map(|record| record.name.as_str()).collect();
    assert!(
        ["Анна Белова", "Игорь Чернов", "Вера Лунина"].iter().all(|name| names.contains(name)),
        "{names:?}"
    );
    assert!(!names.iter().any(|name| name.starts_with("Неделя")), "{names:?}");
}

/// What came to an account and what went is no list of clients.
#[test]
fn a_statement_without_a_balance_holds_no_clients() {
    let data = table(
        "Дата операции;Контрагент;ИНН;Приход;Расход\n13.05.2026;ООО Ромашка;7701234567;15000,00;\n\
         14.05.2026;ИП Чернов И.О.;770123456789;;20000,00\n15.05.2026;ООО Кедр;7701234568;5000,00;\n",
    );
    assert_eq!((data.records.len(), data.deals.len(), data.ledger.left_out_total()), (0, 0, 3));
}

/// What stands without a header between tables side by side is looked at as in any other table.
#[test]
fn cells_without_a_header_between_tables_are_read() {
    let data = table(
        "Клиент;Телефон;;Клиент;Телефон\nАнна Белова;+79162749111;a@sosna.ru;Игорь Чернов;+79162749112;i@sosna.ru\n\
         Вера Лунина;+79162749113;v@sosna.ru;Олег Седов;+79162749114;\nРита Том;+79162749115;r@sosna.ru;Яна Ким;+79162749116;\n",
    );
    assert_eq!(data.records.len(), 6);
    let mails = data.detail.table.map(|table| table.with_email);
    assert_eq!(mails, Some(4));
}

/// What Telegram says of whoever starts a bot is no login of a portal: nobody is reached by it but over Telegram.
#[test]
fn subscribers_of_a_bot_are_on_telegram() {
    let rows = "5551001,anna_b,Anna,Berg\n5551002,ottol,Otto,Lang\n";
    let data = table(&format!("user_id,username,first_name,last_name\n{rows}"));
    let telegram = |raw: &RawHandle| matches!(raw, RawHandle::Platform(channel, _) if channel == "telegram");
    assert!((0..2).all(|record| points(&data, record).iter().any(|(raw, _)| telegram(raw))));
    let data =
        table(&format!("user_id,username,first_name,email\n{}", rows.replace("Berg", "anna@birch-post.net")));
    assert!(!points(&data, 0).iter().any(|(raw, _)| telegram(raw)), "users of a site have addresses");
}

/// Blanks that do not break, marks that cannot be seen and formulas of texts are what pages and spreadsheets add to a cell.
#[test]
fn cells_are_read_as_they_look() {
    let text = "Name,Phone,Created\nAnn\u{a0}Pike,=\"+447400199001\",2025-02-10\u{a0}10:54\n\u{200e}Tom Reed,\u{202a}+44\u{a0}7400\u{a0}199002\u{202c},2025-02-11\u{202f}09:00\n";
    let data = named("clients.csv", text);
    let names: Vec<&str> = data.records.iter().map(|record| record.name.as_str()).collect();
    assert_eq!(names, ["Ann Pike", "Tom Reed"]);
    assert!(data.records.iter().all(|record| record.created.is_some() && record.points.len() == 1));
    assert_eq!(data.detail.table.map(|table| table.with_phone), Some(2));
}

/// Lines below a header of several columns are a table, whatever the file is called.
#[test]
fn tables_of_texts_keep_their_columns() {
    let text = "Client\tMobile no.\tE-mail\tRemarks\nDan Thornby\t\tdan@kiln.example\t+\nGina\t07400 199001\t\tVIP\nHugo Garside\t07400 199002\t\t\n";
    let data = named("my clients.txt", text);
    assert_eq!(data.records.len(), 3);
    assert!(data.records.iter().any(|record| record.name == "Gina"));
}

/// The day of the last change is not that on which a deal began, wherever its column stands.
#[test]
fn the_day_of_a_change_begins_no_deal() {
    let text = "ID;Дата изменения;Название сделки;Стадия сделки;Сумма;Дата создания;Контакт: ID\n\
                1;10.05.2025 10:37:00;Заказ;Сделка успешна;100;09.03.2025 10:37:00;77\n\
                2;28.06.2025 10:37:00;Заказ;Сделка успешна;100;19.05.2025 10:37:00;78\n";
    let table = named("deals.csv", text).detail.table.expect("a table");
    let created: Vec<&str> = table
        .columns
        .iter()
        .filter(|column| column.role.as_deref() == Some("created_at"))
        .map(|column| column.header.as_str())
        .collect();
    assert_eq!(created, ["Дата создания"]);
}

/// A deal's contact person is somebody, and the id of a person beside the id of a deal says whose deal it is.
#[test]
fn deals_name_their_persons_by_fields() {
    let text = "deal_id,deal_title,deal_contact_person,person_id,deal_value,deal_currency,deal_status,deal_won_time\n\
                41,Renewal,Hugo Jessop,7,100,GBP,won,2025-03-05\n42,Project,Vera Moss,8,200,GBP,won,2025-03-06\n";
    let table = named("deals.csv", text).detail.table.expect("a table");
    let role = |header: &str| table.columns.iter().find(|column| column.header == header)?.role.clone();
    let roles = ["deal_contact_person", "person_id"].map(role);
    assert_eq!(roles.map(Option::unwrap_or_default), ["full_name", "link_contact_ids"]);
}

/// A text with a line for everybody names each field in each line; its first line is somebody, too.
#[test]
fn lines_may_name_their_fields() {
    let text = "Name: Ann Pike; Phone: +447400123461\nName: Tom Reed; Phone: +447400123462\nName: Sue Hall; Phone: +447400123463\n";
    let data = named("contacts.txt", text);
    assert_eq!(names(&data), ["Ann Pike", "Tom Reed", "Sue Hall"]);
}

/// A legend below a list is nobody, and somebody with a remark in brackets is.
#[test]
fn legends_below_a_list_are_nobody() {
    let text = "ФИО;Телефон;Мастер\nБелова Анна;8 903 111 22 33;Оля\nКотов Игорь;8 916 222 33 44;Лена\nВера (сестра Анны, звонить только после шести вечера);;\n;;\n\
                VIP - скидка 10%;;\nпостоянным клиентам делаем скидку при повторном визите;;\n";
    let data = named("clients.csv", text);
    assert_eq!((data.records.len(), data.ledger.left_out_total()), (3, 2), "{:?}", names(&data));
}

/// In a table without any header nothing speaks against cells, and two of them are enough.
#[test]
fn a_short_list_without_a_header_is_read() {
    let data = table(
        "Анна Белова;+79162749111;anna@sosna.ru\nИгорь Чернов;+79162749112;\nВера Лунина;;vera@sosna.ru\n",
    );
    let found: Vec<(&str, usize)> =
        data.records.iter().map(|record| (record.name.as_str(), record.points.len())).collect();
    assert_eq!(found, [("Анна Белова", 2), ("Игорь Чернов", 1), ("Вера Лунина", 1)]);
}

/// `State` beside a city is where somebody lives, and not whether he may be written to.
#[test]
fn the_state_of_an_address_is_no_consent() {
    let data = table(
        "Name,Email,City,State\nAnn Pike,ann@birch-post.net,Salem,OR\nTom Reed,tom@birch-post.net,Reno,NV\n",
    );
    assert!(!data.shows_consent);
}

/// What was written between addresses is mail, and the business's own address is the one that stands in each row.
#[test]
fn letters_in_a_table_are_mail() {
    let data = table(
        "Date,From,To,Subject\n2025-06-03 10:00:00,Ann Pike <ann@birch-post.net>,desk@fern-studio.net,Booking\n\
         2025-06-03 12:00:00,desk@fern-studio.net,Ann Pike <ann@birch-post.net>,Re: Booking\n\
         2025-06-04 10:00:00,tom@birch-post.net,desk@fern-studio.net,Price\n",
    );
    let found: Vec<(&str, u64)> =
        data.chats.iter().map(|chat| (chat.channel.as_str(), chat.messages())).collect();
    assert_eq!(found, [("email", 2), ("email", 1)]);
    assert_eq!((data.detail.inbound, data.detail.outbound), (Some(2), Some(1)));
}

/// A gateway's list of what it has sent, with what each text cost, is no list of sales.
#[test]
fn texts_that_were_sent_are_no_sales() {
    let data = table(
        "Sent at,Sender,Recipient,Message,Parts,Status,Price\n2025-06-03 10:00,FernStudio,+447400123461,See you,1,Delivered,0.04\n\
         2025-06-04 10:00,FernStudio,+447400123463,Thanks,1,Delivered,0.04\n2025-06-05 10:00,FernStudio,+447400123464,Bye,1,Delivered,0.04\n",
    );
    assert_eq!((data.deals.len(), data.detail.outbound), (0, Some(3)));
}

/// Messages on one messenger need no word for it, the line of the business is no channel, and a network is.
#[test]
fn channels_of_logs_are_told_by_cells() {
    let channels =
        |text: &str| -> Vec<String> { table(text).chats.into_iter().map(|chat| chat.channel).collect() };
    let wati = "wa_id,contact_name,message_time,direction,text\n447400123461,Ann Pike,2025-06-03T10:00:00Z,inbound,hi\n\
                447400123461,Ann Pike,2025-06-03T10:05:00Z,outbound,hello\n";
    assert_eq!(channels(wati), ["whatsapp"]);
    let lines = "Дата и время;Канал;Тип чата;Телефон;Направление;Текст\n03.06.2025 10:00;+79990001122;whatsapp;79031112233;Входящее;да\n\
                 24.06.2025 10:00;shop;telegram;79162223344;Исходящее;да\n";
    assert_eq!(channels(lines), ["whatsapp", "telegram"]);
    let networks = "ID диалога;Клиент;Соцсеть;Время сообщения;Автор;Сообщение\n1;Анна;instagram;2025-06-03 10:00:00;Клиент;да\n\
                    1;Анна;instagram;2025-06-03 10:05:00;Оператор;да\n2;Игорь;whatsapp;2025-06-04 10:00:00;Клиент;да\n";
    assert_eq!(channels(networks), ["instagram", "whatsapp"]);
}

/// A column of yes and no is none of names, whatever stands above it.
#[test]
fn answers_name_nobody() {
    let data = table(
        "Name (Original Name),User Email,Guest\nVera Lind,vera@kedr-primer.ru,Yes\nOleg Brand,oleg@kedr-primer.ru,No\n\
         Ida Moss,ida@kedr-primer.ru,Yes\nAda Loft,ada@kedr-primer.ru,Yes\n",
    );
    let names: Vec<&str> = data.records.iter().map(|record| record.name.as_str()).collect();
    assert_eq!(names, ["Vera Lind", "Oleg Brand", "Ida Moss", "Ada Loft"]);
    let table = data.detail.table.expect("a table");
    assert!(table.columns.iter().any(|column| column.header == "Guest" && column.role.is_none()));
}

/// The ends of letters of which nobody knows when they were written are no contacts of one client.
#[test]
fn a_list_of_letters_is_none_of_clients() {
    for headers in
        ["Subject,From: (Name),From: (Address),To: (Name),To: (Address)", "Topic,Sender,From,Receiver,To"]
    {
        let data = table(&format!(
            "{headers}\nQuote,Vera Lind,vera@kedr-primer.ru,Kedr,info@kedr-primer.ru\n\
             Quote,Oleg Brand,oleg@kedr-primer.ru,Kedr,info@kedr-primer.ru\n"
        ));
        assert_eq!((data.records.len(), data.ledger.left_out_total()), (0, 2), "{headers}");
    }
}

/// A call that rang at several telephones stands there once for each: it is one, and was taken if any of them was.
#[test]
fn legs_of_a_call_are_one_call() {
    let head = "ID звонка;Дата;Направление;Номер клиента;Сотрудник;Длительность;Статус\n";
    let legs = |id: &str, hour: u32, phone: &str| {
        format!(
            "{id};01.10.2026 {hour}:00:00;входящий;{phone};100;0;не отвечен\n{id};01.10.2026 {hour}:01:00;входящий;{phone};101;5;отвечен\n{id};01.10.2026 {hour}:02:00;входящий;{phone};102;90;отвечен\n"
        )
    };
    let (one, two) = (legs("C0", 10, "+79031112231"), legs("C1", 11, "+79031112232"));
    let data = table(&format!("{head}{one}{two}"));
    assert_eq!((data.ledger.messages, data.ledger.system), (2, 2));
    // An id that comes again another time is that of something else.
    let later = legs("C0", 15, "+79031112231");
    assert_eq!(table(&format!("{head}{one}{two}{later}")).ledger.messages, 3);
    // In a number of the caller there is his number.
    let head = head.replace("ID звонка", "callerid");
    let data = table(&format!(
        "{head}{}{}",
        legs("79031112231", 10, "+79031112231"),
        legs("79031112232", 11, "+79031112232")
    ));
    assert_eq!(data.ledger.messages, 4);
}
