// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/ResultsModel.h"

#include "app/DisplayText.h"
#include "gui/look/PlainToolTip.h"
#include "gui/table/NaturalOrder.h"
#include "gui/table/TargetMime.h"

#include <QMimeData>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <limits>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kFlushInterval = 34ms; // under 30 a second
constexpr qsizetype kEvidenceBytes = 32 * 1024 * 1024;

int number(ResultColumn column)
{
    return static_cast<int>(column);
}

QVariant alignmentOf(ResultColumn column)
{
    return QVariant::fromValue((alignsTrailing(column) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
}

QHash<TargetId, int> placesOf(const QList<Target> &targets)
{
    QHash<TargetId, int> places;
    places.reserve(targets.size());
    for (int i = 0; i < targets.size(); ++i)
        places.insert(targets.at(i).id, i);
    return places;
}

//! What came meanwhile may be in the files as well.
QList<StoredResult> before(const QDateTime &moment, QList<StoredResult> results)
{
    const qint64 at = moment.toMSecsSinceEpoch();
    results.removeIf([at](const StoredResult &result) { return result.at >= at; });
    return results;
}

QList<PastResult> pastResults(const QList<StoredResult> &results)
{
    QList<PastResult> list;
    for (const StoredResult &result : results) {
        const QString &words = result.summary.isEmpty() ? result.errorMessage : result.summary;
        list.append({QDateTime::fromMSecsSinceEpoch(result.at, Qt::UTC), result.durationMs, result.outcome, result.hard,
                     displayLine(words)});
    }
    return list;
}

} // namespace

ResultsModel::ResultsModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_evidence(kEvidenceBytes)
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setTimerType(Qt::PreciseTimer); // a coarse one fires up to 5 % early: over 30 a second
    connect(&m_flushTimer, &QTimer::timeout, this, &ResultsModel::flush);
}

void ResultsModel::setTargets(const QList<Target> &targets)
{
    flush(); // so that what is fresh never points at other rows
    const StateCounts before = m_counts;
    const QHash<TargetId, int> wanted = placesOf(targets);
    if (!areNamesKnown(targets))
        rankNames(targets);
    removeMissing(wanted);
    updateKept(targets, wanted);
    insertNew(targets);
    arrange(wanted);
    if (m_counts != before)
        emit countsChanged();
}

//! Pausing one of ten thousand must not sort them all.
bool ResultsModel::areNamesKnown(const QList<Target> &targets) const
{
    const auto isKnown = [this](const Target &target) {
        const int place = rowOf(target.id);
        return place >= 0 && row(place).target.name == target.name;
    };
    return targets.size() == rowCount() && std::all_of(targets.begin(), targets.end(), isKnown);
}

//! Names are compared once, here, and rows by number from then on. Before any row comes or goes: who is told of that reads the
//! numbers of all rows, and must not get some of the old order and some of the new.
void ResultsModel::rankNames(const QList<Target> &targets)
{
    const QCollator collator = naturalCollator();
    std::vector<std::pair<QCollatorSortKey, TargetId>> sorted;
    sorted.reserve(static_cast<size_t>(targets.size()));
    for (const Target &target : targets)
        sorted.emplace_back(collator.sortKey(target.name), target.id);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    m_nameRanks.clear();
    m_nameRanks.reserve(targets.size());
    for (size_t i = 0; i < sorted.size(); ++i)
        m_nameRanks.insert(sorted[i].second, static_cast<int>(i));
    for (const auto &row : m_rows)
        row->nameRank = m_nameRanks.value(row->target.id, row->nameRank);
}

//! One range, whichever they are: scattered ones are moved to the end first. Else the ids of all rows would be hashed anew and
//! all views arranged for each of a thousand gaps.
void ResultsModel::removeMissing(const QHash<TargetId, int> &wanted)
{
    const auto isMissing = [&wanted](const auto &row) { return !wanted.contains(row->target.id); };
    const auto count = std::count_if(m_rows.begin(), m_rows.end(), isMissing);
    if (count == 0)
        return;
    auto first = std::find_if(m_rows.begin(), m_rows.end(), isMissing) - m_rows.begin();
    if (!std::all_of(m_rows.begin() + first, m_rows.begin() + first + count, isMissing)) {
        arrange(wanted);
        first = std::ssize(m_rows) - count;
    }
    beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first + count) - 1);
    for (auto row = first; row < first + count; ++row)
        forget(static_cast<int>(row));
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
    indexRows();
    endRemoveRows();
}

