//! What has been said and asked so far: one question is worked on at a time, the others wait in their order.

use std::collections::VecDeque;

use serde_json::{Map, Value, json};

use super::message::{FAULT, Incoming, NO_JSON, NO_MESSAGE, NO_METHOD, WRONG_PARAMETERS, error, result};
use super::tools::{TOOLS, Tool, by_name};
use crate::model::sorted_map::SortedMap;
use crate::text::Catalog;

/// The versions of the protocol that are spoken, the newest last.
const VERSIONS: [&str; 3] = ["2024-11-05", "2025-03-26", "2025-06-18"];

/// A question that has to be worked on.
pub(super) struct Call {
    id: Value,
    batch: Option<u64>,
    /// Who answers it.
    pub(super) tool: &'static dyn Tool,
    /// With what it was asked.
    pub(super) arguments: Map<String, Value>,
}

/// Questions of one line, which are answered with one line.
struct Batch {
    open: usize,
    answers: Vec<Value>,
}

/// What comes of one message.
enum Heard {
    /// It is answered at once.
    Answer(Value),
    /// It is a question that has to be worked on.
    Waits,
    /// It took a question back: with the line that this was the last of.
    Freed(Option<Value>),
    /// It is not answered.
    Nothing,
}

/// A conversation with one client.
pub(super) struct Session {
    catalog: Catalog,
    is_begun: bool,
    has_ended: bool,
    waiting: VecDeque<Call>,
    is_working: bool,
    /// The question that is worked on; `None` also where nobody wants the answer any more.
    running: Option<(Value, Option<u64>)>,
    batches: SortedMap<u64, Batch>,
    next_batch: u64,
}

impl Session {
    /// A conversation that has not begun; what is said of the tools is in the catalog's language.
    pub(super) fn new(catalog: Catalog) -> Self {
        Self {
            catalog,
            is_begun: false,
            has_ended: false,
            waiting: VecDeque::new(),
            is_working: false,
            running: None,
            batches: SortedMap::new(),
            next_batch: 0,
        }
    }

    /// Takes a line, and gives the lines that are answered at once.
    pub(super) fn hear(&mut self, line: &[u8]) -> Vec<Value> {
        match serde_json::from_slice(line) {
            Ok(Value::Array(messages)) if !messages.is_empty() => self.hear_all(messages),
            Ok(message) => match self.hear_one(message, None) {
                Heard::Answer(answer) => vec![answer],
                Heard::Freed(line) => line.into_iter().collect(),
                Heard::Nothing | Heard::Waits => Vec::new(),
            },
            Err(_) => vec![error(&Value::Null, NO_JSON, "no JSON")],
        }
    }

    /// Takes a line that is longer than any question.
    pub(super) fn hear_too_much() -> Value {
        error(&Value::Null, NO_MESSAGE, "the line is too long")
    }

    /// Nobody asks any more.
    pub(super) fn hear_nothing_more(&mut self) {
        self.has_ended = true;
    }

    /// Whether nobody asks, and everything is answered.
    pub(super) fn is_over(&self) -> bool {
        self.has_ended && !self.is_working && self.waiting.is_empty()
    }

    /// The next question to work on, where none is worked on.
    pub(super) fn next(&mut self) -> Option<Call> {
        if self.is_working {
            return None;
        }
        let call = self.waiting.pop_front()?;
        self.is_working = true;
        self.running = Some((call.id.clone(), call.batch));
        Some(call)
    }

    /// Takes what became of the question that was worked on; `None` where the server failed.
    pub(super) fn answered(&mut self, found: Option<Value>) -> Option<Value> {
        self.is_working = false;
        let (id, batch) = self.running.take()?;
        let answer = match found {
            Some(found) => result(&id, found),
            None => error(&id, FAULT, "the server has a fault"),
        };
        self.settle(Some(answer), batch)
    }

    fn hear_all(&mut self, messages: Vec<Value>) -> Vec<Value> {
        let number = self.next_batch;
        self.next_batch += 1;
        self.batches.insert(number, Batch { open: messages.len(), answers: Vec::new() });
        let mut said = Vec::new();
        for message in messages {
            let answer = match self.hear_one(message, Some(number)) {
                Heard::Waits => continue,
                Heard::Answer(answer) => Some(answer),
                // What is answered of another line by that is a line of its own.
                Heard::Freed(line) => {
                    said.extend(line);
                    None
                }
                Heard::Nothing => None,
            };
            said.extend(self.settle(answer, Some(number)));
        }
        said
    }

