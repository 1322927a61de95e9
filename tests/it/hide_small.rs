//! `--hide-small`: what a stranger could work out from the figures that are left. The stranger knows what the figures mean, and
//! reckons with every sum, part, share and score that the report shows.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use untether::model::element::Element;
use untether::model::json;
use untether::model::report::{AuditReport, UnreadCells, UnusedColumn};
use untether::redact::{TooFew, hide_small};

use crate::support::{copy, json, name, run, worlds};

/// With fewer clients in scope small groups cannot be hidden.
const FEWEST: u64 = 10;

/// What is known of a sum of counts: its lowest and highest value.
struct Equation {
    terms: Vec<(String, f64)>,
    from: f64,
    to: f64,
}

/// Someone who tries to work out what is hidden.
struct Stranger {
    /// Lowest and highest value of each count by its place.
    known: BTreeMap<String, (f64, f64)>,
    equations: Vec<Equation>,
}

impl Stranger {
    fn new() -> Self {
        Self { known: BTreeMap::new(), equations: Vec::new() }
    }

    /// A count: shown, or anything from 1 on, since 0 would be shown.
    fn count(&mut self, report: &Value, place: &str) -> String {
        let shown = report.pointer(place).unwrap_or_else(|| panic!("{place}"));
        let range = shown.as_u64().map_or((1.0, 1e6), |count| (count as f64, count as f64));
        assert!(shown.is_null() || shown.is_u64(), "{place}: {shown}");
        self.known.insert(place.to_owned(), range);
        place.to_owned()
    }

    /// The rest of a whole without a part, which stands nowhere.
    fn rest(&mut self, part: &str, whole: &str) {
        let rest = format!("{whole} without {part}");
        self.known.insert(rest.clone(), (0.0, 1e6));
        self.equal(&[(part, 1.0), (&rest, 1.0), (whole, -1.0)]);
    }

    fn equal(&mut self, terms: &[(&str, f64)]) {
        self.within(terms, 0.0, 0.0);
    }

    fn within(&mut self, terms: &[(&str, f64)], from: f64, to: f64) {
        let terms = terms.iter().map(|(place, factor)| ((*place).to_owned(), *factor)).collect();
        self.equations.push(Equation { terms, from, to });
    }

    /// Narrows every range by every equation until nothing moves.
    fn reckon(&mut self) {
        for _ in 0..1_000 {
            let mut has_moved = false;
            for equation in &self.equations {
                for (place, factor) in &equation.terms {
                    let others = equation.terms.iter().filter(|(other, _)| other != place);
                    let (low, high) = others.fold((0.0, 0.0), |(low, high), (other, factor)| {
                        let (from, to) = self.known[other];
                        let ends = [factor * from, factor * to];
                        (low + ends[0].min(ends[1]), high + ends[0].max(ends[1]))
                    });
                    let ends = [(equation.from - high) / factor, (equation.to - low) / factor];
                    let (from, to) = self.known[place];
                    // People are whole.
                    let narrow = (
                        from.max((ends[0].min(ends[1]) - 1e-6).ceil()),
                        to.min((ends[0].max(ends[1]) + 1e-6).floor()),
                    );
                    assert!(narrow.0 <= narrow.1, "{place}: the figures contradict each other");
                    if narrow != (from, to) {
                        has_moved = true;
                        self.known.insert(place.clone(), narrow);
                    }
                }
            }
            if !has_moved {
                return;
            }
        }
    }
}

/// The width of rounding, which is known too: the finest of round numbers that is five clients wide.
fn step(in_scope: f64) -> f64 {
    let wholes = [1000.0, 500.0, 200.0, 100.0, 50.0, 20.0, 10.0, 5.0, 4.0, 2.0];
    wholes.into_iter().find(|whole| whole * 5.0 <= in_scope).map(|whole| 1.0 / whole).expect("a step")
}

