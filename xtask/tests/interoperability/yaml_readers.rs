//! Other readers of YAML read the same as this one: `PyYAML`, js-yaml of YAML 1.2 and js-yaml of YAML 1.1.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use serde_json::{Value as Json, json};
use xtask::document::{Document, Node, Number, Value};

use crate::tools::installed;

/// How many scalars are generated.
const COUNT: usize = 6000;

/// Seeds of scalars: what readers are known to read differently.
const SEEDS: [&str; 48] = [
    "no",
    "yes",
    "on",
    "off",
    "y",
    "n",
    "true",
    "false",
    "null",
    "~",
    "2026-11-22",
    "2001-12-14t21:59:43.10-05:00",
    "2001-12-14 21:59:43.10 -5",
    "12:30",
    "190:20:30.15",
    "1_0:30",
    "0b101",
    "-0b1",
    "0o17",
    "017",
    "0x1F",
    "1e3",
    "1.5e+3",
    "1_000",
    "1,000",
    ".5",
    "5.",
    ".inf",
    "-.INF",
    ".NaN",
    "+1",
    "-1",
    "<<",
    "=",
    "3.0.3",
    "2XX",
    "deals",
    "a b",
    "/p/{id}",
    "a:b",
    "200",
    "9007199254740993",
    "18446744073709551615",
    "-9223372036854775808",
    "9999999999999999.99",
    "1.0e+308",
    "1.0e-300",
    ".e+5",
];

/// What may stand before a collection. Mostly nothing.
const TAGS: [&str; 9] = ["", "", "", "", "!!set ", "!!omap ", "!!pairs ", "!!map ", "!mine "];

/// Templates: `S` is a scalar and `T` a tag. In the first, a key is a status.
const PLACES: [&str; 15] = [
    "paths: {/p: {get: {responses: {S: v}}}}\n",
    "k: S\n",
    "S: v\n",
    "- S\n",
    "{k: S}\n",
    "[S, S]\n",
    "{S: v}\n",
    "k:\n  - S\n  - S: S\n",
    "k: S # c\n",
    "k: T[S]\n",
    "k: T{S: v}\n",
    "k: T\n  a: S\n",
    "k: T\n  - S\n  - T[k: S]\n",
    "T[k: S]\n",
    "- T{k: S}\n- T{S}\n",
];

const CHARACTERS: &[u8] = b"0123456789012345678900....++--__::eExXobBTZ yYnNfFtTrRuUlLsSoOaAiI~<=,#?[]{}&*!|>'\"%@`/\\";

/// Random numbers from a seed, the same in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % limit
    }

    fn character(&mut self) -> char {
        char::from(CHARACTERS[self.below(CHARACTERS.len())])
    }

    /// Returns a scalar: random, or one of the seeds with a few characters changed.
    fn scalar(&mut self) -> String {
        if self.below(3) == 0 {
            let length = 1 + self.below(9);
            return (0..length).map(|_| self.character()).collect();
        }
        let mut text: Vec<char> = SEEDS[self.below(SEEDS.len())].chars().collect();
        for _ in 0..self.below(3) {
            let at = self.below(text.len() + 1);
            match self.below(3) {
                0 => text.insert(at, self.character()),
                1 if at < text.len() && text.len() > 1 => drop(text.remove(at)),
                _ => {
                    let letter = |each: &char| {
                        if each.is_lowercase() { each.to_ascii_uppercase() } else { each.to_ascii_lowercase() }
                    };
                    text = text.iter().map(letter).collect();
                }
            }
        }
        text.into_iter().collect()
    }
}

/// Returns texts with a scalar in each position of a template, and tags.
fn texts() -> Vec<String> {
    let mut random = Random(11);
    let seeds = SEEDS.iter().map(|seed| (*seed).to_owned());
    let scalars: Vec<String> = seeds.chain((0..COUNT).map(|_| random.scalar())).collect();
    let text = |(index, scalar): (usize, &String)| {
        let tag = TAGS[random.below(TAGS.len())];
        PLACES[index % PLACES.len()].replace('T', tag).replace('S', scalar)
    };
    scalars.iter().enumerate().map(text).collect()
}

