//! Tables of CRMs and other lists: one declaration each over the shared table reader.

use super::mbox;
use crate::import::error::ImportError;
use crate::import::path::ending;
use crate::import::table::list::Lines;
use crate::import::table::{self, dialect, headers, spreadsheet_ml, workbook};
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, KnownFrom, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

/// Tables of one system, known by their headers.
pub struct CrmTable {
    system: &'static str,
    id: &'static str,
    title: &'static str,
}

const fn of(system: &'static str, id: &'static str, title: &'static str) -> CrmTable {
    CrmTable { system, id, title }
}

/// amoCRM and Kommo.
pub const AMOCRM_TABLE: CrmTable = of("amocrm", "amocrm-table", "amoCRM / Kommo table");
/// Bitrix24.
pub const BITRIX24_TABLE: CrmTable = of("bitrix24", "bitrix24-table", "Bitrix24 table");
/// Brevo, once Sendinblue.
pub const BREVO_TABLE: CrmTable = of("brevo", "brevo-table", "Brevo list");
/// Close.
pub const CLOSE_TABLE: CrmTable = of("close", "close-table", "Close table");
/// Microsoft Dynamics 365.
pub const DYNAMICS365_TABLE: CrmTable = of("dynamics365", "dynamics365-table", "Dynamics 365 table");
/// `GetCourse`.
pub const GETCOURSE_TABLE: CrmTable = of("getcourse", "getcourse-table", "GetCourse table");
/// HubSpot.
pub const HUBSPOT_TABLE: CrmTable = of("hubspot", "hubspot-table", "HubSpot table");
/// Klaviyo.
pub const KLAVIYO_TABLE: CrmTable = of("klaviyo", "klaviyo-table", "Klaviyo list");
/// Mailchimp.
pub const MAILCHIMP_TABLE: CrmTable = of("mailchimp", "mailchimp-table", "Mailchimp audience");
/// Pipedrive.
pub const PIPEDRIVE_TABLE: CrmTable = of("pipedrive", "pipedrive-table", "Pipedrive table");
/// Salesforce.
pub const SALESFORCE_TABLE: CrmTable = of("salesforce", "salesforce-table", "Salesforce table");
/// Shopify.
pub const SHOPIFY_TABLE: CrmTable = of("shopify", "shopify-table", "Shopify table");
/// Stripe.
pub const STRIPE_TABLE: CrmTable = of("stripe", "stripe-table", "Stripe table");
/// Tilda.
pub const TILDA_TABLE: CrmTable = of("tilda", "tilda-table", "Tilda leads");
/// Unisender.
pub const UNISENDER_TABLE: CrmTable = of("unisender", "unisender-table", "Unisender list");
/// `WooCommerce`.
pub const WOOCOMMERCE_TABLE: CrmTable = of("woocommerce", "woocommerce-table", "WooCommerce table");
/// Zoho CRM.
pub const ZOHO_TABLE: CrmTable = of("zoho", "zoho-table", "Zoho CRM table");
/// `BotHelp`.
pub const BOTHELP_TABLE: CrmTable = of("bothelp", "bothelp-table", "BotHelp subscribers");
/// Botmother.
pub const BOTMOTHER_TABLE: CrmTable = of("botmother", "botmother-table", "Botmother users");
/// Chatwoot.
pub const CHATWOOT_TABLE: CrmTable = of("chatwoot", "chatwoot-table", "Chatwoot conversations (table)");
/// Freshsales and Freshdesk.
pub const FRESHWORKS_TABLE: CrmTable = of("freshworks", "freshworks-table", "Freshsales / Freshdesk table");
/// Intercom.
pub const INTERCOM_TABLE: CrmTable = of("intercom", "intercom-table", "Intercom messages (table)");
/// `ManyChat`.
pub const MANYCHAT_TABLE: CrmTable = of("manychat", "manychat-table", "ManyChat subscribers");
/// `МойСклад`.
pub const MOYSKLAD_TABLE: CrmTable = of("moysklad", "moysklad-table", "МойСклад table");
/// `RetailCRM`.
pub const RETAILCRM_TABLE: CrmTable = of("retailcrm", "retailcrm-table", "RetailCRM table");
/// Salebot.
pub const SALEBOT_TABLE: CrmTable = of("salebot", "salebot-table", "Salebot clients");
/// `SendPulse`.
pub const SENDPULSE_TABLE: CrmTable = of("sendpulse", "sendpulse-table", "SendPulse subscribers");
/// Senler.
pub const SENLER_TABLE: CrmTable = of("senler", "senler-table", "Senler subscribers");
/// YCLIENTS and Altegio.
pub const YCLIENTS_TABLE: CrmTable = of("yclients", "yclients-table", "YCLIENTS / Altegio table");
/// Zendesk.
pub const ZENDESK_TABLE: CrmTable = of("zendesk", "zendesk-table", "Zendesk table");
/// The worklist of this program, filled in.
pub const WORKLIST_TABLE: CrmTable = of("worklist", "worklist", "Worklist of untether");

impl Format for CrmTable {
    fn meta(&self) -> FormatMeta {
        FormatMeta { id: self.id, title: self.title, channel: None, kind: SourceKind::Crm, unit: "row" }
    }

    fn known_from(&self) -> KnownFrom {
        // Of these there are files; the headers of the others are those that public code reads.
        if matches!(self.system, "salesforce" | "worklist") { KnownFrom::File } else { KnownFrom::Code }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let system = probe.system(headers, |headers| Some(dialect::recognise(headers)?.system.as_str()));
        if system == Some(self.system) { Detection::Yes } else { Detection::No }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        table::read(input, context)
    }
}

/// Any other delimited or HTML table.
pub struct Csv;

impl Format for Csv {
    fn meta(&self) -> FormatMeta {
        FormatMeta { id: "csv", title: "Table (CSV)", channel: None, kind: SourceKind::Crm, unit: "row" }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let headers = probe.headers(headers);
        let name = probe.name.to_ascii_lowercase();
        let is_named = [".csv", ".tsv"].iter().any(|end| name.ends_with(end));
        let known = headers.iter().filter(|header| headers::is_known(header)).count();
        // A text that is no table has a first line of one cell: prose names no column, and seldom two.
        let is_table = known > 0 && (headers.len() > 1 || is_named);
        let is_list = || ending(&name) == "txt" && Lines::of(probe.text).is_some();
        if !headers.is_empty() && (is_table || is_named || is_list()) {
            Detection::Maybe
        } else {
            Detection::No
        }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        table::read(input, context)
    }
}

/// A workbook with a table of any system: which one shows only when it is unpacked.
pub struct Xlsx;

impl Format for Xlsx {
    fn meta(&self) -> FormatMeta {
        FormatMeta { id: "xlsx", title: "Excel workbook", channel: None, kind: SourceKind::Crm, unit: "row" }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let is_old = probe.head.starts_with(&workbook::COMPOUND) && !mbox::is_message(probe);
        let is_book =
            workbook::is_workbook(probe.head) || is_old || spreadsheet_ml::is_spreadsheet_ml(probe.text);
        if is_book { Detection::Yes } else { Detection::No }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        table::read(input, context)
    }
}