void ResultsModel::forget(int row)
{
    m_evidence.remove(at(row).target.id);
    m_past.remove(at(row).target.id);
    m_counts.remove(at(row).counted);
    m_running -= at(row).running ? 1 : 0;
}

//! Announced before rows are inserted: a sorted view must not search among rows that have silently changed.
void ResultsModel::updateKept(const QList<Target> &targets, const QHash<TargetId, int> &wanted)
{
    for (int i = 0; i < rowCount(); ++i) {
        ResultRow &row = at(i);
        const Target &target = targets.at(wanted.value(row.target.id));
        if (row.target == target)
            continue;
        m_running -= row.running ? 1 : 0;
        row.setTarget(target);
        touch(i);
    }
    m_flushTimer.stop();
    tell(ResultColumn(0), ResultColumn(kResultColumnCount - 1));
}

//! One range as well: scattered ones at the end, from where arrange() takes them to their places.
void ResultsModel::insertNew(const QList<Target> &targets)
{
    std::vector<std::unique_ptr<ResultRow>> rows;
    qsizetype first = 0;
    qsizetype last = 0;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        if (m_rowOf.contains(targets.at(i).id))
            continue;
        first = rows.empty() ? i : first;
        last = i;
        rows.push_back(newRow(targets.at(i)));
    }
    if (rows.empty())
        return;
    const auto count = static_cast<int>(rows.size());
    const bool isScattered = last - first + 1 != count;
    const int place = isScattered ? rowCount() : std::min(static_cast<int>(first), rowCount());
    beginInsertRows({}, place, place + count - 1);
    m_rows.insert(m_rows.begin() + place, std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    indexRows();
    endInsertRows();
}

std::unique_ptr<ResultRow> ResultsModel::newRow(const Target &target)
{
    auto row = std::make_unique<ResultRow>(target);
    row->nameRank = m_nameRanks.value(target.id);
    row->counted = row->state();
    m_counts.add(row->counted);
    return row;
}

