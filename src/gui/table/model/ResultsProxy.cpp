// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/model/ResultsProxy.h"

#include "gui/table/model/NaturalOrder.h"
#include "gui/table/model/ResultsModel.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <chrono>
#include <limits>

using namespace std::chrono_literals;

namespace watchkeeper {

ResultsOrder::ResultsOrder(const ResultsModel *model)
    : m_model(model)
    , m_collator(naturalCollator())
{
}

void ResultsOrder::setColumn(ResultColumn column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    readAll();
}

void ResultsOrder::readAll()
{
    const auto count = static_cast<size_t>(m_model->rowCount());
    m_names.resize(count);
    m_numbers.clear();
    m_texts.clear();
    m_numbers.resize(sortsByText(m_column) ? 0 : count);
    m_texts.resize(sortsByText(m_column) ? count : 0);
    for (int row = 0; row < m_model->rowCount(); ++row)
        read(row);
}

void ResultsOrder::read(int row)
{
    const auto place = static_cast<size_t>(row);
    m_names[place] = m_model->row(row).nameRank;
    if (!sortsByText(m_column)) {
        m_numbers[place] = numberOf(row);
        return;
    }
    const QString text = sortText(m_model->row(row), m_column);
    m_texts[place] = text.isEmpty() ? Text() : Text(m_collator.sortKey(text));
}

//! Returns the sort value, negated for descending order. Rows without a value come last in both cases.
double ResultsOrder::numberOf(int row) const
{
    const std::optional<double> number = columnNumber(m_model->row(row), m_column);
    if (!number)
        return std::numeric_limits<double>::infinity();
    return m_order == Qt::AscendingOrder ? *number : -*number;
}

bool ResultsOrder::isLess(int a, int b) const
{
    const auto first = static_cast<size_t>(a);
    const auto second = static_cast<size_t>(b);
    if (!m_texts.empty()) {
        if (const int compared = compareTexts(m_texts[first], m_texts[second]); compared != 0)
            return compared < 0;
    } else if (m_numbers[first] != m_numbers[second]) {
        return m_numbers[first] < m_numbers[second];
    }
    return m_names[first] < m_names[second];
}

int ResultsOrder::compareTexts(const Text &a, const Text &b) const
{
    if (!a || !b)
        return int(b.has_value()) - int(a.has_value());
    const int compared = a->compare(*b);
    return m_order == Qt::AscendingOrder ? compared : -compared;
}

namespace {

//! The minimum time between sorts. Users can't follow more frequent changes.
constexpr auto kSortInterval = 400ms;
constexpr auto kAgeInterval = 1s;

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
    if (column < 0)
        return;
    m_order.setColumn(static_cast<ResultColumn>(column), order);
    resort();
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
    Rows wanted;
    wanted.reserve(m_accepted.size());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_accepted[at(row)])
            wanted.push_back(row);
    }
    std::sort(wanted.begin(), wanted.end(), [this](int a, int b) { return m_order.isLess(a, b); });
    applyRows(wanted);
    m_sortTimer.stop();
    setStale(false);
}

void ResultsProxy::handleDataChange(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    const bool isEdit = topLeft.column() < static_cast<int>(kFirstLiveColumn);
    if (isEdit)
        m_order.readAll();
    const bool mustSort = hasChangedRowsToSort();
    emitDataChange(topLeft.column(), bottomRight.column());
    if (!mustSort)
        return;
    setStale(true);
    if (isEdit)
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
        m_order.read(row);
        m_accepted[at(row)] = accepts(m_model->row(row));
        mustSort = mustSort || bool(m_accepted[at(row)]) != (m_proxyRows[at(row)] >= 0);
    }
    const Rows &fresh = m_model->freshRows();
    return mustSort || !std::all_of(fresh.begin(), fresh.end(), [this](int row) { return isSortedCorrectly(row); });
}

bool ResultsProxy::isSortedCorrectly(int row) const
{
    const int place = m_proxyRows[at(row)];
    if (place < 0)
        return true;
    const bool followsPrevious = place == 0 || m_order.isLess(m_modelRows[at(place - 1)], row);
    const bool precedesNext = place + 1 == rowCount() || m_order.isLess(row, m_modelRows[at(place + 1)]);
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
        if (m_accepted[at(row)] && m_proxyRows[at(row)] < 0)
            matches.push_back(row);
    }
    appendRows(matches);
}

//! Applies the filter again, because a condition such as `since:<1h` matches different rows as time passes.
void ResultsProxy::refreshAges()
{
    updateAccepted();
    bool isDifferent = false;
    for (int row = 0; row < m_model->rowCount(); ++row)
        isDifferent = isDifferent || bool(m_accepted[at(row)]) != (m_proxyRows[at(row)] >= 0);
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
    m_proxyRows.insert(m_proxyRows.begin() + first, at(count), -1);
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
}

void ResultsProxy::saveOrder()
{
    m_savedOrder.clear();
    for (const int row : m_modelRows)
        m_savedOrder.append(m_model->row(row).target->id);
}

//! Updates the row numbers of the model after its rows have moved. The rows of this proxy keep their positions.
void ResultsProxy::applyModelOrder()
{
    for (size_t place = 0; place < m_modelRows.size(); ++place)
        m_modelRows[place] = m_model->rowOf(m_savedOrder.at(static_cast<qsizetype>(place)));
    m_savedOrder.clear();
    std::fill(m_proxyRows.begin(), m_proxyRows.end(), -1);
    updatePlaces(0);
    updateAccepted();
    m_order.readAll();
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
    const Rows removedRows = removedPositions(wanted);
    if (!removedRows.empty())
        emit rowsAboutToDisappear(removedRows);
    Rows rows = wanted;
    std::transform(removedRows.begin(), removedRows.end(), std::back_inserter(rows),
                   [this](int place) { return m_modelRows[at(place)]; });
    Rows added;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(added), [this](int row) { return m_proxyRows[at(row)] < 0; });
    appendRows(added);
    reorderRows(rows);
    removeLastRows(static_cast<int>(removedRows.size()));
}

ResultsProxy::Rows ResultsProxy::removedPositions(const Rows &wanted) const
{
    std::vector<char> isIncluded(m_proxyRows.size(), 0);
    for (const int row : wanted)
        isIncluded[at(row)] = 1;
    Rows places;
    for (int place = 0; place < rowCount(); ++place) {
        if (!isIncluded[at(m_modelRows[at(place)])])
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
        after.append(index(m_proxyRows[at(sources[static_cast<size_t>(i)])], before.at(i).column()));
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
        m_proxyRows[at(m_modelRows[at(place)])] = -1;
    m_modelRows.resize(at(first));
    endRemoveRows();
}

void ResultsProxy::updatePlaces(int firstPosition)
{
    for (int place = firstPosition; place < rowCount(); ++place)
        m_proxyRows[at(m_modelRows[at(place)])] = place;
}

const ResultRow &ResultsProxy::row(int proxyRow) const
{
    return m_model->row(m_modelRows[at(proxyRow)]);
}

QModelIndex ResultsProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int ResultsProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_modelRows.size());
}

int ResultsProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_model->columnCount();
}

//! Asks the model directly. The base class maps an index, which doesn't exist in an empty table.
QVariant ResultsProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_model->headerData(section, orientation, role);
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
