// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crawl/CrawlResults.h"

#include "gui/crawl/CrawlDetails.h"
#include "gui/crawl/CrawlModels.h"
#include "gui/crawl/CrawlThreads.h"
#include "gui/crawl/CrawlTreeModel.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Card.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/look/widgets/SearchField.h"
#include "gui/table/model/ResultTexts.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr int kCrawlResultsSpacing = 8;
constexpr auto kCrawlFilterDelay = 250ms;
constexpr int kMaxMonitored = 500;
constexpr int kMaxExpanded = 1'000; //!< kinds with more findings aren't expanded by themselves

} // namespace

CrawlResults::CrawlResults(CrawlSource *source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_findingsModel(new FindingsModel(m_source, this))
    , m_addressesModel(new AddressesModel(m_source, this))
    , m_treeModel(new CrawlTreeModel(m_source, this))
    , m_changesModel(new ChangesModel(this))
    , m_sortedChanges(new QSortFilterProxyModel(this))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_tabs(new QTabBar)
    , m_share(new QComboBox)
    , m_before(new QComboBox)
    , m_filter(new QLineEdit)
    , m_lists(new QStackedWidget)
    , m_findings(new QTreeView)
    , m_addresses(new QTableView)
    , m_tree(new QTreeView)
    , m_changes(new QTableView)
    , m_emptyList(new QLabel)
    , m_more(new QLabel)
    , m_details(new CrawlDetails(m_source))
    , m_monitor(new QAction(actionIcon(u"add"_s), tr("&Monitor these…"), this))
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
    m_tabs->addTab(tr("Paths", "tree of addresses"));
    m_tabs->addTab(tr("Changes", "of addresses"));
    m_share->setObjectName(u"crawlShare"_s);
    m_share->setAccessibleName(tr("Findings shown"));
    m_share->setToolTip(tr("All findings, or those that are new, still there or healed"));
    m_share->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_before->setObjectName(u"crawlBefore"_s);
    m_before->setAccessibleName(tr("Run to compare with"));
    m_before->setToolTip(
        tr("The run of this site to compare with. By default, the baseline, otherwise the previous complete run"));
    m_before->setSizeAdjustPolicy(QComboBox::AdjustToContents);
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
    auto *bar = new WrapLayout({kCrawlResultsSpacing, kCrawlResultsSpacing / 2});
    for (QWidget *part : QList<QWidget *>{m_tabs, m_filter, m_share, m_before})
        bar->addWidget(part);
    for (QWidget *list : QList<QWidget *>{m_findings, m_addresses, m_tree, m_changes, m_emptyList})
        m_lists->addWidget(list);
    m_more->setObjectName(u"crawlMore"_s);
    m_more->setText(tr("Only the first %1 changes are listed. Narrow them with the filter.")
                        .arg(QLocale().toString(CrawlList::kMaxChanges)));
    m_more->setWordWrap(true);
    m_more->hide();
    auto *lists = new QWidget;
    auto *layout = new QVBoxLayout(lists);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kCrawlResultsSpacing / 2);
    layout->addLayout(bar);
    layout->addWidget(m_lists, 1);
    layout->addWidget(m_more);
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
    setUpTrees();
    setUpTables();
    connect(m_monitor, &QAction::triggered, this, &CrawlResults::requestMonitoring);
    for (QAbstractItemView *view : QList<QAbstractItemView *>{m_findings, m_addresses, m_tree, m_changes}) {
        view->setSelectionMode(QAbstractItemView::ExtendedSelection);
        view->setContextMenuPolicy(Qt::ActionsContextMenu);
        view->addAction(m_monitor);
        connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CrawlResults::showSelected);
        connect(view->model(), &QAbstractItemModel::dataChanged, this, [this] {
            if (m_details->address().isEmpty())
                showSelected(); // a row was selected before it was read
        });
    }
}