/// What a stranger makes of a report.
fn stranger(report: &Value) -> Stranger {
    let mut all = Stranger::new();
    let clients = |field: &str| format!("/clients/{field}");
    for field in
        ["total", "in_scope", "dormant", "undated", "reachable", "unreachable", "wrote", "linked_by_name"]
    {
        all.count(report, &clients(field));
    }
    let scope = clients("in_scope");
    all.equal(&[
        ("/clients/total", -1.0),
        (&scope, 1.0),
        ("/clients/dormant", 1.0),
        ("/clients/undated", 1.0),
    ]);
    all.equal(&[(&scope, -1.0), ("/clients/reachable", 1.0), ("/clients/unreachable", 1.0)]);
    all.rest("/clients/wrote", &scope);
    let in_scope = report["clients"]["in_scope"].as_u64().expect("it is shown") as f64;
    let by_clients = report["basis"] == "clients";
    let phi = report["settings"]["fallback_credit"].as_f64().expect("a setting");
    let step = step(in_scope);
    if let Some(base) = report["tests"]["outage"]["base"].as_f64().filter(|_| by_clients) {
        all.within(&[("/clients/reachable", 1.0)], base * in_scope, (base + step) * in_scope);
    }
    let mut parts_of_scope = vec![
        "/tests/context/clients_messenger_only".to_owned(),
        "/tests/owned/failed/missing".to_owned(),
        "/tests/owned/recoverable/clients".to_owned(),
        "/tests/owned/captive_clients".to_owned(),
        "/properties/history_survives/clients".to_owned(),
    ];
    let keys = |place: &str| -> Vec<String> {
        report
            .pointer(place)
            .and_then(Value::as_object)
            .map(|map| map.keys().cloned().collect())
            .unwrap_or_default()
    };
    for id in keys("/tests/outage/scenarios") {
        let at = |field: &str| format!("/tests/outage/scenarios/{}/clients/{field}", id.replace('/', "~1"));
        let outcomes = ["untouched", "safe", "fallback", "stranded", "out_of_reach"].map(at);
        for place in &outcomes {
            all.count(report, place);
        }
        let mut terms: Vec<(&str, f64)> = outcomes.iter().map(|place| (place.as_str(), 1.0)).collect();
        terms.push((&scope, -1.0));
        all.equal(&terms);
        all.equal(&[(&outcomes[4], 1.0), ("/clients/unreachable", -1.0)]);
        for (part, of) in [("fallback_confirmed", "fallback"), ("stranded_recoverable", "stranded")] {
            let part = all.count(report, &at(part));
            all.rest(&part, &at(of));
        }
        let retention = &report["tests"]["outage"]["scenarios"][&id]["retention"]["1"];
        if let Some(retention) = retention.as_f64().filter(|_| by_clients) {
            let kept =
                [(outcomes[0].as_str(), 1.0), (outcomes[1].as_str(), 1.0), (outcomes[2].as_str(), phi)];
            // What is shown is the least that fits, on the step below: it bounds from one side alone.
            all.within(&kept, retention * in_scope, in_scope);
        }
    }
    for id in keys("/tests/outage/single_points") {
        let point =
            all.count(report, &format!("/tests/outage/single_points/{}/clients", id.replace('/', "~1")));
        all.rest(&point, "/clients/reachable");
        let stranded = format!("/tests/outage/scenarios/{}/clients/stranded", id.replace('/', "~1"));
        if all.known.contains_key(&stranded) {
            all.equal(&[(&point, 1.0), (&stranded, -1.0)]);
        }
    }
    let sizes = keys("/tests/outage/elements_to_strand");
    let sizes: Vec<String> = sizes
        .iter()
        .map(|size| all.count(report, &format!("/tests/outage/elements_to_strand/{size}")))
        .collect();
    let mut terms: Vec<(&str, f64)> = sizes.iter().map(|place| (place.as_str(), 1.0)).collect();
    if !terms.is_empty() {
        terms.push(("/clients/reachable", -1.0));
        all.equal(&terms);
    }
    for kind in ["channels", "operators", "staff"] {
        for id in keys(&format!("/concentration/clients/{kind}")) {
            parts_of_scope.push(format!("/concentration/clients/{kind}/{}/clients", id.replace('/', "~1")));
        }
    }
    for at in 0..report["plan"].as_array().map_or(0, Vec::len) {
        parts_of_scope.extend(["clients", "chain_clients"].map(|field| format!("/plan/{at}/{field}")));
    }
    for at in 0..report["incidents"].as_array().map_or(0, Vec::len) {
        parts_of_scope.push(format!("/incidents/{at}/clients_concerned"));
    }
    for place in &parts_of_scope {
        all.count(report, place);
        all.rest(place, &scope);
    }
    all
}

