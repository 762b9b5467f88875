// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/run/CrawlVerdicts.h"

#include "checks/base/SafeText.h"
#include "checks/http/message/HttpBody.h"
#include "checks/http/message/HttpStatus.h"
#include "crawl/page/PageReader.h"
#include "crawl/page/SiteFiles.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <limits>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class VerdictText
{
    Q_DECLARE_TR_FUNCTIONS(Crawl)
};

constexpr qsizetype kMaxTitle = 300;
constexpr qsizetype kMaxShownAddress = 200;

bool isBlockedStatus(int status)
{
    static const QSet<int> blocked{401, 403, 405, 407, 429, 451, 999};
    return blocked.contains(status);
}

QString statusText(const CrawlReply &reply)
{
    const QString reason = firstLine(reply.reason);
    return reason.isEmpty() ? QString::number(reply.status) : u"%1 %2"_s.arg(reply.status).arg(reason);
}

QString shown(const QByteArray &address)
{
    const QString text = QString::fromUtf8(address);
    return text.size() > kMaxShownAddress ? text.first(kMaxShownAddress) + u'…' : text;
}

QString blockedSentence(const CrawlReply &reply)
{
    if (reply.isBotPage)
        return VerdictText::tr("The server keeps programs out (%1). Check the address in a browser.").arg(statusText(reply));
    switch (reply.status) {
    case 401:
    case 407:
        return VerdictText::tr("The server demands a login (%1).").arg(statusText(reply));
    case 405:
        return VerdictText::tr("The server doesn't allow GET requests (%1).").arg(statusText(reply));
    case 429:
        return VerdictText::tr("The server refuses more requests for now (%1). Crawl with fewer connections.")
            .arg(statusText(reply));
    default:
        return VerdictText::tr("The server refuses the request (%1). Check the address in a browser.").arg(statusText(reply));
    }
}

bool isXml(const QByteArray &type)
{
    return type == "application/xml" || type == "text/xml" || type == "application/rss+xml" || type == "application/atom+xml";
}

bool isGzip(const QByteArray &body)
{
    return body.startsWith("\x1f\x8b");
}

//! \return the beginning of the decompressed data, up to the limit; empty if it is damaged
QByteArray unpacked(const QByteArray &body, qint64 limit)
{
    HttpBody unpacker(body.size(), limit);
    unpacker.setCodings({"gzip"});
    unpacker.setKeepLimit(limit);
    if (unpacker.put(body))
        unpacker.finish();
    return unpacker.head();
}

//! What reading a page needs to know, and its result.
struct Reading
{
    const FrontierUrl &url;
    const WebAddress &address;
    const CrawlScope &scope;
    const CrawlPlan &plan;
    CrawledUrl *result;

    void report(FindingKind kind, const QString &message, int line = 0, int column = 0) const
    {
        result->problems.append(FoundProblem(kind, message, line, column));
    }
    //! Returns the link to an address from this page.
    FoundLink link(const WebAddress &target, LinkUse use) const
    {
        FoundLink link = scope.linkTo(target);
        link.use = use;
        link.depth = url.depth + linkDistance(use);
        return link;
    }
};

//! Browsers block these in pages that came over https, and load images and media by https instead (https://w3c.github.io/webappsec-mixed-content).
bool isActiveContent(LinkUse use)
{
    return use == LinkUse::Script || use == LinkUse::Style || use == LinkUse::Frame || use == LinkUse::Object
        || use == LinkUse::Font;
}

void checkMixedContent(const Reading &reading, const PageLink &link)
{
    if (reading.address.scheme() != "https" || link.target->scheme() != "http")
        return;
    const QString target = shown(link.target->text());
    if (link.use == LinkUse::Form)
        reading.report(FindingKind::InsecureForm,
                       VerdictText::tr("A form on an HTTPS page sends to %1 without encryption.").arg(target), link.line,
                       link.column);
    else if (isActiveContent(link.use))
        reading.report(FindingKind::MixedActive, VerdictText::tr("Browsers block %1, because the page uses https.").arg(target),
                       link.line, link.column);
    else if (link.use == LinkUse::Image || link.use == LinkUse::Media)
        reading.report(FindingKind::MixedPassive,
                       VerdictText::tr("%1 is loaded without encryption, although the page uses https.").arg(target), link.line,
                       link.column);
}

