// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The stored values of a crawl: runs, addresses, links and findings, and which of them to list. Plain values, passed
//! between threads.

#include "crawl/page/PageReader.h"
#include "crawl/page/WebAddress.h"
#include "model/base/Expected.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <optional>

namespace watchkeeper {

//! How far a run got.
enum class RunState : quint8 {
    Running,  //!< also a run whose program was killed
    Complete, //!< every address in scope was requested
    Stopped,  //!< stopped by the user; can be resumed
    Limited   //!< reached a limit on pages, time or bytes; can be resumed
};

//! How far a crawl got with an address.
enum class UrlState : quint8 {
    Waiting,
    UnderWay, //!< requested, but the reply isn't stored yet; requested again after a crash
    Done,
    Skipped,     //!< not requested; the verdict is Skipped, and the message says why
    BeyondDepth, //!< not requested, because of the depth limit; becomes Waiting if a shorter path is found
    Listed       //!< not requested, because no link to it is followed: it is only the target of a form, for example
};

//! Why an address is crawled although no page links to it.
enum class UrlRoot : quint8 { None, Start, Sitemap };

//! What a crawl does with an address.
enum class UrlRole : quint8 {
    Inside,   //!< in scope: requested, and read if it is a page
    Outside,  //!< out of scope: only requested, to see whether it works
    Syntax,   //!< not http, such as `mailto:`: only the address itself is checked
    Excluded, //!< excluded by an option
};

//! The result of one address.
enum class UrlVerdict : quint8 {
    None, //!< not requested yet
    Ok,
    Redirect, //!< see CrawledUrl::redirect
    Broken,   //!< doesn't exist, or the server fails
    Blocked,  //!< the server refuses programs or demands a login; a person may see the page
    Skipped
};

//! What a crawl found. The order is that of lists: the worst kinds come first.
enum class FindingKind : quint8 {
    Broken,
    RedirectBroken,
    RedirectLoop,
    AnchorMissing,
    InvalidAddress,
    MixedActive,
    InsecureForm,
    CanonicalBroken,
    Blocked,
    RedirectChain,
    RedirectInsecure,
    MixedPassive,
    Oversized,
    Incomplete,
    Slow,
    DuplicateId,
    HreflangNoReturn,
    NoIndexInSitemap,
    SitemapBroken,
    TitleMissing,
    TitleDuplicate,
    SoftNotFound,
    EmptyLink,
    DescriptionMissing,
    DescriptionDuplicate,
    Orphan,
    MissingFromSitemap,
    ByScript,
    RobotsForbidden,
};
inline constexpr FindingKind kLastFindingKind = FindingKind::RobotsForbidden;
inline constexpr int kFindingKindCount = static_cast<int>(kLastFindingKind) + 1;

enum class FindingLevel : quint8 { Note, Warning, Error };

QString findingKey(FindingKind kind); //!< such as `anchor-missing`, for files and scripts
QString findingTitle(FindingKind kind);
FindingLevel findingLevel(FindingKind kind);
QString levelKey(FindingLevel level); //!< `error`, `warning` or `note`, as in SARIF
QString urlVerdictKey(UrlVerdict verdict);
QString runStateKey(RunState state);
QString runStateLabel(RunState state);
QString linkUseKey(LinkUse use); //!< such as `image`
//! Returns how much nearer to the start a page is than an address that it uses in this way: 1 for links to click, 0 for its own parts and
//! for redirects.
int linkDistance(LinkUse use);

//! Reads a start address as a person writes it: `https://` is added if the scheme is missing. \return nullopt if it isn't a web address
std::optional<WebAddress> webAddressOf(const QString &written);
//! Returns whether two runs began at the same addresses, which may be written in other ways: `example.org` is `https://example.org/`.
bool isSameSite(const QStringList &starts, const QStringList &others);

//! One crawl of a site.
class CrawlRunInfo
{
public:
    CrawlRunInfo() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    qint64 id = 0; //!< counted from 1, never used again
    QStringList starts;
    QByteArray plan; //!< CrawlPlan as JSON
    QDateTime startedAt;
    std::optional<QDateTime> endedAt;
    RunState state = RunState::Running;
    qint64 activeMs = 0; //!< time spent crawling, without pauses
    qint64 bytes = 0;    //!< received
    qint64 urls = 0;     //!< all addresses found
    qint64 requested = 0;
    qint64 pages = 0; //!< pages in scope that were read
    qint64 links = 0;
    qint64 errors = 0; //!< findings of that level
    qint64 warnings = 0;
    qint64 notes = 0;
    //! False if the run ended so quickly that its findings weren't computed. See computeFindings().
    bool isAnalysed = true;
    bool isBaseline = false; //!< accepted by the user, see setCrawlBaseline()
};

//! An address to request, taken from the store.
class FrontierUrl
{
public:
    FrontierUrl() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    qint64 id = 0;
    qint64 host = 0;
    QByteArray address;
    UrlRole role = UrlRole::Inside;
    int depth = 0;
    bool isStart = false;
    bool isSitemap = false; //!< robots.txt, a sitemap or an option says that it is a sitemap
};

//! Whether robots.txt of a host was read. A host here is an origin: scheme, name and port.
class CrawlHost
{
public:
    CrawlHost() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    qint64 id = 0;
    QByteArray origin;
    std::optional<int> robotsStatus; //!< nullopt if robots.txt wasn't requested yet; 0 if there was no reply
    QByteArray robots;
};

//! A link that a page contains, with the address that it points to.
class FoundLink
{
public:
    FoundLink() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray target; //!< canonical; empty if the address is invalid
    QByteArray origin; //!< of the target; empty unless it is http or https
    UrlRole role = UrlRole::Inside;
    int depth = 0;      //!< of the target
    QString skipReason; //!< of Syntax and Excluded addresses: why they aren't requested, or what is wrong
    bool isSyntaxError = false;
    UrlRoot root = UrlRoot::None; //!< also Start if a start address redirects to it
    LinkUse use = LinkUse::Page;
    QByteArray place; //!< element and attribute: `a href`
    int line = 0;
    int column = 0;
    QString text;
    QByteArray fragment;
    QByteArray language;    //!< of an alternate: hreflang
    bool isFollowed = true; //!< false for forms and other links that aren't requested for this use
};

//! A finding about one address, before it is stored.
class FoundProblem
{
public:
    FoundProblem() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    FoundProblem(FindingKind what, QString sentence, int inLine = 0, int inColumn = 0)
        : kind(what)
        , message(std::move(sentence))
        , line(inLine)
        , column(inColumn)
    {
    }

