//! The page that asks for exports: complete without any, and after an audit what is missing, in the order of the report.

use std::fs;

use crate::support::{copy, json, run, world, worlds};

/// A page with its line breaks undone.
fn flat(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn without_exports_it_asks_for_all_of_them() {
    let folder = tempfile::tempdir().expect("a folder");
    for (language, hello) in [("en", "Hello,"), ("ru", "Здравствуйте!")] {
        let page = run(folder.path(), ["request", "--lang", language]).ended(0).out;
        assert!(page.starts_with("# ") && page.contains(hello), "{page}");
        for system in ["WhatsApp", "Telegram", "HubSpot", "amoCRM", "Pipedrive", "Gmail"] {
            assert!(page.contains(system), "{system}: {page}");
        }
    }
    run(folder.path(), ["request", "-o", "page.md"]).ended(0);
    assert!(fs::read_to_string(folder.path().join("page.md")).expect("written").contains("## "));
    run(folder.path(), ["request", "-o", "page.md"]).ended(4);
    run(folder.path(), ["request", "-o", "page.md", "--force"]).ended(0);
    run(folder.path(), ["request", "nowhere"]).ended(3);
}

#[test]
fn systems_are_those_of_the_country_and_not_of_the_language() {
    let folder = tempfile::tempdir().expect("a folder");
    for (language, region, is_met) in
        [("en", "KZ", true), ("ru", "GB", false), ("ru", "RU", true), ("en", "DE", false)]
    {
        let page = run(folder.path(), ["request", "--lang", language, "--region", region]).ended(0).out;
        assert_eq!(page.contains("YCLIENTS:"), is_met, "{language} {region}: {page}");
        assert!(page.contains("Zoho CRM:") && page.contains("Shopify:"), "{page}");
    }
}

#[test]
fn after_an_audit_it_asks_for_what_is_missing_in_the_order_of_the_report() {
    let mut asked = 0;
    for world in worlds() {
        let folder = tempfile::tempdir().expect("a folder");
        let report = folder.path().join("report.json");
        run(&world, ["audit", "exports", "-f", &format!("json={}", report.display())]).ended(0);
        let report = json(&report);
        let page = flat(&run(&world, ["request", "exports", "--lang", "en"]).ended(0).out);
        let mut places = Vec::new();
        for missing in report["evidence"]["missing"].as_array().expect("a list") {
            let Some(points) = missing["narrows"].as_f64().filter(|points| *points >= 0.05) else { continue };
            let said = format!("narrows the range by {points:.1} points");
            let kind = missing["source"].as_str().and_then(|source| source.split(':').next());
            let is_own =
                kind.is_some_and(|kind| ["fallback-test", "import", "links", "region"].contains(&kind));
            let place =
                page.find(&said).unwrap_or_else(|| panic!("{}: no {said} in {page}", world.display()));
            places.push((is_own, place));
        }
        asked += places.len();
        for is_own in [false, true] {
            let of = places.iter().filter(|(own, _)| *own == is_own).map(|(_, place)| place);
            assert!(of.is_sorted(), "{}: {page}", world.display());
        }
    }
    assert!(asked > 5, "only {asked} things were asked for");
}

#[test]
fn a_broken_export_is_asked_for_again() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("tiny-ru"), folder.path());
    let cut = folder.path().join("exports/telegram/result.json");
    let bytes = fs::read(&cut).expect("readable");
    fs::write(&cut, &bytes[..bytes.len() / 2]).expect("writable");
    let ran = run(folder.path(), ["request", "exports"]).ended(0);
    let page = flat(&ran.out);
    assert!(page.contains("exports/telegram/result.json: the file ends in the middle"), "{page}");
    assert!(ran.err.contains("E0305"), "{}", ran.err);
}
