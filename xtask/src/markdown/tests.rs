//! Portable and wrapped texts say the same as the original.

use super::events::outline;
use super::portable::portable;
use super::wrap::wrap;

/// Blocks whose layout has a meaning.
const BLOCKS: [&str; 16] = [
    "A paragraph that is long enough to be wrapped: it has a dash - and a plus + and a number 1. and a hash # and more > words.",
    "Words with `code that is  wide` and *emphasis that\ngoes on* and **more** and [a link](https://a.example/x_y).",
    "A hard break  \nand another\\\nand the end.",
    "- an item\n- another\n  - nested\n    1. deeper\n- last",
    "1. one\n2. two\n\n   of two paragraphs",
    "- loose\n\n- items that are longer than a line of a comment may be, so that somebody could think of wrapping them, or not",
    "- a tight item that is longer than a line of a comment may be, so that somebody could think of wrapping it - or not",
    "> a quote\n> of two lines\n>\n> > nested",
    "| a | b |\n|---|:-:|\n| 1 | `x` |\n| 2 | y |",
    "Setext\n======",
    "Lesser\n---",
    "# Errors\n\nWhat follows.",
    "---",
    "***strong and emphasised*** ~~gone~~ &amp; \\*escaped\\* 2 * 3 * 4 snake_case_name",
    "- [ ] to do\n- [x] done",
    "A line that ends\n2) in what looks like a list and goes on for so long that it has to be broken somewhere in it - or + there",
];

struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % limit
    }
}

fn written(text: &str) -> String {
    wrap(&portable(text)).join("\n")
}

#[test]
fn keeps_the_outline_of_every_kind_of_block() {
    for text in BLOCKS {
        assert_eq!(outline(&written(text)), outline(text), "{text}\n\n{}", written(text));
    }
}

#[test]
fn keeps_the_outline_of_random_blocks() {
    let mut random = Random(7);
    for _ in 0..2000 {
        let count = 1 + random.below(5);
        let text: Vec<&str> = (0..count).map(|_| BLOCKS[random.below(BLOCKS.len())]).collect();
        let text = text.join("\n\n");
        assert_eq!(outline(&written(&text)), outline(&text), "{text}\n\n{}", written(&text));
    }
}

#[test]
fn keeps_the_outline_of_random_words() {
    const WORDS: [&str; 24] = [
        "word",
        "-",
        "+",
        "*",
        "#",
        "##",
        ">",
        "1.",
        "2)",
        "=",
        "---",
        "===",
        "***",
        "|",
        "|---|",
        "`a`",
        "`b",
        "c`",
        "_x_",
        "*y",
        "z*",
        "[a]",
        "(b)",
        "longer-word-than-others",
    ];
    let mut random = Random(9);
    for _ in 0..3000 {
        let count = 1 + random.below(60);
        let ends = ["\n", " ", " ", " ", " ", " "];
        let word =
            |random: &mut Random| format!("{}{}", WORDS[random.below(WORDS.len())], ends[random.below(ends.len())]);
        let text: String = (0..count).map(|_| word(&mut random)).collect();
        assert_eq!(outline(&written(&text)), outline(text.trim_end()), "{text:?}\n\n{}", written(&text));
    }
}
