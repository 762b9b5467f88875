// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources: UptimeRobot https://uptimerobot.com/api/legacy/ (getMonitors, errors, rate limits). StatusCake
// https://developers.statuscake.com/api/ (/uptime, /uptime/{test_id}) and https://developers.statuscake.com/guides/api/ratelimiting/.
// Healthchecks.io https://healthchecks.io/docs/api/ (/api/v3/checks/).
#include "app/services/ServiceFetch.h"

#include "app/alerting/AlertSending.h"
#include "async/Alarm.h"
#include "async/PoolTasks.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ServiceFetchText
{
    Q_DECLARE_TR_FUNCTIONS(ServiceFetch)
};

//! A text that the check for new versions has too.
class ServiceStatusText
{
    Q_DECLARE_TR_FUNCTIONS(Release)
};

constexpr int kMaxServicePages = 1'000;
constexpr int kMaxServiceRetries = 3;                              // after answers that ask to wait
constexpr Milliseconds kMaxServicePause = std::chrono::minutes(2); // the services count requests per minute
constexpr int kRobotPageSize = 50;                                 // the most that UptimeRobot sends
constexpr int kCakePageSize = 100;                                 // the most that StatusCake sends
constexpr qsizetype kMaxTokenSize = 1'000;

//! What matters in an answer for fetching the next one.
class ServicePage
{
public:
    ServicePage() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isValid = false;
    QStringList ids;     //!< of the entries on this page
    qsizetype total = 0; //!< the number of all entries
    bool isTokenBad = false;
    QString serverProblem; //!< the server's own words; empty if it has no complaint
};

QStringList entryIds(const QJsonArray &entries)
{
    QStringList ids;
    for (const QJsonValue &entry : entries)
        ids.append(entry.toObject().value(u"id"_s).toVariant().toString());
    return ids;
}

//! UptimeRobot reports errors with status 200.
ServicePage readRobotPage(const QByteArray &body)
{
    const QJsonObject root = QJsonDocument::fromJson(body).object();
    ServicePage page;
    if (root.value(u"stat"_s) == "fail"_L1) {
        const QJsonObject error = root.value(u"error"_s).toObject();
        page.isValid = true;
        page.serverProblem = error.value(u"message"_s).toString(error.value(u"type"_s).toString(u"fail"_s));
        page.isTokenBad = error.value(u"parameter_name"_s) == "api_key"_L1 || page.serverProblem.contains("api_key"_L1);
        return page;
    }
    const QJsonValue total = root.value(u"pagination"_s)[u"total"_s];
    page.isValid = root.value(u"stat"_s) == "ok"_L1 && root.value(u"monitors"_s).isArray() && total.isDouble();
    page.ids = entryIds(root.value(u"monitors"_s).toArray());
    page.total = total.toInt();
    return page;
}

ServicePage readCakePage(const QByteArray &body)
{
    const QJsonObject root = QJsonDocument::fromJson(body).object();
    const QJsonValue total = root.value(u"metadata"_s)[u"total_count"_s];
    ServicePage page;
    page.ids = entryIds(root.value(u"data"_s).toArray());
    page.total = total.toInt();
    // The IDs become a part of addresses.
    page.isValid = root.value(u"data"_s).isArray() && total.isDouble()
        && std::all_of(page.ids.begin(), page.ids.end(), [](const QString &id) {
                       return !id.isEmpty() && std::all_of(id.begin(), id.end(), [](QChar one) {
                           return one == u'-' || (one.unicode() < 0x80 && one.isLetterOrNumber());
                       });
                   });
    return page;
}

ServicePage readCakeDetails(const QByteArray &body)
{
    ServicePage page;
    page.isValid = QJsonDocument::fromJson(body).object().value(u"data"_s).isObject();
    return page;
}

ServicePage readHealthchecksPage(const QByteArray &body)
{
    const QJsonValue checks = QJsonDocument::fromJson(body).object().value(u"checks"_s);
    ServicePage page;
    page.isValid = checks.isArray();
    page.total = checks.toArray().size();
    return page;
}

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

