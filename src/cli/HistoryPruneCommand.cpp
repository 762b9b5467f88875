// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/HistoryPruneCommand.h"

#include "async/WhenDone.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/Moment.h"
#include "history/files/SegmentRetention.h"

#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

using Remove = Expected<int, FileFault> (*)(const ResultFolder &folder, qint64 before, int most);

Expected<int, FileFault> removeAll(Remove remove, const ResultFolder &folder, qint64 before)
{
    constexpr int kAtOnce = 64;
    int all = 0;
    while (true) {
        const auto removed = remove(folder, before, kAtOnce);
        if (!removed)
            return removed;
        all += *removed;
        if (*removed < kAtOnce)
            return all;
    }
}

//! Blocks, for a pool thread.
Expected<int, FileFault> removeBefore(const ResultFolder &folder, qint64 before, bool withDays)
{
    const auto results = removeAll(&removeSegmentsBefore, folder, before);
    if (!results || !withDays)
        return results;
    const auto days = removeAll(&removeDaysBefore, folder, before);
    return days ? Expected<int, FileFault>(*results + *days) : days;
}

} // namespace

HistoryPruneCommand::HistoryPruneCommand(const Arguments &arguments, Console *console, QObject *parent)
    : Command(arguments, console, parent)
    , m_profile(arguments.profile)
    , m_lock(m_profile)
{
}

void HistoryPruneCommand::start()
{
    if (!QFileInfo(m_profile.folder()).isDir())
        return fail(exit_status::kNoInput, CliText::tr("There is no profile in %1.").arg(m_profile.folder()));
    if (!m_lock.tryLock())
        return fail(exit_status::kInputOutput, m_lock.explanation());
    m_before = *parseMoment(arguments().before, QDateTime::currentDateTimeUtc());
    m_isRemoving = true;
    const auto job = [folder = ResultFolder(m_profile.resultsFolder()), before = m_before.toMSecsSinceEpoch(),
                      withDays = arguments().prunesDaily] { return removeBefore(folder, before, withDays); };
    whenDone(QtConcurrent::run(job), this, [this](const Expected<int, FileFault> &files) {
        m_isRemoving = false;
        removed(files);
    });
}

void HistoryPruneCommand::removed(const Expected<int, FileFault> &files)
{
    if (!files)
        return fail(exit_status::kInputOutput, files.error().text());
    const QString time = m_before.toLocalTime().toString(u"yyyy-MM-dd HH:mm t"_s);
    const QString what = *files == 1 ? CliText::tr("Removed 1 file of results, all of before %1.").arg(time)
                                     : CliText::tr("Removed %1 files of results, all of before %2.").arg(*files).arg(time);
    console().out.write(what + u'\n');
    finish(exit_status::kUp);
}

} // namespace watchkeeper