    /// Gives an answer, or puts it to those of its line.
    fn settle(&mut self, answer: Option<Value>, batch: Option<u64>) -> Option<Value> {
        let Some(number) = batch else { return answer };
        let batch = self.batches.get_mut(&number)?;
        batch.open -= 1;
        batch.answers.extend(answer);
        if batch.open > 0 {
            return None;
        }
        let Batch { answers, .. } = self.batches.remove(&number)?;
        (!answers.is_empty()).then_some(Value::Array(answers))
    }

    fn hear_one(&mut self, message: Value, batch: Option<u64>) -> Heard {
        match Incoming::of(message) {
            Incoming::Question { id, method, params } => {
                self.question(id, &method, params, batch).map_or(Heard::Waits, Heard::Answer)
            }
            Incoming::Notice { method, params } if method == "notifications/cancelled" => {
                Heard::Freed(params.get("requestId").and_then(|id| self.cancel(id)))
            }
            Incoming::Notice { .. } | Incoming::Answer => Heard::Nothing,
            Incoming::Wrong(id) => Heard::Answer(error(&id, NO_MESSAGE, "no message of JSON-RPC 2.0")),
        }
    }

    /// What is answered to a question at once; `None` where it has to be worked on.
    fn question(
        &mut self,
        id: Value,
        method: &str,
        params: Map<String, Value>,
        batch: Option<u64>,
    ) -> Option<Value> {
        match method {
            "initialize" => {
                self.is_begun = true;
                Some(result(&id, self.welcome(params.get("protocolVersion"))))
            }
            "ping" => Some(result(&id, json!({}))),
            _ if !self.is_begun => Some(error(&id, NO_MESSAGE, "initialize comes first")),
            "tools/list" => Some(result(&id, json!({"tools": self.tools()}))),
            "tools/call" => self.call(id, params, batch),
            _ => Some(error(&id, NO_METHOD, "no such method")),
        }
    }

    /// The version that was asked for, where it is spoken, else the newest.
    fn welcome(&self, asked: Option<&Value>) -> Value {
        let asked = asked.and_then(Value::as_str);
        let version = VERSIONS.into_iter().rev().find(|version| asked == Some(version));
        json!({
            "protocolVersion": version.unwrap_or(VERSIONS[VERSIONS.len() - 1]),
            "capabilities": {"tools": {"listChanged": false}},
            "serverInfo": {"name": "untether", "version": env!("CARGO_PKG_VERSION")},
            "instructions": self.catalog.text("mcp-instructions", &[]),
        })
    }

    fn tools(&self) -> Vec<Value> {
        let said = |id: String| self.catalog.text(&id, &[]);
        let described = |tool: &&dyn Tool| {
            let name = tool.name();
            let title = said(format!("mcp-tool-{name}-title"));
            json!({
                "name": name,
                "title": title,
                "description": said(format!("mcp-tool-{name}")),
                "inputSchema": tool.input(&self.catalog),
                "annotations": {
                    "title": title,
                    "readOnlyHint": true,
                    "destructiveHint": false,
                    "idempotentHint": true,
                    "openWorldHint": false,
                },
            })
        };
        TOOLS.iter().map(described).collect()
    }

    fn call(&mut self, id: Value, mut params: Map<String, Value>, batch: Option<u64>) -> Option<Value> {
        let arguments = match params.remove("arguments") {
            None | Some(Value::Null) => Map::new(),
            Some(Value::Object(arguments)) => arguments,
            Some(_) => return Some(error(&id, WRONG_PARAMETERS, "arguments are an object")),
        };
        let Some(tool) = params.get("name").and_then(Value::as_str).and_then(by_name) else {
            return Some(error(&id, WRONG_PARAMETERS, "no such tool"));
        };
        self.waiting.push_back(Call { id, batch, tool, arguments });
        None
    }

