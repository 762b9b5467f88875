// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/ResultsProxy.h"

#include "gui/table/ResultsModel.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace watchkeeper {

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
    connect(&m_sortTimer, &QTimer::timeout, this, &ResultsProxy::catchUp);
    connect(model, &QAbstractItemModel::dataChanged, this, &ResultsProxy::handleDataChange);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { handleInsertedRows(first, last); });
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { dropRemoved(first, last); });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { handleRemovedRows(first, last); });
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &ResultsProxy::saveOrder);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ResultsProxy::applyModelOrder);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &QAbstractItemModel::headerDataChanged);
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
    acceptAll();
    resort();
    emit filterChanged();
}

bool ResultsProxy::accepts(const ResultRow &row) const
{
    return m_filter.isEmpty() || m_filter.matches(row.filterSubject(), row.now().toMSecsSinceEpoch());
}

void ResultsProxy::acceptAll()
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
    if (m_isArranging) // no row may move until the selected row has been removed
        m_sortTimer.start(0ms);
    else if (m_isStale)
        catchUp();
}

//! Sorts, or only appends new matches while the rows are held.
void ResultsProxy::catchUp()
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
    arrange(wanted);
    m_sortTimer.stop();
    setStale(false);
}

void ResultsProxy::handleDataChange(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    const bool isEdit = topLeft.column() < static_cast<int>(kFirstLiveColumn);
    if (isEdit)
        m_order.readAll();
    const bool mustSort = hasFreshToSort();
    emitDataChange(topLeft.column(), bottomRight.column());
    if (!mustSort)
        return;
    setStale(true);
    if (isEdit)
        resort();
    else if (m_isHeld || !m_sortElapsed.isValid() || m_sortElapsed.hasExpired(kSortInterval.count()))
        catchUp();
    else if (!m_sortTimer.isActive())
        m_sortTimer.start(kSortInterval);
}

//! Reads the sort values of the changed rows. \return whether a row has to be moved, added or removed
bool ResultsProxy::hasFreshToSort()
{
    bool mustSort = false;
    for (const int row : m_model->freshRows()) {
        m_order.read(row);
        m_accepted[at(row)] = accepts(m_model->row(row));
        mustSort = mustSort || bool(m_accepted[at(row)]) != (m_places[at(row)] >= 0);
    }
    const Rows &fresh = m_model->freshRows();
    return mustSort || !std::all_of(fresh.begin(), fresh.end(), [this](int row) { return isInPlace(row); });
}

bool ResultsProxy::isInPlace(int row) const
{
    const int place = m_places[at(row)];
    if (place < 0)
        return true;
    const bool followsPrevious = place == 0 || m_order.isLess(m_shown[at(place - 1)], row);
    const bool precedesNext = place + 1 == rowCount() || m_order.isLess(row, m_shown[at(place + 1)]);
    return followsPrevious && precedesNext;
}

void ResultsProxy::emitDataChange(int firstColumn, int lastColumn)
{
    m_fresh.clear();
    for (const int row : m_model->freshRows()) {
        if (m_places[at(row)] >= 0)
            m_fresh.push_back(m_places[at(row)]);
    }
    if (m_fresh.empty())
        return;
    const auto [first, last] = std::minmax_element(m_fresh.begin(), m_fresh.end());
    emit dataChanged(index(*first, firstColumn), index(*last, lastColumn));
    m_fresh.clear();
}

void ResultsProxy::showNewMatches()
{
    Rows matches;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_accepted[at(row)] && m_places[at(row)] < 0)
            matches.push_back(row);
    }
    append(matches);
}

//! Applies the filter again as time passes, because `since:<1h` can now match other rows.
void ResultsProxy::refreshAges()
{
    acceptAll();
    bool isDifferent = false;
    for (int row = 0; row < m_model->rowCount(); ++row)
        isDifferent = isDifferent || bool(m_accepted[at(row)]) != (m_places[at(row)] >= 0);
    if (!isDifferent)
        return;
    setStale(true);
    catchUp();
}

//! Shows another moment without holding back changes, because the user selected it.
void ResultsProxy::refreshMoment()
{
    if (m_isStale)
        resort();
}

void ResultsProxy::handleInsertedRows(int first, int last)
{
    const int count = last - first + 1;
    for (int &row : m_shown)
        row += row >= first ? count : 0;
    m_places.insert(m_places.begin() + first, at(count), -1);
    m_accepted.insert(m_accepted.begin() + first, at(count), 0);
    for (int row = first; row <= last; ++row)
        m_accepted[at(row)] = accepts(m_model->row(row));
    m_order.readAll();
    resort();
}

