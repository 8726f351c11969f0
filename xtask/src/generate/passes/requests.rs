//! Requests are put together, sent and read by the runtime.
//!
//! The generated code sends before it has checked, loses status and headers of an error whose body is not the
//! documented JSON, and prints the URL with its query. Its setters drop a conversion's error, and its body is a
//! builder that finds out at run time what is missing.

use anyhow::{Context, Result, bail};
use heck::ToPascalCase;
use quote::format_ident;
use syn::ext::IdentExt as _;
use syn::visit_mut::{self, VisitMut};
use syn::{
    Block, Expr, FieldValue, Fields, FnArg, GenericArgument, Generics, Ident, ImplItem, ImplItemFn, Item,
    PathArguments, PathSegment, Stmt, Token, Type, TypeParamBound, WherePredicate, parse_quote,
};

use super::docs::methods;
use super::models::plain;
use super::module;
use super::names::{argument, last_ident};
use crate::document::{Document, FORM, Operation, SpecObject, operations, separator};
use crate::generate::checks::{AtMost, at_most, bounds};
use crate::generate::lower::Lowered;
use crate::generate::parameters::{is_body_required, parameters, required};

/// What `request!` gets for the request of an operation.
#[derive(Debug)]
pub struct RequestCode {
    /// The struct's name.
    pub name: String,
    /// The type of the response.
    pub response: String,
    /// What is in the response.
    pub output: String,
}

pub(super) fn run(file: &mut syn::File, document: &Document, lowered: &Lowered) -> Result<Vec<RequestCode>> {
    let mut requests = Vec::new();
    let mut setters = 0;
    for operation in operations(document) {
        let (request, count) = complete(file, document, &operation).with_context(|| operation.id.to_owned())?;
        requests.push(request);
        setters += count;
    }
    let expected = lowered.setters.len();
    if setters != expected {
        bail!("expected {expected} setters, found {setters}");
    }
    module(&mut file.items, &["builder"])?.retain(|item| !matches!(item, Item::Use(_)));
    for item in &mut file.items {
        if let Item::Impl(block) = item {
            block.items.iter_mut().for_each(|item| Owned.visit_impl_item_mut(item));
        }
    }
    Ok(requests)
}

/// Completes the request of an operation, and its method; gives the number of setters that there were too.
fn complete(file: &mut syn::File, document: &Document, operation: &Operation<'_>) -> Result<(RequestCode, usize)> {
    let name = operation.id.to_pascal_case();
    let items = module(&mut file.items, &["builder"])?;
    let fields = items.iter_mut().find_map(|item| match item {
        Item::Struct(item) if item.ident == name => {
            item.generics = Generics::default();
            open(&mut item.fields, is_body_required(document, operation));
            Some(item.fields.clone())
        }
        _ => None,
    });
    let fields = fields.with_context(|| format!("there is no builder `{name}`"))?;
    let arguments = arguments(document, operation, &fields)?;
    let block = items.iter_mut().find_map(|item| match item {
        Item::Impl(block) if last_ident(&block.self_ty).is_some_and(|ident| *ident == name) => Some(block),
        _ => None,
    });
    let block = block.with_context(|| format!("the builder `{name}` has no functions"))?;
    block.generics = Generics::default();
    Owned.visit_type_mut(&mut block.self_ty);
    let (response, setters) = keep_setters(&mut block.items, &arguments)?;
    block.items.insert(0, constructor(&arguments, &fields));
    block.items.push(ImplItem::Fn(request(document, operation, &fields)?));
    complete_method(&mut file.items, operation, &arguments)?;
    let output = plain(&output(&response)?);
    Ok((RequestCode { name, response: plain(&response), output }, setters))
}

/// A request owns its client, which is cheap to clone: it can be spawned, and a stream of it returned.
struct Owned;

impl VisitMut for Owned {
    /// `ListDeals<'a>` to `ListDeals`.
    fn visit_path_segment_mut(&mut self, segment: &mut PathSegment) {
        visit_mut::visit_path_segment_mut(self, segment);
        let is_lifetime = |argument: &GenericArgument| matches!(argument, GenericArgument::Lifetime(_));
        if let PathArguments::AngleBracketed(arguments) = &segment.arguments
            && arguments.args.iter().all(is_lifetime)
        {
            segment.arguments = PathArguments::None;
        }
    }
}