//! Returns the pause that an answer asks for: in the standard header, or in seconds or as a Unix time in X-RateLimit-Reset.
std::optional<Milliseconds> requestedPause(const AlertAnswer &answer, const QDateTime &now)
{
    if (const auto pause = retryAfter(answer, now))
        return pause;
    bool isNumber = false;
    qint64 seconds = answerValue(answer, u"@header:x-ratelimit-reset"_s).value_or(QString()).toLongLong(&isNumber);
    constexpr qint64 kFirstUnixTime = 1'000'000'000;
    if (seconds >= kFirstUnixTime)
        seconds -= now.toSecsSinceEpoch();
    if (!isNumber)
        return std::nullopt;
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, kFirstUnixTime));
}

AlertRequest webRequest(const QByteArray &method, const QString &address)
{
    AlertRequest request;
    request.method = method;
    request.url = QUrl(address, QUrl::StrictMode);
    request.writtenUrl = address.toUtf8();
    return request;
}

//! The fetching of one service. The owner waits for run().
class ServiceFetch
{
public:
    ServiceFetch(const ServiceRequest &request, const QUrl &address, WebSender send, ServiceProgress progress)
        : m_request(request)
        , m_token(request.token.trimmed())
        , m_title(findImportService(request.service)->title())
        , m_host(address.host())
        , m_base(QString::fromLatin1(address.toEncoded()))
        , m_send(std::move(send))
        , m_progress(std::move(progress))
    {
    }

    //! \return an empty string, or a user-visible message; any string after a cancellation
    QCoro::Task<QString> run(CancelToken token);
    QList<ImportFile> takeFiles() { return std::move(m_files); }

private:
    using ReadPage = ServicePage (*)(const QByteArray &body);

    AlertRequest listRequest(int page) const;
    QCoro::Task<QString> fetchDetails(CancelToken token);
    QCoro::Task<Expected<ServicePage, QString>> fetchPage(AlertRequest request, QString name, ReadPage read, CancelToken token);
    QCoro::Task<WebReply> send(AlertRequest request, CancelToken token);
    QString replyProblem(const WebReply &reply) const;
    QString pageProblem(const ServicePage &page) const;
    bool takeIds(const QStringList &ids);
    void report(qsizetype done, qsizetype total) const
    {
        if (m_progress)
            m_progress(done, total);
    }
    QString rejectedText() const
    {
        return ServiceFetchText::tr("The token was rejected by %1. Is it complete and still valid?").arg(m_title);
    }
    QString damagedText() const { return ServiceFetchText::tr("%1 sent a damaged or incomplete answer.").arg(m_title); }
    QString tooMuchText() const
    {
        return ServiceFetchText::tr("%1 sent more than 16 MiB or 1,000 pages, or the same page again.").arg(m_title);
    }

    ServiceRequest m_request;
    QString m_token;
    QString m_title;
    QString m_host;
    QString m_base; //!< encoded, without a slash at its end
    WebSender m_send;
    ServiceProgress m_progress;
    QList<ImportFile> m_files;
    QStringList m_ids; //!< of the entries so far, in their order, each once
    QSet<QString> m_knownIds;
    qsizetype m_received = 0;               //!< number of entries so far
    qint64 m_size = 0;                      //!< [bytes] of all answers so far
    Milliseconds m_pause = Milliseconds(0); //!< before the next request
};

AlertRequest ServiceFetch::listRequest(int page) const
{
    if (m_request.service == "uptimerobot"_L1) {
        AlertRequest request = webRequest("POST", m_base + u"/v2/getMonitors"_s);
        request.headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
        request.body = "api_key=" + QUrl::toPercentEncoding(m_token)
            + "&format=json&limit=" + QByteArray::number(kRobotPageSize) + "&offset=" + QByteArray::number(m_received)
            + "&alert_contacts=1&mwindows=1&custom_http_headers=1&custom_http_statuses=1&http_request_details=true&auth_type="
              "true";
        return request;
    }
    if (m_request.service == "statuscake"_L1) {
        AlertRequest request = webRequest(
            "GET",
            m_base + u"/v1/uptime?nouptime&limit=%1&page=%2"_s.arg(QString::number(kCakePageSize), QString::number(page)));
        request.headers.emplace_back("Authorization", "Bearer " + m_token.toLatin1());
        return request;
    }
    AlertRequest request = webRequest("GET", m_base + u"/api/v3/checks/"_s);
    request.headers.emplace_back("X-Api-Key", m_token.toLatin1());
    return request;
}