#[test]
fn nothing_that_is_hidden_can_be_worked_out() {
    let mut looked_at = 0;
    for world in worlds() {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&world, folder.path());
        let whole = run(folder.path(), ["audit", "exports", "-f", "json=whole.json"]);
        assert_eq!(whole.code, Some(0), "{}", whole.err);
        let whole = json(&folder.path().join("whole.json"));
        let ran = run(folder.path(), ["audit", "exports", "--hide-small", "-f", "json=hidden.json"]);
        if whole["clients"]["in_scope"].as_u64().expect("a count") < FEWEST {
            assert_eq!(ran.code, Some(2), "{}: {}", world.display(), ran.err);
            continue;
        }
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        let hidden = json(&folder.path().join("hidden.json"));
        let mut stranger = stranger(&hidden);
        stranger.reckon();
        for (place, (from, to)) in &stranger.known {
            let Some(truth) = whole.pointer(place).and_then(Value::as_u64) else { continue };
            assert!((*from..=*to).contains(&(truth as f64)), "{} {place}: the stranger errs", name(&world));
            let is_hidden = hidden.pointer(place).is_some_and(Value::is_null);
            assert!(is_hidden || truth == 0 || truth >= 5, "{} {place}: {truth} is shown", name(&world));
            assert!(!is_hidden || to - from >= 1.0, "{} {place}: {truth} is worked out", name(&world));
            looked_at += u32::from(is_hidden);
        }
        // What stands nowhere and is small all the same.
        for (place, (from, to)) in stranger.known.iter().filter(|(place, _)| place.contains(" without ")) {
            assert!(
                to > from || *from < 1.0 || *from >= 5.0,
                "{} {place}: {from} is worked out",
                name(&world)
            );
        }
    }
    assert!(looked_at > 50, "hardly anything was hidden: {looked_at}");
}

#[test]
fn every_output_is_made_of_what_is_left() {
    let world = worlds().into_iter().find(|world| name(world) == "studio-en").expect("a world");
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world, folder.path());
    let outputs = ["-f", "table", "-f", "json=a.json", "-f", "html=a.html"];
    let ran = run(folder.path(), [&["audit", "exports", "--hide-small"][..], &outputs[..]].concat()).ended(0);
    assert!(ran.out.contains("hidden") && ran.out.contains("fewer than five people"), "{}", ran.out);
    let page = fs::read_to_string(folder.path().join("a.html")).expect("written");
    assert!(page.contains("fewer than five people") && page.contains("hidden"));
}

#[test]
fn no_table_of_any_format_holds_a_small_count() {
    let world = worlds().into_iter().find(|world| name(world) == "studio-en").expect("a world");
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world, folder.path());
    let outputs = ["-f", "csv=tables", "-f", "markdown=a.md", "-f", "xlsx=a.xlsx", "-f", "json=a.json"];
    run(folder.path(), [&["audit", "exports", "--hide-small"][..], &outputs[..]].concat()).ended(0);
    // Each with the columns of counts behind its first.
    let tables = [
        "outage-clients",
        "single-points",
        "failures-to-strand",
        "plan-steps",
        "movement-channels",
        "clients",
    ];
    let mut hidden = 0;
    for table in tables {
        let path = folder.path().join("tables").join(format!("{table}.csv"));
        let mut reader = csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{table}: {error}"));
        for row in reader.records() {
            let row = row.expect("a row");
            hidden += row.iter().filter(|cell| *cell == "hidden").count();
            let is_small = |cell: &&str| cell.parse::<u64>().is_ok_and(|count| (1..5).contains(&count));
            // A share of everything is no count.
            let small: Vec<&str> = row.iter().skip(1).filter(is_small).filter(|cell| *cell != "1").collect();
            assert!(small.is_empty(), "{table}: {row:?}");
        }
    }
    assert!(hidden > 20, "hardly anything is hidden: {hidden}");
    let page = fs::read_to_string(folder.path().join("a.md")).expect("written");
    assert!(page.contains("| hidden |") && page.contains("fewer than five people"));
    // What was saved without small groups is written again without them.
    let again = run(folder.path(), ["report", "a.json", "-f", "markdown"]).ended(0).out;
    assert_eq!(again, page);
}