/// Streams read and change the request that they begin with; its body is the type itself, and not its builder.
fn open(fields: &mut Fields, is_body_required: bool) {
    for field in fields {
        field.vis = parse_quote!(pub(crate));
        match field.ident.as_ref().map(ToString::to_string).as_deref() {
            Some("body") => {
                Body.visit_type_mut(&mut field.ty);
                if !is_body_required && let Some(body) = argument(&field.ty).cloned() {
                    field.ty = parse_quote!(Result<Option<#body>, String>);
                }
            }
            Some("client") => field.ty = parse_quote!(Client),
            _ => {}
        }
    }
}

/// `types::builder::NewDeal` to `types::NewDeal`.
struct Body;

impl VisitMut for Body {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        path.segments = path.segments.iter().filter(|segment| segment.ident != "builder").cloned().collect();
    }
}

/// Keeps the setters of what is optional, whose errors say why; gives the type of the response and how many setters
/// there were.
fn keep_setters(items: &mut Vec<ImplItem>, arguments: &[Argument]) -> Result<(Type, usize)> {
    let mut response = None;
    let mut setters = 0;
    items.retain_mut(|item| {
        let ImplItem::Fn(function) = item else { return true };
        match function.sig.ident.to_string().as_str() {
            "new" | "body_map" => false,
            "send" => {
                response = response_of(function);
                false
            }
            _ => {
                setters += usize::from(mend_setter(function));
                arguments.iter().all(|argument| argument.ident != function.sig.ident)
            }
        }
    });
    Ok((response.context("there is no `send` that gives a `ResponseValue`")?, setters))
}

/// `T` of `Result<ResponseValue<T>, …>`.
fn response_of(function: &ImplItemFn) -> Option<Type> {
    let syn::ReturnType::Type(_, ty) = &function.sig.output else { return None };
    let response = argument(ty).filter(|ty| last_ident(ty).is_some_and(|ident| ident == "ResponseValue"))?;
    argument(response).cloned()
}

