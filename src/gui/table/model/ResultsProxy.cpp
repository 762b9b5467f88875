// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/model/ResultsProxy.h"

#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/ResultsModel.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

//! The minimum time between sorts. Users can't follow more frequent changes.
constexpr auto kSortInterval = 400ms;
constexpr auto kAgeInterval = 1s;
constexpr auto kGroupInterval = 250ms;

// Values of m_proxyRows for rows of the model that have no row in this proxy.
constexpr int kHidden = -1; //!< the filter doesn't match, or the match isn't shown yet
constexpr int kFolded = -2; //!< in a folded group

size_t at(int row)
{
    return static_cast<size_t>(row);
}

} // namespace

ResultsProxy::ResultsProxy(ResultsModel *model, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_model(model)
    , m_order(model)
{
    setSourceModel(model);
    connect(&m_ageTimer, &QTimer::timeout, this, &ResultsProxy::refreshAges);
    m_sortTimer.setSingleShot(true);
    connect(&m_sortTimer, &QTimer::timeout, this, &ResultsProxy::updateOrder);
    m_groupTimer.setSingleShot(true);
    connect(&m_groupTimer, &QTimer::timeout, this, &ResultsProxy::updateGroups);
    connect(model, &QAbstractItemModel::dataChanged, this, &ResultsProxy::handleDataChange);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { handleInsertedRows(first, last); });
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { dropRemovedRows(first, last); });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { handleRemovedRows(first, last); });
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &ResultsProxy::saveOrder);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ResultsProxy::applyModelOrder);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &QAbstractItemModel::headerDataChanged);
    connect(model, &QAbstractItemModel::columnsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) { beginInsertColumns({}, first, last); });
    connect(model, &QAbstractItemModel::columnsInserted, this, &ResultsProxy::endInsertColumns);
    connect(model, &ResultsModel::momentChanged, this, &ResultsProxy::refreshMoment);
    if (model->rowCount() > 0)
        handleInsertedRows(0, model->rowCount() - 1);
}

void ResultsProxy::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    if (m_filter.dependsOnTime())
        m_ageTimer.start(kAgeInterval);
    else
        m_ageTimer.stop();
    updateAccepted();
    resort();
    emit filterChanged();
}

bool ResultsProxy::accepts(const ResultRow &row) const
{
    return m_filter.isEmpty() || m_filter.matches(row.filterSubject(), row.now().toMSecsSinceEpoch());
}

void ResultsProxy::updateAccepted()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_accepted[at(row)] = accepts(m_model->row(row));
}

void ResultsProxy::sort(int column, Qt::SortOrder order)
{
    if (column >= 0)
        setSortKeys({{static_cast<ResultColumn>(column), order}});
}

void ResultsProxy::setSortKeys(const QList<SortKey> &keys)
{
    const bool isNew = keys != m_order.keys();
    m_order.setKeys(keys);
    resort();
    if (isNew)
        emit sortKeysChanged();
}

void ResultsProxy::setHeld(bool held)
{
    m_isHeld = held;
    if (m_isArranging) // the rows must not be sorted before the removal in progress has ended
        m_sortTimer.start(0ms);
    else if (m_isStale)
        updateOrder();
}

//! Sorts the rows. While the rows are held (see setHeld()), only appends new matches.
void ResultsProxy::updateOrder()
{
    m_sortTimer.stop();
    if (m_isHeld)
        showNewMatches();
    else if (m_isStale)
        resort();
}

void ResultsProxy::resort()
{
    m_sortElapsed.start();
    m_order.countGroups(m_accepted);
    applyRows(m_order.withHeadings(m_order.sorted(m_accepted)));
    m_sortTimer.stop();
    setStale(false);
}

void ResultsProxy::handleDataChange(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    const bool isEdit = topLeft.column() < static_cast<int>(kFirstLiveColumn);
    if (isEdit)
        m_order.readAll();
    const bool mustSort = hasChangedRowsToSort() || (isEdit && m_order.hasGroups()); // its tags may have changed
    emitDataChange(topLeft.column(), bottomRight.column());
    if (m_order.hasGroups() && !m_groupTimer.isActive())
        m_groupTimer.start(kGroupInterval);
    if (!mustSort)
        return;
    setStale(true);
    if (isEdit || m_accepted.size() < 2) // a single row can't move away from the pointer
        resort();
    else if (m_isHeld || !m_sortElapsed.isValid() || m_sortElapsed.hasExpired(kSortInterval.count()))
        updateOrder();
    else if (!m_sortTimer.isActive())
        m_sortTimer.start(kSortInterval);
}