QCoro::Task<QString> ServiceFetch::run(CancelToken token)
{
    const bool isCake = m_request.service == "statuscake"_L1;
    const bool isRobot = m_request.service == "uptimerobot"_L1;
    ReadPage read = isCake ? &readCakePage : &readHealthchecksPage;
    if (isRobot)
        read = &readRobotPage;
    for (int number = 1;; ++number) {
        const AlertRequest request = listRequest(number);
        const QString name = isCake ? QString() : u"%1-%2.json"_s.arg(m_request.service, QString::number(number));
        const auto page = co_await fetchPage(request, name, read, token);
        if (!page)
            co_return page.error();
        if (!takeIds(page->ids))
            co_return tooMuchText();
        report(isCake ? 0 : m_received, page->total);
        if (!isCake && !isRobot)
            co_return QString();
        if (m_received >= page->total)
            break;
        if (page->ids.isEmpty())
            co_return damagedText();
        if (number == kMaxServicePages)
            co_return tooMuchText();
    }
    QString problem;
    if (isCake)
        problem = co_await fetchDetails(token);
    co_return problem;
}

//! The list of StatusCake lacks most settings, such as the status codes, the expected text and the timeout.
QCoro::Task<QString> ServiceFetch::fetchDetails(CancelToken token)
{
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        AlertRequest request = webRequest("GET", m_base + u"/v1/uptime/"_s + m_ids.at(i));
        request.headers.emplace_back("Authorization", "Bearer " + m_token.toLatin1());
        const QString name = u"%1-%2.json"_s.arg(m_request.service, m_ids.at(i));
        const auto details = co_await fetchPage(request, name, &readCakeDetails, token);
        if (!details)
            co_return details.error();
        report(i + 1, m_ids.size());
    }
    co_return QString();
}

//! \param name  under which the answer is kept for the import; empty to drop it
QCoro::Task<Expected<ServicePage, QString>> ServiceFetch::fetchPage(AlertRequest request, QString name, ReadPage read,
                                                                    CancelToken token)
{
    const WebReply reply = co_await send(request, token);
    m_size += reply.answer.body.size();
    if (const QString problem = replyProblem(reply); !problem.isEmpty() || token.isCancelled())
        co_return Unexpected(problem);
    const auto job = [read, body = reply.answer.body] { return read(body); };
    const std::optional<ServicePage> page = co_await runInComputePool(job, token); // the answer can be large
    if (!page)
        co_return Unexpected(QString());
    if (const QString problem = pageProblem(*page); !problem.isEmpty())
        co_return Unexpected(problem);
    if (!name.isEmpty())
        m_files.append({QString(), name, reply.answer.body, false});
    co_return *page;
}

//! Sends a request, and sends it again after the pause for which the service asks.
QCoro::Task<WebReply> ServiceFetch::send(AlertRequest request, CancelToken token)
{
    constexpr int kTooManyRequests = 429;
    WebReply reply;
    for (int attempt = 0; attempt <= kMaxServiceRetries && !token.isCancelled(); ++attempt) {
        if (m_pause > Milliseconds(0))
            co_await sleepFor(m_pause, token);
        const Deadline deadline(m_request.timeout, token);
        const QByteArray userAgent = "Watchkeeper";
        reply = co_await m_send(request, userAgent, m_request.timeout, deadline.token());
        reply.isTimedOut = deadline.token().reason() == CancelReason::Timeout;
        const bool isRefused = reply.answer.status == kTooManyRequests;
        const bool isLast = answerValue(reply.answer, u"@header:x-ratelimit-remaining"_s) == u"0"_s;
        const std::optional<Milliseconds> pause = requestedPause(reply.answer, QDateTime::currentDateTimeUtc());
        m_pause = (isRefused || isLast) && pause && *pause <= kMaxServicePause ? *pause : Milliseconds(0);
        if (!isRefused || !pause || *pause > kMaxServicePause)
            break;
    }
    co_return reply;
}