//! In the wanted order; who has no place in it comes last.
void ResultsModel::arrange(const QHash<TargetId, int> &wanted)
{
    std::vector<std::pair<int, int>> order; // wanted place, present row
    order.reserve(m_rows.size());
    for (int i = 0; i < rowCount(); ++i)
        order.emplace_back(wanted.value(row(i).target.id, std::numeric_limits<int>::max()), i);
    if (std::is_sorted(order.begin(), order.end()))
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<TargetId> ids;
    ids.reserve(static_cast<size_t>(before.size()));
    for (const QModelIndex &old : before)
        ids.push_back(row(old.row()).target.id);
    std::sort(order.begin(), order.end());
    std::vector<std::unique_ptr<ResultRow>> rows;
    rows.reserve(m_rows.size());
    for (const auto &[place, present] : order)
        rows.push_back(std::move(m_rows[static_cast<size_t>(present)]));
    m_rows = std::move(rows);
    indexRows();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(ids[static_cast<size_t>(i)]), before.at(i).column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void ResultsModel::indexRows()
{
    m_rowOf.clear();
    m_rowOf.reserve(rowCount());
    for (int i = 0; i < rowCount(); ++i)
        m_rowOf.insert(row(i).target.id, i);
}

void ResultsModel::markRunning(const QList<TargetId> &ids)
{
    for (const TargetId &id : ids) {
        const int row = rowOf(id);
        if (row < 0 || std::exchange(at(row).running, true))
            continue;
        ++m_running;
        touch(row);
    }
}

void ResultsModel::clearRunning()
{
    for (int i = 0; m_running > 0 && i < rowCount(); ++i) {
        if (!std::exchange(at(i).running, false))
            continue;
        --m_running;
        touch(i);
    }
}

void ResultsModel::addResults(const QList<Result> &results)
{
    for (const Result &result : results) {
        const int row = rowOf(result.targetId);
        if (row < 0) // removed meanwhile
            continue;
        ResultRow &changed = at(row);
        m_running -= changed.running ? 1 : 0;
        changed.add(result);
        if (!changed.cancelled) {
            const Evidence &evidence = result.observation.evidence;
            m_evidence.insert(result.targetId, new Evidence(evidence), evidence.cost());
            m_past.add(result.targetId, result, changed.summary());
        }
        touch(row);
    }
}

void ResultsModel::addPast(const QList<RecentPast> &pasts)
{
    for (const RecentPast &past : pasts) {
        const int row = rowOf(past.target);
        if (row < 0) // removed meanwhile
            continue;
        const QList<PastResult> live = m_past.of(past.target);
        const QList<StoredResult> earlier = live.isEmpty() ? past.results : before(live.first().at, past.results);
        at(row).precede(earlier, past);
        m_past.precede(past.target, pastResults(earlier));
        touch(row);
    }
}

std::optional<Evidence> ResultsModel::evidenceOf(const TargetId &id) const
{
    const Evidence *evidence = m_evidence.object(id);
    return evidence ? std::optional(*evidence) : std::nullopt;
}

void ResultsModel::touch(int row)
{
    if (!std::exchange(at(row).fresh, true))
        m_fresh.push_back(row);
    if (!m_flushTimer.isActive())
        m_flushTimer.start(kFlushInterval);
}

void ResultsModel::flush()
{
    m_flushTimer.stop();
    const StateCounts before = m_counts;
    tell(kFirstLiveColumn, kLastLiveColumn);
    if (m_counts != before)
        emit countsChanged();
}

void ResultsModel::tell(ResultColumn firstColumn, ResultColumn lastColumn)
{
    if (m_fresh.empty())
        return;
    for (const int row : m_fresh)
        count(row);
    const auto [first, last] = std::minmax_element(m_fresh.begin(), m_fresh.end());
    // One range, not one signal a row: thirty a second, whatever comes.
    emit dataChanged(index(*first, number(firstColumn)), index(*last, number(lastColumn)));
    emit rowsChanged(*first, *last);
    for (const int row : m_fresh)
        at(row).fresh = false;
    m_fresh.clear();
}

void ResultsModel::count(int row)
{
    ResultRow &counted = at(row);
    const MarkState state = counted.state();
    m_counts.remove(std::exchange(counted.counted, state));
    m_counts.add(state);
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kResultColumnCount;
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ResultRow &row = *m_rows[static_cast<size_t>(index.row())];
    const auto column = static_cast<ResultColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return columnText(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(columnToolTip(row, column));
    case Qt::AccessibleTextRole:
        return columnSpoken(row, column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case StateRole:
        return static_cast<int>(row.state());
    case SoftRole:
        return row.isSoft();
    case RunningRole:
        return row.running;
    case TintRole:
        return row.tintStrength();
    case TrendRole:
        return QVariant::fromValue(row.trend);
    case IdRole:
        return row.target.id;
    default:
        return {};
    }
}

Qt::ItemFlags ResultsModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList ResultsModel::mimeTypes() const
{
    return {QStringLiteral("text/uri-list"), QStringLiteral("text/plain"), targetsMimeType()};
}

QMimeData *ResultsModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    QList<TargetId> ids;
    QList<QUrl> links;
    QStringList lines;
    QSet<int> seen;
    for (const QModelIndex &index : indexes) {
        if (seen.contains(index.row()))
            continue;
        seen.insert(index.row());
        const ResultRow &dragged = row(index.row());
        ids.append(dragged.target.id);
        lines.append(dragged.address);
        if (const QUrl link(dragged.address, QUrl::StrictMode); link.scheme().startsWith(QLatin1String("http")))
            links.append(link);
    }
    putTargets(data, ids);
    data->setText(lines.join(u'\n'));
    if (!links.isEmpty())
        data->setUrls(links);
    return data;
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<ResultColumn>(section);
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return columnDescription(column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    default:
        return {};
    }
}

} // namespace watchkeeper
