//! Streams of all objects of a list.

use crm_client_runtime::{Error, Items, ListResponse, Model, OffsetSource, Response, ResponseError, offset_stream};

use crate::generated::Client;
use crate::generated::builder::{FilterProjects, ListProjectActions, ListProjectPayments, ListProjects};
use crate::generated::types::{Project, ProjectAction, ProjectPayment};

/// The size of a page by default, as in the vendor's example.
const PAGE_SIZE: u64 = 100;
/// The order of projects by default. Pages without an order may overlap.
const ORDER: &str = "id";

impl ListProjects {
    /// Returns a stream of all projects that match, starting at `offset`. It reads page by page.
    ///
    /// `count` is the size of a page, 100 by default. Projects are sorted by `id` unless `order_by` is set.
    ///
    /// Each project comes once, or the stream ends in an error ([`Error::is_incomplete`]):
    ///
    /// - A page begins with the last project of the previous one. If it does not, projects were deleted or the order
    ///   changed. The stream then requests the next page from an earlier offset, or reads all pages again for missed projects.
    /// - A page that is shorter than `count` is the last one only if the server is known to return longer ones. Otherwise
    ///   the stream requests the next page too. The client and its clones remember the longest page.
    /// - A server that ignores `offset`, or whose order changes in each of five passes, is an error. So is a project
    ///   whose id is missing or unreadable.
    ///
    /// A project that is created or deleted during the stream may be missing. The stream keeps one page, and the ids of
    /// the projects it has returned.
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/). Assumed: the order of pages, from the
    /// vendor's older API.
    ///
    /// # Examples
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
        let (offset, count) = (value(&request.offset), value(&request.count));
        let list = List { client: request.client.clone(), operation: "list_projects", offset, count };
        list.stream(
            |it: &Project| Ok(it.require_id()?),
            move |offset, count| {
                let mut page = request.clone();
                set_page(&mut page.offset, offset, &mut page.count, count);
                async move { page.send().await }
            },
        )
    }
}

impl FilterProjects {
    /// Returns a stream of all projects that match, like [`ListProjects::stream`]. The body has the offset, the page
    /// size and the order.
    ///
    /// # Examples
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
    /// Returns a stream of all events of the project, starting at `offset`. It reads page by page.
    ///
    /// `count` is the size of a page, 100 by default. The vendor documents no order.
    ///
    /// Documented: [GET События проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// # Examples
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
        let (offset, count) = (value(&self.offset), value(&self.count));
        let list = List { client: self.client.clone(), operation: "list_project_actions", offset, count };
        list.stream(
            |it: &ProjectAction| Ok(it.require_id()?),
            move |offset, count| {
                let mut page = self.clone();
                set_page(&mut page.offset, offset, &mut page.count, count);
                async move { page.send().await }
            },
        )
    }
}

impl ListProjectPayments {
    /// Returns a stream of all payments of the project, starting at `offset`. It reads page by page.
    ///
    /// `count` is the size of a page, 100 by default. The vendor documents no order.
    ///
    /// Documented: [GET Платежи проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// # Examples
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
        let (offset, count) = (value(&self.offset), value(&self.count));
        let list = List { client: self.client.clone(), operation: "list_project_payments", offset, count };
        list.stream(
            |it: &ProjectPayment| Ok(it.require_id()?),
            move |offset, count| {
                let mut page = self.clone();
                set_page(&mut page.offset, offset, &mut page.count, count);
                async move { page.send().await }
            },
        )
    }
}

type Parameter = Result<Option<u64>, String>;

/// Points a request at a page. An invalid parameter stays, so that the first page reports it.
fn set_page(offset: &mut Parameter, to: u64, count: &mut Parameter, size: u64) {
    *offset = offset.clone().map(|_| Some(to));
    *count = count.clone().map(|_| Some(size));
}

/// Returns the value of a valid parameter.
fn value(parameter: &Parameter) -> Option<u64> {
    parameter.as_ref().ok().copied().flatten()
}

/// A list, its first offset and its page size.
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
            // An empty page would end the stream.
            count: self.count.filter(|count| *count > 0).unwrap_or(PAGE_SIZE),
            id,
            fetch: Box::new(move |offset, count| Box::pin(fetch(offset, count))),
        })
    }
}