//! Reads the sort values of the changed rows. \return whether a row has to be moved, added or removed
bool ResultsProxy::hasChangedRowsToSort()
{
    bool mustSort = false;
    for (const int row : m_model->freshRows()) {
        const int group = m_order.groupOf(row);
        m_order.read(row);
        m_accepted[at(row)] = accepts(m_model->row(row));
        mustSort = mustSort || bool(m_accepted[at(row)]) != (m_proxyRows[at(row)] != kHidden) || m_order.groupOf(row) != group;
    }
    const Rows &fresh = m_model->freshRows();
    return mustSort || !std::all_of(fresh.begin(), fresh.end(), [this](int row) { return isSortedCorrectly(row); });
}

bool ResultsProxy::isSortedCorrectly(int row) const
{
    const int place = m_proxyRows[at(row)];
    if (place < 0)
        return true;
    const bool followsPrevious = place == 0 || m_order.isInOrder(m_modelRows[at(place - 1)], row);
    const bool precedesNext = place + 1 == rowCount() || m_order.isInOrder(row, m_modelRows[at(place + 1)]);
    return followsPrevious && precedesNext;
}

void ResultsProxy::emitDataChange(int firstColumn, int lastColumn)
{
    m_changedRows.clear();
    for (const int row : m_model->freshRows()) {
        if (m_proxyRows[at(row)] >= 0)
            m_changedRows.push_back(m_proxyRows[at(row)]);
    }
    if (m_changedRows.empty())
        return;
    const auto [first, last] = std::minmax_element(m_changedRows.begin(), m_changedRows.end());
    emit dataChanged(index(*first, firstColumn), index(*last, lastColumn));
    m_changedRows.clear();
}

void ResultsProxy::showNewMatches()
{
    Rows matches;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int place = m_proxyRows[at(row)];
        if (m_accepted[at(row)] && (place == kHidden || (place == kFolded && !m_order.isInFoldedGroup(row))))
            matches.push_back(row);
    }
    if (!matches.empty())
        applyRows(m_order.withRows(m_modelRows, std::move(matches)));
}

//! Applies the filter again, because a condition such as `since:<1h` matches different rows as time passes.
void ResultsProxy::refreshAges()
{
    updateAccepted();
    bool isDifferent = false;
    for (int row = 0; row < m_model->rowCount(); ++row)
        isDifferent = isDifferent || bool(m_accepted[at(row)]) != (m_proxyRows[at(row)] != kHidden);
    if (!isDifferent)
        return;
    setStale(true);
    updateOrder();
}

//! Sorts the rows of another moment even if they are held, because the user has selected this moment.
void ResultsProxy::refreshMoment()
{
    if (m_isStale)
        resort();
}

void ResultsProxy::handleInsertedRows(int first, int last)
{
    const int count = last - first + 1;
    for (int &row : m_modelRows)
        row += row >= first ? count : 0;
    m_proxyRows.insert(m_proxyRows.begin() + first, at(count), kHidden);
    m_accepted.insert(m_accepted.begin() + first, at(count), 0);
    for (int row = first; row <= last; ++row)
        m_accepted[at(row)] = accepts(m_model->row(row));
    m_order.readAll();
    resort();
}

void ResultsProxy::dropRemovedRows(int first, int last)
{
    std::fill(m_accepted.begin() + first, m_accepted.begin() + last + 1, 0);
    Rows kept;
    kept.reserve(m_modelRows.size());
    std::copy_if(m_modelRows.begin(), m_modelRows.end(), std::back_inserter(kept),
                 [=](int row) { return row < first || row > last; });
    applyRows(kept);
}

void ResultsProxy::handleRemovedRows(int first, int last)
{
    for (int &row : m_modelRows)
        row -= row > last ? last - first + 1 : 0;
    m_proxyRows.erase(m_proxyRows.begin() + first, m_proxyRows.begin() + last + 1);
    m_accepted.erase(m_accepted.begin() + first, m_accepted.begin() + last + 1);
    m_order.readAll();
    if (m_order.hasGroups())
        resort(); // a group may have lost its last row
}

