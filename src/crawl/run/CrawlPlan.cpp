// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/run/CrawlPlan.h"

#include "crawl/render/DevTools.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class CrawlPlanText
{
    Q_DECLARE_TR_FUNCTIONS(Crawl)
};

constexpr QByteArrayView kPatternAgent = "crawl";

//! Include and exclude patterns have the rules of robots.txt, so they are read by the same code.
RobotsFile patternFile(const QStringList &patterns, bool includes)
{
    if (patterns.isEmpty())
        return {};
    QByteArray text = includes ? "User-agent: *\nDisallow: /\n" : "User-agent: *\n";
    for (const QString &pattern : patterns) {
        const bool isAnchored = pattern.startsWith(u'/') || pattern.startsWith(u'*');
        const QByteArray path = pattern.simplified().toUtf8().replace('#', "%23");
        text += (includes ? "Allow: " : "Disallow: ") + QByteArray(isAnchored ? "" : "*") + path + '\n';
    }
    return RobotsFile(text);
}

//! Hosts are in scope on both default ports, otherwise only on the same port.
QByteArray siteOf(const WebAddress &address)
{
    const bool isUsual = address.port() == 80 || address.port() == 443;
    return isUsual ? address.host() : address.host() + ':' + QByteArray::number(address.port());
}

//! Returns the host of a site without its customary prefix.
QByteArray withoutWww(const QByteArray &host)
{
    return host.startsWith("www.") ? host.sliced(4) : host;
}

template<typename Value>
void readNumber(const QJsonObject &json, const QString &key, std::optional<Value> *value)
{
    if (json.contains(key))
        *value = Value(json.value(key).toInteger());
}

QString outsideReason()
{
    return CrawlPlanText::tr("Not requested, because it is out of scope.");
}

} // namespace

QString failureAnswerKey(FailureAnswer answer)
{
    static const QStringList keys{u"continue"_s, u"slow"_s, u"stop"_s};
    return keys.at(static_cast<int>(answer));
}

std::optional<FailureAnswer> failureAnswerFromKey(const QString &key)
{
    for (const auto answer : {FailureAnswer::Continue, FailureAnswer::Slow, FailureAnswer::Stop}) {
        if (failureAnswerKey(answer) == key)
            return answer;
    }
    return {};
}

void CrawlPlan::removeUserInfo()
{
    static const QRegularExpression userInfo(u"^(\\s*(?:[a-zA-Z][a-zA-Z0-9+.-]*://)?)[^/?#\\\\]*@"_s);
    for (QString &start : starts)
        start.replace(userInfo, u"\\1"_s);
}

