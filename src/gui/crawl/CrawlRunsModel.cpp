// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crawl/CrawlRunsModel.h"

#include "app/words/DisplayText.h"
#include "gui/crawl/CrawlModels.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultTexts.h"

#include <QDateTime>
#include <QIcon>
#include <QLocale>
#include <QPixmap>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QIcon blankIcon()
{
    QPixmap pixmap(64, 64);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

} // namespace

void CrawlRunsModel::setRuns(const QList<CrawlRunInfo> &runs)
{
    const auto has = [](const QList<CrawlRunInfo> &list, qint64 id) {
        return std::any_of(list.begin(), list.end(), [id](const CrawlRunInfo &run) { return run.id == id; });
    };
    for (int row = static_cast<int>(m_runs.size()) - 1; row >= 0; --row) {
        if (has(runs, m_runs.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_runs.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(runs.size()); ++row) { // both lists are sorted by number
        if (row < m_runs.size() && m_runs.at(row).id == runs.at(row).id)
            continue;
        beginInsertRows({}, row, row);
        m_runs.insert(row, runs.at(row));
        endInsertRows();
    }
    m_runs = runs;
    m_hasBaseline = std::any_of(runs.begin(), runs.end(), [](const CrawlRunInfo &run) { return run.isBaseline; });
    if (!m_runs.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void CrawlRunsModel::setCurrent(qint64 run, const QString &state)
{
    m_currentState = state;
    const qint64 before = std::exchange(m_current, run);
    for (const qint64 id : {before, run}) {
        if (const int row = rowOf(id); row >= 0)
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

int CrawlRunsModel::rowOf(qint64 run) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [run](const CrawlRunInfo &info) { return info.id == run; });
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

int CrawlRunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int CrawlRunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(CrawlRunColumn::Errors) + 1;
}

QString CrawlRunsModel::text(const CrawlRunInfo &run, CrawlRunColumn column) const
{
    switch (column) {
    case CrawlRunColumn::State:
        return run.id == m_current ? m_currentState : runStateLabel(run.state);
    case CrawlRunColumn::Started:
        return clockText(run.startedAt, QDateTime::currentDateTimeUtc());
    case CrawlRunColumn::Site:
        return displayLine(QStringList(run.starts).replaceInStrings(u"https://"_s, QString()).join(u' '));
    case CrawlRunColumn::Addresses:
        return QLocale().toString(run.urls);
    case CrawlRunColumn::Errors: // they are counted at the end
        return run.state == RunState::Running || !run.isAnalysed ? u"–"_s : QLocale().toString(run.errors);
    }
    Q_UNREACHABLE();
}

QVariant CrawlRunsModel::data(const QModelIndex &index, int role) const
{
    const CrawlRunInfo &run = m_runs.at(index.row());
    const auto column = static_cast<CrawlRunColumn>(index.column());
    const bool isBaseline = run.isBaseline && column == CrawlRunColumn::State;
    switch (role) {
    case Qt::DisplayRole:
        return text(run, column);
    case Qt::AccessibleTextRole:
        return isBaseline ? tr("%1, baseline", "state of a run").arg(text(run, column)) : text(run, column);
    case Qt::ToolTipRole:
        if (isBaseline)
            return tr("Baseline: later runs of this site are compared with it");
        if (column == CrawlRunColumn::Started)
            return exactTimeText(run.startedAt);
        return column == CrawlRunColumn::Site ? plainToolTip(text(run, column)) : QString();
    case Qt::TextAlignmentRole:
        return column >= CrawlRunColumn::Addresses ? numberAlignment() : QVariant();
    case Qt::DecorationRole:
        if (column == CrawlRunColumn::State && m_hasBaseline)
            return isBaseline ? actionIcon(u"tag"_s) : blankIcon(); // so that the texts are aligned
        return column == CrawlRunColumn::Errors && run.errors > 0 ? findingIcon(FindingLevel::Error) : QVariant();
    default:
        return {};
    }
}

QVariant CrawlRunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<CrawlRunColumn>(section);
    if (role == Qt::TextAlignmentRole && column >= CrawlRunColumn::Addresses)
        return numberAlignment();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case CrawlRunColumn::State:
        return tr("State");
    case CrawlRunColumn::Started:
        return tr("Started");
    case CrawlRunColumn::Site:
        return tr("Site");
    case CrawlRunColumn::Addresses:
        return tr("Addresses");
    case CrawlRunColumn::Errors:
        return tr("Errors");
    }
    return {};
}

} // namespace watchkeeper

#include "moc_CrawlRunsModel.cpp"