//! Whether a crawl requests addresses that are used in this way.
bool isRequested(LinkUse use)
{
    return use != LinkUse::Form; // sending a form could change something
}

void addPageLink(const Reading &reading, const PageLink &link, bool isFollowed)
{
    if (link.isEmpty)
        reading.report(FindingKind::EmptyLink, VerdictText::tr("A link has no text or no address."), link.line, link.column);
    FoundLink found;
    if (link.target) {
        found = reading.link(*link.target, link.use);
        checkMixedContent(reading, link);
    } else {
        if (link.written.isEmpty())
            return;
        found.use = link.use;
        reading.report(FindingKind::InvalidAddress, VerdictText::tr("“%1” isn't a valid address.").arg(shown(link.written)),
                       link.line, link.column);
    }
    found.place = link.attribute.isEmpty() ? link.element : link.element + ' ' + link.attribute;
    found.line = link.line;
    found.column = link.column;
    found.text = link.text;
    found.fragment = link.fragment;
    found.isFollowed = isFollowed && isRequested(link.use);
    reading.result->links.append(found);
}

void addAlternates(const Reading &reading, const Page &page)
{
    for (FoundLink &link : reading.result->links) {
        if (link.use != LinkUse::Alternate)
            continue;
        const auto found =
            std::find_if(page.alternates.begin(), page.alternates.end(),
                         [&link](const PageAlternate &alternate) { return alternate.address.text() == link.target; });
        if (found != page.alternates.end())
            link.language = found->language;
    }
}

