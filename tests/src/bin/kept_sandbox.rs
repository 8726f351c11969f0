//! A sandbox that stores its data in the given file, for a test to kill. Prints its URL when it is ready.

use std::env;
use std::error::Error;
use std::io::{Read as _, Write as _, stdin, stdout};

use crm_sandbox::{Location, Sandbox, Seed};

fn main() -> Result<(), Box<dyn Error>> {
    let file = env::args_os().nth(1).ok_or("no file is given")?;
    let sandbox = Sandbox::builder().location(Location::File(file.into())).seed(Seed::Empty).start_now()?;
    writeln!(stdout(), "{}", sandbox.url())?;
    // A test that is gone must not leave it running.
    stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}