void CrawlResults::setUpTrees()
{
    const int space = fontMetrics().averageCharWidth();
    m_findings->setObjectName(u"crawlFindings"_s);
    m_findings->setAccessibleName(tr("Findings"));
    m_findings->setModel(m_findingsModel);
    m_findings->setTextElideMode(Qt::ElideRight);
    for (const FindingColumn column : {FindingColumn::Finding, FindingColumn::Address})
        m_findings->header()->setSectionResizeMode(static_cast<int>(column), QHeaderView::Stretch);
    m_findings->header()->resizeSection(static_cast<int>(FindingColumn::LinkedFrom), 13 * space);
    m_tree->setObjectName(u"crawlTree"_s);
    m_tree->setAccessibleName(tr("Addresses by path"));
    m_tree->setModel(m_treeModel);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->header()->setSectionResizeMode(static_cast<int>(CrawlTreeColumn::Path), QHeaderView::Stretch);
    for (const auto &[column, width] : {std::pair(CrawlTreeColumn::Status, 15), std::pair(CrawlTreeColumn::Addresses, 13),
                                        std::pair(CrawlTreeColumn::Errors, 10), std::pair(CrawlTreeColumn::Warnings, 12)})
        m_tree->header()->resizeSection(static_cast<int>(column), width * space);
    for (QTreeView *tree : {m_findings, m_tree}) {
        tree->setUniformRowHeights(true);
        tree->setIndentation(tree->indentation() * 3 / 4); // the sentences need the room
        tree->header()->setStretchLastSection(false);
    }
}

void CrawlResults::setUpTables()
{
    const int space = fontMetrics().averageCharWidth();
    m_addresses->setObjectName(u"crawlAddresses"_s);
    m_addresses->setAccessibleName(tr("Addresses"));
    m_addresses->setModel(m_addressesModel);
    for (const auto &[column, width] :
         {std::pair(AddressColumn::Address, 40), std::pair(AddressColumn::Status, 13), std::pair(AddressColumn::Type, 12),
          std::pair(AddressColumn::Time, 9), std::pair(AddressColumn::Size, 10), std::pair(AddressColumn::Depth, 8),
          std::pair(AddressColumn::Title, 24), std::pair(AddressColumn::LinkedFrom, 14)})
        m_addresses->horizontalHeader()->resizeSection(static_cast<int>(column), width * space);
    m_sortedChanges->setSourceModel(m_changesModel);
    m_sortedChanges->setSortRole(ChangesModel::kSortRole);
    m_changes->setObjectName(u"crawlChanges"_s);
    m_changes->setAccessibleName(tr("Changes", "of addresses"));
    m_changes->setModel(m_sortedChanges);
    for (const ChangeColumn column : {ChangeColumn::Address, ChangeColumn::Before, ChangeColumn::After})
        m_changes->horizontalHeader()->setSectionResizeMode(static_cast<int>(column), QHeaderView::Stretch);
    m_changes->horizontalHeader()->resizeSection(static_cast<int>(ChangeColumn::Change), 13 * space);
    for (QTableView *table : {m_addresses, m_changes}) {
        makePlainTable(table);
        table->setTextElideMode(Qt::ElideMiddle);
        table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        table->setSortingEnabled(true);
    }
}

void CrawlResults::connectParts()
{
    connect(m_details, &CrawlDetails::monitorRequested, this, &CrawlResults::requestMonitoring);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        updateComparison();
        read();
        showSelected();
    });
    connect(m_share, &QComboBox::currentIndexChanged, this, &CrawlResults::read);
    connect(m_before, &QComboBox::currentIndexChanged, this, [this] {
        m_chosen = m_before->currentData().toLongLong();
        m_comparison = CrawlComparison();
        read();
    });
    connect(m_addressesModel, &AddressesModel::orderChanged, this, &CrawlResults::read);
    connect(m_filter, &QLineEdit::textChanged, &m_filterTimer, qOverload<>(&QTimer::start));
    connect(&m_filterTimer, &QTimer::timeout, this, &CrawlResults::updateFilter);
    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(kCrawlFilterDelay);
}

QAbstractItemView *CrawlResults::view() const
{
    return qobject_cast<QAbstractItemView *>(m_lists->widget(m_tabs->currentIndex()));
}

