// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crawl/CrawlDetails.h"

#include "app/words/DisplayText.h"
#include "crawl/page/WebAddress.h"
#include "gui/crawl/CrawlModels.h"
#include "gui/crawl/CrawlThreads.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Card.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainText.h"
#include "model/base/Quantity.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kCrawlDetailsSpacing = 8;
constexpr int kMaxShownLinks = 200;
constexpr int kLinkAddressRole = Qt::UserRole + 1;

//! Returns a line such as `404 · text/html · 84 ms · 1.04 kB · 3 clicks from the start`.
QString factsOfAddress(const UrlRow &url)
{
    QStringList facts{addressStatusText(url)};
    if (!url.type.isEmpty())
        facts.append(shownAddress(url.type));
    if (url.totalMs >= 0)
        facts.append(url.waitMs < 0 ? humanDuration(url.totalMs)
                                    : CrawlDetails::tr("%1, first byte after %2", "durations")
                                          .arg(humanDuration(url.totalMs), humanDuration(url.waitMs)));
    if (url.size >= 0)
        facts.append(humanByteSize(url.size));
    facts.append(CrawlDetails::tr("%Ln click(s) from the start", "distance of a page", url.depth));
    return facts.join(u" · "_s);
}

//! Returns what a page says about itself, one fact a line.
QString factsOfPage(const UrlRow &url)
{
    QStringList facts;
    if (!url.isPage)
        return {};
    if (!url.title.isEmpty())
        facts.append(CrawlDetails::tr("Title: %1", "of a page").arg(displayLine(url.title)));
    if (!url.description.isEmpty())
        facts.append(CrawlDetails::tr("Description: %1", "of a page").arg(displayLine(url.description)));
    if (!url.canonical.isEmpty() && url.canonical != url.address)
        facts.append(CrawlDetails::tr("Canonical address: %1", "of a page").arg(shownAddress(url.canonical)));
    if (url.noIndex)
        facts.append(CrawlDetails::tr("Not to be indexed (noindex)", "of a page"));
    return facts.join(u'\n');
}

//! Returns the place in the page, such as `a href, line 12`.
QString placeOf(const LinkRow &link)
{
    const QString place = displayLine(QString::fromUtf8(link.place));
    if (link.line <= 0)
        return place;
    const QString line = QLocale().toString(link.line);
    return place.isEmpty() ? CrawlDetails::tr("line %1", "of a page").arg(line)
                           : CrawlDetails::tr("%1, line %2", "element and attribute, line of a page").arg(place, line);
}

} // namespace

CrawlDetails::CrawlDetails(CrawlSource *source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_title(new ElidedLabel)
    , m_sentence(makeSelectableLabel(u"crawlSentence"_s))
    , m_facts(makeSelectableLabel(u"crawlFacts"_s))
    , m_page(makeSelectableLabel(u"crawlPage"_s))
    , m_redirects(makeSelectableLabel(u"crawlRedirects"_s))
    , m_open(new QPushButton(tr("Open in browser")))
    , m_copy(new QPushButton(actionIcon(u"copy"_s), tr("Copy address")))
    , m_monitor(new QPushButton(actionIcon(u"add"_s), tr("Monitor…")))
    , m_linksTitle(new QLabel)
    , m_links(new QTreeWidget)
{
    build();
    connect(m_open, &QAbstractButton::clicked, this, [this] { openAddress(m_address); });
    connect(m_copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_address)); });
    connect(m_monitor, &QAbstractButton::clicked, this, &CrawlDetails::monitorRequested);
    connect(m_links, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) { openAddress(item->data(0, kLinkAddressRole).toByteArray()); });
    clear();
}

void CrawlDetails::build()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setObjectName(u"crawlTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(bold);
    m_open->setObjectName(u"crawlOpen"_s);
    m_open->setToolTip(tr("Open this address in the web browser"));
    m_copy->setObjectName(u"crawlCopy"_s);
    m_copy->setToolTip(tr("Copy this address to the clipboard"));
    m_monitor->setObjectName(u"crawlMonitor"_s);
    m_monitor->setToolTip(tr("Add the selected addresses as targets"));
    m_linksTitle->setObjectName(u"crawlLinksTitle"_s);
    m_links->setObjectName(u"crawlLinks"_s);
    m_links->setAccessibleName(tr("Linked from", "pages with links to an address"));
    m_links->setHeaderLabels({tr("Page"), tr("Place", "of a link in a page"), tr("Text", "of a link")});
    m_links->setRootIsDecorated(false);
    m_links->setTextElideMode(Qt::ElideMiddle);
    m_links->setToolTip(tr("Enter or double-click opens the page in the web browser"));
    m_links->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_links->header()->resizeSection(0, 28 * fontMetrics().averageCharWidth());
    m_links->header()->resizeSection(1, 18 * fontMetrics().averageCharWidth());
    auto *buttons = new WrapLayout({kCrawlDetailsSpacing, kCrawlDetailsSpacing / 2});
    for (QPushButton *button : {m_open, m_copy, m_monitor})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kCrawlDetailsSpacing, kCrawlDetailsSpacing / 2, kCrawlDetailsSpacing, kCrawlDetailsSpacing / 2);
    layout->setSpacing(kCrawlDetailsSpacing / 2);
    for (QWidget *part : QList<QWidget *>{m_title, m_sentence, m_facts, m_redirects, m_page})
        layout->addWidget(part);
    layout->addLayout(buttons);
    layout->addWidget(m_linksTitle);
    layout->addWidget(m_links, 1);
    layout->addStretch(0);
}