#[test]
fn a_gate_decides_by_the_exact_figures() {
    let world = worlds().into_iter().find(|world| name(world) == "studio-en").expect("a world");
    let gate = |more: &[&str]| {
        let arguments = ["gate", "exports", "--preset", "recommended", "--today", "2025-12-12", "-f", "json"];
        let ran = run(&world, [&arguments[..], more].concat());
        let report: Value = serde_json::from_str(&ran.out).expect("a report");
        let rules = report["gate"]["rules"].as_array().expect("rules").clone();
        let outcome = |rule: &Value| ["rule", "scope", "status"].map(|field| rule[field].clone());
        (ran.code, rules.iter().map(outcome).collect::<Vec<_>>(), rules)
    };
    let (code, outcomes, exact) = gate(&[]);
    let (hidden_code, hidden_outcomes, shown) = gate(&["--hide-small"]);
    assert_eq!((code, &outcomes), (hidden_code, &hidden_outcomes));
    assert!(outcomes.len() > 10 && exact != shown, "the figures are shown as coarse as in the report");
}

#[test]
fn what_speaks_of_single_clients_is_refused() {
    let world = worlds().into_iter().find(|world| name(world) == "studio-en").expect("a world");
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world, folder.path());
    for arguments in [
        &["audit", "exports", "--hide-small", "-f", "clients=c.csv"][..],
        &["audit", "exports", "--hide-small", "--show-contacts"],
        &["explain", "client-000003", "exports", "--hide-small"],
        &["plan", "exports", "--hide-small", "--worklist", "list.csv"],
        &["plan", "exports", "--hide-small", "--target", "70"],
    ] {
        let ran = run(folder.path(), arguments);
        assert_eq!(ran.code, Some(2), "{arguments:?}: {}", ran.err);
    }
    assert!(!folder.path().join("c.csv").exists() && !folder.path().join("list.csv").exists());
    for arguments in [
        &["plan", "exports", "--hide-small"][..],
        &["simulate", "exports", "--hide-small", "--lose", "whatsapp"],
    ] {
        run(folder.path(), arguments).ended(0);
    }
}

/// Small whole numbers that count no people: by the last words of their place.
const OF_NO_PEOPLE: [&str; 16] = [
    "scoring_version",
    "settings",
    "sources",
    "errors",
    "size",
    "layers",
    "weights",
    "lag_days",
    "days_left",
    "median_reply_minutes",
    "logged",
    "messages",
    "media",
    "disruptions",
    "price_changes",
    "rules_changed",
];

/// The same among the facts of findings.
const FACTS_OF_NO_PEOPLE: [&str; 4] = ["accounts", "channels", "layers", "limit"];

/// Places of whole numbers from 1 to 4, apart from those that count no people.
fn small(value: &Value, place: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map.iter().filter(|(key, _)| !OF_NO_PEOPLE.contains(&key.as_str())) {
                small(value, &format!("{place}/{key}"), found);
            }
        }
        Value::Array(all) => {
            all.iter().enumerate().for_each(|(at, value)| small(value, &format!("{place}/{at}"), found));
        }
        Value::Number(number) => {
            let is_of_people =
                !FACTS_OF_NO_PEOPLE.iter().any(|name| place.ends_with(&format!("/facts/{name}")));
            if is_of_people && number.as_u64().is_some_and(|number| (1..5).contains(&number)) {
                found.push(place.to_owned());
            }
        }
        _ => {}
    }
}

/// The reports of all worlds that are large enough.
fn reports() -> Vec<AuditReport> {
    let report = |world: &std::path::PathBuf| {
        let said = run(world, ["audit", "exports", "-f", "json"]).ended(0).out;
        serde_json::from_str::<AuditReport>(&said).expect("a report")
    };
    worlds().iter().map(report).filter(|report| report.clients.in_scope >= FEWEST).collect()
}

#[test]
fn no_small_count_is_left_anywhere() {
    for report in reports() {
        let mut before = Vec::new();
        small(&json::tree(&report), "", &mut before);
        assert!(before.len() > 5, "hardly anything to hide: {before:?}");
        let hidden = hide_small(&report).expect("enough clients");
        let mut left = Vec::new();
        small(&json::tree(&hidden), "", &mut left);
        assert_eq!(left, Vec::<String>::new());
        let text = serde_json::to_string(&hidden).expect("JSON");
        assert_eq!(
            serde_json::from_str::<AuditReport>(&text).expect("a report"),
            hidden,
            "read back as it was"
        );
        assert!(hide_small(&hidden).is_ok_and(|again| again == hidden), "what is hidden stays as it is");
    }
}

