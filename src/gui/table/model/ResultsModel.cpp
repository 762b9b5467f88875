// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/model/ResultsModel.h"

#include "app/words/DisplayText.h"
#include "gui/look/Appearance.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/TargetMime.h"
#include "history/values/StoredResult.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace watchkeeper {

QStringList StateCounts::texts(const QList<MarkState> &omitted) const
{
    using enum MarkState;
    QStringList texts;
    for (const MarkState state : {Down, Degraded, Unknown, Unreachable, Up, Unobserved, Maintenance, Pending, Paused}) {
        if (state == Up && m_beingConfirmed > 0)
            texts.append(beingConfirmedText(m_beingConfirmed));
        if (count(state) > 0 && !omitted.contains(state))
            texts.append(stateCountText(state, count(state)));
    }
    return texts;
}

HistoricalResult historicalResultFrom(const StoredResult &result)
{
    const QString &words = result.summary.isEmpty() ? result.errorMessage : result.summary;
    return {QDateTime::fromMSecsSinceEpoch(result.at, Qt::UTC), result.durationMs, result.outcome, result.hard,
            displayLine(words)};
}

static QList<HistoricalResult> historicalResults(const QList<StoredResult> &results)
{
    QList<HistoricalResult> list;
    for (const StoredResult &result : results)
        list.append(historicalResultFrom(result));
    return list;
}

void TimeTravelRows::setMoment(const QDateTime &at, const QSet<TargetId> &paused)
{
    m_moment = at;
    m_paused = paused;
}

void TimeTravelRows::applyHistory(ResultRow *row, const RecentHistory &past) const
{
    row->showStateAt(m_moment, past, m_paused.contains(row->target->id));
}

ResultRow &TimeTravelRows::at(const ResultRow &present) const
{
    std::unique_ptr<ResultRow> &row = m_rows[present.target->id];
    if (!row) {
        row = std::make_unique<ResultRow>(present);
        applyHistory(row.get(), {});
    }
    return *row;
}

void TimeTravelRows::setHistory(const ResultRow &present, const RecentHistory &past)
{
    applyHistory(&at(present), past);
    if (past.results.isEmpty())
        m_results.remove(present.target->id);
    else
        m_results.insert(present.target->id, past.results);
}

QList<HistoricalResult> TimeTravelRows::historyOf(const TargetId &id) const
{
    return historicalResults(m_results.value(id));
}

void TimeTravelRows::setUptimes(const ResultRow &present, const QList<int> &days, const QList<RunningUptime> &uptimes)
{
    at(present).longUptimes.set(days, uptimes);
}

void TimeTravelRows::updateTarget(const ResultRow &present)
{
    ResultRow &row = at(present);
    row.setTarget(present.target);
    row.nameRank = present.nameRank;
}

void TimeTravelRows::remove(const TargetId &id)
{
    m_rows.erase(id);
    m_results.remove(id);
}

