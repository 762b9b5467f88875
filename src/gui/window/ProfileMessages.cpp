// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/ProfileMessages.h"

#include "app/monitor/ConnectivitySelection.h"
#include "app/profile/Settings.h"
#include "gui/window/MessagePanel.h"
#include "targets/store/TargetsStore.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace watchkeeper {

namespace {

using Topic = MessagePanel::Topic;

QStringList profileProblemLines(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(problem.toString());
    return lines;
}

QStringList problemFolders(const QList<Problem> &problems)
{
    QStringList folders;
    for (const Problem &problem : problems)
        folders.append(QFileInfo(problem.file()).path());
    folders.removeDuplicates();
    return folders;
}

void openFolders(const QStringList &folders)
{
    for (const QString &folder : folders)
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

} // namespace

ProfileMessages::ProfileMessages(TargetsStore *store, Settings *settings, MessagePanel *panel, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
    , m_panel(panel)
{
    connect(store, &TargetsStore::loaded, this, [this] { m_panel->clear(Topic::Targets); });
    connect(store, &TargetsStore::loadFailed, this, &ProfileMessages::showLoadFailure);
    connect(store, &TargetsStore::merged, this, &ProfileMessages::showExternalEditConflicts);
    connect(store, &TargetsStore::saved, this, [this] { m_panel->clear(Topic::Saving); });
    connect(settings, &Settings::saved, this, [this] { m_panel->clear(Topic::SavingSettings); });
    connect(settings, &Settings::saveFailed, this, &ProfileMessages::showSettingsSaveFailure);
}

void ProfileMessages::showSettingsProblem(const QString &problem)
{
    if (!problem.isEmpty())
        m_panel->put(Topic::Settings, {problem, {}, {}});
}

void ProfileMessages::showTemporaryProfile()
{
    m_panel->put(Topic::TemporaryProfile,
                 {tr("Nothing is saved in this session: changes to targets and settings are lost when the window closes. To "
                     "keep them, start Watchkeeper without targets on the command line and without --sample."),
                  {},
                  {}});
}

void ProfileMessages::showReadOnly(const QString &folder)
{
    m_panel->put(Topic::TemporaryProfile,
                 {tr("The profile %1 can't be written to. Its targets are monitored, but no results are stored and no alerts "
                     "are sent. Changes to targets and settings are lost when the window closes.")
                      .arg(QDir::toNativeSeparators(folder)),
                  {},
                  {}});
}

void ProfileMessages::showOwnFileProblems(const QList<Problem> &problems)
{
    if (problems.isEmpty())
        return;
    const QStringList folders = problemFolders(problems);
    Message message;
    message.text = tr("Some of your custom check types or presets have errors. Fix their files and restart Watchkeeper.");
    message.details = profileProblemLines(problems);
    const QString open = folders.size() > 1 ? tr("&Open folders") : tr("&Open folder");
    message.choices = {{open, [folders] { openFolders(folders); }}};
    m_panel->put(Topic::OwnFiles, message);
}

void ProfileMessages::showLoadFailure(const QList<Problem> &problems)
{
    const QString file = m_store->file();
    Message message;
    message.text = tr("%1 has errors and was left unchanged. Fix it to edit targets here.").arg(file);
    message.details = profileProblemLines(problems);
    message.choices = {{tr("&Open file"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }},
                       {tr("&Reload"), [store = m_store] { store->load(); }}};
    message.canBeClosed = false;
    m_panel->put(Topic::Targets, message);
}

void ProfileMessages::showExternalEditConflicts(const QStringList &conflicts)
{
    if (conflicts.isEmpty()) {
        emit notice(tr("targets.json was changed outside Watchkeeper. The changes were loaded."));
        return;
    }
    m_panel->put(Topic::ExternalEdit,
                 {tr("targets.json was changed outside Watchkeeper. Your edits are kept for these targets, which were changed "
                     "in both places:"),
                  conflicts,
                  {}});
}

void ProfileMessages::showHistoryFault(const QString &text)
{
    if (text.isEmpty())
        return m_panel->clear(Topic::History);
    m_panel->put(Topic::History, {text, {}, {}});
}

void ProfileMessages::showHistoryShareFault(const QString &text)
{
    if (text.isEmpty())
        return m_panel->clear(Topic::HistoryShare);
    m_panel->put(Topic::HistoryShare,
                 {tr("Part of the history hasn't been sent to the server yet. %1 The full history is stored on this computer, "
                     "and Watchkeeper will send the missing part as soon as possible.")
                      .arg(text),
                  {},
                  {}});
}

void ProfileMessages::showAlertFault(const QString &channel, const QString &text)
{
    if (text.isEmpty())
        m_alertFaults.remove(channel);
    else
        m_alertFaults.insert(channel, text);
    if (m_alertFaults.isEmpty())
        return m_panel->clear(Topic::Alerts);
    m_panel->put(Topic::Alerts, {tr("Some alerts may not be delivered:"), m_alertFaults.values(), {}});
}

void ProfileMessages::showHistoryNotice(const QString &text)
{
    m_panel->put(Topic::HistoryNotice, {text, {}, {}});
}

void ProfileMessages::showConnectivity(const ConnectivityChange &news)
{
    if (!news.isOnline)
        return m_panel->put(Topic::Link, {connectivityText(news), {}, {}});
    m_panel->clear(Topic::Link);
    emit notice(connectivityText(news));
}

void ProfileMessages::showConnectivityProblems(const QStringList &texts)
{
    if (texts.isEmpty())
        return m_panel->clear(Topic::ConnectivityReferences);
    m_panel->put(Topic::ConnectivityReferences,
                 {tr("Some reference targets in the network settings are invalid and ignored:"), texts, {}});
}

void ProfileMessages::showHistoryLost(quint64 results)
{
    m_panel->put(
        Topic::HistoryLost,
        {tr("%n result(s) couldn't be stored in time and are missing from the history.", "", static_cast<int>(results)),
         {},
         {}});
}

void ProfileMessages::showSettingsSaveFailure(const QString &text)
{
    m_panel->put(Topic::SavingSettings,
                 {tr("The settings haven't been saved yet. %1 They remain in effect until Watchkeeper quits. Watchkeeper will "
                     "try to save them again the next time you change something.")
                      .arg(text),
                  {},
                  {{tr("&Try again"), [settings = m_settings] { settings->save(); }}}});
}

void ProfileMessages::showSaveFailure(const QString &text, bool isLeaving)
{
    Message message;
    message.text = tr("Your changes haven't been saved yet. %1 They're kept in memory, and Watchkeeper will try again the next "
                      "time you change something.")
                       .arg(text);
    message.choices.append({tr("&Try again"), [store = m_store] { store->save(); }});
    if (isLeaving)
        message.choices.append({tr("&Quit without saving"), [this] { emit quitWithoutSavingRequested(); }});
    m_panel->put(Topic::Saving, message);
}

} // namespace watchkeeper

#include "moc_ProfileMessages.cpp"