void ResultsProxy::saveOrder()
{
    m_savedOrder.clear();
    for (const int entry : m_modelRows)
        m_savedOrder.append(entry < 0 ? TargetId() : m_model->row(entry).target->id);
}

//! Updates the row numbers of the model after its rows have moved. The rows of this proxy keep their positions.
void ResultsProxy::applyModelOrder()
{
    for (size_t place = 0; place < m_modelRows.size(); ++place) {
        if (m_modelRows[place] >= 0)
            m_modelRows[place] = m_model->rowOf(m_savedOrder.at(static_cast<qsizetype>(place)));
    }
    m_savedOrder.clear();
    std::fill(m_proxyRows.begin(), m_proxyRows.end(), kHidden);
    updatePlaces(0);
    updateAccepted();
    m_order.readAll();
    markFoldedRows();
}

void ResultsProxy::setStale(bool stale)
{
    if (std::exchange(m_isStale, stale) != stale)
        emit staleChanged(stale);
}

//! Appends new rows, moves all rows to their positions, and removes rows at the end, with one signal each. One signal per range
//! would be too many: a filter that matches every other row of ten thousand has five thousand ranges.
void ResultsProxy::applyRows(const Rows &wanted)
{
    const QScopedValueRollback arrangingGuard(m_isArranging, true);
    m_headingPlaces.resize(at(m_order.groupCount()), kHidden);
    const Rows removedRows = removedPositions(wanted);
    if (!removedRows.empty())
        emit rowsAboutToDisappear(removedRows);
    Rows rows = wanted;
    std::transform(removedRows.begin(), removedRows.end(), std::back_inserter(rows),
                   [this](int place) { return m_modelRows[at(place)]; });
    Rows added;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(added), [this](int entry) { return placeOf(entry) < 0; });
    appendRows(added);
    reorderRows(rows);
    removeLastRows(static_cast<int>(removedRows.size()));
    markFoldedRows();
}

//! Returns where the place of an entry is stored.
int &ResultsProxy::placeOf(int entry)
{
    return entry < 0 ? m_headingPlaces[at(~entry)] : m_proxyRows[at(entry)];
}

void ResultsProxy::markFoldedRows()
{
    for (int row = 0; row < m_model->rowCount() && at(row) < m_proxyRows.size(); ++row) {
        if (int &place = m_proxyRows[at(row)]; place < 0)
            place = m_accepted[at(row)] && m_order.isInFoldedGroup(row) ? kFolded : kHidden;
    }
}

ResultsProxy::Rows ResultsProxy::removedPositions(const Rows &wanted) const
{
    const size_t headings = m_headingPlaces.size();
    const auto number = [headings](int entry) { return headings + at(entry); }; // headings are negative
    std::vector<char> isIncluded(headings + m_proxyRows.size(), 0);
    for (const int entry : wanted)
        isIncluded[number(entry)] = 1;
    Rows places;
    for (int place = 0; place < rowCount(); ++place) {
        if (!isIncluded[number(m_modelRows[at(place)])])
            places.push_back(place);
    }
    return places;
}

void ResultsProxy::appendRows(const Rows &rows)
{
    if (rows.empty())
        return;
    const QScopedValueRollback arrangingGuard(m_isArranging, true);
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_modelRows.insert(m_modelRows.end(), rows.begin(), rows.end());
    updatePlaces(first);
    endInsertRows();
}