//! Returns the number of the finding or address of a row of view(); 0 for a kind or folder.
qint64 CrawlResults::idOf(const QModelIndex &index) const
{
    switch (tab()) {
    case CrawlListKind::Findings:
        return m_findingsModel->idOf(index);
    case CrawlListKind::Addresses:
        return m_addressesModel->idAt(index.row());
    case CrawlListKind::Tree:
        return m_treeModel->idOf(index);
    case CrawlListKind::Changes:
        return m_changesModel->change(m_sortedChanges->mapToSource(index).row()).url;
    }
    return 0;
}

void CrawlResults::setRun(const CrawlRunInfo &run, const QList<CrawlRunInfo> &runs, bool isCrawling)
{
    if (run.id != m_run.id) {
        m_details->clear();
        m_chosen = 0;
        const auto start = webAddressOf(run.starts.value(0));
        const QByteArray site = start ? start->origin() : QByteArray();
        for (NumberedModel *model : QList<NumberedModel *>{m_findingsModel, m_addressesModel})
            model->setSite(site);
        m_changesModel->setSite(site);
    }
    const QList<CrawlRunInfo> before = std::exchange(m_others, {});
    for (const CrawlRunInfo &other : runs) {
        if (other.id != run.id && other.state != RunState::Running && isSameSite(other.starts, run.starts))
            m_others.append(other);
    }
    const auto isSame = [](const CrawlRunInfo &left, const CrawlRunInfo &right) {
        return left.id == right.id && left.isBaseline == right.isBaseline && left.endedAt == right.endedAt;
    };
    // A resumed run has other findings, and another baseline may be the default.
    if (m_comparison.run != run.id || run.endedAt != m_run.endedAt
        || !std::equal(before.begin(), before.end(), m_others.begin(), m_others.end(), isSame))
        m_comparison = CrawlComparison();
    if (std::none_of(m_others.begin(), m_others.end(), [this](const CrawlRunInfo &other) { return other.id == m_chosen; }))
        m_chosen = 0;
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
    request.before = m_chosen;
    request.known = m_comparison;
    request.kind = tab();
    request.share = static_cast<FindingShare>(std::max(0, m_share->currentIndex()));
    request.filter = m_conditions;
    request.order = m_addressesModel->order();
    request.direction = m_addressesModel->direction();
    m_treeModel->setRun(m_run.id, m_conditions);
    request.folders = m_treeModel->folders();
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
    const bool isEmpty = !showContent(*list);
    m_more->setVisible(list->hasMoreChanges);
    m_emptyList->setText(emptyText());
    m_lists->setCurrentIndex(isEmpty ? m_lists->indexOf(m_emptyList) : m_tabs->currentIndex());
    emit updated({});
}

//! Passes a list to its model. \return whether it has anything
bool CrawlResults::showContent(const CrawlList &list)
{
    switch (tab()) {
    case CrawlListKind::Findings: {
        const bool hadGroups = m_findingsModel->rowCount() > 0;
        m_findingsModel->setGroups(list.findings);
        for (int row = 0; row < m_findingsModel->rowCount(); ++row)
            m_findings->setFirstColumnSpanned(row, {}, true);
        const QModelIndex worst = m_findingsModel->index(0, 0);
        if (!hadGroups && worst.isValid() && m_findingsModel->rowCount(worst) <= kMaxExpanded)
            m_findings->expand(worst);
        return !list.findings.isEmpty();
    }
    case CrawlListKind::Addresses:
        m_addressesModel->setIds(list.addresses);
        return !list.addresses.isEmpty();
    case CrawlListKind::Tree: {
        const bool hadHosts = m_treeModel->rowCount() > 0;
        m_treeModel->setLevels(list.levels);
        if (!hadHosts)
            m_tree->expand(m_treeModel->index(0, 0)); // the site
        return m_treeModel->rowCount() > 0;
    }
    case CrawlListKind::Changes:
        m_changesModel->setChanges(list.changes);
        return !list.changes.isEmpty();
    }
    return false;
}

