// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The command `history prune`: removes old results to free disk space.

#include "app/profile/Profile.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/Command.h"
#include "cli/options/Moment.h"
#include "history/StoredResultWriter.h"
#include "history/files/Retention.h"
#include "history/values/Rollup.h"
#include "history/values/StoredResult.h"
#include "model/base/LocalTime.h"
#include "targets/store/TargetsStore.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! The result of pruning: the numbers of removed and kept files, and the errors.
struct PrunedResults
{
    int removed = 0;      //!< number of removed files
    int keptSegments = 0; //!< number of old files that were kept because they aren't in the daily rollups yet
    QStringList faults;   //!< error messages
};

struct HistoryPruneOptions : CommandOptions
{
    QString before; //!< see parseMoment()
    bool prunesDaily = false;

    void addTo(CLI::App *app);
    bool needsProfileLock() const { return true; }
};

//! \brief Removes old results. Keeps the profile locked while it runs, because a program that monitors the profile prunes
//! according to its own settings.
class HistoryPruneCommand : public CommandWithOptions<HistoryPruneOptions>
{
public:
    static const CommandText kText;
    HistoryPruneCommand(const HistoryPruneOptions &options, const Profile &profile, Console *console);

    void start() override;

private:
    void reportResult(const PrunedResults &pruned);

    ProfileLock m_lock;
    QDateTime m_before;
};

using RemoveFunction = Expected<int, FileFault> (*)(const ResultFolder &folder, qint64 before, int limit);

void removeAll(RemoveFunction remove, const ResultFolder &folder, qint64 before, PrunedResults *pruned)
{
    constexpr int kMaxAtOnce = 64;
    while (true) {
        const auto removed = remove(folder, before, kMaxAtOnce);
        if (!removed) {
            pruned->faults.append(removed.error().text());
            return;
        }
        pruned->removed += *removed;
        if (*removed < kMaxAtOnce)
            return;
    }
}

//! Returns the validity period of each target's results. It is needed only for results stored by earlier versions. Newer
//! results contain it.
QHash<TargetId, Milliseconds> allowedGaps(const QString &targetsFile)
{
    const TargetsFileContent found = readTargetsFile(targetsFile);
    const auto &document = found.document ? found.document : found.backup;
    QHash<TargetId, Milliseconds> gaps;
    for (const Target &target : document ? document->targets : QList<Target>())
        gaps.insert(target.id, validityPeriod(target.schedule));
    return gaps;
}

//! Creates missing daily rollups. Normally, the daily task of the monitoring program creates them, but that program may have
//! ended too early.
void rollUpDays(const Profile &profile, PrunedResults *pruned)
{
    StoredResultWriterOptions options;
    options.rollup = [gaps = allowedGaps(profile.targetsFile())](const TargetId &target, const QList<StoredResult> &rows) {
        return Rollup(rows, gaps.value(target, validityPeriod(Schedule()))).packed();
    };
    options.mergeRollups = &Rollup::merged;
    StoredResultWriter writer(profile.resultsFolder(), options);
    const auto fault = writer.compactAll(QDateTime::currentMSecsSinceEpoch());
    for (const FileFault &passedBy : writer.takeSkippedFileFaults())
        pruned->faults.append(passedBy.text());
    if (fault)
        pruned->faults.append(fault->text());
}

//! Removes old results. Blocks; call it in a pool thread.
PrunedResults prune(const Profile &profile, qint64 before, bool withDays)
{
    const ResultFolder folder(profile.resultsFolder());
    PrunedResults pruned;
    if (withDays) {
        removeAll(&removeSegmentsBefore, folder, before, &pruned);
        removeAll(&removeDaysBefore, folder, before, &pruned);
        return pruned;
    }
    // If the disk is full, this call is the only one that frees space for the daily rollups.
    removeAll(&removeFoldedSegmentsBefore, folder, before, &pruned);
    rollUpDays(profile, &pruned);
    removeAll(&removeFoldedSegmentsBefore, folder, before, &pruned);
    const auto keptSegments = segmentsBefore(folder, before);
    pruned.keptSegments = keptSegments ? *keptSegments : 0;
    pruned.faults.removeDuplicates();
    return pruned;
}

const CommandText HistoryPruneCommand::kText{
    "history prune", "Profile",
    "Remove old results, hour by hour, to free disk space.\n"
    "A monitored profile is pruned automatically, according to its settings. State changes are kept. So are daily summaries – "
    "counts, uptime, percentiles – unless --daily is given. Results of a day are kept if the day isn't over or its summary "
    "can't be stored. This can't be undone: if in doubt, copy the folder “history” of the profile first.",
    R"(Examples:
  watchkeeper-cli history prune --before 30d
  watchkeeper-cli history prune --before 2026-11-01
  watchkeeper-cli history prune --before 2024-01-01 --daily     long charts lose these days

Exit status: 0; 66 no profile found; 74 another program monitors it, a file can't be read or
removed, or a daily summary can't be written.)"};

void HistoryPruneOptions::addTo(CLI::App *app)
{
    addMoment(app, "--before", &before, "Remove results older than this: an age such as 30d, a date, or a date and time.")
        .required();
    addFlag(app, "--daily", &prunesDaily, "Also remove the daily summaries from before that time.");
}

HistoryPruneCommand::HistoryPruneCommand(const HistoryPruneOptions &options, const Profile &profile, Console *console)
    : CommandWithOptions(options, profile, console)
    , m_lock(profile, LockUse::Brief)
{
}

void HistoryPruneCommand::start()
{
    if (!QFileInfo(profile().folder()).isDir())
        return fail(exit_status::kNoInput, CliText::tr("%1 contains no profile.").arg(profile().folder()));
    if (!m_lock.tryLock())
        return fail(exit_status::kInputOutput, m_lock.explanation());
    m_before = *parseMoment(options().before, QDateTime::currentDateTimeUtc());
    const auto job = [profile = profile(), before = m_before.toMSecsSinceEpoch(), withDays = options().prunesDaily] {
        return prune(profile, before, withDays);
    };
    runInPool(job, [this](const PrunedResults &pruned) { reportResult(pruned); });
}

void HistoryPruneCommand::reportResult(const PrunedResults &pruned)
{
    const QString time = zonedText(m_before.toLocalTime(), u"yyyy-MM-dd HH:mm"_s);
    const QString what =
        CliText::tr("Removed %Ln result file(s) from before %1.", nullptr, static_cast<int>(pruned.removed)).arg(time);
    console().out.write(what + u'\n');
    if (pruned.keptSegments > 0)
        console().out.write(
            CliText::tr("%Ln file(s) are kept until their days have ended and their daily statistics are stored.", nullptr,
                        static_cast<int>(pruned.keptSegments))
            + u'\n');
    for (const QString &fault : pruned.faults)
        console().say(fault);
    finish(pruned.faults.isEmpty() ? exit_status::kUp : exit_status::kInputOutput);
}

} // namespace

void addHistoryPruneCommand(CommandDescriptions *all)
{
    addCommands<HistoryPruneCommand>(all);
}

} // namespace watchkeeper
