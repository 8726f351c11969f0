//! The data of each API, and where its facts come from.

use crate::data::RawProvenance;
use crate::generated::Api;
use crate::provenance::{Provenance, Standing, sources};

#[test]
fn each_api_has_its_documents_schemas_and_operations() {
    for api in Api::ALL {
        assert!(api.yaml().starts_with("openapi: 3.0") && api.yaml().contains("\npaths:\n"), "{api:?}");
        assert!(
            api.json().contains("\"openapi\": \"3.0") && api.openapi_3_1().contains("\"openapi\": \"3.1"),
            "{api:?}"
        );
        let names: Vec<&str> = api.schemas().collect();
        assert!(names.len() > 5, "{names:?}");
        for name in names {
            assert!(api.yaml().contains(&format!("\n    {name}:\n")), "{name}");
            assert!(api.schema(name).is_some_and(|schema| schema.starts_with('{')), "{name}");
        }
        assert_eq!((api.schema("None of them"), api.operation("none_of_them").is_none()), (None, true));
        for operation in api.operations() {
            assert!(api.yaml().contains(&format!("operationId: {}\n", operation.id)));
            assert_eq!(api.operation(operation.id).map(|found| found.path), Some(operation.path));
        }
    }
    assert_eq!((Api::Intum.name(), Api::Solos.name()), ("intum", "solos"));
    let [one, other] = [Api::Intum, Api::Solos].map(|api| api.schemas().next().and_then(|name| api.schema(name)));
    assert!(one.is_some() && other.is_some() && one != other);
}

#[test]
fn a_node_has_the_provenance_of_its_nearest_ancestor() {
    let pointer = "/paths/~1backend~1public~1projects/get";
    let own = Api::Solos.provenance(pointer).expect("a provenance");
    assert_eq!(own.standing(), Standing::Documented);
    assert_eq!(Api::Solos.provenance(&format!("{pointer}/none/below/it")), Some(own));
    assert_ne!(Api::Solos.provenance("/info/title"), None);
    assert_eq!((Api::Solos.provenance("none"), Api::Solos.provenance("")), (None, None));
}

#[test]
fn a_citation_names_a_source_and_a_section() {
    assert!(sources().len() > 2);
    for source in sources() {
        for section in source.sections {
            let name = format!("{}#{}", source.id, section.id).leak();
            let (rationale, other) = ("why", &*name);
            let documented = Provenance::of(RawProvenance::Documented { source: other }).expect("a source");
            let Provenance::Documented { citation } = documented else { panic!("{documented:?}") };
            assert_eq!((citation.source.id, citation.section.id), (source.id, section.id));
            let supported = Provenance::of(RawProvenance::Supported { rationale, source: other }).expect("a source");
            let conflict = RawProvenance::Conflict { rationale, follows: other, against: other };
            let conflict = Provenance::of(conflict).expect("two sources");
            let assumed = Provenance::of(RawProvenance::Assumed { rationale }).expect("an assumption");
            let standings =
                [documented, supported, assumed, conflict].map(|each| (each.standing().to_string(), each.rationale()));
            assert_eq!(
                standings,
                [
                    ("documented".to_owned(), None),
                    ("supported".to_owned(), Some("why")),
                    ("assumed".to_owned(), Some("why")),
                    ("in conflict".to_owned(), Some("why")),
                ]
            );
        }
    }
    let source = sources()[0].id;
    for name in ["", source, "none#none", &*format!("{source}#none").leak()] {
        assert_eq!(Provenance::of(RawProvenance::Documented { source: name.to_owned().leak() }), None, "{name}");
    }
    assert_eq!(format!("{:>12}", Standing::Assumed), "     assumed");
}