/// Returns the tree in the format of the other programs, with numbers as they are written.
fn typed(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(value) => json!(value),
        Value::Number(digits) => json!({ "number": digits }),
        Value::String(text) => json!(text),
        Value::Sequence(items) => json!({ "sequence": items.iter().map(typed).collect::<Vec<_>>() }),
        Value::Mapping(entries) => {
            json!({ "mapping": entries.iter().map(|entry| json!([entry.key, typed(&entry.node)])).collect::<Vec<_>>() })
        }
    }
}

/// Returns whether two trees are the same. A status `200` is a name here and may be a number there.
fn is_same(ours: &Json, theirs: &Json, has_statuses: bool) -> bool {
    if let Some(digits) = ours["number"].as_str() {
        return is_same_number(digits, theirs);
    }
    let all = |ours: &Json, theirs: &Json, same: &dyn Fn(&Json, &Json) -> bool| {
        let (Some(ours), Some(theirs)) = (ours.as_array(), theirs.as_array()) else { return false };
        ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
    };
    if ours.get("sequence").is_some() {
        return all(&ours["sequence"], &theirs["sequence"], &|ours, theirs| is_same(ours, theirs, has_statuses));
    }
    if ours.get("mapping").is_some() {
        return all(&ours["mapping"], &theirs["mapping"], &|ours, theirs| {
            let is_status = || has_statuses && theirs[0] == json!({ "integer": ours[0] });
            (ours[0] == theirs[0] || is_status()) && is_same(&ours[1], &theirs[1], has_statuses)
        });
    }
    ours == theirs
}

/// Compares integers by their digits, and numbers with a point as doubles.
fn is_same_number(digits: &str, theirs: &Json) -> bool {
    let is_integer = !digits.contains('.');
    match (theirs["integer"].as_str(), theirs["double"].as_str()) {
        (Some(integer), _) if is_integer => Number::parse(integer) == Number::parse(digits),
        // JavaScript has no integers beyond 2^53.
        (None, Some(_)) if is_integer && digits.parse::<i128>().is_ok_and(|value| value.abs() <= 1 << 53) => false,
        (Some(double), _) | (None, Some(double)) => {
            let [ours, theirs] = [digits, double].map(|text| text.parse::<f64>().expect("a number"));
            ours.partial_cmp(&theirs).is_some_and(std::cmp::Ordering::is_eq) && ours.is_finite()
        }
        _ => false,
    }
}

/// Returns what another program reads from each text.
fn foreign(command: &mut Command, texts: &[&String]) -> Vec<Json> {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
    let mut input = child.stdin.take().expect("its input");
    let lines: String = texts.iter().map(|text| json!(text).to_string() + "\n").collect();
    let writer = thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("no panic").expect("written");
    assert!(output.status.success(), "{command:?}");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let read: Vec<Json> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(read.len(), texts.len());
    read
}

#[test]
fn other_readers_read_the_same() {
    let texts = texts();
    let ours: Vec<(&String, Json)> = texts
        .iter()
        .filter_map(|text| Some((text, typed(&Document::parse("a.yaml", text.clone()).ok()?.root))))
        .collect();
    // Enough is read and enough is rejected for the comparison to mean something.
    assert!(ours.len() > COUNT / 5 && ours.len() < COUNT * 4 / 5, "{} of {}", ours.len(), texts.len());
    let Some(python) = installed("interoperability", "requirements.txt") else { return };
    let Some(npm) = installed("interoperability-yaml", "yaml/package-lock.json") else { return };
    let read: Vec<&String> = ours.iter().map(|(text, _)| *text).collect();
    let script = Path::new("../tests/interoperability/yaml");
    let mut readers = vec![("PyYAML", {
        let mut command = Command::new(python.join("venv/bin/python"));
        command.arg(script.join("read.py"));
        command
    })];
    for package in ["js-yaml", "js-yaml-3"] {
        let mut command = Command::new("node");
        command.arg(script.join("read.cjs")).arg(package).env("NODE_PATH", npm.join("node_modules"));
        readers.push((package, command));
    }
    let mut differences = Vec::new();
    for (name, mut command) in readers {
        for ((text, ours), theirs) in ours.iter().zip(foreign(&mut command, &read)) {
            if !is_same(ours, &theirs, text.starts_with("paths:")) {
                differences.push(format!("{name}: {text:?}: we read {ours}, it reads {theirs}"));
            }
        }
    }
    let shown: Vec<&str> = differences.iter().take(60).map(String::as_str).collect();
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), shown.join("\n"));
}
