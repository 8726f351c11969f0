//! Named character references of HTML.

/// Returns the character with this HTML name: punctuation, and letters of Western European languages, Polish and Russian.
///
/// A name that HTML does not have is looked up in lower case, for text that was converted to upper case.
pub(super) fn entity(name: &str) -> Option<char> {
    known(name).or_else(|| known(&name.to_ascii_lowercase()))
}

fn known(name: &str) -> Option<char> {
    let at = ENTITIES.binary_search_by_key(&name, |(known, _)| known).ok()?;
    ENTITIES.get(at).map(|(_, character)| *character)
}

/// Sorted by name. Source: HTML, "Named character references".
#[rustfmt::skip]
const ENTITIES: &[(&str, char)] = &[
    ("AElig", 'Æ'), ("AMP", '&'), ("Aacute", 'Á'), ("Acirc", 'Â'), ("Acy", 'А'), ("Agrave", 'À'), ("Aogon", 'Ą'),
    ("Aring", 'Å'), ("Atilde", 'Ã'), ("Auml", 'Ä'), ("Bcy", 'Б'), ("CHcy", 'Ч'), ("COPY", '©'), ("Cacute", 'Ć'),
    ("Ccedil", 'Ç'), ("Cedilla", '¸'), ("CenterDot", '·'), ("DJcy", 'Ђ'), ("DScy", 'Ѕ'), ("DZcy", 'Џ'), ("Dcy", 'Д'),
    ("Dot", '¨'), ("DoubleDot", '¨'), ("ETH", 'Ð'), ("Eacute", 'É'), ("Ecirc", 'Ê'), ("Ecy", 'Э'), ("Egrave", 'È'),
    ("Eogon", 'Ę'), ("Euml", 'Ë'), ("Fcy", 'Ф'), ("GJcy", 'Ѓ'), ("GT", '>'), ("Gcy", 'Г'), ("HARDcy", 'Ъ'),
    ("Hat", '^'), ("IEcy", 'Е'), ("IOcy", 'Ё'), ("Iacute", 'Í'), ("Icirc", 'Î'), ("Icy", 'И'), ("Igrave", 'Ì'),
    ("Iukcy", 'І'), ("Iuml", 'Ï'), ("Jcy", 'Й'), ("Jsercy", 'Ј'), ("Jukcy", 'Є'), ("KHcy", 'Х'), ("KJcy", 'Ќ'),
    ("Kcy", 'К'), ("LJcy", 'Љ'), ("LT", '<'), ("Lcy", 'Л'), ("Lstrok", 'Ł'), ("Mcy", 'М'), ("NJcy", 'Њ'),
    ("Nacute", 'Ń'), ("Ncy", 'Н'), ("NewLine", '\n'), ("Ntilde", 'Ñ'), ("Oacute", 'Ó'), ("Ocirc", 'Ô'), ("Ocy", 'О'),
    ("Ograve", 'Ò'), ("Oslash", 'Ø'), ("Otilde", 'Õ'), ("Ouml", 'Ö'), ("Pcy", 'П'), ("PlusMinus", '±'), ("QUOT", '"'),
    ("REG", '®'), ("Rcy", 'Р'), ("SHCHcy", 'Щ'), ("SHcy", 'Ш'), ("SOFTcy", 'Ь'), ("Sacute", 'Ś'), ("Scy", 'С'),
    ("THORN", 'Þ'), ("TSHcy", 'Ћ'), ("TScy", 'Ц'), ("Tab", '\t'), ("Tcy", 'Т'), ("Uacute", 'Ú'), ("Ubrcy", 'Ў'),
    ("Ucirc", 'Û'), ("Ucy", 'У'), ("Ugrave", 'Ù'), ("UnderBar", '_'), ("Uuml", 'Ü'), ("Vcy", 'В'),
    ("VerticalLine", '|'), ("YAcy", 'Я'), ("YIcy", 'Ї'), ("YUcy", 'Ю'), ("Yacute", 'Ý'), ("Ycy", 'Ы'), ("ZHcy", 'Ж'),
    ("Zacute", 'Ź'), ("Zcy", 'З'), ("Zdot", 'Ż'), ("aacute", 'á'), ("acirc", 'â'), ("acute", '´'), ("acy", 'а'),
    ("aelig", 'æ'), ("agrave", 'à'), ("amp", '&'), ("angst", 'Å'), ("aogon", 'ą'), ("apos", '\''), ("aring", 'å'),
    ("ast", '*'), ("atilde", 'ã'), ("auml", 'ä'), ("bcy", 'б'), ("brvbar", '¦'), ("bsol", '\\'), ("cacute", 'ć'),
    ("ccedil", 'ç'), ("cedil", '¸'), ("cent", '¢'), ("centerdot", '·'), ("chcy", 'ч'), ("circledR", '®'),
    ("colon", ':'), ("comma", ','), ("commat", '@'), ("copy", '©'), ("curren", '¤'), ("dcy", 'д'), ("deg", '°'),
    ("die", '¨'), ("div", '÷'), ("divide", '÷'), ("dollar", '$'), ("eacute", 'é'), ("ecirc", 'ê'), ("ecy", 'э'),
    ("egrave", 'è'), ("eogon", 'ę'), ("equals", '='), ("eth", 'ð'), ("euml", 'ë'), ("excl", '!'), ("fcy", 'ф'),
    ("frac12", '½'), ("frac14", '¼'), ("frac34", '¾'), ("gcy", 'г'), ("grave", '`'), ("gt", '>'), ("half", '½'),
    ("hardcy", 'ъ'), ("iacute", 'í'), ("icirc", 'î'), ("icy", 'и'), ("iecy", 'е'), ("iexcl", '¡'), ("igrave", 'ì'),
    ("iocy", 'ё'), ("iquest", '¿'), ("iuml", 'ï'), ("jcy", 'й'), ("kcy", 'к'), ("khcy", 'х'), ("laquo", '«'),
    ("lbrace", '{'), ("lbrack", '['), ("lcub", '{'), ("lcy", 'л'), ("lowbar", '_'), ("lpar", '('), ("lsqb", '['),
    ("lstrok", 'ł'), ("lt", '<'), ("macr", '¯'), ("mcy", 'м'), ("micro", 'µ'), ("midast", '*'), ("middot", '·'),
    ("nacute", 'ń'), ("nbsp", '\u{a0}'), ("ncy", 'н'), ("not", '¬'), ("ntilde", 'ñ'), ("num", '#'), ("oacute", 'ó'),
    ("ocirc", 'ô'), ("ocy", 'о'), ("ograve", 'ò'), ("ordf", 'ª'), ("ordm", 'º'), ("oslash", 'ø'), ("otilde", 'õ'),
    ("ouml", 'ö'), ("para", '¶'), ("pcy", 'п'), ("percnt", '%'), ("period", '.'), ("plus", '+'), ("plusmn", '±'),
    ("pm", '±'), ("pound", '£'), ("quest", '?'), ("quot", '"'), ("raquo", '»'), ("rbrace", '}'), ("rbrack", ']'),
    ("rcub", '}'), ("rcy", 'р'), ("reg", '®'), ("rpar", ')'), ("rsqb", ']'), ("sacute", 'ś'), ("scy", 'с'),
    ("sect", '§'), ("semi", ';'), ("shchcy", 'щ'), ("shcy", 'ш'), ("shy", '\u{ad}'), ("softcy", 'ь'), ("sol", '/'),
    ("strns", '¯'), ("sup1", '¹'), ("sup2", '²'), ("sup3", '³'), ("szlig", 'ß'), ("tcy", 'т'), ("thorn", 'þ'),
    ("times", '×'), ("tscy", 'ц'), ("uacute", 'ú'), ("ucirc", 'û'), ("ucy", 'у'), ("ugrave", 'ù'), ("uml", '¨'),
    ("uuml", 'ü'), ("vcy", 'в'), ("verbar", '|'), ("vert", '|'), ("yacute", 'ý'), ("yacy", 'я'), ("ycy", 'ы'),
    ("yen", '¥'), ("yucy", 'ю'), ("yuml", 'ÿ'), ("zacute", 'ź'), ("zcy", 'з'), ("zdot", 'ż'), ("zhcy", 'ж'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_is_found() {
        assert!(ENTITIES.iter().all(|(name, character)| entity(name) == Some(*character)));
        let found = ["amp", "APOS", "oacute", "lstrok", "nope"].map(entity);
        assert_eq!(found, [Some('&'), Some('\''), Some('ó'), Some('ł'), None]);
    }
}
