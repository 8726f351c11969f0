//! Writes the candidate "progenitor, raw": what progenitor makes of `raw.json` with its default settings.

use std::path::Path;
use std::{env, fs};

use anyhow::{Context, Result};
use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle};

const DOCUMENT: &str = "raw.json";

fn main() -> Result<()> {
    println!("cargo::rerun-if-changed={DOCUMENT}");
    let openapi: openapiv3::OpenAPI = serde_json::from_str(&fs::read_to_string(DOCUMENT)?)?;
    let mut settings = GenerationSettings::new();
    settings.with_interface(InterfaceStyle::Builder);
    let tokens = Generator::new(&settings).generate_tokens(&openapi).context("progenitor")?;
    let folder = env::var_os("OUT_DIR").context("cargo gives a build script OUT_DIR")?;
    fs::write(Path::new(&folder).join("raw.rs"), tokens.to_string())?;
    Ok(())
}
