// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/IncidentsModel.h"

#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultTexts.h"
#include "history/tables/IncidentTable.h"
#include "model/base/Logging.h"
#include "model/base/Quantity.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

IncidentRow::IncidentRow(QList<Incident> members, IncidentLink link, QString common)
    : m_members(std::move(members))
    , m_link(link)
    , m_common(std::move(common))
    , m_cause(causeText(m_members.first()))
{
}

bool IncidentRow::contains(qint64 incident) const
{
    return std::any_of(m_members.cbegin(), m_members.cend(), [incident](const Incident &one) { return one.id == incident; });
}

IncidentStage IncidentRow::stage() const
{
    IncidentStage stage = IncidentStage::Closed;
    for (const Incident &incident : m_members) {
        if (incident.closed)
            continue;
        if (incident.inMaintenance)
            stage = IncidentStage::Maintenance;
        else if (!incident.acknowledgedBy)
            return IncidentStage::Open;
        else if (stage == IncidentStage::Closed)
            stage = IncidentStage::Acknowledged;
    }
    return stage;
}

Outcome IncidentRow::outcome() const
{
    const bool isClosed = stage() == IncidentStage::Closed;
    Outcome worst = Outcome::Degraded;
    for (const Incident &incident : m_members) {
        if (isClosed ? incident.worst == Outcome::Down : !incident.closed && incident.outcome != Outcome::Degraded)
            worst = Outcome::Down;
    }
    return worst;
}

QString IncidentRow::title() const
{
    return m_members.size() == 1 ? displayLine(first().targetName)
                                 : commonCauseText(m_link, m_common, first().targetName, static_cast<int>(m_members.size()));
}

qint64 IncidentRow::beginTime() const
{
    qint64 began = first().began;
    for (const Incident &incident : m_members)
        began = std::min(began, incident.began);
    return began;
}

qint64 IncidentRow::duration(qint64 now) const
{
    qint64 end = 0;
    for (const Incident &incident : m_members)
        end = std::max(end, incident.closed.value_or(now));
    return std::max(end - beginTime(), qint64(0));
}

QString IncidentRow::acknowledgedBy() const
{
    QStringList names;
    for (const Incident &incident : m_members) {
        if (incident.acknowledgedBy && !incident.acknowledgedBy->isEmpty())
            names.append(displayLine(*incident.acknowledgedBy));
    }
    names.removeDuplicates();
    return names.join(QLatin1String(", "));
}

QList<TargetId> IncidentRow::unacknowledgedTargets() const
{
    QList<TargetId> ids;
    for (const Incident &incident : m_members) {
        if (!incident.closed && !incident.acknowledgedBy)
            ids.append(incident.target);
    }
    return ids;
}

QList<IncidentRow> incidentRows(const QList<Incident> &incidents)
{
    QList<IncidentRow> rows;
    for (const IncidentGroup &group : groupIncidents(incidents)) {
        QList<Incident> members;
        for (const qsizetype place : group.members)
            members.append(incidents[place]);
        rows.append(IncidentRow(members, group.link, group.common));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const IncidentRow &a, const IncidentRow &b) {
        const bool isClosed = a.stage() == IncidentStage::Closed;
        if (isClosed != (b.stage() == IncidentStage::Closed))
            return !isClosed;
        return a.beginTime() > b.beginTime();
    });
    return rows;
}