void ResultsProxy::dropRemoved(int first, int last)
{
    std::fill(m_accepted.begin() + first, m_accepted.begin() + last + 1, 0);
    Rows kept;
    kept.reserve(m_shown.size());
    std::copy_if(m_shown.begin(), m_shown.end(), std::back_inserter(kept), [=](int row) { return row < first || row > last; });
    arrange(kept);
}

void ResultsProxy::handleRemovedRows(int first, int last)
{
    for (int &row : m_shown)
        row -= row > last ? last - first + 1 : 0;
    m_places.erase(m_places.begin() + first, m_places.begin() + last + 1);
    m_accepted.erase(m_accepted.begin() + first, m_accepted.begin() + last + 1);
    m_order.readAll();
}

void ResultsProxy::saveOrder()
{
    m_savedOrder.clear();
    for (const int row : m_shown)
        m_savedOrder.append(m_model->row(row).target->id);
}

//! Adopts new row numbers from the model. No row moves in this proxy.
void ResultsProxy::applyModelOrder()
{
    for (size_t place = 0; place < m_shown.size(); ++place)
        m_shown[place] = m_model->rowOf(m_savedOrder.at(static_cast<qsizetype>(place)));
    m_savedOrder.clear();
    std::fill(m_places.begin(), m_places.end(), -1);
    locate(0);
    acceptAll();
    m_order.readAll();
}

void ResultsProxy::setStale(bool stale)
{
    if (std::exchange(m_isStale, stale) != stale)
        emit staleChanged(stale);
}

//! Applies any change by appending new rows, sorting all rows, and then cutting removed rows off the end. One signal per range would be too
//! many: a filter that matches every second of ten thousand rows has five thousand ranges.
void ResultsProxy::arrange(const Rows &wanted)
{
    const QScopedValueRollback arranging(m_isArranging, true);
    const Rows going = placesExcept(wanted);
    if (!going.empty())
        emit rowsAboutToDisappear(going);
    Rows rows = wanted;
    std::transform(going.begin(), going.end(), std::back_inserter(rows), [this](int place) { return m_shown[at(place)]; });
    Rows added;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(added), [this](int row) { return m_places[at(row)] < 0; });
    append(added);
    permute(rows);
    cut(static_cast<int>(going.size()));
}

ResultsProxy::Rows ResultsProxy::placesExcept(const Rows &wanted) const
{
    std::vector<char> isWanted(m_places.size(), 0);
    for (const int row : wanted)
        isWanted[at(row)] = 1;
    Rows places;
    for (int place = 0; place < rowCount(); ++place) {
        if (!isWanted[at(m_shown[at(place)])])
            places.push_back(place);
    }
    return places;
}

void ResultsProxy::append(const Rows &rows)
{
    if (rows.empty())
        return;
    const QScopedValueRollback arranging(m_isArranging, true);
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_shown.insert(m_shown.end(), rows.begin(), rows.end());
    locate(first);
    endInsertRows();
}

void ResultsProxy::permute(const Rows &rows)
{
    if (rows == m_shown)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    Rows sources;
    sources.reserve(static_cast<size_t>(before.size()));
    for (const QModelIndex &old : before)
        sources.push_back(m_shown[at(old.row())]);
    m_shown = rows;
    locate(0);
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(m_places[at(sources[static_cast<size_t>(i)])], before.at(i).column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void ResultsProxy::cut(int count)
{
    if (count == 0)
        return;
    const int first = rowCount() - count;
    beginRemoveRows({}, first, rowCount() - 1);
    for (int place = first; place < rowCount(); ++place)
        m_places[at(m_shown[at(place)])] = -1;
    m_shown.resize(at(first));
    endRemoveRows();
}

void ResultsProxy::locate(int firstPosition)
{
    for (int place = firstPosition; place < rowCount(); ++place)
        m_places[at(m_shown[at(place)])] = place;
}

const ResultRow &ResultsProxy::row(int proxyRow) const
{
    return m_model->row(m_shown[at(proxyRow)]);
}

QModelIndex ResultsProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int ResultsProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ResultsProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kResultColumnCount;
}

//! Doesn't map an index, because an empty table also has headers.
QVariant ResultsProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_model->headerData(section, orientation, role);
}

QModelIndex ResultsProxy::mapToSource(const QModelIndex &proxyIndex) const
{
    return proxyIndex.isValid() ? m_model->index(m_shown[at(proxyIndex.row())], proxyIndex.column()) : QModelIndex();
}

QModelIndex ResultsProxy::mapFromSource(const QModelIndex &sourceIndex) const
{
    return sourceIndex.isValid() ? index(m_places[at(sourceIndex.row())], sourceIndex.column()) : QModelIndex();
}

} // namespace watchkeeper

#include "moc_ResultsProxy.cpp"