QByteArray CrawlPlan::toJson() const
{
    QJsonObject json{{u"starts"_s, QJsonArray::fromStringList(starts)},
                     {u"hosts"_s, QJsonArray::fromStringList(hosts)},
                     {u"include"_s, QJsonArray::fromStringList(include)},
                     {u"exclude"_s, QJsonArray::fromStringList(exclude)},
                     {u"render"_s, QJsonArray::fromStringList(render)},
                     {u"perHost"_s, perHost},
                     {u"timeoutMs"_s, qint64(timeout.count())},
                     {u"retries"_s, retries},
                     {u"robots"_s, obeysRobots},
                     {u"outside"_s, checksOutside},
                     {u"sitemaps"_s, readsSitemaps},
                     {u"verifyTls"_s, verifiesTls},
                     {u"maxPageSize"_s, maxPageSize},
                     {u"oversizedFrom"_s, oversizedFrom},
                     {u"slowFromMs"_s, qint64(slowFrom.count())}};
    if (hasLogin)
        json.insert(u"login"_s, true);
    if (onFailures)
        json.insert(u"onFailures"_s, failureAnswerKey(*onFailures));
    if (!target.isEmpty())
        json.insert(u"target"_s, target);
    if (maxDepth)
        json.insert(u"maxDepth"_s, *maxDepth);
    if (maxPages)
        json.insert(u"maxPages"_s, *maxPages);
    if (maxBytes)
        json.insert(u"maxBytes"_s, *maxBytes);
    if (maxTime)
        json.insert(u"maxTimeMs"_s, qint64(maxTime->count()));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

CrawlPlan CrawlPlan::fromJson(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    const auto texts = [&json](const QString &key) { return json.value(key).toVariant().toStringList(); };
    CrawlPlan plan;
    plan.target = json.value(u"target"_s).toString();
    plan.starts = texts(u"starts"_s);
    plan.hosts = texts(u"hosts"_s);
    plan.include = texts(u"include"_s);
    plan.exclude = texts(u"exclude"_s);
    plan.render = texts(u"render"_s);
    plan.perHost = qBound(1, json.value(u"perHost"_s).toInt(plan.perHost), kMaxPerHost);
    plan.timeout = Milliseconds(json.value(u"timeoutMs"_s).toInteger(plan.timeout.count()));
    plan.retries = json.value(u"retries"_s).toInt(plan.retries);
    plan.obeysRobots = json.value(u"robots"_s).toBool(true);
    plan.checksOutside = json.value(u"outside"_s).toBool(true);
    plan.readsSitemaps = json.value(u"sitemaps"_s).toBool(true);
    plan.verifiesTls = json.value(u"verifyTls"_s).toBool(true);
    plan.maxPageSize = json.value(u"maxPageSize"_s).toInteger(plan.maxPageSize);
    plan.oversizedFrom = json.value(u"oversizedFrom"_s).toInteger(plan.oversizedFrom);
    plan.hasLogin = json.value(u"login"_s).toBool();
    plan.onFailures = failureAnswerFromKey(json.value(u"onFailures"_s).toString());
    plan.slowFrom = Milliseconds(json.value(u"slowFromMs"_s).toInteger(plan.slowFrom.count()));
    readNumber(json, u"maxDepth"_s, &plan.maxDepth);
    readNumber(json, u"maxPages"_s, &plan.maxPages);
    readNumber(json, u"maxBytes"_s, &plan.maxBytes);
    readNumber(json, u"maxTimeMs"_s, &plan.maxTime);
    return plan;
}

QString CrawlPlan::findBrowser()
{
    if (render.isEmpty())
        return {};
    const auto found = watchkeeper::findBrowser(browser);
    browser = found ? *found : QString();
    return found ? QString() : found.error();
}

Expected<QList<WebAddress>, QString> CrawlPlan::startAddresses() const
{
    QList<WebAddress> addresses;
    for (const QString &written : starts) {
        const auto address = webAddressOf(written);
        if (!address)
            return Unexpected(
                CrawlPlanText::tr("“%1” isn't a valid web address. Use a form like https://example.org.").arg(written));
        addresses.append(*address);
    }
    return addresses;
}

CrawlScope::CrawlScope(const CrawlPlan &plan)
    : m_include(patternFile(plan.include, true))
    , m_exclude(patternFile(plan.exclude, false))
    , m_checksOutside(plan.checksOutside)
{
    if (!plan.render.isEmpty())
        m_render = patternFile(plan.render, true);
    for (const QString &written : plan.starts + plan.hosts) {
        if (const auto address = webAddressOf(written))
            m_hosts.insert(siteOf(*address));
    }
    const auto starts = plan.startAddresses();
    for (const WebAddress &start : starts ? *starts : QList<WebAddress>()) {
        m_startHosts.insert(withoutWww(start.host()));
        m_logins.insert(start.origin());
        if (start.port() == 80)
            m_logins.insert("https://" + start.host());
    }
}

bool CrawlScope::addRedirectOfStart(const QByteArray &address)
{
    const auto target = WebAddress::parse(address);
    const bool isSame = target && target->isWeb() && m_startHosts.contains(withoutWww(target->host()));
    if (isSame)
        m_hosts.insert(siteOf(*target));
    return isSame;
}

QList<FoundLink> CrawlScope::startLinks(const CrawlPlan &plan) const
{
    QList<FoundLink> links;
    const auto starts = plan.startAddresses();
    for (const WebAddress &start : starts ? *starts : QList<WebAddress>())
        links.append(rootLink(start, UrlRoot::Start));
    return links;
}

QList<FoundLink> CrawlScope::sitemapLinks(const QByteArrayList &addresses) const
{
    QList<FoundLink> links;
    for (const QByteArray &text : addresses) {
        if (const auto address = WebAddress::parse(text); address && address->isWeb())
            links.append(rootLink(*address, UrlRoot::Sitemap));
    }
    return links;
}

//! Roots are in scope, even if a pattern excludes them, and even if a sitemap is on another host.
FoundLink CrawlScope::rootLink(const WebAddress &address, UrlRoot root) const
{
    FoundLink link = linkTo(address);
    link.role = UrlRole::Inside;
    link.skipReason.clear();
    link.root = root;
    link.use = root == UrlRoot::Sitemap ? LinkUse::Sitemap : LinkUse::Page;
    return link;
}

bool CrawlScope::rendersPage(const WebAddress &address) const
{
    return m_render && m_render->decide(kPatternAgent, address).allowed && roleOf(address) == UrlRole::Inside;
}

UrlRole CrawlScope::roleOf(const WebAddress &address) const
{
    if (!address.isWeb())
        return UrlRole::Syntax;
    const bool isHere = m_hosts.contains(siteOf(address));
    if (isHere && !m_exclude.decide(kPatternAgent, address).allowed)
        return UrlRole::Excluded;
    if (isHere && m_include.decide(kPatternAgent, address).allowed)
        return UrlRole::Inside;
    return m_checksOutside ? UrlRole::Outside : UrlRole::Excluded;
}

FoundLink CrawlScope::linkTo(const WebAddress &address) const
{
    FoundLink link;
    link.role = roleOf(address);
    link.target = address.text();
    if (address.isWeb())
        link.origin = address.origin();
    if (link.role == UrlRole::Excluded) {
        const bool isHere = m_hosts.contains(siteOf(address)) && !m_exclude.decide(kPatternAgent, address).allowed;
        link.skipReason = isHere ? CrawlPlanText::tr("Not requested, because of an exclude pattern.") : outsideReason();
    } else if (link.role == UrlRole::Syntax && !address.isWellFormed()) {
        link.isSyntaxError = true;
        link.skipReason =
            CrawlPlanText::tr("The address isn't a valid %1: address.").arg(QString::fromLatin1(address.scheme()));
        // The content of data: addresses can be megabytes, and nobody needs it.
    }
    constexpr qsizetype kMaxUnrequested = 2048;
    if (link.role == UrlRole::Syntax && link.target.size() > kMaxUnrequested)
        link.target.truncate(kMaxUnrequested);
    return link;
}

bool CrawlScope::asksHeadFirst(const WebAddress &address, UrlRole role) const
{
    if (role != UrlRole::Inside)
        return true;
    static const QSet<QByteArray> files{"7z",  "avi",  "avif", "bmp",  "bz2",   "deb",  "dmg",  "doc", "docx", "eot",  "epub",
                                        "exe", "flac", "gif",  "ico",  "iso",   "jpeg", "jpg",  "m4a", "m4v",  "mkv",  "mov",
                                        "mp3", "mp4",  "mpeg", "msi",  "odp",   "ods",  "odt",  "ogg", "ogv",  "otf",  "pdf",
                                        "png", "ppt",  "pptx", "rar",  "rpm",   "svg",  "svgz", "tar", "tgz",  "tiff", "ttf",
                                        "wav", "webm", "webp", "woff", "woff2", "xls",  "xlsx", "xz",  "zip",  "zst"};
    const QByteArray path = address.path();
    const qsizetype dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') && files.contains(path.sliced(dot + 1).toLower());
}

} // namespace watchkeeper
