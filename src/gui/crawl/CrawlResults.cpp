// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crawl/CrawlResults.h"

#include "app/words/DisplayText.h"
#include "crawl/page/WebAddress.h"
#include "gui/crawl/CrawlModels.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Card.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/SearchField.h"
#include "model/base/Quantity.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr int kCrawlDetailsSpacing = 8;
constexpr int kMaxShownLinks = 200;
constexpr int kLinkAddressRole = Qt::UserRole + 1;

QString textOf(const QByteArray &address)
{
    return displayLine(QString::fromUtf8(address));
}

//! Returns a line such as `404 · text/html · 84 ms · 1.04 kB · 3 clicks from the start`.
QString factsOfAddress(const UrlRow &url)
{
    QStringList facts{addressStatusText(url)};
    if (!url.type.isEmpty())
        facts.append(textOf(url.type));
    if (url.totalMs >= 0)
        facts.append(humanDuration(url.totalMs));
    if (url.size >= 0)
        facts.append(humanByteSize(url.size));
    facts.append(CrawlDetails::tr("%Ln click(s) from the start", "distance of a page", url.depth));
    return facts.join(u" · "_s);
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
    for (QWidget *part : QList<QWidget *>{m_title, m_sentence, m_facts, m_redirects})
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
    m_sentence->setText(tr("Select a finding or an address to see the pages that link to it."));
    m_sentence->show();
    for (QWidget *part : QList<QWidget *>{m_title, m_facts, m_redirects, m_open, m_copy, m_monitor, m_linksTitle, m_links})
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
    m_title->setText(textOf(url.address));
    m_title->setToolTip(plainToolTip(textOf(url.address)));
    const QString sentence = displayText(finding ? finding->message : url.message);
    m_sentence->setText(finding && finding->line > 0
                            ? tr("%1 (line %2)", "sentence, line of a page").arg(sentence, QLocale().toString(finding->line))
                            : sentence);
    m_facts->setText(factsOfAddress(url));
    QStringList hops;
    for (qsizetype i = 1; i < content.chain.size(); ++i)
        hops.append(tr("→ %1 (%2)", "address that another one redirects to, status")
                        .arg(textOf(content.chain.at(i).address), addressStatusText(content.chain.at(i))));
    m_redirects->setText(hops.join(u'\n'));
    m_linksTitle->setText(url.inlinks > kMaxShownLinks
                              ? tr("Linked from %Ln place(s), the first %1:", "", url.inlinks).arg(kMaxShownLinks)
                              : tr("Linked from %Ln place(s):", "", url.inlinks));
    m_links->clear();
    const auto here = WebAddress::parse(url.address);
    const QByteArray site = here ? here->origin() : QByteArray();
    for (const LinkRow &link : content.links) {
        const bool isSameSite = !site.isEmpty() && link.source.startsWith(site + '/');
        auto *item = new QTreeWidgetItem(
            m_links,
            {textOf(isSameSite ? link.source.sliced(site.size()) : link.source), placeOf(link), displayLine(link.text)});
        item->setData(0, kLinkAddressRole, link.source);
        item->setToolTip(0, plainToolTip(textOf(link.source)));
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

namespace {

constexpr auto kCrawlFilterDelay = 250ms;
constexpr int kMaxMonitored = 500;
constexpr int kMaxExpanded = 1'000; //!< kinds with more findings aren't expanded by themselves

} // namespace

CrawlResults::CrawlResults(CrawlSource *source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_findingsModel(new FindingsModel(m_source, this))
    , m_addressesModel(new AddressesModel(m_source, this))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_tabs(new QTabBar)
    , m_share(new QComboBox)
    , m_filter(new QLineEdit)
    , m_lists(new QStackedWidget)
    , m_findings(new QTreeView)
    , m_addresses(new QTableView)
    , m_emptyList(new QLabel)
    , m_details(new CrawlDetails(m_source))
{
    build();
    setUpViews();
    connectParts();
    updateComparison();
}

void CrawlResults::build()
{
    m_tabs->setObjectName(u"crawlTabs"_s);
    m_tabs->setAccessibleName(tr("Content of the run"));
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("Findings"));
    m_tabs->addTab(tr("Addresses"));
    m_share->setObjectName(u"crawlShare"_s);
    m_share->setAccessibleName(tr("Findings shown"));
    m_share->setToolTip(tr("Compared with the previous complete run of this site"));
    m_share->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_filter->setObjectName(u"crawlFilter"_s);
    m_filter->setAccessibleName(tr("Filter of findings and addresses"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setToolTip(
        tr("Part of an address, title or sentence, status:404, verdict:broken,blocked or kind:anchor-missing"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(28 * fontMetrics().averageCharWidth());
    addSearchIcon(m_filter);
    m_emptyList->setObjectName(u"crawlEmpty"_s);
    m_emptyList->setAlignment(Qt::AlignCenter);
    m_emptyList->setWordWrap(true);
    auto *bar = new WrapLayout({kCrawlDetailsSpacing, kCrawlDetailsSpacing / 2});
    for (QWidget *part : QList<QWidget *>{m_tabs, m_filter, m_share})
        bar->addWidget(part);
    m_lists->addWidget(m_findings);
    m_lists->addWidget(m_addresses);
    m_lists->addWidget(m_emptyList);
    auto *lists = new QWidget;
    auto *layout = new QVBoxLayout(lists);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kCrawlDetailsSpacing / 2);
    layout->addLayout(bar);
    layout->addWidget(m_lists, 1);
    auto *scroll = new QScrollArea; // so that another selection doesn't make the dock higher
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_splitter->addWidget(lists);
    m_splitter->addWidget(scroll);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({600, 400}); // proportions, not pixels
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
}

void CrawlResults::setUpViews()
{
    const int space = fontMetrics().averageCharWidth();
    m_findings->setObjectName(u"crawlFindings"_s);
    m_findings->setAccessibleName(tr("Findings"));
    m_findings->setModel(m_findingsModel);
    m_findings->setUniformRowHeights(true);
    m_findings->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_findings->setTextElideMode(Qt::ElideRight);
    m_findings->header()->setStretchLastSection(false);
    for (const FindingColumn column : {FindingColumn::Finding, FindingColumn::Address})
        m_findings->header()->setSectionResizeMode(static_cast<int>(column), QHeaderView::Stretch);
    m_findings->header()->resizeSection(static_cast<int>(FindingColumn::LinkedFrom), 14 * space);
    m_addresses->setObjectName(u"crawlAddresses"_s);
    m_addresses->setAccessibleName(tr("Addresses"));
    m_addresses->setModel(m_addressesModel);
    makePlainTable(m_addresses);
    m_addresses->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_addresses->setTextElideMode(Qt::ElideMiddle);
    for (const auto &[column, width] :
         {std::pair(AddressColumn::Address, 40), std::pair(AddressColumn::Status, 13), std::pair(AddressColumn::Type, 12),
          std::pair(AddressColumn::Time, 9), std::pair(AddressColumn::Size, 10), std::pair(AddressColumn::Depth, 8),
          std::pair(AddressColumn::Title, 24), std::pair(AddressColumn::LinkedFrom, 14)})
        m_addresses->horizontalHeader()->resizeSection(static_cast<int>(column), width * space);
    m_addresses->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_addresses->setSortingEnabled(true);
    auto *monitor = new QAction(actionIcon(u"add"_s), tr("&Monitor these…"), this);
    connect(monitor, &QAction::triggered, this, &CrawlResults::requestMonitoring);
    for (QAbstractItemView *view : QList<QAbstractItemView *>{m_findings, m_addresses}) {
        view->setContextMenuPolicy(Qt::ActionsContextMenu);
        view->addAction(monitor);
    }
}

void CrawlResults::connectParts()
{
    connect(m_details, &CrawlDetails::monitorRequested, this, &CrawlResults::requestMonitoring);
    for (QAbstractItemView *view : QList<QAbstractItemView *>{m_findings, m_addresses}) {
        connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CrawlResults::showSelected);
        connect(view->model(), &QAbstractItemModel::dataChanged, this, [this] {
            if (m_details->address().isEmpty())
                showSelected(); // a row was selected before it was read
        });
    }
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        updateComparison();
        read();
        showSelected();
    });
    connect(m_share, &QComboBox::currentIndexChanged, this, &CrawlResults::read);
    connect(m_addressesModel, &AddressesModel::orderChanged, this, &CrawlResults::read);
    connect(m_filter, &QLineEdit::textChanged, &m_filterTimer, qOverload<>(&QTimer::start));
    connect(&m_filterTimer, &QTimer::timeout, this, &CrawlResults::updateFilter);
    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(kCrawlFilterDelay);
}

CrawlResults::Tab CrawlResults::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void CrawlResults::setRun(const CrawlRunInfo &run, bool isCrawling)
{
    if (run.id != m_run.id) {
        m_details->clear();
        const auto start = WebAddress::parse(run.starts.value(0).toUtf8());
        for (NumberedModel *model : QList<NumberedModel *>{m_findingsModel, m_addressesModel})
            model->setSite(start ? start->origin() : QByteArray());
    }
    if (m_comparison.run != run.id || run.endedAt != m_run.endedAt) // a resumed run has other findings
        m_comparison = CrawlComparison();
    m_run = run;
    m_isCrawling = isCrawling;
    read();
}

//! Reads what is shown, or once more after the current read if the user asks for something else meanwhile.
void CrawlResults::read()
{
    m_isOutdated = m_isReading;
    if (m_isReading || m_run.id == 0)
        return;
    m_isReading = true;
    CrawlListRequest request;
    request.run = m_run;
    request.known = m_comparison;
    request.isAddresses = tab() == Tab::Addresses;
    request.share = static_cast<FindingShare>(std::max(0, m_share->currentIndex()));
    request.filter = m_conditions;
    request.order = m_addressesModel->order();
    request.direction = m_addressesModel->direction();
    m_source->read<CrawlList>(
        this, [request](CrawlReader &reader) { return readCrawlList(reader, request); },
        [this](const CrawlReader::Answer<CrawlList> &list) { handleContent(list); });
}

void CrawlResults::handleContent(const CrawlReader::Answer<CrawlList> &list)
{
    m_isReading = false;
    if (m_isOutdated)
        return read();
    if (!list)
        return emit updated(list.error());
    m_comparison = list->comparison;
    updateComparison();
    const bool hadGroups = m_findingsModel->rowCount() > 0;
    if (tab() == Tab::Findings)
        m_findingsModel->setGroups(list->findings);
    else
        m_addressesModel->setIds(list->addresses);
    for (int row = 0; row < m_findingsModel->rowCount(); ++row)
        m_findings->setFirstColumnSpanned(row, {}, true);
    if (const QModelIndex worst = m_findingsModel->index(0, 0);
        !hadGroups && worst.isValid() && m_findingsModel->rowCount(worst) <= kMaxExpanded)
        m_findings->expand(worst);
    const bool isEmpty = tab() == Tab::Findings ? list->findings.isEmpty() : list->addresses.isEmpty();
    m_emptyList->setText(m_conditions != CrawlFilter() ? tr("Nothing matches the filter.")
                             : m_isCrawling            ? tr("Nothing found yet.")
                                                       : tr("No findings."));
    m_lists->setCurrentIndex(isEmpty ? 2 : m_tabs->currentIndex());
    emit updated({});
}

void CrawlResults::updateFilter()
{
    const auto filter = CrawlFilter::parse(m_filter->text());
    if (!filter) {
        m_emptyList->setText(filter.error());
        m_lists->setCurrentIndex(2);
        announce(m_emptyList);
        return;
    }
    m_conditions = *filter;
    read();
}

void CrawlResults::updateComparison()
{
    const QSignalBlocker blocker(m_share);
    const bool isCompared = m_comparison.previous > 0;
    const QStringList texts{tr("All findings"), tr("New (%1)", "findings").arg(m_comparison.added),
                            tr("Still there (%1)", "findings").arg(m_comparison.kept),
                            tr("Healed (%1)", "findings").arg(m_comparison.healed)};
    for (int i = 0; i < static_cast<int>(texts.size()); ++i) {
        if (i >= m_share->count())
            m_share->addItem(texts.at(i));
        else
            m_share->setItemText(i, texts.at(i));
    }
    if (!isCompared)
        m_share->setCurrentIndex(0);
    m_share->setVisible(tab() == Tab::Findings && isCompared);
}

void CrawlResults::showSelected()
{
    if (tab() == Tab::Addresses) {
        const QModelIndex index = m_addresses->currentIndex();
        if (index.isValid())
            return m_details->showAddress(m_addressesModel->idAt(index.row()));
    } else if (const QModelIndex index = m_findings->currentIndex(); index.isValid()) {
        if (const FindingRow *finding = m_findingsModel->finding(index))
            return m_details->showAddress(finding->url, *finding);
    }
    m_details->clear();
}

//! Requests to monitor the selected addresses, some of which may not have been read yet.
void CrawlResults::requestMonitoring()
{
    const bool isAddresses = tab() == Tab::Addresses;
    const QAbstractItemView *view = m_findings;
    if (isAddresses)
        view = m_addresses;
    QList<qint64> ids;
    const QModelIndexList rows = view->selectionModel()->selectedRows().mid(0, kMaxMonitored);
    for (const QModelIndex &index : rows)
        ids.append(isAddresses ? m_addressesModel->idAt(index.row()) : m_findingsModel->idOf(index));
    m_source->read<QStringList>(
        this, [ids, isAddresses](CrawlReader &reader) { return readWebAddresses(reader, ids, isAddresses); },
        [this](const CrawlReader::Answer<QStringList> &addresses) {
            if (addresses && !addresses->isEmpty())
                emit monitorRequested(addresses->join(u'\n'));
        });
}

} // namespace watchkeeper

#include "moc_CrawlResults.cpp"