namespace {

constexpr int kMaxToolTipNames = 20;

QDateTime incidentMoment(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
}

QString beginText(const QDateTime &time)
{
    return time.date() == QDate::currentDate() ? time.toString(u"HH:mm:ss"_s) : time.toString(u"yyyy-MM-dd HH:mm"_s);
}

QString incidentColumnText(const IncidentRow &row, IncidentColumn column)
{
    switch (column) {
    case IncidentColumn::State:
        return stageLabel(row.stage());
    case IncidentColumn::What:
        return row.title();
    case IncidentColumn::Why:
        return row.cause();
    case IncidentColumn::Since:
        return beginText(incidentMoment(row.beginTime()).toLocalTime());
    case IncidentColumn::Duration:
        return humanDuration(static_cast<double>(row.duration(QDateTime::currentMSecsSinceEpoch())));
    case IncidentColumn::By:
        return row.acknowledgedBy();
    case IncidentColumn::Targets:
        return QLocale().toString(row.members().size());
    }
    Q_UNREACHABLE();
}

QString toolTipOf(const IncidentRow &row, IncidentColumn column)
{
    if (column == IncidentColumn::Since)
        return exactTimeText(incidentMoment(row.beginTime()));
    if (column != IncidentColumn::What && column != IncidentColumn::Targets)
        return incidentColumnText(row, column);
    QStringList names;
    for (const Incident &incident : row.members().mid(0, kMaxToolTipNames))
        names.append(displayLine(incident.targetName));
    if (row.members().size() > kMaxToolTipNames)
        names.append(u"…"_s);
    return names.join(u'\n');
}

QIcon incidentIcon(const IncidentRow &row)
{
    switch (row.stage()) {
    case IncidentStage::Open:
        return stateIcon(markStateOf(row.outcome()));
    case IncidentStage::Acknowledged:
        return actionIcon(u"acknowledge"_s);
    case IncidentStage::Maintenance:
        return stateIcon(MarkState::Maintenance);
    case IncidentStage::Closed:
        return stateIcon(MarkState::Up);
    }
    Q_UNREACHABLE();
}

bool isNumberColumn(IncidentColumn column)
{
    return column == IncidentColumn::Duration || column == IncidentColumn::Targets;
}

} // namespace

void IncidentsModel::setIncidents(const QList<Incident> &incidents)
{
    const QList<IncidentRow> rows = incidentRows(incidents);
    const auto isSame = [](const IncidentRow &a, const IncidentRow &b) { return a.key() == b.key(); };
    const auto [oldFirst, newFirst] = std::mismatch(m_rows.cbegin(), m_rows.cend(), rows.cbegin(), rows.cend(), isSame);
    const auto [oldLast, newLast] = std::mismatch(m_rows.crbegin(), std::make_reverse_iterator(oldFirst), rows.crbegin(),
                                                  std::make_reverse_iterator(newFirst), isSame);
    replaceRows(static_cast<int>(oldFirst - m_rows.cbegin()), static_cast<int>(oldLast.base() - oldFirst),
                QList<IncidentRow>(newFirst, newLast.base()));
    if (m_rows == rows)
        return;
    m_rows = rows; // same keys in the same order, but other values
    emit dataChanged(index(0, 0), index(rowCount() - 1, kIncidentColumnCount - 1));
}

void IncidentsModel::replaceRows(int first, int removed, const QList<IncidentRow> &added)
{
    if (removed > 0) {
        beginRemoveRows({}, first, first + removed - 1);
        m_rows.remove(first, removed);
        endRemoveRows();
    }
    if (added.isEmpty())
        return;
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    m_rows = m_rows.first(first) + added + m_rows.sliced(first);
    endInsertRows();
}

void IncidentsModel::updateDurations()
{
    const int open = openCount();
    if (open == 0)
        return;
    const int column = static_cast<int>(IncidentColumn::Duration);
    emit dataChanged(index(0, column), index(open - 1, column), {Qt::DisplayRole});
}

int IncidentsModel::rowOf(qint64 key) const
{
    // The group's first incident may have changed, so the key can belong to any of its incidents.
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [key](const IncidentRow &row) { return row.contains(key); });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int IncidentsModel::openCount() const
{
    const auto firstClosed =
        std::find_if(m_rows.begin(), m_rows.end(), [](const IncidentRow &row) { return row.stage() == IncidentStage::Closed; });
    return static_cast<int>(firstClosed - m_rows.begin());
}

int IncidentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IncidentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kIncidentColumnCount;
}

QVariant IncidentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const IncidentRow &row = m_rows[index.row()];
    const auto column = static_cast<IncidentColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return incidentColumnText(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTipOf(row, column));
    case Qt::DecorationRole:
        return column == IncidentColumn::State ? QVariant(incidentIcon(row)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isNumberColumn(column) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case KeyRole:
        return row.key();
    case StageRole:
        return static_cast<int>(row.stage());
    default:
        return {};
    }
}

