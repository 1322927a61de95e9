//! CRMs as declarations: which headers give their tables away, and what is special about their columns.

use super::plan::{Plan, TableKind};
use super::roles::Role;
use super::words::folded;

/// What one CRM's tables look like.
#[derive(Debug)]
pub struct Dialect {
    /// System id: the scope in which record ids are equal.
    pub system: &'static str,
    /// Whether headers (folded) are this CRM's.
    matches: fn(&Headers) -> bool,
    /// What a table with these headers holds.
    kind: fn(&Headers) -> TableKind,
    /// Changes the plan where a header means something else than elsewhere.
    pub(super) adapt: fn(&mut Plan),
}

/// Folded headers of a table.
pub struct Headers(Vec<String>);

impl Headers {
    fn new(headers: &[String]) -> Self {
        Self(headers.iter().map(|header| folded(header)).collect())
    }

    fn has(&self, header: &str) -> bool {
        self.0.iter().any(|other| other == header)
    }

    fn any(&self, headers: &[&str]) -> bool {
        headers.iter().any(|header| self.has(header))
    }

    fn starts(&self, start: &str) -> bool {
        self.0.iter().any(|header| header.starts_with(start))
    }

    fn ends(&self, end: &str) -> bool {
        self.0.iter().any(|header| header.ends_with(end))
    }
}

/// HubSpot.
pub static HUBSPOT: Dialect = Dialect {
    system: "hubspot",
    matches: |headers| {
        let objects = [
            "lifecycle stage",
            "lead status",
            "contact owner",
            "associated company",
            "associated contact",
            "associated contact ids",
            "deal stage",
            "activity date",
            "company owner",
            "ticket status",
        ];
        // Zoho also has a `Record Id`, but with a twin `X.id` beside each look-up.
        (headers.has("record id") && headers.any(&objects) && !headers.ends(".id"))
            || (headers.has("channel type") && headers.has("communication body"))
            || (headers.starts("property_") && headers.has("_fivetran_synced"))
            || (headers.has("engagement_id") && headers.has("_fivetran_synced"))
            || (headers.has("portal_id") && headers.has("_fivetran_synced"))
    },
    kind: |headers| {
        let times =
            ["activity date", "hs_timestamp", "property_hs_timestamp", "timestamp", "meeting start time"];
        if headers.any(&["deal stage", "dealstage", "property_dealstage"]) {
            TableKind::Deals
        } else if headers.any(&times) || headers.has("task status") {
            TableKind::Activities
        } else if headers.any(&["company domain name", "company owner"])
            && !headers.any(&["email", "first name"])
        {
            TableKind::Companies
        } else if headers.any(&["ticket status", "ticket name", "engagement_id"]) {
            TableKind::Unused
        } else {
            TableKind::Contacts
        }
    },
    adapt: |_| {},
};

/// amoCRM and its international sister Kommo.
pub static AMOCRM: Dialect = Dialect {
    system: "amocrm",
    matches: |headers| {
        let stage = headers.any(&["этап сделки", "статус сделки"]);
        (headers.has("тип") && headers.has("полное имя контакта"))
            || (headers.has("название сделки") && stage)
            || (headers.has("полное имя контакта") && headers.has("сделки"))
            || headers.has("основной контакт")
            || headers.has("etapa do lead")
            || headers.ends(" (контакт)")
            || (headers.starts("lead ") && (headers.ends(" (contato)") || headers.ends(" (contact)")))
    },
    kind: |headers| {
        let deals =
            ["название сделки", "этап сделки", "статус сделки", "lead título", "etapa do lead", "lead title"];
        // Every interface language says `Lead …` of its deals.
        let is_deal = headers.any(&deals) || headers.starts("lead ");
        if is_deal { TableKind::Deals } else { TableKind::Contacts }
    },
    adapt: |_| {},
};

/// Bitrix24.
pub static BITRIX24: Dialect = Dialect {
    system: "bitrix24",
    matches: |headers| {
        headers.any(&[
            "контакт открытая линия",
            "open channel account",
            "название лида",
            "стадия сделки",
            "тип компании",
        ]) || (headers.starts("контакт: ") && headers.has("id"))
            || (headers.has("имя, фамилия") && headers.any(&["тип контакта", "рабочий e-mail"]))
            || (headers.has("deal name") && headers.has("stage") && headers.has("responsible"))
    },
    kind: |headers| {
        if headers.any(&["название сделки", "стадия сделки", "deal name"]) {
            TableKind::Deals
        } else if headers.any(&["тип компании", "company type"]) {
            TableKind::Companies
        } else {
            TableKind::Contacts
        }
    },
    adapt: |plan| {
        // Leads are people with ids of their own: lead 7 is not contact 7.
        let is_lead = |header: &String| matches!(folded(header).as_str(), "название лида" | "lead name");
        if plan.kind == TableKind::Contacts && plan.headers.iter().any(is_lead) {
            plan.id_prefix = "lead-";
        }
    },
};

/// Pipedrive: every header begins with the object it belongs to.
pub static PIPEDRIVE: Dialect = Dialect {
    system: "pipedrive",
    matches: |headers| {
        let objects = ["person - ", "deal - ", "organization - ", "activity - ", "note - "];
        objects.iter().any(|object| headers.starts(object))
    },
    kind: |headers| {
        if headers.starts("activity - ") || headers.starts("note - ") {
            TableKind::Activities
        } else if headers.any(&["deal - id", "deal - title", "deal - value"]) {
            TableKind::Deals
        } else if headers.starts("person - ") {
            TableKind::Contacts
        } else {
            TableKind::Companies
        }
    },
    adapt: |plan| {
        if matches!(plan.kind, TableKind::Deals | TableKind::Activities) {
            for column in plan.all(Role::RecordId).to_vec() {
                if plan.headers.get(column).is_some_and(|header| folded(header).starts_with("person - ")) {
                    plan.set(column, Some(Role::ContactIds));
                }
            }
        }
    },
};

/// The worklist that this program hands out, whatever was done to it meanwhile.
pub static WORKLIST: Dialect = Dialect {
    system: "worklist",
    matches: |headers| headers.has("untether:client"),
    kind: |_| TableKind::Worklist,
    adapt: |_| {},
};

/// All dialects. The first that recognises a table takes it.
static DIALECTS: [&Dialect; 5] = [&WORKLIST, &PIPEDRIVE, &BITRIX24, &AMOCRM, &HUBSPOT];

/// The CRM whose table has these headers.
pub fn recognise(headers: &[String]) -> Option<&'static Dialect> {
    let headers = Headers::new(headers);
    DIALECTS.into_iter().find(|dialect| (dialect.matches)(&headers))
}

/// The CRM of a system id.
pub fn by_system(system: &str) -> Option<&'static Dialect> {
    DIALECTS.into_iter().find(|dialect| dialect.system == system)
}

/// What the rows of a CRM's table are.
pub fn kind_of(dialect: &Dialect, headers: &[String]) -> TableKind {
    (dialect.kind)(&Headers::new(headers))
}