    FindingKind kind = FindingKind::Broken;
    QString message; //!< a sentence
    int line = 0;    //!< in the page, from 1; 0 if it isn't about one place
    int column = 0;
};

//! Everything that one request brought, written in one transaction.
class CrawledUrl
{
public:
    CrawledUrl() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    qint64 id = 0;
    qint64 host = 0;
    UrlState state = UrlState::Done;
    UrlVerdict verdict = UrlVerdict::None;
    int status = 0;   //!< HTTP status; 0 without a reply
    QString message;  //!< why the verdict isn't Ok
    int attempts = 0; //!< requests, including retries
    int waitMs = -1;  //!< [ms] until the first byte; -1 if unknown
    int totalMs = -1;
    qint64 size = -1; //!< [bytes] decompressed; -1 if unknown
    qint64 received = 0;
    QByteArray type;     //!< content type without parameters, lower case
    bool isPage = false; //!< read as HTML
    bool noIndex = false;
    bool isSitemap = false;
    QString title;
    QString description;
    QByteArray canonical;
    QByteArray redirect;     //!< canonical address that it redirects to; also in `links`
    bool hasAnchors = false; //!< whether `anchors` are known
    QList<QByteArray> anchors;
    QList<FoundLink> links;
    QList<FoundProblem> problems;
};

//! A stored address, for display and for comparing runs.
class UrlRow
{
public:
    UrlRow() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    qint64 id = 0;
    QByteArray address;
    UrlRole role = UrlRole::Inside;
    UrlState state = UrlState::Waiting;
    UrlVerdict verdict = UrlVerdict::None;
    int depth = 0;
    int status = 0;
    QString message;
    int waitMs = -1;
    int totalMs = -1;
    qint64 size = -1;
    QByteArray type;
    QString title;
    QString description;
    QByteArray canonical;
    QByteArray redirect;
    bool isPage = false;
    bool noIndex = false;
    int inlinks = 0; //!< number of links to it; only in lists of addresses
};

//! A stored link, seen from its target.
class LinkRow
{
public:
    LinkRow() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray source;
    QByteArray target; //!< empty if the address in the page is invalid
    LinkUse use = LinkUse::Page;
    QByteArray place;
    int line = 0;
    int column = 0;
    QString text;
    QByteArray fragment;
};

//! A stored finding.
class FindingRow
{
public:
    FindingRow() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    qint64 id = 0;
    qint64 url = 0;
    FindingKind kind = FindingKind::Broken;
    QByteArray address; //!< the address that the finding is about
    QString message;
    int line = 0;
    int column = 0;
    int status = 0;
    int inlinks = 0;           //!< number of links to the address
    QList<LinkRow> linkedFrom; //!< the first of them, see CrawlReader::kShownLinks

    //! Returns what must be equal in another run for the finding to be the same problem. Lines may have moved.
    QByteArray identity() const;
};

//! \brief The conditions of a list. Empty ones match everything, and all others must match.
class CrawlFilter
{
public:
    CrawlFilter() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    //! \brief Reads a text such as `docs status:404,500 kind:broken`. Keys are `status`, `verdict` and `kind`, and commas separate
    //! alternatives. All other words are texts to search for. Double quotes keep spaces.
    //! \return the filter, or a sentence that names the invalid part
    static Expected<CrawlFilter, QString> parse(const QString &text);

    //! The conditions on the rows of `urls u` as SQL, beginning with ` AND`, or empty. \param columns  in which texts are searched
    //! \param values  the values to bind are added to it
    QString conditions(const QStringList &columns, QVariantList *values) const;
    //! The condition on the rows of `findings f`, in the same way.
    QString kindCondition() const;

    QStringList texts; //!< each is part of the address, the title or the message; ASCII case is ignored
    QList<int> statuses;
    QList<UrlVerdict> verdicts;
    QList<FindingKind> kinds; //!< of the finding, or of one finding about the address
    friend bool operator==(const CrawlFilter &, const CrawlFilter &) = default;
};

//! The order of a list of addresses.
enum class UrlOrder : quint8 { Found, Address, Status, Type, Time, Size, Depth, Title, Inlinks };

//! The SQL expression on a row of `urls u` that has this order.
QString orderExpression(UrlOrder order);

} // namespace watchkeeper