void ResultsProxy::reorderRows(const Rows &rows)
{
    if (rows == m_modelRows)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    Rows sources;
    sources.reserve(static_cast<size_t>(before.size()));
    for (const QModelIndex &old : before)
        sources.push_back(m_modelRows[at(old.row())]);
    m_modelRows = rows;
    updatePlaces(0);
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(placeOf(sources[static_cast<size_t>(i)]), before.at(i).column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void ResultsProxy::removeLastRows(int count)
{
    if (count == 0)
        return;
    const int first = rowCount() - count;
    beginRemoveRows({}, first, rowCount() - 1);
    for (int place = first; place < rowCount(); ++place)
        placeOf(m_modelRows[at(place)]) = kHidden;
    m_modelRows.resize(at(first));
    endRemoveRows();
}

void ResultsProxy::updatePlaces(int firstPosition)
{
    for (int place = firstPosition; place < rowCount(); ++place)
        placeOf(m_modelRows[at(place)]) = place;
}

void ResultsProxy::setGrouping(Grouping grouping)
{
    if (grouping == m_order.grouping())
        return;
    Rows rows = m_modelRows;
    std::erase_if(rows, [](int entry) { return entry < 0; }); // the numbers of headings become invalid
    applyRows(rows);
    m_headingPlaces.clear();
    m_order.setGrouping(grouping);
    resort();
}

const RowGroup *ResultsProxy::groupAt(int proxyRow) const
{
    const int entry = proxyRow >= 0 && proxyRow < rowCount() ? m_modelRows[at(proxyRow)] : 0;
    return entry < 0 ? &m_order.group(~entry) : nullptr;
}

void ResultsProxy::setFolded(int proxyRow, bool folded)
{
    const int heading = m_modelRows[at(proxyRow)];
    m_order.setFolded(~heading, folded);
    resort();
    emitHeadingChange(placeOf(heading));
}

void ResultsProxy::unfold(const QList<TargetId> &ids)
{
    for (const TargetId &id : ids) {
        if (const int row = m_model->rowOf(id); row >= 0 && m_order.isInFoldedGroup(row)) {
            m_order.setFolded(m_order.groupOf(row), false);
            resort();
        }
    }
}

//! Counts the rows of the groups again, and announces the headings that have changed.
void ResultsProxy::updateGroups()
{
    m_headingPlaces.resize(at(m_order.groupCount()), kHidden);
    for (const int group : m_order.countGroups(m_accepted))
        emitHeadingChange(placeOf(~group));
}

void ResultsProxy::emitHeadingChange(int place)
{
    if (place < 0)
        return;
    m_changedRows = {place};
    emit dataChanged(index(place, 0), index(place, columnCount() - 1));
    m_changedRows.clear();
}

std::vector<const ResultRow *> ResultsProxy::matchingRows() const
{
    std::vector<const ResultRow *> rows;
    for (const int row : m_order.hasGroups() ? m_order.sorted(m_accepted) : m_modelRows)
        rows.push_back(&m_model->row(row));
    return rows;
}

const ResultRow &ResultsProxy::row(int proxyRow) const
{
    Q_ASSERT(!groupAt(proxyRow));
    return m_model->row(m_modelRows[at(proxyRow)]);
}

const ColourRule *ResultsProxy::ruleAt(int proxyRow) const
{
    if (m_rules.isEmpty() || groupAt(proxyRow))
        return nullptr;
    const ResultRow &content = row(proxyRow);
    const qint64 now = content.now().toMSecsSinceEpoch();
    const auto found = std::find_if(m_rules.cbegin(), m_rules.cend(), [&](const ColourRule &rule) {
        return rule.isOn && rule.filter.matches(content.filterSubject(), now);
    });
    return found == m_rules.cend() ? nullptr : &*found;
}

//! A heading can be the current row, but not selected, because actions apply to targets.
Qt::ItemFlags ResultsProxy::flags(const QModelIndex &index) const
{
    return groupAt(index.row()) ? Qt::ItemIsEnabled : QAbstractProxyModel::flags(index);
}

QVariant ResultsProxy::data(const QModelIndex &index, int role) const
{
    const RowGroup *group = groupAt(index.row());
    const bool isToolTip = role == Qt::ToolTipRole;
    if (const ColourRule *rule = isToolTip || role == Qt::AccessibleDescriptionRole ? ruleAt(index.row()) : nullptr) {
        const QString text = colourRuleText(*rule);
        return isToolTip ? QAbstractProxyModel::data(index, role).toString() + plainToolTip(text) : text;
    }
    if (!group)
        return QAbstractProxyModel::data(index, role);
    if (index.column() != columnIndex(ResultColumn::Name))
        return {};
    return role == Qt::DisplayRole ? headingTitle(*group) : role == Qt::AccessibleTextRole ? headingText(*group) : QVariant();
}

QModelIndex ResultsProxy::mapToSource(const QModelIndex &proxyIndex) const
{
    return proxyIndex.isValid() ? m_model->index(m_modelRows[at(proxyIndex.row())], proxyIndex.column()) : QModelIndex();
}

QModelIndex ResultsProxy::mapFromSource(const QModelIndex &sourceIndex) const
{
    return sourceIndex.isValid() ? index(m_proxyRows[at(sourceIndex.row())], sourceIndex.column()) : QModelIndex();
}

} // namespace watchkeeper

#include "moc_ResultsProxy.cpp"
