//! Reading all objects of a list, page by page.

use crm_client_runtime::{Error, Items, ListResponse, Model, OffsetSource, Response, ResponseError, offset_stream};

use crate::Client;
use crate::builder::{FilterProjects, ListProjectActions, ListProjectPayments, ListProjects};
use crate::types::{Project, ProjectAction, ProjectPayment};

/// The objects of a page, unless `count` is set: as many as in the vendor's example.
const PAGE_SIZE: u64 = 100;
/// What projects are sorted by, unless `order_by` is set: pages without an order may overlap.
const ORDER: &str = "id";

impl ListProjects {
    /// All projects that the request is for, page by page, beginning at `offset`; `count` is the size of a page, 100
    /// unless set. They are sorted by `id` unless `order_by` is set.
    ///
    /// Each project comes once, or the stream ends in an error ([`Error::is_incomplete`]):
    ///
    /// - A page begins with the last project of the one before. Where it does not, because projects were deleted or the
    ///   order has changed, the next page is taken from further in front, or all pages are read again for what was missed.
    /// - A page that is shorter than `count` is the last one only where the server is known to give longer ones; else the
    ///   next is asked for too. How long pages get is kept for the client and its clones.
    /// - A server that does not heed `offset`, or whose order changes in each of five readings, is an error, and so is a
    ///   project whose id is missing or cannot be read.
    ///
    /// A project that is created or deleted meanwhile may be missing. The ids of what was given are kept, and one page at a
    /// time.
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/). Assumed: the order of pages, from the
    /// vendor's older API.
    ///
    /// ```no_run
    /// # async fn example(client: solos_client::Client) -> Result<(), solos_client::Error> {
    /// let mut projects = client.list_projects().deleted("0").stream();
    /// while let Some(project) = projects.next().await.transpose()? {
    ///     println!("{:?}", project.id()?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self) -> Items<Project> {
        let is_unordered = matches!(self.order_by, Ok(None));
        let request = if is_unordered { self.order_by(ORDER) } else { self };
        let (offset, count) = (given(&request.offset), given(&request.count));
        let list = List { client: request.client.clone(), operation: "list_projects", offset, count };
        list.stream(
            |it: &Project| Ok(it.require_id()?),
            move |offset, count| {
                let mut page = request.clone();
                turn(&mut page.offset, offset, &mut page.count, count);
                async move { page.send().await }
            },
        )
    }
}

impl FilterProjects {
    /// All projects that match, page by page, as [`ListProjects::stream`]; offset, page size and order are those of
    /// the body.
    ///
    /// ```no_run
    /// use solos_client::types::{Having, ProjectFilter};
    ///
    /// # async fn example(client: solos_client::Client) -> Result<(), solos_client::Error> {
    /// let filter = ProjectFilter::builder().having(Having::ChecklistsExpired).count(500_u64).build();
    /// let mut projects = client.filter_projects(filter).stream();
    /// while let Some(project) = projects.next().await.transpose()? {
    ///     println!("{:?}", project.id()?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(mut self) -> Items<Project> {
        let body = self.body.as_mut().ok();
        let (offset, count) = body.map_or((None, None), |body| {
            body.order_by.get_or_insert_with(|| ORDER.to_owned());
            (body.offset, body.count)
        });
        let list = List { client: self.client.clone(), operation: "filter_projects", offset, count };
        list.stream(
            |it: &Project| Ok(it.require_id()?),
            move |offset, count| {
                let mut page = self.clone();
                if let Ok(body) = &mut page.body {
                    (body.offset, body.count) = (Some(offset), Some(count));
                }
                async move { page.send().await }
            },
        )
    }
}

impl ListProjectActions {
    /// All events of the project that the request is for, page by page, beginning at `offset`; `count` is the size of
    /// a page, 100 unless set. The vendor documents no order.
    ///
    /// Documented: [GET События проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// ```no_run
    /// # async fn example(client: solos_client::Client) -> Result<(), solos_client::Error> {
    /// let mut actions = client.list_project_actions(1).stream();
    /// while let Some(action) = actions.next().await.transpose()? {
    ///     println!("{:?}", action.id()?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self) -> Items<ProjectAction> {
        let (offset, count) = (given(&self.offset), given(&self.count));
        let list = List { client: self.client.clone(), operation: "list_project_actions", offset, count };
        list.stream(
            |it: &ProjectAction| Ok(it.require_id()?),
            move |offset, count| {
                let mut page = self.clone();
                turn(&mut page.offset, offset, &mut page.count, count);
                async move { page.send().await }
            },
        )
    }
}

impl ListProjectPayments {
    /// All payments of the project that the request is for, page by page, beginning at `offset`; `count` is the size
    /// of a page, 100 unless set. The vendor documents no order.
    ///
    /// Documented: [GET Платежи проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// ```no_run
    /// # async fn example(client: solos_client::Client) -> Result<(), solos_client::Error> {
    /// let mut payments = client.list_project_payments(1).stream();
    /// while let Some(payment) = payments.next().await.transpose()? {
    ///     println!("{:?}", payment.id()?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self) -> Items<ProjectPayment> {
        let (offset, count) = (given(&self.offset), given(&self.count));
        let list = List { client: self.client.clone(), operation: "list_project_payments", offset, count };
        list.stream(
            |it: &ProjectPayment| Ok(it.require_id()?),
            move |offset, count| {
                let mut page = self.clone();
                turn(&mut page.offset, offset, &mut page.count, count);
                async move { page.send().await }
            },
        )
    }
}

type Parameter = Result<Option<u64>, String>;

/// Turns a request to a page. What cannot be sent stays, for the first page to say.
fn turn(offset: &mut Parameter, to: u64, count: &mut Parameter, size: u64) {
    *offset = offset.clone().map(|_| Some(to));
    *count = count.clone().map(|_| Some(size));
}

/// A parameter as it is set.
fn given(parameter: &Parameter) -> Option<u64> {
    parameter.as_ref().ok().copied().flatten()
}

/// A list, and from where on in pages of which size it is asked for.
struct List {
    client: Client,
    operation: &'static str,
    offset: Option<u64>,
    count: Option<u64>,
}

impl List {
    fn stream<T, F, R>(self, id: fn(&T) -> Result<u64, ResponseError>, fetch: F) -> Items<T>
    where
        T: Model + Send + Sync + 'static,
        F: Fn(u64, u64) -> R + Send + Sync + 'static,
        R: Future<Output = Result<Response<ListResponse<T>>, Error>> + Send + 'static,
    {
        offset_stream(OffsetSource {
            session: self.client.session.clone(),
            operation: self.operation,
            offset: self.offset.unwrap_or_default(),
            // A page of nothing would be the last one.
            count: self.count.filter(|count| *count > 0).unwrap_or(PAGE_SIZE),
            id,
            fetch: Box::new(move |offset, count| Box::pin(fetch(offset, count))),
        })
    }
}