void CrawlDetails::clear()
{
    ++m_request;
    m_address.clear();
    m_sentence->setText(tr("Select a finding or an address to see its response and the pages that link to it."));
    m_sentence->show();
    for (QWidget *part :
         QList<QWidget *>{m_title, m_facts, m_redirects, m_page, m_open, m_copy, m_monitor, m_linksTitle, m_links})
        part->hide();
}

void CrawlDetails::showAddress(qint64 url, const std::optional<FindingRow> &finding)
{
    const auto job = [url](CrawlReader &reader) -> CrawlReader::Answer<Content> {
        const auto chain = reader.redirects(url);
        if (!chain)
            return Unexpected(chain.error());
        const auto links = reader.linksTo(url, kMaxShownLinks);
        if (!links)
            return Unexpected(links.error());
        return Content{*chain, *links};
    };
    m_source->read<Content>(this, job, [this, finding, request = ++m_request](const CrawlReader::Answer<Content> &content) {
        if (request == m_request && content && !content->chain.isEmpty())
            show(*content, finding);
    });
}

void CrawlDetails::show(const Content &content, const std::optional<FindingRow> &finding)
{
    const UrlRow &url = content.chain.first();
    m_address = url.address;
    m_title->setText(shownAddress(url.address));
    m_title->setToolTip(plainToolTip(shownAddress(url.address)));
    const QString sentence = displayText(finding ? finding->message : url.message);
    m_sentence->setText(finding && finding->line > 0
                            ? tr("%1 (line %2)", "sentence, line of a page").arg(sentence, QLocale().toString(finding->line))
                            : sentence);
    m_facts->setText(factsOfAddress(url));
    m_page->setText(factsOfPage(url));
    QStringList hops;
    for (qsizetype i = 1; i < content.chain.size(); ++i)
        hops.append(tr("→ %1 (%2)", "address that another one redirects to, status")
                        .arg(shownAddress(content.chain.at(i).address), addressStatusText(content.chain.at(i))));
    m_redirects->setText(hops.join(u'\n'));
    m_linksTitle->setText(url.inlinks > kMaxShownLinks
                              ? tr("Linked from %Ln place(s), the first %1:", "", url.inlinks).arg(kMaxShownLinks)
                              : tr("Linked from %Ln place(s):", "", url.inlinks));
    m_links->clear();
    const auto here = WebAddress::parse(url.address);
    const QByteArray site = here ? here->origin() : QByteArray();
    for (const LinkRow &link : content.links) {
        auto *item = new QTreeWidgetItem(m_links, {shortAddress(link.source, site), placeOf(link), displayLine(link.text)});
        item->setData(0, kLinkAddressRole, link.source);
        item->setToolTip(0, plainToolTip(shownAddress(link.source)));
        item->setToolTip(2, plainToolTip(item->text(2)));
    }
    const bool isWeb = url.role == UrlRole::Inside || url.role == UrlRole::Outside;
    m_open->setVisible(isWeb);
    m_monitor->setVisible(isWeb);
    m_title->show();
    m_copy->show();
    m_facts->show();
    m_sentence->setVisible(!sentence.isEmpty());
    m_redirects->setVisible(!hops.isEmpty());
    m_page->setVisible(!m_page->text().isEmpty());
    m_linksTitle->show();
    m_links->setVisible(!content.links.isEmpty());
}

//! Opens only web pages, because the address comes from a page.
void CrawlDetails::openAddress(const QByteArray &address) const
{
    const QUrl url = QUrl::fromEncoded(address);
    if (url.scheme() == "http"_L1 || url.scheme() == "https"_L1)
        QDesktopServices::openUrl(url);
}

} // namespace watchkeeper

#include "moc_CrawlDetails.cpp"
