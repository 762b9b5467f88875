// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/HistoryChangesCommand.h"

#include "async/WhenDone.h"
#include "cli/ChangesText.h"
#include "cli/ExitStatus.h"
#include "history/database/HistoryDatabase.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace watchkeeper {

namespace {

//! Reads the changes of all targets; none if nothing was ever monitored. Blocks; call it in a pool thread.
Expected<QList<StoredTransition>, HistoryError> readChanges(const QString &file, qint64 from, qint64 to)
{
    if (!QFileInfo::exists(file))
        return QList<StoredTransition>();
    HistoryDatabase database(file, HistoryDatabase::Access::Read);
    if (const HistoryFault fault = database.open())
        return Unexpected(*fault);
    return TransitionTable(&database).between(from, to);
}

} // namespace

void HistoryChangesCommand::targetsChosen(const QList<Target> &targets)
{
    setReading(true);
    const auto job = [file = profile().historyFile(), begin = from(), end = to()] { return readChanges(file, begin, end); };
    whenDone(QtConcurrent::run(job), this, [this, targets](const Changes &changes) {
        setReading(false);
        write(targets, changes);
    });
}

void HistoryChangesCommand::write(const QList<Target> &targets, const Changes &changes)
{
    if (isEnding())
        return;
    if (!changes)
        return fail(exit_status::kInputOutput, changes.error().sentence());
    console().out.write(changesText(*changes, targets, arguments().format, console().outTerminal));
    end();
}

} // namespace watchkeeper

#include "moc_HistoryChangesCommand.cpp"