QString ServiceFetch::replyProblem(const WebReply &reply) const
{
    constexpr int kOk = 200;
    if (reply.isTimedOut)
        return webTimeoutText(m_host, m_request.timeout);
    if (reply.fault != WebFault::None)
        return webFaultText(reply.fault, m_host);
    switch (reply.answer.status) {
    case kOk:
        break;
    case 401:
    case 403:
        return rejectedText();
    case 429:
        return ServiceFetchText::tr("%1 accepts no more requests at the moment. Try again later.").arg(m_title);
    default:
        return ServiceStatusText::tr("%1 answered with status %2 instead of 200. Redirects aren't followed.")
            .arg(m_host)
            .arg(reply.answer.status);
    }
    if (reply.isTooLarge || m_size > kMaxImportBytes)
        return tooMuchText();
    return reply.isComplete ? QString() : damagedText();
}

QString ServiceFetch::pageProblem(const ServicePage &page) const
{
    if (!page.isValid)
        return damagedText();
    if (page.isTokenBad)
        return rejectedText();
    if (!page.serverProblem.isEmpty())
        return ServiceFetchText::tr("%1 rejected the request: %2").arg(m_title, sanitizedLine(page.serverProblem, {m_token}));
    return {};
}

//! \return false if all entries are known already, so the server would send them forever
bool ServiceFetch::takeIds(const QStringList &ids)
{
    const qsizetype before = m_ids.size();
    m_received += ids.size();
    for (const QString &id : ids) {
        if (m_knownIds.contains(id))
            continue; // an entry was added meanwhile, which moved this one to the next page
        m_ids.append(id);
        m_knownIds.insert(id);
    }
    return ids.isEmpty() || m_ids.size() > before;
}

} // namespace

QString ImportService::title() const
{
    return QString::fromUtf8(findImportFormat(QString::fromLatin1(key))->title);
}

const QList<ImportService> &importServices()
{
    static const QList<ImportService> services{
        {"uptimerobot", "https://api.uptimerobot.com", "dashboard.uptimerobot.com, Integrations, API", false},
        {"statuscake", "https://api.statuscake.com", "app.statuscake.com, Account", false},
        {"healthchecks", "https://healthchecks.io", "Project Settings, API Access", true}};
    return services;
}

const ImportService *findImportService(const QString &key)
{
    const auto &services = importServices();
    const auto found = std::find_if(services.begin(), services.end(),
                                    [&key](const ImportService &one) { return key == QLatin1StringView(one.key); });
    return found == services.end() ? nullptr : &*found;
}

Expected<QUrl, QString> serviceAddress(const ServiceRequest &request)
{
    const QString written = request.address.trimmed();
    const QString own = QString::fromLatin1(findImportService(request.service)->address);
    QUrl address(written.isEmpty() ? own : written, QUrl::StrictMode);
    const bool isSafe = address.scheme() == "https"_L1 || (address.scheme() == "http"_L1 && isThisComputer(address.host()));
    if (!address.isValid() || !isSafe || address.host().isEmpty() || !address.userInfo().isEmpty() || address.hasQuery()
        || address.hasFragment())
        return Unexpected(ServiceFetchText::tr("The address must begin with https:// and contain only host, port and path."));
    const QString token = request.token.trimmed();
    const bool isToken = !token.isEmpty() && token.size() <= kMaxTokenSize
        && std::all_of(token.begin(), token.end(), [](QChar one) { return one > u' ' && one < u'\x7f'; });
    if (!isToken)
        return Unexpected(ServiceFetchText::tr("The token is missing, or contains spaces or other invalid characters."));
    while (address.path().endsWith(u'/'))
        address.setPath(address.path().chopped(1));
    return address;
}

QCoro::Task<Expected<QList<ImportFile>, QString>> fetchFromService(ServiceRequest request, NetworkSettings network,
                                                                   Secrets secrets, ServiceProgress progress, CancelToken token)
{
    const auto address = serviceAddress(request);
    if (!address)
        co_return Unexpected(address.error());
    if (address->scheme() == "http"_L1)
        network.proxy = NetworkSettings::Proxy::None; // the token must not leave this computer in plain text
    const Deadline deadline(request.totalTimeout, token);
    ServiceFetch fetch(request, *address, webSender(network, secrets, kMaxImportBytes), std::move(progress));
    const QString problem = co_await fetch.run(deadline.token());
    if (token.isCancelled())
        co_return Unexpected(QString());
    if (deadline.token().isCancelled())
        co_return Unexpected(webTimeoutText(address->host(), request.totalTimeout));
    if (!problem.isEmpty())
        co_return Unexpected(problem);
    co_return fetch.takeFiles();
}

} // namespace watchkeeper