#[test]
fn what_reading_left_open_hides_what_would_tell_a_small_count() {
    let mut report = reports().remove(0);
    let cells = |count: u64| UnreadCells {
        source: "crm.csv".to_owned(),
        column: format!("column {count}"),
        role: "created_at".to_owned(),
        count: count.into(),
        places: vec!["crm.csv:2".to_owned()],
    };
    let unused = |cells: u64, of: u64| UnusedColumn {
        source: "crm.csv".to_owned(),
        column: "column 9".to_owned(),
        looks_like: "phone".to_owned(),
        cells: cells.into(),
        of: of.into(),
    };
    // A finding says the sum of all columns, so 3 would be 10 less 7.
    report.understood.cells_unread = vec![cells(3), cells(7), cells(30)];
    report.understood.columns_unused = vec![unused(20, 22), unused(30, 60)];
    let hidden = hide_small(&report).expect("enough clients").understood;
    let unread = hidden.cells_unread.iter();
    let shown: Vec<_> = unread.map(|cells| (cells.count.known(), cells.places.len())).collect();
    assert_eq!(shown, [(None, 0), (None, 0), (Some(30), 1)]);
    let counts: Vec<_> = hidden.columns_unused.iter().map(|column| column.cells.known()).collect();
    assert_eq!(counts[0], None, "2 of 22 are the rest");
    assert_eq!(hidden.columns_unused[0].of, 22);
}

#[test]
fn among_few_nothing_can_be_hidden() {
    let mut report = reports().remove(0);
    report.clients.in_scope = 9.into();
    assert_eq!(hide_small(&report), Err(TooFew { in_scope: 9 }));
}

#[test]
fn a_finding_that_rests_on_a_small_count_keeps_its_words_alone() {
    let mut reports = reports().into_iter();
    let mut report =
        reports.find(|report| report.findings.iter().any(|one| one.id == "no-own-contact")).expect("one");
    report.findings.retain(|finding| finding.id == "no-own-contact");
    report.findings[0].facts.insert("captive".to_owned(), 3.into());
    let hidden = hide_small(&report).expect("enough clients");
    let finding = &hidden.findings[0];
    assert!(finding.clients.is_withheld() && finding.value.is_none());
    assert!(finding.facts.values().all(|fact| !fact.is_number()), "{:?}", finding.facts);
    let is_bare = |text: &str| !text.contains(char::is_numeric);
    assert!(is_bare(&finding.evidence) && is_bare(&finding.title), "{}: {}", finding.title, finding.evidence);
}

#[test]
fn what_a_loss_leaves_is_never_flattered_and_near_where_nothing_is_hidden() {
    let mut looked_at = 0;
    for mut report in reports() {
        let id = "of-settings".to_owned();
        // A scenario of the settings that hits half of its segment.
        let base = report.tests.outage.base.expect("somebody is in scope");
        let Some(mut half) = report.tests.outage.scenarios.get("operator:meta").cloned() else { continue };
        for kept in half.retention.values_mut() {
            *kept = base - 0.5 * (base - *kept);
        }
        report.tests.outage.scenarios.insert(Element::Own(&id).into(), half);
        let setting = serde_json::json!({"lost": ["meta"], "segment": "all", "share": 0.5});
        let scenarios = report.settings.get_mut("scenarios").and_then(Value::as_object_mut).expect("a map");
        scenarios.insert(id, setting);
        let hidden = hide_small(&report).expect("enough clients");
        let step = step(report.clients.in_scope.figure().expect("it is known"));
        for (id, scenario) in &hidden.tests.outage.scenarios {
            let exact = &report.tests.outage.scenarios[id];
            let counts = exact.clients == scenario.clients;
            for (p, kept) in &scenario.retention {
                assert!(*kept <= exact.retention[p] + 1e-9, "{id} at {p}: {kept}");
                // The reach today and what is left are each rounded down by less than a step.
                assert!(!counts || exact.retention[p] - kept < 2.0 * step, "{id} at {p}: {kept}");
                looked_at += 1;
            }
        }
        let half = &hidden.tests.outage.scenarios["of-settings"].retention["1"];
        assert!(*half >= hidden.tests.outage.scenarios["operator:meta"].retention["1"], "half is hit");
    }
    assert!(looked_at > 50, "hardly anything was looked at: {looked_at}");
}
