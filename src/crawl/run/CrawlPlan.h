// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The options of a crawl, and its scope: which addresses belong to the site. Pure, safe in any thread.

#include "crawl/page/SiteFiles.h"
#include "crawl/page/WebAddress.h"
#include "crawl/store/CrawlValues.h"
#include "model/base/Quantity.h"
#include "model/field/Fields.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! What to do when most requests fail.
enum class FailureAnswer : quint8 {
    Continue, //!< as before, and never ask again
    Slow,     //!< one request at a time to each host, with pauses
    Stop
};
//! Returns `continue`, `slow` or `stop`.
QString failureAnswerKey(FailureAnswer answer);
std::optional<FailureAnswer> failureAnswerFromKey(const QString &key);

//! \brief The options of a crawl. They are stored with the run, so that it can be continued.
class CrawlPlan
{
public:
    CrawlPlan() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    static constexpr int kDefaultPerHost = 4;
    static constexpr int kMaxPerHost = 100;

    QString target;     //!< ID of the target that crawls as its check; empty otherwise
    QStringList starts; //!< addresses; `https://` is added if the scheme is missing
    QStringList hosts;  //!< further hosts in scope, such as `www.example.org`
    //! Patterns of paths, as in robots.txt: `*` is any text, `$` the end. A pattern without `/` or `*` at its start matches anywhere.
    QStringList include;
    QStringList exclude;
    QStringList render; //!< patterns of pages that a browser renders before they are read
    //! The browser, see findBrowser(). Not stored, so that a stored run never names a program to start.
    QString browser;
    std::optional<int> maxDepth; //!< clicks from the start
    std::optional<int> maxPages; //!< requests of addresses in scope
    std::optional<qint64> maxBytes;
    std::optional<Milliseconds> maxTime;
    int perHost = kDefaultPerHost; //!< connections to one host at the same time
    Milliseconds timeout{30'000};  //!< of one request
    int retries = 2;               //!< of a request that failed for a reason that may pass
    //! Fields of the `site` kind with the login at the start hosts, see hasHttpLogin() and CrawlScope::mayLogIn(). Placeholders are filled
    //! by the crawl. Not stored, because it may contain secrets; only `hasLogin` is.
    Fields login;
    bool hasLogin = false; //!< set by the crawl
    //! What to do when most requests fail. Without it, the crawl asks if somebody can answer, see CrawlRun::setAsks(). Otherwise it goes on
    //! slowly, and stops if most requests still fail.
    std::optional<FailureAnswer> onFailures;
    bool repeatsFailed = false; //!< whether resuming requests broken and blocked addresses again; not stored
    bool obeysRobots = true;
    bool checksOutside = true; //!< whether addresses out of scope are requested
    bool readsSitemaps = true;
    bool verifiesTls = true;
    qint64 maxPageSize = 10'000'000;  //!< [bytes] decompressed; the rest of a larger page isn't read
    qint64 oversizedFrom = 5'000'000; //!< [bytes] decompressed; larger pages are reported
    Milliseconds slowFrom{3'000};     //!< until the first byte; slower pages are reported

    //! Removes user names and passwords from the start addresses, which are stored.
    void removeUserInfo();

    QByteArray toJson() const;
    static CrawlPlan fromJson(const QByteArray &json);
    //! \brief Finds the browser if pages are to be rendered, and sets `browser` to its path. Blocks, so call it in a pool.
    //! \return a sentence if there is none
    QString findBrowser();
    //! The start addresses in their canonical form, or a sentence if one isn't a web address.
    Expected<QList<WebAddress>, QString> startAddresses() const;
};

//! \brief Decides what a crawl does with an address. Immutable, except for addRedirectOfStart().
class CrawlScope
{
public:
    explicit CrawlScope(const CrawlPlan &plan);

    UrlRole roleOf(const WebAddress &address) const;
    //! \brief Adds the host of an address that a start address redirects to, if it is the same with or without `www.`, or on another port.
    //! \return whether it is in scope now
    bool addRedirectOfStart(const QByteArray &address);
    //! Whether a browser renders the page with this address, if it is a page.
    bool rendersPage(const WebAddress &address) const;
    //! Whether the address may receive CrawlPlan::login: it has the origin of a start address, or the same host over https.
    bool mayLogIn(const WebAddress &address) const { return m_logins.contains(address.origin()); }
    const QSet<QByteArray> &loginOrigins() const { return m_logins; }
    //! The links that a crawl begins with.
    QList<FoundLink> startLinks(const CrawlPlan &plan) const;
    //! Links to the sitemaps with these addresses, without invalid ones.
    QList<FoundLink> sitemapLinks(const QByteArrayList &addresses) const;
    //! Fills `target`, `origin`, `role` and `skipReason` of a link to this address.
    FoundLink linkTo(const WebAddress &address) const;
    //! \brief Whether to send HEAD before GET: for addresses out of scope, and for files whose name shows that they aren't pages.
    //! Depends only on the address, so that the result doesn't depend on the page that was read first.
    bool asksHeadFirst(const WebAddress &address, UrlRole role) const;

private:
    FoundLink rootLink(const WebAddress &address, UrlRoot root) const;

    QSet<QByteArray> m_hosts;      //!< see siteOf()
    QSet<QByteArray> m_startHosts; //!< without `www.`
    QSet<QByteArray> m_logins;     //!< origins, see mayLogIn()
    RobotsFile m_include;
    RobotsFile m_exclude;
    std::optional<RobotsFile> m_render;
    bool m_checksOutside;
};

} // namespace watchkeeper
