//! What every generated request has in addition to its parameters.

/// Implements sending and the options of one call for a generated request.
///
/// The request is a struct with a field `client` and a function `request`, which returns its
/// [`RequestBuilder`](crate::RequestBuilder). `response` is the type of the response, `output` the type of its content.
#[doc(hidden)]
#[macro_export]
macro_rules! request {
    ($request:ident, response = (), output = ()) => {
        $crate::request!(@sending $request, (), (), send_empty, send_empty_blocking, |response| {
            let _ = response;
            ::std::result::Result::Ok(())
        });
        $crate::request!(@options $request);
    };
    ($request:ident, response = $response:ty, output = $output:ty) => {
        $crate::request!(@sending $request, $response, $output, send, send_blocking, |response| response.into_output());
        $crate::request!(@options $request);
    };
    (@sending $request:ident, $response:ty, $output:ty, $send:ident, $send_blocking:ident,
        |$of_response:ident| $into_output:expr) => {
        impl $request {
            /// Sends the request and returns the response: status, headers and the body, whatever JSON it is.
            ///
            /// Awaiting the request itself returns the content of the response, or an error if it is not as documented.
            ///
            /// # Errors
            ///
            /// The request is invalid, it cannot be sent, or the server does not respond with success and JSON.
            pub async fn send(self) -> ::std::result::Result<$crate::Response<$response>, $crate::Error> {
                self.request().$send().await
            }

            /// Sends the request and returns the response with its body as received.
            ///
            /// # Errors
            ///
            /// The request is invalid, it cannot be sent, or the server does not respond with success.
            pub async fn send_raw(self) -> ::std::result::Result<$crate::Response<$crate::Bytes>, $crate::Error> {
                self.request().send_raw().await
            }

            /// Sends the request and returns the content of the response, as awaiting it does, for programs that are not
            /// asynchronous.
            ///
            /// # Errors
            ///
            /// As [`send`](Self::send), or the body is not as documented, or the thread belongs to a tokio runtime.
            #[cfg(feature = "blocking")]
            pub fn wait(self) -> ::std::result::Result<$output, $crate::Error> {
                let $of_response: $crate::Response<$response> = self.request().$send_blocking()?;
                $into_output
            }

            /// Sends the request as [`send`](Self::send) does, for programs that are not asynchronous.
            ///
            /// # Errors
            ///
            /// As [`send`](Self::send), or the thread belongs to a tokio runtime.
            #[cfg(feature = "blocking")]
            pub fn send_blocking(self) -> ::std::result::Result<$crate::Response<$response>, $crate::Error> {
                self.request().$send_blocking()
            }

            /// Sends the request as [`send_raw`](Self::send_raw) does, for programs that are not asynchronous.
            ///
            /// # Errors
            ///
            /// As [`send_raw`](Self::send_raw), or the thread belongs to a tokio runtime.
            #[cfg(feature = "blocking")]
            pub fn send_raw_blocking(
                self,
            ) -> ::std::result::Result<$crate::Response<$crate::Bytes>, $crate::Error> {
                self.request().send_raw_blocking()
            }
        }

        /// Sends the request and returns the content of the response.
        ///
        /// Fails as `send` does, or if the body is not as documented.
        impl ::std::future::IntoFuture for $request {
            type Output = ::std::result::Result<$output, $crate::Error>;
            type IntoFuture = $crate::BoxFuture<Self::Output>;

            fn into_future(self) -> Self::IntoFuture {
                ::std::boxed::Box::pin(async move {
                    let $of_response: $crate::Response<$response> = self.request().$send().await?;
                    $into_output
                })
            }
        }
    };
    (@options $request:ident) => {
        /// Options of this call, which override those of the client.
        impl $request {
            /// Sets several options. Those that are not set in `options` stay as they are.
            #[must_use]
            pub fn options(mut self, options: $crate::CallOptions) -> Self {
                self.client.session = self.client.session.with_options(options);
                self
            }

            /// Sets how long the call may take, with all its attempts and the backoff between them.
            #[must_use]
            pub fn timeout(self, timeout: ::std::time::Duration) -> Self {
                self.options($crate::CallOptions::new().timeout(timeout))
            }

            /// Sets when the call must have ended, if it is part of something longer. The timeout applies too.
            #[must_use]
            pub fn deadline(self, deadline: ::std::time::Instant) -> Self {
                self.options($crate::CallOptions::new().deadline(deadline))
            }

            /// Sets how long one attempt may take, from the connection to the last byte of the response.
            #[must_use]
            pub fn attempt_timeout(self, timeout: ::std::time::Duration) -> Self {
                self.options($crate::CallOptions::new().attempt_timeout(timeout))
            }

            /// Sets when and how often the call is retried.
            #[must_use]
            pub fn retry(self, retry: $crate::RetryPolicy) -> Self {
                self.options($crate::CallOptions::new().retry(retry))
            }

            /// Sets whether the call may be retried although the server may have received it, in place of what the
            /// document says.
            #[must_use]
            pub fn idempotent(self, is_idempotent: bool) -> Self {
                self.options($crate::CallOptions::new().idempotent(is_idempotent))
            }

            /// Sets how many bytes the body of the response may have, decompressed.
            #[must_use]
            pub fn body_limit(self, bytes: usize) -> Self {
                self.options($crate::CallOptions::new().body_limit(bytes))
            }

            /// Sends a header whose value is a secret, in place of one of that name: see
            /// [`CallOptions::header`](crate::CallOptions::header). The call fails if the header is invalid.
            #[must_use]
            pub fn header(self, name: &str, value: &str) -> Self {
                self.options($crate::CallOptions::new().header_or_violation(name, value, true))
            }

            /// Sends a header whose value may be shown, in place of one of that name: see
            /// [`CallOptions::public_header`](crate::CallOptions::public_header). The call fails if the header is invalid.
            #[must_use]
            pub fn public_header(self, name: &str, value: &str) -> Self {
                self.options($crate::CallOptions::new().header_or_violation(name, value, false))
            }

            /// Sends one more query parameter whose value is a secret: see
            /// [`CallOptions::query`](crate::CallOptions::query).
            #[must_use]
            pub fn query(
                self,
                name: impl ::std::convert::Into<::std::string::String>,
                value: impl ::std::convert::Into<::std::string::String>,
            ) -> Self {
                self.options($crate::CallOptions::new().query(name, value))
            }

            /// Sends one more query parameter whose value may be shown: see
            /// [`CallOptions::public_query`](crate::CallOptions::public_query).
            #[must_use]
            pub fn public_query(
                self,
                name: impl ::std::convert::Into<::std::string::String>,
                value: impl ::std::convert::Into<::std::string::String>,
            ) -> Self {
                self.options($crate::CallOptions::new().public_query(name, value))
            }
        }
    };
}