namespace {

constexpr auto kFlushInterval = 34ms; // fewer than 30 updates a second
constexpr qsizetype kMaxEvidenceBytes = 32 * 1024 * 1024;

QVariant columnAlignment(ResultColumn column)
{
    return QVariant::fromValue((alignsTrailing(column) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
}

//! Returns the results before `moment`. The model already has the later results, although they can also be in the files.
QList<StoredResult> before(const QDateTime &moment, QList<StoredResult> results)
{
    const qint64 at = moment.toMSecsSinceEpoch();
    results.removeIf([at](const StoredResult &result) { return result.at >= at; });
    return results;
}

} // namespace

ResultsModel::ResultsModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_evidence(kMaxEvidenceBytes)
{
    m_flushTimer.setSingleShot(true);
    // a coarse timer fires up to 5 % early, so updates could exceed 30 a second
    m_flushTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_flushTimer, &QTimer::timeout, this, &ResultsModel::flush);
}

void ResultsModel::markRunning(const QList<TargetId> &ids)
{
    for (const TargetId &id : ids) {
        const int row = rowOf(id);
        if (row < 0 || std::exchange(at(row).running, true))
            continue;
        ++m_runningCount;
        markChanged(row);
    }
}

void ResultsModel::clearRunning()
{
    for (int i = 0; m_runningCount > 0 && i < rowCount(); ++i) {
        if (!std::exchange(at(i).running, false))
            continue;
        --m_runningCount;
        markChanged(i);
    }
}

void ResultsModel::addResults(const QList<Result> &results)
{
    for (const Result &result : results) {
        const int row = rowOf(result.targetId);
        if (row < 0) // the target has been removed
            continue;
        ResultRow &changed = at(row);
        m_runningCount -= changed.running ? 1 : 0;
        changed.add(result);
        if (!changed.cancelled) {
            const Evidence &evidence = result.observation.evidence;
            m_evidence.insert(result.targetId, new Evidence(evidence), evidence.cost());
            m_history.add(result.targetId, result, changed.observationText());
        }
        markChanged(row);
    }
}

void ResultsModel::setReachability(const QList<StateChange> &changes)
{
    for (const StateChange &change : changes) {
        const int row = rowOf(change.targetId);
        if (row < 0) // the target has been removed
            continue;
        at(row).setReachability(change.state.because);
        at(row).setMaintenance(change.state, change.at);
        if (change.part == StateAspect::Observation)
            at(row).setUnobserved(change.state.unobserved ? change.at : QDateTime(), m_isOffline);
        markChanged(row);
    }
}

void ResultsModel::setStates(const QList<SavedState> &states)
{
    for (const SavedState &reported : states) {
        const int row = rowOf(reported.targetId);
        if (row < 0) // the target has been removed
            continue;
        at(row).setState(reported.state);
        markChanged(row);
    }
}

void ResultsModel::restoreStates(const QList<SavedState> &states)
{
    setStates(states);
    for (const SavedState &restored : states) {
        if (const int row = rowOf(restored.targetId); row >= 0)
            at(row).setReachability(restored.state.because);
    }
}

void ResultsModel::prependHistory(const QList<RecentHistory> &histories)
{
    for (const RecentHistory &past : histories) {
        const int row = rowOf(past.target);
        if (row < 0) // the target has been removed
            continue;
        const QList<HistoricalResult> live = m_history.of(past.target);
        const QList<StoredResult> earlier = live.isEmpty() ? past.results : before(live.first().at, past.results);
        at(row).prependEarlier(earlier, past);
        m_history.prependEarlier(past.target, historicalResults(earlier));
        markChanged(row);
    }
}

void ResultsModel::recountDayUptime(const QList<RecentHistory> &histories)
{
    for (const RecentHistory &past : histories) {
        const int row = rowOf(past.target);
        if (row < 0) // the target has been removed
            continue;
        at(row).recountUptime(past, m_history.of(past.target));
        markChanged(row);
    }
}

void ResultsModel::setUptimes(const QList<int> &days, const QList<TargetUptimes> &counted)
{
    for (const TargetUptimes &found : counted) {
        const int row = rowOf(found.target);
        if (row < 0) // the target has been removed
            continue;
        at(row).longUptimes.set(days, found.uptimes);
        const qint64 gap = validityPeriod(presentRow(row).target->schedule).count();
        const QList<HistoricalResult> known = m_history.of(found.target);
        for (const HistoricalResult &result : known) // adds the results that weren't in the files yet; the others are ignored
            at(row).longUptimes.add(result.at.toMSecsSinceEpoch(), result.outcome, gap);
        markChanged(row);
    }
}

void ResultsModel::setCustomUptimeDays(int days)
{
    if (days == customUptimeDays())
        return;
    watchkeeper::setCustomUptimeDays(days);
    for (int i = 0; i < rowCount(); ++i) {
        at(i).longUptimes.forget(ResultColumn::CustomUptime);
        markChanged(i);
    }
    emit headerDataChanged(Qt::Horizontal, columnIndex(ResultColumn::CustomUptime), columnIndex(ResultColumn::CustomUptime));
}

std::optional<Evidence> ResultsModel::evidenceOf(const TargetId &id) const
{
    const Evidence *evidence = m_moment ? nullptr : m_evidence.object(id);
    return evidence ? std::optional(*evidence) : std::nullopt;
}

void ResultsModel::ensureColumn(ResultColumn column)
{
    const int section = columnIndex(column);
    if (section < m_columnCount)
        return;
    beginInsertColumns({}, m_columnCount, section);
    m_columnCount = section + 1;
    endInsertColumns();
}

void ResultsModel::markChanged(int row)
{
    if (!std::exchange(at(row).isFresh, true))
        m_changedRows.push_back(row);
    if (!m_flushTimer.isActive())
        m_flushTimer.start(kFlushInterval);
}

void ResultsModel::flush()
{
    m_flushTimer.stop();
    const StateCounts before = m_counts;
    if (m_moment) { // changes aren't visible while history is shown
        updateCounts();
        clearChanged();
    } else {
        emitChanges(kFirstLiveColumn);
    }
    if (m_counts != before)
        emit countsChanged();
}

void ResultsModel::emitChanges(ResultColumn firstColumn)
{
    if (m_changedRows.empty())
        return;
    updateCounts();
    const auto [first, last] = std::minmax_element(m_changedRows.begin(), m_changedRows.end());
    // Emits one signal for the whole range instead of one per row, so that views are updated at most 30 times a second.
    emit dataChanged(index(*first, columnIndex(firstColumn)), index(*last, m_columnCount - 1));
    emit rowsChanged(*first, *last);
    clearChanged();
}

void ResultsModel::clearChanged()
{
    for (const int row : m_changedRows)
        at(row).isFresh = false;
    m_changedRows.clear();
}

void ResultsModel::updateCounts()
{
    for (const int row : m_changedRows) {
        ResultRow &counted = at(row);
        m_counts.remove(counted.countedState, counted.isCountedSoft);
        counted.countedState = counted.markState();
        counted.isCountedSoft = counted.isBeingConfirmed();
        m_counts.add(counted.countedState, counted.isCountedSoft);
    }
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columnCount;
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ResultRow &row = this->row(index.row());
    const auto column = static_cast<ResultColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return columnText(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(columnToolTip(row, column));
    case Qt::AccessibleTextRole:
        return columnAccessibleText(row, column);
    case Qt::TextAlignmentRole:
        return columnAlignment(column);
    case StateRole:
        return static_cast<int>(row.markState());
    case SoftRole:
        return row.isSoft();
    case EarlierRunRole:
        return row.isFromEarlierRun;
    case FlappingRole:
        return row.flapping().has_value();
    case RunningRole:
        return row.running;
    case TintRole:
        return row.tintStrength();
    case AcknowledgedRole:
        return row.isAcknowledged();
    case TrendRole:
        return QVariant::fromValue(row.trend);
    case IdRole:
        return row.target->id;
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
        ids.append(dragged.target->id);
        lines.append(dragged.address);
        if (const QUrl link(dragged.address, QUrl::StrictMode); link.scheme().startsWith(QLatin1String("http")))
            links.append(link);
    }
    storeTargets(data, ids);
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
        return columnAlignment(column);
    default:
        return {};
    }
}