bool looksNotFound(const QString &title)
{
    static const QRegularExpression words(u"^(404\\b|not found\\b)|\\b(error 404|404 error|(page|file) not found|404 not "
                                          u"found|page doesn.?t exist|seite nicht gefunden|"
                                          "page introuvable|página no encontrada|pagina non trovata|pagina niet gevonden)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(title).hasMatch();
}

void checkPage(const Reading &reading, const Page &page)
{
    for (const QByteArray &id : page.duplicateIds)
        reading.report(FindingKind::DuplicateId, VerdictText::tr("More than one element has the ID “%1”.").arg(shown(id)));
    if (page.asksForPassword && reading.address.scheme() == "http")
        reading.report(FindingKind::InsecureForm, VerdictText::tr("The page asks for a password without encryption."));
    if (page.byScript)
        reading.report(FindingKind::ByScript,
                       VerdictText::tr("The HTML has no links. Scripts render the page, so its links weren't checked."));
    if (page.isIncomplete)
        reading.report(FindingKind::Incomplete,
                       VerdictText::tr("A part of the HTML couldn't be read, so some of its links weren't checked."));
    if (looksNotFound(page.title))
        reading.report(
            FindingKind::SoftNotFound,
            VerdictText::tr("The title says that the page doesn't exist, but the status is %1.").arg(reading.result->status));
    if (page.noIndex) // search engines don't show it
        return;
    if (page.title.isEmpty())
        reading.report(FindingKind::TitleMissing, VerdictText::tr("The page has no title."));
    if (page.description.isEmpty())
        reading.report(FindingKind::DescriptionMissing, VerdictText::tr("The page has no description."));
}

//! Reads the page as a browser rendered it, if one did.
Page readRenderedPage(const Reading &reading, const CrawlReply &reply)
{
    const Rendering rendering = reply.rendering.value_or(Rendering());
    const auto address = WebAddress::parse(rendering.address);
    const bool hasMoved = address && address->origin() != reading.address.origin();
    if (reply.rendering && rendering.problem.isEmpty() && !hasMoved) {
        Page page = readHtml(rendering.html.toUtf8(), address ? *address : reading.address, "utf-8");
        page.byScript = false;
        page.isIncomplete = page.isIncomplete || rendering.isCut;
        reading.result->message = VerdictText::tr("Rendered by a browser.");
        return page;
    }
    if (reply.rendering)
        reading.report(FindingKind::Incomplete,
                       VerdictText::tr("The page couldn't be rendered, so its HTML was read without scripts. %1")
                           .arg(hasMoved ? VerdictText::tr("The browser was redirected to %1.").arg(shown(address->text()))
                                         : rendering.problem));
    return readHtml(reply.body, reading.address, reply.charset);
}

void readHtmlPage(const Reading &reading, const CrawlReply &reply)
{
    Page page = readRenderedPage(reading, reply);
    applyRobotsDirectives(reply.robotsTag, &page);
    CrawledUrl *const result = reading.result;
    result->isPage = true;
    result->noIndex = page.noIndex;
    result->title = page.title.left(kMaxTitle);
    result->description = page.description.left(kMaxTitle);
    if (page.canonical)
        result->canonical = page.canonical->text();
    const bool isFollowed = !page.noFollow || !reading.plan.obeysRobots;
    result->links.reserve(page.links.size());
    for (const PageLink &link : std::as_const(page.links))
        addPageLink(reading, link, isFollowed);
    addAlternates(reading, page);
    result->hasAnchors = !page.byScript && !page.isIncomplete && !reply.isTooLarge; // there may be more
    if (result->hasAnchors)
        result->anchors = page.anchors.values();
    std::sort(result->anchors.begin(), result->anchors.end());
    checkPage(reading, page);
}

void readStyle(const Reading &reading, const CrawlReply &reply)
{
    const Page page = readStyleSheet(reply.body, reading.address, reply.charset);
    for (const PageLink &link : page.links)
        addPageLink(reading, link, true);
}

void readSitemapFile(const Reading &reading, const QByteArray &body)
{
    const Sitemap sitemap = readSitemap(body, reading.address);
    if (sitemap.kind == Sitemap::Kind::Unknown)
        return;
    const bool isFeed = sitemap.kind == Sitemap::Kind::Feed;
    CrawledUrl *const result = reading.result;
    result->isSitemap = !isFeed;
    if (!sitemap.error.isEmpty())
        reading.report(FindingKind::SitemapBroken, sitemap.error, sitemap.errorLine);
    for (const SitemapEntry &entry : sitemap.entries) {
        if (!entry.address) {
            reading.report(FindingKind::InvalidAddress,
                           VerdictText::tr("“%1” isn't a valid address.").arg(shown(entry.written)), entry.line);
            continue;
        }
        FoundLink link = reading.link(*entry.address, isFeed ? LinkUse::Page : LinkUse::Sitemap);
        link.place = isFeed ? "link" : "loc";
        link.line = entry.line;
        result->links.append(link);
        for (const PageAlternate &alternate : entry.alternates) {
            FoundLink other = reading.link(alternate.address, LinkUse::Alternate);
            other.place = "xhtml:link href";
            other.line = entry.line;
            result->links.append(other);
        }
    }
}

void readContent(const Reading &reading, const CrawlReply &reply)
{
    const bool isPackedSitemap = isGzip(reply.body) && reading.address.path().endsWith(".xml.gz");
    // Servers that answer every address with a page also do so for a sitemap that doesn't exist.
    if (reading.url.isSitemap || isPackedSitemap || isXml(reply.type))
        readSitemapFile(reading, isGzip(reply.body) ? unpacked(reply.body, reading.plan.maxPageSize) : reply.body);
    else if (isHtml(reply))
        readHtmlPage(reading, reply);
    else if (reply.type == "text/css")
        readStyle(reading, reply);
}

//! Stores where a redirect leads to.
void addRedirect(const Reading &reading, const CrawlReply &reply)
{
    CrawledUrl *const result = reading.result;
    const auto target = WebAddress::parse(reply.location, &reading.address);
    if (reply.location.isEmpty() || !target) {
        result->verdict = UrlVerdict::Broken;
        result->message = reply.location.isEmpty()
            ? VerdictText::tr("The server redirects (%1), but doesn't say where to.").arg(statusText(reply))
            : VerdictText::tr("The server redirects to “%1”, which isn't a valid address.").arg(shown(reply.location));
        return;
    }
    FoundLink link = reading.link(*target, LinkUse::Redirect);
    link.place = "Location";
    link.fragment = target->fragment();
    link.root = reading.url.isStart ? UrlRoot::Start : UrlRoot::None;
    result->redirect = link.target;
    result->message = VerdictText::tr("Redirects to %1 (%2).").arg(shown(link.target), statusText(reply));
    result->links.append(link);
}

void checkSizeAndTime(const Reading &reading, const CrawlReply &reply)
{
    if (reply.isTooLarge)
        reading.report(FindingKind::Oversized,
                       VerdictText::tr("Larger than %1. The rest wasn't read.").arg(humanByteSize(reading.plan.maxPageSize)));
    else if (reply.size > reading.plan.oversizedFrom && !reading.result->isSitemap) // only search engines load a sitemap
        reading.report(FindingKind::Oversized,
                       VerdictText::tr("The size is %1. The limit is %2.")
                           .arg(humanByteSize(reply.size), humanByteSize(reading.plan.oversizedFrom)));
    if (reply.waitMs > reading.plan.slowFrom.count())
        reading.report(
            FindingKind::Slow,
            VerdictText::tr("The server took %1 to answer. The limit is %2.")
                .arg(humanDuration(reply.waitMs), humanDuration(static_cast<double>(reading.plan.slowFrom.count()))));
}

} // namespace