/// Puts the reason into the error of a conversion, and the bound that this needs on the setter.
fn mend_setter(function: &mut ImplItemFn) -> bool {
    if function.sig.generics.type_params().all(|parameter| parameter.ident != "V") {
        return false;
    }
    if function.sig.ident == "body" {
        let Some(body) = body_of(function) else { return false };
        function.sig.generics = Generics::default();
        function.sig.inputs = parse_quote!(mut self, value: impl Into<#body>);
        function.block = parse_quote!({
            self.body = Ok(Some(value.into()));
            self
        });
        return true;
    }
    let mut pass = Setter { is_mended: false };
    pass.visit_block_mut(&mut function.block);
    if pass.is_mended {
        let clause = function.sig.generics.make_where_clause();
        clause.predicates.push(parse_quote!(V::Error: std::fmt::Display));
    }
    pass.is_mended
}

/// `T` of `V: TryInto<T>`.
fn body_of(function: &ImplItemFn) -> Option<Type> {
    let clause = function.sig.generics.where_clause.as_ref()?;
    let bound = clause.predicates.iter().find_map(|predicate| match predicate {
        WherePredicate::Type(predicate) => predicate.bounds.first(),
        _ => None,
    });
    let TypeParamBound::Trait(bound) = bound? else { return None };
    let path = &bound.path;
    argument(&parse_quote!(#path)).cloned()
}

struct Setter {
    is_mended: bool,
}

impl VisitMut for Setter {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        visit_mut::visit_expr_mut(self, expr);
        let Expr::MethodCall(call) = expr else { return };
        if call.method == "map_err" && matches!(call.args.first(), Some(Expr::Closure(_))) {
            call.args = std::iter::once::<Expr>(parse_quote!(|error| error.to_string())).collect();
            self.is_mended = true;
        }
    }
}

/// What a request cannot do without: an argument of the operation's method.
struct Argument {
    ident: Ident,
    ty: Type,
}

impl Argument {
    /// A number is taken as it is, a body as what becomes one; all else is converted, and what cannot be, sending tells.
    fn parameter(&self) -> FnArg {
        let Self { ident, ty } = self;
        if ident == "body" {
            parse_quote!(#ident: impl Into<#ty>)
        } else if self.is_plain() {
            parse_quote!(#ident: #ty)
        } else {
            parse_quote!(#ident: impl TryInto<#ty, Error: std::fmt::Display>)
        }
    }

    fn value(&self) -> FieldValue {
        let ident = &self.ident;
        if ident == "body" {
            parse_quote!(#ident: Ok(#ident.into()))
        } else if self.is_plain() {
            parse_quote!(#ident: Ok(#ident))
        } else {
            parse_quote!(#ident: #ident.try_into().map_err(|error| error.to_string()))
        }
    }

    fn is_plain(&self) -> bool {
        const PLAIN: [&str; 6] = ["i32", "i64", "u32", "u64", "bool", "NaiveDate"];
        last_ident(&self.ty).is_some_and(|ident| PLAIN.iter().any(|plain| ident == plain))
    }
}

/// The arguments of an operation in the document's order, the body last; `fields` are those of its request.
fn arguments(document: &Document, operation: &Operation<'_>, fields: &Fields) -> Result<Vec<Argument>> {
    let names = required(document, operation);
    let arguments = names.iter().map(|name| {
        let field = fields.iter().find(|field| field.ident.as_ref().is_some_and(|ident| ident.unraw() == *name));
        let field = field.with_context(|| format!("the request has no field `{name}`"))?;
        let ident = field.ident.clone().context("a field has no name")?;
        let ty = argument(&field.ty).with_context(|| format!("the field `{name}` is no `Result`"))?.clone();
        Ok(Argument { ident, ty })
    });
    arguments.collect()
}

/// The constructor of a request.
fn constructor(arguments: &[Argument], fields: &Fields) -> ImplItem {
    let parameters = arguments.iter().map(Argument::parameter);
    let values = fields.iter().filter_map(|field| field.ident.as_ref()).map(|ident| -> FieldValue {
        match arguments.iter().find(|argument| argument.ident == *ident) {
            Some(argument) => argument.value(),
            None if ident == "client" => parse_quote!(client: client.clone()),
            None => parse_quote!(#ident: Ok(None)),
        }
    });
    parse_quote! {
        pub(crate) fn new(client: &Client, #(#parameters),*) -> Self {
            Self { #(#values),* }
        }
    }
}

/// Gives the operation's method its arguments.
fn complete_method(items: &mut [Item], operation: &Operation<'_>, arguments: &[Argument]) -> Result<()> {
    let method = methods(items, "Client").find(|method| method.sig.ident == operation.id);
    let method = method.with_context(|| format!("`Client` has no method `{}`", operation.id))?;
    let (request, idents) =
        (format_ident!("{}", operation.id.to_pascal_case()), arguments.iter().map(|argument| &argument.ident));
    method.sig.inputs = std::iter::once(parse_quote!(&self)).chain(arguments.iter().map(Argument::parameter)).collect();
    method.block = parse_quote!({ builder::#request::new(self, #(#idents),*) });
    Ok(())
}

/// What is in a response: `T` of `ObjectResponse<T>` and `ValueResponse<T>`, `Vec<T>` of `ListResponse<T>`.
fn output(response: &Type) -> Result<Type> {
    let inner = argument(response);
    match (last_ident(response).map(ToString::to_string).as_deref(), inner) {
        (None, _) if matches!(response, Type::Tuple(_)) => Ok(response.clone()),
        (Some("ObjectResponse" | "ValueResponse"), Some(inner)) => Ok(inner.clone()),
        (Some("ListResponse"), Some(inner)) => Ok(parse_quote!(Vec<#inner>)),
        _ => bail!("the response is of an unknown type"),
    }
}

/// The function that puts the request of an operation together.
fn request(document: &Document, operation: &Operation<'_>, fields: &Fields) -> Result<ImplItemFn> {
    let names: Vec<&Ident> = fields.iter().filter_map(|field| field.ident.as_ref()).collect();
    let path = operation.path;
    let parameters = parameters(document, operation);
    let mut in_path: Vec<(usize, Stmt)> = Vec::new();
    let mut others: Vec<Stmt> = Vec::new();
    for field in fields {
        let ident = field.ident.as_ref().context("a field has no name")?;
        let name = ident.to_string();
        match name.as_str() {
            "client" => continue,
            "body" => {
                let media_type = operation.request_body(document).and_then(|body| Some(body.body_schema()?.0));
                let optional = if is_body_required(document, operation) { "" } else { "optional_" };
                let method = format_ident!("{optional}{}", if media_type == Some(FORM) { "form" } else { "body" });
                others.push(parse_quote!(request.#method(&#ident);));
                continue;
            }
            _ => {}
        }
        let (_, place) = parameters
            .iter()
            .find(|(known, _)| *known == name.trim_start_matches("r#"))
            .with_context(|| format!("the document has no parameter for the field `{name}`"))?;
        let wire_name = place.node.str("name").unwrap_or_default();
        if place.node.str("in") == Some("path") {
            let at =
                path.find(&format!("{{{wire_name}}}")).with_context(|| format!("the path has no `{wire_name}`"))?;
            in_path.push((at, parse_quote!(request.path(#wire_name, &#ident);)));
        } else {
            let is_optional = argument(&field.ty).and_then(last_ident).is_some_and(|ident| ident == "Option");
            others.push(parameter(document, place, ident, is_optional)?);
        }
    }
    in_path.sort_by_key(|(place, _)| *place);
    let mut steps: Vec<Stmt> = in_path.into_iter().map(|(_, statement)| statement).collect();
    steps.extend(others);
    steps.extend(checks(document, operation));
    let mutable: Option<Token![mut]> = (!steps.is_empty()).then(Default::default);
    let mut statements = Block { brace_token: syn::token::Brace::default(), stmts: vec![declaration(operation)?] };
    statements.stmts.extend::<Vec<Stmt>>(parse_quote! {
        let Self { #(#names),* } = self;
        let #mutable request = crm_client_runtime::RequestBuilder::new(client.session, &OPERATION);
        #(#steps)*
        request
    });
    Ok(parse_quote! {
        pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder #statements
    })
}

/// Adds a parameter of the query or a header.
fn parameter(document: &Document, place: &SpecObject<'_>, ident: &Ident, is_optional: bool) -> Result<Stmt> {
    let name = place.node.str("name").unwrap_or_default();
    let optional = if is_optional { "optional_" } else { "" };
    if place.node.str("in") == Some("header") {
        let method = format_ident!("{optional}header");
        return Ok(parse_quote!(request.#method(#name, &#ident);));
    }
    let schema = place.node.get("schema").and_then(|schema| document.resolve(&place.pointer.child("schema"), schema));
    if schema.is_none_or(|(_, schema)| schema.str("type") != Some("array")) {
        let method = format_ident!("{optional}query");
        return Ok(parse_quote!(request.#method(#name, &#ident);));
    }
    let method = format_ident!("{optional}query_list");
    let style = match separator(place.node) {
        None => "Repeated",
        Some(",") => "Comma",
        Some(" ") => "Space",
        Some("|") => "Pipe",
        Some(other) => bail!("the values of `{name}` are joined by {other:?}"),
    };
    let style = format_ident!("{style}");
    Ok(parse_quote!(request.#method(#name, &#ident, crm_client_runtime::ListStyle::#style);))
}

fn declaration(operation: &Operation<'_>) -> Result<Stmt> {
    let (id, path) = (operation.id, operation.path);
    let method = format_ident!("{}", operation.method.to_uppercase());
    let is_idempotent = operation.node.bool("x-idempotent").context("`x-idempotent` is missing")?;
    Ok(parse_quote! {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            #id,
            crm_client_runtime::Method::#method,
            #path,
            #is_idempotent,
        );
    })
}

/// What the document says of parameters that are set.
fn checks(document: &Document, operation: &Operation<'_>) -> Vec<Stmt> {
    let mut checks = Vec::new();
    let parameters = parameters(document, operation);
    for (ident, place) in &parameters {
        let name = place.node.str("name").unwrap_or_default();
        let is_required = place.node.bool("required").unwrap_or(false);
        let schema = place.node.get("schema").and_then(|schema| document.resolve(&place.pointer, schema));
        for limit in schema.map(|(_, schema)| bounds(schema)).unwrap_or_default() {
            let (ident, limit) = (format_ident!("{ident}"), limit.expr());
            let method = format_ident!("{}", if is_required { "limit" } else { "optional_limit" });
            checks.push(parse_quote!(request.#method(#name, &#ident, #limit);));
        }
    }
    let ident = |name: &str| {
        let found = parameters.iter().find(|(_, place)| place.node.str("name") == Some(name));
        found.map_or_else(|| format_ident!("{name}"), |(ident, _)| format_ident!("{ident}"))
    };
    for AtMost { small, large } in at_most(operation.node) {
        let (small_ident, large_ident) = (ident(&small), ident(&large));
        checks.push(parse_quote!(request.at_most((#small, &#small_ident), (#large, &#large_ident));));
    }
    checks
}
