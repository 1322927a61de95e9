//! One pseudonymous row a client: from these rows every headline figure can be summed again in a spreadsheet.
//! `docs/clients-csv.md` says what each column means and how the figures are made of them.

use std::io::{self, Write};

use super::csv_folder::{BOM, guarded};
use super::{ClientTable, CsvStyle};
use crate::model::client::Scope;
use crate::model::parts::{ClientPart, ClientParts, RoutePart};
use crate::model::pseudonym::pseudonym;

/// `-f clients`.
pub struct ClientsCsv;

impl ClientTable for ClientsCsv {
    fn id(&self) -> &'static str {
        "clients"
    }

    fn render(&self, parts: &ClientParts, style: CsvStyle, out: &mut dyn Write) -> io::Result<()> {
        if style.excel_bom {
            out.write_all(BOM)?;
        }
        let mut table = csv::Writer::from_writer(out);
        let header = header(parts);
        table.write_record(header.iter().map(|name| guarded(name, style).into_owned()))?;
        for client in &parts.clients {
            table.write_record(row(client))?;
        }
        table.flush()
    }
}

/// Columns before those of the operators, in order.
const FIRST: [&str; 8] =
    ["client", "scope", "in_scope", "weight", "value", "inbound", "outbound", "reachable"];

/// Columns of the second and third test.
const TESTS: [&str; 14] = [
    "rented_messages",
    "rented_logged",
    "owned_messages",
    "kappa",
    "context",
    "context_low",
    "context_high",
    "email",
    "phone",
    "portal",
    "owned",
    "confirmed",
    "recoverable",
    "owned_or_recoverable",
];

/// Columns of concentration before those of the channels.
const SHARES: [&str; 2] = ["counted", "rented_share"];

fn header(parts: &ClientParts) -> Vec<String> {
    let of_operators = |operator: &String| {
        ["credit", "credit_low", "credit_high"].map(|figure| format!("{figure}:{operator}"))
    };
    let mut header: Vec<String> = FIRST.map(str::to_owned).into();
    header.extend(parts.operators.iter().flat_map(of_operators));
    header.extend(TESTS.map(str::to_owned));
    header.extend(SHARES.map(str::to_owned));
    header.extend(parts.channels.iter().map(|channel| format!("share:{channel}")));
    header.extend(parts.channels.iter().map(|channel| format!("route:{channel}")));
    header
}

/// The cells of a client. Figures are not rounded, decimals have a point, what is unknown is empty.
fn row(client: &ClientPart) -> Vec<String> {
    let flag = |is_so: bool| u8::from(is_so).to_string();
    let figure = |figure: Option<f64>| figure.map(|figure| figure.to_string()).unwrap_or_default();
    let context = &client.context;
    let mut row = vec![
        pseudonym(client.number),
        client.scope.id().to_owned(),
        flag(client.scope == Scope::In),
        client.weight.to_string(),
        figure(client.value),
        client.inbound.to_string(),
        client.outbound.to_string(),
        flag(client.outage.is_reachable),
    ];
    for credit in &client.outage.credits {
        row.extend([credit.score, credit.low, credit.high].map(|credit| credit.to_string()));
    }
    row.extend([context.rented, context.logged, context.owned].map(|count| count.to_string()));
    row.push(context.kappa.to_string());
    row.extend([context.score, context.low, context.high].map(figure));
    row.extend(match client.owned {
        Some(owned) => [
            owned.email,
            owned.phone,
            owned.portal,
            owned.any(),
            owned.is_confirmed,
            owned.is_recoverable,
            owned.any() || owned.is_recoverable,
        ]
        .map(flag),
        None => [const { String::new() }; 7],
    });
    row.push(flag(client.shares.iter().any(|share| *share > 0.0)));
    row.push(client.rented_share.to_string());
    row.extend(client.shares.iter().map(ToString::to_string));
    let routes = client.outage.routes.iter().map(|route| match route {
        RoutePart::None => "",
        RoutePart::Known => "known",
        RoutePart::Proven => "proven",
    });
    row.extend(routes.map(str::to_owned));
    row
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::parts::{ContextPoint, CreditPart, OutagePart};

    fn one() -> ClientParts {
        let credit = CreditPart { score: 0.5, low: 0.0, high: 1.0 };
        let outage = OutagePart {
            is_reachable: true,
            today: credit,
            routes: vec![RoutePart::Known],
            credits: vec![credit],
        };
        let client = ClientPart {
            number: 7,
            scope: Scope::In,
            weight: 1.0,
            value: None,
            inbound: 3,
            outbound: 4,
            outage,
            context: ContextPoint { rented: 7, kappa: 0.25, ..ContextPoint::default() },
            owned: None,
            shares: vec![1.0],
            rented_share: 1.0,
        };
        ClientParts {
            channels: vec!["whatsapp".to_owned()],
            operators: vec!["=meta".to_owned()],
            clients: vec![client],
        }
    }

    #[test]
    fn a_row_has_a_cell_for_each_column_and_none_for_what_is_unknown() {
        let parts = one();
        let mut bytes = Vec::new();
        ClientsCsv.render(&parts, CsvStyle::default(), &mut bytes).expect("memory");
        let mut table = csv::Reader::from_reader(bytes.as_slice());
        let header = table.headers().expect("a header").clone();
        let row = table.records().next().expect("a row").expect("as wide as the header");
        let cell = |name: &str| {
            header.iter().zip(&row).find(|(column, _)| *column == name).map(|(_, cell)| cell.to_owned())
        };
        assert_eq!(cell("client").as_deref(), Some("client-000007"));
        assert_eq!(cell("value").as_deref(), Some(""));
        assert_eq!(cell("owned").as_deref(), Some(""));
        assert_eq!(cell("credit:=meta").as_deref(), Some("0.5"));
        assert_eq!(cell("route:whatsapp").as_deref(), Some("known"));
        assert!(header.iter().all(|name| name.starts_with(|c: char| c.is_ascii_lowercase())));
    }
}
