// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/router/DigestLines.h"

#include "alerts/rules/AlertMessages.h"

#include <QSet>

#include <algorithm>

namespace watchkeeper {

namespace {

// Limits that keep the data of one night below a few hundred kilobytes.
constexpr qsizetype kMaxLinesPerTarget = 4; // the first line and the most recent ones
constexpr qsizetype kMaxTargets = 200;

//! Returns the indexes of the target's lines in `digestLines`.
QList<qsizetype> digestLineIndexes(const QList<DigestLine> &digestLines, const TargetId &target)
{
    QList<qsizetype> lines;
    for (qsizetype line = 0; line < digestLines.size(); ++line) {
        if (digestLines[line].target == target)
            lines.append(line);
    }
    return lines;
}

} // namespace

DigestLine makeDigestLine(const Alert &alert)
{
    return {alert.targetId, alert.targetName, digestText(alert), alert.after, alert.at.toMSecsSinceEpoch()};
}

QDateTime digestLineTime(const DigestLine &line)
{
    return QDateTime::fromMSecsSinceEpoch(line.at, Qt::UTC);
}

QList<TargetId> targetsOf(const QList<DigestLine> &digestLines)
{
    QList<TargetId> targets;
    QSet<TargetId> known;
    for (const DigestLine &line : digestLines) {
        if (!known.contains(line.target))
            targets.append(line.target);
        known.insert(line.target);
    }
    return targets;
}

bool hasDigestLineFor(const QList<DigestLine> &digestLines, const TargetId &target)
{
    return lastDigestLineOf(digestLines, target) != nullptr;
}

const DigestLine *lastDigestLineOf(const QList<DigestLine> &digestLines, const TargetId &target)
{
    const auto last = std::find_if(digestLines.crbegin(), digestLines.crend(),
                                   [&target](const DigestLine &line) { return line.target == target; });
    return last == digestLines.crend() ? nullptr : &*last;
}

bool hasRoomFor(const QList<DigestLine> &digestLines, const TargetId &target)
{
    return target.isNull() || hasDigestLineFor(digestLines, target) || targetsOf(digestLines).size() < kMaxTargets;
}

bool addDigestLine(QList<DigestLine> *digestLines, const DigestLine &line)
{
    const QList<qsizetype> lines = digestLineIndexes(*digestLines, line.target);
    if (!lines.isEmpty() && digestLines->at(lines.last()).text == line.text)
        return false;
    digestLines->append(line);
    if (lines.size() >= kMaxLinesPerTarget) {
        ++(*digestLines)[lines[0]].more;
        digestLines->removeAt(lines[1]);
    }
    return true;
}

void removeLast(QList<DigestLine> *digestLines, const DigestLine &line)
{
    const auto isIt = [&line](const DigestLine &each) { return each.target == line.target && each.text == line.text; };
    const auto last = std::find_if(digestLines->crbegin(), digestLines->crend(), isIt);
    if (last != digestLines->crend())
        digestLines->erase(std::prev(last.base()));
}

} // namespace watchkeeper
