//! Reading all objects of a list, page by page.

use crm_client_runtime::{Error, Items, ListAnswer, Model, Response, offset_pages};

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
    /// A project that is added or removed meanwhile moves those behind it: one may be missed or come twice.
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
        pages(offset, count, move |offset, count| {
            let mut page = request.clone();
            turn(&mut page.offset, offset, &mut page.count, count);
            async move { page.send().await }
        })
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
        pages(offset, count, move |offset, count| {
            let mut page = self.clone();
            if let Ok(body) = &mut page.body {
                (body.offset, body.count) = (Some(offset), Some(count));
            }
            async move { page.send().await }
        })
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
        pages(given(&self.offset), given(&self.count), move |offset, count| {
            let mut page = self.clone();
            turn(&mut page.offset, offset, &mut page.count, count);
            async move { page.send().await }
        })
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
        pages(given(&self.offset), given(&self.count), move |offset, count| {
            let mut page = self.clone();
            turn(&mut page.offset, offset, &mut page.count, count);
            async move { page.send().await }
        })
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

fn pages<T, F, R>(offset: Option<u64>, count: Option<u64>, fetch: F) -> Items<T>
where
    T: Model + Send + 'static,
    F: Fn(u64, u64) -> R + Send + 'static,
    R: Future<Output = Result<Response<ListAnswer<T>>, Error>> + Send + 'static,
{
    // A page of nothing would be the last one.
    let count = count.filter(|count| *count > 0).unwrap_or(PAGE_SIZE);
    offset_pages(offset.unwrap_or_default(), count, move |offset| fetch(offset, count))
}
