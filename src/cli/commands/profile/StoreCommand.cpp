// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/profile/StoreCommand.h"

#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/input/InputFile.h"

#include <utility>

namespace watchkeeper {

QList<RemovedTarget> keptRemovedTargets(const Profile &profile, const QList<RemovedTarget> &all,
                                        const TargetsDocument &document)
{
    Settings settings(profile.settingsFile());
    settings.load();
    return withoutExpired(all, document, settings.value(setting::kRemovedDays).toInt(), QDateTime::currentDateTimeUtc());
}

StoreCommand::StoreCommand(const CommandOptions &options, const Profile &profile, Console *console)
    : Command(options, profile, console)
    , m_store(profile.targetsFile())
{
    m_store.setRestoresFromBackup(false); // editing an older version would undo the newer edits
    m_store.setSavesGeneratedIds(false);  // a command without edits must not change the file
    connect(&m_store, &TargetsStore::loaded, this, [this] {
        if (!std::exchange(m_isRunning, true))
            run();
    });
    connect(&m_store, &TargetsStore::loadFailed, this, [this](const QList<Problem> &problems) {
        this->console().err.write(problemLines(problems));
        if (m_isRunning && m_store.hasUnsavedEdits()) { // the store saves anyway and reports the result
            this->console().say(CliText::tr("%1 was damaged in the meantime. A copy of the damaged file was kept next to it.")
                                    .arg(m_store.file()));
            return;
        }
        fail(m_store.isUnreadable() ? exit_status::kInputOutput : exit_status::kBadData,
             CliText::tr("%1 couldn't be read. Nothing was changed.").arg(m_store.file()));
    });
    connect(&m_store, &TargetsStore::saved, this, [this] {
        for (const QString &remark : std::as_const(m_remarks))
            this->console().say(remark);
        this->console().out.write(m_report);
        finish(exit_status::kUp);
    });
    connect(&m_store, &TargetsStore::editRejected, this,
            [this](const QString &text) { fail(exit_status::kBadData, CliText::tr("Nothing was changed. %1").arg(text)); });
    connect(&m_store, &TargetsStore::saveFailed, this, [this](const QString &text) { fail(exit_status::kInputOutput, text); });
}

void StoreCommand::start()
{
    m_store.load(); // loading doesn't create the folder, so a misspelled profile name leaves nothing behind
}

void StoreCommand::save(const QByteArray &report, const QStringList &remarks)
{
    if (isFinished())
        return; // the edit was rejected
    m_report = report;
    m_remarks = remarks;
    m_store.save();
}

} // namespace watchkeeper
