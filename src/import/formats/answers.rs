//! Answers of the interfaces of CRMs, shops and help desks (JSON): one reader over a layout for each system.

use std::sync::LazyLock;

use crate::import::api::{self, Layout};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, KnownFrom, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

/// Answers of one system.
pub struct Answers {
    id: &'static str,
    title: &'static str,
    layout: &'static str,
}

/// A format with the layout of the same id.
macro_rules! answers {
    ($(#[$doc:meta] $name:ident $id:literal $title:literal)+) => {
        $(
            #[$doc]
            pub const $name: Answers = Answers {
                id: $id,
                title: $title,
                layout: include_str!(concat!("../api/layouts/", $id, ".toml")),
            };
        )+

        /// All of them, in the order in which they are tried.
        const ALL: &[Answers] = &[$($name),+];
    };
}

answers! {
    /// amoCRM and Kommo.
    AMOCRM "amocrm-json" "amoCRM / Kommo API (JSON)"
    /// Bitrix24.
    BITRIX24 "bitrix24-json" "Bitrix24 REST (JSON)"
    /// Brevo.
    BREVO "brevo-json" "Brevo API (JSON)"
    /// Chatwoot.
    CHATWOOT "chatwoot-contacts-json" "Chatwoot contacts (JSON)"
    /// Close.
    CLOSE "close-json" "Close API (JSON)"
    /// Microsoft Dynamics 365.
    DYNAMICS365 "dynamics365-json" "Dynamics 365 Web API (JSON)"
    /// Freshsales and Freshdesk.
    FRESHWORKS "freshworks-json" "Freshworks API (JSON)"
    /// `GetCourse`.
    GETCOURSE "getcourse-json" "GetCourse users (JSON)"
    /// Help Scout.
    HELPSCOUT "helpscout-customers-json" "Help Scout customers (JSON)"
    /// `HubSpot`.
    HUBSPOT "hubspot-json" "HubSpot API (JSON)"
    /// Intercom.
    INTERCOM "intercom-contacts-json" "Intercom contacts (JSON)"
    /// Klaviyo.
    KLAVIYO "klaviyo-json" "Klaviyo API (JSON)"
    /// Mailchimp.
    MAILCHIMP "mailchimp-json" "Mailchimp API (JSON)"
    /// `МойСклад`.
    MOYSKLAD "moysklad-json" "МойСклад API (JSON)"
    /// `RetailCRM`.
    RETAILCRM "retailcrm-json" "RetailCRM API (JSON)"
    /// Salesforce.
    SALESFORCE "salesforce-json" "Salesforce API (JSON)"
    /// Shopify.
    SHOPIFY "shopify-json" "Shopify API (JSON)"
    /// Stripe.
    STRIPE "stripe-json" "Stripe API (JSON)"
    /// `WooCommerce`.
    WOOCOMMERCE "woocommerce-json" "WooCommerce API (JSON)"
    /// YCLIENTS and Altegio.
    YCLIENTS "yclients-json" "YCLIENTS / Altegio API (JSON)"
    /// Pipedrive.
    PIPEDRIVE "pipedrive-json" "Pipedrive API (JSON)"
    /// Zendesk.
    ZENDESK "zendesk-users-json" "Zendesk users and tickets (JSON)"
    /// Zoho CRM.
    ZOHO "zoho-json" "Zoho CRM API (JSON)"
}

static LAYOUTS: LazyLock<Vec<(&'static str, Layout)>> = LazyLock::new(|| {
    ALL.iter().filter_map(|answers| Some((answers.id, Layout::parse(answers.layout).ok()?))).collect()
});

/// The format of a beginning of JSON; `None` when no layout knows it.
pub(in crate::import) fn sniff(text: &str) -> Option<&'static str> {
    if !text.trim_start().starts_with(['{', '[']) {
        return None;
    }
    LAYOUTS.iter().find(|(_, layout)| layout.is_in(text)).map(|(id, _)| *id)
}

impl Format for Answers {
    fn meta(&self) -> FormatMeta {
        FormatMeta { id: self.id, title: self.title, channel: None, kind: SourceKind::Crm, unit: "item" }
    }

    fn known_from(&self) -> KnownFrom {
        let layout = LAYOUTS.iter().find(|(id, _)| *id == self.id);
        layout.map(|(_, layout)| layout.known).unwrap_or_default()
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        if probe.answers(sniff) == Some(self.id) { Detection::Yes } else { Detection::No }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        let layout = LAYOUTS.iter().find(|(id, _)| *id == self.id).map(|(_, layout)| layout);
        let unknown = || ImportError::from(ImportErrorKind::NothingFound("items"));
        api::read(layout.ok_or_else(unknown)?, input, context)
    }
}

/// The layouts of all of them, as they are written.
pub fn layouts() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|answers| answers.layout)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layout_is_sound() {
        for answers in ALL {
            let layout = Layout::parse(answers.layout);
            assert!(layout.is_ok(), "{}: {:?}", answers.id, layout.err());
        }
    }
}