    /// Nobody wants the answer to a question: one that waits is not worked on, what is found for the other is not said.
    fn cancel(&mut self, id: &Value) -> Option<Value> {
        if let Some(place) = self.waiting.iter().position(|call| call.id == *id) {
            let call = self.waiting.remove(place)?;
            return self.settle(None, call.batch);
        }
        let (_, batch) = self.running.take_if(|(running, _)| running == id)?;
        self.settle(None, batch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn begun() -> Session {
        let mut session = Session::new(Catalog::new(Language::En));
        let hello = json!({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {}});
        assert_eq!(session.hear(hello.to_string().as_bytes()).len(), 1);
        session
    }

    fn ask(session: &mut Session, message: &Value) -> Option<Value> {
        let mut said = session.hear(message.to_string().as_bytes());
        assert!(said.len() < 2, "{said:?}");
        said.pop()
    }

    fn call(id: u32) -> Value {
        json!({"jsonrpc": "2.0", "id": id, "method": "tools/call", "params": {"name": "audit"}})
    }

    fn cancel(id: u32) -> Value {
        json!({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": id}})
    }

    #[test]
    fn a_version_that_is_not_spoken_gets_the_newest() {
        let asked = ["2024-11-05", "2025-03-26", "2025-06-18", "2031-01-01"];
        for (asked, spoken) in asked.into_iter().zip(["2024-11-05", "2025-03-26", "2025-06-18", "2025-06-18"])
        {
            let mut session = Session::new(Catalog::new(Language::En));
            let hello = json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": asked}});
            let answer = ask(&mut session, &hello).expect("an answer");
            assert_eq!(answer["result"]["protocolVersion"], spoken);
        }
    }

    #[test]
    fn what_is_not_understood_has_a_code() {
        let mut session = Session::new(Catalog::new(Language::En));
        let list = json!({"jsonrpc": "2.0", "id": 1, "method": "tools/list"});
        assert_eq!(ask(&mut session, &list).expect("an answer")["error"]["code"], NO_MESSAGE, "not begun");
        let mut session = begun();
        assert_eq!(session.hear(b"{")[0]["error"]["code"], NO_JSON);
        assert_eq!(session.hear(b"[]")[0]["error"]["code"], NO_MESSAGE);
        for (method, params, code) in [
            ("resources/list", json!({}), NO_METHOD),
            ("tools/call", json!({"name": "delete"}), WRONG_PARAMETERS),
            ("tools/call", json!({"name": "audit", "arguments": 3}), WRONG_PARAMETERS),
        ] {
            let question = json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params});
            assert_eq!(ask(&mut session, &question).expect("an answer")["error"]["code"], code, "{method}");
        }
        let notice = json!({"jsonrpc": "2.0", "method": "notifications/initialized"});
        assert_eq!(ask(&mut session, &notice), None);
    }

    #[test]
    fn a_cancelled_question_is_not_answered() {
        let mut session = begun();
        for id in [1, 2, 3] {
            assert_eq!(ask(&mut session, &call(id)), None);
        }
        assert_eq!(session.next().expect("a call").id, 1);
        assert!(session.next().is_none(), "one at a time");
        for id in [1, 2, 9] {
            assert_eq!(ask(&mut session, &cancel(id)), None);
        }
        assert_eq!(session.answered(Some(json!({}))), None, "nobody wants it");
        assert_eq!(session.next().expect("a call").id, 3);
        session.hear_nothing_more();
        assert!(!session.is_over());
        assert_eq!(session.answered(None).expect("an answer")["error"]["code"], FAULT);
        assert!(session.is_over());
    }

    #[test]
    fn a_line_of_several_questions_gets_one_line() {
        let mut session = begun();
        let ping = json!({"jsonrpc": "2.0", "id": 1, "method": "ping"});
        let notice = json!({"jsonrpc": "2.0", "method": "notifications/initialized"});
        let both = ask(&mut session, &json!([ping, notice])).expect("an answer");
        assert_eq!(both.as_array().map(Vec::len), Some(1));
        assert_eq!(ask(&mut session, &json!([notice])), None);
        assert_eq!(ask(&mut session, &json!([ping, call(2), call(3)])), None, "it waits for the calls");
        assert!(session.next().is_some());
        assert_eq!(session.answered(Some(json!({}))), None);
        let all = ask(&mut session, &cancel(3)).expect("an answer");
        assert_eq!(
            all.as_array().map(|all| all.iter().map(|one| one["id"].clone()).collect()),
            Some(vec![json!(1), json!(2)])
        );
    }

    #[test]
    fn a_question_may_be_taken_back_on_its_own_line_and_on_another() {
        let ids = |line: &Value| -> Vec<Value> {
            line.as_array().map(|all| all.iter().map(|one| one["id"].clone()).collect()).unwrap_or_default()
        };
        let ping = |id: u32| json!({"jsonrpc": "2.0", "id": id, "method": "ping"});
        let mut session = begun();
        let own = ask(&mut session, &json!([ping(1), call(2), cancel(2)])).expect("an answer");
        assert_eq!(ids(&own), [json!(1)], "nothing of the line is left open");
        assert_eq!(ask(&mut session, &json!([ping(3), call(4)])), None);
        let lines = session.hear(json!([cancel(4), ping(5)]).to_string().as_bytes());
        assert_eq!(
            lines.iter().map(ids).collect::<Vec<_>>(),
            [[json!(3)], [json!(5)]],
            "each line by itself"
        );
        assert!(session.next().is_none());
    }
}