//! Returns why the list is empty.
QString CrawlResults::emptyText() const
{
    const bool isChanges = tab() == CrawlListKind::Changes;
    if (isChanges && m_run.state == RunState::Running)
        return tr("The comparison follows when the crawl has ended.");
    if (isChanges && m_comparison.before == 0)
        return m_others.isEmpty() ? tr("Crawl this site again to see what has changed.")
                                  : tr("Choose the run to compare with.");
    if (m_conditions != CrawlFilter())
        return tr("Nothing matches the filter.");
    if (m_isCrawling)
        return tr("Nothing found yet.");
    return isChanges                       ? tr("No address has changed.")
        : tab() == CrawlListKind::Findings ? tr("No findings.")
                                           : tr("No addresses.");
}

void CrawlResults::updateFilter()
{
    const auto filter = CrawlFilter::parse(m_filter->text());
    if (!filter) {
        m_emptyList->setText(filter.error());
        m_lists->setCurrentWidget(m_emptyList);
        announce(m_emptyList);
        return;
    }
    m_conditions = *filter;
    read();
}

void CrawlResults::updateComparison()
{
    const QSignalBlocker blocker(m_share);
    const bool isCompared = m_comparison.before > 0;
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
    m_share->setVisible(tab() == CrawlListKind::Findings && isCompared);
    updateRunsToCompare();
}

void CrawlResults::updateRunsToCompare()
{
    const QSignalBlocker blocker(m_before);
    QList<std::pair<QString, qint64>> items;
    if (m_comparison.before == 0)
        items.emplaceBack(tr("Not compared"), 0);
    for (const CrawlRunInfo &other : std::as_const(m_others)) {
        const QString started = clockText(other.startedAt, QDateTime::currentDateTimeUtc());
        const QString text = other.isBaseline ? tr("Compared with the baseline, run %1 (%2)", "number and time")
                                              : tr("Compared with run %1 (%2)", "number and time");
        items.emplaceBack(text.arg(other.id).arg(started), other.id);
    }
    while (m_before->count() > items.size())
        m_before->removeItem(m_before->count() - 1);
    for (int i = 0; i < static_cast<int>(items.size()); ++i) { // an open list stays open
        if (i >= m_before->count())
            m_before->addItem(QString());
        m_before->setItemText(i, items.at(i).first);
        m_before->setItemData(i, items.at(i).second);
    }
    m_before->setCurrentIndex(std::max(0, m_before->findData(m_comparison.before)));
    const bool canCompare = m_run.state != RunState::Running && !m_others.isEmpty();
    m_before->setVisible(canCompare && (tab() == CrawlListKind::Findings || tab() == CrawlListKind::Changes));
}

void CrawlResults::showSelected()
{
    const QModelIndex index = view()->currentIndex();
    const qint64 id = index.isValid() ? idOf(index) : 0;
    m_monitor->setEnabled(id > 0);
    if (id == 0)
        return m_details->clear();
    if (tab() != CrawlListKind::Findings)
        return m_details->showAddress(id);
    if (const FindingRow *finding = m_findingsModel->finding(index))
        return m_details->showAddress(finding->url, *finding);
    m_details->clear();
}

//! Requests to monitor the selected addresses, some of which may not have been read yet.
void CrawlResults::requestMonitoring()
{
    QList<qint64> ids;
    const QModelIndexList rows = view()->selectionModel()->selectedRows().mid(0, kMaxMonitored);
    for (const QModelIndex &index : rows)
        ids.append(idOf(index));
    ids.removeAll(0);
    m_source->read<QStringList>(
        this,
        [ids, isAddresses = tab() != CrawlListKind::Findings](CrawlReader &reader) {
            return readWebAddresses(reader, ids, isAddresses);
        },
        [this](const CrawlReader::Answer<QStringList> &addresses) {
            if (addresses && !addresses->isEmpty())
                emit monitorRequested(addresses->join(u'\n'));
        });
}

} // namespace watchkeeper

#include "moc_CrawlResults.cpp"
