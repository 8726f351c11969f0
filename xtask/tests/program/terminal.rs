//! What the program prints on a terminal.

use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::Path;
use std::process::Command;

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

use crate::checkout::{untranslated, xtask};
use crate::formats::break_key;

/// Runs the command on a terminal of 80 columns, and returns what it shows.
fn on_terminal(command: &mut Command) -> String {
    let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
    let terminal = openpt(flags).expect("a terminal");
    grantpt(&terminal).expect("granted");
    unlockpt(&terminal).expect("unlocked");
    tcsetwinsize(&terminal, Winsize { ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0 }).expect("a size");
    let name = ptsname(&terminal, Vec::new()).expect("a name").into_string().expect("text");
    let side = File::options().read(true).write(true).open(name).expect("the other side");
    let mut child = command.stdout(side.try_clone().expect("a copy")).stderr(side).spawn().expect("it runs");
    // The command keeps a copy for further children: only the child may hold the terminal.
    drop(std::mem::replace(command, Command::new("true")));
    let mut shown = Vec::new();
    let mut terminal = File::from(terminal);
    let mut buffer = [0; 4096];
    loop {
        match terminal.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => shown.extend_from_slice(&buffer[..read]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            // Linux says so when nobody holds the other side.
            Err(_) => break,
        }
    }
    child.wait().expect("it ends");
    String::from_utf8(shown).expect("UTF-8")
}

fn lint(root: &Path, variables: &[(&str, &str)]) -> Command {
    let mut command = xtask(root);
    command.arg("lint").env("TERM", "xterm-256color");
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.envs(variables.iter().copied());
    command
}

const ESCAPE: char = '\u{1b}';

#[test]
fn a_terminal_gets_colours_unless_it_or_the_user_wants_none() {
    let root = untranslated();
    break_key(root.path());
    let shown = |variables: &[(&str, &str)]| on_terminal(&mut lint(root.path(), variables));
    assert!(shown(&[]).contains("\u{1b}[1m\u{1b}[91merror[unknown-key]"), "{}", shown(&[]));
    for variables in [[("NO_COLOR", "1")], [("CLICOLOR", "0")], [("TERM", "dumb")]] {
        let shown = shown(&variables);
        assert!(shown.contains("error[unknown-key]") && !shown.contains(ESCAPE), "{variables:?}: {shown}");
    }
    assert!(shown(&[("NO_COLOR", "")]).contains(ESCAPE));
}

#[test]
fn a_pipe_gets_colours_only_if_the_user_forces_them() {
    let root = untranslated();
    break_key(root.path());
    for (variables, is_coloured) in [
        (&[][..], false),
        (&[("CLICOLOR", "1")], false),
        (&[("CLICOLOR_FORCE", "0")], false),
        (&[("CLICOLOR_FORCE", "1")], true),
        (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
    ] {
        let output = lint(root.path(), variables).output().expect("it runs");
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        assert_eq!(text.contains(ESCAPE), is_coloured, "{variables:?}: {text}");
    }
}

#[test]
fn breaks_lines_for_the_width_of_the_terminal() {
    let root = untranslated();
    break_key(root.path());
    let shown = on_terminal(&mut lint(root.path(), &[("NO_COLOR", "1")]));
    assert!(shown.lines().count() > 8 && shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
    let mut help = xtask(root.path());
    let shown = on_terminal(help.arg("--help").env("NO_COLOR", "1"));
    assert!(shown.contains("Usage: cargo xtask") && shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
}
