//! Companies as clients: whom they hold, and what a switchboard joins.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{json as read_json, run};

/// The report over one list of contacts under a setting for what a client is.
fn audit(folder: &Path, unit: &str, list: &str) -> Value {
    fs::write(folder.join("contacts.csv"), list).expect("writable");
    let settings = format!(
        "[audit]\nunit = \"{unit}\"\nregion = \"GB\"\npopulation = \"all\"\n[own]\ndomains = [\"ours.co.uk\"]\n"
    );
    fs::write(folder.join("untether.toml"), settings).expect("writable");
    let out = folder.join("report.json");
    let output = format!("json={}", out.display());
    run(folder, ["audit", "contacts.csv", "--force", "-f", &output]).ended(0);
    read_json(&out)
}

fn clients(list: &str, unit: &str) -> (u64, u64) {
    let folder = tempfile::tempdir().expect("a folder");
    let report = audit(folder.path(), unit, list);
    assert_eq!(report["unit"], unit);
    let count = |field: &str| report["clients"][field].as_u64().expect("a number");
    (count("total"), count("reachable"))
}

/// Two people of one company by its name, two by their mail domain alone, two of providers, one of the business.
const LIST: &str = "ID,Name,Company,Email,Phone\n\
    1,Ann Moss,Fern Ltd,,\n\
    2,Bob Reed,FERN LTD,bob@fern-studio.net,\n\
    3,Cay Holt,,cay@fern-studio.net,\n\
    4,Dee Lark,,dee@oak-atelier.net,\n\
    5,Eve Wren,,eve@oak-atelier.net,\n\
    6,Fay Finch,,fay@gmail.com,\n\
    7,Guy Swift,,guy@gmail.com,\n\
    8,Hal Crane,,hal@ours.co.uk,\n";

#[test]
fn people_of_a_company_are_one_client_that_any_of_them_reaches() {
    assert_eq!(clients(LIST, "person"), (8, 7));
    // Fern with its three people, Oak with two, and three who are nobody's.
    assert_eq!(clients(LIST, "company"), (5, 5));
}

#[test]
fn a_domain_of_several_companies_says_whose_nobody_is() {
    let list = "ID,Name,Company,Email\n1,Ann Moss,Fern,ann@hub-house.net\n2,Bob Reed,Oak,bob@hub-house.net\n\
        3,Cay Holt,,cay@hub-house.net\n";
    assert_eq!(clients(list, "company").0, 3);
}

#[test]
fn a_switchboard_makes_no_one_person_of_colleagues() {
    let rows = |company: &str| {
        format!(
            "ID,Name,Company,Email,Phone\n1,Ann Moss,{company},ann@fern-studio.net,020 7946 0958\n\
             2,Bob Reed,{company},bob@fern-studio.net,020 7946 0958\n"
        )
    };
    assert_eq!(clients(&rows("Fern"), "person").0, 2);
    assert_eq!(clients(&rows("Fern"), "company").0, 1);
    // Without a company nothing says that the number is that of an office.
    assert_eq!(clients(&rows(""), "person").0, 1);
}