QVariant IncidentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<IncidentColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumberColumn(column) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column == IncidentColumn::By)
        return tr("Acknowledged by");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case IncidentColumn::State:
        return tr("State");
    case IncidentColumn::What:
        return tr("Incident");
    case IncidentColumn::Why:
        return tr("Reason");
    case IncidentColumn::Since:
        return tr("Since");
    case IncidentColumn::Duration:
        return tr("Duration");
    case IncidentColumn::By:
        return tr("By", "who acknowledged an incident");
    case IncidentColumn::Targets:
        return tr("Targets");
    }
    Q_UNREACHABLE();
}

QString stageLabel(IncidentStage stage)
{
    switch (stage) {
    case IncidentStage::Open:
        return IncidentsModel::tr("Open", "state of an incident");
    case IncidentStage::Acknowledged:
        return IncidentsModel::tr("Acknowledged", "state of an incident");
    case IncidentStage::Maintenance:
        return IncidentsModel::tr("In maintenance", "state of an incident");
    case IncidentStage::Closed:
        return IncidentsModel::tr("Closed", "state of an incident");
    }
    Q_UNREACHABLE();
}

namespace {

constexpr int kMaxIncidents = 1'000;
constexpr qsizetype kMaxTimelines = 50; // maximum number of incidents whose timelines are merged
constexpr std::chrono::milliseconds kLockTimeout{100};

struct IncidentList
{
    QList<Incident> incidents;
    QString fault;
};

//! Reads open incidents separately, because they can be older than all closed ones in the list.
IncidentList readList(const QString &file)
{
    if (!QFileInfo::exists(file))
        return {};
    HistoryDatabase database(file, HistoryDatabase::Access::Read);
    database.setLockTimeout(kLockTimeout);
    if (const HistoryFault fault = database.open())
        return {{}, fault->sentence()};
    const IncidentTable table(&database);
    const auto open = table.open();
    const auto newest = table.between(0, QDateTime::currentMSecsSinceEpoch() + 1, kMaxIncidents);
    if (!open || !newest)
        return {{}, open ? newest.error().sentence() : open.error().sentence()};
    IncidentList found{*newest, {}};
    QSet<qint64> ids;
    for (const Incident &incident : *newest)
        ids.insert(incident.id);
    std::copy_if(open->begin(), open->end(), std::back_inserter(found.incidents),
                 [&ids](const Incident &incident) { return !ids.contains(incident.id); });
    return found;
}

QList<IncidentLine> readLines(const QString &file, const QList<Incident> &incidents)
{
    HistoryDatabase database(file, HistoryDatabase::Access::Read);
    database.setLockTimeout(kLockTimeout);
    if (const HistoryFault fault = database.open()) {
        qCWarning(lcHistory, "Timelines couldn't be read: %s", qUtf8Printable(fault->sentence()));
        return {};
    }
    QList<IncidentLine> lines;
    for (const Incident &incident : incidents.mid(0, kMaxTimelines)) {
        const auto entries = IncidentTable(&database).entries(incident.id);
        if (!entries)
            return lines;
        for (const IncidentEntry &entry : *entries)
            lines.append({incident.targetName, entry});
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const IncidentLine &a, const IncidentLine &b) { return a.entry.at < b.entry.at; });
    return lines;
}

} // namespace

IncidentSource::IncidentSource(QString database, QObject *parent)
    : QObject(parent)
    , m_database(std::move(database))
{
    m_pool.setMaxThreadCount(1);
}

IncidentSource::~IncidentSource()
{
    m_pool.clear();
    // Blocks on purpose, because the job uses this object. The job only reads a few rows from a file, and waits at most 100 ms for its
    // lock.
    m_pool.waitForDone();
}

void IncidentSource::requestIncidents()
{
    m_pool.start([this, file = m_database] {
        const IncidentList found = readList(file);
        // The destructor waits for the pool and drops calls that are still queued.
        QMetaObject::invokeMethod(this, [this, found] { emit incidentsRead(found.incidents, found.fault); });
    });
}

void IncidentSource::requestTimeline(const QList<Incident> &incidents)
{
    m_pool.start([this, file = m_database, incidents] {
        const QList<IncidentLine> lines = readLines(file, incidents);
        QMetaObject::invokeMethod(this, [this, key = incidents.first().id, lines] { emit timelineRead(key, lines); });
    });
}

} // namespace watchkeeper

#include "moc_IncidentsModel.cpp"
