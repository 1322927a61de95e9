//! Tables of a CRM of any size, as HubSpot writes them. The same size gives the same bytes; everybody in them is invented.

use std::io::{self, Write};

/// Writes the contacts: nine in ten with a phone, two in three with an address, one in a hundred with something wrong.
///
/// # Errors
///
/// When `out` fails.
pub(crate) fn contacts(out: &mut impl Write, clients: u64) -> io::Result<()> {
    writeln!(
        out,
        "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lifecycle Stage,Create Date"
    )?;
    for client in 0..clients {
        let phone = match client % 100 {
            0..30 => format!("+7900{client:07}"),
            30..60 => format!("8 (900) {:03}-{:02}-{:02}", client / 10_000, client / 100 % 100, client % 100),
            60..89 => format!("7900{client:07}"),
            89 => "0000000000".to_owned(),
            _ => String::new(),
        };
        let mail = match client % 100 {
            0 => "нет".to_owned(),
            kind if kind % 3 == 0 => String::new(),
            _ => format!("client{client}@pochta-{}.ru", client % 40),
        };
        let stage = if client % 3 == 0 { "Customer" } else { "Lead" };
        writeln!(
            out,
            "{},Клиент{client},Ежов,{mail},{phone},Ольга Кедрова,{stage},{}",
            record(client),
            day(client, 10)
        )?;
    }
    Ok(())
}

/// Writes one deal for each client.
///
/// # Errors
///
/// When `out` fails.
pub(crate) fn deals(out: &mut impl Write, clients: u64) -> io::Result<()> {
    writeln!(
        out,
        "Record ID,Deal Name,Deal Stage,Close Date,Amount,Currency,Pipeline,Create Date,Associated Contact,Associated Contact IDs"
    )?;
    for client in 0..clients {
        let stage =
            ["Presentation Scheduled", "Closed Won", "Closed Won", "Closed Lost"][client as usize % 4];
        writeln!(
            out,
            "{},Заказ,{stage},{},{},RUB,Sales Pipeline,{},Клиент{client} Ежов,{}",
            5_000_000 + client,
            day(client, 60),
            1_000 + client % 90 * 100,
            day(client, 20),
            record(client)
        )?;
    }
    Ok(())
}

/// Writes two connected calls for each client.
///
/// # Errors
///
/// When `out` fails.
pub(crate) fn calls(out: &mut impl Write, clients: u64) -> io::Result<()> {
    writeln!(
        out,
        "Record ID,Activity date,Activity assigned to,Call direction,Call outcome,Call duration,Associated Contact,Associated Contact IDs"
    )?;
    for call in 0..2 * clients {
        let (client, way) = (call / 2, if call % 2 == 0 { "Inbound" } else { "Outbound" });
        writeln!(
            out,
            "{},{},Ольга Кедрова,{way},Connected,00:04:10,Клиент{client} Ежов,{}",
            8_000_000 + call,
            day(call, 30),
            record(client)
        )?;
    }
    Ok(())
}

fn record(client: u64) -> u64 {
    1_000_001 + client
}

/// Some minute of the two years that `messages` spread over.
fn day(client: u64, after: u64) -> String {
    let day = (client * 7 + after) % 660;
    format!("{}-{:02}-{:02} 12:30", 2024 + day / 336, day / 28 % 12 + 1, day % 28 + 1)
}
