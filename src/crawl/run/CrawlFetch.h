// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Requests one address of a crawl with the client of the `http` check type, without following redirects.

#include "async/CancelToken.h"
#include "checks/base/CheckServices.h"
#include "checks/http/kind/HttpPlan.h"
#include "crawl/page/WebAddress.h"
#include "crawl/render/PageRenderer.h"
#include "crawl/run/CrawlPlan.h"
#include "model/base/Quantity.h"
#include "model/check/Observation.h"

#include <QCoroTask>

#include <functional>
#include <memory>
#include <optional>

namespace watchkeeper {

//! What came back for one request.
class CrawlReply
{
public:
    CrawlReply() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    int status = 0;                  //!< 0 without a reply
    QString reason;                  //!< the text after the status
    std::optional<CheckError> error; //!< why there is no complete reply
    bool isTooLarge = false;         //!< the body exceeds the limit; `body` is its beginning
    QByteArray type;                 //!< content type without parameters, lower case
    QByteArray charset;
    QByteArray location;
    QByteArray robotsTag;   //!< all X-Robots-Tag headers
    QByteArray retryAfter;  //!< as received
    bool isBotPage = false; //!< a challenge for browsers, of a service that keeps programs out
    QByteArray body;        //!< decompressed
    qint64 size = -1;       //!< [bytes] decompressed; for HEAD, the declared size
    qint64 received = 0;    //!< [bytes]
    int waitMs = -1;        //!< until the first byte, without name resolution and connecting
    int totalMs = -1;
    int attempts = 1;                   //!< set by fetchPatiently()
    std::optional<Rendering> rendering; //!< set by renderReply()
};

//! The request to send.
class CrawlRequest
{
public:
    CrawlRequest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray method = "GET";
    Milliseconds timeout{30'000};
    qint64 maxSize = 10'000'000; //!< [bytes] of the body, before and after decompression
    bool verifiesTls = true;
    int retries = 0;                       //!< only for fetchPatiently()
    std::shared_ptr<const HttpPlan> login; //!< null for none
};

//! \brief Sends one request, on a connection that was kept open if there is one. Ends when the token fires.
//! \param services  must outlive the task; used in this thread
[[nodiscard]] QCoro::Task<CrawlReply> fetchAddress(WebAddress address, CrawlRequest request, CheckServices *services,
                                                   CancelToken token);

//! \brief Fills the placeholders of a login, see CrawlPlan::login. Doesn't block.
//! \return the fields, or a sentence that doesn't contain a secret
[[nodiscard]] QCoro::Task<Expected<Fields, QString>> filledCrawlLogin(Fields login, CheckServices *services, CancelToken token);

//! Called after each attempt. \param pause  how long the server asks to wait, if it does and the request is repeated
using AttemptHandler = std::function<void(const CrawlReply &reply, std::optional<Milliseconds> pause)>;

//! \brief Sends a request until the reply is final: repeats it with growing pauses if the failure may pass, and confirms a failure of HEAD by
//! GET. Parameters as for fetchAddress().
[[nodiscard]] QCoro::Task<CrawlReply> fetchPatiently(WebAddress address, CrawlRequest request, CheckServices *services,
                                                     AttemptHandler handle, CancelToken token);

//! Returns how pages of a crawl are rendered. \param plan  with its browser, see CrawlPlan::findBrowser()
//! \param login  null for none; only its header fields are used, other logins are a problem
RenderOptions renderOptions(const CrawlPlan &plan, const CrawlScope &scope, const HttpPlan *login);

//! \brief Renders the page in a reply, if there is one. Everything else, such as the status, stays that of the reply.
//! \param renderer  must outlive the task
[[nodiscard]] QCoro::Task<CrawlReply> renderReply(CrawlReply reply, WebAddress address, PageRenderer *renderer,
                                                  CancelToken token);

//! \brief Requests robots.txt of an origin, and follows its redirects.
//! \param scope  says which of these addresses may receive the login
[[nodiscard]] QCoro::Task<CrawlReply> fetchRobots(QByteArray origin, CrawlRequest request,
                                                  std::shared_ptr<const CrawlScope> scope, CheckServices *services,
                                                  CancelToken token);

//! Whether the body is HTML.
bool isHtml(const CrawlReply &reply);

//! Whether a reply to HEAD must be confirmed by GET, because many servers answer HEAD wrongly.
bool needsGet(const CrawlReply &headReply);

//! Whether the server or the connection to it failed, or the server refuses more requests. Doesn't count what is wrong with one address.
bool isServerFailure(const CrawlReply &reply);

//! Whether the request may succeed if it is repeated a little later.
bool isTransient(const CrawlReply &reply);

//! \brief Returns how long the server asks to wait (RFC 9110, 10.2.3); nullopt if it doesn't, or if the value is invalid.
//! \param value  seconds, or a date
std::optional<Milliseconds> retryAfterTime(const QByteArray &value, const QDateTime &now);

} // namespace watchkeeper