void ResultsModel::showMoment(const QDateTime &at, const QList<RecentHistory> &found, const QSet<TargetId> &paused)
{
    flush();
    QHash<TargetId, const RecentHistory *> histories;
    histories.reserve(found.size());
    for (const RecentHistory &past : found)
        histories.insert(past.target, &past);
    if (!m_moment)
        m_moment = std::make_unique<TimeTravelRows>();
    m_moment->setMoment(at, paused);
    const RecentHistory nothing;
    for (const auto &row : m_rows) {
        const RecentHistory *past = histories.value(row->target->id);
        m_moment->setHistory(*row, past ? *past : nothing);
    }
    emitAllChanges();
}

void ResultsModel::addToMoment(const QList<RecentHistory> &found)
{
    if (!m_moment)
        return;
    flush();
    for (const RecentHistory &past : found) {
        if (const int row = rowOf(past.target); row >= 0)
            m_moment->setHistory(presentRow(row), past);
    }
    emitAllChanges();
}

void ResultsModel::addToMoment(const QList<int> &days, const QList<TargetUptimes> &counted)
{
    if (!m_moment)
        return;
    flush();
    for (const TargetUptimes &found : counted) {
        if (const int row = rowOf(found.target); row >= 0)
            m_moment->setUptimes(presentRow(row), days, found.uptimes);
    }
    emitAllChanges();
}

void ResultsModel::showNow()
{
    if (!m_moment)
        return;
    flush();
    m_moment.reset();
    emitAllChanges();
}

StateCounts ResultsModel::visibleCounts() const
{
    if (!m_moment)
        return m_counts;
    StateCounts counts;
    for (int i = 0; i < rowCount(); ++i)
        counts.add(row(i).markState(), row(i).isBeingConfirmed());
    return counts;
}

//! Emits the signals for a change to all rows.
void ResultsModel::emitAllChanges()
{
    for (int i = 0; i < rowCount(); ++i)
        markChanged(i);
    m_flushTimer.stop();
    emitChanges(kFirstLiveColumn);
    emit countsChanged();
    emit momentChanged();
}

} // namespace watchkeeper

#include "moc_ResultsModel.cpp"
