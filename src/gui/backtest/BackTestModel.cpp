// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backtest/BackTestModel.h"

#include "app/words/DisplayText.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/PlainText.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxTipNames = 20;

QString alertTargetText(const Alert &alert)
{
    if (alert.targetName.isEmpty())
        return BackTestModel::tr("This computer");
    const auto others = static_cast<int>(alert.others.size());
    const QString name = displayLine(alert.targetName);
    return others == 0 ? name : BackTestModel::tr("%1 and %n more", "targets of an alert", others).arg(name);
}

QString allTargetNames(const Alert &alert)
{
    QStringList names{alertTargetText({})};
    if (!alert.targetName.isEmpty())
        names = QStringList{alert.targetName} + alert.others.mid(0, kMaxTipNames);
    if (alert.others.size() > kMaxTipNames)
        names.append(u"…"_s);
    return names.join(u'\n');
}

QString cellToolTip(const ReplayedAlert &replayed, BackTestColumn column)
{
    const Alert &alert = replayed.decision.alert;
    if (column == BackTestColumn::Target)
        return allTargetNames(alert);
    if (column == BackTestColumn::Kind && !replayed.decision.suppressedBy)
        return alert.text.isEmpty() ? alert.title : alert.title + u"\n\n"_s + alert.text;
    return backTestCell(replayed, column);
}

QVariant sortKey(const ReplayedAlert &replayed, BackTestColumn column)
{
    return column == BackTestColumn::When ? QVariant(replayed.at) : QVariant(backTestCell(replayed, column));
}

} // namespace

QString backTestCell(const ReplayedAlert &replayed, BackTestColumn column)
{
    const AlertDecision &decision = replayed.decision;
    switch (column) {
    case BackTestColumn::When:
        return QDateTime::fromMSecsSinceEpoch(replayed.at).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    case BackTestColumn::Kind:
        return alertKindText(decision.alert.kind);
    case BackTestColumn::Target:
        return alertTargetText(decision.alert);
    case BackTestColumn::Rule:
        return displayLine(decision.alert.rule);
    case BackTestColumn::Channels:
        return decision.suppressedBy ? QString() : displayLine(decision.channels.join(u", "_s));
    case BackTestColumn::SuppressionReason:
        return decision.suppressedBy ? suppressionText(*decision.suppressedBy) : QString();
    }
    Q_UNREACHABLE();
}

QString backTestColumnName(BackTestColumn column)
{
    switch (column) {
    case BackTestColumn::When:
        return BackTestModel::tr("When", "heading of a column");
    case BackTestColumn::Kind:
        return BackTestModel::tr("Alert", "heading of a column");
    case BackTestColumn::Target:
        return BackTestModel::tr("Target", "heading of a column");
    case BackTestColumn::Rule:
        return BackTestModel::tr("Rule", "heading of a column");
    case BackTestColumn::Channels:
        return BackTestModel::tr("Channels", "heading of a column: channels");
    case BackTestColumn::SuppressionReason:
        return BackTestModel::tr("Suppressed by", "heading of a column: a reason");
    }
    Q_UNREACHABLE();
}

void BackTestModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_isTruncated = false;
    endResetModel();
}

void BackTestModel::append(const std::vector<ReplayedAlert> &alerts)
{
    const auto room = static_cast<size_t>(kMaxRows - rowCount());
    const size_t taken = std::min(room, alerts.size());
    m_isTruncated = m_isTruncated || taken < alerts.size();
    if (taken == 0)
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(taken) - 1);
    m_rows.insert(m_rows.end(), alerts.begin(), alerts.begin() + static_cast<qsizetype>(taken));
    endInsertRows();
}

int BackTestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BackTestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kBackTestColumnCount;
}

QVariant BackTestModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ReplayedAlert &replayed = m_rows[static_cast<size_t>(index.row())];
    const auto column = static_cast<BackTestColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return backTestCell(replayed, column);
    case Qt::DecorationRole:
        return column == BackTestColumn::Kind ? stateIcon(markStateOf(replayed.decision.alert.after)) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(cellToolTip(replayed, column));
    case Qt::ForegroundRole:
        return replayed.decision.suppressedBy ? QGuiApplication::palette().brush(QPalette::PlaceholderText) : QVariant();
    case SortRole:
        return sortKey(replayed, column);
    case SentRole:
        return replayed.decision.suppressedBy ? u"kept"_s : u"sent"_s;
    default:
        return {};
    }
}

QVariant BackTestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= kBackTestColumnCount)
        return {};
    return backTestColumnName(static_cast<BackTestColumn>(section));
}

namespace {

class BackTestTotalsText
{
    Q_DECLARE_TR_FUNCTIONS(BackTestTotals)
};

QString countsText(const QMap<QString, qint64> &counts)
{
    QStringList parts;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        parts.append(u"%1 %2"_s.arg(displayLine(count.key()), QLocale().toString(*count)));
    return parts.join(u" · "_s);
}

QString ruleText(const RuleTally &rule)
{
    if (rule.sent == 0)
        return BackTestTotalsText::tr("%1: none", "a rule").arg(displayLine(rule.rule));
    return BackTestTotalsText::tr("%1: %2 – via %3", "a rule, how many alerts, and channels with their counts")
        .arg(displayLine(rule.rule), QLocale().toString(rule.sent), countsText(rule.byChannel));
}

QMap<QString, qint64> pausedCounts(QMap<QString, qint64> byChannel, const AlertsDocument &document)
{
    byChannel.removeIf([&document](const auto &count) {
        const AlertChannel *const channel = document.channel(count.key());
        return !channel || !channel->paused;
    });
    return byChannel;
}

} // namespace

QString backTestHeadline(const BackTestTally &tally)
{
    const QString sent = BackTestTotalsText::tr("%Ln alert(s) would have been sent", nullptr, static_cast<int>(tally.sent()));
    return BackTestTotalsText::tr("%1, %2 suppressed.", "what would have been sent, and how many")
        .arg(sent, QLocale().toString(tally.suppressed()));
}

QStringList backTestTotals(const BackTestTally &tally, const AlertsDocument &document)
{
    QStringList lines;
    for (const RuleTally &rule : tally.rules())
        lines.append(ruleText(rule));
    const QMap<QString, qint64> paused = pausedCounts(tally.byChannel(), document);
    if (!paused.isEmpty())
        lines.append(BackTestTotalsText::tr("Not sent because the channel is paused: %1").arg(countsText(paused)));
    QStringList reasons;
    for (auto reason = tally.byReason().cbegin(); reason != tally.byReason().cend(); ++reason)
        reasons.append(u"%1 %2"_s.arg(suppressionText(reason.key()), QLocale().toString(*reason)));
    if (!reasons.isEmpty())
        lines.append(BackTestTotalsText::tr("Suppressed: %1").arg(reasons.join(u" · "_s)));
    return lines;
}

} // namespace watchkeeper

#include "moc_BackTestModel.cpp"