bool judgeReply(const CrawlReply &reply, CrawledUrl *result)
{
    result->status = reply.status;
    result->waitMs = reply.waitMs;
    result->totalMs = reply.totalMs;
    result->size = reply.size;
    result->received = reply.received;
    result->type = reply.type;
    if (reply.error) {
        result->verdict = UrlVerdict::Broken;
        result->message = reply.error->message();
        return reply.error->type() != ErrorType::Cancelled;
    }
    if (isBlockedStatus(reply.status) || reply.isBotPage) {
        result->verdict = UrlVerdict::Blocked;
        result->message = blockedSentence(reply);
    } else if (httpstatus::isRedirect(reply.status)) {
        result->verdict = UrlVerdict::Redirect;
    } else if (reply.status >= httpstatus::kBadRequest) {
        result->verdict = UrlVerdict::Broken;
        result->message = reply.status >= 500 ? VerdictText::tr("The server failed: %1.").arg(statusText(reply))
                                              : VerdictText::tr("The server answered %1.").arg(statusText(reply));
    } else {
        result->verdict = UrlVerdict::Ok;
    }
    return true;
}

CrawledUrl readReply(const CrawlReply &reply, const FrontierUrl &url, const WebAddress &address,
                     const std::shared_ptr<const CrawlScope> &scope, const CrawlPlan &plan)
{
    CrawledUrl result;
    result.id = url.id;
    result.host = url.host;
    judgeReply(reply, &result);
    const Reading reading{url, address, *scope, plan, &result};
    if (result.verdict == UrlVerdict::Redirect)
        addRedirect(reading, reply);
    if (result.verdict != UrlVerdict::Ok || url.role != UrlRole::Inside)
        return result;
    readContent(reading, reply);
    checkSizeAndTime(reading, reply);
    return result;
}

QString robotsSentence(const RobotsFile::Decision &decision)
{
    if (!decision.rule)
        return VerdictText::tr("Not requested, because robots.txt forbids it.");
    return VerdictText::tr("Not requested, because line %1 of robots.txt forbids it: “%2”.")
        .arg(decision.rule->line)
        .arg(shown(decision.rule->text));
}

QString robotsUnavailableSentence(int status)
{
    return VerdictText::tr(
               "Not requested, because robots.txt couldn't be read (status %1). Turn robots.txt off for a site of your own.")
        .arg(status);
}

} // namespace watchkeeper
