//! Requests are put together, sent and read by the runtime.
//!
//! The generated code sends before it has checked, loses status and headers of an error whose body is not the
//! documented JSON, and prints the URL with its query. Its setters drop a conversion's error, and its body is a
//! builder that finds out at run time what is missing.

use anyhow::{Context, Result, bail};
use heck::ToPascalCase;
use quote::format_ident;
use syn::visit_mut::{self, VisitMut};
use syn::{
    Block, Expr, ExprCall, ExprMethodCall, FieldValue, Fields, GenericArgument, Generics, Ident, ImplItem, ImplItemFn,
    Item, Member, PathArguments, PathSegment, Stmt, Token, Type, parse_quote,
};

use super::module;
use super::names::{argument, last_ident};
use crate::document::{Document, FORM, Operation, Place, operations, separator};
use crate::generate::checks::{AtMost, at_most, bounds};
use crate::generate::lower::{Lowered, parameters};

pub(super) fn run(file: &mut syn::File, document: &Document, lowered: &Lowered) -> Result<()> {
    let items = module(&mut file.items, &["builder"])?;
    let mut setters = 0;
    for operation in operations(document) {
        let name = operation.id.to_pascal_case();
        let is_owner = |ty: &Type| last_ident(ty).is_some_and(|ident| *ident == name);
        let request = request(document, &operation, items)?;
        for item in items.iter_mut() {
            match item {
                Item::Struct(item) if item.ident == name => {
                    item.generics = Generics::default();
                    open(&mut item.fields);
                }
                Item::Impl(block) if is_owner(&block.self_ty) => {
                    block.generics = Generics::default();
                    Owned.visit_type_mut(&mut block.self_ty);
                    setters += mend(&mut block.items, request.clone()).with_context(|| operation.id.to_owned())?;
                }
                _ => {}
            }
        }
    }
    let expected = lowered.setters.len();
    if setters != expected {
        bail!("expected {expected} setters, found {setters}");
    }
    items.retain(|item| !matches!(item, Item::Use(_)));
    for item in &mut file.items {
        if let Item::Impl(block) = item {
            block.items.iter_mut().for_each(|item| Owned.visit_impl_item_mut(item));
        }
    }
    Ok(())
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
fn open(fields: &mut Fields) {
    for field in fields {
        field.vis = parse_quote!(pub(crate));
        match field.ident.as_ref().map(ToString::to_string).as_deref() {
            Some("body") => Body.visit_type_mut(&mut field.ty),
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

/// Replaces `send`, and mends what `new` and the setters say of errors; gives the number of setters.
fn mend(items: &mut Vec<ImplItem>, request: ImplItemFn) -> Result<usize> {
    let mut setters = 0;
    let mut answer = None;
    items.retain(|item| !matches!(item, ImplItem::Fn(function) if function.sig.ident == "body_map"));
    for item in items.iter_mut() {
        let ImplItem::Fn(function) = item else { continue };
        match function.sig.ident.to_string().as_str() {
            "new" => {
                function.sig.inputs = parse_quote!(client: &Client);
                Missing.visit_block_mut(&mut function.block);
            }
            "send" => answer = answer_of(function),
            _ => setters += usize::from(mend_setter(function)),
        }
    }
    let send = items.iter_mut().find_map(|item| match item {
        ImplItem::Fn(function) if function.sig.ident == "send" => Some(function),
        _ => None,
    });
    let (send, answer) = send.zip(answer).context("there is no `send` that gives a `ResponseValue`")?;
    let sending: Ident = if is_unit(&answer) { format_ident!("send_empty") } else { format_ident!("send") };
    let sending_blocking = format_ident!("{sending}_blocking");
    send.sig.output = parse_quote!(-> Result<crm_client_runtime::Response<#answer>, crm_client_runtime::Error>);
    send.block = parse_quote!({ self.request().#sending().await });
    items.push(parse_quote! {
        /// As [`send`](Self::send), and gives the bytes of the answer as they came.
        pub async fn send_raw(
            self,
        ) -> Result<crm_client_runtime::Response<crm_client_runtime::Bytes>, crm_client_runtime::Error> {
            self.request().send_raw().await
        }
    });
    items.push(parse_quote! {
        /// As [`send`](Self::send), for programs that are not asynchronous.
        #[cfg(feature = "blocking")]
        pub fn send_blocking(self) -> Result<crm_client_runtime::Response<#answer>, crm_client_runtime::Error> {
            self.request().#sending_blocking()
        }
    });
    items.push(ImplItem::Fn(request));
    Ok(setters)
}

fn is_unit(ty: &Type) -> bool {
    matches!(ty, Type::Tuple(tuple) if tuple.elems.is_empty())
}

/// `T` of `Result<ResponseValue<T>, …>`.
fn answer_of(function: &ImplItemFn) -> Option<Type> {
    let syn::ReturnType::Type(_, ty) = &function.sig.output else { return None };
    let response = argument(ty).filter(|ty| last_ident(ty).is_some_and(|ident| ident == "ResponseValue"))?;
    argument(response).cloned()
}

/// Puts the reason into the error of a conversion, and the bound that this needs on the setter.
fn mend_setter(function: &mut ImplItemFn) -> bool {
    if function.sig.generics.type_params().all(|parameter| parameter.ident != "V") {
        return false;
    }
    let mut pass = Setter { is_mended: false };
    pass.visit_block_mut(&mut function.block);
    if pass.is_mended && function.sig.ident != "body" {
        let clause = function.sig.generics.make_where_clause();
        clause.predicates.push(parse_quote!(V::Error: std::fmt::Display));
    }
    pass.is_mended
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
        } else if is_into_builder(call) {
            *expr = (*call.receiver).clone();
        }
    }
}

/// `.map(From::from)`, into the builder of a body.
fn is_into_builder(call: &ExprMethodCall) -> bool {
    let is_from = |path: &syn::ExprPath| path.path.segments.last().is_some_and(|last| last.ident == "from");
    call.method == "map" && matches!(call.args.first(), Some(Expr::Path(path)) if is_from(path))
}

/// What is required and not given yet.
struct Missing;

impl VisitMut for Missing {
    fn visit_field_value_mut(&mut self, field: &mut FieldValue) {
        visit_mut::visit_field_value_mut(self, field);
        if matches!(&field.member, Member::Named(name) if name == "client") {
            *field = parse_quote!(client: client.clone());
        }
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        visit_mut::visit_expr_mut(self, expr);
        let Expr::Call(call) = expr else { return };
        let is = |name: &str| matches!(call.func.as_ref(), Expr::Path(path) if path.path.is_ident(name));
        let is_body = is("Ok") && is_default(call);
        if is("Err") || is_body {
            *expr = parse_quote!(Err("it is not given".to_owned()));
        }
    }
}

/// `Ok(Default::default())`, a builder of a body with nothing set.
fn is_default(call: &ExprCall) -> bool {
    matches!(call.args.first(), Some(Expr::Call(inner)) if inner.args.is_empty())
}

/// The function that puts the request of an operation together.
fn request(document: &Document, operation: &Operation<'_>, items: &[Item]) -> Result<ImplItemFn> {
    let name = operation.id.to_pascal_case();
    let fields = items.iter().find_map(|item| match item {
        Item::Struct(item) if item.ident == name => Some(&item.fields),
        _ => None,
    });
    let fields = fields.with_context(|| format!("there is no builder `{name}`"))?;
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
                let method = format_ident!("{}", if media_type == Some(FORM) { "form" } else { "body" });
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
fn parameter(document: &Document, place: &Place<'_>, ident: &Ident, is_optional: bool) -> Result<Stmt> {
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
        for bound in schema.map(|(_, schema)| bounds(schema)).unwrap_or_default() {
            let (ident, bound) = (format_ident!("{ident}"), bound.check());
            let method = format_ident!("{}", if is_required { "bound" } else { "optional_bound" });
            checks.push(parse_quote!(request.#method(#name, &#ident, #bound);));
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
