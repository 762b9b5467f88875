// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/write/ChangesText.h"

#include "app/words/DisplayText.h"
#include "cli/options/Moment.h"
#include "cli/write/ChangeLine.h"
#include "cli/write/Listing.h"
#include "cli/write/OrderedJson.h"
#include "cli/write/ResultWriter.h"
#include "model/target/TargetLookup.h"

#include <QDateTime>
#include <QHash>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString previousOutcomeKey(const StoredTransition &change)
{
    return change.before ? outcomeKey(*change.before) : u"pending"_s;
}

QString reasonFor(const StoredTransition &change)
{
    return change.message.isEmpty() ? change.summary : change.message;
}

QStringList csvCellsOf(const StoredTransition &change, const Target &target)
{
    return {exportedTime(change.at),
            displayText(target.name),
            target.id.toString(QUuid::WithoutBraces),
            target.kind,
            previousOutcomeKey(change),
            outcomeKey(change.after),
            displayText(reasonFor(change))};
}

QByteArray tableLine(const StoredTransition &change, const Target &target, int nameWidth, const Terminal &terminal)
{
    return changeLine({QDateTime::fromMSecsSinceEpoch(change.at), target.name, outcomeOrPending(change.before),
                       outcomeLabel(change.after), change.after, displayLine(reasonFor(change))},
                      nameWidth, terminal)
        .toUtf8();
}

} // namespace

QByteArray changeJson(const StoredTransition &change, const Target &target)
{
    static const QStringList keys{u"at"_s, u"target"_s, u"id"_s,      u"kind"_s, u"from"_s,
                                  u"to"_s, u"since"_s,  u"attempt"_s, u"why"_s};
    return orderedJson(QJsonObject{{u"at"_s, exportedTime(change.at)},
                                   {u"target"_s, target.name},
                                   {u"id"_s, target.id.toString(QUuid::WithoutBraces)},
                                   {u"kind"_s, target.kind},
                                   {u"from"_s, previousOutcomeKey(change)},
                                   {u"to"_s, outcomeKey(change.after)},
                                   {u"since"_s, exportedTime(change.since)},
                                   {u"attempt"_s, change.attempt},
                                   {u"why"_s, reasonFor(change)}},
                       keys);
}

QByteArray changesText(const QList<StoredTransition> &changes, const QList<Target> &targets, Format format,
                       const Terminal &terminal)
{
    QHash<TargetId, const Target *> wanted;
    for (const Target &target : targets)
        wanted.insert(target.id, &target);
    const int nameWidth = nameColumnWidth(namesOf(targets), terminal);
    Listing listing(format, {u"at"_s, u"target"_s, u"id"_s, u"kind"_s, u"from"_s, u"to"_s, u"why"_s});
    QByteArray text = listing.begin();
    for (const StoredTransition &change : changes) {
        const Target *target = wanted.value(change.target);
        if (target && format == Format::Table)
            text += tableLine(change, *target, nameWidth, terminal);
        else if (target)
            text += listing.add({[&] { return changeJson(change, *target); }, [&] { return csvCellsOf(change, *target); }, {}});
    }
    return text + listing.end(terminal);
}

} // namespace watchkeeper
